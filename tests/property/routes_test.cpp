// A tree that starts from the quiet network's is the tree that is made from nothing.
#include "corridor/model/routes_tree.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/random_scenario.h"
#include "tests/support/trade_cases.h"

namespace corridor::test {
namespace {

using namespace corridor::model;
using namespace corridor::model::detail;

constexpr RouteParameters k_parameters{
    .travel_cost = 0.5, .income = 1500, .deterrence = 8, .learning_days = 2};

//! Measures on some arcs; what they do is drawn, whether it makes sense or not.
SignatureTerms random_terms(const World& world, CaseRandom& random, std::int32_t day) {
    SignatureTerms terms;
    terms.arcs.resize(world.arcs.size());
    for (PeopleTerms& people : terms.arcs) {
        if (!random.chance(25)) continue;
        if (random.chance(50)) people.fee = static_cast<double>(random.whole(0, 3)) * 1000;
        if (random.chance(50)) people.delay_days = static_cast<double>(random.whole(0, 2));
        people.first_checkpoint = static_cast<std::int32_t>(terms.checkpoints.size());
        for (std::int64_t i = random.whole(0, 2); i > 0; --i) {
            Checkpoint stop;
            stop.pass = static_cast<double>(random.whole(0, 10)) / 10;
            stop.detain = (1 - stop.pass) * static_cast<double>(random.whole(0, 4)) / 4;
            stop.known_since = day - static_cast<std::int32_t>(random.whole(0, 30));
            people.risk += people.survive * stop.detain;
            people.survive *= stop.pass;
            ++people.n_checkpoints;
            terms.clear = false;
            if (stop.detain > 0)
                terms.latest_known_since = std::max(terms.latest_known_since, stop.known_since);
            terms.checkpoints.push_back(stop);
        }
    }
    return terms;
}

bool same(const RouteNode& a, const RouteNode& b) {
    return a.cost == b.cost && a.pull == b.pull && a.survive == b.survive && a.risk == b.risk &&
           a.days == b.days && a.parent_arc == b.parent_arc && a.n_checkpoints == b.n_checkpoints;
}

bool is_touched(const PeopleTerms& people) {
    return people.survive < 1 || people.risk > 0 || people.fee > 0 || people.delay_days > 0 ||
           people.n_checkpoints > 0;
}

struct Seen {
    int trees = 0, changed = 0, partly = 0;
};

void expect_same_trees(const World& world, std::uint64_t seed, Travel travel, Seen& seen) {
    constexpr std::int32_t k_day = 40;
    CaseRandom random(seed);
    const SignatureTerms terms = random_terms(world, random, k_day);
    std::vector<std::uint8_t> touched;
    std::vector<std::int32_t> touched_arcs;
    for (std::size_t arc = 0; arc < terms.arcs.size(); ++arc) {
        touched.push_back(is_touched(terms.arcs[arc]));
        if (touched.back() != 0) touched_arcs.push_back(static_cast<std::int32_t>(arc));
    }
    RouteSteps quiet_steps;
    make_quiet_steps(world, k_parameters, travel, quiet_steps);
    RouteSteps steps = quiet_steps;
    touch_steps(world, terms, k_parameters, travel, k_day, touched_arcs, steps);
    TreeBuffers buffers;
    for (std::int32_t origin = 0; origin < world.n_places(); ++origin) {
        RouteTree quiet, wanted, found;
        grow_tree(world, nullptr, quiet_steps, origin, buffers, quiet);
        grow_tree(world, &terms, steps, origin, buffers, wanted);
        regrow_tree(world, terms, steps, touched, quiet, buffers, found);
        ASSERT_EQ(found.nearest, wanted.nearest);
        ASSERT_EQ(found.checkpoints, wanted.checkpoints);
        std::size_t n_changed = 0;
        for (std::size_t place = 0; place < wanted.to.size(); ++place) {
            ASSERT_TRUE(same(found.to[place], wanted.to[place])) << origin << " to " << place;
            n_changed += !same(quiet.to[place], wanted.to[place]);
        }
        ++seen.trees;
        seen.changed += n_changed > 0;
        seen.partly += n_changed > 0 && n_changed + 1 < wanted.to.size();
        if (!meets_any(quiet, touched)) {
            ASSERT_EQ(n_changed, 0U);
        }
    }
}

TEST(Routes, ATreeRegrownBehindMeasuresIsTheTreeGrownAnew) {
    Seen seen;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const scenario::Scenario scenario = random_scenario(seed % 60);
        const World world = compile(scenario);
        for (const Travel travel : {Travel::walk, Travel::drive}) {
            expect_same_trees(world, seed, travel, seen);
            if (HasFatalFailure()) return;
        }
    }
    EXPECT_GE(seen.trees, 2000);
    EXPECT_GE(seen.changed, seen.trees / 4);
    EXPECT_GE(seen.partly, seen.trees / 10) << "else nothing was kept";
}

}  // namespace
}  // namespace corridor::test
