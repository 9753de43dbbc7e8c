#include "corridor/model/movement.h"
#include "corridor/model/safe_exit.h"
#include "tests/support/ascii_map.h"
#include "tests/support/people_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <vector>

namespace corridor::model {
namespace {

using test::add_checkpoint;
using test::draw_world;
using test::DrawnWorld;
using test::FullDay;
using test::quiet_terms;

constexpr std::uint8_t k_cut_off = 3;

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

struct Exit {
    double survive, risk;
    int checkpoints;
};

Exit exit_of(const DrawnWorld& drawn, const SafeExit& exits, char letter, std::int32_t signature) {
    const std::size_t index = at(drawn.place(letter) * drawn.world.n_signatures + signature);
    return {static_cast<double>(exits.survive[index]), static_cast<double>(exits.risk[index]),
            exits.checkpoints[index]};
}

TEST(SafeExit, FreeWhereNobodyIsStopped) {
    const DrawnWorld drawn = draw_world("A--b  C");
    MovementWorkspace workspace(drawn.world);
    const FullDay day(drawn.world);
    const SafeExit& exits = safe_exit(drawn.world, quiet_terms(drawn.world), day.label, workspace);
    EXPECT_EQ(exit_of(drawn, exits, 'A', 0).survive, 1);
    EXPECT_EQ(exit_of(drawn, exits, 'A', 0).risk, 0);
    EXPECT_EQ(exit_of(drawn, exits, 'C', 0).survive, 0) << "no road leads out of C";
    EXPECT_EQ(exit_of(drawn, exits, 'b', 0).survive, 1) << "A is an open town";
}

TEST(SafeExit, APlaceIsNotItsOwnExit) {
    const DrawnWorld drawn = draw_world("A--B");
    MovementWorkspace workspace(drawn.world);
    FullDay day(drawn.world);
    day.label[at(drawn.place('B'))] = k_cut_off;
    const SafeExit& exits = safe_exit(drawn.world, quiet_terms(drawn.world), day.label, workspace);
    EXPECT_EQ(exit_of(drawn, exits, 'A', 0).survive, 0) << "A is open, but B is not";
    EXPECT_EQ(exit_of(drawn, exits, 'B', 0).survive, 1);
}

TEST(SafeExit, TheSurestAndTheSafestWayMayDiffer) {
    DrawnWorld drawn = draw_world("A--b\n|\nC--d");
    drawn.add_measure("checks");
    Terms terms = quiet_terms(drawn.world);
    add_checkpoint(terms, 0, drawn.arc('A', 'b'), {.pass = 0.7, .detain = 0.3});
    add_checkpoint(terms, 0, drawn.arc('A', 'C'), {.pass = 0.8, .detain = 0.1});
    add_checkpoint(terms, 0, drawn.arc('C', 'd'), {.pass = 0.5, .detain = 0.1});
    FullDay day(drawn.world);
    day.label[at(drawn.place('C'))] = k_cut_off;
    MovementWorkspace workspace(drawn.world);
    const SafeExit& exits = safe_exit(drawn.world, terms, day.label, workspace);
    const Exit a = exit_of(drawn, exits, 'A', 0);
    EXPECT_FLOAT_EQ(static_cast<float>(a.survive), 0.7F);
    EXPECT_EQ(a.checkpoints, 1);
    EXPECT_FLOAT_EQ(static_cast<float>(a.risk), 0.1F + 0.8F * 0.1F) << "by way of C";
    EXPECT_EQ(exit_of(drawn, exits, 'A', 1).survive, 1) << "the other class is not stopped";
}

TEST(SafeExit, ARoadThatTurnsNearlyAllBackIsNoSafeWay) {
    DrawnWorld drawn = draw_world("A--b\n|\nc");
    drawn.add_measure("checks");
    Terms terms = quiet_terms(drawn.world);
    add_checkpoint(terms, 0, drawn.arc('A', 'b'), {.pass = 0.05, .detain = 0});
    add_checkpoint(terms, 0, drawn.arc('A', 'c'), {.pass = 0.5, .detain = 0.5});
    const FullDay day(drawn.world);
    MovementWorkspace workspace(drawn.world);
    const SafeExit& exits = safe_exit(drawn.world, terms, day.label, workspace);
    EXPECT_FLOAT_EQ(static_cast<float>(exit_of(drawn, exits, 'A', 0).risk), 0.5F);
    std::vector<std::int64_t> confined(drawn.world.places.size());
    count_confined(drawn.world, test::people_at_home(drawn.world), exits, confined);
    EXPECT_EQ(confined[at(drawn.place('A'))], 2500) << "the screened quarter of 10,000";
}

// Greatest u and, over roads with u >= 0.25, least sum of q by trying every simple path.
void try_all(const World& world, const SignatureTerms& terms, std::span<const std::uint8_t> safe,
             std::int32_t start, double& survive, double& risk_sum) {
    std::vector<std::uint8_t> seen(world.places.size(), 0);
    survive = 0;
    risk_sum = 1e9;
    const std::function<void(std::int32_t, double, double)> go = [&](std::int32_t place, double u,
                                                                     double q) {
        if (place != start && safe[at(place)] != 0) {
            survive = std::max(survive, u);
            risk_sum = std::min(risk_sum, q);
        }
        seen[at(place)] = 1;
        for (std::int32_t arc = 0; arc < world.n_arcs(); ++arc) {
            const Arc& road = world.arcs[at(arc)];
            const PeopleTerms& people = terms.arcs[at(arc)];
            if (road.from != place || seen[at(road.to)] != 0 || people.survive <= 0) continue;
            go(road.to, u * people.survive, people.survive < 0.25 ? 1e9 : q + people.risk);
        }
        seen[at(place)] = 0;
    };
    go(start, 1, 0);
}

TEST(SafeExit, AgreesWithEveryPathTriedOut) {
    for (std::uint32_t seed = 0; seed < 120; ++seed) {
        const test::PeopleCase c = test::random_case(seed);
        const World& world = c.drawn.world;
        const Terms& terms = c.terms[0];
        std::vector<std::uint8_t> label(world.places.size(), 0), safe(world.places.size(), 0);
        for (std::size_t place = 0; place < label.size(); ++place) {
            label[place] = (seed >> (place % 5)) & 1 ? k_cut_off : 1;
            safe[place] = label[place] <= 1 || !world.places[place].eats() ? 1 : 0;
        }
        MovementWorkspace workspace(world);
        const SafeExit& exits = safe_exit(world, terms, label, workspace);
        for (std::int32_t place = 0; place < world.n_places(); ++place)
            for (std::int32_t s = 0; s < world.n_signatures; ++s) {
                double survive = 0;
                double risk_sum = 0;
                try_all(world, *terms.people[at(s)], safe, place, survive, risk_sum);
                const std::size_t index = at(place * world.n_signatures + s);
                EXPECT_NEAR(static_cast<double>(exits.survive[index]), survive, 1e-6);
                EXPECT_LE(static_cast<double>(exits.risk[index]), std::min(1.0, risk_sum) + 1e-6);
            }
    }
}

TEST(MarketAccess, RoundTripsAndOwnMarket) {
    DrawnWorld drawn = draw_world("A--B--C");
    drawn.add_measure("checks");
    drawn.world.markets[at(drawn.place('A'))] = {{drawn.place('A'), 0.5}, {drawn.place('C'), 0.5}};
    Terms terms = quiet_terms(drawn.world);
    add_checkpoint(terms, 0, drawn.arc('A', 'B'), {.pass = 0.8});
    add_checkpoint(terms, 0, drawn.arc('C', 'B'), {.pass = 0.5});
    FullDay day(drawn.world);
    day.fuel[at(drawn.place('A'))] = 0.4;
    MovementWorkspace workspace(drawn.world);
    std::vector<double> access(drawn.world.places.size());
    market_access(drawn.world, terms, day.view(), workspace, access);
    const double screened = 0.25 * 0.8 * 0.5;
    const double other = 0.75;
    EXPECT_NEAR(access[at(drawn.place('A'))], 0.5 * 0.4 + 0.5 * (screened + other), 1e-12);
}

TEST(MarketAccess, FullInPeace) {
    DrawnWorld drawn = draw_world("A--B");
    drawn.world.markets[0] = {{0, 0.5}, {1, 0.5}};
    drawn.world.markets[1] = {{1, 1.0}};
    const FullDay day(drawn.world);
    MovementWorkspace workspace(drawn.world);
    std::vector<double> access(2);
    market_access(drawn.world, quiet_terms(drawn.world), day.view(), workspace, access);
    EXPECT_DOUBLE_EQ(access[0], 1);
    EXPECT_DOUBLE_EQ(access[1], 1);
}

}  // namespace
}  // namespace corridor::model
