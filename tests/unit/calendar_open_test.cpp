#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "corridor/model/calendar.h"
#include "corridor/model/spell_law.h"
#include "tests/support/reports_cases.h"

namespace corridor::test {
namespace {

using model::PhaseSpan;
using scenario::Pattern;
using scenario::Scenario;

constexpr std::uint32_t k_members = 4000;

std::vector<PhaseSpan> spans_of(const Scenario& s, std::uint32_t member, int measure = 0) {
    std::vector<PhaseSpan> out;
    for (const PhaseSpan& span : calendar_of(s, {7, member}).spans)
        if (span.measure == measure) out.push_back(span);
    return out;
}

// Hazards without uncertainty, so that the share of members is a chance of the law.
Scenario certain(const model::SpellLaw& law, double can_return, double again, int horizon = 180) {
    Scenario s = bare_scenario(horizon);
    constexpr const char* k_keys[] = {"siege_end_0", "siege_end_30", "siege_end_120",
                                      "siege_end_365", "siege_end_730"};
    for (std::size_t b = 0; b < model::k_spell_bands; ++b)
        s.parameters.at(k_keys[b]) = scenario::fixed(law.per_day[b]);
    s.parameters.at("siege_can_return") = scenario::fixed(can_return);
    s.parameters.at("siege_again") = scenario::fixed(again);
    s.parameters.at("carry_out") = scenario::fixed(1);
    return s;
}

constexpr model::SpellLaw k_law{{0.02, 0.008, 0.003, 0.001, 0.001}};

// A siege that is 50 days old on the as-of date ends by the law, given those 50 days.
TEST(OpenPhases, EndByTheHazardGivenTheDaysElapsed) {
    Scenario s = certain(k_law, 0, 0.001);
    add_measure(s, "m", {{10, -1}});
    for (const int more : {10, 40, 90, 170}) {
        int on = 0;
        for (std::uint32_t member = 0; member < k_members; ++member) {
            const auto spans = spans_of(s, member);
            ASSERT_EQ(spans.size(), 1u);
            on += spans[0].last_day >= k_as_of + more;
        }
        // Days are whole: an end after x days is on the books at round(x).
        const double p = model::still_on(k_law, k_as_of - 10, more - 0.5);
        const double error = std::sqrt(p * (1 - p) / k_members);
        EXPECT_NEAR(static_cast<double>(on) / k_members, p, 4 * error) << more;
    }
}

TEST(OpenPhases, AnOlderSiegeLastsLongerUnderAFallingHazard) {
    Scenario s = certain(k_law, 0, 0.001);
    add_measure(s, "old", {{-1, -1}}).phases[0].start = day(-400);
    add_measure(s, "new", {{55, -1}});
    s.measures[0].credence_group = s.measures[1].credence_group = "one";
    int longer = 0;
    for (std::uint32_t member = 0; member < 200; ++member) {
        const int old_ends = spans_of(s, member, 0).back().last_day;
        const int new_ends = spans_of(s, member, 1).back().last_day;
        EXPECT_GE(old_ends, new_ends);
        longer += old_ends > new_ends;
    }
    EXPECT_GT(longer, 100) << "a siege of 5 days ends within the run in most members";
}

TEST(OpenPhases, WhatOneDecisionImposedEndsTogether) {
    Scenario s = certain(k_law, 0.6, 0.01);
    add_measure(s, "m", {{10, -1}});
    add_measure(s, "n", {{10, -1}});
    const auto days = [&](std::uint32_t member, int measure) {
        std::vector<std::pair<int, int>> out;
        for (const auto& span : spans_of(s, member, measure))
            out.emplace_back(span.first_day, span.last_day);
        return out;
    };
    int apart = 0;
    for (std::uint32_t member = 0; member < 100; ++member)
        apart += days(member, 0) != days(member, 1);
    EXPECT_GT(apart, 50) << "two decisions end by themselves";
    s.measures[0].credence_group = s.measures[1].credence_group = "blockade";
    for (std::uint32_t member = 0; member < 100; ++member)
        EXPECT_EQ(days(member, 0), days(member, 1));
}

// Ends almost at once, always comes back: calms are exponential, the second spell starts anew.
TEST(OpenPhases, ComeBackAfterACalm) {
    Scenario s = certain({{0.9, 0.9, 0.9, 0.9, 0.9}}, 1, 0.02, 400);
    add_measure(s, "m", {{10, -1}});
    int broken = 0, ended = 0;
    for (std::uint32_t member = 0; member < k_members; ++member) {
        const auto spans = spans_of(s, member);
        ASSERT_FALSE(spans.empty());
        for (std::size_t i = 1; i < spans.size(); ++i)
            EXPECT_GT(spans[i].first_day, spans[i - 1].last_day + 1) << "a calm lasts a day";
        ++ended;
        broken += spans.size() > 1 && spans[1].first_day <= spans[0].last_day + 50;
    }
    const double p = 1 - std::exp(-0.02 * 49.5);
    EXPECT_NEAR(static_cast<double>(broken) / ended, p, 4 * std::sqrt(p * (1 - p) / ended));
}

TEST(OpenPhases, ComeBackInTheirShare) {
    Scenario s = certain({{0.9, 0.9, 0.9, 0.9, 0.9}}, 0.6, 0.9, 400);
    add_measure(s, "m", {{10, -1}});
    int back = 0;
    for (std::uint32_t member = 0; member < k_members; ++member)
        back += spans_of(s, member).size() > 1;
    EXPECT_NEAR(static_cast<double>(back) / k_members, 0.6, 4 * std::sqrt(0.24 / k_members));
}

TEST(OpenPhases, WhatIsWrittenDoesNotComeBack) {
    Scenario s = certain({{0.9, 0.9, 0.9, 0.9, 0.9}}, 1, 0.9, 400);
    add_measure(s, "known", {{10, 70}});
    add_measure(s, "before", {{10, -1}, {-1, -1}});
    for (std::uint32_t member = 0; member < 50; ++member) {
        EXPECT_EQ(spans_of(s, member, 0).size(), 1u);
        const auto spans = spans_of(s, member, 1);
        EXPECT_EQ(std::ranges::count(spans, 0, &PhaseSpan::phase), 1)
            << "the calendar says what follows the first phase";
    }
    s.parameters.at("siege_spell_days") = scenario::fixed(30);
    EXPECT_EQ(spans_of(s, 3, 1).back().first_day, k_as_of + 31);
    EXPECT_EQ(spans_of(s, 3, 1).back().last_day, k_as_of + 31 + 30);
}

TEST(OpenPhases, ATruceLastsAsLongAsACalm) {
    Scenario s = certain(k_law, 0.6, 0.01);
    add_measure(s, "truce", {{10, -1}}).pattern = Pattern::truce;
    int on = 0;
    for (std::uint32_t member = 0; member < k_members; ++member) {
        const auto spans = spans_of(s, member);
        ASSERT_EQ(spans.size(), 1u);
        on += spans[0].last_day >= k_as_of + 100;
    }
    const double p = std::exp(-0.01 * 99.5);
    EXPECT_NEAR(static_cast<double>(on) / k_members, p, 4 * std::sqrt(p * (1 - p) / k_members));
}

// Same draws, a higher hazard: no spell of any member ends later.
TEST(OpenPhases, AreMonotoneInTheHazard) {
    Scenario low = certain(k_law, 0, 0.001),
             high = certain({{0.03, 0.01, 0.004, 0.002, 0.002}}, 0, 0.001);
    add_measure(low, "m", {{10, -1}});
    add_measure(high, "m", {{10, -1}});
    int sooner = 0;
    for (std::uint32_t member = 0; member < 500; ++member) {
        const int high_ends = spans_of(high, member).back().last_day;
        const int low_ends = spans_of(low, member).back().last_day;
        EXPECT_LE(high_ends, low_ends);
        sooner += high_ends < low_ends;
    }
    EXPECT_GT(sooner, 200) << "the hazard moves the end of a spell that ends within the run";
}

}  // namespace
}  // namespace corridor::test
