#pragma once

#include <cstdint>

#include "corridor/model/trade_buffers.h"
#include "corridor/model/trade_solver.h"

// Inside of the trade solver; only trade_*.cpp include it.
namespace corridor::model::detail {

//! What a balance did.
struct BalanceCount {
    std::int32_t n_augmentations = 0;
    std::int32_t n_searches = 0;
    bool gave_up = false;  //!< more searches than allowed: the flow is not yet feasible
};

/*!
 * Makes the flow of `buffers` feasible without losing optimality, by successive shortest paths.
 *
 * On entry flow, bids and taken satisfy the conditions of the best flow at the prices in
 * `potential`: a link cheaper than the price gap is full, a dearer one empty, a tier worth more than
 * the price is served, one worth less is not. What then enters a spot need not be what leaves it:
 * `deficits` holds the spots that lack goods, `excesses` those where goods are left over.
 *
 * A deficit is met by the cheapest of: goods left over elsewhere, more from a source, goods brought
 * another way, a served tier given up. An excess goes where it is worth most: a tier not yet served,
 * another way, or less is bought at a source. Every step of a search has a length >= 0,
 *
 *     cost + potential(tail) - potential(head) >= 0   where a link has room,   <= 0 where it carries,
 *
 * so it stops at the first end it reaches, raising prices around a deficit, lowering them around an
 * excess, by no more than was needed.
 */
BalanceCount balance(const TradeForest& forest, const LinkCapacity& capacity,
                     TradeBuffers& buffers);

}  // namespace corridor::model::detail
