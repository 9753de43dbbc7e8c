// Hubs sell on what they hold, at what it is worth to them (docs/model/goods.md).
#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/market.h"

namespace corridor::model {
namespace {

using test::Market;
using test::Sketch;
using test::SmallWorld;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! port - h - a, with h a hub; nothing comes from the port where the road is closed.
Sketch chain(bool closed, scenario::Role role = scenario::Role::hub) {
    Sketch sketch;
    sketch.source("port");
    sketch.town("h");
    sketch.scenario.places.back().role = role;
    sketch.town("a");
    sketch.road("port", "h", 100);
    sketch.road("h", "a", 100);
    if (closed) sketch.on_loads("ban", "port-h", {.open = 0});
    return sketch;
}

struct Case {
    SmallWorld small;
    Market market;
    std::vector<Ladder> ladders;
    std::unique_ptr<Terms> terms;
    std::int32_t hub, town;

    explicit Case(const Sketch& sketch, double cover = 20)
        : small(sketch),
          market(small, "staple", cover),
          ladders(small.world.goods.size(), market.ladder),
          terms(small.terms(0, ladders)),
          hub(small.place("h")),
          town(small.place("a")) {}

    std::int64_t stock(std::int32_t place) { return market.state.stock[market.cell(place)]; }
    double days(std::int32_t place) {
        return static_cast<double>(stock(place)) / market.want(place).need;
    }
    const Ledger& ledger() { return market.state.ledger[at(market.good)]; }
    std::int64_t all_goods() {
        std::int64_t sum = 0;
        for (const std::int32_t p : {hub, town})
            sum += stock(p) + market.state.transit.total(market.cell(p));
        return sum;
    }
};

TEST(HubSale, TheHubSharesItsStockWhenNothingElseCanCome) {
    Case c(chain(true));
    c.market.state.stock[c.market.cell(c.town)] = 0;
    const std::int64_t before = c.all_goods();
    for (int day = 0; day < 12; ++day) c.market.live(*c.terms);
    EXPECT_EQ(c.ledger().imported, 0);
    EXPECT_EQ(c.all_goods() + c.ledger().eaten, before) << "what is sold on is not made";
    EXPECT_NEAR(c.days(c.hub), c.days(c.town), 2) << "both are equally short";
    EXPECT_GT(c.days(c.town), 1);
}

TEST(HubSale, ATownDoesNot) {
    Case c(chain(true, scenario::Role::town));
    EXPECT_TRUE(c.terms->goods[0]->selling_hubs.empty());
    c.market.state.stock[c.market.cell(c.town)] = 0;
    for (int day = 0; day < 12; ++day) c.market.live(*c.terms);
    EXPECT_EQ(c.stock(c.town), 0);
}

TEST(HubSale, InPeaceNobodyBuysFromAHub) {
    Case c(chain(false));
    for (int day = 0; day < 60; ++day) {
        c.market.live(*c.terms);
        // Two towns eat; all of it comes from the port.
        EXPECT_NEAR(static_cast<double>(c.ledger().imported),
                    static_cast<double>(c.ledger().eaten), 4.0 * k_ladder_tiers) << day;
        ASSERT_EQ(c.market.ratio[at(c.hub)], 1);
        ASSERT_EQ(c.market.ratio[at(c.town)], 1);
    }
}

TEST(HubSale, NothingIsSoldBelowWhatItIsWorthToTheHub) {
    Case c(chain(true));
    // The town is as well off as the hub: what it would pay does not cover the road.
    const std::int64_t before = c.stock(c.hub);
    c.market.trade(*c.terms);
    EXPECT_EQ(c.stock(c.hub), before);
    // A little poorer, and the toll is dearer than the difference.
    Sketch toll = chain(true);
    toll.on_loads("toll", "h-a", {.fee = 1000});
    Case dear(toll);
    dear.market.state.stock[dear.market.cell(dear.town)] /= 2;
    dear.market.trade(*dear.terms);
    EXPECT_EQ(dear.stock(dear.hub), before);
}

TEST(HubSale, NoMoreLeavesThanIsThereNorWhatPumpsClaim) {
    Case c(chain(true));
    c.market.state.stock[c.market.cell(c.town)] = 0;
    const std::int64_t all = c.stock(c.hub);
    for (int day = 0; day < 60; ++day) {
        c.market.trade(*c.terms);  // nobody eats
        ++c.market.day;
        ASSERT_GE(c.stock(c.hub), 0);
    }
    EXPECT_LT(c.stock(c.hub), all);

    Case claimed(chain(true));
    claimed.market.state.stock[claimed.market.cell(claimed.town)] = 0;
    claimed.market.want(claimed.hub).first_claim = static_cast<double>(all) - 1000;
    claimed.market.trade(*claimed.terms);
    EXPECT_GE(claimed.stock(claimed.hub), all - 1000);
}

TEST(HubSale, SalesLoseLoadsOnTheRoadAsOthersDo) {
    Sketch sketch = chain(true);
    for (auto& place : sketch.scenario.places) place.population *= 50;  // many trucks
    sketch.on_loads("raiders", "h-a", {.attack = 0.4, .loss_if_hit = 0.4});
    Case c(sketch);
    c.market.state.stock[c.market.cell(c.town)] = 0;
    const std::int64_t before = c.all_goods();
    for (int day = 0; day < 20; ++day) c.market.live(*c.terms);
    EXPECT_GT(c.ledger().lost, 0);
    EXPECT_EQ(c.all_goods() + c.ledger().eaten + c.ledger().lost, before);
}

}  // namespace
}  // namespace corridor::model
