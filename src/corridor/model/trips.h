#pragma once
//! \file Ordinary trips out and back, of which only those that meet a checkpoint matter. Inside of
//! movement.

#include "corridor/model/movement_day.h"

#include <cstdint>

namespace corridor::model::detail {

/*!
 * Trips of one cohort today: Bin(N, trip) journeys out and back, to the markets of the place by
 * their shares, or where it has none elsewhere to a destination of the logit rule with three times
 * the cost. Who passes or is turned back stays; who is detained leaves N, those who do not want to
 * leave first.
 *
 * Only trips whose path meets a checkpoint are drawn: n ~ Bin(N, trip · share of such paths), which
 * is what thinning Bin(N, trip) gives. Fewer than 1e-6 expected a day are left out.
 */
void make_trips(MovementDay& today, std::int32_t place, Cohort& cohort);

}  // namespace corridor::model::detail
