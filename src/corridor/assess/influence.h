#pragma once
//! \file How much the headline leans on each source, by reweighting the members instead of running
//! again (docs/model/reports.md).

#include "corridor/ensemble/run.h"

namespace corridor::assess {

/*!
 * Fill influence and effective sample size of every evidence row of `output.result`.
 *
 *     w_i = product over measures m that the cluster speaks of:
 *           p_m(-c) / f_m  where m is in force in member i, else (1 - p_m(-c)) / (1 - f_m)
 *     influence = weighted chance of the headline run-out - its chance,    ESS = (sum w)^2 / sum w^2
 *
 * with f_m the realised share of members in which m is in force and p_m(-c) its credence without
 * cluster c. Left empty where reweighting cannot tell: ESS < 0.2 n, an arm with fewer than ten
 * members, or a cluster that is the only evidence of a phase of its own. Zero where the cluster
 * moves no credence. No headline place: all empty.
 */
void fill_influence(const scenario::Scenario& scenario, ensemble::RunOutput& output);

}  // namespace corridor::assess
