#pragma once
//! \file How far a particle's answers are from what was observed; see calibrate() in abc_smc.h.

#include "corridor/assess/abc_smc.h"

#include <span>
#include <vector>

namespace corridor::assess {

inline constexpr double k_most_scales = 5;  //!< beyond which a deviation counts no more

/*!
 * Scale of each target: median absolute deviation of all answers around their median, times 1.4826, at
 * least the error of the observation; 0 where fewer than two answers are finite, or where most are the same
 * and the observation has no error.
 * \param deviations  of any number of particles, as AbcProblem::simulate gives them
 */
std::vector<double> abc_scales(const AbcProblem& problem, std::span<const double> deviations);

//! D of one particle with the weights of one fold; infinite where no target counts.
double abc_distance(const AbcProblem& problem, std::span<const double> weights,
                    std::span<const double> scales, std::span<const double> deviations);

}  // namespace corridor::assess
