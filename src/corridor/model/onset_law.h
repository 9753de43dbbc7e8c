#pragma once
//! \file Which place may be besieged next: a hazard from what is known of it (docs/model/onset.md).
//! Shown, never lived: the day loop does not impose sieges nobody reported.

#include "corridor/scenario/parameters.h"

namespace corridor::model {

//! A besieged place this near by road counts as a neighbour [km]. ASSUMPTION: a day's ride.
inline constexpr double k_onset_near_km = 150;
//! A threat counts for so long after it was reported [days]. ASSUMPTION.
inline constexpr int k_onset_threat_days = 90;
//! The window of the forecast [days].
inline constexpr int k_onset_window_days = 30;

//! What is known of a place that is not besieged.
struct OnsetSigns {
    bool near = false;    //!< a besieged place within k_onset_near_km by road
    bool threat = false;  //!< threatened, or given an ultimatum, in the last k_onset_threat_days
    bool garrison = false;
    bool past = false;  //!< was besieged before
    friend bool operator==(const OnsetSigns&, const OnsetSigns&) = default;
};

/*!
 * Chance that a siege of the place begins within 30 days:
 *
 *     1 - exp( -30 * onset_base * near^[near] * threat^[threat] * garrison^[garrison] * past^[past]
 * )
 *
 * with the factors onset_near, onset_threat, onset_garrison and onset_past.
 */
double onset_chance(const scenario::ParameterValues& parameters, const OnsetSigns& signs);

//! The chance without the signs: onset_any for every place alike.
double onset_base_chance(const scenario::ParameterValues& parameters);

}  // namespace corridor::model
