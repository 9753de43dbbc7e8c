#pragma once

#include <array>
#include <span>

#include "tests/support/trade_check.h"

namespace corridor::test {

//! Wrong solvers, kept to show that the checks of trade would notice them.
enum class TradeMutant {
    forgets_one_road,     //!< one binding road counts as unlimited
    forgets_sources,      //!< sources count as unlimited
    forgets_leak,         //!< entry capacities count as unlimited
    never_reroutes,       //!< goods keep to the shortest paths, whatever is full
    first_come,           //!< towns are served one after the other, not by what they bid
    bids_flat,            //!< every tier of a town bids what its last one bids
    keeps_prices,         //!< right flows, but prices stay at the distances
    counts_one_too_many,  //!< one quantum more is taken than arrives
};
inline constexpr std::array k_trade_mutants = {
    TradeMutant::forgets_one_road, TradeMutant::forgets_sources,    TradeMutant::forgets_leak,
    TradeMutant::never_reroutes,   TradeMutant::first_come,         TradeMutant::bids_flat,
    TradeMutant::keeps_prices,     TradeMutant::counts_one_too_many};

const char* name_of(TradeMutant mutant);

//! What the mutant answers.
TradeAnswer solve_wrongly(TradeMutant mutant, const model::TradeForest& forest,
                          std::span<const model::FlowSink> sinks);

}  // namespace corridor::test
