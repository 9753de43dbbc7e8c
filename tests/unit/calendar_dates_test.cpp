#include <gtest/gtest.h>

#include <algorithm>

#include "corridor/model/calendar.h"
#include "corridor/model/credence.h"
#include "tests/support/reports_cases.h"

namespace corridor::test {
namespace {

using model::Calendar;
using model::PhaseSpan;
using scenario::Family;
using scenario::Pattern;
using scenario::Scenario;

constexpr StreamKey k_key{7, 3};

// Phase number (from 0), first and last day.
struct Lived {
    int phase, first, last;
    friend bool operator==(const Lived&, const Lived&) = default;
    friend void PrintTo(const Lived& lived, std::ostream* out) {
        *out << lived.phase << ':' << lived.first << ".." << lived.last;
    }
};

std::vector<Lived> lived(const Scenario& s, int measure = 0, StreamKey key = k_key) {
    std::vector<Lived> result;
    for (const PhaseSpan& span : calendar_of(s, key).spans)
        if (span.measure == measure) result.push_back({span.phase, span.first_day, span.last_day});
    return result;
}

using Story = std::vector<Lived>;

// A scenario whose spells are known and whose announcements are carried out.
Scenario certain_scenario() {
    Scenario s = bare_scenario();
    s.parameters.at("siege_spell_days") = scenario::fixed(20);
    s.parameters.at("truce_spell_days") = scenario::fixed(30);
    s.parameters.at("carry_out") = scenario::fixed(1);
    return s;
}

TEST(CalendarDates, WrittenDaysAreLived) {
    Scenario s = certain_scenario();
    add_measure(s, "m", {{10, 20}, {25, 40}});
    EXPECT_EQ(lived(s), (Story{{0, 10, 20}, {1, 25, 40}}));
    EXPECT_EQ(calendar_of(s, k_key).change_days, (std::vector<std::int32_t>{0, 10, 21, 25, 41}));
}

TEST(CalendarDates, OpenEndLastsASpellFromTheAsOfDate) {
    Scenario s = certain_scenario();
    add_measure(s, "past", {{10, -1}});
    add_measure(s, "future", {{90, -1}});
    add_measure(s, "truce", {{10, -1}}).pattern = Pattern::truce;
    EXPECT_EQ(lived(s, 0), (Story{{0, 10, k_as_of + 20}}));
    EXPECT_EQ(lived(s, 1), (Story{{0, 90, 110}}));
    EXPECT_EQ(lived(s, 2), (Story{{0, 10, k_as_of + 30}}));
}

TEST(CalendarDates, ClippedToTheRun) {
    Scenario s = certain_scenario();
    s.parameters.at("siege_spell_days") = scenario::fixed(5000);
    add_measure(s, "long", {{-1, -1}});
    add_measure(s, "late", {{900, 950}});
    add_measure(s, "over", {{-1, -1}}).phases[0].end = day(-1);
    EXPECT_EQ(lived(s, 0), (Story{{0, 0, k_as_of + 180}}));
    EXPECT_EQ(lived(s, 1), Story{});
    EXPECT_EQ(lived(s, 2), Story{});
}

TEST(CalendarDates, OpenPhaseEndsWhereTheNextBegins) {
    Scenario s = certain_scenario();
    add_measure(s, "m", {{10, -1}, {31, -1}});
    EXPECT_EQ(lived(s), (Story{{0, 10, 30}, {1, 31, 80}}));
}

TEST(CalendarDates, PhaseWithoutStartFollows) {
    Scenario s = certain_scenario();
    add_measure(s, "m", {{10, 30}, {-1, 40}, {-1, -1}});
    EXPECT_EQ(lived(s), (Story{{0, 10, 30}, {1, 31, 40}, {2, 41, 80}}));
}

TEST(CalendarDates, PhaseStartsAfterTheOneBefore) {
    Scenario s = certain_scenario();
    add_measure(s, "m", {{10, 30}, {25, 28}, {29, 50}});
    EXPECT_EQ(lived(s), (Story{{0, 10, 30}, {2, 31, 50}}));
}

TEST(CalendarDates, UncertainDaysStayInTheirRangeAndVary) {
    Scenario s = certain_scenario();
    auto& phase = add_measure(s, "m", {{20, 40}}).phases[0];
    phase.start_earliest = day(15);
    phase.start_latest = day(22);
    phase.end_latest = day(50);
    std::vector<int> starts;
    double sum = 0;
    for (std::uint32_t member = 0; member < 2000; ++member) {
        const Story story = lived(s, 0, {7, member});
        ASSERT_EQ(story.size(), 1u);
        ASSERT_TRUE(story[0].first >= 15 && story[0].first <= 22);
        ASSERT_TRUE(story[0].last >= 40 && story[0].last <= 50);
        starts.push_back(story[0].first);
        sum += story[0].first;
    }
    // Mean of the triangle (15 + 20 + 22) / 3 = 19, deviation 1.47: six standard errors are 0.2.
    EXPECT_NEAR(sum / 2000, 19, 0.2);
    EXPECT_EQ(*std::min_element(starts.begin(), starts.end()), 15);
    EXPECT_EQ(*std::max_element(starts.begin(), starts.end()), 22);
}

TEST(CalendarDates, AnnouncedPhasesAreCarriedOutInMostMembers) {
    Scenario s = certain_scenario();
    s.parameters.at("carry_out") = scenario::fixed(0.8);
    add_measure(s, "leave", {{55, 65}, {66, -1}}).pattern = Pattern::ultimatum;
    int n_sieges = 0;
    for (std::uint32_t member = 0; member < 2000; ++member) {
        const Calendar calendar = calendar_of(s, {7, member});
        ASSERT_FALSE(calendar.spans.empty());
        EXPECT_TRUE(calendar.spans[0].window);
        EXPECT_EQ(calendar.spans[0].last_day, 65);
        n_sieges += calendar.spans.size() == 2 && !calendar.spans[1].window;
    }
    EXPECT_NEAR(n_sieges / 2000.0, 0.8, 0.054);  // six standard errors
}

TEST(CalendarDates, PhaseNotBelievedLeavesTheOneBeforeRunning) {
    Scenario s = certain_scenario();
    add_report(s, "r1", "rumour", scenario::ClaimKind::closed, 'C', 40);
    add_measure(s, "m", {{10, -1}, {31, -1}}).phases[1].report_ids = {"r1"};
    int n_second = 0;
    for (std::uint32_t member = 0; member < 128; ++member) {
        const Story story = lived(s, 0, {7, member});
        if (story.size() == 2) {
            EXPECT_EQ(story, (Story{{0, 10, 30}, {1, 31, 80}}));
            ++n_second;
        } else {
            EXPECT_EQ(story, (Story{{0, 10, 80}}));
        }
    }
    const double p = model::credence_units(s, usual_parameters())[1].credence.probability;
    EXPECT_NEAR(n_second / 128.0, p, 1.0 / 128);
}

TEST(CalendarDates, HoldersAreResolved) {
    Scenario s = certain_scenario();
    s.holders = {{"a", "rebels", day(20), day(30), {}},
                 {"a", "army", {}, {}, {}},
                 {"b", "army", day(5), day(9), {}}};
    const auto holders = calendar_of(s, k_key).holders;
    ASSERT_EQ(holders.size(), 4u);
    const auto is = [&](std::size_t i, int place, int actor, int first, int last) {
        const auto& h = holders[i];
        return h.place == place && h.actor == actor && (i == 0 || h.first_day == first) &&
               h.last_day == last;
    };
    EXPECT_TRUE(is(0, 0, 1, 0, 19));
    EXPECT_LT(holders[0].first_day, 0);
    EXPECT_TRUE(is(1, 0, 0, 20, 30));
    EXPECT_TRUE(is(2, 0, 1, 31, model::k_never));
    EXPECT_TRUE(is(3, 1, 1, 5, 9));
}

TEST(CalendarDates, DoubtedHolderRowsAreHeldInTheirShare) {
    Scenario s = certain_scenario();
    add_report(s, "r1", "radio", scenario::ClaimKind::holder_change, 'C', 20);
    s.holders = {{"a", "army", {}, {}, {}}, {"a", "rebels", day(20), {}, {"r1"}}};
    int n = 0;
    for (std::uint32_t member = 0; member < 128; ++member)
        n += calendar_of(s, {7, member}).holders.size() == 2;
    EXPECT_NEAR(n / 128.0, 2.5 / 3.5, 1.0 / 128);
}

}  // namespace
}  // namespace corridor::test
