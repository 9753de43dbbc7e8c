#pragma once
//! \file Guests who go home once home is calm. Inside of movement.

#include "corridor/model/movement_day.h"

namespace corridor::model::detail {

//! Counts the calm days of every place, then lets guests whose home has been calm for 14 days set
//! out: Bin(N, return_home) a day, from a refuge Bin(N, return_from_refuge), where the least-cost
//! path home lets at least 0.9 through. They meet the checkpoints of that path like everyone.
void return_guests(MovementDay& today);

}  // namespace corridor::model::detail
