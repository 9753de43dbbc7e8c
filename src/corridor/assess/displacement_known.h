#pragma once
//! \file What of a Flee folder was known on a day, and the variants of a folder that use no more
//! than that (docs/model/displacement.md).

#include "corridor/result/displacement.h"
#include "corridor/scenario/flee.h"

#include <cstdint>
#include <vector>

namespace corridor::assess {

/*!
 * The folder as it was on a day: registrations and corrections dated on it or before, conflicts and
 * closures up to it, and no further day. A camp without a registration by then keeps the rule of
 * the folder before its first entry: nothing is registered, so it counts 0.
 * \param day  0 .. days - 1
 */
scenario::Flee known_at(const scenario::Flee& flee, std::int32_t day);

/*!
 * Registrations as they stood when they were published: without the corrections that scale earlier
 * counts to a later one, which no forecaster had.
 */
scenario::Flee as_published(const scenario::Flee& flee);

/*!
 * By camp, for every day: the largest registration dated before it, and no later than `last`; on
 * day 0 that of day 0. 0 where there is none. Values between
 * two registrations are not known and not used.
 */
std::vector<scenario::FleeSeries> known_capacities(const scenario::Flee& flee, std::int32_t last);

/*!
 * The folder with the capacities of a setting: as given; or as known day by day (honest); or as
 * known on day 0 and never again (first_day).
 */
scenario::Flee variant_of(const scenario::Flee& flee, result::CapacitySetting setting);

}  // namespace corridor::assess
