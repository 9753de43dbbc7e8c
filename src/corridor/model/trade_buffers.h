#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "corridor/base/error.h"
#include "corridor/model/flow_network.h"
#include "corridor/model/lemon_solver.h"
#include "corridor/model/trade_heap.h"
#include "corridor/model/trade_solver.h"

// Inside of the trade solver; only trade_*.cpp include it.
namespace corridor::model::detail {

//! What one town is served: everything below `tier`, and `left` quanta of it.
struct Bid {
    std::span<const Tier> tiers;
    std::int64_t left = 0;
    std::int32_t tier = 0;
    std::int32_t sink = 0;
};

//! Goods that were sent on from a spot but did not arrive there.
struct Deficit {
    std::int32_t spot = 0;
    std::int64_t quantity = 0;
};

//! Next step from a spot towards the deficit that is being repaired.
struct Step {
    std::int32_t next = 0;
    std::int32_t residual = 0;
};

//! Links that bring goods to a spot: how many, and their numbers xor-ed, so that the last one left
//! is known without a search.
struct Inflow {
    std::int32_t n = 0;
    std::int32_t links = 0;
};

//! All arrays only grow; `n_*` of the forest say how much of each is in use.
struct TradeBuffers {
    std::int32_t searches_per_node = 4;

    // by link
    std::vector<std::int64_t> flow;
    std::vector<std::int64_t> residual;  // 2·link: room left, 2·link+1: flow that can be taken back
    // by spot
    std::vector<std::int64_t> want;
    std::vector<Bid> bids;
    std::vector<std::int64_t> potential;
    std::vector<Deficit> deficits;
    // by sink, by node
    std::vector<std::int64_t> taken;
    std::vector<std::int64_t> price;
    std::vector<std::int64_t> next_cost;

    // one search: a label counts where its stamp is the current one
    std::uint64_t stamp = 0;
    std::vector<std::uint64_t> seen;
    std::vector<std::int64_t> label;
    std::vector<Step> step;
    std::vector<std::int32_t> settled;
    std::vector<std::int32_t> pending;  // settled, but the links into them not yet looked at
    TradeHeap heap;

    // decomposition
    std::vector<std::int64_t> rest;
    std::vector<Inflow> inflows;
    std::vector<PathFlow> paths;
    std::vector<std::int32_t> path_arcs;
    std::vector<std::int32_t> path_ends;
    std::vector<std::int32_t> route;

    std::unique_ptr<LemonSolver> lemon;

    void fit(const TradeForest& forest, std::size_t n_sinks);
};

inline std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! Capacities of one solve by link number; an empty span stands for the network's own.
class LinkCapacity {
  public:
    LinkCapacity(const TradeForest& forest, std::span<const std::int64_t> arcs,
                 std::span<const std::int64_t> sources)
        : arcs_(arcs.empty() ? forest.arc_capacity() : arcs),
          sources_(sources.empty() ? forest.source_capacity() : sources) {
        CORRIDOR_EXPECT(
            arcs_.size() == at(forest.n_arcs()) && sources_.size() == at(forest.n_sources()),
            "a solve needs one capacity per arc and per source, or none");
    }

    std::int64_t operator[](std::int32_t link) const {
        const std::size_t i = at(link);
        return i < arcs_.size() ? arcs_[i] : sources_[i - arcs_.size()];
    }

  private:
    std::span<const std::int64_t> arcs_;
    std::span<const std::int64_t> sources_;
};

}  // namespace corridor::model::detail
