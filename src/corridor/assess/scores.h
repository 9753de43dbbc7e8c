#pragma once
//! \file How well a run agrees with what was registered (docs/model/flee.md, Scores).

#include "corridor/result/comparison.h"

namespace corridor::assess {

/*!
 * Errors of every member, scores of every camp, and the baselines on the same days:
 *
 *     CRPS = mean over days of  E|X - y| - E|X - X'| / 2,    X, X' members, y registered
 *
 * Baselines split the registered total of each day: equally; by capacity (left out where a camp has
 * none); as it was split 7 or 30 days before (on day 0 before there is such a day).
 */
result::Scores score(const result::Comparison& comparison);

//! What of it a summary tells.
result::Agreement agreement(const result::Comparison& comparison, const result::Scores& scores);

}  // namespace corridor::assess
