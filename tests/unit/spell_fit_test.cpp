#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

#include "corridor/assess/onset_report.h"
#include "corridor/assess/spell_report.h"
#include "corridor/assess/spell_scores.h"
#include "corridor/base/error.h"
#include "corridor/base/random.h"
#include "corridor/scenario/parameters.h"
#include "tests/support/temporary_folder.h"

namespace corridor::test {
namespace {

namespace fs = std::filesystem;

using assess::Follow;
using assess::SpellForm;
using assess::SpellRow;
using assess::SpellView;

const fs::path k_record = fs::path(CORRIDOR_SOURCE_DIR) / "examples/casebook";

SpellView as_of(std::string_view date) {
    SpellView view;
    view.as_of = *parse_date(date);
    return view;
}

// The engine holds the fit rounded to three digits.
void expect_shipped(const std::vector<result::FittedParameter>& fitted) {
    for (const auto& row : fitted) {
        const auto* shipped = scenario::find_parameter(row.key);
        ASSERT_NE(shipped, nullptr) << row.key;
        EXPECT_NEAR(shipped->a / row.value.middle, 1, 0.006) << row.key;
        EXPECT_NEAR(shipped->b / row.value.low, 1, 0.006) << row.key;
        EXPECT_NEAR(shipped->c / row.value.high, 1, 0.006) << row.key;
    }
}

TEST(SpellFit, TheShippedHazardsAreThoseOfTheCommittedTable) {
    const auto rows = assess::read_spells(k_record / "spells.csv");
    expect_shipped(assess::spell_parameters(rows, as_of("2025-10-27"), ""));
}

TEST(SpellFit, TheShippedOnsetsAreThoseOfTheCommittedTables) {
    const auto record = assess::read_onsets(k_record, assess::read_spells(k_record / "spells.csv"));
    expect_shipped(assess::report_onsets(record, as_of("2025-10-27")).parameters);
}

// What is published later can be anything: nothing changes.
TEST(SpellFit, UsesNothingPublishedAfterTheAsOfDate) {
    auto rows = assess::read_spells(k_record / "spells.csv");
    const auto view = as_of("2024-06-30");
    const auto before = assess::spell_parameters(rows, view, "");
    int hidden = 0;
    for (SpellRow& row : rows) {
        if (row.end_known_on && *row.end_known_on > view.as_of) {
            row.end->best = row.end->best + 400;
            row.how_ended = "captured";
            ++hidden;
        }
        if (row.known_on > view.as_of) row.start.best = row.start.best - 300, ++hidden;
    }
    EXPECT_GT(hidden, 10);
    EXPECT_EQ(assess::spell_parameters(rows, view, ""), before);
}

SpellRow siege(int start, int end, std::string cluster, int known = 0) {
    SpellRow row;
    row.id = row.place = cluster + std::to_string(start);
    row.cluster = std::move(cluster);
    row.region = "sahel";
    row.kind = "full";
    row.start = {Date(start), Date(start), Date(start)};
    row.seen_from = Date(start + known);
    row.known_on = Date(start + known);
    row.end = assess::DateRange{Date(end), Date(end), Date(end)};
    row.how_ended = "lifted";
    row.end_known_on = Date(end);
    return row;
}

TEST(SpellFit, FollowsASiegeFromItsFirstReport) {
    const std::vector<SpellRow> rows{siege(0, 100, "a", 20), siege(0, 10, "b", 10)};
    const auto follows = assess::follow_spells(rows, {});
    ASSERT_EQ(follows.size(), 1u) << "what was first heard of when it ended tells nothing";
    EXPECT_EQ(follows[0].entry, 20);
    EXPECT_EQ(follows[0].exit, 100);
    EXPECT_TRUE(follows[0].ended);
    SpellView view;
    view.as_of = Date(60);
    const auto then = assess::follow_spells(rows, view);
    ASSERT_EQ(then.size(), 1u);
    EXPECT_EQ(then[0].exit, 60);
    EXPECT_FALSE(then[0].ended);
}

// One band only (all within 30 days): hazard = ends / days but for the wide prior.
TEST(SpellFit, ManySiegesOfOneBandGiveEndsOverDays) {
    std::vector<SpellRow> rows;
    for (int i = 0; i < 400; ++i) rows.push_back(siege(1000 * i, 1000 * i + 10, "c", 0));
    const auto fit = assess::fit_spells(assess::follow_spells(rows, {}), rows, SpellForm::bands);
    EXPECT_NEAR(std::exp(assess::band_hazard(fit, 0, "", false).mean), 0.1, 0.001);
    EXPECT_NEAR(assess::band_hazard(fit, 0, "", false).sd, 1 / std::sqrt(400.0), 0.002);
}

// Truth known: 3,000 sieges drawn from a law, entered late and censored; the law is found again.
TEST(SpellFit, FindsTheLawThatMadeTheSieges) {
    const model::SpellLaw truth{{0.008, 0.006, 0.003, 0.0015, 0.001}};
    std::vector<SpellRow> rows;
    for (int i = 0; i < 3000; ++i) {
        const StreamKey key{5, static_cast<std::uint32_t>(i)};
        const double length =
            model::further_days(truth, 0, uniform(key, 0, 0, Purpose::record_draw));
        const int entry = static_cast<int>(40 * uniform(key, 1, 0, Purpose::record_draw));
        const int end = static_cast<int>(std::ceil(length));
        if (end <= entry) continue;  // never reported
        SpellRow row = siege(10'000 * i, 10'000 * i + end, "c" + std::to_string(i), entry);
        if (end > 900) row.end.reset(), row.how_ended = "", row.last_seen = row.start.best + 900;
        rows.push_back(row);
    }
    const auto fit = assess::fit_spells(assess::follow_spells(rows, {}), rows, SpellForm::bands);
    for (std::size_t b = 0; b < model::k_spell_bands; ++b) {
        const auto log = assess::band_hazard(fit, b, "", false);
        EXPECT_NEAR(log.mean, std::log(truth.per_day[b]), 3.5 * log.sd) << b;
        EXPECT_LT(log.sd, 0.15) << b;
    }
}

TEST(SpellScores, TheScoreOfAnExponentialIsItsLogDensity) {
    const auto law = assess::mixture({model::SpellLaw{{0.01, 0.01, 0.01, 0.01, 0.01}}});
    EXPECT_NEAR(*assess::log_score(law, {0, 0, 50, true}, 0), std::log(0.01) - 0.5, 1e-12);
    EXPECT_NEAR(*assess::log_score(law, {0, 20, 50, false}, 0), -0.3, 1e-12);
    EXPECT_NEAR(*assess::log_score(law, {0, 0, 50, true}, 40), std::log(0.01) - 0.1, 1e-12);
    EXPECT_FALSE(assess::log_score(law, {0, 0, 50, true}, 50));
}

TEST(SpellScores, TheDensityOfTheEarlierDefaultIsTheSlopeOfItsSurvival) {
    const auto law = assess::lognormal_law(84, 21, 500);
    EXPECT_NEAR(law.still_on(0, 84), 0.5, 1e-9);
    EXPECT_NEAR(law.still_on(0, 21), 0.95, 1e-9);
    EXPECT_NEAR(law.still_on(0, 500), 0.05, 1e-9);
    for (const double day : {10.0, 60.0, 200.0, 900.0})
        EXPECT_NEAR(law.density(0, day),
                    (law.still_on(0, day - 0.01) - law.still_on(0, day + 0.01)) / 0.02, 1e-6);
}

TEST(SpellScores, TheBootstrapOfEqualGroupsHasTheirSpread) {
    std::vector<double> values;
    std::vector<std::size_t> groups;
    for (std::size_t i = 0; i < 100; ++i) values.push_back(i % 2 ? 1 : 0), groups.push_back(i);
    const auto range = assess::bootstrap_mean(values, groups, 100, 1);
    EXPECT_NEAR(range.middle, 0.5, 1e-12);
    EXPECT_NEAR(range.low, 0.5 - 1.645 * 0.05, 0.015);
    EXPECT_NEAR(range.high, 0.5 + 1.645 * 0.05, 0.015);
}

// --- reading --------------------------------------------------------------------------------

TEST(SpellTable, TellsEveryProblemWithItsPlace) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "spells.csv";
    std::ofstream(file)
        << "spell_id,place,cluster,country,region,kind,start_low,start,start_high,seen_from,"
           "end_low,end,end_high,last_seen,how_ended,quiet_until,known_on,end_known_on,"
           "source,url\n"
           "a,x,c,Mali,sahara,full,,2025-01-01,,,,2024-01-01,,,lifted,,2025-01-02,,s,\n"
           "a,x,c,Mali,sahel,full,,2025-01-32,,,,,,,,,2025-01-02,,s,\n";
    try {
        assess::read_spells(file);
        FAIL() << "must refuse";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::input);
        const std::string all = error.what();
        for (const char* part :
             {"spells.csv:2:12 region", "`sahara` is not one of its words", "spells.csv:2",
              "is before the start", "end_known_on", "spells.csv:3", "`2025-01-32` is not a date",
              "last_seen", "stands twice"})
            EXPECT_NE(all.find(part), std::string::npos) << part << "\n" << all;
    }
}

