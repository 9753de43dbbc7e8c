#pragma once
//! \file Sensitivity of a scenario's results to the parameters that calibration moves.

#include "corridor/result/sensitivity.h"
#include "corridor/scenario/scenario.h"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

namespace corridor::assess {

struct SensitivityPlan {
    //! VARIABLE[:GOOD][@PLACE], variables as in observations.csv; empty: sensitivity_outputs()
    std::vector<std::string> outputs = {};
    int samples = 512;  //!< 128..65536, taken up to a multiple of 128
    std::uint32_t seed = 7;
    int threads = 0;
    std::function<void(double)> progress = {};
    const std::atomic<bool>* stop = nullptr;
};

//! What is asked where nothing is named: of the most populous place that a measure acts on.
std::vector<std::string> sensitivity_outputs(const scenario::Scenario& scenario);

/*!
 * Indices of each output over the days from the as-of date to the deadline, on the scale on which its
 * variable is scored (prices and counts as logarithms). Inputs are the parameters of calibration_priors(),
 * over their priors, but for those that the scenario writes itself and those that nothing in it uses.
 * N (inputs + 2) members are lived; all evaluations of one sample are the same member, so they share every
 * draw.
 * \throws Error{usage} an output that does not exist; Error{interrupted}
 */
result::SensitivityTable sensitivity(const scenario::Scenario& scenario, const SensitivityPlan& plan);

}  // namespace corridor::assess
