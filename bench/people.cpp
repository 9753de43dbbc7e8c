// Cost of one day of people on 60 places, 120 roads and about 150 cohorts.
#include "corridor/model/movement.h"
#include "tests/support/ascii_map.h"

#include <benchmark/benchmark.h>

#include <string>

namespace corridor::model {
namespace {

constexpr int k_rows = 6;
constexpr int k_columns = 10;

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

// A grid of 60 places joined by 104 roads of 60 km, and 16 diagonal ones: 120 roads.
struct Country {
    test::DrawnWorld drawn;
    World& world = drawn.world;

    Country() {
        std::string letters;
        for (int i = 0; i < 26; ++i) letters += static_cast<char>('A' + i);
        std::string map = "A------B\n";
        drawn = test::draw_world(map, {.population = 40000});
        world = World{};
        for (std::int32_t p = 0; p < k_rows * k_columns; ++p) {
            WorldPlace place;
            place.key = 0x9e3779b97f4a7c15ULL * static_cast<std::uint64_t>(p + 1);
            place.role = p % 20 == 7 ? scenario::Role::refuge : scenario::Role::town;
            place.population = place.eats() ? 20000 + 1000 * p : 0;
            world.places.push_back(place);
        }
        for (std::int32_t p = 0; p < world.n_places(); ++p) {
            if (p % k_columns + 1 < k_columns) join(p, p + 1);
            if (p + k_columns < world.n_places()) join(p, p + k_columns);
            if (p % 3 == 0 && p % k_columns + 1 < k_columns && p + k_columns + 1 < world.n_places())
                join(p, p + k_columns + 1);
        }
        finish();
    }
    void join(std::int32_t a, std::int32_t b) {
        for (const auto& [from, to] : {std::pair{a, b}, std::pair{b, a}}) {
            Arc arc;
            arc.from = from;
            arc.to = to;
            arc.walk_days = 60.0 / 35;
            arc.vehicle_days = 60.0 / 200;
            arc.key = static_cast<std::uint64_t>(world.arcs.size()) * 0xc4ceb9fe1a85ec53ULL + 1;
            world.arcs.push_back(arc);
        }
    }
    void finish() {
        world.out_first.assign(world.places.size() + 1, 0);
        for (std::int32_t p = 0; p < world.n_places(); ++p) {
            world.out_first[at(p)] = static_cast<std::int32_t>(world.out_arcs.size());
            for (std::int32_t arc = 0; arc < world.n_arcs(); ++arc)
                if (world.arcs[at(arc)].from == p) world.out_arcs.push_back(arc);
        }
        world.out_first.back() = static_cast<std::int32_t>(world.out_arcs.size());
        world.classes = {"screened", "other"};
        world.n_signatures = 2;
        for (std::int32_t group = 0; group < world.n_groups(); ++group)
            world.signature_of.push_back(world.class_of(group));
        world.markets.resize(world.places.size());
        for (std::int32_t p = 0; p < world.n_places(); ++p) {
            if (world.places[at(p)].eats())
                for (std::int32_t c = 0; c < 2; ++c) settle(p, 2 * p + c, c == 0 ? 1 : 3);
            if (p % 2 == 0) settle(p, 2 * ((p + 11) % 60) + 1, 0.2);  // guests
            world.markets[at(p)] = {{p, 0.5}, {(p + 1) % 60, 0.3}, {(p + 10) % 60, 0.2}};
        }
        drawn.add_measure("checks");
        drawn.add_measure("order");
    }
    void settle(std::int32_t place, std::int32_t group, double weight) {
        const auto n = static_cast<std::int64_t>(weight * 8000);
        world.cohorts.push_back({place, group, n, n, n});
    }
};

struct Run {
    Country country;
    scenario::ParameterValues parameters;
    Calendar calendar;
    test::FullDay results{country.world};
    People start = test::people_at_home(country.world);
    MovementWorkspace workspace{country.world};
    PeopleDay record;