// --- onsets ---------------------------------------------------------------------------------

// Two towns 100 km apart and one far away; b is besieged from day 50 to 79 and again from day 200.
assess::OnsetRecord small_record() {
    assess::OnsetRecord record;
    for (const char* id : {"a", "b", "far"})
        record.towns.push_back({.id = id,
                                .name = id,
                                .country = "X",
                                .garrison = false,
                                .at_risk = true,
                                .followed_from = Date(0),
                                .followed_to = Date(300)});
    const double f = 1e9;
    record.km = {0, 100, f, 100, 0, f, f, f, 0};
    for (SpellRow row : {siege(50, 80, "one", 2), siege(200, 260, "two", 0)}) {
        row.place = "b";
        record.spells.push_back(row);
    }
    record.threats = {{.town = 1,
                       .announced = Date(180),
                       .known_on = Date(190),
                       .withdrawn = {},
                       .cluster = "two"},
                      {.town = 1,
                       .announced = Date(49),
                       .known_on = Date(51),
                       .withdrawn = {},
                       .cluster = "one"}};
    return record;
}

TEST(Onsets, ReadTheSignsOfTheMorning) {
    const auto record = small_record();
    const auto days = assess::town_days(record, {});
    const auto find = [&](std::size_t town, int day) -> const assess::TownDay* {
        for (const auto& row : days)
            if (row.town == town && row.day == Date(day)) return &row;
        return nullptr;
    };
    EXPECT_TRUE(find(1, 49)->onset);
    EXPECT_FALSE(find(1, 49)->signs.threat) << "published after the siege began";
    EXPECT_EQ(find(1, 60), nullptr) << "besieged";
    EXPECT_TRUE(find(1, 199)->onset);
    EXPECT_TRUE(find(1, 199)->signs.threat);
    EXPECT_TRUE(find(1, 199)->signs.past);
    EXPECT_FALSE(find(1, 189)->signs.threat);
    EXPECT_FALSE(find(0, 52)->signs.near) << "known from day 52 on, a neighbour the day after";
    EXPECT_TRUE(find(0, 53)->signs.near);
    EXPECT_TRUE(find(0, 80)->signs.near) << "its end is published on day 80";
    EXPECT_FALSE(find(0, 81)->signs.near);
    EXPECT_FALSE(find(2, 60)->signs.near);
    EXPECT_EQ(std::ranges::count(days, true, &assess::TownDay::onset), 2);
    SpellView without;
    without.without_cluster = "two";
    const auto held = assess::town_days(record, without);
    EXPECT_EQ(std::ranges::count(held, true, &assess::TownDay::onset), 1);
    EXPECT_TRUE(std::ranges::none_of(
        held, [](const auto& row) { return row.signs.threat && row.day > Date(150); }));
}

