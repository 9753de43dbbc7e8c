#pragma once
//! \file Corridor's choice of people already displaced beside Flee's rule and forecasts that need no
//! model, on conflicts of which each is left out in turn (docs/model/displacement.md).

#include "corridor/result/displacement.h"
#include "corridor/scenario/scenario.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::assess {

//! One conflict: a Flee folder as a scenario.
struct DisplacementCase {
    std::string name;
    scenario::Scenario scenario;
};

struct DisplacementPlan {
    int members = 64;       //!< of Corridor's rule
    int flee_members = 8;   //!< of Flee's rule
    int random_points = 200, simplex_steps = 200;  //!< of every search for weights
    int threads = 0;        //!< 0 = all cores
    std::uint32_t seed = 1;
    std::function<void(double, std::string_view)> progress = {};
    const std::atomic<bool>* stop = nullptr;
};

/*!
 * Finds the weights of every fold, scores the conflict that was left out, and compares.
 * \param cases  at least two, names all different
 * \throws Error{usage} for fewer; Error{input} where registrations do not drive a folder;
 *         Error{interrupted}
 */
result::DisplacementReport compare_displacement(const std::vector<DisplacementCase>& cases,
                                                const DisplacementPlan& plan);

}  // namespace corridor::assess
