// The record of forecasts in words, tables and a picture.
#include "corridor/view/skill.h"

#include "corridor/assess/skill.h"
#include "tests/support/csv_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace corridor::view {
namespace {

using result::ScoredValue;
using result::Skill;

//! Cases of four values each: half of the score of persistence, 90 % intervals that hold three of
//! four.
Skill record(int n_cases) {
    Skill skill;
    skill.engine_version = "test";
    for (int c = 0; c < n_cases; ++c) {
        const std::string id = "case_" + std::to_string(100 + c);
        skill.cases.push_back({.id = id,
                               .event = id,
                               .title = {},
                               .regime = "hard",
                               .fingerprint = "f",
                               .as_of = Date::from_ymd(2030, 1, 1),
                               .horizon_days = 90,
                               .members = 128,
                               .n_scored = 4,
                               .n_inputs = 1,
                               .fold = -1});
        for (int i = 0; i < 4; ++i) {
            ScoredValue v;
            v.case_id = v.event = id;
            v.observation_id = "o" + std::to_string(i);
            v.variable = v.target = i == 3 ? "runout_date" : "people_present";
            v.kind = i == 3 ? result::ScoreKind::date : result::ScoreKind::number;
            v.best = i == 3 ? Date::from_ymd(2030, 2, 1).days() : 1000 + c;
            v.q50 = 900;
            v.q95 = i == 3 ? std::numeric_limits<double>::infinity() : 1200;
            v.score = 0.2;
            v.rank = 0.25;
            v.in90 = i > 0;
            v.rival[0] = 0.4;
            v.rival[4] = 0.1;
            v.width90 = 1;
            v.width90_climatology = 2;
            skill.values.push_back(v);
        }
        skill.events.push_back({.case_id = id,
                                .observation_id = "o3",
                                .by_days = 30,
                                .chance = 0.8,
                                .came = true,
                                .climatology = {}});
    }
    assess::add_rows(skill, 7);
    return skill;
}

TEST(SkillWords, say_when_there_are_too_few) {
    const auto few = skill_sentence(record(9), Lang::en);
    EXPECT_NE(few.find("Too few for a verdict: scored values 36, cases with three or more 9"),
              std::string::npos)
        << few;
    const auto enough = skill_sentence(record(15), Lang::en);
    EXPECT_EQ(enough.find("Too few"), std::string::npos) << enough;
    EXPECT_NE(enough.find("hold 75\u00a0% of the 60 observed numbers and dates (cases: 15)"),
              std::string::npos)
        << enough;
    EXPECT_NE(enough.find("width is 0.5 times"), std::string::npos) << enough;
    EXPECT_NE(enough.find("against persistence +0.50 (+0.50 to +0.50)"), std::string::npos)
        << enough;
    EXPECT_NE(skill_sentence(Skill{}, Lang::en).find("Nothing to score"), std::string::npos);
    EXPECT_NE(skill_sentence(record(2), Lang::fr).find("Trop peu pour un verdict"),
              std::string::npos);
}

TEST(SkillReliability, counts_ranks_and_chances) {
    Skill skill = record(15);
    skill.events[0].chance = 1.0;  // belongs to the last fifth too
    skill.events[1] = skill.events[2];
    skill.events[1].chance = 0.1;
    skill.events[1].came = false;
    const auto seen = result::reliability(skill);
    EXPECT_EQ(seen.n, 60u);
    ASSERT_EQ(seen.levels.size(), 11u);
    for (const auto& [level, below] : seen.levels) EXPECT_EQ(below, level >= 0.25 ? 1 : 0) << level;
    ASSERT_EQ(seen.chances.size(), 2u);
    EXPECT_NEAR(seen.chances[0].chance, 0.1, 1e-12);
    EXPECT_EQ(seen.chances[0].came, 0);
    EXPECT_EQ(seen.chances[0].n, 1u);
    EXPECT_NEAR(seen.chances[1].chance, (1.0 + 13 * 0.8) / 14, 1e-12);
    EXPECT_EQ(seen.chances[1].came, 1);
    EXPECT_EQ(seen.chances[1].n, 14u);
    EXPECT_TRUE(result::reliability(Skill{}).levels.empty());
    EXPECT_NE(view::skill_json(skill, Lang::en).find("\"share_below\""), std::string::npos);
}

TEST(SkillWords, name_every_baseline_that_is_better) {
    const auto page = skill_markdown(record(15), "picture.svg");
    EXPECT_NE(page.find("**Coverage is off**"), std::string::npos);
    EXPECT_NE(page.find("**No skill over all against `climatology`** (−1.00)"), std::string::npos)
        << page;
    EXPECT_EQ(page.find("No skill over all against `persistence`"), std::string::npos);
    EXPECT_NE(page.find("](picture.svg)"), std::string::npos);
    EXPECT_NE(skill_markdown(record(3), "").find("**Too few values for a verdict**"),
              std::string::npos);
}

TEST(SkillTables, hold_one_row_a_value_and_one_a_baseline) {
    const Skill skill = record(2);
    const auto scored = test::csv_records(scored_csv(skill));
    ASSERT_EQ(scored.size(), 8u);
    EXPECT_EQ(scored[0].at("best"), "1000");
    EXPECT_EQ(scored[3].at("best"), "2030-02-01");
    EXPECT_EQ(scored[3].at("q95"), "") << "not within the run";
    EXPECT_EQ(scored[0].at("score_persistence"), "0.4");
    EXPECT_EQ(scored[0].at("score_curve"), "");
    const auto scores = test::csv_records(scores_csv(skill));
    // all, two targets, one lead, one regime, two cases; two baselines each.
    ASSERT_EQ(scores.size(), 14u);
    EXPECT_EQ(scores[0].at("over"), "all");
    EXPECT_EQ(scores[0].at("skill"), "0.5");
    EXPECT_EQ(scores[0].at("coverage90"), "0.75");
    EXPECT_EQ(scores[1].at("baseline"), "climatology");
    EXPECT_EQ(test::csv_records(events_csv(skill)).size(), 2u);
}

TEST(SkillPicture, is_one_whole_picture_with_a_title) {
    const auto svg = svg_reliability(record(3), Lang::fr);
    EXPECT_TRUE(svg.starts_with("<svg"));
    EXPECT_TRUE(svg.ends_with("</svg>\n"));
    EXPECT_NE(svg.find("<title>Fiabilité de 12 valeurs dans 3 cas</title>"), std::string::npos);
    EXPECT_EQ(svg.find("nan"), std::string::npos);
    // All chances of 0.8 came: one dot at the top.
    EXPECT_GT(std::count(svg.begin(), svg.end(), '<'), 40);
    const auto n_of = [&](std::string_view part) {
        std::size_t n = 0;
        for (auto at = svg.find(part); at != std::string::npos; at = svg.find(part, at + 1)) ++n;
        return n;
    };
    // Eleven levels of quantiles with r = 3; three events in one bin with r = 2 + 3/4, at the top.
    EXPECT_EQ(n_of("<circle"), 12U);
    EXPECT_EQ(n_of(R"( r="2.8")"), 1U);
    EXPECT_EQ(n_of(R"( cy="36" r="2.8")"), 1U);
}

TEST(SkillSummary, has_a_line_for_every_group) {
    const auto text = skill_summary(record(2), {.lang = Lang::en, .color = false, .width = 100});
    for (const char* part : {"people_present", "runout_date", "case_100", "case_101",
                             "all numbers and dates", "+0.50", "−1.00", "Brier score 0.04"})
        EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
}

}  // namespace
}  // namespace corridor::view
