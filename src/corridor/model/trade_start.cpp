#include "corridor/model/trade_start.h"

#include <algorithm>

namespace corridor::model::detail {

namespace {

// A link that could carry all that is bid for never fills up, so it bounds the price gap.
bool lower_once(const TradeForest& forest, const LinkCapacity& capacity, std::int64_t all_bids,
                TradeBuffers& b) {
    bool lowered = false;
    for (const TradeForest::Line& line : forest.lines()) {
        const std::int64_t highest = b.potential[at(line.tail)] + line.cost;
        if (b.potential[at(line.head)] <= highest || capacity[line.link] < all_bids) continue;
        b.potential[at(line.head)] = highest;
        lowered = true;
    }
    return lowered;
}

void choose_bids(const TradeForest& forest, std::span<const FlowSink> sinks, TradeBuffers& b) {
    std::fill_n(b.want.begin(), at(forest.n_spots()), 0);
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        b.taken[i] = 0;
        const std::int32_t spot = forest.position(sinks[i].node);
        if (spot == TradeForest::k_none) continue;
        Bid& bid = b.bids[at(spot)];
        bid.sink = static_cast<std::int32_t>(i);
        b.taken[i] = b.want[at(spot)] =
            choose_tiers(sinks[i], money_of(b.potential[at(spot)]), bid);
    }
}

/*!
 * Links and tiers that are worth just the price are *even*: what they carry is free, and what the
 * others leave over decides it. They almost always form a forest with the market outside as one of
 * its nodes (they are a basis of the linear program), so it is read off from the leaves inwards.
 */
class EvenFlow {
  public:
    EvenFlow(const TradeForest& forest, const LinkCapacity& capacity, TradeBuffers& b)
        : forest_(forest),
          capacity_(capacity),
          b_(b),
          n_links_(forest.n_arcs() + forest.n_sources()) {}

    void run() {
        std::fill_n(b_.evens.begin(), at(forest_.n_spots()), Evens{});
        std::fill_n(b_.is_even.begin(), at(n_links_ + forest_.n_spots()), 0);
        look_at_links();
        look_at_tiers();
        for (std::int32_t spot = 1; spot < forest_.n_spots(); ++spot)
            if (b_.evens[at(spot)].n == 1) from_leaf(spot);
        // Several ways cost the same: the first of them stays empty, until none is left in a circle.
        for (std::int32_t spot = 1; spot < forest_.n_spots(); ++spot)
            while (b_.evens[at(spot)].n > 0) cut_circle(spot);
    }

  private:
    void look_at_links() {
        for (const TradeForest::Line& line : forest_.lines()) {
            const std::int64_t cost =
                line.cost + b_.potential[at(line.tail)] - b_.potential[at(line.head)];
            if (cost > 0) continue;
            if (cost == 0) {
                note(line.link, line.tail, line.head);
                continue;
            }
            const std::int64_t all = capacity_[line.link];
            b_.flow[at(line.link)] = all;
            b_.want[at(line.tail)] += all;
            b_.want[at(line.head)] -= all;
        }
    }

    void look_at_tiers() {
        for (std::int32_t spot = 1; spot < forest_.n_spots(); ++spot) {
            const Bid& bid = b_.bids[at(spot)];
            const std::int32_t tier = bid.first_unserved();
            if (tier >= 0 && scaled_value(bid.tiers[at(tier)].value) == b_.potential[at(spot)])
                note(n_links_ + spot, 0, spot);
        }
    }

    void note(std::int32_t even, std::int32_t one_end, std::int32_t other_end) {
        b_.is_even[at(even)] = 1;
        for (const std::int32_t spot : {one_end, other_end}) {
            if (spot == 0) continue;
            ++b_.evens[at(spot)].n;
            b_.evens[at(spot)].all ^= even;
        }
    }

    void forget(std::int32_t even, std::int32_t spot) {
        if (spot == 0) return;
        --b_.evens[at(spot)].n;
        b_.evens[at(spot)].all ^= even;
    }

    void from_leaf(std::int32_t leaf) {
        while (leaf != 0 && b_.evens[at(leaf)].n == 1) {
            const std::int32_t even = b_.evens[at(leaf)].all;
            const std::int32_t inwards = even >= n_links_ ? serve(leaf) : carry(even, leaf);
            b_.is_even[at(even)] = 0;
            forget(even, leaf);
            forget(even, inwards);
            leaf = inwards;
        }
    }