    Run() {
        calendar.comply = {0, 0.3};
        calendar.comply_garrison = {0, 0.3};
    }
    // Days `first`..`first`+9 from the same start, so that the state does not wander off.
    void ten_days(const Terms& terms, std::int32_t first) {
        People people = start;
        for (std::int32_t day = first; day < first + 10; ++day) {
            arrive_people(country.world, people, day, record);
            move_people(country.world, parameters, calendar, terms, results.view(), {7, 1}, day,
                        people, record, workspace);
            benchmark::DoNotOptimize(record.leaving.data());
        }
    }
    void time(benchmark::State& state, const Terms& terms, std::int32_t first) {
        ten_days(terms, first);
        for (auto _ : state) {
            ten_days(terms, first);
        }
        state.SetItemsProcessed(state.iterations() * 10);
    }
};

void press(Run& run, Terms& terms, std::int32_t place) {
    terms.danger[at(place)] = 0.3;
    run.results.deprivation[at(place)] = 0.3;
}

void besiege(Run& run, Terms& terms, std::int32_t place) {
    press(run, terms, place);
    const World& w = run.country.world;
    for (std::int32_t arc = 0; arc < w.n_arcs(); ++arc) {
        if (w.arcs[at(arc)].from != place && w.arcs[at(arc)].to != place) continue;
        test::add_checkpoint(terms, 0, arc, {0, 0.05, 0.8, 0});
        test::add_checkpoint(terms, 1, arc, {0, 0.3, 0, 0});
    }
}

void Quiet(benchmark::State& state) {
    Run run;
    run.time(state, test::quiet_terms(run.country.world), 0);
}
BENCHMARK(Quiet);

void QuietCopyOnly(benchmark::State& state) {
    Run run;
    for (auto _ : state) {
        People people = run.start;
        benchmark::DoNotOptimize(people.at.data());
    }
    state.SetItemsProcessed(state.iterations() * 10);
}
BENCHMARK(QuietCopyOnly);

void ThreePressed(benchmark::State& state) {
    Run run;
    Terms terms = test::quiet_terms(run.country.world);
    for (const std::int32_t place : {12, 33, 46}) press(run, terms, place);
    run.time(state, terms, 0);
}
BENCHMARK(ThreePressed);

void ThreeBesieged(benchmark::State& state) {
    Run run;
    Terms terms = test::quiet_terms(run.country.world);
    for (const std::int32_t place : {12, 33, 46}) besiege(run, terms, place);
    run.time(state, terms, 100);
}
BENCHMARK(ThreeBesieged);

void ThreeBesiegedLearning(benchmark::State& state) {
    Run run;
    Terms terms = test::quiet_terms(run.country.world);
    for (const std::int32_t place : {12, 33, 46}) besiege(run, terms, place);
    run.time(state, terms, 1);
}
BENCHMARK(ThreeBesiegedLearning);

void ThreeBesiegedNewTerms(benchmark::State& state) {
    Run run;
    Terms terms = test::quiet_terms(run.country.world);
    for (const std::int32_t place : {12, 33, 46}) besiege(run, terms, place);
    for (auto _ : state) {
        ++terms.id;
        run.ten_days(terms, 100);
    }
    state.SetItemsProcessed(state.iterations() * 10);
}
BENCHMARK(ThreeBesiegedNewTerms);

void SafeExitNewTerms(benchmark::State& state) {
    Run run;
    Terms terms = test::quiet_terms(run.country.world);
    for (const std::int32_t place : {12, 33, 46}) besiege(run, terms, place);
    for (auto _ : state) {
        ++terms.id;
        benchmark::DoNotOptimize(
            safe_exit(run.country.world, terms, run.results.label, run.workspace));
    }
}
BENCHMARK(SafeExitNewTerms);

void SafeExitConfinedMarkets(benchmark::State& state) {
    Run run;
    Terms terms = test::quiet_terms(run.country.world);
    for (const std::int32_t place : {12, 33, 46}) besiege(run, terms, place);
    std::vector<std::int64_t> confined(run.country.world.places.size());
    std::vector<double> access(run.country.world.places.size());
    for (auto _ : state) {
        const SafeExit& exits =
            safe_exit(run.country.world, terms, run.results.label, run.workspace);
        count_confined(run.country.world, run.start, exits, confined);
        market_access(run.country.world, terms, run.results.view(), run.workspace, access);
        benchmark::DoNotOptimize(access.data());
    }
}
BENCHMARK(SafeExitConfinedMarkets);

}  // namespace
}  // namespace corridor::model
