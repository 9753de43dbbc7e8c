#pragma once
//! \file Raids on those who stay, release, and the captures of the day. Inside of movement.

#include "corridor/model/movement_day.h"

namespace corridor::model::detail {

//! Raids and abductions: of each group that a measure concerns, Bin(N, detain) of those who stayed.
//! The site of such a capture is ~place.
void raid_places(MovementDay& today);

/*!
 * Releases Bin(held, release) of those held at the start of the day. `home`: they are at home
 * today. `onward`: a journey from the far end of the road by the destination rule, which the same
 * measure does not stop; who has nowhere to go or is turned back is a guest at the far end, or at
 * home where that is neither a town nor a refuge. A refuge at the far end keeps them.
 */
void release_held(MovementDay& today);

//! Adds the day's captures to the held; Bin(captures, long_held) of them stay to the horizon.
void hold_captures(MovementDay& today);

}  // namespace corridor::model::detail
