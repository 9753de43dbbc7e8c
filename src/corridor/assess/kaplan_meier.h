#pragma once
//! \file Survival without a model, from sieges some of which are still on.

#include "corridor/assess/spell_table.h"

#include <span>
#include <vector>

namespace corridor::assess {

//! The survival curve from one day with ends to the next.
struct SurvivalStep {
    double day = 0;   //!< since the siege began
    int at_risk = 0;  //!< followed on that day
    int ends = 0;
    double survival = 1;       //!< just after that day
    double low = 1, high = 1;  //!< 95 % interval
};

/*!
 * Kaplan and Meier's estimate with late entry (a siege counts only from the day it is followed):
 *
 *     S(t) = product over days d <= t with ends of (1 - ends / at_risk)
 *
 * with Greenwood's variance  S^2 * sum ends / (at_risk (at_risk - ends))  on the scale of
 * log(-log S), so that the interval stays in [0, 1]. Where S is 0 the interval is [0, 0].
 */
std::vector<SurvivalStep> kaplan_meier(std::span<const Follow> follows);

//! The last step up to a day; before the first, one on which nobody has ended.
SurvivalStep step_at(std::span<const SurvivalStep> steps, double day);

//! First day on which survival is at most 1 - p, or nothing where it never is. As a product survival
//! is known to 1e-12 only.
std::optional<double> survival_quantile(std::span<const SurvivalStep> steps, double p);

}  // namespace corridor::assess
