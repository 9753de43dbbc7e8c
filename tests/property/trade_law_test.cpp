// Law M1, the independent linear program, and that the checks notice wrong solvers.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/clp_oracle.h"
#include "tests/support/trade_mutants.h"
#include "tests/support/trade_shapes.h"

namespace corridor::test {
namespace {

using namespace corridor::model;

Int128 best(const TradeCase& day) {
    TradeWorkspace workspace;
    return solve(TradeForest(day.network), day.sinks, workspace).objective;
}

//! One change that can only help.
void open_up(TradeCase& day, CaseRandom& random) {
    FlowNetwork& net = day.network;
    const auto any = [&](std::size_t n) {
        return static_cast<std::size_t>(random.whole(0, static_cast<std::int64_t>(n) - 1));
    };
    FlowArc& arc = net.arcs[any(net.arcs.size())];
    FlowSource& source = net.sources[any(net.sources.size())];
    const auto raise = [&](std::int64_t& capacity) {
        if (capacity < (std::int64_t{1} << 50)) capacity += random.whole(1, 1'000'000);
    };
    switch (random.whole(0, 4)) {
        case 0:
            return raise(arc.capacity);
        case 1:
            return raise(source.capacity);
        case 2:
            arc.cost -= arc.cost / 2;
            return;
        case 3:
            source.price -= source.price / 10;
            return;
        default:
            break;
    }
    const auto from = static_cast<std::int32_t>(random.whole(0, net.n_nodes - 2));
    net.arcs.push_back({from, net.n_nodes - 1, random.whole(0, 20'000), random.whole(1, 2'000'000),
                        60, random.bits()});
}

TEST(TradeLaw, OpeningsNeverMakeTheDaysObjectiveWorse) {
    int n_better = 0;
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        TradeCase day = random_case(seed, varied_shape(seed));
        CaseRandom random(seed);
        Int128 before = best(day);
        for (int change = 0; change < 3; ++change) {
            open_up(day, random);
            const Int128 after = best(day);
            ASSERT_TRUE(after <= before) << "seed " << seed;
            n_better += after < before;
            before = after;
        }
    }
    EXPECT_GE(n_better, 500);  // openings that change nothing prove nothing
}

// Also shows that the ties never outweigh money: Clp sees neither scale nor ties.
TEST(TradeLaw, ObjectiveEqualsAnIndependentLinearProgram) {
    TradeWorkspace workspace;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        CaseShape shape = varied_shape(seed);
        shape.need = 500;
        TradeCase day = random_case(seed, shape);
        const TradeForest forest(day.network);
        const TradeOutcome outcome = solve_trade(forest, day.sinks, {}, {}, workspace);
        std::int64_t money = 0;
        for (std::size_t a = 0; a < day.network.arcs.size(); ++a) {
            money += outcome.arc_flow[a] * day.network.arcs[a].cost;
        }
        for (std::size_t s = 0; s < day.network.sources.size(); ++s) {
            money += outcome.source_flow[s] * day.network.sources[s].price;
        }
        for (std::size_t i = 0; i < day.sinks.size(); ++i) {
            std::int64_t left = outcome.taken[i];
            for (const Tier& tier : day.ladders[i]) {
                money -= std::min(left, tier.quantity) * tier.value;
                left -= std::min(left, tier.quantity);
            }
        }
        ASSERT_EQ(money, clp_objective(day.network, day.sinks)) << "seed " << seed;
    }
}

TEST(TradeLaw, ChecksNoticeEveryWrongSolver) {
    for (const TradeMutant mutant : k_trade_mutants) {
        int n_wrong = 0, n_noticed = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            CaseShape shape;
            shape.n_places = 20;
            shape.n_roads = 40;
            shape.n_binding = 5;
            shape.capped_source_percent = 50;
            shape.entry_percent = 25;
            const TradeCase day = random_case(seed, shape);
            const TradeForest forest(day.network);
            TradeWorkspace workspace;
            const TradeAnswer right = solve(forest, day.sinks, workspace);
            const TradeAnswer wrong = solve_wrongly(mutant, forest, day.sinks);
            const bool same = wrong.arc_flow == right.arc_flow &&
                              wrong.source_flow == right.source_flow &&
                              wrong.taken == right.taken && wrong.price == right.price;
            n_wrong += !same;
            n_noticed += !check_trade(forest, day.sinks, wrong).empty();
            ASSERT_EQ(check_trade(forest, day.sinks, right), "") << "seed " << seed;
        }
        EXPECT_GE(n_wrong, 60) << name_of(mutant);
        EXPECT_GE(n_noticed, n_wrong * 9 / 10) << name_of(mutant);
    }
}

// Prices apart: the objective alone shows where flows are feasible but not the best.
TEST(TradeLaw, ObjectiveNoticesFeasibleButWorseFlows) {
    for (const TradeMutant mutant :
         {TradeMutant::never_reroutes, TradeMutant::first_come, TradeMutant::bids_flat}) {
        int n_noticed = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            CaseShape shape;
            shape.n_places = 20;
            shape.n_roads = 40;
            shape.n_binding = 5;
            const TradeCase day = random_case(seed, shape);
            const TradeForest forest(day.network);
            const TradeAnswer by_lemon = solve_by_lemon(forest, day.sinks);
            n_noticed += solve_wrongly(mutant, forest, day.sinks).objective > by_lemon.objective;
        }
        EXPECT_GE(n_noticed, 50) << name_of(mutant);
    }
}

}  // namespace
}  // namespace corridor::test
