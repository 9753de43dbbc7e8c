#pragma once
//! \file Which inputs a result hangs on: first-order and total indices (docs/model/sensitivity.md).

#include "corridor/result/interval.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace corridor::assess {

struct SobolPlan {
    int samples = 512;             //!< N, a multiple of the block; N (inputs + 2) evaluations
    int block = 128;               //!< samples evaluated together
    int resamples = 200;           //!< of the bootstrap
    std::uint32_t seed = 7;
    std::function<void(double)> progress = {};  //!< share done, 0..1
    const std::atomic<bool>* stop = nullptr;    //!< set from outside: Error{interrupted}
};

//! Of one output: shares of the variance, with their intervals by bootstrap over the samples.
struct SobolIndices {
    double mean = 0, variance = 0;
    std::vector<result::Interval> first, total;  //!< by input
    result::Interval chance;  //!< share of what a sample draws by itself, the same in all its evaluations
};

/*!
 * Two matrices A and B of Sobol points, and A with the j-th column of B:
 *
 *     first_j = mean f(B) (f(AB_j) - f(A)) / V      Saltelli et al. 2010, Comput. Phys. Commun. 181, 259-270
 *     total_j = mean (f(A) - f(AB_j))^2 / 2 / V     Jansen 1999, Comput. Phys. Commun. 117, 35-43
 *     chance  = cov(f(A), f(B)) / V
 *
 * f is centred before. Where f draws chances of its own, all evaluations of a sample must draw the same
 * (common random numbers); first_j then holds what input j does by itself or together with these chances.
 *
 * \param evaluate  f of a block of points (u in (0,1), row by row): out[row * n_outputs + output]; the second
 *        argument numbers the block and keys its chances. Blocks of A, B, AB_1, ... with one number share them.
 */
std::vector<SobolIndices> sobol_indices(
    std::size_t n_inputs, std::size_t n_outputs,
    const std::function<std::vector<double>(std::span<const double>, std::uint32_t)>& evaluate,
    const SobolPlan& plan);

}  // namespace corridor::assess
