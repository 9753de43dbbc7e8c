// Laws A1, A2 and K3: the day's trade is feasible, free of arbitrage and as good as LEMON's.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/trade_check.h"
#include "tests/support/trade_shapes.h"

namespace corridor::test {
namespace {

using namespace corridor::model;

constexpr std::uint64_t k_n_cases = 10'000;

struct Seen {
    std::uint64_t binding = 0, repaired = 0, unique = 0, with_leak = 0, tied = 0;
};

void expect_as_good_as_lemon(std::uint64_t seed, TradeWorkspace& workspace, Seen& seen) {
    const CaseShape shape = varied_shape(seed);
    const TradeCase day = random_case(seed, shape);
    const TradeForest forest(day.network);
    require_valid_sinks(forest, day.sinks);
    const TradeOutcome outcome = solve_trade(forest, day.sinks, {}, {}, workspace);
    EXPECT_FALSE(outcome.used_fallback);
    const TradeAnswer answer = answer_of(forest, day.sinks, outcome);
    const TradeAnswer by_lemon = solve_by_lemon(forest, day.sinks);
    ASSERT_EQ(check_trade_with_lemon(forest, day.sinks, answer, by_lemon), "");
    const bool unique = is_unique(forest, day.sinks, answer);
    if (unique) {
        ASSERT_EQ(answer.arc_flow, by_lemon.arc_flow);
        ASSERT_EQ(answer.source_flow, by_lemon.source_flow);
        ASSERT_EQ(answer.taken, by_lemon.taken);
    }
    seen.binding += n_binding(forest, answer) > 0;
    seen.repaired += !outcome.on_forest;
    seen.unique += unique;
    seen.tied += !unique;
    seen.with_leak += shape.entry_percent > 0;
}

TEST(TradeOptimal, IsFeasibleFreeOfArbitrageAndAsGoodAsLemon) {
    TradeWorkspace workspace;
    Seen seen;
    for (std::uint64_t seed = 0; seed < k_n_cases; ++seed) {
        SCOPED_TRACE(fmt::format("seed {}", seed));
        expect_as_good_as_lemon(seed, workspace, seen);
        if (HasFatalFailure()) return;
    }
    RecordProperty("repaired", fmt::to_string(seen.repaired));
    RecordProperty("unique", fmt::to_string(seen.unique));
    // The cases must exercise what they claim to test.
    EXPECT_GE(seen.binding, k_n_cases * 30 / 100);
    EXPECT_GE(seen.repaired, k_n_cases * 30 / 100);
    EXPECT_GE(seen.unique, k_n_cases * 30 / 100);
    EXPECT_GE(seen.with_leak, k_n_cases * 30 / 100);
    EXPECT_GE(seen.tied, k_n_cases / 100);
}

TEST(TradeOptimal, FallbackGivesTheSameObjective) {
    TradeWorkspace fast, slow;
    slow.set_search_limit(0);
    std::uint64_t n_fallback = 0;
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        SCOPED_TRACE(fmt::format("seed {}", seed));
        const TradeCase day = random_case(seed, varied_shape(seed));
        const TradeForest forest(day.network);
        const TradeAnswer expected = solve(forest, day.sinks, fast);
        const TradeOutcome outcome = solve_trade(forest, day.sinks, {}, {}, slow);
        n_fallback += outcome.used_fallback;
        EXPECT_EQ(outcome.used_fallback, !outcome.on_forest);
        const TradeAnswer answer = answer_of(forest, day.sinks, outcome);
        ASSERT_EQ(check_trade_with_lemon(forest, day.sinks, answer, expected), "");
    }
    EXPECT_GE(n_fallback, 300u);
}

TEST(TradeOptimal, HoldsForTheLargestNumbersAllowed) {
    TradeWorkspace workspace;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE(fmt::format("seed {}", seed));
        CaseShape shape = varied_shape(seed);
        shape.max_cost = k_max_money;
        shape.need = (std::int64_t{1} << 61) / (4 * shape.n_places);
        TradeCase day = random_case(seed, shape);
        for (FlowSource& source : day.network.sources) source.price *= k_max_money / 1'000'000;
        for (std::size_t i = 0; i < day.ladders.size(); ++i) {
            const std::int64_t top = day.ladders[i].front().value;
            for (Tier& tier : day.ladders[i]) tier.value = k_max_money / top * tier.value;
        }
        const TradeForest forest(day.network);
        require_valid_sinks(forest, day.sinks);
        workspace.set_search_limit(static_cast<std::int32_t>(seed % 2) * 4);
        const TradeOutcome outcome = solve_trade(forest, day.sinks, {}, {}, workspace);
        // Potentials of the simplex method could overflow on all but the smallest networks.
        EXPECT_LE(outcome.used_fallback ? forest.n_spots() : 0, 8);
        ASSERT_EQ(check_trade(forest, day.sinks, answer_of(forest, day.sinks, outcome)), "");
    }
}

TEST(TradeOptimal, TakesCapacitiesOfTheDayInsteadOfTheNetworks) {
    TradeWorkspace workspace;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE(fmt::format("seed {}", seed));
        TradeCase day = random_case(seed, varied_shape(seed));
        const TradeForest forest(day.network);
        CaseRandom random(seed);
        std::vector<std::int64_t> arcs, sources;
        for (FlowArc& arc : day.network.arcs)
            arcs.push_back(arc.capacity = random.whole(0, 999'999));
        for (FlowSource& s : day.network.sources) {
            sources.push_back(s.capacity = random.whole(0, 9'999'999));
        }
        const TradeOutcome outcome = solve_trade(forest, day.sinks, arcs, sources, workspace);
        const TradeAnswer answer = answer_of(forest, day.sinks, outcome);
        const TradeForest same(day.network);
        TradeWorkspace other;
        EXPECT_EQ(answer.arc_flow, solve(same, day.sinks, other).arc_flow);
        ASSERT_EQ(check_trade(same, day.sinks, answer), "");
    }
}

}  // namespace
}  // namespace corridor::test
