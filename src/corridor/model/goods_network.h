#pragma once
//! \file From the composed terms of roads to the network on which one good is traded.

#include "corridor/model/reference.h"
#include "corridor/model/terms.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model {

//! A way into a besieged place for deliveries that end there (docs/model/trade.md, leak).
struct LeakEntry {
    std::int32_t place = 0;
    double share = -1;          //!< of the place's need; < 0: no limit
    double fee_per_kg = 0;
    bool has_door = false;        //!< an exemption opens a road into the place: by it goods come freely
    std::vector<LoadTerms> arcs;  //!< by position of the arc among the arcs into the place, siege left out
};

/*!
 * Cost of one unit of a good over one arc, in thousandths of the currency:
 *
 *     freight + fee + p0 lambda / (1 - lambda) + risk_premium p0 lambda + time_cost p0 (days + delay)
 *
 * with p0 the price at the cheapest source. \pre terms.loss < 1
 */
std::int64_t unit_cost(const World& world, std::int32_t arc, std::int32_t good,
                       const LoadTerms& terms, std::int64_t source_price,
                       const scenario::ParameterValues& parameters);

//! Quanta of a good that an arc can carry a day under `terms`; see Available capacity in trade.md.
std::int64_t arc_capacity(const World& world, const Reference* reference, std::int32_t arc,
                          std::int32_t good, double open);

/*!
 * Build network, forest and index maps into `terms` (terms.arcs is filled already).
 * With a ladder each hub sells on: one source a tier, at what the tier is worth to the hub. How much of
 * it there is, is known on the day only (sales_of_hub()).
 */
void build_goods_network(const World& world, const Reference* reference,
                         const scenario::ParameterValues& parameters, std::int32_t good,
                         std::int64_t source_price, std::span<const LeakEntry> leaks,
                         std::span<const std::uint8_t> supply_active, const Ladder* ladder,
                         GoodTerms& terms);

//! Price of the cheapest source of each good [thousandths per unit]; 0 without a source.
std::vector<std::int64_t> cheapest_sources(const World& world);

}  // namespace corridor::model
