// Nothing of a later day, and nothing of the conflict that is left out, reaches a forecast.
#include "corridor/assess/displacement.h"
#include "corridor/assess/displacement_known.h"
#include "corridor/assess/displacement_rolling.h"
#include "corridor/base/error.h"
#include "corridor/report/flee_folder.h"
#include "tests/support/flee_case.h"
#include "tests/support/flee_expect.h"

#include <gtest/gtest.h>

namespace corridor::test {
namespace {

using assess::DisplacementCase;
using assess::DisplacementPlan;

//! Registrations that grow, one camp that opens late, a correction; 120 days.
scenario::Flee crisis(std::int64_t step) {
    auto flee = flee_case("Alda*1000 -50- Camp^9000@Away; Alda -150- Dena^5000@Away; "
                          "Brek*700 -60- Dena; Brek -90- Esk^0@Away",
                          120);
    const auto count = [&](std::string_view camp, std::int64_t first, std::int64_t growth,
                           int from) {
        std::vector<scenario::FleeRegistration::Entry> entries;
        for (int day = from; day <= 119; day += 10)
            entries.push_back({day, first + growth * (day - from)});
        registered(flee, camp, entries);
    };
    count("Camp", 500, step, 0);
    count("Dena", 100, step / 2, 0);
    count("Esk", 0, step, 40);
    flee.settings.sum_from_camps = true;
    return flee;
}

//! The same up to a day, all different after it.
scenario::Flee other_future(scenario::Flee flee, std::int32_t day) {
    for (auto& registration : flee.registrations)
        for (auto& file : registration.files)
            for (auto& entry : file)
                if (entry.day > day) entry.people = 77 * entry.people + 1234;
    flee.corrections.push_back({.registration = 1, .day = day + 7, .where = "later"});
    flee.closures.push_back(
        closed(scenario::FleeClosure::Kind::country, "Home", "Away", day + 1, day + 50));
    for (auto& series : flee.conflicts)
        for (std::size_t d = static_cast<std::size_t>(day) + 1; d < series.by_day.size(); ++d)
            series.by_day[d] = 1 - series.by_day[d];
    return flee;
}

TEST(DisplacementHonest, AForecastDoesNotChangeWithTheFuture) {
    const auto flee = crisis(30);
    const std::vector<model::DisplacedWeights> geography(2);
    for (const std::int32_t day : {28, 40, 63, 91}) {
        const auto one = assess::known_on(flee, day, geography);
        const auto two = assess::known_on(other_future(flee, day), day, geography);
        EXPECT_EQ(one.people, two.people) << day;
        EXPECT_EQ(one.flow, two.flow) << day;
        EXPECT_EQ(one.arrivals, two.arrivals) << day;
        for (const int horizon : assess::k_horizons)
            EXPECT_EQ(assess::forecast(one, {}, 0, horizon), assess::forecast(two, {}, 0, horizon));
    }
}

TEST(DisplacementHonest, MixingLearnsFromThePastAlone) {
    const auto flee = crisis(30);
    const std::vector<model::DisplacedWeights> geography(1);
    std::vector<assess::Known> known, with_other_end;
    for (std::int32_t day = 28; day < 98; day += 7) {
        known.push_back(assess::known_on(flee, day, geography));
        with_other_end.push_back(assess::known_on(other_future(flee, 63), day, geography));
    }
    const auto a = assess::learning_forecasts(known, {}, 0, 7);
    const auto b = assess::learning_forecasts(with_other_end, {}, 0, 7);
    for (std::size_t i = 0; i <= 5; ++i) EXPECT_EQ(a[i], b[i]) << 28 + 7 * i;
    EXPECT_NE(a.back(), b.back()) << "the test would not notice";
}

TEST(DisplacementHonest, CapacityIsTheLargestRegistrationBefore) {
    const auto flee = crisis(30);
    const auto known = assess::known_capacities(flee, flee.days);
    ASSERT_EQ(known.size(), 3U);
    EXPECT_EQ(known[0].by_day[0], 500);
    EXPECT_EQ(known[0].by_day[10], 500) << "the entry of day 10 is known from day 11 on";
    EXPECT_EQ(known[0].by_day[11], 800);
    EXPECT_EQ(known[0].by_day[15], 800) << "no value between two registrations";
    EXPECT_EQ(known[2].by_day[40], 0);
    EXPECT_EQ(known[2].by_day[51], 300);
    for (const std::int32_t day : {20, 50, 90}) {
        const auto later = assess::known_capacities(other_future(flee, day), flee.days);
        for (std::size_t c = 0; c < known.size(); ++c)
            for (std::int32_t d = 0; d <= day; ++d)
                ASSERT_EQ(known[c].by_day[static_cast<std::size_t>(d)],
                          later[c].by_day[static_cast<std::size_t>(d)])
                    << c << " on " << d;
    }
}

TEST(DisplacementHonest, TheFirstDayKnowsNoLaterOne) {
    const auto flee = crisis(30);
    const auto one = assess::variant_of(flee, result::CapacitySetting::first_day);
    ASSERT_EQ(one.capacities.size(), 3U);
    EXPECT_EQ(one.capacities[0].by_day.size(), static_cast<std::size_t>(flee.days));
    EXPECT_EQ(one.capacities[0].by_day[0], 500) << "of the later 800 nothing is known";
    for (const auto& series : one.capacities)
        for (const double capacity : series.by_day) EXPECT_EQ(capacity, series.by_day[0]);
    EXPECT_TRUE(assess::variant_of(flee, result::CapacitySetting::as_given).capacities.empty());
}

std::vector<DisplacementCase> three(std::int64_t step_of_first) {
    std::vector<DisplacementCase> out;
    const std::int64_t steps[] = {step_of_first, 40, 12};
    for (int i = 0; i < 3; ++i) {
        const std::string name = "case" + std::to_string(i);
        out.push_back({name, report::flee_scenario(crisis(steps[i]), name)});
    }
    return out;
}

DisplacementPlan small_plan() {
    DisplacementPlan plan;
    plan.members = 4, plan.flee_members = 1, plan.random_points = 6, plan.simplex_steps = 4;
    return plan;
}

TEST(DisplacementHonest, WeightsDoNotSeeTheConflictLeftOut) {
    const auto one = assess::compare_displacement(three(25), small_plan());
    const auto two = assess::compare_displacement(three(90), small_plan());
    ASSERT_EQ(one.weights.size(), two.weights.size());
    int same = 0, moved = 0;
    for (std::size_t i = 0; i < one.weights.size(); ++i) {
        const auto& a = one.weights[i];
        const auto& b = two.weights[i];
        ASSERT_EQ(a.left_out, b.left_out);
        if (a.left_out == "case0") {
            EXPECT_EQ(a.weights, b.weights) << a.setting;
            EXPECT_EQ(a.error, b.error) << a.setting;
            ++same;
        } else {
            moved += a.error != b.error;
        }
    }
    EXPECT_EQ(same, 5) << "three settings, rolling with and without the rule";
    EXPECT_GT(moved, 0) << "the test would not notice";
}

TEST(DisplacementHonest, TheSameOnAnyNumberOfThreads) {
    auto plan = small_plan();
    plan.threads = 1;
    const auto one = assess::compare_displacement(three(25), plan);
    plan.threads = 3;
    const auto two = assess::compare_displacement(three(25), plan);
    ASSERT_EQ(one.free_runs.size(), two.free_runs.size());
    for (std::size_t i = 0; i < one.free_runs.size(); ++i)
        EXPECT_EQ(one.free_runs[i].rescaled_by_days.value, two.free_runs[i].rescaled_by_days.value);
    ASSERT_EQ(one.rolling.size(), two.rolling.size());
    for (std::size_t i = 0; i < one.rolling.size(); ++i)
        EXPECT_EQ(one.rolling[i].error, two.rolling[i].error);
}

TEST(DisplacementHonest, RefusesOneConflictAndStopsWhenAsked) {
    auto cases = three(25);
    cases.resize(1);
    EXPECT_THROW(assess::compare_displacement(cases, small_plan()), Error);
    const std::atomic<bool> stop = true;
    auto plan = small_plan();
    plan.stop = &stop;
    try {
        assess::compare_displacement(three(25), plan);
        ADD_FAILURE() << "went on";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::interrupted);
    }
}

}  // namespace
}  // namespace corridor::test
