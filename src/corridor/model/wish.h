#pragma once
//! \file Who begins to want to leave, who tries, and when the wish ends. Inside of movement.

#include "corridor/model/movement_day.h"

#include <cstdint>

namespace corridor::model::detail {

//! What weighs on the people of one place today, worked out before anybody moves.
struct Pressure {
    double base_hazard = 0;  //!< haz_base
    bool window = false;     //!< an ultimatum that somebody may obey addresses the place
    bool calm = false;       //!< the wish to leave can end
};

/*!
 *     press    = b_V V + b_D min(1, deprivation) + b_N (share of first residents gone)
 *     haz_base = 1 - e^(-lambda (e^press - 1))
 *
 * The share gone counts only while V > 0 or deprivation > 0: without pressure nobody wishes to go.
 */
Pressure pressure_on(const MovementDay& today, std::int32_t place);

//! haz = 1 - (1 - haz_base) prod (1 - haz_U), with haz_U = 1 - (1 - comply)^(1/D) for the
//! ultimatums that address this place and signature. `addressed` tells whether there is one.
double hazard_of_group(const MovementDay& today, std::int32_t place, std::int32_t group,
                       const Pressure& pressure, bool& addressed);

//! Trips apart, the day of one cohort: want, try, outcome, decay.
void wish_and_leave(MovementDay& today, std::int32_t place, Cohort& cohort,
                    const Pressure& pressure);

}  // namespace corridor::model::detail
