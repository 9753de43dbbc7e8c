#include "corridor/model/trade_solver.h"

#include <algorithm>

#include "corridor/base/error.h"
#include "corridor/model/trade_buffers.h"
#include "corridor/model/trade_fallback.h"
#include "corridor/model/trade_start.h"
#include "corridor/model/trade_balance.h"

namespace corridor::model {

namespace detail {

namespace {

template <typename T>
void grow_to(std::vector<T>& array, std::size_t n) {
    if (array.size() < n) array.resize(n);
}

}  // namespace

void TradeBuffers::fit(const TradeForest& forest, std::size_t n_sinks) {
    const std::size_t n_links = at(forest.n_arcs() + forest.n_sources());
    const std::size_t n_spots = at(forest.n_spots());
    grow_to(taken, n_sinks);
    grow_to(flow, n_links);
    if (label.size() >= n_spots && residual.size() >= 2 * n_links &&
        price.size() >= at(forest.n_nodes())) {
        return;
    }
    grow_to(residual, 2 * n_links);
    grow_to(want, n_spots);
    grow_to(bids, n_spots);
    grow_to(potential, n_spots);
    grow_to(excess, n_spots);
    grow_to(evens, n_spots);
    grow_to(seen, n_spots);
    grow_to(label, n_spots);
    grow_to(step, n_spots);
    // After the others: a later network may have the links of one and the spots of another.
    grow_to(is_even, residual.size() / 2 + label.size());
    grow_to(price, at(forest.n_nodes()));
    grow_to(next_cost, at(forest.n_nodes()));
    deficits.reserve(n_spots);
    excesses.reserve(n_spots);
    settled.reserve(n_spots);
    pending.reserve(n_spots);
    // A search pushes a spot at most once for each link into it, and one offer per spot or source.
    heap.reserve(2 * n_links + 3 * n_spots);
}

namespace {

bool collect_wants(const TradeForest& forest, std::span<const FlowSink> sinks, TradeBuffers& b) {
    const std::span<const TradeForest::Spot> spots = forest.spots();
    std::fill_n(b.want.begin(), spots.size(), 0);
    std::int64_t any = 0;
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        const std::int32_t spot = forest.position(sinks[i].node);
        b.taken[i] = 0;
        if (spot == TradeForest::k_none) continue;
        Bid& bid = b.bids[at(spot)];
        b.taken[i] = b.want[at(spot)] = choose_tiers(sinks[i], spots[at(spot)].distance_money, bid);
        bid.sink = static_cast<std::int32_t>(i);
        any |= b.taken[i];
    }
    return any != 0;
}

// Sends every want up its shortest path, cut off at capacities; notes what did not get through.
void ship_on_forest(const TradeForest& forest, const LinkCapacity& capacity, TradeBuffers& b) {
    const std::span<const TradeForest::Spot> spots = forest.spots();
    for (std::size_t i = spots.size() - 1; i > 0; --i) {
        const std::int64_t want = b.want[i];
        if (want == 0) continue;
        const std::int32_t link = spots[i].parent_arc;
        const std::int64_t sent = std::min(want, capacity[link]);
        if (sent < want) b.deficits.push_back({static_cast<std::int32_t>(i), want - sent});
        b.flow[at(link)] = sent;
        b.want[at(spots[i].parent)] += sent;
    }
}

// Spots without a sink must not offer the tiers of an earlier solve.
void clear(const TradeForest& forest, TradeBuffers& b) {
    std::fill_n(b.flow.begin(), at(forest.n_arcs() + forest.n_sources()), 0);
    std::fill_n(b.bids.begin(), at(forest.n_spots()), Bid{});
    std::fill_n(b.excess.begin(), at(forest.n_spots()), 0);
    b.deficits.clear();
    b.excesses.clear();
}

void write_prices(const TradeForest& forest, TradeBuffers& b) {
    std::fill_n(b.price.begin(), at(forest.n_nodes()), k_unreachable);
    const std::span<const TradeForest::Spot> spots = forest.spots();
    for (std::size_t i = 1; i < spots.size(); ++i) b.price[at(spots[i].node)] = b.potential[i];
}

std::int64_t sum_of_bids(std::span<const FlowSink> sinks) {
    std::int64_t all = 0;
    for (const FlowSink& sink : sinks)
        for (const Tier& tier : sink.tiers) all += tier.quantity;
    return all;
}

// The forest alone serves the towns, or as much of them as its capacities allow.
void solve_on_forest(const TradeForest& forest, std::span<const FlowSink> sinks,
                     const LinkCapacity& capacity, TradeBuffers& b) {
    if (collect_wants(forest, sinks, b)) ship_on_forest(forest, capacity, b);
    if (!b.deficits.empty()) start_from_distances(forest, b);
}

void solve_from_memory(const TradeForest& forest, std::span<const FlowSink> sinks,
                       const LinkCapacity& capacity, const TradeMemory& memory, TradeBuffers& b) {
    start_from_memory(forest, memory, capacity, sum_of_bids(sinks), b);
    flow_at_prices(forest, sinks, capacity, b);
}

bool at_distances(const TradeForest& forest, const TradeBuffers& b) {
    const auto spots = forest.spots();
    for (std::size_t i = 1; i < spots.size(); ++i)
        if (b.potential[i] != spots[i].distance) return false;
    return true;
}

//! Finishes a flow that may not add up yet, and notes the prices.
void complete(const TradeForest& forest, std::span<const FlowSink> sinks,
              const LinkCapacity& capacity, TradeBuffers& b, TradeOutcome& outcome) {
    if (!b.deficits.empty() || !b.excesses.empty()) {
        const BalanceCount count = balance(forest, capacity, b);
        outcome.n_augmentations = count.n_augmentations;
        outcome.n_searches = count.n_searches;
        outcome.used_fallback = count.gave_up;
        if (count.gave_up) solve_by_simplex(forest, sinks, capacity, b);
    }
    write_prices(forest, b);
    outcome.price = std::span(b.price).first(at(forest.n_nodes()));
}

}  // namespace

}  // namespace detail

