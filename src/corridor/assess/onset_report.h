#pragma once
//! \file Which town is next: factors fitted to the record of towns, and how good they are.

#include "corridor/assess/log_linear.h"
#include "corridor/assess/onset_table.h"
#include "corridor/result/spells.h"

#include <span>

namespace corridor::assess {

//! Hazard of an onset: intercept, then near, threat, garrison, past.
struct OnsetFit {
    HazardFit factors;    //!< log hazard = base + sum of the signs' factors
    HazardFit base_rate;  //!< one number for all
};

/*!
 * Fits both to town days. Each factor is shrunk to 1 (log factor normal, sd 1): ASSUMPTION. The
 * towns that one decision besieges on one day (a cluster) are one piece of news: each onset counts
 * 1 / (onsets of its cluster on that day), so that they weigh as one.
 */
OnsetFit fit_onsets(std::span<const TownDay> days);

//! Chance of an onset within 30 days: mean over draws of the fit.
double onset_chance(const OnsetFit& fit, const model::OnsetSigns& signs);
double onset_base_chance(const OnsetFit& fit);

/*!
 * Fit, factors, scores and reliability. Scores: windows of 30 days that follow each other, each
 * onset forecast by a fit without its cluster, each window without one by the fit of all; Brier and
 * log score against the base rate made the same way; bootstrap over clusters and towns.
 */
result::OnsetPart report_onsets(const OnsetRecord& record, const SpellView& view);

}  // namespace corridor::assess
