#pragma once
//! \file What a run says about each observation of its scenario: one value a member.

#include "corridor/scenario/scenario.h"
#include "corridor/simulate/member.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace corridor::assess {

//! How the values are made; nothing here changes the value of a member.
struct PredictPlan {
    int members = 128;  //!< 1..100000
    std::uint32_t seed = 7;
    int threads = 0;                            //!< 0 = all cores
    bool with_inputs = false;                   //!< also the rows known on the as-of date
    std::function<void(double)> progress = {};  //!< share done, 0..1; one thread at a time
    const std::atomic<bool>* stop = nullptr;    //!< set from outside: Error{interrupted}
};

/*!
 * What the members say about one observation, in the unit of its variable: dates as days since
 * 1970-01-01, +infinity = not within the run; labels 0 open .. 3 cut_off; NaN where the member has
 * nothing to say: the end of a siege that is not on. Member i is the member i of every run with this
 * seed.
 */
struct Prediction {
    std::size_t observation = 0;  //!< index into Scenario::observations
    std::vector<double> members;
};

//! Dates are looked for this long after the as-of date at least, whatever the horizon of the
//! scenario: a horizon is often chosen by who knows when the thing came.
inline constexpr int k_least_days_of_dates = 365;

/*!
 * Live the members through the days that the observations speak of, and no further, and read off
 * one value an observation: the mean over its days, the last day of what adds up, the most frequent
 * label (of equals the worse), the first day of an event. Rows use=input are left out unless asked
 * for; of those, days outside the run are cut off, and a row wholly outside is left out.
 *
 * Given a scenario, dates are sought for k_least_days_of_dates; given an engine, within its own
 * run. No writer, no option, no quantile: a scenario of ten places and 200 days costs milliseconds
 * a member. The engine can be compiled once and used for several seeds.
 *
 * \throws Error{interrupted} when stopped, Error{limit} for a number of members out of range
 */
std::vector<Prediction> predict(const scenario::Scenario& scenario, const PredictPlan& plan);
std::vector<Prediction> predict(const simulate::Engine& engine, const PredictPlan& plan);

}  // namespace corridor::assess
