#include "corridor/model/trade_balance.h"

#include <algorithm>

#include "corridor/base/error.h"

namespace corridor::model::detail {

namespace {

// Ends of one search. Among equal keys they pop in the order of these constants, and all of them
// before the search goes on.
constexpr std::int32_t k_surplus_order = -(1 << 30);
constexpr std::int32_t k_source_order = -(1 << 29);
constexpr std::int32_t k_tier_order = -(1 << 28);
constexpr std::int32_t k_is_surplus = -3;
constexpr std::int32_t k_is_tier = -1;
constexpr std::int32_t k_is_spot = -2;

//! What is being settled: goods that a spot lacks, or goods left over at it.
enum class Lack { deficit, excess };

template <Lack kind>
class Search {
  public:
    Search(const TradeForest& forest, TradeBuffers& buffers, BalanceCount& count)
        : forest_(forest), b_(buffers), count_(count) {}

    //! One search from `goal`; returns how much of `missing` is left.
    std::int64_t run(std::int32_t goal, std::int64_t missing);

  private:
    static constexpr bool k_deficit = kind == Lack::deficit;

    // The residual link by which goods come nearer to the goal (deficit) or away from it (excess).
    static std::int32_t way(const TradeForest::Entry& entry) {
        return k_deficit ? entry.residual : entry.residual ^ 1;
    }
    // Reduced cost of that link.
    std::int64_t length(const TradeForest::Entry& entry, std::int64_t potential) const {
        const std::int64_t l = entry.cost + b_.potential[at(entry.other)] - potential;
        return k_deficit ? l : -l;
    }
    void settle(std::int32_t spot, std::int64_t key);
    bool meet(const TradeHeap::Event& event);
    std::int64_t offered(const TradeHeap::Event& event, std::int32_t spot) const;
    void take(const TradeHeap::Event& event, std::int32_t spot, std::int64_t quantity);
    std::int64_t narrowest(std::int32_t spot, std::int64_t at_most) const;
    void push(std::int32_t spot, std::int64_t quantity);
    void reach(std::int32_t spot) {
        b_.settled.push_back(spot);
        b_.pending.push_back(spot);
    }
    static bool is_end(const TradeHeap::Event& event) { return event.residual != k_is_spot; }
    void offer_tier(std::int32_t spot, std::int64_t key);
    void label(std::int32_t spot, std::int64_t key, BackStep step, std::int64_t now);
    void move_potentials(std::int64_t key);

