// What scores stand on: scales, errors of observations, and what a case tells without a run.
#include "corridor/assess/skill_case.h"
#include "tests/support/skill_cases.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace corridor::assess {
namespace {

using scenario::Observed;
using test::exact;
using test::seen;
using test::town;

constexpr double k_inf = std::numeric_limits<double>::infinity();

TEST(Scale, goes_there_and_back) {
    const auto s = town();
    for (const auto& [variable, x, good] : {std::tuple{Observed::price_index, 2.5, "staple"},
                                            {Observed::people_present, 8000.0, ""},
                                            {Observed::people_out, 1500.0, ""},
                                            {Observed::share_out, 0.3, ""},
                                            {Observed::people_captured, 40.0, ""},
                                            {Observed::days_of_cover, 12.0, "fuel"},
                                            {Observed::stock, 9000.0, "staple"},
                                            {Observed::service_level, 0.4, "water"},
                                            {Observed::power_hours, 6.0, ""}}) {
        const auto row = seen(s, variable, 10, x, good);
        const Scale scale(s, row);
        EXPECT_NEAR(scale.back(scale.of(x)), x, 1e-9 * x) << scenario::row_of(variable).text;
        EXPECT_LE(scale.low(), scale.of(x));
        EXPECT_GE(scale.high(), scale.of(x));
    }
}

TEST(Scale, has_no_units) {
    const auto s = town();
    EXPECT_NEAR(Scale(s, seen(s, Observed::people_out, 1, 5000)).of(5000), std::log(0.51), 1e-12);
    EXPECT_NEAR(Scale(s, seen(s, Observed::share_out, 1, 0.5)).of(0.5), std::log(0.51), 1e-12);
    EXPECT_NEAR(Scale(s, seen(s, Observed::people_detained, 1, 10)).of(10), std::log(11.0), 1e-12);
    EXPECT_NEAR(Scale(s, seen(s, Observed::price_index, 1, 2, "staple")).of(2), std::log(2.0),
                1e-12);
    EXPECT_NEAR(Scale(s, seen(s, Observed::power_hours, 1, 6)).of(6), 0.25, 1e-12);
}

TEST(Scale, cuts_dates_at_a_year_or_at_the_censoring) {
    const auto s = town();
    const double as_of = s.time.as_of.days();
    auto row = seen(s, Observed::runout_date, 1, as_of + 9, "fuel");
    const Scale came(s, row);
    EXPECT_NEAR(came.of(as_of + 9), std::log(10.0), 1e-12);
    EXPECT_EQ(came.of(k_inf), came.high());
    EXPECT_NEAR(came.high(), std::log(366.0), 1e-12) << "whatever the horizon";
    EXPECT_EQ(came.of(as_of - 5), 0);
    EXPECT_TRUE(std::isinf(came.back(came.high())));
    row.low = as_of + 19;
    row.best.reset();
    const Scale open(s, row);
    EXPECT_TRUE(open.censored());
    EXPECT_NEAR(open.high(), std::log(20.0), 1e-12);
    EXPECT_EQ(open.observed().y, open.high());
    EXPECT_TRUE(open.observed().is_exact());
}

TEST(Scale, takes_the_error_from_the_range_or_from_the_reliability) {
    const auto s = town();
    auto row = seen(s, Observed::price_index, 1, 2, "staple");
    row.reliability = 'C';
    EXPECT_NEAR(Scale(s, row).observed().below, std::log(1.5), 1e-12);
    row.low = 1.6;
    row.high = 3;
    EXPECT_NEAR(Scale(s, row).observed().below, std::log(2 / 1.6), 1e-12);
    EXPECT_NEAR(Scale(s, row).observed().above, std::log(1.5), 1e-12);
    auto share = seen(s, Observed::service_level, 1, 0.05, "water");
    share.reliability = 'B';
    EXPECT_NEAR(Scale(s, share).observed().above, 0.05, 1e-12);
}

TEST(SkillCase, reads_the_regime_and_the_first_day_of_the_closing) {
    for (const auto& [leak, regime] : {std::pair{0.02, "sealed"}, {0.25, "hard"}, {0.7, "leaky"}}) {
        const auto s = town(leak, 25);
        const SkillCase c("x", s);
        EXPECT_EQ(c.closing("a").regime, regime);
        EXPECT_EQ(c.closing("a").since, s.time.as_of - 25);
        EXPECT_TRUE(c.closing("a").goods.contains("fuel"));
        EXPECT_EQ(c.closing("port").regime, "open");
    }
    auto s = town();
    s.measures[0].goods = {"fuel"};
    EXPECT_EQ(SkillCase("x", s).closing("a").regime, "fuel");
    s.measures[0].phases[0].end = s.time.as_of - 1;
    EXPECT_EQ(SkillCase("x", s).closing("a").regime, "open");
}

TEST(SkillCase, sees_no_good_closed_by_a_measure_on_people) {
    auto s = town(0.25);
    s.measures[0].goods = {"fuel"};
    auto men = s.measures[0];
    men.id = "men";
    men.goods.clear();
    men.leak.reset();
    men.carriers = {"people"};
    men.phases[0].effect = {};
    men.phases[0].effect.pass = scenario::fixed(0.1);
    s.measures.push_back(men);
    EXPECT_EQ(SkillCase("x", s).closing("a").regime, "fuel");
    EXPECT_EQ(SkillCase("x", s).closing("a").goods.size(), 1u);
    s.measures.erase(s.measures.begin());
    EXPECT_EQ(SkillCase("x", s).closing("a").regime, "partial");
    EXPECT_TRUE(SkillCase("x", s).closing("a").goods.empty());
}

TEST(SkillCase, persists_with_the_last_input_or_with_peace) {
    auto s = town();
    const auto price = seen(s, Observed::price_index, 20, 3, "staple");
    EXPECT_EQ(SkillCase("x", s).persistence(price), 1);
    auto known = seen(s, Observed::price_index, -10, 1.4, "staple");
    auto later = seen(s, Observed::price_index, -2, 1.9, "staple");
    known.use = later.use = scenario::ObservationUse::input;
    s.observations = {later, known};
    EXPECT_EQ(SkillCase("x", s).persistence(price), 1.9);
    EXPECT_EQ(SkillCase("x", s).persistence(seen(s, Observed::people_present, 5, 1)), 10'000);
    EXPECT_TRUE(std::isinf(SkillCase("x", s).persistence(seen(s, Observed::siege_end, 1, 1))));
    // 900 left in nine days: in thirty days 3000 at that pace, and never more than there are.
    auto left = seen(s, Observed::people_out, -9, 900);
    left.end = s.time.as_of - 1;
    left.use = scenario::ObservationUse::input;
    s.observations = {left};
    auto wanted = seen(s, Observed::people_out, 1, 0);
    wanted.end = s.time.as_of + 30;
    EXPECT_NEAR(SkillCase("x", s).persistence(wanted), 3000, 1e-9);
    wanted.end = s.time.as_of + 300;
    EXPECT_EQ(SkillCase("x", s).persistence(wanted), 10'000);
}

TEST(SkillCase, divides_stock_by_daily_need) {
    auto s = town(0.25, 2);
    const double as_of = s.time.as_of.days();
    // Seven days of fuel, closed for two.
    EXPECT_EQ(SkillCase("x", s).cover_on_as_of("a", "fuel"), 5);
    EXPECT_EQ(*SkillCase("x", s).stock_need(seen(s, Observed::runout_date, 1, 0, "fuel")),
              as_of + 5);
    EXPECT_EQ(*SkillCase("x", s).stock_need(seen(s, Observed::days_of_cover, 3, 0, "fuel")), 2);
    EXPECT_EQ(*SkillCase("x", s).stock_need(seen(s, Observed::consumption_ratio, 6, 0, "fuel")), 0);
    EXPECT_FALSE(SkillCase("x", s).stock_need(seen(s, Observed::price_index, 6, 0, "fuel")));
    // A count of the stock tells more than the season.
    s.stocks = {{.place = "a",
                 .good = "fuel",
                 .date = s.time.as_of - 1,
                 .quantity = {},
                 .days_of_cover = 11,
                 .low = {},
                 .high = {},
                 .unit = {},
                 .source_id = {}}};
    EXPECT_EQ(SkillCase("x", s).cover_on_as_of("a", "fuel"), 10);
    // Nothing closes it: it never runs out.
    s.measures[0].goods = {"staple"};
    EXPECT_TRUE(
        std::isinf(*SkillCase("x", s).stock_need(seen(s, Observed::runout_date, 1, 0, "fuel"))));
}

}  // namespace
}  // namespace corridor::assess
