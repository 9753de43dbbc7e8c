// The one-person-at-a-time simulator of Flee against closed forms: travel, choice, capacity.
#include <cmath>
#include <stdexcept>

#include "tests/support/flee_expect.h"

namespace corridor::test {
namespace {

using scenario::Flee;
using scenario::FleeType;

// ---- travel ----

struct Trip {
    const char* map;
    double speed;
    int arrival;  //!< people who are driven out on day 1 stand in C after this day
};

class FleeTrips : public testing::TestWithParam<Trip> {};

TEST_P(FleeTrips, ArriveOnTheDay) {
    Flee flee = one_way(GetParam().map);
    flee.settings.max_move_speed = GetParam().speed;
    flee.settings.default_movechance = 1;
    flee.settings.awareness_level = 6;
    flee.settings.camp_weight = 1e12;
    arrive(flee, 1, 50);
    const FleeReferenceRun days = run_reference(flee);
    EXPECT_EQ(standing(days, flee, "C", GetParam().arrival - 1), 0);
    EXPECT_EQ(standing(days, flee, "C", GetParam().arrival), 50);
}

INSTANTIATE_TEST_SUITE_P(
    Roads, FleeTrips,
    testing::Values(Trip{"A* -199- C^0", 200, 1}, Trip{"A* -200- C^0", 200, 2},
                    Trip{"A* -201- C^0", 200, 2}, Trip{"A* -400- C^0", 200, 3},
                    Trip{"A* -401- C^0", 200, 3},
                    // a hop that leaves part of the day gives a fresh day's distance
                    Trip{"A* -150- B -190- C^0", 200, 1}, Trip{"A* -150- B -200- C^0", 200, 2},
                    Trip{"A* -150- B -390- C^0", 200, 2},
                    // hops go on until a day's distance is reached
                    Trip{"A* -50- B -50- D -50- C^0", 200, 1},
                    Trip{"A* -50- B -50- D -50- E -50- C^0", 200, 1},
                    Trip{"A* -50- B -50- D -50- E -50- F -50- C^0", 200, 2},
                    // the excess of a long first link does not count
                    Trip{"A* -199- B -199- C^0", 200, 1}, Trip{"A* -201- B -10- C^0", 200, 2}));

TEST(FleeReferenceTravel, FirstLinkOnFootThenByVehicle) {
    Flee flee = one_way("A* -100- B -100- C^0");
    flee.settings.start_on_foot = true;
    flee.settings.awareness_level = 2;
    flee.settings.camp_weight = 1e12;
    arrive(flee, 1, 20);
    const FleeReferenceRun days = run_reference(flee);
    EXPECT_EQ(days.days[2].on_links, 20);  // 70 km
    // On the third day 30 of 35 km end the first link; the second has a whole day by vehicle.
    EXPECT_EQ(standing(days, flee, "C", 3), 20);
}

TEST(FleeReferenceTravel, LinksHaveSpeedsAndWalkers) {
    Flee flee = one_way("A* -100- C^0");
    for (auto& link : flee.links) link.max_move_speed = 60;
    arrive(flee, 1, 20);
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 0);
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 2), 20);
    for (auto& link : flee.links) link.walk_probability = 1;
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 2), 0);
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 3), 20);
}

TEST(FleeReferenceTravel, ShortStintsAreAvoidedInTowns) {
    Flee flee = one_way("A* -50- B -100- C^0");
    flee.settings.default_movechance = 0.01;
    arrive(flee, 1, 100);
    EXPECT_GT(standing(run_reference(flee), flee, "B", 1), 80);
    flee.settings.avoid_short_stints = true;
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 100);
    location(flee, "B").type = FleeType::unknown;  // moves always, forced or not
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 100);
}

TEST(FleeReferenceTravel, ForwardingHubsMoveOnAndTownsByChance) {
    Flee flee = one_way("A* -150- B> -10- C^0");
    arrive(flee, 1, 10000);
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 10000);
    location(flee, "B").type = FleeType::town;
    expect_binomial(standing(run_reference(flee), flee, "C", 1), 10000, 0.3);
    // 0.3 + 0.7 * 0.3 by the second day
    expect_binomial(standing(run_reference(flee), flee, "C", 2), 10000, 0.51);
}

TEST(FleeReferenceTravel, MoveChanceOfAConflictZone) {
    Flee flee = one_way("A* -10- C^0");
    flee.settings.conflict_movechance = 0.6;
    arrive(flee, 1, 20000);
    expect_binomial(standing(run_reference(flee), flee, "A", 1), 20000, 0.4);
    flee.settings.movechance_pop_scale_factor = 0.5;
    flee.settings.movechance_pop_base = 4000;  // (1000 / 4000) ^ 0.5
    expect_binomial(standing(run_reference(flee), flee, "A", 1), 20000, 0.7);
}

