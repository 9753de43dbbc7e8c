#pragma once

#include <span>
#include <string>

#include "corridor/model/trade_solver.h"

namespace corridor::test {

//! A solution of a day of trade, from the solver or from anything that claims to be one.
struct TradeAnswer {
    std::vector<std::int64_t> arc_flow, source_flow, taken, price;
    model::Int128 objective = 0;
};

//! Copies an outcome out of its workspace and adds the objective.
TradeAnswer answer_of(const model::TradeForest& forest, std::span<const model::FlowSink> sinks,
                      const model::TradeOutcome& outcome);

//! Solves with the shipped solver and the network's own capacities.
TradeAnswer solve(const model::TradeForest& forest, std::span<const model::FlowSink> sinks,
                  model::TradeWorkspace& workspace);

//! Empty if the answer is feasible (0 <= flow <= capacity, what enters a place = what leaves it +
//! what it takes, taken <= its bids) and its prices prove it optimal (arbitrage conditions: price
//! gap <= cost where there is room, equal where goods move uncapped; a tier is served fully above
//! the price and not at all below it). Otherwise the first thing that is wrong.
std::string check_trade(const model::TradeForest& forest, std::span<const model::FlowSink> sinks,
                        const TradeAnswer& answer);

//! As check_trade, and the objective must be the one LEMON finds.
std::string check_trade_with_lemon(const model::TradeForest& forest,
                                   std::span<const model::FlowSink> sinks,
                                   const TradeAnswer& answer, const TradeAnswer& by_lemon);

//! Objective by the network simplex method on the whole problem, as an independent answer.
TradeAnswer solve_by_lemon(const model::TradeForest& forest,
                           std::span<const model::FlowSink> sinks);

//! True if no other flow has the same objective: no cycle of cost 0 in the residual network.
bool is_unique(const model::TradeForest& forest, std::span<const model::FlowSink> sinks,
               const TradeAnswer& answer);

//! Caps that bind: roads and sources filled to a finite capacity.
int n_binding(const model::TradeForest& forest, const TradeAnswer& answer);

}  // namespace corridor::test
