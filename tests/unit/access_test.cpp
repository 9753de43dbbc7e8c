#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "corridor/model/goods_network.h"
#include "tests/support/small_world.h"

namespace corridor::model {
namespace {

using test::Sketch;
using test::SmallWorld;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! port - a - b - refuge
Sketch line() {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a");
    sketch.town("b");
    sketch.place("camp", scenario::Role::refuge);
    sketch.road("port", "a", 100);
    sketch.road("a", "b", 100);
    sketch.road("b", "camp", 100);
    return sketch;
}

bool same(const LoadTerms& x, const LoadTerms& y) {
    return x.open == y.open && x.fee_per_kg == y.fee_per_kg && x.delay_days == y.delay_days &&
           x.attack == y.attack && x.loss_if_hit == y.loss_if_hit && x.loss == y.loss;
}

bool same(const PeopleTerms& x, const PeopleTerms& y) {
    return x.survive == y.survive && x.risk == y.risk && x.fee == y.fee &&
           x.delay_days == y.delay_days && x.n_checkpoints == y.n_checkpoints;
}

TEST(Access, ComposesByTheEquations) {
    Sketch sketch = line();
    sketch.on_loads("x", "a-b",
                    {.open = 0.5, .fee = 10, .delay_days = 1, .attack = 0.2, .loss_if_hit = 0.5});
    sketch.on_loads("y", "a-b",
                    {.open = 0.4, .fee = 5, .delay_days = 0.5, .attack = 0.1, .loss_if_hit = 0.8});
    const SmallWorld small(sketch);
    const LoadTerms t = small.load("a", "b", "staple");
    EXPECT_DOUBLE_EQ(t.open, 0.2);
    EXPECT_DOUBLE_EQ(t.fee_per_kg, 15);
    EXPECT_DOUBLE_EQ(t.delay_days, 1.5);
    EXPECT_DOUBLE_EQ(t.attack, 1 - 0.8 * 0.9);
    EXPECT_DOUBLE_EQ(t.loss_if_hit, (0.2 * 0.5 + 0.1 * 0.8) / 0.3);
    EXPECT_DOUBLE_EQ(t.loss, 1 - (1 - 0.2 * 0.5) * (1 - 0.1 * 0.8));
    EXPECT_TRUE(same(small.load("b", "a", "staple"), t));
    EXPECT_TRUE(same(small.load("port", "a", "staple"), LoadTerms{}));
}

TEST(Access, IdentityChangesNothing) {
    Sketch plain = line(), with = line();
    with.on_loads("nothing", "a-b", {});
    with.on_people("nobody", "a-b", {});
    const SmallWorld x(plain), y(with);
    EXPECT_TRUE(same(x.load("a", "b", "fuel"), y.load("a", "b", "fuel")));
    EXPECT_TRUE(same(x.people("a", "b"), y.people("a", "b")));
    const auto t = x.terms(), u = y.terms();
    EXPECT_EQ(t->impeded, u->impeded);
    EXPECT_EQ(t->danger, u->danger);
    EXPECT_EQ(u->people[0]->clear, true);
}

// o, f, d, a, b, lambda and u do not depend on the order in which measures are read, to the last
// bit: composition runs in path order, then by id.
TEST(Access, OrderOfRecordsDoesNotMatter) {
    Sketch sketch = line();
    for (int i = 0; i < 6; ++i) {
        const double x = 0.1 * i;
        sketch.on_loads("load-" + std::to_string(i), "a-b",
                        {.open = 1 - x / 2,
                         .fee = x,
                         .delay_days = x / 3,
                         .attack = x / 2,
                         .loss_if_hit = 0.3 + x});
        auto& stop = sketch.on_people("stop-" + std::to_string(i), "a-b",
                                      {.fee = 7 * x, .pass = 1 - x, .detain = x / 3});
        if (i % 2 == 0) stop.at_km = 20.0 + i;
    }
    const SmallWorld first(sketch);
    const LoadTerms load = first.load("a", "b", "staple");
    const PeopleTerms people = first.people("a", "b");
    for (int shuffle = 0; shuffle < 20; ++shuffle) {
        auto& rows = sketch.scenario.measures;
        std::rotate(rows.begin(), rows.begin() + 1 + shuffle % 5, rows.end());
        std::swap(rows[0], rows[at(3 + shuffle % 8)]);
        const SmallWorld again(sketch);
        EXPECT_TRUE(same(again.load("a", "b", "staple"), load));
        EXPECT_TRUE(same(again.people("a", "b"), people));
    }
}

TEST(Access, ExemptionOnlyRemovesFactors) {
    Sketch sketch = line();
    sketch.on_loads("ban", "a-b", {.open = 0});
    sketch.on_loads("toll", "a-b", {.fee = 20});
    auto& corridor = sketch.on_loads("corridor", "a-b", {});
    corridor.pattern = scenario::Pattern::corridor;
    corridor.goods.clear();
    corridor.exempts.measures = {"ban"};
    corridor.exempts.goods = {"medicine"};
    corridor.exempts.carriers = {"humanitarian"};
    const SmallWorld small(sketch);
    EXPECT_EQ(small.load("a", "b", "medicine", k_humanitarian).open, 1);
    EXPECT_EQ(small.load("a", "b", "medicine", k_humanitarian).fee_per_kg, 20);
    EXPECT_EQ(small.load("a", "b", "medicine", k_trader).open, 0);
    EXPECT_EQ(small.load("a", "b", "staple", k_humanitarian).open, 0);

    // Whatever is exempted, nothing is worse than without the exemption (law M1).
    sketch.scenario.measures.pop_back();
    const SmallWorld without(sketch);
    for (const char* good : {"staple", "fuel", "medicine"})
        for (const Carrier carrier : {k_trader, k_convoy, k_escorted, k_humanitarian, k_air}) {
            const LoadTerms x = small.load("a", "b", good, carrier);
            const LoadTerms y = without.load("a", "b", good, carrier);
            EXPECT_GE(x.open, y.open);
            EXPECT_LE(x.fee_per_kg, y.fee_per_kg);
            EXPECT_LE(x.loss, y.loss);
        }
}

TEST(Access, ExemptionHoldsOnItsDaysAndRoadsOnly) {
    Sketch sketch = line();
    auto& ban = sketch.on_loads("ban", "", {.open = 0});
    ban.roads = {"port-a", "a-b"};
    const Date start = sketch.scenario.time.start;
    auto& corridor = sketch.on_loads("corridor", "a-b", {});
    corridor.goods.clear();
    corridor.exempts.measures = {"ban"};
    corridor.exempts.goods = {"*"};
    corridor.exempts.from = start + 3;
    corridor.exempts.to = start + 5;
    const SmallWorld small(sketch);
    for (const std::int32_t day : {0, 2, 3, 5, 6})
        EXPECT_EQ(small.load("a", "b", "staple", k_trader, day).open, day >= 3 && day <= 5) << day;
    EXPECT_EQ(small.load("port", "a", "staple", k_trader, 4).open, 0);
}

TEST(Access, ExemptionInOneDirectionLeavesTheOther) {
    Sketch sketch = line();
    sketch.on_loads("ban", "a-b", {.open = 0});
    auto& corridor = sketch.on_loads("corridor", "a-b", {});
    corridor.goods.clear();
    corridor.direction = scenario::Direction::into;
    corridor.direction_place = "b";
    corridor.exempts.measures = {"ban"};
    corridor.exempts.goods = {"*"};
    const SmallWorld small(sketch);
    EXPECT_EQ(small.load("a", "b", "staple").open, 1);
    EXPECT_EQ(small.load("b", "a", "staple").open, 0);
}

TEST(Access, ExemptsPeopleByHomeAndClass) {
    Sketch sketch = line();
    sketch.on_people("checks", "a-b", {.pass = 0.2, .detain = 0.5});
    auto& pass = sketch.on_people("pass", "", {});
    pass.homes.clear();
    pass.exempts.measures = {"checks"};
    pass.exempts.homes = {"a"};
    pass.exempts.classes = {"other"};
    const SmallWorld small(sketch);
    EXPECT_EQ(small.people("a", "b", "a", "other").survive, 1);
    EXPECT_EQ(small.people("a", "b", "a", "screened").survive, 0.2);
    EXPECT_EQ(small.people("a", "b", "b", "other").survive, 0.2);
}

TEST(Access, CheckpointsStandInTheOrderOfTheRoad) {
    Sketch sketch = line();
    sketch.on_people("far", "a-b", {.pass = 0.5, .detain = 0.4}).at_km = 80;
    sketch.on_people("near", "a-b", {.pass = 0.25, .detain = 0.1}).at_km = 10;
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    const SignatureTerms& mine = *terms->people[at(small.signature("a", "other"))];
    const auto names = [&](const char* from, const char* to) {
        const PeopleTerms& arc = mine.arcs[at(small.arc(from, to))];
        std::vector<std::string> out;
        for (std::int32_t i = 0; i < arc.n_checkpoints; ++i)
            out.push_back(small.scenario()
                              .measures[at(mine.checkpoints[at(arc.first_checkpoint + i)].measure)]
                              .id);
        return out;
    };
    EXPECT_EQ(names("a", "b"), (std::vector<std::string>{"near", "far"}));
    EXPECT_EQ(names("b", "a"), (std::vector<std::string>{"far", "near"}));
    const PeopleTerms there = small.people("a", "b"), back = small.people("b", "a");
    EXPECT_DOUBLE_EQ(there.survive, 0.125);
    EXPECT_DOUBLE_EQ(back.survive, 0.125);
    EXPECT_DOUBLE_EQ(there.risk, 0.1 + 0.25 * 0.4);
    EXPECT_DOUBLE_EQ(back.risk, 0.4 + 0.5 * 0.1);
}

TEST(Access, TwoCheckpointsAtOnePointAreMetByTheirIds) {
    Sketch sketch = line();
    sketch.on_people("second", "a-b", {.pass = 0.5, .detain = 0.5}).at_km = 50;
    sketch.on_people("first", "a-b", {.pass = 0.5, .detain = 0}).at_km = 50;
    const SmallWorld small(sketch);
    EXPECT_DOUBLE_EQ(small.people("a", "b").risk, 0.5 * 0.5);
    EXPECT_DOUBLE_EQ(small.people("b", "a").risk, 0.5 * 0.5);
}

TEST(Access, DirectionActsOneWay) {
    Sketch sketch = line();
    auto& into = sketch.on_loads("into", "a-b", {.open = 0});
    into.direction = scenario::Direction::into;
    into.direction_place = "b";
    auto& out_of = sketch.on_people("out", "a-b", {.pass = 0.3});
    out_of.direction = scenario::Direction::out_of;
    out_of.direction_place = "b";
    // A road that does not touch the place: the arc that ends nearer to it leads into it.
    auto& afar = sketch.on_loads("afar", "port-a", {.fee = 9});
    afar.direction = scenario::Direction::into;
    afar.direction_place = "b";
    const SmallWorld small(sketch);
    EXPECT_EQ(small.load("a", "b", "staple").open, 0);
    EXPECT_EQ(small.load("b", "a", "staple").open, 1);
    EXPECT_EQ(small.people("b", "a").survive, 0.3);
    EXPECT_EQ(small.people("a", "b").survive, 1);
    EXPECT_EQ(small.load("port", "a", "staple").fee_per_kg, 9);
    EXPECT_EQ(small.load("a", "port", "staple").fee_per_kg, 0);
}

TEST(Access, MeasureConcernsTheGoodsAndCarriersItNames) {
    Sketch sketch = line();
    auto& ban = sketch.on_loads("fuel-ban", "a-b", {.open = 0});
    ban.goods = {"fuel"};
    ban.carriers = {"trader", "convoy"};
    const SmallWorld small(sketch);
    EXPECT_EQ(small.load("a", "b", "fuel", k_trader).open, 0);
    EXPECT_EQ(small.load("a", "b", "fuel", k_convoy).open, 0);
    EXPECT_EQ(small.load("a", "b", "fuel", k_humanitarian).open, 1);
    EXPECT_EQ(small.load("a", "b", "staple", k_trader).open, 1);
    EXPECT_EQ(small.people("a", "b").n_checkpoints, 0);
}

TEST(Access, SiegeStandsOnEachRoadOfThePlaceButNotInTheAir) {
    Sketch sketch = line();
    sketch.road("port", "b", 500).mode = scenario::Mode::river;
    auto& flight_road = sketch.road("camp", "b", 500);
    flight_road.id = "flight";
    flight_road.mode = scenario::Mode::air;
    auto& ring = sketch.siege("ring", "b");
    ring.phases[0].effect.pass = scenario::fixed(0.1);
    const SmallWorld small(sketch);
    for (const char* from : {"a", "camp", "port"}) {
        EXPECT_EQ(small.load(from, "b", "staple").open, 0) << from;
        EXPECT_EQ(small.load("b", from, "staple").open, 0) << from;
    }
    EXPECT_EQ(small.load("port", "a", "staple").open, 1);
    const std::int32_t flight = small.world.n_arcs() - 2;
    EXPECT_FALSE(small.world.arcs[at(flight)].land);
    EXPECT_TRUE(small.world.stops[at(flight)].empty());
    // At the place's own end of the road, whichever way it was drawn.
    EXPECT_EQ(small.world.stops[at(small.arc("a", "b"))][0].at, 100);
    EXPECT_EQ(small.world.stops[at(small.arc("b", "a"))][0].at, 0);
    EXPECT_EQ(small.world.stops[at(small.arc("camp", "b"))][0].at, 100);
    EXPECT_EQ(small.people("b", "a", "b").survive, 0.1);
}

TEST(Access, LeakIsOneGateHoweverManyRoadsThereAre) {
    for (const int extra_roads : {0, 3}) {
        Sketch sketch = line();
        sketch.siege("ring", "b", 0.25).phases[0].effect.fee = scenario::fixed(50);
        for (int i = 0; i < extra_roads; ++i)
            sketch.road("port", "b", 400 + i).id = "way-" + std::to_string(i);
        const SmallWorld small(sketch);
        const auto terms = small.terms();
        const GoodTerms& staple = *terms->goods[at(small.good("staple"))];
        const auto b = at(small.place("b"));
        EXPECT_EQ(staple.entry_share[b], 0.25);
        EXPECT_EQ(staple.entry_share[at(small.place("a"))], -1);
        EXPECT_EQ(staple.sink_node[b], small.world.n_places());  // a node of its own
        EXPECT_TRUE(staple.forest->reached(staple.sink_node[b]));
        EXPECT_FALSE(staple.forest->reached(small.place("b")));  // nothing goes through the place
        // The way in costs the fee of the siege on top.
        const auto a = small.arc("a", "b");
        LoadTerms free;
        const auto price = small.reference.source_price[at(small.good("staple"))];
        const auto plain = unit_cost(small.world, a, 0, free, price, small.parameters);
        free.fee_per_kg = 50;
        EXPECT_EQ(unit_cost(small.world, a, 0, free, price, small.parameters), plain + 50'000);
    }
}

TEST(Access, TwoSiegesOfAPlaceLeakAsTheTighter) {
    Sketch sketch = line();
    sketch.siege("loose", "b", 0.7);
    sketch.siege("tight", "b", 0.02);
    const SmallWorld small(sketch);
    EXPECT_EQ(small.terms()->goods[0]->entry_share[at(small.place("b"))], 0.02);
}

// A corridor for traders on one road of a leaky siege: by it goods come freely, by the others the
// leak still holds. Opening never takes the leak away (law M1).
TEST(Access, CorridorIsADoorBesideTheLeak) {
    for (const bool leads_somewhere : {true, false}) {
        Sketch sketch = line();
        sketch.siege("ring", "b", 0.25);
        auto& corridor = sketch.on_loads("corridor", leads_somewhere ? "a-b" : "b-camp", {});
        corridor.goods.clear();
        corridor.exempts.measures = {"ring"};
        corridor.exempts.goods = {"staple"};
        corridor.exempts.carriers = {"trader"};
        const SmallWorld small(sketch);
        const auto terms = small.terms();
        const GoodTerms& staple = *terms->goods[at(small.good("staple"))];
        const auto b = at(small.place("b"));
        EXPECT_EQ(staple.entry_share[b], -1);
        EXPECT_EQ(staple.forest->reached(small.place("b")), leads_somewhere);
        EXPECT_TRUE(staple.forest->reached(staple.sink_node[b]));
        const auto need = small.reference.daily_need[small.cell("b", "staple")];
        std::int64_t gate = -1;
        for (const FlowArc& arc : staple.network.arcs)
            if (arc.to == staple.sink_node[b] && arc.from != small.place("b")) gate = arc.capacity;
        EXPECT_EQ(gate, need / 4);
        // Goods the corridor does not name keep to the leak.
        EXPECT_EQ(terms->goods[at(small.good("fuel"))]->entry_share[b], 0.25);
    }
}

TEST(Access, TwoBansOnAPlaceMultiply) {
    Sketch sketch = line();
    for (const char* id : {"first", "second"})
        sketch.on_loads(id, "", {.open = 0.5}).places = {"a"};
    const SmallWorld small(sketch);
    EXPECT_EQ(small.terms()->goods[0]->entry_share[at(small.place("a"))], 0.25);
    EXPECT_EQ(small.terms()->aid_reaches[at(small.place("a"))], 0);
}

TEST(Access, SiegeWithoutLeakLetsNothingIn) {
    Sketch sketch = line();
    sketch.siege("ring", "b");
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    const auto b = at(small.place("b"));
    EXPECT_EQ(terms->goods[0]->sink_node[b], small.place("b"));
    EXPECT_FALSE(terms->goods[0]->forest->reached(small.place("b")));
}

TEST(Access, BanOnAPlaceLimitsWhatEndsThere) {
    Sketch sketch = line();
    auto& ban = sketch.on_loads("jerrycans", "", {.open = 0.5});
    ban.goods = {"fuel"};
    ban.places = {"a"};
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    EXPECT_EQ(terms->goods[at(small.good("fuel"))]->entry_share[at(small.place("a"))], 0.5);
    EXPECT_EQ(terms->goods[at(small.good("staple"))]->entry_share[at(small.place("a"))], -1);
    EXPECT_EQ(small.load("port", "a", "fuel").open, 1);  // through traffic is free
    EXPECT_EQ(terms->impeded[at(small.place("a"))], 1);
    EXPECT_EQ(terms->impeded[at(small.place("b"))], 0);
}

TEST(Access, AidReachesOnOneWayForStapleAndMedicine) {
    const auto reaches = [](auto&& change) {
        Sketch sketch = line();
        change(sketch);
        const SmallWorld small(sketch);
        return small.terms()->aid_reaches[at(small.place("b"))] != 0;
    };
    EXPECT_TRUE(reaches([](Sketch&) {}));
    EXPECT_TRUE(reaches([](Sketch& s) { s.on_loads("half", "a-b", {.open = 0.5}); }));
    EXPECT_FALSE(reaches([](Sketch& s) {
        s.on_loads("one", "port-a", {.open = 0.7});
        s.on_loads("two", "a-b", {.open = 0.7});  // 0.49 on the way
    }));
    EXPECT_FALSE(
        reaches([](Sketch& s) { s.on_loads("x", "a-b", {.open = 0}).goods = {"medicine"}; }));
    EXPECT_TRUE(reaches([](Sketch& s) { s.on_loads("x", "a-b", {.open = 0}).goods = {"fuel"}; }));
    EXPECT_TRUE(
        reaches([](Sketch& s) { s.on_loads("x", "a-b", {.open = 0}).carriers = {"trader"}; }));
    EXPECT_FALSE(reaches([](Sketch& s) { s.on_loads("x", "a-b", {.attack = 0.6}); }));
    EXPECT_FALSE(reaches([](Sketch& s) { s.on_loads("gate", "", {.open = 0}).places = {"b"}; }));
    EXPECT_TRUE(reaches([](Sketch& s) {
        s.on_loads("x", "a-b", {.open = 0});
        s.road("port", "b", 900);  // another way
    }));
    EXPECT_FALSE(reaches([](Sketch& s) {
        s.on_loads("x", "a-b", {.open = 0});
        s.road("port", "b", 900).mode = scenario::Mode::air;  // air does not count
    }));
    // Closed and safe on one way, open and attacked on the other: neither will do.
    EXPECT_FALSE(reaches([](Sketch& s) {
        s.on_loads("x", "a-b", {.open = 0.1});
        s.road("port", "b", 900);
        s.on_loads("y", "port-b", {.attack = 0.9});
    }));
}

// Two roads into b: one more open, the other safer. Which of them will do depends on the rest of
// the way, so neither may be forgotten.
TEST(Access, AidWeighsOpennessAndSafetyTogether) {
    for (const bool rest_is_unsafe : {true, false}) {
        Sketch sketch = line();
        sketch.road("a", "b", 300).id = "second";
        sketch.on_loads("open-unsafe", "a-b", {.open = 0.9, .attack = 0.4});
        sketch.on_loads("closer-safe", "second", {.open = 0.6});
        sketch.on_loads("rest", "port-a",
                        rest_is_unsafe ? EffectValues{.attack = 0.3} : EffectValues{.open = 0.7});
        const SmallWorld small(sketch);
        EXPECT_EQ(small.terms()->aid_reaches[at(small.place("b"))], 1) << rest_is_unsafe;
    }
}

TEST(Access, UnreachableNeedsEveryLandRouteClosed) {
    const auto enclosed = [](auto&& change) {
        Sketch sketch = line();
        change(sketch);
        const SmallWorld small(sketch);
        const auto cell =
            small.place("b") * small.world.n_signatures + small.signature("b", "other");
        return small.terms()->unreachable[at(cell)] != 0;
    };
    EXPECT_FALSE(enclosed([](Sketch&) {}));
    EXPECT_TRUE(enclosed([](Sketch& s) { s.siege("ring", "b"); }));
    EXPECT_TRUE(enclosed([](Sketch& s) { s.siege("ring", "b", 0.3); }));  // a leak is no way
    EXPECT_FALSE(enclosed([](Sketch& s) { s.on_loads("x", "a-b", {.open = 0}); }));  // by the camp
    EXPECT_TRUE(enclosed([](Sketch& s) {
        s.on_loads("x", "a-b", {.open = 0});
        s.on_people("y", "b-camp", {.pass = 0.05});
    }));
    EXPECT_FALSE(enclosed([](Sketch& s) {
        s.on_loads("x", "a-b", {.open = 0});
        s.on_people("y", "b-camp", {.pass = 0.1});
    }));
    EXPECT_FALSE(enclosed([](Sketch& s) {
        s.siege("ring", "b").goods = {"staple"};  // medicine still passes
    }));
    EXPECT_TRUE(enclosed([](Sketch& s) {
        s.siege("ring", "b");
        s.road("port", "b", 500).mode = scenario::Mode::air;
    }));
    // A road outside the ring is no escape unless it leads somewhere.
    EXPECT_TRUE(enclosed([](Sketch& s) {
        s.town("c");
        s.road("b", "c");
        s.on_loads("x", "a-b", {.open = 0});
        s.on_loads("y", "b-camp", {.open = 0});
    }));
}

TEST(Access, ImpededNeedsSomethingOnEveryRoute) {
    const auto impeded = [](auto&& change) {
        Sketch sketch = line();
        change(sketch);
        const SmallWorld small(sketch);
        return small.terms()->impeded[at(small.place("b"))] != 0;
    };
    const auto both = [](Sketch& s, const EffectValues& values) {
        s.on_loads("x", "a-b", values);
        s.on_loads("y", "b-camp", values);
    };
    EXPECT_FALSE(impeded([](Sketch&) {}));
    EXPECT_FALSE(impeded([&](Sketch& s) { s.on_loads("x", "a-b", {.open = 0.9}); }));
    EXPECT_TRUE(impeded([&](Sketch& s) { both(s, {.open = 0.9}); }));
    EXPECT_TRUE(impeded([&](Sketch& s) { both(s, {.fee = 1}); }));
    EXPECT_TRUE(impeded([&](Sketch& s) { both(s, {.delay_days = 1}); }));
    EXPECT_FALSE(impeded([&](Sketch& s) { both(s, {.delay_days = 0.9}); }));
    EXPECT_FALSE(impeded([&](Sketch& s) { both(s, {.attack = 0.5}); }));
    EXPECT_TRUE(impeded([](Sketch& s) {
        s.on_loads("x", "a-b", {.open = 0.9});
        s.on_people("y", "b-camp", {.pass = 0.99});
    }));
    EXPECT_TRUE(impeded([](Sketch& s) { s.siege("ring", "b", 0.9); }));
}

TEST(Access, HostileShareCountsRoadsOnWhichPeopleOfThePlaceAreHeld) {
    const auto share = [](auto&& change) {
        Sketch sketch = line();
        change(sketch);
        const SmallWorld small(sketch);
        return small.terms()->hostile_share[at(small.place("b"))];
    };
    EXPECT_EQ(share([](Sketch&) {}), 0);
    EXPECT_EQ(share([](Sketch& s) { s.on_people("x", "a-b", {.pass = 0.9, .detain = 0.1}); }), 0.5);
    EXPECT_EQ(share([](Sketch& s) { s.on_people("x", "a-b", {.pass = 0.49}); }), 0.5);
    EXPECT_EQ(share([](Sketch& s) { s.on_people("x", "a-b", {.pass = 0.5}); }), 0);
    EXPECT_EQ(share([](Sketch& s) { s.on_loads("x", "a-b", {.open = 0}); }), 0);
    EXPECT_EQ(share([](Sketch& s) { s.on_people("x", "a-b", {.pass = 0}).actor = "state"; }), 0);
    EXPECT_EQ(share([](Sketch& s) { s.on_people("x", "a-b", {.pass = 0}).homes = {"a"}; }), 0);
    EXPECT_EQ(share([](Sketch& s) {
                  scenario::Holder row;
                  row.actor = "rebels";
                  for (const char* place : {"a", "b"}) {
                      row.place = place;
                      s.scenario.holders.push_back(row);
                  }
              }),
              0.5);
    // Danger: V = 1 - (1 - V_scenario)(1 - 0.3 h).
    Sketch sketch = line();
    sketch.scenario.places[2].danger = 0.2;
    sketch.on_people("x", "a-b", {.pass = 0});
    const SmallWorld small(sketch);
    EXPECT_DOUBLE_EQ(small.terms()->danger[at(small.place("b"))], 1 - 0.8 * (1 - 0.3 * 0.5));
    EXPECT_EQ(small.terms()->danger[at(small.place("camp"))], 0);
}

TEST(Access, CertainLossRemovesARoadAndCostsStayWithinBounds) {
    Sketch sketch = line();
    sketch.on_loads("ambush", "a-b", {.attack = 1, .loss_if_hit = 1});
    const SmallWorld small(sketch);
    EXPECT_FALSE(small.terms()->goods[0]->forest->reached(small.place("b")));
    LoadTerms almost;
    almost.loss = 1 - 1e-16;
    EXPECT_EQ(unit_cost(small.world, 0, 0, almost, k_max_money, small.parameters), k_max_money);
}

TEST(Access, CapacityIsAShareOfTheRoadOrOfOrdinaryTraffic) {
    Sketch sketch = line();
    sketch.road("port", "b", 900).cap_kg_day = 1000;
    const SmallWorld small(sketch);
    const auto capped = small.arc("port", "b"), free = small.arc("a", "b");
    EXPECT_EQ(arc_capacity(small.world, &small.reference, capped, 0, 1), 1'000'000);
    EXPECT_EQ(arc_capacity(small.world, &small.reference, capped, 0, 0.3), 300'000);
    EXPECT_EQ(arc_capacity(small.world, &small.reference, free, 0, 1), k_unlimited);
    // Ordinary flow over a-b is b's need of 5.55 t.
    EXPECT_EQ(arc_capacity(small.world, &small.reference, free, 0, 0.5), 2'775'000);
    EXPECT_EQ(arc_capacity(small.world, &small.reference, small.arc("port", "a"), 0, 0.5),
              5'550'000);
}

}  // namespace
}  // namespace corridor::model
