// What calibration takes from cases: priors, folds, targets.

#include "corridor/assess/calibrate_cases.h"
#include "corridor/assess/calibration_priors.h"
#include "corridor/assess/skill_case.h"
#include "corridor/base/error.h"
#include "corridor/scenario/load.h"

#include <gtest/gtest.h>

#include <set>

namespace corridor::assess {
namespace {

TEST(CalibrationPriors, AreOfParametersThatMembersDrawAndWithinTheirRange) {
    std::set<std::string_view> seen;
    for (const CalibrationPrior& row : calibration_priors()) {
        const auto* parameter = scenario::find_parameter(row.key);
        ASSERT_NE(parameter, nullptr) << row.key;
        EXPECT_TRUE(scenario::drawn_by_member(row.key)) << row.key;
        EXPECT_TRUE(seen.insert(row.key).second) << row.key;
        EXPECT_GE(row.prior.low, parameter->low) << row.key;
        EXPECT_LE(row.prior.high, parameter->high) << row.key;
        EXPECT_FALSE(row.source.empty()) << row.key;
        if (row.prior.likely) {
            EXPECT_GT(*row.prior.likely, row.prior.low) << row.key;
            EXPECT_LT(*row.prior.likely, row.prior.high) << row.key;
        }
    }
}

TEST(CalibrationPriors, ACaseThatARangeQuotesWidensItWhereItIsLeftOut) {
    const std::vector<std::string_view> out{"sy_ghouta_2017", "xx_nowhere_2020"};
    const AbcPriors wide = priors_without(out), usual = priors_without({});
    std::size_t n_wider = 0;
    for (std::size_t i = 0; i < wide.size(); ++i) {
        const bool quoted = quotes_case(calibration_priors()[i], "sy_ghouta_2017");
        EXPECT_EQ(wide[i].high > usual[i].high || wide[i].low < usual[i].low, quoted)
            << calibration_priors()[i].key;
        n_wider += quoted;
    }
    EXPECT_GE(n_wider, 1u);
    EXPECT_LT(n_wider, wide.size());
}

TEST(Folds, HoldTheCasesOfOneEventTogether) {
    EXPECT_EQ(event_by_name("bf_djibo_2022_10"), "bf_djibo");
    EXPECT_EQ(event_by_name("plain"), "plain");
    const std::vector<std::string> names{"a_1", "a_2", "b_1", "c_1", "d_1", "e_1"};
    const auto folds = folds_of(names, 3, {{"b_1", "d"}, {"d_1", "d"}});
    EXPECT_EQ(folds.at("a_1"), folds.at("a_2"));
    EXPECT_EQ(folds.at("b_1"), folds.at("d_1"));
    std::set<int> used;
    for (const auto& [name, fold] : folds) used.insert(fold);
    EXPECT_EQ(used, (std::set<int>{1, 2, 3}));
    for (const auto& [name, fold] : folds_of(names, 0, {})) EXPECT_EQ(fold, 0) << name;
    EXPECT_EQ(folds_of({"a_1", "a_2"}, 5, {}).at("a_2"), 0) << "one event cannot be left out";
    const auto as_scored = folds_of({"a1", "a2", "b1"}, 5, {});  // the events of corridor score
    EXPECT_EQ(as_scored.at("a1"), as_scored.at("a2"));
    EXPECT_NE(as_scored.at("a1"), as_scored.at("b1"));
}

std::vector<scenario::Scenario> besieged(int n, int known_on_day) {
    auto s = scenario::load(std::filesystem::path(CORRIDOR_SOURCE_DIR) /
                            "examples/03_siege_with_a_leak");
    for (auto& measure : s.measures)
        if (measure.leak) {
            measure.leak.reset();
            measure.leak_word = scenario::LeakWord::hard;
        }
    scenario::Observation row;
    row.id = "price";
    row.place = "bravo";
    row.variable = scenario::Observed::price_index;
    row.good = "staple";
    row.start = s.time.as_of + 20;
    row.known_on = s.time.as_of + known_on_day;
    row.best = 2;
    row.reliability = 'A';
    s.observations = {row};
    std::vector<scenario::Scenario> out(static_cast<std::size_t>(n), s);
    for (int i = 0; i < n; ++i) out[static_cast<std::size_t>(i)].name = std::string(1, static_cast<char>('a' + i));
    return out;
}

CalibratePlan small_plan() {
    CalibratePlan plan;
    plan.folds = 2;
    plan.members = 1;
    plan.rows = 64;
    plan.abc.population = 128;
    plan.abc.most_generations = 3;
    return plan;
}

// A town that eats nearly half of its need leaks more than one that eats a tenth.
TEST(CalibrateCases, LearnsTheLeakFromWhatIsEaten) {
    auto cases = besieged(2, 60);
    // Under a horizon that is stretched by the siege, a town saves what leaks in and the leak hardly shows.
    for (auto& one : cases) one.parameters.at("siege_stretch") = scenario::fixed(0.001);
    const auto median = [&](double eaten) {
        for (auto& one : cases) {
            one.observations[0].variable = scenario::Observed::consumption_ratio;
            one.observations[0].start = one.time.as_of + 45;
            one.observations[0].best = eaten;
        }
        const auto out = calibrate_cases(cases, small_plan());
        for (const auto& parameter : out.report.parameters)
            if (parameter.key == "leak_hard") return parameter.posterior.q50;
        return 0.0;
    };
    EXPECT_GT(median(0.45), median(0.1) + 0.1);
}

TEST(CalibrateCases, WritesDrawsThatAScenarioTakes) {
    const auto cases = besieged(3, 30);
    const auto out = calibrate_cases(cases, small_plan());
    ASSERT_EQ(out.posterior.size(), 3u);
    for (const auto& [fold, posterior] : out.posterior) {
        EXPECT_LE(posterior.n_rows(), 64u);
        EXPECT_EQ(posterior.keys.size(), calibration_priors().size());
        for (std::size_t i = 0; i < posterior.n_rows(); ++i)
            for (std::size_t a = 0; a < posterior.keys.size(); ++a) {
                const auto* row = scenario::find_parameter(posterior.keys[a]);
                EXPECT_TRUE(posterior.row(i)[a] >= row->low && posterior.row(i)[a] <= row->high);
            }
    }
    EXPECT_EQ(out.report.targets.size(), 3u);
    EXPECT_EQ(out.report.held_out.front().n_targets, 3);
}

TEST(CalibrateCases, WhatWasPublishedLaterTeachesNothing) {
    auto plan = small_plan();
    const auto cases = besieged(2, 30);
    plan.published_by = cases[0].time.as_of + 29;
    EXPECT_THROW(calibrate_cases(cases, plan), Error);
    plan.published_by = cases[0].time.as_of + 30;
    EXPECT_NO_THROW(calibrate_cases(cases, plan));
}

}  // namespace
}  // namespace corridor::assess
