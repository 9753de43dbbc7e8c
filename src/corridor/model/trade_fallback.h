#pragma once

#include <span>

#include "corridor/model/trade_buffers.h"

// Inside of the trade solver; only trade_*.cpp include it.
namespace corridor::model::detail {

//! Solves from scratch with the network simplex method and fills flow, taken and potential. Links
//! and towns are handed over in canonical order, so input order cannot matter here either.
void solve_by_simplex(const TradeForest& forest, std::span<const FlowSink> sinks,
                      const LinkCapacity& capacity, TradeBuffers& buffers);

}  // namespace corridor::model::detail
