#pragma once

#include <cstdint>
#include <span>

#include "corridor/model/trade_buffers.h"
#include "corridor/model/trade_solver.h"

// Inside of the trade solver; only trade_*.cpp include it.
namespace corridor::model::detail {

//! What a town takes if goods cost `price_money` there: every tier worth more, within its entry.
std::int64_t choose_tiers(const FlowSink& sink, std::int64_t price_money, Bid& bid);

//! Prices at which the forest alone serves the towns: the distances.
void start_from_distances(const TradeForest& forest, TradeBuffers& buffers);

//! Prices of an earlier day, lowered where a road or source that cannot fill up is cheaper today.
void start_from_memory(const TradeForest& forest, const TradeMemory& memory,
                       const LinkCapacity& capacity, std::int64_t all_bids, TradeBuffers& buffers);

/*!
 * The flow that belongs to the prices in `potential`: links cheaper than the price gap full, dearer
 * ones empty, tiers worth more than the price served. Links and tiers that are worth just the price
 * carry what that leaves to carry. What does not add up becomes `deficits` and `excesses`.
 */
void flow_at_prices(const TradeForest& forest, std::span<const FlowSink> sinks,
                    const LinkCapacity& capacity, TradeBuffers& buffers);

}  // namespace corridor::model::detail
