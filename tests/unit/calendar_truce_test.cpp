#include <gtest/gtest.h>

#include "corridor/model/calendar.h"
#include "tests/support/reports_cases.h"

namespace corridor::test {
namespace {

using scenario::Pattern;
using scenario::Scenario;

// A siege of two phases until day 49, a truce until day 89 with a condition.
class Truce : public ::testing::Test {
  protected:
    Truce() {
        s.parameters.at("siege_spell_days") = scenario::fixed(20);
        s.parameters.at("carry_out") = scenario::fixed(1);
        add_measure(s, "siege", {{10, 29}, {30, 49}}).pattern = Pattern::siege;
        auto& truce = add_measure(s, "truce", {{50, 89}});
        truce.pattern = Pattern::truce;
        truce.phases[0].resumes_measure = "siege";
        s.holders = {{"a", "army", {}, {}, {}}};
    }

    scenario::Phase& truce() { return s.measures[1].phases[0]; }

    std::vector<model::PhaseSpan> sieges(std::uint32_t member = 0) const {
        std::vector<model::PhaseSpan> result;
        for (const auto& span : calendar_of(s, {7, member}).spans)
            if (span.measure == 0) result.push_back(span);
        return result;
    }

    Scenario s = bare_scenario();
};

TEST_F(Truce, HolderDecides) {
    truce().condition = "holder a is army";
    EXPECT_EQ(sieges().size(), 2u);
    truce().condition = "holder a is not army";
    const auto spans = sieges();
    ASSERT_EQ(spans.size(), 3u);
    EXPECT_EQ(spans[2].phase, 1) << "with the effect of the last phase";
    EXPECT_EQ(spans[2].effect, spans[1].effect);
    EXPECT_EQ(spans[2].first_day, 90);
    EXPECT_EQ(spans[2].last_day, 110);
}

TEST_F(Truce, HolderOfTheLastDayCounts) {
    truce().condition = "holder a is rebels";
    s.holders.push_back({"a", "rebels", day(90), {}, {}});
    EXPECT_EQ(sieges().size(), 3u);
    s.holders.back().start = day(89);
    EXPECT_EQ(sieges().size(), 2u);
}

TEST_F(Truce, PromisesAreKeptInTheirShare) {
    truce().condition = "kept 0.6";
    int n_kept = 0;
    for (std::uint32_t member = 0; member < 2000; ++member) n_kept += sieges(member).size() == 2;
    EXPECT_NEAR(n_kept / 2000.0, 0.6, 0.066);  // six standard errors
}

TEST_F(Truce, OnlyABelievedSiegeStartsAgain) {
    truce().condition = "kept 0";
    EXPECT_EQ(sieges().size(), 3u);
    s.measures[0].credence = 0;
    EXPECT_EQ(sieges().size(), 0u);
    s.measures[0].credence = 1;
    s.measures[1].credence = 0;
    EXPECT_EQ(sieges().size(), 2u) << "no truce, no end of one";
}

TEST_F(Truce, ReplacesWhatTheSiegeStillHadToCome) {
    truce().condition = "kept 0";
    s.measures[0].phases[0].end = day(95);
    s.measures[0].phases[1].start = day(96);
    s.measures[0].phases[1].end = day(150);
    const auto spans = sieges();
    ASSERT_EQ(spans.size(), 2u);
    EXPECT_EQ(spans[0].last_day, 89);
    EXPECT_EQ(spans[1].phase, 1);
    EXPECT_EQ(spans[1].first_day, 90);
    EXPECT_EQ(spans[1].last_day, 150) << "a broken truce shortens nothing";
}

TEST_F(Truce, EndAfterTheRunChangesNothing) {
    truce().condition = "kept 0";
    truce().end = day(k_as_of + 180);
    EXPECT_EQ(sieges().size(), 2u);
}

TEST_F(Truce, EndBeforeTheRunIsRemembered) {
    truce().condition = "kept 0";
    truce().start = day(-40);
    truce().end = day(-5);
    s.measures[0].phases.pop_back();
    s.measures[0].phases[0].start = day(-90);
    s.measures[0].phases[0].end = day(-41);
    const auto spans = sieges();
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_EQ(spans[0].first_day, -4);
    EXPECT_EQ(spans[0].last_day, k_as_of + 20);
}

TEST_F(Truce, ATruceMayBringBackATruce) {
    auto& second = add_measure(s, "later", {{70, 75}});
    second.pattern = Pattern::truce;
    second.phases[0].condition = "kept 0";
    second.phases[0].resumes_measure = "truce";
    s.parameters.at("truce_spell_days") = scenario::fixed(10);
    truce().condition = "kept 0";
    s.measures[1].phases[0].end = day(65);
    // Day 66: the siege again for 20 days; day 76: the truce again for 10, then the siege once
    // more.
    const auto spans = sieges();
    ASSERT_EQ(spans.size(), 4u);
    EXPECT_EQ(spans[2].first_day, 66);
    EXPECT_EQ(spans[2].last_day, 86);
    EXPECT_EQ(spans[3].first_day, 87);
    EXPECT_EQ(spans[3].last_day, 107);
}

}  // namespace
}  // namespace corridor::test
