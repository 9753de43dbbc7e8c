#include "corridor/model/trade_day.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/market.h"

namespace corridor::model {
namespace {

using test::Market;
using test::Sketch;
using test::SmallWorld;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! port - a, so far that goods take `lead` days.
Sketch far_town(int lead) {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a");
    sketch.road("port", "a", 500.0 * (lead - 1) + 250);
    return sketch;
}

// Law N1 seen from trade: peace is a fixed point of stock, orders and pipeline.
TEST(Trade, SteadyStateOrdersOneDayOfNeed) {
    for (int lead = 1; lead <= 5; ++lead)
        for (const double psi : {0.3, 0.5, 1.0})
            for (const double cover : {3.0, 7.0, 20.3}) {
                const SmallWorld small(far_town(lead));
                ASSERT_EQ(small.reference.lead_days[small.cell("a", "staple")], lead);
                Market market(small, "staple", cover);
                market.parameters.trader_response = psi;
                const auto terms = small.terms();
                const std::int32_t a = small.place("a");
                const auto need = static_cast<std::int64_t>(market.wants[at(a)].need);
                for (int day = 0; day < 120; ++day) {
                    market.live(*terms);
                    ASSERT_EQ(market.ratio[at(a)], 1) << lead << ' ' << psi << ' ' << cover;
                    ASSERT_LE(std::abs(market.today.shipped[at(a)] - need), k_ladder_tiers)
                        << lead << ' ' << psi << ' ' << cover << ' ' << day;
                }
            }
}

TEST(Trade, ClosesTheShareOfTheGapThatTradersTake) {
    const SmallWorld small(far_town(1));
    const auto terms = small.terms();
    const std::int32_t a = small.place("a");
    for (const double psi : {0.3, 0.5, 1.0}) {
        Market market(small, "staple", 20);
        market.parameters.trader_response = psi;
        market.state.stock[market.cell(a)] = 0;
        market.trade(*terms);
        // Target 20 + 1 - 2 + 1/psi days, of which psi is bid.
        const double bid = market.wants[at(a)].need * (psi * 19 + 1);
        EXPECT_NEAR(static_cast<double>(market.today.shipped[at(a)]), bid, k_ladder_tiers);
        EXPECT_EQ(market.today.shipped[at(a)], market.today.wanted[at(a)]);
        EXPECT_EQ(market.state.ledger[0].imported, market.today.shipped[at(a)]);
        EXPECT_EQ(market.state.transit.total(market.cell(a)), market.today.shipped[at(a)]);
    }
}

TEST(Trade, WhatIsOwnedIsNotOrderedAgain) {
    const SmallWorld small(far_town(3));
    const auto terms = small.terms();
    const std::int32_t a = small.place("a");
    Market market(small, "staple", 20);
    const auto plenty = static_cast<std::int64_t>(25 * market.wants[at(a)].need);
    market.state.stock[market.cell(a)] = 0;
    market.state.transit.add(0, 2, market.cell(a), plenty);
    market.trade(*terms);
    EXPECT_EQ(market.today.wanted[at(a)], 0);
    EXPECT_EQ(market.today.shipped[at(a)], 0);
}

TEST(Trade, ArrivesAfterTheDaysOfTheRoadAndItsDelays) {
    Sketch sketch = far_town(2);
    sketch.on_loads("search", "port-a", {.delay_days = 3});
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    Market market(small, "staple", 20);
    market.state = small.empty_goods();
    market.trade(*terms);
    for (std::int32_t day = 1; day <= 6; ++day) {
        std::vector<std::int64_t> due(market.state.transit.n_cells, 0);
        market.state.transit.take_due(day, due);
        EXPECT_EQ(due[market.cell(small.place("a"))] > 0, day == 5) << day;  // 1.5 + 3 days
    }
}

TEST(Trade, ScarceRoadIsSharedByCoverNotByDistance) {
    Sketch sketch;
    sketch.source("port");
    sketch.town("near", 10000);
    sketch.town("far", 20000);
    sketch.road("port", "gate").cap_kg_day = 8000;  // half of what both eat
    sketch.place("gate", scenario::Role::refuge);
    sketch.road("gate", "near", 50);
    sketch.road("gate", "far", 400);
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    Market market(small, "staple", 20);
    const std::int32_t near = small.place("near"), far = small.place("far");
    for (int day = 0; day < 150; ++day) {
        market.live(*terms);
        EXPECT_LE(market.today.shipped[at(near)] + market.today.shipped[at(far)], 8'000'000);
    }
    const auto cover = [&](std::int32_t p) {
        return static_cast<double>(market.state.stock[market.cell(p)] +
                                   market.state.transit.total(market.cell(p))) /
               market.wants[at(p)].need;
    };
    EXPECT_LT(market.ratio[at(far)], 0.8);
    // Within the width of one tier and the few days the farther load is longer on its way.
    EXPECT_NEAR(cover(near), cover(far), 20.0 / k_ladder_tiers + 1);
    EXPECT_NEAR(market.ratio[at(near)], market.ratio[at(far)], 0.11);
}

TEST(Trade, LeakAdmitsItsShareOfTheNeed) {
    Sketch sketch = far_town(1);
    sketch.siege("ring", "a", 0.25);
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    const std::int32_t a = small.place("a");
    Market market(small, "staple", 20);
    for (int day = 0; day < 100; ++day) {
        market.live(*terms);
        EXPECT_LE(market.today.shipped[at(a)],
                  static_cast<std::int64_t>(0.25 * market.wants[at(a)].need));
    }
    EXPECT_NEAR(market.ratio[at(a)], 0.25, 0.02);
}

TEST(Trade, CorridorForTradersFeedsTheTownThroughALeakySiege) {
    Sketch sketch = far_town(1);
    sketch.road("port", "a", 900).id = "other";
    sketch.siege("ring", "a", 0.1);
    auto& corridor = sketch.on_loads("corridor", "port-a", {});
    corridor.goods.clear();
    corridor.exempts.measures = {"ring"};
    corridor.exempts.goods = {"staple"};
    corridor.exempts.carriers = {"trader"};
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    Market market(small, "staple", 20);
    for (int day = 0; day < 60; ++day) {
        market.live(*terms);
        EXPECT_EQ(market.ratio[at(small.place("a"))], 1);
    }
}

TEST(Trade, LossesAreTakenOnDepartureAndCounted) {
    Sketch sketch = far_town(1);
    sketch.on_loads("ambush", "port-a", {.attack = 0.4, .loss_if_hit = 0.5});
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    Market market(small, "staple", 20);
    const std::int32_t a = small.place("a");
    double shipped = 0, lost = 0;
    constexpr int n = 600;
    for (; market.day < n; ++market.day) {
        market.state.stock.assign(market.state.stock.size(), 0);
        market.state.transit = Transit(market.state.stock.size());
        market.state.ledger.assign(market.state.ledger.size(), {});
        market.trade(*terms);
        const Ledger& ledger = market.state.ledger[0];
        EXPECT_EQ(ledger.imported, market.today.shipped[at(a)]);
        EXPECT_EQ(ledger.imported - ledger.lost, market.state.transit.total(market.cell(a)));
        shipped += static_cast<double>(ledger.imported);
        lost += static_cast<double>(ledger.lost);
    }
    // Loads of 55.5 t a day and more go in trucks of 30 t, each lost with chance 0.2.
    const double trucks = std::ceil(shipped / n / 30e6);
    EXPECT_NEAR(lost / shipped, 0.2, 5 * std::sqrt(0.2 * 0.8 / (trucks * n)));
    EXPECT_NEAR(market.state.cargo_lost_kg, lost / 1000, lost / 1e9);
}

// Smugglers are not charged the ambushes of the siege they slip through: neither in the price of
// the way nor in what they lose.
TEST(Trade, LeakLosesWhatItsOwnWayCosts) {
    Sketch sketch = far_town(1);
    sketch.siege("ring", "a", 0.5).phases[0].effect =
        test::effect({.open = 0, .attack = 1, .loss_if_hit = 1});
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    Market market(small, "staple", 20);
    market.state = small.empty_goods();
    market.trade(*terms);
    EXPECT_GT(market.today.shipped[at(small.place("a"))], 0);
    EXPECT_EQ(market.state.ledger[0].lost, 0);
}

TEST(Trade, GoodsShareTheRoadInTheirOrder) {
    Sketch sketch = far_town(1);
    sketch.scenario.roads[0].cap_kg_day = 5000;
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    const std::int32_t a = small.place("a");
    Market fuel(small, "fuel", 7), staple(small, "staple", 20);
    fuel.state = small.empty_goods();
    staple.state = small.empty_goods();
    start_trade(small.world, fuel.scratch);
    double kg = 0;
    for (Market* market : {&fuel, &staple}) {
        trade_good(small.world, small.reference, *terms, market->parameters, market->ladder,
                   market->good, market->wants, {7, 0}, 0, market->state, market->today,
                   fuel.scratch);
        kg += static_cast<double>(market->today.shipped[at(a)]) *
              small.world.goods[at(market->good)].kg_per_quantum;
    }
    EXPECT_LE(kg, 5000);
    EXPECT_GT(kg, 4999.9);
    EXPECT_GE(fuel.today.shipped[at(a)], staple.today.shipped[at(a)]);
}

TEST(Trade, FirstClaimOfFuelIsBidAtTheCeiling) {
    Sketch sketch = far_town(1);
    sketch.on_loads("toll", "port-a", {.fee = 60'000});  // far above any ordinary bid
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    const std::int32_t a = small.place("a");
    Market market(small, "fuel", 7);
    market.state = small.empty_goods();
    market.trade(*terms);
    EXPECT_EQ(market.today.shipped[at(a)], 0);
    market.wants[at(a)].first_claim = 300'000;
    market.trade(*terms);
    EXPECT_EQ(market.today.shipped[at(a)], 150'000);  // half of it, at psi = 0.5
}

// Bids must not rise along the ladder even where the first tier stands at the ceiling itself: a
// steep ladder in a town that sells the good, so that its normal price is the cheapest there is.
TEST(Trade, FirstClaimStandsAboveASteepLadder) {
    Sketch sketch = far_town(1);
    sketch.scenario.supply.push_back(sketch.scenario.supply[1]);
    sketch.scenario.supply.back().place = "a";
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    const std::int32_t a = small.place("a");
    Market market(small, "fuel", 7);
    market.state = small.empty_goods();
    market.ladder = Ladder(1, 5, 100);
    market.wants[at(a)].first_claim = 300'000;
    market.trade(*terms);
    EXPECT_GT(market.today.shipped[at(a)], 300'000);
    for (std::size_t i = 1; i < market.scratch.tiers.size(); ++i)
        EXPECT_LE(market.scratch.tiers[i].value, market.scratch.tiers[i - 1].value) << i;
}

TEST(Trade, LadderReachesAndPremiums) {
    const Ladder ladder(0.5, 1, 8);
    EXPECT_NEAR(ladder.reach[5], std::sqrt(0.5), 1e-12);
    EXPECT_EQ(ladder.reach[10], 1);
    EXPECT_EQ(ladder.premium[1], 7);  // 20 times, cut at 8
    EXPECT_NEAR(ladder.premium[10], 1 / 0.95 - 1, 1e-12);
    for (std::size_t i = 2; i <= k_ladder_tiers; ++i)
        EXPECT_LE(ladder.premium[i], ladder.premium[i - 1]);
}

}  // namespace
}  // namespace corridor::model