TEST(Onsets, TheBaseRateIsOnsetsOverTownDays) {
    std::vector<assess::TownDay> days(20'000);
    for (std::size_t i = 0; i < days.size(); i += 500) {
        days[i].onset = true;
        days[i].cluster = "c" + std::to_string(i);
    }
    const auto fit = assess::fit_onsets(days);
    EXPECT_NEAR(std::exp(fit.base_rate.at[0]), 40.0 / 20'000, 2e-5);
    for (auto& day : days) day.cluster = "one";  // the same day: one decision
    EXPECT_NEAR(std::exp(assess::fit_onsets(days).base_rate.at[0]), 1.0 / 20'000, 3e-5);
}

TEST(Onsets, TheCommittedRecordHasTownsThatWereNeverBesieged) {
    const auto record = assess::read_onsets(k_record, assess::read_spells(k_record / "spells.csv"));
    std::set<std::size_t> at_risk, besieged;
    for (const auto& day : assess::town_days(record, {})) {
        at_risk.insert(day.town);
        if (day.onset) besieged.insert(day.town);
    }
    EXPECT_GE(at_risk.size(), 40u);
    EXPECT_GE(besieged.size(), 8u);
    EXPECT_LE(besieged.size(), 20u);
}

}  // namespace
}  // namespace corridor::test