    const TradeForest& forest_;
    TradeBuffers& b_;
    BalanceCount& count_;
    std::int64_t missing_ = 0;
    std::int32_t goal_ = 0;
};

template <Lack kind>
std::int64_t Search<kind>::run(std::int32_t goal, std::int64_t missing) {
    goal_ = goal;
    missing_ = missing;
    ++count_.n_searches;
    ++b_.stamp;
    b_.heap.clear();
    b_.settled.clear();
    b_.pending.clear();
    std::int64_t key = 0;
    label(goal_, 0, {}, 0);
    while (true) {
        // An end at the current key is taken before its other equals are looked at.
        const bool may_end = !b_.heap.empty() && is_end(b_.heap.top());
        if (!b_.pending.empty() && !(may_end && b_.heap.top().key <= key)) {
            const std::int32_t spot = b_.pending.back();
            b_.pending.pop_back();
            settle(spot, key);
            continue;
        }
        CORRIDOR_EXPECT(!b_.heap.empty(), "what a town is promised can always be given up there");
        const TradeHeap::Event event = b_.heap.pop();
        if (is_end(event)) {
            key = event.key;
            if (!meet(event)) break;
        } else if (b_.label[at(event.order)] == event.key) {  // else reached shorter since
            key = event.key;
            reach(event.order);
        }
    }
    move_potentials(key);
    return missing_;
}

template <Lack kind>
void Search<kind>::settle(std::int32_t spot, std::int64_t key) {
    const std::int64_t potential = b_.potential[at(spot)];
    if (k_deficit && b_.excess[at(spot)] > 0)
        b_.heap.push({key, k_surplus_order + spot, k_is_surplus});
    offer_tier(spot, key);
    for (const TradeForest::Entry& entry : forest_.entries(spot)) {
        const std::int32_t link = way(entry);
        if (b_.residual[at(link)] == 0) continue;
        const std::int64_t next = key + length(entry, potential);
        if (entry.other == 0) {
            b_.heap.push({next, k_source_order + spot, link});
        } else {
            label(entry.other, next, {spot, link}, key);
        }
    }
}

template <Lack kind>
void Search<kind>::label(std::int32_t spot, std::int64_t key, BackStep step, std::int64_t now) {
    if (b_.seen[at(spot)] == b_.stamp && b_.label[at(spot)] <= key) return;
    b_.seen[at(spot)] = b_.stamp;
    b_.label[at(spot)] = key;
    b_.step[at(spot)] = step;
    if (key == now) {
        reach(spot);
    } else {
        b_.heap.push({key, spot, k_is_spot});
    }
}

template <Lack kind>
void Search<kind>::offer_tier(std::int32_t spot, std::int64_t key) {
    const Bid& bid = b_.bids[at(spot)];
    const std::int32_t tier = k_deficit ? bid.last_served() : bid.first_unserved();
    if (tier < 0) return;
    const std::int64_t gap = scaled_value(bid.tiers[at(tier)].value) - b_.potential[at(spot)];
    b_.heap.push({key + (k_deficit ? gap : -gap), k_tier_order + spot, k_is_tier});
}

template <Lack kind>
std::int64_t Search<kind>::offered(const TradeHeap::Event& event, std::int32_t spot) const {
    if (event.residual == k_is_surplus) return b_.excess[at(spot)];
    if (event.residual != k_is_tier) return b_.residual[at(event.residual)];
    const Bid& bid = b_.bids[at(spot)];
    return k_deficit ? bid.left : bid.still_wanted();
}

// True while the search may go on: its labels stay right as long as no path it found is blocked.
template <Lack kind>
bool Search<kind>::meet(const TradeHeap::Event& event) {
    const std::int32_t spot = event.order - (event.residual == k_is_surplus ? k_surplus_order
                                             : event.residual == k_is_tier  ? k_tier_order
                                                                            : k_source_order);
    const std::int64_t most = offered(event, spot);
    const std::int64_t quantity = narrowest(spot, std::min(most, missing_));
    if (quantity == 0) return false;
    ++count_.n_augmentations;
    push(spot, quantity);
    missing_ -= quantity;
    take(event, spot, quantity);
    if (missing_ == 0 || quantity != most) return false;
    if (event.residual == k_is_tier) offer_tier(spot, b_.label[at(spot)]);
    return true;
}

template <Lack kind>
void Search<kind>::take(const TradeHeap::Event& event, std::int32_t spot, std::int64_t quantity) {
    if (event.residual == k_is_surplus) {
        b_.excess[at(spot)] -= quantity;
    } else if (event.residual == k_is_tier) {
        Bid& bid = b_.bids[at(spot)];
        if (k_deficit) {
            bid.give_up(quantity);
            b_.taken[at(bid.sink)] -= quantity;
        } else {
            bid.serve(quantity);
            b_.taken[at(bid.sink)] += quantity;
        }
    } else {
        b_.residual[at(event.residual)] -= quantity;
        b_.residual[at(event.residual ^ 1)] += quantity;
    }
}

template <Lack kind>
std::int64_t Search<kind>::narrowest(std::int32_t spot, std::int64_t at_most) const {
    while (spot != goal_) {
        const BackStep step = b_.step[at(spot)];
        at_most = std::min(at_most, b_.residual[at(step.residual)]);
        spot = step.next;
    }
    return at_most;
}

template <Lack kind>
void Search<kind>::push(std::int32_t spot, std::int64_t quantity) {
    while (spot != goal_) {
        const BackStep step = b_.step[at(spot)];
        b_.residual[at(step.residual)] -= quantity;
        b_.residual[at(step.residual ^ 1)] += quantity;
        spot = step.next;
    }
}

template <Lack kind>
void Search<kind>::move_potentials(std::int64_t key) {
    for (const std::int32_t spot : b_.settled) {
        const std::int64_t by = key - b_.label[at(spot)];
        b_.potential[at(spot)] += k_deficit ? by : -by;
    }
}

// The duals of a simplex basis may be as large as a path through every node at the highest price.
bool simplex_cannot_overflow(const TradeForest& forest, const TradeBuffers& b) {
    std::int64_t highest = 0;
    for (const std::int32_t link : forest.canonical_links())
        highest = std::max(highest, forest.link_cost(link));
    for (std::int32_t spot = 1; spot < forest.n_spots(); ++spot) {
        const Bid& bid = b.bids[at(spot)];
        if (!bid.tiers.empty())
            highest = std::max(highest, scaled_value(bid.tiers.front().value));
    }
    return highest <= (std::int64_t{1} << 61) / forest.n_spots();
}

//! Searches until nothing is missing at a spot; false when the limit of searches is reached.
template <Lack kind>
bool settle_all(const TradeForest& forest, TradeBuffers& b, std::int32_t spot,
                std::int64_t missing, std::int64_t limit, BalanceCount& count) {
    while (missing > 0) {
        if (count.n_searches >= limit && simplex_cannot_overflow(forest, b)) {
            count.gave_up = true;
            return false;
        }
        missing = Search<kind>(forest, b, count).run(spot, missing);
    }
    return true;
}

void fill_residuals(const LinkCapacity& capacity, std::int32_t n_links, TradeBuffers& b) {
    for (std::int32_t link = 0; link < n_links; ++link) {
        b.residual[at(2 * link)] = capacity[link] - b.flow[at(link)];
        b.residual[at(2 * link + 1)] = b.flow[at(link)];
    }
}

}  // namespace

BalanceCount balance(const TradeForest& forest, const LinkCapacity& capacity,
                     TradeBuffers& buffers) {
    const std::int32_t n_links = forest.n_arcs() + forest.n_sources();
    fill_residuals(capacity, n_links, buffers);
    BalanceCount count;
    const std::int64_t limit = std::int64_t{buffers.searches_per_node} * forest.n_spots();
    // Farthest first: they were noted from the leaves up.
    for (const Deficit& deficit : buffers.deficits)
        if (!settle_all<Lack::deficit>(forest, buffers, deficit.spot, deficit.quantity, limit,
                                       count))
            return count;
    for (const std::int32_t spot : buffers.excesses) {
        const std::int64_t left = buffers.excess[at(spot)];
        buffers.excess[at(spot)] = 0;
        if (!settle_all<Lack::excess>(forest, buffers, spot, left, limit, count)) return count;
    }
    for (std::int32_t link = 0; link < n_links; ++link)
        buffers.flow[at(link)] = buffers.residual[at(2 * link + 1)];
    return count;
}

}  // namespace corridor::model::detail
