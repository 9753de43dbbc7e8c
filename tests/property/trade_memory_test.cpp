// Starting from yesterday's prices finds what starting from the distances finds (laws A1, A2, K3).
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/trade_check.h"
#include "tests/support/trade_shapes.h"

namespace corridor::test {
namespace {

using namespace corridor::model;

//! The next day of the same market: other wants and capacities, now and then another cost.
void move_on(TradeCase& day, CaseRandom& random) {
    const auto scaled = [&](std::int64_t x, std::int64_t low, std::int64_t high) {
        return x / 100 * random.whole(low, high) + random.whole(0, 99);
    };
    for (auto& ladder : day.ladders)
        for (Tier& tier : ladder)
            tier.quantity = random.chance(10) ? 0 : scaled(tier.quantity, 70, 130);
    for (FlowArc& arc : day.network.arcs) {
        if (arc.capacity != k_unlimited) arc.capacity = scaled(arc.capacity, 80, 120);
        if (random.chance(2)) arc.capacity = k_unlimited;
        if (random.chance(2)) arc.capacity = random.whole(0, 1'000'000);
        if (random.chance(2)) arc.cost = random.whole(0, 40'000);
    }
    for (FlowSource& source : day.network.sources)
        if (source.capacity != k_unlimited) source.capacity = scaled(source.capacity, 80, 120);
}

struct Seen {
    int warm = 0, unique = 0, searches_warm = 0, searches_cold = 0;
};

void expect_same_as_from_the_distances(const TradeCase& day, TradeWorkspace& workspace,
                                       TradeMemory& memory, Seen& seen) {
    const TradeForest forest(day.network);
    TradeWorkspace fresh;
    const TradeOutcome cold = solve_trade(forest, day.sinks, {}, {}, fresh);
    const TradeAnswer expected = answer_of(forest, day.sinks, cold);
    const bool remembers = !memory.price.empty();
    const TradeOutcome warm = solve_trade(forest, day.sinks, {}, {}, workspace, &memory);
    const TradeAnswer answer = answer_of(forest, day.sinks, warm);
    ASSERT_EQ(check_trade_with_lemon(forest, day.sinks, answer, expected), "");
    if (remembers) {
        ++seen.warm;
        seen.searches_warm += warm.n_searches;
        seen.searches_cold += cold.n_searches;
    }
    if (!is_unique(forest, day.sinks, expected)) return;
    ++seen.unique;
    ASSERT_EQ(answer.arc_flow, expected.arc_flow);
    ASSERT_EQ(answer.source_flow, expected.source_flow);
    ASSERT_EQ(answer.taken, expected.taken);
}

TEST(TradeMemory, DaysInARowAreSolvedAsIfEachWereTheFirst) {
    TradeWorkspace workspace;
    Seen seen;
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        SCOPED_TRACE(fmt::format("seed {}", seed));
        TradeCase day = random_case(seed, varied_shape(seed));
        CaseRandom random(seed);
        TradeMemory memory;
        for (int i = 0; i < 5; ++i) {
            expect_same_as_from_the_distances(day, workspace, memory, seen);
            if (HasFatalFailure()) return;
            move_on(day, random);
        }
    }
    EXPECT_GE(seen.warm, 5'000);
    EXPECT_GE(seen.unique, 5'000);
    // Why it is done at all.
    EXPECT_LT(2 * seen.searches_warm, seen.searches_cold);
}

TEST(TradeMemory, AnyPricesWillDo) {
    TradeWorkspace workspace;
    Seen seen;
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        SCOPED_TRACE(fmt::format("seed {}", seed));
        const TradeCase day = random_case(seed, varied_shape(seed));
        CaseRandom random(seed);
        TradeMemory memory;
        for (int i = 0; i < 20 + day.network.n_nodes / 2; ++i)
            memory.price.push_back(random.chance(20) ? k_unreachable
                                                     : random.whole(0, k_max_distance / 4));
        expect_same_as_from_the_distances(day, workspace, memory, seen);
        if (HasFatalFailure()) return;
    }
    EXPECT_EQ(seen.warm, 1'000);
}

TEST(TradeMemory, ForgetsPricesWhenNothingIsScarceAnyMore) {
    TradeWorkspace workspace;
    CaseShape shape;
    shape.n_binding = 5;
    TradeCase day = random_case(7, shape);
    TradeMemory memory;
    const TradeForest tight(day.network);
    EXPECT_FALSE(solve_trade(tight, day.sinks, {}, {}, workspace, &memory).on_forest);
    EXPECT_FALSE(memory.price.empty());
    for (FlowArc& arc : day.network.arcs) arc.capacity = k_unlimited;
    const TradeForest wide(day.network);
    solve_trade(wide, day.sinks, {}, {}, workspace, &memory);
    EXPECT_TRUE(memory.price.empty());
    EXPECT_TRUE(solve_trade(wide, day.sinks, {}, {}, workspace, &memory).on_forest);
}

}  // namespace
}  // namespace corridor::test
