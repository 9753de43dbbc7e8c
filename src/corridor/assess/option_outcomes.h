#pragma once
//! \file Differences of paired members, their summary and their order (docs/model/options.md).

#include "corridor/assess/apply_option.h"
#include "corridor/assess/outcome.h"
#include "corridor/result/result.h"

#include <span>
#include <vector>

namespace corridor::assess {

//! Delta of one option over members; chances; the places that gain and lose most. rank stays 0.
result::OptionOutcome summarise_option(const OptionCase& option_case, std::span<const Outcome> base,
                                       std::span<const Outcome> with);

/*!
 * Share of members in which each option is the best. A member that nothing helps counts for none, one
 * in which several are equally good for each in equal parts.
 */
void fill_best(std::span<const Outcomes> with, std::span<const Outcome> base,
               std::span<result::OptionOutcome> out);

/*!
 * Means closer than this are a tie: Bechhofer's procedure with common random numbers (Nelson and
 * Matejcik 1995), solved for the zone that n members can tell apart at 95 %,
 *
 *     zone = max( least, g sqrt(S^2 / n) )
 *     S^2  = 2 sum_ij (Y_ij - mean_i - mean_j + mean)^2 / ((k - 1)(n - 1))
 *
 * Y_ij: gain of option i in member j; S^2 the variance left when what members have in common is taken
 * out; g: upper 5 % point of the largest of k - 1 normals of correlation one half.
 * \param gains  [option][member], at least one option
 * \param least  what nobody would act on [the unit of gains]
 */
double indifference_zone(std::span<const std::vector<double>> gains, double least);

//! Ranks 1, 1, 3, ... of means in descending order; within the zone of the one that opened a rank, a tie.
std::vector<int> ranks(std::span<const double> descending_means, double zone);

//! What nobody would act on: one thousandth of the mean person-days short without an option, at
//! least one (ASSUMPTION).
double least_that_matters(std::span<const Outcome> base);

double mean_gain(std::span<const double> gains);

//! Gain of every member: person-days short without the option less with it.
std::vector<double> gains_of(std::span<const Outcome> base, std::span<const Outcome> with);

}  // namespace corridor::assess
