#include "corridor/model/missions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "tests/support/allocation_count.h"
#include "tests/support/small_world.h"

namespace corridor::model {
namespace {

using test::Sketch;
using test::SmallWorld;

constexpr std::int64_t k_truck_quanta = 30'000'000;  // 30 t in grams

//! port - a - b, with a shop window for the missions of the sketch.
Sketch line() {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a");
    sketch.town("b");
    sketch.road("port", "a");
    sketch.road("a", "b");
    return sketch;
}

//! Runs the missions of one world day by day.
struct Expedition {
    const SmallWorld& small;
    std::vector<WorldMission> missions;
    GoodsState state;
    MissionDay today;
    std::vector<double> need;

    explicit Expedition(const SmallWorld& s)
        : small(s), missions(compile_missions(s.world)), state(s.empty_goods()) {
        for (const auto quanta : small.reference.daily_need)
            need.push_back(static_cast<double>(quanta));
    }
    const MissionDay& run(std::int32_t day = 0, StreamKey key = {7, 0}) {
        run_missions(small.world, missions, small.parameters, small.calendar, small.active(day),
                     need, key, state, today);
        return today;
    }
    std::int64_t sent(std::string_view place) const {
        return today.sent[small.cell(place, "staple")];
    }
    const Ledger& ledger() const {
        return state.ledger[static_cast<std::size_t>(small.good("staple"))];
    }
    std::int64_t in_transit() const {
        std::int64_t sum = 0;
        for (std::size_t c = 0; c < state.transit.n_cells; ++c) sum += state.transit.total(c);
        return sum;
    }
    //! Law K1 for a world that only missions supply.
    void expect_conserved() const { EXPECT_EQ(ledger().imported, in_transit() + ledger().lost); }
    //! Days until the load for a place is due; 0 = none within `most`.
    std::int32_t due(std::string_view place, std::int32_t most = 60) {
        for (std::int32_t day = 1; day <= most; ++day) {
            std::vector<std::int64_t> arriving(state.transit.n_cells, 0);
            state.transit.take_due(day, arriving);
            if (arriving[small.cell(place, "staple")] > 0) return day;
        }
        return 0;
    }
};

TEST(Missions, ArrivesWholeWhereNobodyAttacks) {
    Sketch sketch = line();
    sketch.convoy("relief", "port", "b", 20);
    const SmallWorld small(sketch);
    Expedition expedition(small);
    const MissionDay& day = expedition.run();
    EXPECT_EQ(day.departed, 1);
    EXPECT_EQ(day.turned_back, 0);
    EXPECT_EQ(day.hit, 0);
    EXPECT_EQ(expedition.sent("b"), 20 * k_truck_quanta);
    EXPECT_EQ(expedition.ledger().lost, 0);
    EXPECT_EQ(expedition.state.cargo_lost_kg, 0);
    expedition.expect_conserved();
    EXPECT_EQ(expedition.due("b"), 1);  // 500 km at 50 km/h and ten hours: one day
}

TEST(Missions, CompilesAPathAgainstTheDirectionOfItsRoads) {
    Sketch sketch = line();
    sketch.road("b", "port", 900);
    sketch.convoy("round", "port", "b").path = {"b-port"};
    sketch.convoy("straight", "port", "b").path = {"port-a", "a-b"};
    const SmallWorld small(sketch);
    const auto missions = compile_missions(small.world);
    EXPECT_EQ(missions[0].path, std::vector{small.arc("port", "b")});
    EXPECT_EQ(missions[1].path, (std::vector{small.arc("port", "a"), small.arc("a", "b")}));
    EXPECT_EQ(missions[0].quanta, 20 * k_truck_quanta);
}

TEST(Missions, CarrierDecidesWhichMeasuresItMeets) {
    Sketch sketch = line();
    sketch.convoy("escorted", "port", "b");
    sketch.convoy("alone", "port", "b").escort = false;
    sketch.convoy("agency", "port", "b").carrier = "humanitarian";
    sketch.convoy("lift", "port", "b").kind = scenario::MissionKind::airlift;
    const SmallWorld small(sketch);
    const auto missions = compile_missions(small.world);
    EXPECT_EQ(missions[0].carrier, k_escorted);
    EXPECT_EQ(missions[1].carrier, k_convoy);
    EXPECT_EQ(missions[2].carrier, k_humanitarian);
    EXPECT_EQ(missions[3].carrier, k_air);
    EXPECT_TRUE(missions[3].air);
}

TEST(Missions, ClosedRoadTurnsTheConvoyBackWithItsLoad) {
    Sketch sketch = line();
    sketch.on_loads("ban", "a-b", {.open = 0});
    sketch.convoy("relief", "port", "b").path = {"port-a", "a-b"};
    const SmallWorld small(sketch);
    Expedition expedition(small);
    const MissionDay& day = expedition.run();
    EXPECT_EQ(day.departed, 1);
    EXPECT_EQ(day.turned_back, 1);
    EXPECT_EQ(expedition.ledger().imported, 0);  // what comes home was never in the country
    EXPECT_EQ(expedition.in_transit(), 0);
    expedition.expect_conserved();
}

TEST(Missions, DoesNotDepartWhereEveryWayIsClosed) {
    Sketch sketch = line();
    sketch.on_loads("ban", "a-b", {.open = 0});
    sketch.convoy("relief", "port", "b");
    const SmallWorld small(sketch);
    Expedition expedition(small);
    EXPECT_EQ(expedition.run().departed, 0);
    EXPECT_EQ(expedition.ledger().imported, 0);
}

TEST(Missions, BanOnAPlaceStopsTheLoadAtItsGate) {
    Sketch sketch = line();
    scenario::Measure& ban = sketch.on_loads("no-flights", "", {.open = 0});
    ban.places = {"b"};
    ban.carriers = {"air"};
    sketch.convoy("lift", "port", "b").kind = scenario::MissionKind::airlift;
    sketch.convoy("relief", "port", "b");
    const SmallWorld small(sketch);
    Expedition expedition(small);
    const MissionDay& day = expedition.run();
    EXPECT_EQ(day.departed, 2);
    EXPECT_EQ(day.turned_back, 1);
    EXPECT_EQ(expedition.sent("b"), 20 * k_truck_quanta);
}

TEST(Missions, LosesAShareOfItsTrucksWhenHit) {
    Sketch sketch = line();
    sketch.on_loads("ambush", "a-b", {.attack = 1, .loss_if_hit = 0.45});
    sketch.convoy("relief", "port", "b", 100);
    const SmallWorld small(sketch);
    const double mean = 0.45, concentration = small.parameters.convoy_concentration;
    constexpr int n = 2000;
    double sum = 0;
    int outside = 0;
    for (std::uint32_t member = 0; member < n; ++member) {
        Expedition expedition(small);
        EXPECT_EQ(expedition.run(0, {7, member}).hit, 1);
        expedition.expect_conserved();
        const std::int64_t lost = expedition.ledger().lost;
        EXPECT_EQ(lost % k_truck_quanta, 0);  // whole trucks
        EXPECT_EQ(expedition.state.cargo_lost_kg, static_cast<double>(lost) / 1000);
        const double share = static_cast<double>(lost) / (100.0 * k_truck_quanta);
        outside += share < 0.13 || share > 0.79;
        sum += share;
    }
    // Var = m(1-m)/(c+1) for the Beta, plus m(1-m)(1 - 1/(c+1))/100 for the trucks.
    const double of_beta = mean * (1 - mean) / (concentration + 1);
    const double of_trucks = mean * (1 - mean) * (1 - 1 / (concentration + 1)) / 100;
    EXPECT_NEAR(sum / n, mean, 5 * std::sqrt((of_beta + of_trucks) / n));
    // About 5 % of hits lose less than 0.15, about 5 % more than 0.77.
    EXPECT_LT(outside, n / 8);
    EXPECT_GT(outside, n / 50);
}

TEST(Missions, LossNotStatedIsThatOfTheRecord) {
    Sketch stated = line(), silent = line();
    stated.on_loads("ambush", "a-b", {.attack = 1, .loss_if_hit = 0.45});
    silent.on_loads("ambush", "a-b", {.attack = 1});
    for (Sketch* sketch : {&stated, &silent}) sketch->convoy("relief", "port", "b", 100);
    const SmallWorld a(stated), b(silent);
    Expedition x(a), y(b);
    x.run();
    y.run();
    EXPECT_GT(x.ledger().lost, 0);
    EXPECT_EQ(x.ledger().lost, y.ledger().lost);
}

TEST(Missions, CertainLossLeavesAlmostNothing) {
    Sketch sketch = line();
    sketch.on_loads("ambush", "a-b", {.attack = 1, .loss_if_hit = 1});
    sketch.convoy("relief", "port", "b", 100);
    const SmallWorld small(sketch);
    Expedition expedition(small);
    expedition.run();
    EXPECT_EQ(expedition.ledger().lost, 100 * k_truck_quanta);
    EXPECT_EQ(expedition.sent("b"), 0);
    expedition.expect_conserved();
}

TEST(Missions, IsTurnedBackAndAttackedAsOftenAsStated) {
    Sketch sketch = line();
    sketch.on_loads("ambush", "port-a", {.attack = 0.3, .loss_if_hit = 0.45});
    sketch.on_loads("checks", "a-b", {.open = 0.6});
    sketch.convoy("relief", "port", "b", 10);
    const SmallWorld small(sketch);
    constexpr int n = 4000;
    int turned = 0, hit = 0;
    for (std::uint32_t member = 0; member < n; ++member) {
        Expedition expedition(small);
        const MissionDay& day = expedition.run(0, {7, member});
        turned += day.turned_back;
        hit += day.hit;
        expedition.expect_conserved();
    }
    EXPECT_NEAR(turned, 0.4 * n, 5 * std::sqrt(n * 0.4 * 0.6));
    EXPECT_NEAR(hit, 0.3 * n, 5 * std::sqrt(n * 0.3 * 0.7));
}

TEST(Missions, EachRoadDecidesForItself) {
    Sketch sketch = line();
    sketch.on_loads("first", "port-a", {.open = 0.5});
    sketch.on_loads("second", "a-b", {.open = 0.5});
    sketch.convoy("relief", "port", "b", 10);
    const SmallWorld small(sketch);
    constexpr int n = 2000;
    int arrived = 0;
    for (std::uint32_t member = 0; member < n; ++member) {
        Expedition expedition(small);
        arrived += 1 - expedition.run(0, {7, member}).turned_back;
    }
    EXPECT_NEAR(arrived, 0.25 * n, 5 * std::sqrt(n * 0.25 * 0.75));
}

TEST(Missions, BestWayIsTheMostCertainThenTheFastest) {
    Sketch sketch;
    sketch.source("port");
    for (const char* id : {"a", "b", "c", "d"}) sketch.town(id);
    for (const char* id : {"a", "b", "c"}) {
        sketch.road("port", id, std::string_view(id) == "b" ? 400 : 600);
        sketch.road(id, "d");
    }
    sketch.on_loads("checks", "port-b", {.open = 0.5});  // the shortest way, half as certain
    sketch.on_loads("ambush", "port-c", {.attack = 0.1, .loss_if_hit = 0.45});
    sketch.convoy("relief", "port", "d");
    const SmallWorld small(sketch);
    for (std::uint32_t member = 0; member < 20; ++member) {
        Expedition expedition(small);
        const MissionDay& day = expedition.run(0, {7, member});  // by a: safe, 850 km
        EXPECT_EQ(day.turned_back + day.hit, 0);
        EXPECT_EQ(expedition.due("d"), 2);
    }
}

TEST(Missions, SeveralDestinationsShareByNeed) {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a", 30000);
    sketch.town("b", 60000);
    sketch.town("c", 10000);
    sketch.road("port", "a");
    sketch.road("a", "b");
    sketch.road("b", "c");
    sketch.convoy("relief", "port", "c", 20).destinations = {"c", "a", "b"};
    auto& lift = sketch.convoy("lift", "port", "c", 20);
    lift.destinations = {"c", "a", "b"};
    lift.kind = scenario::MissionKind::airlift;
    const SmallWorld small(sketch);
    for (const std::size_t kind : {0u, 1u}) {
        Expedition expedition(small);
        expedition.missions = {expedition.missions[kind]};
        EXPECT_EQ(expedition.run().departed, kind == 0 ? 1 : 3);
        const double all = 20.0 * k_truck_quanta;
        EXPECT_NEAR(static_cast<double>(expedition.sent("a")), 0.3 * all, 3);
        EXPECT_NEAR(static_cast<double>(expedition.sent("b")), 0.6 * all, 3);
        EXPECT_NEAR(static_cast<double>(expedition.sent("c")), 0.1 * all, 3);
        EXPECT_EQ(expedition.in_transit(), 20 * k_truck_quanta);
        expedition.expect_conserved();
    }
}

TEST(Missions, WhatWasUnloadedBeforeTheConvoyTurnedBackStays) {
    Sketch sketch = line();
    sketch.on_loads("ban", "a-b", {.open = 0});
    auto& relief = sketch.convoy("relief", "port", "b");
    relief.destinations = {"a", "b"};
    relief.path = {"port-a", "a-b"};
    const SmallWorld small(sketch);
    Expedition expedition(small);
    EXPECT_EQ(expedition.run().turned_back, 1);
    EXPECT_EQ(expedition.sent("a"), 10 * k_truck_quanta);
    EXPECT_EQ(expedition.sent("b"), 0);
    EXPECT_EQ(expedition.ledger().imported, 10 * k_truck_quanta);
    expedition.expect_conserved();
}

TEST(Missions, AirliftFliesOverTheSiege) {
    Sketch sketch = line();
    sketch.siege("ring", "b");
    auto& lift = sketch.convoy("lift", "port", "b", 3);
    lift.kind = scenario::MissionKind::airlift;
    sketch.convoy("relief", "port", "b");
    const SmallWorld small(sketch);
    Expedition expedition(small);
    EXPECT_EQ(expedition.run().departed, 1);
    EXPECT_EQ(expedition.sent("b"), 3 * k_truck_quanta);
}

TEST(Missions, AirliftUsesTheAirRoadAndItsMeasures) {
    Sketch sketch = line();
    sketch.road("port", "b", 3000).mode = scenario::Mode::air;  // 6 days at 50 km/h
    sketch.convoy("lift", "port", "b", 3).kind = scenario::MissionKind::airlift;
    const SmallWorld free(sketch);
    Expedition expedition(free);
    EXPECT_EQ(expedition.run().departed, 1);
    EXPECT_EQ(expedition.due("b"), 6);

    sketch.on_loads("guns", "port-b", {.open = 0}).carriers = {"air"};
    const SmallWorld shut(sketch);
    Expedition grounded(shut);
    EXPECT_EQ(grounded.run().turned_back, 1);
    grounded.expect_conserved();
}

TEST(Missions, FlightWithoutAirRoadFollowsTheGreatCircle) {
    Sketch sketch = line();
    sketch.scenario.places[0].position = {.lat = 0, .lon = 0};
    sketch.scenario.places[2].position = {.lat = 0, .lon = 60};  // 6672 km at 3000 km a day
    sketch.convoy("lift", "port", "b", 3).kind = scenario::MissionKind::airlift;
    const SmallWorld small(sketch);
    Expedition expedition(small);
    expedition.run();
    EXPECT_EQ(expedition.due("b"), 3);
}

TEST(Missions, DelayPutsOffTheArrival) {
    Sketch sketch = line();
    sketch.on_loads("search", "a-b", {.delay_days = 20});
    sketch.convoy("relief", "port", "b");
    const SmallWorld small(sketch);
    Expedition expedition(small);
    expedition.run();
    EXPECT_EQ(expedition.due("b"), 21);
}

TEST(Missions, DepartsOnItsDaysOnly) {
    Sketch sketch = line();
    const Date start = sketch.scenario.time.start;
    sketch.convoy("once", "port", "b").depart = start + 3;
    auto& weekly = sketch.convoy("weekly", "port", "a");
    weekly.depart = start - 5;
    weekly.every_days = 7;
    const SmallWorld small(sketch);
    Expedition expedition(small);
    std::vector<std::int32_t> to_a, to_b;
    for (std::int32_t day = 0; day < 20; ++day) {
        expedition.run(day);
        if (expedition.sent("a") > 0) to_a.push_back(day);
        if (expedition.sent("b") > 0) to_b.push_back(day);
    }
    EXPECT_EQ(to_a, (std::vector<std::int32_t>{2, 9, 16}));
    EXPECT_EQ(to_b, std::vector<std::int32_t>{3});
}

TEST(Missions, IdleDayCostsNoMemory) {
    Sketch sketch = line();
    sketch.convoy("relief", "port", "b");
    const SmallWorld small(sketch);
    Expedition expedition(small);
    expedition.run(1);  // sizes the buffers
    const ActiveMeasures active = small.active(2);
    const std::int64_t before = test::n_allocations();
    run_missions(small.world, expedition.missions, small.parameters, small.calendar, active,
                 expedition.need, {7, 0}, expedition.state, expedition.today);
    EXPECT_EQ(test::n_allocations(), before);
    EXPECT_EQ(expedition.today.departed, 0);
}

TEST(Missions, AnotherMissionMovesNoDraw) {
    Sketch alone = line();
    alone.on_loads("ambush", "a-b", {.open = 0.7, .attack = 0.5, .loss_if_hit = 0.45});
    alone.convoy("relief", "port", "b", 37);
    Sketch both = alone;
    both.scenario.missions.clear();
    both.convoy("earlier", "port", "b", 12);
    both.convoy("relief", "port", "b", 37);
    const SmallWorld x(alone), y(both);
    for (std::uint32_t member = 0; member < 200; ++member) {
        Expedition one(x), two(y);
        two.missions = {two.missions[1]};
        one.run(0, {7, member});
        two.run(0, {7, member});
        EXPECT_EQ(one.sent("b"), two.sent("b"));
        EXPECT_EQ(one.ledger().lost, two.ledger().lost);
    }
}

}  // namespace
}  // namespace corridor::model
