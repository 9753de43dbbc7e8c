// What holds of every calendar, on random scenarios; and that these scenarios exercise the rules.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "corridor/model/sampling.h"
#include "corridor/model/strata.h"
#include "tests/support/reports_cases.h"

namespace corridor::test {
namespace {

using scenario::Scenario;

TEST(ReportsCalendar, SpansKeepTheirOrderAndTheRun) {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const Scenario s = random_reports_case(seed);
        const model::World world = model::compile(s);
        const model::Calendar calendar = calendar_of(s, {1, static_cast<std::uint32_t>(seed)});
        for (std::size_t i = 0; i < calendar.spans.size(); ++i) {
            const model::PhaseSpan& span = calendar.spans[i];
            ASSERT_TRUE(calendar.in_force[static_cast<std::size_t>(span.measure)]);
            ASSERT_LE(span.first_day, span.last_day) << "seed " << seed;
            ASSERT_GE(span.last_day, 0);
            ASSERT_LT(span.last_day, world.n_days);
            ASSERT_LE(span.effect.pass + span.effect.detain, 1.0);
            ASSERT_GE(span.effect.detain, 0.0);
            if (i == 0) continue;
            const model::PhaseSpan& before = calendar.spans[i - 1];
            ASSERT_LE(before.measure, span.measure) << "seed " << seed;
            ASSERT_TRUE(before.measure < span.measure || before.last_day < span.first_day)
                << "seed " << seed;
        }
    }
}

// What is active on a day: spans by number, holder by place.
std::vector<std::pair<int, int>> active(const Scenario& s, const model::Calendar& calendar,
                                        std::int32_t on) {
    std::vector<std::pair<int, int>> result;
    const auto covers = [&](const auto& span) {
        return span.first_day <= on && on <= span.last_day;
    };
    for (std::size_t i = 0; i < calendar.spans.size(); ++i)
        if (covers(calendar.spans[i])) result.emplace_back(0, static_cast<int>(i));
    for (const auto& holder : calendar.holders)
        if (covers(holder)) result.emplace_back(1 + holder.place, holder.actor);
    for (std::size_t i = 0; i < s.measures.size(); ++i) {
        const auto& window = s.measures[i].exempts;
        if (calendar.in_force[i] && window.from && *window.from <= day(on) &&
            (!window.to || day(on) <= *window.to))
            result.emplace_back(1000, static_cast<int>(i));
    }
    return result;
}

TEST(ReportsCalendar, NothingChangesOnOtherDays) {
    int n_changes = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Scenario s = random_reports_case(seed);
        s.measures[0].exempts = {.measures = {s.measures[1].id},
                                 .goods = {},
                                 .carriers = {},
                                 .classes = {},
                                 .homes = {},
                                 .from = day(13),
                                 .to = day(29)};
        const model::Calendar calendar = calendar_of(s, {1, static_cast<std::uint32_t>(seed)});
        const std::set<std::int32_t> changes(calendar.change_days.begin(),
                                             calendar.change_days.end());
        ASSERT_EQ(changes.size(), calendar.change_days.size());
        ASSERT_TRUE(std::is_sorted(calendar.change_days.begin(), calendar.change_days.end()));
        for (std::int32_t on = 1; on <= k_as_of + 180; ++on) {
            const bool differs = active(s, calendar, on) != active(s, calendar, on - 1);
            n_changes += differs;
            ASSERT_EQ(changes.contains(on), differs) << "seed " << seed << " day " << on;
        }
    }
    EXPECT_GT(n_changes, 400);
}

TEST(ReportsCalendar, TablesGiveTheSameCalendars) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Scenario s = random_reports_case(seed);
        if (seed % 2 == 1)  // the weight of reports differs by member
            s.parameters.at("ratio_b") = {scenario::Family::uniform, 3, 12, 0, {}, {}};
        const model::World world = model::compile(s);
        for (const std::uint32_t block : {0u, 3u}) {
            const model::StrataTable table(s, 5, block);
            for (std::uint32_t member = block * 128; member < block * 128 + 128; member += 31) {
                const StreamKey key{5, member};
                const auto parameters = model::draw_parameters(s, key, {});
                EXPECT_EQ(facts_of(s, model::draw_calendar(world, parameters, key)),
                          facts_of(s, model::draw_calendar(world, parameters, key, table)))
                    << "seed " << seed << " member " << member;
            }
        }
    }
}

// R2 on whole calendars: a measure is in force in the share of members that its credence says.
TEST(ReportsCalendar, MeasuresAreInForceAsOftenAsBelieved) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Scenario s = random_reports_case(seed);
        const model::World world = model::compile(s);
        const auto units = model::credence_units(s, usual_parameters());
        const model::StrataTable table(s, 9, 0);
        std::vector<int> believers(s.measures.size());
        for (std::uint32_t member = 0; member < 128; ++member) {
            const auto calendar =
                model::draw_calendar(world, usual_parameters(), {9, member}, table);
            for (std::size_t m = 0; m < believers.size(); ++m) believers[m] += calendar.in_force[m];
        }
        for (const auto& unit : units) {
            if (unit.phase >= 0) continue;
            EXPECT_NEAR(believers[static_cast<std::size_t>(unit.measure)] / 128.0,
                        unit.credence.probability, 1.0 / 128 + 1e-12);
        }
    }
}

TEST(ReportsCalendar, RandomScenariosExerciseTheRules) {
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Scenario s = random_reports_case(seed);
        std::set<std::string> here;
        for (const auto& report : s.reports)
            if (report.claim == scenario::ClaimKind::denial) here.insert("denial");
        for (const auto& m : s.measures) {
            std::set<std::string> clusters;
            for (const auto& report : s.reports)
                if (std::count(m.report_ids.begin(), m.report_ids.end(), report.id) > 0 &&
                    !clusters.insert(model::cluster_of(s, report)).second)
                    here.insert("two reports of one cluster");
            for (const auto& phase : m.phases) {
                if (!phase.report_ids.empty()) here.insert("phase with own reports");
                if (phase.start && *phase.start > s.time.as_of) here.insert("announced phase");
                if (phase.start_latest) here.insert("uncertain date");
                if (!phase.end) here.insert("open end");
            }
        }
        const auto resumed = [&](const model::Calendar& calendar) {
            for (std::size_t i = 1; i < calendar.spans.size(); ++i)
                if (calendar.spans[i].measure == calendar.spans[i - 1].measure &&
                    calendar.spans[i].phase <= calendar.spans[i - 1].phase)
                    return true;
            return false;
        };
        for (std::uint32_t member = 0; member < 24; ++member)
            if (resumed(calendar_of(s, {2, member}))) here.insert("broken truce");
        for (const std::string& rule : here) ++seen[rule];
    }
    for (const char* rule : {"denial", "two reports of one cluster", "phase with own reports",
                             "announced phase", "uncertain date", "open end", "broken truce"})
        EXPECT_GE(seen[rule], 60) << rule;
}

}  // namespace
}  // namespace corridor::test
