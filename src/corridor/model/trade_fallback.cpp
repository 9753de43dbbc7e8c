#include "corridor/model/trade_fallback.h"

#include <algorithm>

#include "corridor/base/error.h"

namespace corridor::model::detail {

namespace {

//! A circulation: node 0 is the market that feeds every source and that every tier pays into.
struct Circulation {
    std::vector<std::int32_t> tails, heads;
    std::vector<std::int64_t> cost, capacity;

    void add(std::int32_t tail, std::int32_t head, std::int64_t c, std::int64_t cap) {
        tails.push_back(tail);
        heads.push_back(head);
        cost.push_back(c);
        capacity.push_back(cap);
    }
};

std::vector<std::int32_t> sinks_by_spot(const TradeForest& forest,
                                        std::span<const FlowSink> sinks) {
    std::vector<std::int32_t> order;
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        if (forest.reached(sinks[i].node)) order.push_back(static_cast<std::int32_t>(i));
    }
    std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
        return forest.position(sinks[at(a)].node) < forest.position(sinks[at(b)].node);
    });
    return order;
}

// The entry capacity cuts the ladder from below: values fall, so the best tiers enter first.
void add_ladder(const FlowSink& sink, std::int32_t spot, Circulation& problem) {
    std::int64_t room = sink.entry_capacity;
    for (const Tier& tier : sink.tiers) {
        const std::int64_t quantity = std::min(tier.quantity, room);
        problem.add(spot, 0, -scaled_value(tier.value), quantity);
        room -= quantity;
    }
}

}  // namespace

void solve_by_simplex(const TradeForest& forest, std::span<const FlowSink> sinks,
                      const LinkCapacity& capacity, TradeBuffers& buffers) {
    Circulation problem;
    std::vector<std::int32_t> links;
    for (const std::int32_t link : forest.canonical_links()) {
        const auto [tail, head] = forest.ends(link);
        if (tail == TradeForest::k_none || head == TradeForest::k_none) continue;
        links.push_back(link);
        problem.add(tail, head, forest.link_cost(link), capacity[link]);
    }
    const std::vector<std::int32_t> order = sinks_by_spot(forest, sinks);
    for (const std::int32_t i : order) {
        add_ladder(sinks[at(i)], forest.position(sinks[at(i)].node), problem);
    }
    if (!buffers.lemon) buffers.lemon = std::make_unique<LemonSolver>();
    LemonSolver& lemon = *buffers.lemon;
    lemon.set_graph(forest.n_spots(), problem.tails, problem.heads);
    const bool solved = lemon.solve(problem.cost, problem.capacity);
    CORRIDOR_EXPECT(solved, "a day's trade is bounded by what the towns bid for");

    std::fill(buffers.flow.begin(), buffers.flow.end(), 0);
    std::fill(buffers.taken.begin(), buffers.taken.end(), 0);
    std::int32_t arc = 0;
    for (const std::int32_t link : links) buffers.flow[at(link)] = lemon.flow(arc++);
    for (const std::int32_t i : order) {
        for (std::size_t t = 0; t < sinks[at(i)].tiers.size(); ++t) {
            buffers.taken[at(i)] += lemon.flow(arc++);
        }
    }
    for (std::int32_t spot = 0; spot < forest.n_spots(); ++spot) {
        buffers.potential[at(spot)] = lemon.potential(spot) - lemon.potential(0);
    }
}

}  // namespace corridor::model::detail
