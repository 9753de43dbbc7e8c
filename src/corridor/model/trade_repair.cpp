#include "corridor/model/trade_repair.h"

#include <algorithm>

#include "corridor/base/error.h"

namespace corridor::model::detail {

namespace {

// Events of one search. Among equal keys a source comes before giving up a tier, and both before
// searching on: the order of the constants is the order of the pops.
constexpr std::int32_t k_source_order = -(1 << 30);
constexpr std::int32_t k_tier_order = -(1 << 29);
constexpr std::int32_t k_is_tier = -1;
constexpr std::int32_t k_is_spot = -2;

class Repair {
  public:
    Repair(const TradeForest& forest, TradeBuffers& buffers) : forest_(forest), b_(buffers) {}

    RepairCount run() {
        const std::int64_t limit = std::int64_t{b_.searches_per_node} * forest_.n_spots();
        // Deepest first: deficits were noted from the leaves up.
        for (const Deficit& deficit : b_.deficits) {
            missing_ = deficit.quantity;
            goal_ = deficit.spot;
            while (missing_ > 0) {
                if (count_.n_searches >= limit && simplex_cannot_overflow()) {
                    count_.gave_up = true;
                    return count_;
                }
                search();
            }
        }
        return count_;
    }

  private:
    bool simplex_cannot_overflow() const;
    void search();
    void settle(std::int32_t spot, std::int64_t key);
    bool meet(const TradeHeap::Event& event);
    std::int64_t narrowest(std::int32_t spot, std::int64_t at_most) const;
    void push(std::int32_t spot, std::int64_t quantity);
    void reach(std::int32_t spot) {
        b_.settled.push_back(spot);
        b_.pending.push_back(spot);
    }
    static bool is_offer(const TradeHeap::Event& event) { return event.residual != k_is_spot; }
    void offer_tier(std::int32_t spot, std::int64_t key);
    void label(std::int32_t spot, std::int64_t key, Step step, std::int64_t now);
    void raise_potentials(std::int64_t key);

