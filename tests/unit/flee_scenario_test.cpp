// A Flee folder as a scenario: places, roads and time that maps and tables can show.

#include "corridor/scenario/check.h"
#include "tests/support/flee_micro.h"

#include <gtest/gtest.h>

namespace corridor {
namespace {

using scenario::FleeLink;
using scenario::FleeLocation;
using scenario::FleeType;
using test::FleeMicro;

FleeLocation named(std::string name) {
    FleeLocation place;
    place.name = std::move(name);
    return place;
}

std::vector<std::string> ids_of(const std::vector<std::string>& names) {
    scenario::Flee flee;
    flee.days = 10;
    for (const auto& name : names) flee.locations.push_back(named(name));
    std::vector<std::string> ids;
    for (const auto& place : report::flee_scenario(std::move(flee), "x").places)
        ids.push_back(place.id);
    return ids;
}

TEST(FleeScenario, HoldsPlacesRoadsAndTime) {
    const auto read = FleeMicro().read();
    const auto out = report::flee_scenario(read.flee, "micro");
    EXPECT_EQ(out.name, "micro");
    EXPECT_EQ(out.title, "micro");
    EXPECT_EQ(out.members, 128);
    EXPECT_EQ(out.sensitivity, scenario::Sensitivity::moderate);
    EXPECT_EQ(out.time.start, read.flee.start);
    EXPECT_EQ(out.time.as_of, read.flee.start);
    EXPECT_EQ(out.time.horizon_days, 4);
    EXPECT_EQ(out.time.deadline_days, 4);
    ASSERT_EQ(out.places.size(), 5U);
    EXPECT_EQ(out.places[0].id, "alda");
    EXPECT_EQ(out.places[0].population, 1000);
    EXPECT_EQ(out.places[0].position.lat, 10.5);
    EXPECT_EQ(out.places[0].position.lon, 20.25);
    EXPECT_EQ(out.places[0].role, scenario::Role::town);
    EXPECT_EQ(out.places[3].role, scenario::Role::refuge);
    EXPECT_EQ(out.places[3].population, 0);
    EXPECT_EQ(out.places[3].capacity, 300);
    EXPECT_FALSE(out.places[4].capacity) << "a capacity of 0 is not known";
    ASSERT_EQ(out.roads.size(), 4U);
    EXPECT_EQ(out.roads[0].id, "alda--brek");
    EXPECT_EQ(out.roads[0].km, 40);
    ASSERT_TRUE(out.flee);
    EXPECT_EQ(*out.flee, read.flee);
}

TEST(FleeScenario, MakesUniqueIds) {
    EXPECT_EQ(ids_of({"Kaga Bandoro", "kaga-bandoro", "KAGA_BANDORO!"}),
              (std::vector<std::string>{"kaga-bandoro", "kaga-bandoro-2", "kaga-bandoro-3"}));
    EXPECT_EQ(ids_of({"a", "a-2", "a", "a"}),
              (std::vector<std::string>{"a", "a-2", "a-3", "a-4"}));
    EXPECT_EQ(ids_of({"N'Djaména", "Łódź", "Ñuñoa", "Straße"}),
              (std::vector<std::string>{"n-djamena", "lodz", "nunoa", "strase"}));
    EXPECT_EQ(ids_of({"بغداد", "--", "東京"}),
              (std::vector<std::string>{"place", "place-2", "place-3"}));
    EXPECT_LE(ids_of({std::string(500, 'x')})[0].size(), 40U);
}

TEST(FleeScenario, PutsPlacesOnTheGlobe) {
    scenario::Flee flee;
    flee.days = 10;
    const auto at = [&](double x, double y) {
        FleeLocation place = named("p");
        place.x = x;
        place.y = y;
        flee.locations.push_back(place);
    };
    at(12, 34);
    at(134, 12);  // longitude first
    at(500, 700);
    at(45, 200);
    const auto places = report::flee_scenario(flee, "x").places;
    EXPECT_EQ(places[0].position, (Point{12, 34}));
    EXPECT_EQ(places[1].position, (Point{12, 134}));
    EXPECT_EQ(places[2].position, (Point{0, 0}));
    EXPECT_EQ(places[3].position, (Point{45, 0}));
}

TEST(FleeScenario, MakesOneRoadAPair) {
    scenario::Flee flee;
    flee.days = 1;
    flee.locations = {named("a"), named("b")};
    const auto link = [&](int from, int to, double km) {
        FleeLink one;
        one.from = from;
        one.to = to;
        one.km = km;
        flee.links.push_back(one);
    };
    link(0, 1, 0);
    link(1, 0, 0);
    link(1, 0, 7);
    link(0, 0, 3);
    const auto out = report::flee_scenario(flee, "x");
    ASSERT_EQ(out.roads.size(), 1U);
    EXPECT_EQ(out.roads[0].km, 0.001);
    EXPECT_EQ(out.time.horizon_days, 0);
    EXPECT_EQ(out.time.deadline_days, 0);
}

TEST(FleeScenario, PassesTheChecksOfAScenario) {
    const auto out = report::flee_scenario(FleeMicro().read().flee, "micro");
    Problems problems;
    std::vector<std::string> warnings;
    scenario::check(out, {}, problems, warnings);
    // Two things are wanted of our own folders only: a day before the forecast, and a good.
    for (const auto& problem : problems.all())
        EXPECT_TRUE(problem.where.starts_with("goods.csv") ||
                    problem.problem.find("is not after the start") != std::string::npos)
            << problem.to_string();
}

}  // namespace
}  // namespace corridor
