#pragma once
//! \file Building blocks of compose_terms(); used by terms.cpp, access.cpp and the missions only.

#include "corridor/model/terms.h"

#include <cstdint>
#include <vector>

namespace corridor::model::detail {

//! The span of each measure that is active today, by measure; null = not active.
using ActiveByMeasure = std::vector<const PhaseSpan*>;

ActiveByMeasure active_by_measure(const World& world, const Calendar& calendar,
                                  const ActiveMeasures& active);

//! True when some active exemption frees this load of a measure on this arc.
bool load_exempt(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                 std::int32_t measure, std::int32_t arc, Carrier carrier, std::int32_t good);

//! True when some active exemption frees people of this signature of a measure on this arc.
//! arc < 0: in a place.
bool people_exempt(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                   std::int32_t measure, std::int32_t arc, std::int32_t signature);

/*!
 *     o = prod o_m    f = sum f_m    d = sum d_m    1-a = prod (1-a_m)
 *     b = sum a_m b_m / sum a_m      lambda = 1 - prod (1 - a_m b_m)
 *
 * over the measures whose scope matches, leaving out `skip` (-1: none).
 */
LoadTerms compose_load(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                       std::int32_t arc, Carrier carrier, std::int32_t good,
                       const std::vector<std::uint8_t>* skip = nullptr);

//! Clauses of the access label that depend on terms alone (docs/model/access.md).
void compose_access(const World& world, const ActiveByMeasure& spans, const ActiveMeasures& active,
                    Terms& terms);

}  // namespace corridor::model::detail
