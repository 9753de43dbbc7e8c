#include "corridor/model/trade_solver.h"

#include <algorithm>

#include "corridor/base/error.h"
#include "corridor/model/trade_buffers.h"
#include "corridor/model/trade_fallback.h"
#include "corridor/model/trade_repair.h"

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
    grow_to(seen, n_spots);
    grow_to(label, n_spots);
    grow_to(step, n_spots);
    grow_to(price, at(forest.n_nodes()));
    grow_to(next_cost, at(forest.n_nodes()));
    deficits.reserve(n_spots);
    settled.reserve(n_spots);
    pending.reserve(n_spots);
    // A search pushes a spot at most once for each link into it, and one offer per spot or source.
    heap.reserve(2 * n_links + 2 * n_spots);
}

namespace {

// What a town takes if goods cost their distance: every tier worth more than that.
std::int64_t choose_tiers(const FlowSink& sink, std::int64_t distance_money, Bid& bid) {
    std::int64_t total = 0;
    std::int64_t room = sink.entry_capacity;
    bid.tiers = sink.tiers;
    bid.left = 0;
    for (std::size_t i = 0; i < sink.tiers.size() && room > 0; ++i) {
        const Tier& tier = sink.tiers[i];
        if (tier.value <= distance_money) break;
        if (tier.quantity == 0) continue;
        const std::int64_t quantity = std::min(tier.quantity, room);
        room -= quantity;
        total += quantity;
        bid.left = quantity;
        bid.tier = static_cast<std::int32_t>(i);
    }
    return total;
}

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
void clear_bids(const TradeForest& forest, TradeBuffers& b) {
    for (std::size_t i = 0; i < at(forest.n_spots()); ++i) b.bids[i].left = 0;
}

void write_prices(const TradeForest& forest, TradeBuffers& b) {
    std::fill_n(b.price.begin(), at(forest.n_nodes()), k_unreachable);
    const std::span<const TradeForest::Spot> spots = forest.spots();
    for (std::size_t i = 1; i < spots.size(); ++i) b.price[at(spots[i].node)] = b.potential[i];
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
                         std::span<const std::int64_t> source_capacity, TradeWorkspace& workspace) {
    detail::TradeBuffers& b = workspace.buffers();
    const std::size_t n_arcs = at(forest.n_arcs());
    const std::size_t n_sources = at(forest.n_sources());
    const detail::LinkCapacity capacity(forest, arc_capacity, source_capacity);
    b.fit(forest, sinks.size());
    std::fill_n(b.flow.begin(), n_arcs + n_sources, 0);
    b.deficits.clear();
    detail::clear_bids(forest, b);

    TradeOutcome outcome;
    if (detail::collect_wants(forest, sinks, b)) detail::ship_on_forest(forest, capacity, b);
    outcome.on_forest = b.deficits.empty();
    outcome.price = forest.distances();
    if (!outcome.on_forest) {
        const detail::RepairCount count = detail::repair(forest, capacity, b);
        outcome.n_augmentations = count.n_augmentations;
        outcome.n_searches = count.n_searches;
        outcome.used_fallback = count.gave_up;
        if (count.gave_up) detail::solve_by_simplex(forest, sinks, capacity, b);
        detail::write_prices(forest, b);
        outcome.price = std::span(b.price).first(at(forest.n_nodes()));
    }
    outcome.arc_flow = std::span(b.flow).first(n_arcs);
    outcome.source_flow = std::span(b.flow).subspan(n_arcs, n_sources);
    outcome.taken = std::span(b.taken).first(sinks.size());
    return outcome;
}

}  // namespace corridor::model
