#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "corridor/model/flow_network.h"
#include "corridor/model/trade_forest.h"

namespace corridor::model {

__extension__ typedef __int128 Int128;  // NOLINT: -Wpedantic knows no other spelling

//! What one solve found. The spans look into the workspace and last until its next solve.
struct TradeOutcome {
    std::span<const std::int64_t> arc_flow;     //!< quanta per road arc, in the network's order
    std::span<const std::int64_t> source_flow;  //!< quanta per source
    std::span<const std::int64_t> taken;        //!< quanta per sink; tiers fill from the first
    //! Price per node on the solver's scale (see money_of): a dual of the flow, so it satisfies the
    //! arbitrage conditions. Where several do, the one reached from the prices at the start, changed
    //! only as far as shortage or surplus forces it (next_unit_cost depends on the flow alone).
    //! k_unreachable without a path.
    std::span<const std::int64_t> price;
    std::int32_t n_augmentations = 0;  //!< pushes along a residual path
    std::int32_t n_searches = 0;       //!< shortest-path searches
    bool used_fallback = false;
    bool on_forest = true;  //!< no capacity was exceeded: all goods moved on the shortest paths
};

//! Prices of the last solve of one good, kept between days: where roads or sources are full, the
//! next solve starts from them instead of the distances. It decides how long a solve takes, and
//! which of several equally good flows it finds; any prices will do.
struct TradeMemory {
    std::vector<std::int64_t> price;  //!< by node, solver scale; empty = the distances
};

//! One path of the decomposed flow. `arcs` run from the source to the town and may be empty.
struct PathFlow {
    std::int32_t sink = 0;    //!< index into the sinks given to the solve
    std::int32_t source = 0;  //!< index into the network's sources
    std::int64_t quantity = 0;
    std::int64_t minutes = 0;
    std::int64_t cost = 0;  //!< money per unit of the good, price at the source included
    std::span<const std::int32_t> arcs;
};

namespace detail {
struct TradeBuffers;
}

//! Buffers of the solver, one per thread. They grow to the largest network seen and then stay.
class TradeWorkspace {
  public:
    TradeWorkspace();
    ~TradeWorkspace();
    TradeWorkspace(TradeWorkspace&&) noexcept;
    TradeWorkspace& operator=(TradeWorkspace&&) noexcept;

    //! Searches per node after which a solve hands over to the network simplex method.
    void set_search_limit(std::int32_t searches_per_node);

    detail::TradeBuffers& buffers() { return *buffers_; }

  private:
    std::unique_ptr<detail::TradeBuffers> buffers_;
};

//! Least-cost flow of one good on one day:
//!
//!   minimise   sum over links of cost·flow  -  sum over tiers of value·taken
//!   subject to what enters a place = what leaves it + what it takes, 0 <= flow <= capacity,
//!              0 <= taken of tier <= its quantity, taken by a sink <= its entry capacity.
//!
//! Nobody is forced to trade: a tier that is not worth its landed cost stays empty. Exact in
//! integers; ties are resolved without looking at input order. No heap allocation once the
//! workspace has seen a network of this size (except in the fallback).
//!
//! `arc_capacity`, `source_capacity`: quanta left today, in the network's order, >= 0; an empty
//! span means the network's own capacities. All wants together must stay below 2^62.
//! `memory`: where to start, and where this solve ended; null = from the distances.
TradeOutcome solve_trade(const TradeForest& forest, std::span<const FlowSink> sinks,
                         std::span<const std::int64_t> arc_capacity,
                         std::span<const std::int64_t> source_capacity, TradeWorkspace& workspace,
                         TradeMemory* memory = nullptr);

//! Objective of an outcome on the solver's scale (lower is better, 0 = no trade), in 128 bits.
Int128 trade_objective(const TradeForest& forest, std::span<const FlowSink> sinks,
                       const TradeOutcome& outcome);

//! Splits an outcome into source-to-town paths: sinks in the order given, for each sink the
//! cheapest path first. Sum over paths equals the flow on every arc. Call it before the next solve
//! with the same workspace; the result lasts until then.
std::span<const PathFlow> decompose(const TradeForest& forest, std::span<const FlowSink> sinks,
                                    const TradeOutcome& outcome, TradeWorkspace& workspace);

//! The same paths, but the arcs of a path are listed only where it uses one that is marked; of the
//! others what they cost and how long they take is enough. `marked`: by arc; empty = none is.
std::span<const PathFlow> decompose_marked(const TradeForest& forest,
                                           std::span<const FlowSink> sinks,
                                           const TradeOutcome& outcome,
                                           std::span<const std::uint8_t> marked,
                                           TradeWorkspace& workspace);

//! What one more quantum would cost at each node (solver scale), by shortest paths in the residual
//! network: buying it at a source, bringing it another way, or outbidding the cheapest tier that is
//! served today. Equals `price` where goods pass uncapped and is never below it; also right for
//! towns that bid for nothing today. k_unreachable where no quantum could arrive at any cost. The
//! span lasts until the next solve with this workspace.
std::span<const std::int64_t> next_unit_cost(const TradeForest& forest,
                                             std::span<const FlowSink> sinks,
                                             const TradeOutcome& outcome,
                                             std::span<const std::int64_t> arc_capacity,
                                             std::span<const std::int64_t> source_capacity,
                                             TradeWorkspace& workspace);

//! Throws corridor::Error (our bug) if a sink breaks the rules stated at FlowSink.
void require_valid_sinks(const TradeForest& forest, std::span<const FlowSink> sinks);

}  // namespace corridor::model
