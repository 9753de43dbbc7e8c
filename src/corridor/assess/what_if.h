#pragma once
//! \file What a change makes of the same members, live: options as a course that branches from kept
//! members, and the paired difference (docs/model/options.md).

#include "corridor/assess/apply_option.h"
#include "corridor/ensemble/branch.h"
#include "corridor/result/what_if.h"

namespace corridor::assess {

/*!
 * The days that members live under a case: the course of compare(), recorded in full. No option at
 * all: the trunk's own course.
 * \param option_case  outlives the course
 */
ensemble::Course course_of(const OptionCase& option_case);

/*!
 * Paired difference of the same members,
 *
 *     Delta_i = person-days short of member i without the change - with it
 *
 * and the changes of the other counts at the deadline, as compare() tells them of an option.
 * \param base, with   engines of the two; where they have not the same places and goods, places and
 *        goods of `base` alone count with zero
 * \pre as many members on both sides, in member order
 */
result::WhatIf what_if(const OptionCase& option_case, const simulate::Engine& base_engine,
                       const ensemble::BranchOutput& base, const simulate::Engine& with_engine,
                       const ensemble::BranchOutput& with);

}  // namespace corridor::assess