// ---- choice ----

TEST(FleeReferenceChoice, SharesFollowScoreOverSoftenedDistance) {
    Flee flee = one_way("A* -90- B^0; A -190- C^0@Land");
    flee.settings.foreign_weight = 3;
    expect_share(flee, "C", 0.6);  // 3/200 against 1/100
    flee.settings.distance_power = 2;
    expect_share(flee, "C", 3.0 / 7);  // 3/4 against 1
    flee.settings.weight_power = 2;
    expect_share(flee, "C", 9.0 / 25);  // 9/16 against 1
    flee.settings.distance_power = 1;
    flee.settings.weight_power = 1;
    flee.settings.weight_softening = 1;
    expect_share(flee, "C", 0.5);  // 4/200 against 2/100
    flee.settings.softening = 110;
    expect_share(flee, "C", 4.0 / 7);  // 4/300 against 2/200
}

TEST(FleeReferenceChoice, CampsForeignAndConflictWeightsStack) {
    Flee flee = one_way("A* -90- B^0@Land; A -290- D*");  // those for D are still under way
    flee.settings.foreign_weight = 3;
    flee.settings.camp_weight = 2;
    flee.settings.conflict_weight = 0.25;
    flee.conflicts[1].by_day.assign(10, 0.5);  // 0.25 ^ 0.5
    location(flee, "D").number = 0;            // nobody starts there
    flee.days = 2;
    expect_share(flee, "B", 18 / 18.5);
    flee.settings.conflict_spawn_decay = {0};
    EXPECT_THROW(run_reference(flee), std::runtime_error);  // nobody can be driven out
    flee.settings.conflict_spawn_decay = {0.5};
    expect_share(flee, "B", 18 / (18 + std::pow(0.25, 0.25)));
}

TEST(FleeReferenceChoice, RedirectionOneOnlyDoublesTheWeight) {
    expect_share(one_way("A* -90- B^0; A =90= C^0"), "C", 2.0 / 3);
}

TEST(FleeReferenceChoice, EveryPathIsACandidate) {
    Flee flee = one_way("A* -90- B^0; A -45- D> -45- C^0; A -45- E> -45- C");
    flee.settings.awareness_level = 2;
    flee.settings.camp_weight = 1e9;
    expect_share(flee, "C", 2.0 / 3);
}

TEST(FleeReferenceChoice, MarkersCostNoAwarenessAndAreNoEnd) {
    Flee flee = one_way("A* -90- B^0; A -95- M# -95- C^0");
    expect_share(flee, "C", 1.0 / 3);
    flee.settings.awareness_level = -1;  // a way of one step, but not through a marker
    expect_share(flee, "C", 0);
    flee.settings.awareness_level = 0;
    arrive(flee, 1, 100);
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 100);
}

TEST(FleeReferenceChoice, OnlyDeadEndMarkersEndTheRun) {
    Flee flee = one_way("A* -90- M#; B^0");
    arrive(flee, 1, 1);
    EXPECT_THROW(run_reference(flee), std::runtime_error);
    flee.links.clear();
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 1);
}

TEST(FleeReferenceChoice, PruningDropsWeakRoutes) {
    Flee flee = one_way("A* -90- B^0; A -290- C^0", 5);
    expect_share(flee, "C", 0.25);
    flee.settings.pruning_threshold = 3.5;
    expect_share(flee, "C", 0.25);
    flee.settings.pruning_threshold = 2.5;
    expect_share(flee, "C", 0);
}

TEST(FleeReferenceChoice, PersonalFactors) {
    Flee flee = one_way("A* -90- B:16; A -90- C");
    flee.settings.default_movechance = 0.01;
    flee.days = 2;
    flee.settings.use_pop_for_loc_weight = true;
    flee.settings.pop_power_for_loc_weight = 0.5;
    flee.settings.max_move_speed = 95;  // they arrive, and a few move on at once
    arrive(flee, 1, 20000);
    EXPECT_NEAR(static_cast<double>(standing(run_reference(flee), flee, "C", 1)), 4000,
                500);  // 4 to 1
}

TEST(FleeReferenceChoice, HomeDistanceIsFromWherePeopleAre) {
    Flee flee = one_way("A* -90- B^0; A -90- C^0");
    flee.settings.stay_close_to_home = true;
    location(flee, "B").y = 1;  // one degree along a meridian
    location(flee, "C").y = 4;
    expect_share(flee, "B", 2.0 / 3);  // (1/4) ^ 0.5
    location(flee, "C").y = 0;         // as near as can be: max(1, 0) km
    expect_share(flee, "C", 1 / (1 + std::pow(6371 * std::acos(-1.0) / 180, -0.5)));
}

