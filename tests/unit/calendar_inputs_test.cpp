#include <gtest/gtest.h>

#include <cmath>

#include "corridor/model/calendar.h"
#include "corridor/model/sampling.h"
#include "corridor/model/strata.h"
#include "tests/support/reports_cases.h"

namespace corridor::test {
namespace {

using scenario::Family;
using scenario::Scenario;
using scenario::Value;

Value triangle(double low, double likely, double high) {
    return {Family::triangular, low, likely, high, {}, {}};
}

TEST(CalendarInputs, FixedEffectsAreLivedAsWritten) {
    Scenario s = bare_scenario();
    auto& measure = add_measure(s, "m", {{10, 20}});
    auto& e = measure.phases[0].effect;
    e.open = scenario::fixed(0.2);
    e.fee = scenario::fixed(400);
    e.delay_days = scenario::fixed(2);
    e.attack = scenario::fixed(0.1);
    e.loss_if_hit = scenario::fixed(0.45);
    e.pass = scenario::fixed(0.3);
    e.detain = scenario::fixed(0.6);
    measure.leak = scenario::fixed(0.05);
    const auto span = calendar_of(s, {7, 3}).spans.at(0);
    EXPECT_EQ(span.effect, (model::EffectValues{0.2, 400, 2, 0.1, 0.45, 0.3, 0.6}));
    EXPECT_EQ(span.leak, 0.05);
    EXPECT_FALSE(span.window);
}

TEST(CalendarInputs, EffectsStayPossible) {
    Scenario s = bare_scenario();
    auto& measure = add_measure(s, "m", {{10, 20}});
    auto& e = measure.phases[0].effect;
    e.pass = triangle(0, 0.5, 1);
    e.detain = triangle(0.4, 0.6, 0.9);
    e.open = {Family::normal, 1, 1, 0, {}, {}};
    e.fee = {Family::normal, 0, 100, 0, {}, {}};
    int n_full = 0, n_closed = 0;
    for (std::uint32_t member = 0; member < 500; ++member) {
        const auto effect = calendar_of(s, {7, member}).spans.at(0).effect;
        ASSERT_LE(effect.pass + effect.detain, 1);
        ASSERT_GE(effect.fee, 0);
        ASSERT_TRUE(effect.open >= 0 && effect.open <= 1);
        n_full += effect.pass + effect.detain == 1;
        n_closed += effect.open == 0;
    }
    EXPECT_GT(n_full, 100);
    EXPECT_GT(n_closed, 20);
}

TEST(CalendarInputs, FieldsAndPhasesAreDrawnApart) {
    Scenario s = bare_scenario();
    auto& measure = add_measure(s, "m", {{10, 20}, {21, 30}});
    for (auto& phase : measure.phases) {
        phase.effect.attack = triangle(0, 0.5, 1);
        phase.effect.loss_if_hit = triangle(0, 0.5, 1);
    }
    const auto spans = calendar_of(s, {7, 3}).spans;
    EXPECT_NE(spans[0].effect.attack, spans[0].effect.loss_if_hit);
    EXPECT_NE(spans[0].effect.attack, spans[1].effect.attack);
    EXPECT_EQ(calendar_of(s, {7, 3}).spans[0].effect, spans[0].effect);
    EXPECT_NE(calendar_of(s, {7, 4}).spans[0].effect, spans[0].effect);
}

TEST(CalendarInputs, ComplianceIsDrawnForEachUltimatum) {
    Scenario s = bare_scenario();
    s.parameters = {};  // the Beta ranges of the defaults
    for (const char* id : {"one", "two"})
        add_measure(s, id, {{50, 55}, {56, -1}}).pattern = scenario::Pattern::ultimatum;
    add_measure(s, "ban", {{50, -1}});
    const model::World world = model::compile(s);
    const model::StrataTable table(s, 7, 0);
    int n_inside = 0;
    for (std::uint32_t member = 0; member < 128; ++member) {
        const auto calendar = model::draw_calendar(world, usual_parameters(), {7, member}, table);
        ASSERT_NE(calendar.comply[0], calendar.comply[1]);
        ASSERT_EQ(calendar.comply[2], 0);
        ASSERT_GT(calendar.comply_garrison[0], 0);
        n_inside += calendar.comply[0] >= 0.80 && calendar.comply[0] <= 0.95;
    }
    EXPECT_NEAR(n_inside, 0.9 * 128, 20);  // 5-95 % range; six deviations of a binomial
    s.parameters.at("comply_village") = scenario::fixed(0);
    EXPECT_EQ(calendar_of(s, {7, 0}).comply[0], 0);
}

TEST(CalendarInputs, ParametersAreDrawnByTheirKeys) {
    Scenario s = bare_scenario();
    s.parameters.at("alpha") = triangle(0.2, 0.5, 1);
    const auto first = model::draw_parameters(s, {7, 3}, {});
    EXPECT_EQ(first.short_ratio, 0.8);
    EXPECT_TRUE(first.alpha > 0.2 && first.alpha < 1);
    EXPECT_GT(first.informal_cap, 1);
    s.parameters.at("trip") = triangle(0, 0.001, 0.01);  // another uncertain one moves nothing
    const auto second = model::draw_parameters(s, {7, 3}, {});
    EXPECT_EQ(second.alpha, first.alpha);
    EXPECT_EQ(second.informal_cap, first.informal_cap);
    EXPECT_NE(model::draw_parameters(s, {7, 4}, {}).alpha, first.alpha);
    EXPECT_EQ(usual_parameters().informal_cap, 2.5);
}

TEST(CalendarInputs, DrawsStayInTheDeclaredRange) {
    Scenario s = bare_scenario();
    s.parameters.at("retry") = {Family::normal, 0.5, 5, 0, {}, {}};
    for (std::uint32_t member = 0; member < 50; ++member) {
        const double retry = model::draw_parameters(s, {7, member}, {}).retry;
        EXPECT_TRUE(retry >= 0 && retry <= 1);
    }
}

TEST(CalendarInputs, GoodsTakeTheirOwnOrTheCommonExponents) {
    Scenario s = bare_scenario();
    scenario::Good staple;
    staple.id = "staple";
    staple.need_per_person_day = scenario::fixed(0.555);
    scenario::Good fuel = staple;
    fuel.id = "fuel";
    fuel.alpha = scenario::fixed(0.2);
    fuel.price_exponent = scenario::fixed(1.5);
    s.goods = {staple, fuel};
    const auto goods = model::draw_goods(s, usual_parameters(), {7, 3}, {});
    ASSERT_EQ(goods.size(), 2u);
    EXPECT_DOUBLE_EQ(goods[0].need_quanta_per_person_day, 555);
    EXPECT_EQ(goods[0].alpha, 0.5);
    EXPECT_DOUBLE_EQ(goods[0].beta, 0.5 / 0.61);
    EXPECT_EQ(goods[1].alpha, 0.2);
    EXPECT_EQ(goods[1].beta, 1.5);
    s.goods[1].alpha = triangle(0, 0.5, 1);
    s.goods[0].alpha = triangle(0, 0.5, 1);
    const auto drawn = model::draw_goods(s, usual_parameters(), {7, 3}, {});
    EXPECT_NE(drawn[0].alpha, drawn[1].alpha);
}

TEST(CalendarInputs, EachCoverCurveHasItsOwnFactor) {
    model::World world;
    world.curves = {{.points = {}, .key = 1}, {.points = {}, .key = 2}};
    const auto factors = model::draw_cover(world, {7, 3});
    ASSERT_EQ(factors.size(), 2u);
    EXPECT_NE(factors[0], factors[1]);
    std::swap(world.curves[0], world.curves[1]);
    EXPECT_EQ(model::draw_cover(world, {7, 3})[0], factors[1]);
}

TEST(CalendarInputs, ShapesAreTheSameFoundOnceOrAnew) {
    Scenario s = bare_scenario();
    const Value range{Family::beta_range, 0.5, 0.2, 0.8, {}, {}};
    s.parameters.at("retry") = range;
    const model::ShapeTable table(s);
    for (const double u : {0.05, 0.5, 0.95})
        EXPECT_EQ(table.draw(range, u), model::ShapeTable().draw(range, u));
    EXPECT_NEAR(table.draw(range, 0.05), 0.2, 1e-6);
    EXPECT_EQ(table.draw(scenario::fixed(3), 0.5), 3);
}

}  // namespace
}  // namespace corridor::test
