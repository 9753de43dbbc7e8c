#pragma once
//! \file One day of trade: bids, solve, shipments (docs/model/trade.md).

#include "corridor/base/random.h"
#include "corridor/model/goods_state.h"
#include "corridor/model/ladder.h"
#include "corridor/model/terms.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model {

//! What a town needs of one good today.
struct TownWant {
    double need = 0;            //!< n_g N [quanta/day]
    double normal_cover = 0;    //!< C at this season [days]
    double rationing = 0;       //!< H [days]
    double first_claim = 0;     //!< fuel: 30 (q_care + q_water) [quanta], bid at the ceiling
};

struct TradeDay {
    std::vector<std::int64_t> shipped;   //!< by place: quanta that left for it today
    std::vector<std::int64_t> wanted;    //!< by place: quanta bid for today
};

//! Per-thread buffers of trade.
struct TradeScratch {
    TradeWorkspace workspace;
    std::vector<Tier> tiers;
    std::vector<FlowSink> sinks;
    std::vector<std::int32_t> sink_place;
    std::vector<std::int64_t> capacity, source_capacity;
    std::vector<double> used_kg;         //!< by world arc, today, all goods so far
    std::vector<std::int32_t> used_arcs; //!< arcs with used_kg > 0
    bool any_capped_used = false;
};

//! Forget yesterday's use of the roads.
void start_trade(const World& world, TradeScratch& scratch);

/*!
 * Trade one good today: towns bid by their ladders, the spatial price equilibrium is solved with
 * what earlier goods left of the roads, and each path of it becomes a shipment that pays its losses
 * on departure and arrives after its travel time.
 *
 * \param wants  by place
 * \param day    days since start; \param key  for losses
 */
void trade_good(const World& world, const Reference& reference, const Terms& terms,
                const scenario::ParameterValues& parameters, const Ladder& ladder,
                std::int32_t good, std::span<const TownWant> wants, StreamKey key,
                std::int32_t day, GoodsState& state, TradeDay& out, TradeScratch& scratch);

}  // namespace corridor::model
