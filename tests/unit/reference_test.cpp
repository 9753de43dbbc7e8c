#include "corridor/model/reference.h"

#include <gtest/gtest.h>

#include "corridor/model/goods_network.h"
#include "tests/support/small_world.h"

namespace corridor::model {
namespace {

using test::Sketch;
using test::SmallWorld;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

Sketch line() {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a", 10000);
    sketch.town("b", 20000);
    sketch.road("port", "a", 400);
    sketch.road("a", "b", 800);
    return sketch;
}

std::int64_t flow(const SmallWorld& small, const char* from, const char* to, const char* good) {
    return small.reference
        .arc_flow[at(small.good(good) * small.world.n_arcs() + small.arc(from, to))];
}

TEST(Reference, PriceIsTheLandedCost) {
    const SmallWorld small(line());
    // 200 a kg at the port; 50 FCFA per tonne-km; 0.1 % of the price a day on the road.
    const double near = 200 + 400 * 0.05 + 200 * 0.001 * 0.8;
    const double far = near + 800 * 0.05 + 200 * 0.001 * 1.6;
    EXPECT_NEAR(static_cast<double>(small.reference.price[small.cell("a", "staple")]), near * 1000,
                2);
    EXPECT_NEAR(static_cast<double>(small.reference.price[small.cell("b", "staple")]), far * 1000,
                3);
    EXPECT_EQ(small.reference.source_price[at(small.good("staple"))], 200'000);
}

TEST(Reference, LeadTimeNeedAndFlow) {
    const SmallWorld small(line());
    EXPECT_EQ(small.reference.lead_days[small.cell("a", "fuel")], 1);
    EXPECT_EQ(small.reference.lead_days[small.cell("b", "fuel")], 3);  // 0.8 + 1.6 days
    EXPECT_EQ(small.reference.daily_need[small.cell("b", "staple")], 11'100'000);
    EXPECT_EQ(small.reference.daily_need[small.cell("port", "staple")], 0);
    EXPECT_EQ(flow(small, "port", "a", "staple"), 16'650'000);
    EXPECT_EQ(flow(small, "a", "b", "staple"), 11'100'000);
    EXPECT_EQ(flow(small, "b", "a", "staple"), 0);
}

TEST(Reference, MeasuresDoNotReachIt) {
    Sketch with = line();
    with.siege("ring", "b");
    with.on_loads("toll", "port-a", {.fee = 500, .delay_days = 9});
    const SmallWorld x(line()), y(with);
    EXPECT_EQ(x.reference.price, y.reference.price);
    EXPECT_EQ(x.reference.lead_days, y.reference.lead_days);
    EXPECT_EQ(x.reference.arc_flow, y.reference.arc_flow);
}

TEST(Reference, PlaceThatNobodySuppliesHasThePriceAtTheSource) {
    Sketch sketch = line();
    sketch.town("island", 500);
    const SmallWorld small(sketch);
    EXPECT_EQ(small.reference.price[small.cell("island", "staple")], 200'000);
    EXPECT_EQ(small.reference.lead_days[small.cell("island", "staple")], 1);
}

TEST(Reference, EmptyTownHasTheLeadTimeOfItsCheapestWay) {
    Sketch sketch = line();
    sketch.scenario.places[2].population = 0;
    const SmallWorld small(sketch);
    EXPECT_EQ(small.reference.lead_days[small.cell("b", "staple")], 3);
    EXPECT_EQ(flow(small, "a", "b", "staple"), 0);
}

// Medicine, then fuel, then the staple; what one takes the next cannot have.
TEST(Reference, GoodsShareARoadInTheirOrder) {
    for (const std::int64_t cap : {1, 11, 33, 1000, 1287, 3837, 5000, 10000, 20487}) {
        Sketch sketch = line();
        sketch.scenario.roads[0].cap_kg_day = cap;
        const SmallWorld small(sketch);
        double kg = 0;
        for (const char* good : {"medicine", "fuel", "staple"}) {
            const std::int64_t quanta = flow(small, "port", "a", good);
            EXPECT_GE(quanta, 0);
            kg += static_cast<double>(quanta) *
                  small.world.goods[at(small.good(good))].kg_per_quantum;
        }
        EXPECT_LE(kg, static_cast<double>(cap) + 1e-6);
        const double wanted = 30000 * (0.0011 + 0.17 * 0.75 + 0.555);
        EXPECT_NEAR(kg, std::min(static_cast<double>(cap), wanted), 0.01) << cap;
        if (cap >= 33) {
            EXPECT_EQ(flow(small, "port", "a", "medicine"), 33'000'000);
        }
    }
}

// With fuel of 0.81 kg a litre the millilitres that fill 276 kg weigh a last bit more than that.
TEST(Reference, FullRoadHasNothingLeftNotLess) {
    Sketch sketch = line();
    sketch.scenario.goods[1].mass_kg_per_unit = 0.81;
    sketch.scenario.roads[0].cap_kg_day = 276;
    const SmallWorld small(sketch);
    EXPECT_GT(flow(small, "port", "a", "fuel"), 0);
    EXPECT_EQ(flow(small, "port", "a", "staple"), 0);
}

TEST(Reference, CheapestSourceIsTheCheapestRow) {
    Sketch sketch = line();
    sketch.scenario.supply.push_back(sketch.scenario.supply[0]);
    sketch.scenario.supply.back().place = "a";
    sketch.scenario.supply.back().price = 150;
    const SmallWorld small(sketch);
    EXPECT_EQ(cheapest_sources(small.world)[at(small.good("staple"))], 150'000);
    EXPECT_EQ(small.reference.price[small.cell("a", "staple")], 150'000);
}

}  // namespace
}  // namespace corridor::model
