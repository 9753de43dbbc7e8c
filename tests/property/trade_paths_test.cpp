// Decomposition into paths, the cost of one more quantum, and that a solve allocates nothing.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/allocation_count.h"
#include "tests/support/trade_check.h"
#include "tests/support/trade_shapes.h"

namespace corridor::test {
namespace {

using namespace corridor::model;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! Walks a path and returns what is wrong with it.
std::string check_path(const TradeCase& day, const PathFlow& path) {
    const FlowNetwork& net = day.network;
    std::int32_t node = net.sources[at(path.source)].node;
    std::int64_t cost = net.sources[at(path.source)].price;
    std::int64_t minutes = 0;
    for (const std::int32_t a : path.arcs) {
        const FlowArc& arc = net.arcs[at(a)];
        if (arc.from != node) return "the path is broken";
        node = arc.to;
        cost += arc.cost;
        minutes += arc.minutes;
    }
    if (node != day.sinks[at(path.sink)].node) return "the path ends elsewhere";
    if (cost != path.cost || minutes != path.minutes) return "cost or minutes differ";
    return path.quantity > 0 ? "" : "an empty shipment";
}

void expect_paths_add_up(std::uint64_t seed, TradeWorkspace& workspace, std::size_t& n_split) {
    const TradeCase day = random_case(seed, varied_shape(seed));
    const TradeForest forest(day.network);
    const TradeOutcome outcome = solve_trade(forest, day.sinks, {}, {}, workspace);
    const auto paths = decompose(forest, day.sinks, outcome, workspace);
    std::vector<std::int64_t> arcs(day.network.arcs.size()), sources(day.network.sources.size());
    std::vector<std::int64_t> taken(day.sinks.size());
    const PathFlow* last = nullptr;
    for (const PathFlow& path : paths) {
        ASSERT_EQ(check_path(day, path), "");
        for (const std::int32_t a : path.arcs) arcs[at(a)] += path.quantity;
        sources[at(path.source)] += path.quantity;
        taken[at(path.sink)] += path.quantity;
        if (last != nullptr) {
            EXPECT_LE(last->sink, path.sink);
            if (last->sink == path.sink) {
                ++n_split;
                EXPECT_LE(last->cost, path.cost);
            }
        }
        last = &path;
    }
    EXPECT_TRUE(std::ranges::equal(arcs, outcome.arc_flow));
    EXPECT_TRUE(std::ranges::equal(sources, outcome.source_flow));
    EXPECT_TRUE(std::ranges::equal(taken, outcome.taken));
}

TEST(TradePaths, AddUpToTheFlowCheapestFirst) {
    TradeWorkspace workspace;
    std::size_t n_split = 0;
    for (std::uint64_t seed = 0; seed < 2'000 && !HasFailure(); ++seed) {
        SCOPED_TRACE(fmt::format("seed {}", seed));
        expect_paths_add_up(seed, workspace, n_split);
    }
    EXPECT_GE(n_split, 100u);  // towns served by several paths
}

// One more quantum, asked for by solving again with a bid nobody can beat.
TEST(TradePaths, NextUnitCostIsWhatOneMoreQuantumCosts) {
    TradeWorkspace workspace;
    int n_dearer = 0;
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        SCOPED_TRACE(fmt::format("seed {}", seed));
        CaseShape shape = varied_shape(seed);
        shape.bidding_percent = 70;
        shape.entry_percent = 0;
        TradeCase day = random_case(seed, shape);
        const TradeForest forest(day.network);
        const TradeOutcome outcome = solve_trade(forest, day.sinks, {}, {}, workspace);
        const TradeAnswer before = answer_of(forest, day.sinks, outcome);
        const auto next = next_unit_cost(forest, day.sinks, outcome, {}, {}, workspace);
        const std::vector<std::int64_t> cost(next.begin(), next.end());
        for (std::size_t j = 0; j < cost.size(); ++j) {
            ASSERT_GE(cost[j], before.price[j]);
            n_dearer += cost[j] > before.price[j];
        }
        const auto node = static_cast<std::int32_t>(seed % cost.size());
        std::vector<Tier> ladder{{1, k_max_money}};
        std::size_t sink = 0;
        while (sink < day.sinks.size() && day.sinks[sink].node != node) ++sink;
        if (sink < day.sinks.size()) {
            ladder.insert(ladder.end(), day.ladders[sink].begin(), day.ladders[sink].end());
            day.ladders[sink] = ladder;
            day.sinks[sink].tiers = day.ladders[sink];
        } else {
            day.set_ladder(node, k_unlimited, ladder);
        }
        const TradeAnswer after = solve(forest, day.sinks, workspace);
        const Int128 paid = after.objective - before.objective + scaled_value(k_max_money);
        if (cost[at(node)] == k_unreachable) {
            EXPECT_TRUE(after.objective == before.objective);
        } else {
            EXPECT_TRUE(paid == cost[at(node)]);
        }
        if (HasFailure()) return;
    }
    EXPECT_GE(n_dearer, 1'000);
}

TEST(TradePaths, NothingIsAllocatedOnceWarm) {
    if (n_allocations() < 0) GTEST_SKIP() << "a sanitizer brings its own operator new";
    CaseShape shape;
    shape.n_binding = 12;
    shape.entry_percent = 20;
    const TradeCase day = random_case(7, shape);
    const TradeForest forest(day.network);
    TradeWorkspace workspace;
    const auto work = [&] {
        const TradeOutcome outcome = solve_trade(forest, day.sinks, {}, {}, workspace);
        const auto paths = decompose(forest, day.sinks, outcome, workspace);
        const auto next = next_unit_cost(forest, day.sinks, outcome, {}, {}, workspace);
        return outcome.n_augmentations + static_cast<int>(paths.size() + next.size());
    };
    const int first = work();
    const std::int64_t before = n_allocations();
    for (int i = 0; i < 100; ++i) EXPECT_EQ(work(), first);
    EXPECT_EQ(n_allocations(), before);
    EXPECT_GT(first, 0);
}

TEST(TradePaths, AnEmptyMarketTradesNothing) {
    TradeWorkspace workspace;
    const TradeOutcome nothing = solve_trade(TradeForest(), {}, {}, {}, workspace);
    EXPECT_TRUE(nothing.arc_flow.empty());
    EXPECT_TRUE(decompose(TradeForest(), {}, nothing, workspace).empty());

    // A town that no source reaches bids in vain.
    FlowNetwork network{.n_nodes = 2, .arcs = {{0, 1, 10, 5, 60, 1}}, .sources = {{1, 100, 5, 2}}};
    const TradeForest forest(network);
    const std::vector<Tier> tiers{{3, 1'000}};
    const std::vector<FlowSink> sinks{{0, k_unlimited, tiers}};
    const TradeOutcome outcome = solve_trade(forest, sinks, {}, {}, workspace);
    EXPECT_EQ(outcome.taken[0], 0);
    EXPECT_EQ(outcome.price[0], k_unreachable);
    EXPECT_EQ(money_of(outcome.price[1]), 100);
}

}  // namespace
}  // namespace corridor::test
