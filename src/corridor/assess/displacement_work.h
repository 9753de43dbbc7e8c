#pragma once
//! \file What the steps of the comparison share. Not for other modules.

#include "corridor/assess/displacement.h"
#include "corridor/assess/displacement_errors.h"
#include "corridor/base/error.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/model/displaced.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace corridor::assess {

//! Counts finished jobs and obeys the stop flag; from any thread.
class DisplacementProgress {
  public:
    DisplacementProgress(const DisplacementPlan& plan, std::size_t n_jobs)
        : plan_(plan), n_jobs_(n_jobs) {}
    void throw_if_stopped() const {
        if (plan_.stop != nullptr && plan_.stop->load())
            throw Error(ErrorKind::interrupted, "", "stopped; nothing was written");
    }
    void done(std::string_view stage) {
        const std::scoped_lock lock(mutex_);
        ++n_done_;
        if (plan_.progress)
            plan_.progress(static_cast<double>(n_done_) / static_cast<double>(n_jobs_), stage);
    }

  private:
    const DisplacementPlan& plan_;
    std::size_t n_jobs_, n_done_ = 0;
    std::mutex mutex_;
};

//! One conflict under one setting.
struct FreeCase {
    scenario::Flee flee;
    std::unique_ptr<model::Displaced> rule;
    CampSeries registered;
};

//! Names and values of the searched weights, in the order of the search.
std::vector<std::pair<std::string, double>> named(const model::DisplacedWeights& weights);

//! Rescaled errors at the points from which every search for weights starts. [case][point]
using FirstErrors = std::vector<std::vector<double>>;
FirstErrors first_errors(std::span<const FreeCase> cases, const DisplacementPlan& plan,
                         const DisplacementProgress& watch);

/*!
 * Weights with the least mean rescaled error on all cases but `left_out` (npos: on all), then the
 * spread with the least CRPS on the same.
 * \param first  first_errors() of the same cases and plan
 * \param error  out: the mean error on them
 */
model::DisplacedWeights fit_free(std::span<const FreeCase> cases, std::size_t left_out,
                                 const FirstErrors& first, const DisplacementPlan& plan,
                                 const DisplacementProgress& watch, double& error);

//! Members of the choice: the effect of a camp is keyed by its name. [member] camps and days.
std::vector<CampSeries> members_of(const FreeCase& at, const model::DisplacedWeights& weights,
                                   int members, std::uint32_t seed);

//! Members of Flee's rule on a folder, by camp and day.
std::vector<CampSeries> flee_members(const scenario::Scenario& scenario,
                                     const scenario::Flee& flee, int members, std::uint32_t seed,
                                     const DisplacementProgress& watch);

//! Free runs of one setting, all folds and methods. Returns the weights of every fold; the last is
//! that of all conflicts.
std::vector<model::DisplacedWeights> compare_free_runs(const std::vector<DisplacementCase>& cases,
                                                       result::CapacitySetting setting,
                                                       const DisplacementPlan& plan,
                                                       DisplacementProgress& watch,
                                                       result::DisplacementReport& out);

//! Rolling forecasts. \param geography  weights of every fold in the honest setting, as above
void compare_rolling(const std::vector<DisplacementCase>& cases,
                     std::span<const model::DisplacedWeights> geography,
                     const DisplacementPlan& plan, DisplacementProgress& watch,
                     result::DisplacementReport& out);

}  // namespace corridor::assess
