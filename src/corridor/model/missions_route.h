#pragma once
//! \file The way a mission takes on one day: legs, stops and what it meets on each leg. Used by
//! missions.cpp only.

#include "corridor/model/compose.h"
#include "corridor/model/missions.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model::detail {

//! What is in force today, indexed once for all missions of the day.
struct MissionRoads {
    const World& world;
    ActiveByMeasure spans;
    std::int32_t day = 0;
};

//! One road, or the gate of a destination, as the mission meets it.
struct MissionLeg {
    LoadTerms terms;
    std::int32_t minutes = 0;  //!< without the delay of `terms`
    std::uint16_t draw = 0;    //!< number of its draws
};

//! Legs up to a destination; its own gate last.
struct MissionStop {
    std::int32_t place = 0;
    std::vector<MissionLeg> legs;
};

//! Minutes of one leg, delay included, at most about 2^30.
std::int32_t leg_minutes(const MissionLeg& leg);

/*!
 * Stops of a convoy in the order it makes them. A named path is followed up to its last
 * destination. `best`: from where the convoy stands to the destination with the greatest product
 * of o (1 - a) over the roads, ties by time, then by key; then on from there. A destination
 * without a way is left out.
 */
std::vector<MissionStop> convoy_tour(const MissionRoads& roads, const WorldMission& mission);

/*!
 * One flight per destination: over the quickest air road that joins the two places, else along the
 * great circle at 300 km/h for the driving hours of a day (ASSUMPTION).
 */
std::vector<MissionStop> flights(const MissionRoads& roads, const WorldMission& mission,
                                 double driving_hours);

}  // namespace corridor::model::detail
