#pragma once
//! \file When a siege is over: from the calendar of a member alone, without a run.

#include "corridor/model/calendar.h"
#include "corridor/model/world.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace corridor::assess {

//! By measure: 1 where an actor hostile to access holds it on the place or on one of its roads. A
//! siege counts for the places it names only, not for the neighbour at the other end of a road.
std::vector<std::uint8_t> hostile_measures_at(const model::World& world, std::int32_t place);

/*!
 * True when one of these measures closes something today: a traded good with open < 1 (or a leak),
 * or people with pass < 1, after what an active exemption takes away everywhere.
 *
 * \param measures  as hostile_measures_at() gives them
 * \param day       days since the start of the scenario
 */
bool is_closed(const model::World& world, const model::Calendar& calendar,
               const std::vector<std::uint8_t>& measures, std::int32_t day);

/*!
 * The end of the siege that is on on the as-of date, or of the next one: the first day, after one from
 * the as-of date on which these measures close something, on which nothing of them does.
 * \return k_never: not within the run; nothing: they never close anything, so there is no end
 */
std::optional<std::int32_t> siege_end_day(const model::World& world, const model::Calendar& calendar,
                           const std::vector<std::uint8_t>& measures);

}  // namespace corridor::assess
