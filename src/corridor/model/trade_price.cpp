#include <algorithm>

#include "corridor/base/error.h"
#include "corridor/model/trade_buffers.h"
#include "corridor/model/trade_solver.h"

namespace corridor::model {

using detail::at;

Int128 trade_objective(const TradeForest& forest, std::span<const FlowSink> sinks,
                       const TradeOutcome& outcome) {
    Int128 total = 0;
    const auto pay = [&](std::int64_t quantity, std::int32_t link) {
        if (quantity > 0) total += Int128{quantity} * forest.link_cost(link);
    };
    for (std::int32_t a = 0; a < forest.n_arcs(); ++a) pay(outcome.arc_flow[at(a)], a);
    for (std::int32_t s = 0; s < forest.n_sources(); ++s) {
        pay(outcome.source_flow[at(s)], forest.n_arcs() + s);
    }
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        std::int64_t left = outcome.taken[i];
        for (const Tier& tier : sinks[i].tiers) {
            if (left == 0) break;
            const std::int64_t served = std::min(left, tier.quantity);
            total -= Int128{served} * scaled_value(tier.value);
            left -= served;
        }
    }
    return total;
}

namespace {

// Dijkstra forwards from the root over the residual network, with prices as potentials.
class NextUnit {
  public:
    NextUnit(const TradeForest& forest, const detail::LinkCapacity& capacity,
             const TradeOutcome& outcome, detail::TradeBuffers& b)
        : forest_(forest), capacity_(capacity), price_(outcome.price), b_(b) {
        ++b_.stamp;
        b_.heap.clear();
    }

    void outbid(const FlowSink& sink, std::int64_t taken) {
        const std::int32_t spot = forest_.position(sink.node);
        if (spot == TradeForest::k_none || taken == 0) return;
        std::size_t tier = 0;
        for (std::int64_t left = taken; (left -= sink.tiers[tier].quantity) > 0;) ++tier;
        label(spot, scaled_value(sink.tiers[tier].value) - potential(spot));
    }

    void run() {
        for (std::int32_t spot = 1; spot < forest_.n_spots(); ++spot) {
            for (const TradeForest::Entry& entry : forest_.entries(spot)) {
                if (entry.other == 0 && room(entry.residual) > 0) {
                    label(spot, entry.cost - potential(spot));
                }
            }
        }
        while (!b_.heap.empty()) {
            const detail::TradeHeap::Event event = b_.heap.pop();
            const std::int32_t spot = event.order;
            if (b_.label[at(spot)] != event.key) continue;
            b_.next_cost[at(forest_.spots()[at(spot)].node)] = event.key + potential(spot);
            // An entry is a way into the spot; its other side, cost reversed, is a way out.
            for (const TradeForest::Entry& entry : forest_.entries(spot)) {
                if (entry.other == 0 || room(entry.residual ^ 1) == 0) continue;
                label(entry.other,
                      event.key - entry.cost + potential(spot) - potential(entry.other));
            }
        }
    }

  private:
    std::int64_t potential(std::int32_t spot) const {
        return price_[at(forest_.spots()[at(spot)].node)];
    }
    std::int64_t room(std::int32_t residual) const {
        const std::int64_t flow = b_.flow[at(residual / 2)];
        return residual % 2 == 0 ? capacity_[residual / 2] - flow : flow;
    }
    void label(std::int32_t spot, std::int64_t key) {
        if (b_.seen[at(spot)] == b_.stamp && b_.label[at(spot)] <= key) return;
        b_.seen[at(spot)] = b_.stamp;
        b_.label[at(spot)] = key;
        b_.heap.push({key, spot, 0});
    }

    const TradeForest& forest_;
    const detail::LinkCapacity& capacity_;
    std::span<const std::int64_t> price_;
    detail::TradeBuffers& b_;
};

}  // namespace

std::span<const std::int64_t> next_unit_cost(const TradeForest& forest,
                                             std::span<const FlowSink> sinks,
                                             const TradeOutcome& outcome,
                                             std::span<const std::int64_t> arc_capacity,
                                             std::span<const std::int64_t> source_capacity,
                                             TradeWorkspace& workspace) {
    detail::TradeBuffers& b = workspace.buffers();
    const detail::LinkCapacity capacity(forest, arc_capacity, source_capacity, b.capacity);
    std::fill_n(b.next_cost.begin(), at(forest.n_nodes()), k_unreachable);
    NextUnit search(forest, capacity, outcome, b);
    for (std::size_t i = 0; i < sinks.size(); ++i) search.outbid(sinks[i], outcome.taken[i]);
    search.run();
    return std::span(b.next_cost).first(at(forest.n_nodes()));
}

void require_valid_sinks(const TradeForest& forest, std::span<const FlowSink> sinks) {
    std::vector<bool> bids(at(forest.n_nodes()));
    for (const FlowSink& sink : sinks) {
        CORRIDOR_EXPECT(0 <= sink.node && sink.node < forest.n_nodes(),
                        "a sink stands at a node of the network");
        CORRIDOR_EXPECT(!bids[at(sink.node)], "a node has at most one sink");
        bids[at(sink.node)] = true;
        CORRIDOR_EXPECT(sink.entry_capacity >= 0, "an entry capacity is not negative");
        std::int64_t value = k_max_money;
        for (const Tier& tier : sink.tiers) {
            CORRIDOR_EXPECT(0 <= tier.value && tier.value <= value,
                            "values of a bid ladder fall from at most k_max_money to 0");
            CORRIDOR_EXPECT(tier.quantity >= 0, "a tier asks for a quantity >= 0");
            value = tier.value;
        }
    }
}

}  // namespace corridor::model