using detail::at;

TradeWorkspace::TradeWorkspace() : buffers_(std::make_unique<detail::TradeBuffers>()) {}
TradeWorkspace::~TradeWorkspace() = default;
TradeWorkspace::TradeWorkspace(TradeWorkspace&&) noexcept = default;
TradeWorkspace& TradeWorkspace::operator=(TradeWorkspace&&) noexcept = default;

void TradeWorkspace::set_search_limit(std::int32_t searches_per_node) {
    buffers_->searches_per_node = searches_per_node;
}

TradeOutcome solve_trade(const TradeForest& forest, std::span<const FlowSink> sinks,
                         std::span<const std::int64_t> arc_capacity,
                         std::span<const std::int64_t> source_capacity, TradeWorkspace& workspace,
                         TradeMemory* memory) {
    detail::TradeBuffers& b = workspace.buffers();
    const std::size_t n_arcs = at(forest.n_arcs());
    const std::size_t n_sources = at(forest.n_sources());
    const detail::LinkCapacity capacity(forest, arc_capacity, source_capacity, b.capacity);
    b.fit(forest, sinks.size());
    detail::clear(forest, b);

    TradeOutcome outcome;
    const bool remembers = memory != nullptr && !memory->price.empty();
    if (remembers)
        detail::solve_from_memory(forest, sinks, capacity, *memory, b);
    else
        detail::solve_on_forest(forest, sinks, capacity, b);
    outcome.on_forest = !remembers && b.deficits.empty();
    outcome.price = forest.distances();
    if (!outcome.on_forest) {
        detail::complete(forest, sinks, capacity, b, outcome);
        if (memory != nullptr) memory->price.assign(outcome.price.begin(), outcome.price.end());
        // Nothing is scarce any more: from here the forest alone is faster.
        if (remembers && detail::at_distances(forest, b)) memory->price.clear();
    }
    outcome.arc_flow = std::span(b.flow).first(n_arcs);
    outcome.source_flow = std::span(b.flow).subspan(n_arcs, n_sources);
    outcome.taken = std::span(b.taken).first(sinks.size());
    return outcome;
}

}  // namespace corridor::model
