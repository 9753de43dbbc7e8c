#pragma once
//! \file What must hold between the rows of a scenario. Reading has already checked each cell.

#include "corridor/base/error.h"
#include "corridor/scenario/origins.h"
#include "corridor/scenario/scenario.h"

#include <string>
#include <vector>

namespace corridor::scenario {

/*!
 * All checks of a whole scenario.
 * \param origins   where the rows stand; empty for a scenario made in memory
 * \param problems  what is wrong is added here
 * \param warnings  what is odd but usable is added here
 */
void check(const Scenario& scenario, const Origins& origins, Problems& problems,
           std::vector<std::string>& warnings);

}  // namespace corridor::scenario
