#pragma once
//! \file What would help: each declared option against doing nothing, on the same members with the
//! same draws (docs/model/options.md).

#include "corridor/ensemble/run.h"

#include <atomic>
#include <functional>
#include <string_view>
#include <vector>

namespace corridor::assess {

struct OptionPlan {
    int threads = 0;                          //!< 0 = all cores
    std::function<void(double, std::string_view)> progress;
    const std::atomic<bool>* stop = nullptr;
};

/*!
 * Run the scenario's first five options from the kept as-of states to the deadline.
 *
 * Delta_i = person-days short (all traded goods) of member i without the option - with it.
 * An option only ends, shortens, eases or exempts a measure, or adds supply or transport.
 * Ranked by mean Delta; options whose means the members cannot tell apart share a rank
 * (indifference_zone).
 */
std::vector<result::OptionOutcome> evaluate_options(const scenario::Scenario& scenario,
                                                    const ensemble::RunOutput& base,
                                                    const OptionPlan& plan);

}  // namespace corridor::assess
