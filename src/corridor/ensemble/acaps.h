#pragma once
//! \file Access indicators in the numbering of ACAPS, over members and from reports.

#include "corridor/ensemble/run.h"

#include <vector>

namespace corridor::ensemble {

/*!
 * The nine indicators of every town and hub on the as-of date and on the deadline.
 *
 * 2, 4, 6 and 7: shares of members with each score, see model::impediment_scores(); 9 from the
 * roads alone. 1, 3, 5 and 8 on the as-of date from the reports of the 180 days before it that carry
 * the matching constraint_type and are about the place, a road that ends there, or no place at all:
 * 1 from one independent source cluster, 2 from two or three, 3 from four on (ASSUMPTION). No report,
 * or the deadline: no score, never 0. Reports of 6 and 7 count where they say more than the model;
 * where neither says anything there is no score.
 */
std::vector<result::Indicator> acaps_indicators(const simulate::Engine& engine,
                                                const std::vector<MemberSummary>& members);

}  // namespace corridor::ensemble
