// Speed of the rule of Flee: the shared folders (CORRIDOR_DATA), more people, a generated network.
// docs/performance.md says how to read the figures.

#include "corridor/ensemble/run.h"
#include "corridor/report/flee_folder.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

using namespace corridor;

namespace {

ensemble::RunPlan plan_of(int members) {
    return {.members = members, .seed = 7, .threads = 2, .option_members = 0};
}

//! Everybody of a shared folder, times a factor.
void folder(benchmark::State& state, const std::string& name) {
    const char* data = std::getenv("CORRIDOR_DATA");
    const auto path = std::filesystem::path(data == nullptr ? "" : data) / "flee" / name;
    const auto files = report::find_flee_folder(path);
    if (data == nullptr || !files) return state.SkipWithError("CORRIDOR_DATA is not set");
    auto flee = report::read_flee(*files).flee;
    const auto times = state.range(1);
    for (auto& location : flee.locations) location.number *= times;
    for (auto& registration : flee.registrations)
        for (auto& file : registration.files)
            for (auto& entry : file) entry.people *= times;
    auto plan = plan_of(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const auto scenario = report::flee_scenario(flee, name);
        ++plan.seed;  // another run each time
        benchmark::DoNotOptimize(ensemble::run(scenario, plan).result);
    }
}
BENCHMARK_CAPTURE(folder, mali2012, "mali2012")
    ->Args({1, 1})
    ->Args({1, 10})
    ->Args({1, 100})
    ->Args({1000, 1})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(folder, mali2022_2024, "mali2022_2024")
    ->Args({1, 1})
    ->Args({1, 10})
    ->Args({1, 100})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(folder, burundi, "burundi")
    ->Args({1, 1})
    ->Args({1, 100})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(folder, car, "car")
    ->Args({1, 1})
    ->Args({1, 100})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(folder, ssudan, "ssudan")
    ->Args({1, 1})
    ->Args({1, 100})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

//! A square of towns, each linked with its neighbours and some far away; every hundredth is a camp.
scenario::Flee network(int side) {
    scenario::Flee flee;
    flee.start = Date::from_ymd(2030, 1, 1);
    flee.days = 30;
    std::mt19937 random(7);
    const int n = side * side;
    for (int i = 0; i < n; ++i) {
        scenario::FleeLocation place;
        place.name = "p" + std::to_string(i);
        place.country = "Home";
        place.x = i % side * 0.1, place.y = i / side * 0.1;
        place.number = 1000;
        if (i % 100 == 57) {
            place.type = scenario::FleeType::camp;
            place.number = 1'000'000;
            flee.registrations.push_back({.name = place.name, .files = {{{0, 0}}}});
        } else if (i % 10 == 3) {
            place.type = scenario::FleeType::conflict_zone;
            place.conflict_date = 1;
            flee.conflicts.push_back({i, std::vector<double>(30, 1)});
        }
        flee.locations.push_back(std::move(place));
    }
    const auto link = [&](int a, int b) {
        const double km = 20 + static_cast<double>(random() % 200);
        flee.links.push_back(
            {.from = a, .to = b, .km = km, .max_move_speed = {}, .walk_probability = {}});
        flee.links.push_back(
            {.from = b, .to = a, .km = km, .max_move_speed = {}, .walk_probability = {}});
    };
    for (int i = 0; i < n; ++i) {
        if (i % side + 1 < side) link(i, i + 1);
        if (i + side < n) link(i, i + side);
        link(i, static_cast<int>(random() % static_cast<unsigned>(n)));
        link(i, static_cast<int>(random() % static_cast<unsigned>(n)));
    }
    // A million people within the month.
    flee.settings.sum_from_camps = false;
    flee.settings.conflict_movechance = 1;
    flee.settings.max_move_speed = 200;
    flee.registrations.insert(flee.registrations.begin(),
                              {.name = "total", .files = {{{0, 0}, {29, 1'000'000}}}});
    return flee;
}

void generated_network(benchmark::State& state) {
    const auto flee = network(static_cast<int>(state.range(0)));
    auto plan = plan_of(1);
    for (auto _ : state) {
        const auto scenario = report::flee_scenario(flee, "network");
        ++plan.seed;
        benchmark::DoNotOptimize(ensemble::run(scenario, plan).result);
    }
    state.counters["links"] = static_cast<double>(flee.links.size()) / 2;
}
BENCHMARK(generated_network)->Arg(100)->UseRealTime()->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
