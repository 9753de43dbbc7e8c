// Scores of cases: rivals that never see the case they are scored on, values, sums.
#include "corridor/assess/skill.h"

#include "corridor/base/quantile.h"
#include "tests/support/skill_cases.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <memory>

namespace corridor::assess {
namespace {

using result::Rival;
using scenario::Observation;
using scenario::Observed;
using test::exact;
using test::seen;
using test::town;

constexpr double k_inf = std::numeric_limits<double>::infinity();

//! Several towns with a price of the staple each, exactly a t^b of theirs.
struct Towns {
    std::vector<std::unique_ptr<scenario::Scenario>> scenarios;
    std::vector<std::unique_ptr<SkillCase>> cases;

    void add(const std::string& id, scenario::Scenario s, std::vector<Observation> rows) {
        s.observations = std::move(rows);
        scenarios.push_back(std::make_unique<scenario::Scenario>(std::move(s)));
        cases.push_back(std::make_unique<SkillCase>(id, *scenarios.back()));
    }
    Rivals rivals() const {
        std::vector<Lesson> lessons;
        for (const auto& c : cases)
            for (auto& lesson : lessons_of(*c)) lessons.push_back(std::move(lesson));
        return Rivals(std::move(lessons));
    }
};

Towns priced() {
    Towns out;
    for (int i = 0; i < 6; ++i) {
        const int closed = 5 + 20 * i;
        const auto s = town(0.25, closed);
        auto row =
            exact(seen(s, Observed::price_index, 10, 2 * std::pow(closed + 11.0, 0.5), "staple"));
        row.high = row.low = row.best;
        out.add(std::string("town_") + static_cast<char>('a' + i), s, {row});
    }
    return out;
}

TEST(Rivals, fit_the_curve_of_prices_to_the_other_cases) {
    const Towns towns = priced();
    std::vector<Lesson> lessons;
    for (const auto& c : towns.cases) lessons.push_back(lessons_of(*c).at(0));
    std::vector<const Lesson*> five;
    for (std::size_t i = 1; i < 6; ++i) five.push_back(&lessons[i]);
    const PriceCurve curve = fit_price(five);
    EXPECT_NEAR(curve.b, 0.5, 1e-9);
    EXPECT_NEAR(curve.a, std::log(2.0), 1e-9);
    EXPECT_NEAR(curve.spread, 0, 1e-6);
    EXPECT_NEAR(curve.at(100), std::log(20.0), 1e-9);
    // As a rival it meets the case it has not seen.
    const auto& row = towns.scenarios[0]->observations[0];
    const auto said =
        towns.rivals().of(Rival::curve, *towns.cases[0], row, Scale(*towns.scenarios[0], row));
    ASSERT_TRUE(said);
    EXPECT_NEAR(fair_crps(*said, std::log(*row.best)), 0, 1e-6);
}

TEST(Rivals, never_learn_from_the_case_itself) {
    Towns towns = priced();
    const Rivals before = towns.rivals();
    const auto& row = towns.scenarios[2]->observations[0];
    const Scale scale(*towns.scenarios[2], row);
    const auto told = [&](const Rivals& rivals, Rival r) {
        return rivals.of(r, *towns.cases[2], row, scale)->z;
    };
    // Another truth in the scored case changes nothing that is said of it.
    towns.scenarios[2]->observations[0].best = 77;
    const Rivals after = towns.rivals();
    for (const Rival r : {Rival::curve, Rival::climatology, Rival::persistence_spread})
        EXPECT_EQ(told(before, r), told(after, r));
    EXPECT_EQ(told(before, Rival::climatology).size(), 5u);
}

// The textbook sum: 3, 5+, 7, 9+, 12 of five.
TEST(Rivals, never_learn_from_another_case_of_the_event) {
    Towns towns = priced();
    const auto& row = towns.scenarios[2]->observations[0];
    const Scale scale(*towns.scenarios[2], row);
    std::vector<Lesson> lessons;
    for (const auto& c : towns.cases) lessons.push_back(lessons_of(*c).at(0));
    const SkillCase twin("other_name", *towns.scenarios[0], "c_event");
    const SkillCase scored("scored", *towns.scenarios[2], "c_event");
    lessons.push_back(lessons_of(twin).at(0));
    EXPECT_EQ(Rivals(lessons).of(Rival::climatology, scored, row, scale)->z.size(), 6u)
        << "the twin is of the same event";
    EXPECT_EQ(event_by_name("bf_djibo_2022_10"), "bf_djibo");
    EXPECT_EQ(event_by_name("2022"), "2022");
    EXPECT_EQ(twin.event(), "c_event");
}

TEST(Arrivals, are_the_estimate_of_kaplan_and_meier) {
    const Arrivals times({{7, false}, {3, false}, {9, true}, {12, false}, {5, true}});
    EXPECT_EQ(times.by(2.9), 0);
    EXPECT_NEAR(times.by(3), 1.0 / 5, 1e-12);
    EXPECT_NEAR(times.by(8), 1 - 4.0 / 5 * 2 / 3, 1e-12);
    EXPECT_NEAR(times.by(12), 1, 1e-12);
    EXPECT_EQ(times.quantile(0.19), 3);
    EXPECT_EQ(times.quantile(0.4), 7);
    EXPECT_EQ(times.quantile(0.99), 12);
    EXPECT_TRUE(std::isinf(Arrivals({{3, true}, {4, true}}).quantile(0.1)));
}

TEST(Rivals, say_nothing_where_fewer_than_three_lessons_or_one_case_tell) {
    Towns towns;
    const auto s = town();
    towns.add("a", s, {seen(s, Observed::price_index, 5, 2, "staple")});
    towns.add("b", s,
              {seen(s, Observed::price_index, 5, 2, "staple"),
               seen(s, Observed::price_index, 6, 2, "staple"),
               seen(s, Observed::price_index, 7, 3, "staple")});
    const auto& row = towns.scenarios[0]->observations[0];
    const Scale scale(*towns.scenarios[0], row);
    EXPECT_FALSE(towns.rivals().of(Rival::climatology, *towns.cases[0], row, scale));
    EXPECT_FALSE(towns.rivals().of(Rival::curve, *towns.cases[0], row, scale));
    EXPECT_TRUE(towns.rivals().of(Rival::persistence, *towns.cases[0], row, scale));
}

CaseRun run_of(const SkillCase& c, std::vector<std::vector<double>> members) {
    CaseRun run;
    run.from = &c;
    run.about.id = c.id();
    for (std::size_t i = 0; i < members.size(); ++i) run.predictions.push_back({i, members[i]});
    return run;
}

TEST(Skill, of_a_perfect_run_is_one_against_persistence) {
    Towns towns = priced();
    std::vector<CaseRun> runs;
    for (const auto& c : towns.cases)
        runs.push_back(run_of(*c, {std::vector<double>(8, *c->scenario().observations[0].best)}));
    const auto skill = score_cases(std::move(runs), {}, 7);
    const auto* all = skill.find(result::SkillRow::Over::all, "all");
    ASSERT_NE(all, nullptr);
    EXPECT_EQ(all->n, 6u);
    EXPECT_EQ(all->n_cases, 6u);
    EXPECT_NEAR(all->score, 0, 1e-12);
    EXPECT_NEAR(all->against[0]->skill, 1, 1e-12);
    EXPECT_EQ(*all->coverage90, 1);
    EXPECT_NEAR(*all->bias, 0, 1e-12);
    EXPECT_FALSE(may_judge(skill));
}

// Members drawn from the law that makes the truth: 90 % intervals hold 90 %, ranks are uniform.
TEST(Skill, covers_what_it_says_where_the_forecast_is_right) {
    const auto s = town();
    Towns towns;
    std::vector<Observation> rows;
    std::vector<std::vector<double>> members;
    constexpr int k_rows = 2000;
    for (int i = 0; i < k_rows; ++i) {
        const StreamKey key{3, static_cast<std::uint32_t>(i)};
        const auto draw = [&](std::int32_t day) {
            return 2 * std::exp(0.4 * normal_quantile(uniform(key, 1, day, Purpose::quantity)));
        };
        auto row = exact(seen(s, Observed::price_index, 10, draw(0), "staple"));
        rows.push_back(row);
        members.emplace_back();
        for (int m = 1; m <= 199; ++m) members.back().push_back(draw(m));
    }
    towns.add("a", s, rows);
    std::vector<CaseRun> runs;
    runs.push_back(run_of(*towns.cases[0], members));
    const auto skill = score_cases(std::move(runs), {}, 7);
    const auto* all = skill.find(result::SkillRow::Over::all, "all");
    EXPECT_NEAR(*all->coverage90, 0.9, 0.02);
    EXPECT_NEAR(*all->coverage50, 0.5, 0.035);
    EXPECT_NEAR(*all->bias, 0, 0.03);
    // Width of the middle 90 % of a normal of sd 0.4.
    EXPECT_NEAR(*all->mean_width90, 2 * 1.6449 * 0.4, 0.03);
    // CRPS of a right normal forecast: sd / sqrt(pi).
    EXPECT_NEAR(all->score, 0.4 / std::sqrt(3.14159265), 0.012);
    double mean_rank = 0;
    for (const auto& v : skill.values) mean_rank += v.rank / k_rows;
    EXPECT_NEAR(mean_rank, 0.5, 0.02);
}

TEST(Skill, scores_a_censored_date_by_what_is_known_of_it) {
    const auto s = town();
    const double as_of = s.time.as_of.days();
    auto row = seen(s, Observed::runout_date, 1, 0, "fuel");
    row.best.reset();
    row.low = as_of + 20;
    Towns towns;
    towns.add("a", s, {row});
    const auto score = [&](std::vector<double> members) {
        return score_value(*towns.cases[0], {0, std::move(members)}, towns.rivals());
    };
    const auto right = score({k_inf, as_of + 30, as_of + 25, k_inf});
    EXPECT_EQ(right.score, 0) << "all members come after what is known";
    EXPECT_TRUE(right.in90);
    EXPECT_FALSE(right.width90);
    EXPECT_NEAR(*right.log_score, -std::log(4.5 / 5), 1e-12);
    const auto wrong = score({as_of + 2, as_of + 2, as_of + 2, as_of + 2});
    EXPECT_NEAR(wrong.score, std::log(21.0) - std::log(3.0), 1e-12);
    EXPECT_FALSE(wrong.in90);
    EXPECT_GT(*wrong.log_score, *right.log_score);
    // By 30 days nobody knows; by no earlier question had it come.
    EXPECT_TRUE(events_of(*towns.cases[0], {0, {k_inf}}, towns.rivals()).empty());
}

TEST(Skill, asks_by_when_a_date_came) {
    const auto s = town();
    const double as_of = s.time.as_of.days();
    Towns towns;
    towns.add("a", s, {seen(s, Observed::runout_date, 1, as_of + 40, "fuel")});
    const auto events = events_of(*towns.cases[0], {0, {as_of + 10, as_of + 50, as_of + 50, k_inf}},
                                  towns.rivals());
    ASSERT_GE(events.size(), 2u);
    EXPECT_FALSE(events[0].came);
    EXPECT_EQ(events[0].chance, 0.25);
    EXPECT_TRUE(events[1].came);
    EXPECT_EQ(events[1].chance, 0.75);
}

TEST(Skill, gives_labels_a_brier_score) {
    const auto s = town();
    Towns towns;
    towns.add("a", s, {seen(s, Observed::label, 10, 3)});
    const auto value = score_value(*towns.cases[0], {0, {3, 3, 3, 2}}, towns.rivals());
    // ((1 - 3/4)^2 + (1/4)^2) / 2
    EXPECT_NEAR(value.score, 0.0625, 1e-12);
    EXPECT_NEAR(*value.rival[0], 1, 1e-12) << "peace is open";
    EXPECT_EQ(value.p_label[3], 0.75);
}

}  // namespace
}  // namespace corridor::assess
