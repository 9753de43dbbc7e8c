#pragma once
//! \file What a calibration says about targets it did not learn from: the choice of its tolerance.

#include "corridor/assess/abc_smc.h"

namespace corridor::assess {

//! How a weighted population answers a set of targets. Deviations are in scales of their target.
struct AbcFit {
    std::size_t n_targets = 0;
    double crps = 0;        //!< mean of E|d| - E|d - d'| / 2, d the deviation: 0 is perfect
    double coverage50 = 0;  //!< share of targets with 0 between the 25 % and 75 % points of d
    double coverage90 = 0;  //!< the same between the 5 % and 95 % points
    double width90 = 0;     //!< mean distance of those points
};

/*!
 * Each target that fold 0 learns from is answered by the population of every other fold that leaves it
 * out; targets count by their weight in fold 0. Deviations beyond 5 scales count as 5.
 * \return n_targets = 0 where no fold leaves anything out
 */
AbcFit held_out_fit(const AbcProblem& problem, const AbcResult& result,
                    const AbcGeneration& generation);

/*!
 * The generation whose populations answer what they did not learn from best (least crps; the earlier of
 * equals), so that a tolerance that is too small to be learnt from the cases is not taken. The last where
 * nothing is left out.
 */
std::size_t best_generation(const AbcProblem& problem, const AbcResult& result);

//! 5, 50 and 95 % points of a fold's deviations from one target, in its scale, cut at 5.
struct AbcAnswer {
    double q05 = 0, q50 = 0, q95 = 0;
};
AbcAnswer answer_of(const AbcProblem& problem, const AbcResult& result, const AbcFold& fold,
                    std::size_t target);

//! The q-quantile of weighted values: the least value with a share q of the weight at or below it.
double weighted_quantile(std::span<const double> values, std::span<const double> weights, double q);

}  // namespace corridor::assess
