#pragma once
//! \file A sensible set of options, read off the measures in force (docs/model/options.md).

#include "corridor/scenario/scenario.h"

#include <string>
#include <vector>

namespace corridor::assess {

//! Where and of what people are short without any option, by mean person-days to the deadline.
struct Need {
    std::string place, good;       //!< a traded good
    double person_days = 0;
    double units_per_day = 0;      //!< normal need of the place
};

/*!
 * Options that the measures in force on or after the as-of date make worth asking about. Each begins a
 * week after the as-of date (ASSUMPTION: the time an agreement takes):
 *
 *     every measure that restricts      lift it; ease it by half
 *     ... several goods                 lift it for one of them
 *     ... people                        ten days in which everybody may leave
 *     ... goods of a place              a corridor of sixty days for food and medicine
 *     ... for a fee                     waive the fee
 *     the five greatest needs           an escorted convoy with two weeks of need, at most 100 trucks of
 *                                       30 t, every 30 days; an airlift of 24 t a day (fuel and medicine
 *                                       by their need if that is less); two weeks of need put there
 *                                       before, where the place is not closed yet
 *     damaged pumps                     repair
 *
 * None of them adds or tightens a measure. Ids are stable: kind, measure or place, good.
 * \param needs  largest first
 */
std::vector<scenario::Option> suggest_options(const scenario::Scenario& scenario,
                                              const std::vector<Need>& needs);

}  // namespace corridor::assess
