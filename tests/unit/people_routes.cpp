#include "corridor/base/portable_math.h"
#include "corridor/model/movement_destination.h"
#include "corridor/model/routes.h"
#include "tests/support/ascii_map.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace corridor::model {
namespace {

using detail::RouteNode;
using detail::RouteTree;
using detail::Travel;
using test::add_checkpoint;
using test::draw_world;
using test::DrawnWorld;
using test::quiet_terms;

constexpr detail::RouteParameters k_parameters{
    .travel_cost = 0.5, .income = 1500, .deterrence = 8, .learning_days = 2};

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

TEST(RiskKnown, NobodyKnowsOnTheFirstDayAndEverybodyAfterSevenKappa) {
    EXPECT_EQ(detail::risk_known(0, 2), 0);
    EXPECT_NEAR(detail::risk_known(2, 2), 1 - std::exp(-1.0), 1e-12);
    EXPECT_LT(detail::risk_known(13, 2), 1);
    EXPECT_EQ(detail::risk_known(14, 2), 1);
}

TEST(Routes, CostIsTheStatedSum) {
    DrawnWorld drawn = draw_world("A-------B", {.km_per_mark = 5});  // 35 km, a day on foot
    drawn.add_measure("checks");
    Terms terms = quiet_terms(drawn.world);
    const std::int32_t arc = drawn.arc('A', 'B');
    add_checkpoint(terms, 0, arc, {.pass = 0.5, .detain = 0.25, .known_since = -50});
    test::change_people(terms, 0).arcs[at(arc)].fee = 3000;
    test::change_people(terms, 0).arcs[at(arc)].delay_days = 1;
    detail::RouteCaches caches(drawn.world);
    RouteCache& cache = caches.of(terms, k_parameters);
    const RouteTree& tree = cache.tree(drawn.place('A'), 0, Travel::walk, 10);
    const RouteNode& node = tree.to[at(drawn.place('B'))];
    EXPECT_NEAR(node.cost, 0.5 * (2 + 2) + std::log(2.0) + 8 * 0.25, 1e-12);
    EXPECT_EQ(node.days, 2);
    EXPECT_EQ(node.n_checkpoints, 1);
    const RouteNode& free =
        cache.tree(drawn.place('A'), 1, Travel::walk, 10).to[at(drawn.place('B'))];
    EXPECT_NEAR(free.cost, 0.5, 1e-12);
}

TEST(Routes, PeopleAvoidTheRiskTheyKnow) {
    DrawnWorld drawn = draw_world("A-b\n|\nC----d");
    drawn.add_measure("checks");
    Terms terms = quiet_terms(drawn.world);
    add_checkpoint(terms, 0, drawn.arc('A', 'b'), {.pass = 0.9, .detain = 0.1, .known_since = 5});
    detail::RouteCaches caches(drawn.world);
    RouteCache& cache = caches.of(terms, k_parameters);
    const double cost_first = cache.tree(0, 0, Travel::walk, 5).to[at(drawn.place('b'))].cost;
    const double cost_later = cache.tree(0, 0, Travel::walk, 8).to[at(drawn.place('b'))].cost;
    const double cost_settled = cache.tree(0, 0, Travel::walk, 19).to[at(drawn.place('b'))].cost;
    const double cost_at_last = cache.tree(0, 0, Travel::walk, 80).to[at(drawn.place('b'))].cost;
    EXPECT_LT(cost_first, cost_later);
    EXPECT_LT(cost_later, cost_settled);
    EXPECT_EQ(cost_settled, cost_at_last);
    EXPECT_NEAR(cost_settled - cost_first, 0.8, 1e-12);
}

TEST(Routes, OnlyDefiantTripsUseASealedRoad) {
    DrawnWorld drawn = draw_world("A-b");
    drawn.add_measure("line");
    Terms terms = quiet_terms(drawn.world);
    add_checkpoint(terms, 0, drawn.arc('A', 'b'), {.pass = 0, .detain = 0});
    detail::RouteCaches caches(drawn.world);
    RouteCache& cache = caches.of(terms, k_parameters);
    EXPECT_FALSE(cache.tree(0, 0, Travel::walk, 0).to[1].reached());
    const RouteNode& node = cache.tree(0, 0, Travel::defiant, 0).to[1];
    ASSERT_TRUE(node.reached());
    EXPECT_NEAR(node.cost, 0.5 * 10 / 35 + std::log(100.0), 1e-12);
}

TEST(Routes, NoVehicleOnATrack) {
    const DrawnWorld drawn = draw_world("A--B==C");
    SignatureRoutes quiet(drawn.world, k_parameters);
    const RouteTree& driving = quiet.tree(drawn.place('A'), Travel::drive, 0);
    EXPECT_TRUE(driving.to[at(drawn.place('B'))].reached());
    EXPECT_FALSE(driving.to[at(drawn.place('C'))].reached());
    EXPECT_TRUE(quiet.tree(drawn.place('A'), Travel::walk, 0).to[2].reached());
}

TEST(Routes, PathListsItsArcsInOrder) {
    const DrawnWorld drawn = draw_world("A-B-C");
    SignatureRoutes quiet(drawn.world, k_parameters);
    std::vector<std::int32_t> path;
    quiet.tree(drawn.place('A'), Travel::walk, 0).path_to(drawn.world, drawn.place('C'), path);
    EXPECT_EQ(path, (std::vector<std::int32_t>{drawn.arc('A', 'B'), drawn.arc('B', 'C')}));
}

TEST(RouteCaches, RememberWithinBounds) {
    const DrawnWorld drawn = draw_world("A-B-C");
    detail::RouteCaches caches(drawn.world);
    Terms first = quiet_terms(drawn.world, 1);
    test::change_people(first, 0).arcs[0].fee = 10;
    const RouteTree* tree = &caches.of(first, k_parameters).tree(0, 0, Travel::walk, 0);
    Terms second = quiet_terms(drawn.world, 2);
    caches.of(second, k_parameters);
    EXPECT_EQ(&caches.of(first, k_parameters).tree(0, 0, Travel::walk, 0), tree);
    const std::size_t with_the_tree = caches.bytes();
    for (std::uint64_t id = 3; id < 400; ++id)
        caches.of(quiet_terms(drawn.world, id), k_parameters);
    EXPECT_LT(caches.bytes(), with_the_tree) << "forgotten";
    caches.of(first, k_parameters).tree(0, 0, Travel::walk, 0);
    EXPECT_EQ(caches.bytes(), with_the_tree) << "and made anew";
}

// A day's context around one place, to look at the choice of a destination alone.
struct Choice {
    DrawnWorld drawn;
    scenario::ParameterValues parameters;
    Calendar calendar;
    Terms terms;
    test::FullDay results;
    PlaceDay places;
    People people;
    PeopleDay record;
    MovementWorkspace workspace;
    detail::MovementDay today;

