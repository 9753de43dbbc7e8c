#pragma once
//! \file How likely a load is hit on the safest way to each place.

#include "corridor/model/terms.h"

#include <vector>

namespace corridor::model {

/*!
 * By place: chance that a load is hit on the safest way by land or river from a source or another hub,
 *
 *     1 - max over ways of the product over its roads of (1 - a),
 *
 * with a on each road that of the good hit most. 1 where there is no way.
 */
std::vector<double> hit_chances(const World& world, const Calendar& calendar,
                                const ActiveMeasures& active, Carrier carrier);

}  // namespace corridor::model
