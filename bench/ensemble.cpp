// Speed of the main job: the Mali example from its saved as-of state, at other populations, and a
// generated network. docs/performance.md says how to read the figures.

#include "corridor/ensemble/branch.h"
#include "corridor/ensemble/run.h"
#include "corridor/scenario/load.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <type_traits>

using namespace corridor;

namespace {

scenario::Scenario mali() {
    return scenario::load(std::filesystem::path(CORRIDOR_SOURCE_DIR) / "examples/mali_2025", {});
}

//! Every run starts from another measure: an announced one that nobody has seen before.
void change_a_measure(scenario::Scenario& scenario, int run) {
    scenario::Measure measure = scenario.measures.front();
    measure.id = "changed-" + std::to_string(run);
    measure.exempts = {};
    measure.phases.front().start = scenario.time.as_of + 1 + run % 30;
    measure.phases.front().end.reset();
    measure.phases.resize(1);
    scenario.measures.push_back(measure);
}

void forecast_from_saved_state(benchmark::State& state) {
    auto base = mali();
    base.time.horizon_days = static_cast<int>(state.range(0));
    const ensemble::LifePlan plan{.threads = 2};
    const auto engine_of = [](const scenario::Scenario& scenario) {
        return std::make_shared<simulate::Engine>(simulate::make_engine(scenario));
    };
    const auto saved = ensemble::grow_trunk(engine_of(base), 7, 128, plan);
    int run = 0;
    for (auto _ : state) {
        auto changed = base;
        change_a_measure(changed, ++run);
        const auto trunk = ensemble::graft_trunk(*saved, engine_of(changed), 128, plan);
        benchmark::DoNotOptimize(ensemble::Branch({}, plan).to_horizon(*trunk));
    }
}
BENCHMARK(forecast_from_saved_state)->Arg(180)->Arg(60)->Unit(benchmark::kMillisecond)->UseRealTime();

//! The same country with more of everything that is counted: people, stocks, what roads and sources
//! carry. What a member goes through stays alike, so the cost a member shows what more people cost.
scenario::Scenario times(scenario::Scenario s, std::int64_t factor) {
    const auto scale = [factor](auto& value) {
        if (value) *value *= static_cast<std::remove_reference_t<decltype(*value)>>(factor);
    };
    for (auto& place : s.places) {
        place.population *= factor;
        scale(place.population_low), scale(place.population_high), scale(place.capacity);
        scale(place.beds), scale(place.pump_l_day);
    }
    for (auto& group : s.groups) {
        group.count *= factor;
        scale(group.low), scale(group.high);
    }
    for (auto& road : s.roads) scale(road.cap_kg_day);
    for (auto& supply : s.supply) scale(supply.capacity_per_day);
    for (auto& stock : s.stocks)
        if (stock.quantity) scale(stock.quantity), scale(stock.low), scale(stock.high);
    return s;
}

void whole_run_by_population(benchmark::State& state) {
    const auto scenario = times(mali(), state.range(0));
    const ensemble::RunPlan plan{.members = 32, .seed = 7, .threads = 2, .option_members = 0};
    for (auto _ : state) benchmark::DoNotOptimize(ensemble::run(scenario, plan));
}
BENCHMARK(whole_run_by_population)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond)->UseRealTime();

//! A square lattice of towns with shortcuts: `n` places and 3.5 roads a place.
scenario::Scenario lattice(int n) {
    auto scenario = mali();
    const auto town = scenario.places.front();
    scenario::Scenario out;
    out.title = "generated lattice";
    out.time = scenario.time;
    out.time.start = out.time.as_of - 1;
    out.goods = scenario.goods;
    for (int i = 0; i < n; ++i) {
        scenario::Place place = town;
        place.id = "p" + std::to_string(i);
        place.role = i % 100 == 0 ? scenario::Role::source : scenario::Role::town;
        place.population = place.role == scenario::Role::source ? 0 : 1000 + 37 * (i % 400);
        place.population_low.reset();
        place.population_high.reset();
        place.position = {10 + 0.1 * (i % 32), 0.1 * (i / 32)};
        out.places.push_back(place);
    }
    int road = 0;
    const auto link = [&](int from, int to) {
        if (to >= n) return;
        scenario::Road row;
        row.id = "r" + std::to_string(road++);
        row.from = out.places[static_cast<std::size_t>(from)].id;
        row.to = out.places[static_cast<std::size_t>(to)].id;
        row.km = 10 + (from * 7 + to * 13) % 40;
        if (road % 9 == 0) row.cap_kg_day = 40000;
        out.roads.push_back(row);
    };
    for (int i = 0; i < n; ++i) {
        link(i, i + 1);
        link(i, i + 32);
        link(i, i + 33);
        if (i % 2 == 0) link(i, i + 65);
    }
    for (const auto& place : out.places)
        if (place.role == scenario::Role::source)
            for (const auto& good : out.goods) {
                scenario::Supply supply;
                supply.place = place.id;
                supply.good = good.id;
                supply.price = good.id == "medicine" ? 13000 : 500;
                out.supply.push_back(supply);
            }
    return out;
}

void member_of_a_large_network(benchmark::State& state) {
    const auto scenario = lattice(static_cast<int>(state.range(0)));
    const ensemble::RunPlan plan{.members = 1, .seed = 7, .threads = 1, .option_members = 0};
    state.counters["roads"] = static_cast<double>(scenario.roads.size());
    for (auto _ : state) benchmark::DoNotOptimize(ensemble::run(scenario, plan));
}
BENCHMARK(member_of_a_large_network)->Arg(1000)->Unit(benchmark::kSecond)->UseRealTime();

}  // namespace