TEST(FleeReferenceChoice, EconomicPullAndFood) {
    Flee flee = one_way("A* -90- B^0; A -90- C^0@Land");
    location(flee, "C").trade_volume = 0.75;
    location(flee, "C").hdi = 0.5;
    flee.settings.use_economic_pull = true;
    expect_share(flee, "C", 2.0 / 3);
    flee.settings.avoid_food_deprived_locations = true;
    EXPECT_THROW(run_reference(flee), std::runtime_error);  // no IPC values
    for (std::int32_t i = 0; i < 3; ++i) flee.ipc.push_back({i, std::vector<double>(10, 50)});
    expect_share(flee, "C", 2 / 2.75);
}

TEST(FleeReferenceChoice, HazardRulesSquareTheScore) {
    Flee flee = one_way("A* -90- B^0; A -90- C^0@Land");
    flee.settings.foreign_weight = 3;
    flee.demographics = {{"age", {"17"}, {{"Default", {1}}}},
                         {"gender", {"male", "female"}, {{"Default", {0, 1}}, {"A", {1, 0}}}}};
    expect_share(flee, "C", 0.75);
    flee.settings.children_avoid_hazards = true;
    expect_share(flee, "C", 0.9);
    flee.settings.boys_take_risk = true;
    expect_share(flee, "C", 0.5);
    flee.settings.boys_take_risk = false;
    flee.demographics[1].columns.pop_back();
    flee.settings.women_avoid_hazards = true;
    expect_share(flee, "C", 0.9);  // not twice
    flee.settings.children_avoid_hazards = false;
    expect_share(flee, "C", 0.9);
    flee.demographics[0].values = {"70"};
    flee.settings.women_avoid_hazards = false;
    flee.settings.elderly_avoid_hazards = true;
    expect_share(flee, "C", 0.9);
}

TEST(FleeReferenceChoice, FixedRoutesCountTheScoreTwiceAndKeepTheBestPath) {
    Flee flee = one_way("A* -90- B^0; A -90- C^0@Land; A =90= C");
    flee.settings.foreign_weight = 3;
    expect_share(flee, "C", 0.9);  // three links of weight 3
    flee.settings.fixed_routes = true;
    expect_share(flee, "C", 0.9);  // one of 3 * 3
}

TEST(FleeReferenceChoice, MajorRoutesLoseTheirFirstHop) {
    Flee flee = one_way("A* -90- B^0; A -50- D -50- E -50- C^0", 2);
    flee.settings.fixed_routes = true;
    flee.settings.max_move_speed = 95;
    location(flee, "D").type = FleeType::marker;  // no table, and nobody goes there by chance
    flee.major_routes = {{0, 2, 3, 4}};
    arrive(flee, 1, 20000);
    // (10 + 150) / 4 = 40 km against 100 km: most choose C, find no link to E, and stay.
    expect_binomial(standing(run_reference(flee), flee, "A", 1), 20000, 100.0 / 140);
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 0);
}

// ---- capacity ----

TEST(FleeReferenceCapacity, ThrottlesBetweenBufferAndFull) {
    Flee flee = one_way("A* -290- B^0; A -290- C^1000");
    location(flee, "C").initial_idps = 925;  // three quarters of the last tenth are free
    constexpr int n = 20000;
    arrive(flee, 1, n);
    flee.settings.max_move_speed = 100;
    // All decide on day 1, before anybody arrives.
    const auto chose_c = [&] { return standing(run_reference(flee), flee, "C", 3) - 925; };
    expect_binomial(chose_c(), n, 0.75 / 1.75);
    flee.settings.capacity_scaling = 2;
    expect_binomial(chose_c(), n, 0.5);
    flee.settings.capacity_scaling = 1;
    flee.settings.capacity_buffer = 0.85;
    expect_binomial(chose_c(), n, 0.5 / 1.5);
}

TEST(FleeReferenceCapacity, AFullCampKeepsPeopleBack) {
    Flee flee = one_way("A* -90- C^100");
    arrive(flee, 1, 1);
    location(flee, "C").initial_idps = 96;
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 1);
    location(flee, "C").initial_idps = 94;
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 0);
    location(flee, "C").initial_idps = 200;
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 1);
    location(flee, "C").number = 0;  // no capacity is no limit
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 9), 201);
    location(flee, "C").number = 200;
    location(flee, "C").capacity_per_day = 4;
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 200);
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 2), 201);  // 200 < 0.95 * 212
}

TEST(FleeReferenceCapacity, PeopleOfDayZeroAreTakenOffAndStandThereToo) {
    Flee flee = one_way("A* -90- C^100");
    arrive(flee, 1, 10);
    registered(flee, "C", {{0, 60}});
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 9), 60);  // 60 people in 40 places
    registered(flee, "C", {{0, 100}});
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 9), 110);  // unlimited
    registered(flee, "C", {{0, 40}});
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 9), 50);
}

}  // namespace
}  // namespace corridor::test