    const TradeForest& forest_;
    TradeBuffers& b_;
    RepairCount count_;
    std::int64_t missing_ = 0;
    std::int32_t goal_ = 0;
};

// The duals of a simplex basis may be as large as a path through every node at the highest price.
bool Repair::simplex_cannot_overflow() const {
    std::int64_t highest = 0;
    for (const std::int32_t link : forest_.canonical_links()) {
        highest = std::max(highest, forest_.link_cost(link));
    }
    for (std::int32_t spot = 1; spot < forest_.n_spots(); ++spot) {
        const Bid& bid = b_.bids[at(spot)];
        if (bid.left > 0) highest = std::max(highest, scaled_value(bid.tiers.front().value));
    }
    return highest <= (std::int64_t{1} << 61) / forest_.n_spots();
}

void Repair::search() {
    ++count_.n_searches;
    ++b_.stamp;
    b_.heap.clear();
    b_.settled.clear();
    b_.pending.clear();
    std::int64_t key = 0;
    label(goal_, 0, {}, 0);
    while (true) {
        // An offer at the current key ends the search before its other equals are looked at.
        const bool may_offer = !b_.heap.empty() && is_offer(b_.heap.top());
        if (!b_.pending.empty() && !(may_offer && b_.heap.top().key <= key)) {
            const std::int32_t spot = b_.pending.back();
            b_.pending.pop_back();
            settle(spot, key);
            continue;
        }
        CORRIDOR_EXPECT(!b_.heap.empty(), "goods promised to a town can always be given up there");
        const TradeHeap::Event event = b_.heap.pop();
        if (is_offer(event)) {
            key = event.key;
            if (!meet(event)) break;
        } else if (b_.label[at(event.order)] == event.key) {  // else reached shorter since
            key = event.key;
            reach(event.order);
        }
    }
    raise_potentials(key);
}

void Repair::settle(std::int32_t spot, std::int64_t key) {
    const std::int64_t potential = b_.potential[at(spot)];
    if (b_.bids[at(spot)].left > 0) offer_tier(spot, key);
    for (const TradeForest::Entry& entry : forest_.entries(spot)) {
        if (b_.residual[at(entry.residual)] == 0) continue;
        const std::int64_t next = key + entry.cost + b_.potential[at(entry.other)] - potential;
        if (entry.other == 0) {
            b_.heap.push({next, k_source_order + spot, entry.residual});
        } else {
            label(entry.other, next, {spot, entry.residual}, key);
        }
    }
}

void Repair::label(std::int32_t spot, std::int64_t key, Step step, std::int64_t now) {
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

void Repair::offer_tier(std::int32_t spot, std::int64_t key) {
    const Bid& bid = b_.bids[at(spot)];
    const std::int64_t value = scaled_value(bid.tiers[at(bid.tier)].value);
    b_.heap.push({key + value - b_.potential[at(spot)], k_tier_order + spot, k_is_tier});
}

// True while the search may go on: its labels stay right as long as no path it found is blocked.
bool Repair::meet(const TradeHeap::Event& event) {
    const bool is_tier = event.residual == k_is_tier;
    const std::int32_t spot = event.order - (is_tier ? k_tier_order : k_source_order);
    Bid& bid = b_.bids[at(spot)];
    const std::int64_t offered = is_tier ? bid.left : b_.residual[at(event.residual)];
    const std::int64_t quantity = narrowest(spot, std::min(offered, missing_));
    if (quantity == 0) return false;
    ++count_.n_augmentations;
    push(spot, quantity);
    missing_ -= quantity;
    if (is_tier) {
        bid.left -= quantity;
        b_.taken[at(bid.sink)] -= quantity;
        while (bid.left == 0 && bid.tier > 0) bid.left = bid.tiers[at(--bid.tier)].quantity;
        if (missing_ > 0 && bid.left > 0 && quantity == offered)
            offer_tier(spot, b_.label[at(spot)]);
    } else {
        b_.residual[at(event.residual)] -= quantity;
        b_.residual[at(event.residual ^ 1)] += quantity;
    }
    return missing_ > 0 && quantity == offered;
}

std::int64_t Repair::narrowest(std::int32_t spot, std::int64_t at_most) const {
    while (spot != goal_) {
        const Step step = b_.step[at(spot)];
        at_most = std::min(at_most, b_.residual[at(step.residual)]);
        spot = step.next;
    }
    return at_most;
}

void Repair::push(std::int32_t spot, std::int64_t quantity) {
    while (spot != goal_) {
        const Step step = b_.step[at(spot)];
        b_.residual[at(step.residual)] -= quantity;
        b_.residual[at(step.residual ^ 1)] += quantity;
        spot = step.next;
    }
}

void Repair::raise_potentials(std::int64_t key) {
    for (const std::int32_t spot : b_.settled) b_.potential[at(spot)] += key - b_.label[at(spot)];
}

}  // namespace

RepairCount repair(const TradeForest& forest, const LinkCapacity& capacity, TradeBuffers& buffers) {
    const std::int32_t n_links = forest.n_arcs() + forest.n_sources();
    for (std::int32_t link = 0; link < n_links; ++link) {
        buffers.residual[at(2 * link)] = capacity[link] - buffers.flow[at(link)];
        buffers.residual[at(2 * link + 1)] = buffers.flow[at(link)];
    }
    const auto spots = forest.spots();
    for (std::size_t i = 0; i < spots.size(); ++i) buffers.potential[i] = spots[i].distance;
    const RepairCount count = Repair(forest, buffers).run();
    for (std::int32_t link = 0; link < n_links; ++link) {
        buffers.flow[at(link)] = buffers.residual[at(2 * link + 1)];
    }
    return count;
}

}  // namespace corridor::model::detail