    explicit Choice(DrawnWorld country)
        : drawn(std::move(country)),
          terms(quiet_terms(drawn.world)),
          results(drawn.world),
          places(results.view()),
          people(test::people_at_home(drawn.world)),
          workspace(drawn.world),
          today{.world = drawn.world,
                .parameters = parameters,
                .calendar = calendar,
                .terms = terms,
                .places = places,
                .key = {1, 2},
                .day = 3,
                .people = people,
                .record = record,
                .scratch = workspace.impl(),
                .routes = workspace.impl().routes.of(terms, k_parameters),
                .household = 6,
                .windows = false,
                .destinations_made = false} {}
    const RouteTree& tree(char from) {
        return today.routes.tree(drawn.place(from), 0, Travel::walk, 3);
    }
    //! Weights by place; the scratch holds them in the order of all_places.
    std::vector<double> weights() {
        std::vector<double> by_place(drawn.world.places.size(), 0);
        const auto& scratch = workspace.impl();
        for (std::size_t rank = 0; rank < by_place.size(); ++rank)
            by_place[at(scratch.all_places[rank])] = scratch.weights[rank];
        return by_place;
    }
};

TEST(Destination, WeightsFollowSizeCostAndKin) {
    Choice choice(draw_world("B--A---c"));
    World& world = choice.drawn.world;
    const std::int32_t b = choice.drawn.place('B');
    const std::int32_t c = choice.drawn.place('c');
    world.kin.assign(9, 0);
    world.kin[at(choice.drawn.place('A') * 3 + c)] = 1;
    const double total =
        weigh_destinations(choice.today, choice.tree('A'), choice.drawn.group('A', 0), 1, 1);
    const std::vector<double> weights = choice.weights();
    EXPECT_NEAR(total, weights[at(b)] + weights[at(c)], 1e-9);
    const double expected = 50000.0 / 10000 * std::exp(1.0) * std::exp(-0.5 * (30.0 - 20.0) / 35);
    EXPECT_NEAR(weights[at(c)] / weights[at(b)], expected, 1e-9);
    EXPECT_EQ(weights[at(choice.drawn.place('A'))], 0);
}

TEST(Destination, AFullRefugeTakesNobody) {
    DrawnWorld drawn = draw_world("A--b\n|\nc");
    drawn.world.places[at(drawn.place('b'))].capacity = 500;
    Choice choice(std::move(drawn));
    const std::int32_t b = choice.drawn.place('b');
    choice.people.cohort(b, choice.drawn.group('A', 0)).count = 500;
    weigh_destinations(choice.today, choice.tree('A'), 0, 1, 1);
    EXPECT_EQ(choice.weights()[at(b)], 0);
}

TEST(Destination, PartiesAreHouseholdsAndAddUp) {
    Choice choice(draw_world("A--B--C\n|  |\nd--E"));
    for (std::int64_t n = 0; n < 100; ++n) {
        weigh_destinations(choice.today, choice.tree('A'), 0, 1, 1);
        split_parties(choice.today, choice.workspace.impl().all_places, sum_weights(choice.today),
                      n, 6, static_cast<std::uint64_t>(n), detail::Journey::leave_walking);
        std::int64_t sum = 0;
        int broken = 0;
        for (const detail::Party& party : choice.workspace.impl().parties) {
            sum += party.count;
            broken += party.count % 6 != 0;
        }
        EXPECT_EQ(sum, n);
        EXPECT_LE(broken, 1);
    }
}

TEST(Destination, SharesAreThoseOfTheLogit) {
    Choice choice(draw_world("A--B--C\n|  |\nd--E"));
    const double total = weigh_destinations(choice.today, choice.tree('A'), 0, 1, 1);
    const std::vector<double> weights = choice.weights();
    const std::int64_t n = 1000000;
    split_parties(choice.today, choice.workspace.impl().all_places, sum_weights(choice.today), n, 1,
                  77, detail::Journey::leave_walking);
    ASSERT_EQ(choice.workspace.impl().parties.size(), 4U);
    for (const detail::Party& party : choice.workspace.impl().parties) {
        const double share = weights[at(party.to)] / total;
        EXPECT_NEAR(static_cast<double>(party.count), static_cast<double>(n) * share,
                    5 * std::sqrt(static_cast<double>(n) * share * (1 - share)));
    }
}

TEST(Destination, TheNearestGarrisonPullsUnderAnUltimatum) {
    DrawnWorld drawn = draw_world("B--A---C----D");
    for (const char letter : {'C', 'D'})
        drawn.world.places[at(drawn.place(letter))].garrison = true;
    Choice choice(std::move(drawn));
    weigh_destinations(choice.today, choice.tree('A'), 0, 1, 1);
    const std::vector<double> plain = choice.weights();
    weigh_destinations(choice.today, choice.tree('A'), 0, 1, 3);
    const std::vector<double> pulled = choice.weights();
    EXPECT_DOUBLE_EQ(pulled[at(choice.drawn.place('C'))], 3 * plain[at(choice.drawn.place('C'))]);
    EXPECT_EQ(pulled[at(choice.drawn.place('D'))], plain[at(choice.drawn.place('D'))]);
}

}  // namespace
}  // namespace corridor::model