    std::int32_t serve(std::int32_t spot) {
        Bid& bid = b_.bids[at(spot)];
        const std::int64_t more =
            std::clamp<std::int64_t>(-b_.want[at(spot)], 0, bid.still_wanted());
        if (more > 0) {
            bid.serve(more);
            b_.taken[at(bid.sink)] += more;
            b_.want[at(spot)] += more;
        }
        return 0;
    }

    // Brings what the leaf needs, or takes away what it has too much.
    std::int32_t carry(std::int32_t link, std::int32_t leaf) {
        const auto [tail, head] = forest_.ends(link);
        const std::int64_t wanted = head == leaf ? b_.want[at(leaf)] : -b_.want[at(leaf)];
        const std::int64_t sent = std::clamp<std::int64_t>(wanted, 0, capacity_[link]);
        b_.flow[at(link)] = sent;
        b_.want[at(tail)] += sent;
        b_.want[at(head)] -= sent;
        return head == leaf ? tail : head;
    }

    void cut_circle(std::int32_t spot) {
        std::int32_t even = n_links_ + spot;
        std::int32_t other = 0;
        if (b_.is_even[at(even)] == 0) {
            for (const TradeForest::Entry& entry : forest_.entries(spot)) {
                even = entry.residual / 2;
                other = entry.other;
                if (b_.is_even[at(even)] != 0) break;
            }
        }
        b_.is_even[at(even)] = 0;
        forget(even, spot);
        forget(even, other);
        from_leaf(spot);
        from_leaf(other);
    }

    const TradeForest& forest_;
    const LinkCapacity& capacity_;
    TradeBuffers& b_;
    std::int32_t n_links_;
};

}  // namespace

std::int64_t choose_tiers(const FlowSink& sink, std::int64_t price_money, Bid& bid) {
    std::int64_t total = 0;
    bid.tiers = sink.tiers;
    bid.left = 0;
    bid.tier = -1;
    bid.room = sink.entry_capacity;
    for (std::size_t i = 0; i < sink.tiers.size() && bid.room > 0; ++i) {
        const Tier& tier = sink.tiers[i];
        if (tier.value <= price_money) break;
        if (tier.quantity == 0) continue;
        bid.left = std::min(tier.quantity, bid.room);
        bid.tier = static_cast<std::int32_t>(i);
        bid.room -= bid.left;
        total += bid.left;
    }
    return total;
}

void start_from_distances(const TradeForest& forest, TradeBuffers& buffers) {
    const auto spots = forest.spots();
    for (std::size_t i = 0; i < spots.size(); ++i) buffers.potential[i] = spots[i].distance;
}

void start_from_memory(const TradeForest& forest, const TradeMemory& memory,
                       const LinkCapacity& capacity, std::int64_t all_bids,
                       TradeBuffers& buffers) {
    const auto spots = forest.spots();
    buffers.potential[0] = 0;
    for (std::size_t i = 1; i < spots.size(); ++i) {
        const std::size_t node = at(spots[i].node);
        const bool known = node < memory.price.size() && memory.price[node] != k_unreachable;
        buffers.potential[i] = known ? memory.price[node]
                                     : buffers.potential[at(spots[i].parent)] +
                                           forest.link_cost(spots[i].parent_arc);
    }
    // Paths have fewer roads than there are places, so this ends.
    while (lower_once(forest, capacity, all_bids, buffers)) {
    }
}

void flow_at_prices(const TradeForest& forest, std::span<const FlowSink> sinks,
                    const LinkCapacity& capacity, TradeBuffers& buffers) {
    choose_bids(forest, sinks, buffers);
    std::fill_n(buffers.flow.begin(), at(forest.n_arcs() + forest.n_sources()), 0);
    EvenFlow(forest, capacity, buffers).run();
    // Farthest first, as on the forest.
    for (std::int32_t spot = forest.n_spots() - 1; spot > 0; --spot) {
        const std::int64_t want = buffers.want[at(spot)];
        if (want > 0) buffers.deficits.push_back({spot, want});
        if (want >= 0) continue;
        buffers.excess[at(spot)] = -want;
        buffers.excesses.push_back(spot);
    }
}

}  // namespace corridor::model::detail
