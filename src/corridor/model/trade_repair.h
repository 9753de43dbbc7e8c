#pragma once

#include <cstdint>

#include "corridor/model/trade_buffers.h"
#include "corridor/model/trade_solver.h"

// Inside of the trade solver; only trade_*.cpp include it.
namespace corridor::model::detail {

//! What a repair did.
struct RepairCount {
    std::int32_t n_augmentations = 0;
    std::int32_t n_searches = 0;
    bool gave_up = false;  //!< more searches than allowed: the flow is not yet feasible
};

/*!
 * Makes the flow of `buffers` feasible without losing optimality, by successive shortest paths.
 *
 * On entry flow, bids and taken hold what every town wants on its shortest path, cut off at the
 * capacities, and `deficits` the goods that were thereby promised but not delivered. Potentials
 * start at the distances, so that every residual link has a reduced cost >= 0:
 *
 *     cost + potential(tail) - potential(head) >= 0,   value of a served tier >= potential
 *
 * Each deficit is met by the cheapest of: more from a source, goods brought another way, a served
 * tier given up. The search runs backwards from the deficit and stops where it is met.
 */
RepairCount repair(const TradeForest& forest, const LinkCapacity& capacity, TradeBuffers& buffers);

}  // namespace corridor::model::detail
