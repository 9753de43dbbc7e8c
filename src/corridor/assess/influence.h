#pragma once
//! \file How much the headline leans on each source: by reweighting the members where that can tell,
//! else by running some of them again without it (docs/model/reports.md).

#include "corridor/ensemble/run.h"

#include <atomic>
#include <functional>
#include <string_view>

namespace corridor::assess {

struct InfluencePlan {
    int threads = 0;           //!< 0 = all cores
    int rerun_members = 128;   //!< 0 = leave empty what reweighting cannot tell
    std::function<void(double, std::string_view)> progress = {};
    const std::atomic<bool>* stop = nullptr;
};

/*!
 * Fill influence and effective sample size of every evidence row of `output.result`.
 *
 *     w_i = product over measures m that the cluster speaks of:
 *           p_m(-c) / f_m  where m is in force in member i, else (1 - p_m(-c)) / (1 - f_m)
 *     influence = weighted chance of the headline run-out - its chance,    ESS = (sum w)^2 / sum w^2
 *
 * with f_m the realised share of members in which m is in force and p_m(-c) its credence without
 * cluster c. Where reweighting cannot tell - ESS < 0.2 n, an arm with fewer than ten members, a phase
 * with reports of its own, a count of stocks - the first 128 members live again without the cluster,
 * and the influence is the difference on those members (rerun = 1, ESS = their number). Zero where the
 * cluster moves nothing. No headline place: all empty.
 */
void fill_influence(const scenario::Scenario& scenario, ensemble::RunOutput& output,
                    const InfluencePlan& plan = {});

}  // namespace corridor::assess
