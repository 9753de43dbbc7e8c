#include "corridor/model/impediments.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "tests/support/ascii_map.h"
#include "tests/support/small_world.h"

namespace corridor::model {
namespace {

using test::Sketch;
using test::SmallWorld;

//! port - a - b; b can also be reached from port by a longer way over c.
Sketch two_ways() {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a");
    sketch.town("b");
    sketch.town("c");
    sketch.place("camp", scenario::Role::refuge);
    sketch.road("port", "a", 100);
    sketch.road("a", "b", 100);
    sketch.road("port", "c", 300);
    sketch.road("c", "b", 300);
    sketch.road("c", "camp", 100);
    return sketch;
}

ImpedimentScores scores_of(const Sketch& sketch, std::string_view place, int days = 14) {
    const SmallWorld small(sketch);
    const auto terms = small.terms();
    const People people = test::people_at_home(small.world);
    const std::size_t n = small.world.places.size();
    const std::vector<double> staple(n, 1);
    const std::vector<std::int64_t> aid(n, 0), need(n, 1000);
    LabelState labels = start_labels(small.world, 14);
    MovementWorkspace workspace(small.world);
    for (int i = 0; i < days; ++i) {
        const std::vector<std::uint8_t> before(labels.label().begin(), labels.label().end());
        const SafeExit& exits = safe_exit(small.world, *terms, before, workspace);
        update_labels(small.world, *terms, exits, people,
                      {.staple_ratio = staple, .aid_delivered = aid, .staple_need = need}, 7,
                      labels);
    }
    return impediment_scores(small.world, {.terms = *terms, .calendar = small.calendar,
                                           .people = people, .labels = labels})
        [static_cast<std::size_t>(small.place(place))];
}

TEST(Impediments, NoneWithoutMeasures) {
    const auto scores = scores_of(two_ways(), "b");
    EXPECT_EQ(packed(scores), 0);
}

TEST(Impediments, PeopleWhoCannotPassScoreOnServicesOnly) {
    const auto with_pass = [](double pass) {
        Sketch sketch = two_ways();
        for (const char* road : {"a-b", "c-b"})
            sketch.on_people(std::string("gate-") + road, road, {.pass = pass});
        return scores_of(sketch, "b");
    };
    EXPECT_EQ(with_pass(0.96).services, 0);
    EXPECT_EQ(with_pass(0.9).services, 1);
    EXPECT_EQ(with_pass(0.4).services, 2);
    EXPECT_EQ(with_pass(0.2).services, 3);
    // Aid passes, though something limits every way in.
    EXPECT_EQ(with_pass(0.2).movement, 1);
    EXPECT_EQ(with_pass(0.2).violence, 0);
}

TEST(Impediments, ClosedWaysScoreOnMovement) {
    Sketch sketch = two_ways();
    for (const char* road : {"a-b", "c-b"})
        sketch.on_loads(std::string("ban-") + road, road, {.open = 0.3});
    EXPECT_EQ(scores_of(sketch, "b").movement, 3);
    EXPECT_EQ(scores_of(sketch, "a").movement, 0);
}

TEST(Impediments, TheSafestWayCounts) {
    Sketch sketch = two_ways();
    sketch.on_loads("ambush", "a-b", {.attack = 0.5});
    EXPECT_EQ(scores_of(sketch, "b").violence, 0);
    sketch.on_loads("raids", "c-b", {.attack = 0.2});
    EXPECT_EQ(scores_of(sketch, "b").violence, 2);
    EXPECT_EQ(scores_of(sketch, "b").hostilities, 2);
}

TEST(Impediments, WhatSparesAidIsHostilityOnly) {
    Sketch sketch = two_ways();
    for (const char* road : {"a-b", "c-b"})
        sketch.on_loads(std::string("ambush-") + road, road, {.attack = 0.4}).carriers = {"trader"};
    EXPECT_EQ(scores_of(sketch, "b").violence, 0);
    EXPECT_EQ(scores_of(sketch, "b").hostilities, 3);
}

TEST(Impediments, TheGoodThatIsHitMostCounts) {
    Sketch sketch = two_ways();
    for (const char* road : {"a-b", "c-b"})
        sketch.on_loads(std::string("ambush-") + road, road, {.attack = 0.05}).goods = {"fuel"};
    EXPECT_EQ(scores_of(sketch, "b").hostilities, 1);
}

TEST(Impediments, AHubIsServedFromElsewhere) {
    Sketch sketch = two_ways();
    sketch.scenario.places[1].role = scenario::Role::hub;  // a
    for (const char* road : {"port-a", "a-b"})
        sketch.on_loads(std::string("ambush-") + road, road, {.attack = 0.5});
    EXPECT_EQ(scores_of(sketch, "a").violence, 3);
}

TEST(Impediments, PackAndUnpack) {
    const ImpedimentScores scores{.services = 3, .movement = 1, .violence = 0, .hostilities = 2};
    const std::uint8_t bits = packed(scores);
    EXPECT_EQ(unpacked(bits, 0), 3);
    EXPECT_EQ(unpacked(bits, 1), 1);
    EXPECT_EQ(unpacked(bits, 2), 0);
    EXPECT_EQ(unpacked(bits, 3), 2);
}

TEST(Impediments, TheWorstRoadOfTheBestWayIsPhysical) {
    Sketch sketch = two_ways();
    const auto score = [&](std::string_view place) {
        const SmallWorld small(sketch);
        return physical_scores(small.world)[static_cast<std::size_t>(small.place(place))];
    };
    const auto road = [&](std::string_view id) -> scenario::Road& {
        for (auto& r : sketch.scenario.roads)
            if (r.id == id) return r;
        throw std::runtime_error("no such road");
    };
    EXPECT_EQ(score("b"), 0);
    road("a-b").paved = false;
    EXPECT_EQ(score("b"), 0);  // over c
    road("c-b").mode = scenario::Mode::river;
    EXPECT_EQ(score("b"), 1);
    road("a-b").mode = scenario::Mode::track;
    EXPECT_EQ(score("b"), 2);
    road("a-b").mode = road("c-b").mode = scenario::Mode::air;
    EXPECT_EQ(score("b"), 3);
}

}  // namespace
}  // namespace corridor::model
