// The rule of Flee over cohorts against people moved one by one, on random small scenarios that use
// every setting; conservation; independence of threads, members and restarts.
#include "corridor/ensemble/run.h"
#include "corridor/report/flee_folder.h"
#include "corridor/simulate/member.h"
#include "tests/support/flee_case.h"
#include "tests/support/flee_samples.h"

#include <cmath>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace corridor::test {
namespace {

constexpr int k_runs = 40;

std::vector<std::int32_t> four_days(const scenario::Flee& flee) {
    return {flee.days / 4, flee.days / 2, 3 * flee.days / 4, flee.days - 1};
}

struct Seen {
    int cells = 0, apart = 0;
    double squares = 0;
    std::string list;
};

void compare(const Samples& a, const Samples& b, const std::string& name, Seen& seen) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto [mean_a, var_a] = mean_and_variance(a[i]);
        const auto [mean_b, var_b] = mean_and_variance(b[i]);
        ++seen.cells;
        if (var_a < 0.25 && var_b < 0.25) {
            seen.apart += std::abs(mean_a - mean_b) > 1;
            continue;
        }
        const double z = (mean_a - mean_b) / std::sqrt((var_a + var_b) / k_runs);
        seen.squares += z * z;
        if (std::abs(z) <= 4) continue;
        ++seen.apart;
        seen.list += fmt::format("{} cell {}: one by one {:.1f}, cohorts {:.1f}, z {:.1f}\n", name,
                                 i, mean_a, mean_b, z);
    }
}

TEST(FleeRule, MovesCohortsAsPeopleMoveOneByOne) {
    Seen seen;
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        const auto flee = random_flee_case(seed);
        const auto days = four_days(flee);
        compare(one_by_one(flee, days, k_runs, seed * 1000), by_cohorts(flee, days, k_runs, 7),
                fmt::format("case {}", seed), seen);
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(seen.cells, 3'000);
    // Lots are an approximation where camps throttle (docs/model/flee.md): at most one cell in 100.
    EXPECT_LE(seen.apart, seen.cells / 100) << seen.list;
    EXPECT_LT(std::sqrt(seen.squares / seen.cells), 1.5);
}

std::string digest(const scenario::Scenario& scenario, int threads) {
    ensemble::RunPlan plan;
    plan.members = 16;
    plan.threads = threads;
    plan.option_members = 0;
    return result::digest_of(ensemble::run(scenario, plan).result);
}

TEST(FleeRule, IsTheSameForAnyNumberOfThreads) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto scenario = report::flee_scenario(random_flee_case(seed), "case");
        const auto one = digest(scenario, 1);
        EXPECT_EQ(one, digest(scenario, 2)) << "case " << seed;
        EXPECT_EQ(one, digest(scenario, 4)) << "case " << seed;
    }
}

TEST(FleeRule, GoesOnFromASavedStateAsIfItHadNotStopped) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto scenario = report::flee_scenario(random_flee_case(seed), "case");
        const auto engine = simulate::make_engine(scenario);
        const auto inputs = simulate::draw_inputs(engine, {7, 3});
        simulate::Simulator simulator(engine);
        const std::int32_t last = scenario.flee->days - 1;
        auto whole = simulate::initial_state(engine, inputs);
        simulator.run(inputs, whole, last, {});
        auto half = simulate::initial_state(engine, inputs);
        simulator.run(inputs, half, last / 2, {});
        std::stringstream file;
        simulate::save_state(half, "print", 3, file);
        auto loaded = simulate::load_state("print", 3, file);
        simulate::Simulator fresh(engine);
        fresh.run(inputs, loaded, last, {});
        EXPECT_EQ(simulate::digest_of(whole), simulate::digest_of(loaded)) << "case " << seed;
    }
}

//! A scenario of the folder with one checkpoint on the given roads.
scenario::Scenario with_checkpoint(const scenario::Flee& flee, std::size_t n_roads, double pass,
                                   double detain) {
    auto scenario = report::flee_scenario(flee, "case");
    scenario::Measure measure;
    measure.id = "post";
    measure.actor = "group";
    for (std::size_t r = 0; r < n_roads; ++r) measure.roads.push_back(scenario.roads[r].id);
    measure.credence = 1;
    scenario::Phase phase;
    phase.start = flee.start;
    phase.effect.pass = scenario::fixed(pass);
    phase.effect.detain = scenario::fixed(detain);
    measure.phases.push_back(phase);
    scenario.actors.push_back({.id = "group"});
    scenario.measures.push_back(measure);
    return scenario;
}

//! A checkpoint of Corridor on a road of a Flee folder holds people, and they are not lost.
TEST(FleeRule, MeetsCheckpointsOfCorridor) {
    auto flee = flee_case("Alda*1000 -100- Bree -100- Camp^0@Away", 40);
    for (int day = 1; day < 30; ++day) arrive(flee, day, 50 * day);
    const auto scenario = with_checkpoint(flee, 1, 0.5, 0.25);
    const auto engine = simulate::make_engine(scenario);
    const auto inputs = simulate::draw_inputs(engine, {7, 0});
    auto state = simulate::initial_state(engine, inputs);
    simulate::Simulator(engine).run(inputs, state, flee.days - 1, {},
                                    [&](const auto& now, const auto&, int day) {
                                        ASSERT_EQ(everybody(now.people), now.entered) << day;
                                    });
    EXPECT_GT(state.people.detained(), 50);
    EXPECT_GT(state.people.present(2), 50);
}

//! Who is let go onward travels to a day, beside those whom the rule follows along links.
TEST(FleeRule, WhoIsReleasedOnwardArrives) {
    for (const auto rule : {scenario::FleeRule::flee3, scenario::FleeRule::corridor}) {
        auto flee = flee_case(
            "Alda*1000 -100- Bree -100- Camp^0@Away; Bree -250- Dena^0@Away; Bree -900- Esk^0@Away",
            60);
        flee.rule = rule;
        for (int day = 1; day < 50; ++day) arrive(flee, day, 200);
        auto scenario = with_checkpoint(flee, 4, 0.3, 0.6);
        scenario.measures[0].release_to = scenario::ReleaseTo::onward;
        scenario.parameters.at("release") = scenario::fixed(0.3);
        scenario.parameters.at("long_held") = scenario::fixed(0);
        const auto engine = simulate::make_engine(scenario);
        const auto inputs = simulate::draw_inputs(engine, {7, 0});
        auto state = simulate::initial_state(engine, inputs);
        std::int64_t on_their_way = 0;  // person-days
        simulate::Simulator(engine).run(
            inputs, state, flee.days - 1, {}, [&](const auto& now, const auto&, int day) {
                ASSERT_EQ(everybody(now.people), now.entered) << day;
                for (const auto& t : now.people.on_road) {
                    EXPECT_NE(t.from, t.place);
                    if (t.link >= 0) {
                        EXPECT_EQ(t.from, flee.links[static_cast<std::size_t>(t.link)].from);
                    } else {
                        EXPECT_GT(t.due_day, day);
                        on_their_way += t.count;
                    }
                }
            });
        EXPECT_GT(on_their_way, 500) << scenario::name_of(rule);
        EXPECT_GT(state.people.present(place_of(flee, "Camp")), 500) << scenario::name_of(rule);
    }
}

}  // namespace
}  // namespace corridor::test
