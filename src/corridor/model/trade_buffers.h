#pragma once

#include <algorithm>
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

//! What one town is served: every tier before `tier` in full, and `left` quanta of it.
struct Bid {
    std::span<const Tier> tiers;
    std::int64_t left = 0;
    std::int64_t room = 0;   //!< what its entry still lets in
    std::int32_t tier = -1;  //!< -1: nothing is served
    std::int32_t sink = 0;

    std::int32_t last_served() const { return tier; }
    //! The tier that would be served next, -1 when there is none or no room.
    std::int32_t first_unserved() const {
        if (room == 0) return -1;
        if (tier >= 0 && left < tiers[static_cast<std::size_t>(tier)].quantity) return tier;
        for (std::size_t i = static_cast<std::size_t>(tier + 1); i < tiers.size(); ++i)
            if (tiers[i].quantity > 0) return static_cast<std::int32_t>(i);
        return -1;
    }
    //! What the town takes more of that tier.
    std::int64_t still_wanted() const {
        const std::int32_t next = first_unserved();
        if (next < 0) return 0;
        const std::int64_t quantity = tiers[static_cast<std::size_t>(next)].quantity;
        return std::min(room, next == tier ? quantity - left : quantity);
    }
    //! \pre quantity <= still_wanted()
    void serve(std::int64_t quantity) {
        const std::int32_t next = first_unserved();
        left = next == tier ? left + quantity : quantity;
        tier = next;
        room -= quantity;
    }
    //! \pre quantity <= left
    void give_up(std::int64_t quantity) {
        left -= quantity;
        room += quantity;
        while (left == 0 && tier > 0) left = tiers[static_cast<std::size_t>(--tier)].quantity;
        if (left == 0) tier = -1;
    }
};

//! Goods that were sent on from a spot but did not arrive there.
struct Deficit {
    std::int32_t spot = 0;
    std::int64_t quantity = 0;
};

//! Next step from a spot towards the one from which the search began.
struct BackStep {
    std::int32_t next = 0;
    std::int32_t residual = 0;
};

//! Links and tiers at a spot that are worth just the price and not yet decided: how many, and their
//! numbers xor-ed (links, then n_links + spot for the spot's own tier).
struct Evens {
    std::int32_t n = 0;
    std::int32_t all = 0;
};

//! How goods come to a spot: over how many links, their numbers xor-ed (so that the last one left is
//! known without a search), and by which path. Where all come over one path, that one; else the
//! cheapest, as long as nothing on it has run out.
struct Inflow {
    enum Answer : std::uint8_t { k_unknown, k_no, k_yes };
    std::int64_t distance = 0;  //!< of the path, solver scale
    std::int64_t minutes = 0;
    std::int64_t cost = 0;  //!< money per unit
    std::int32_t n = 0;
    std::int32_t links = 0;
    std::int32_t link = 0;  //!< last link of the path
    std::int32_t tail = 0;  //!< spot before it
    std::int32_t source = 0;
    std::int32_t round = -1;   //!< of the count of exhausted links at which the path was found
    Answer alone = k_unknown;  //!< all goods come over one path
    bool marked = false;       //!< which uses a marked arc
};

//! All arrays only grow; `n_*` of the forest say how much of each is in use.
struct TradeBuffers {
    std::int32_t searches_per_node = 4;

    // by link
    std::vector<std::int64_t> capacity;
    std::vector<std::int64_t> flow;
    std::vector<std::int64_t> residual;  // 2·link: room left, 2·link+1: flow that can be taken back
    // by spot
    std::vector<std::int64_t> want;
    std::vector<Bid> bids;
    std::vector<std::int64_t> potential;
    std::vector<std::int64_t> excess;    // goods left over at a spot
    std::vector<Deficit> deficits;
    std::vector<std::int32_t> excesses;  // spots with an excess
    std::vector<Evens> evens;            // by spot
    std::vector<std::uint8_t> is_even;   // by link, then the tier of each spot: not yet decided
    // by sink, by node
    std::vector<std::int64_t> taken;
    std::vector<std::int64_t> price;
    std::vector<std::int64_t> next_cost;

    // one search: a label counts where its stamp is the current one
    std::uint64_t stamp = 0;
    std::vector<std::uint64_t> seen;
    std::vector<std::int64_t> label;
    std::vector<BackStep> step;
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
    //! \param joined  where the two are put one behind the other if need be
    LinkCapacity(const TradeForest& forest, std::span<const std::int64_t> arcs,
                 std::span<const std::int64_t> sources, std::vector<std::int64_t>& joined)
        : by_link_(forest.capacity().data()) {
        if (arcs.empty() && sources.empty()) return;
        if (arcs.empty()) arcs = forest.arc_capacity();
        if (sources.empty()) sources = forest.source_capacity();
        CORRIDOR_EXPECT(
            arcs.size() == at(forest.n_arcs()) && sources.size() == at(forest.n_sources()),
            "a solve needs one capacity per arc and per source, or none");
        joined.assign(arcs.begin(), arcs.end());
        joined.insert(joined.end(), sources.begin(), sources.end());
        by_link_ = joined.data();
    }

    std::int64_t operator[](std::int32_t link) const { return by_link_[at(link)]; }

  private:
    const std::int64_t* by_link_;
};

}  // namespace corridor::model::detail
