#pragma once
//! \file Ordinary trade, once per scenario, without measures: normal prices, lead times and flows.

#include "corridor/model/world.h"

#include <cstdint>
#include <vector>

namespace corridor::model {

/*!
 * One solve per good in which every town bids its daily need at the price ceiling.
 * Prices are money in thousandths of the currency per unit of the good.
 */
struct Reference {
    std::vector<std::int64_t> source_price;  //!< by good: price at the cheapest source, 0 without one
    std::vector<std::int64_t> price;         //!< [place * n_goods + good]: marginal landed cost p0_j
    std::vector<std::int32_t> lead_days;     //!< [place * n_goods + good]: L_j, flow-weighted, >= 1
    std::vector<std::int64_t> arc_flow;      //!< [good * n_arcs + arc]: quanta per day
    std::vector<std::int64_t> daily_need;    //!< [place * n_goods + good]: quanta at start, centre values
};

Reference reference_trade(const World& world);

}  // namespace corridor::model
