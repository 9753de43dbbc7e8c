#pragma once
//! \file Approximate Bayesian computation by sequential Monte Carlo, for several folds at once: which
//! parameters make the simulations look like what was observed (docs/model/calibration.md).

#include "corridor/assess/abc_kernel.h"
#include "corridor/assess/abc_prior.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corridor::assess {

/*!
 * What is calibrated. A *target* is one observed number; a simulation answers each with its deviation
 * (simulated - observed, on the scale of the target), one a member. A *fold* is a set of weights on the
 * targets (0 = left out) with its own priors; all folds share every simulation.
 */
struct AbcProblem {
    std::vector<AbcPriors> priors;             //!< by fold; at least one fold
    std::vector<std::vector<double>> weights;  //!< [fold][target], >= 0
    std::vector<double> least_scale;           //!< [target], >= 0: error of the observation itself
    std::size_t members = 1;                   //!< simulations of each particle
    /*!
     * Deviations of a batch of particles: out[(particle * members + member) * n_targets + target]; NaN
     * where a simulation has no such number. A function of its arguments alone.
     * \param values  particles row by row, in the units of the parameters
     * \param batch   number of the batch, from 0; keys what is random in a simulation
     */
    std::function<std::vector<double>(std::span<const double> values, std::uint32_t batch)> simulate;

    std::size_t n_targets() const { return least_scale.size(); }
    std::size_t n_folds() const { return priors.size(); }
    std::size_t n_dims() const { return priors.front().size(); }
};

struct AbcPlan {
    int population = 500;            //!< particles kept in a generation, 2..100000
    int batch = 128;                 //!< particles simulated together, 1..128
    int most_generations = 12;       //!< the draws from the prior included
    int most_simulations = 100000;   //!< particles; stops before the generation that would need more
    double least_acceptance = 0.01;  //!< stops where fewer new particles than this share come near enough
    double least_step = 0.02;        //!< stops where the tolerance falls by less than this share
    std::uint32_t seed = 7;
    //! Batches simulated by an earlier, interrupted calibration, by number; may be empty.
    std::function<std::optional<std::vector<double>>(std::uint32_t batch, const std::string& digest)>
        recall = {};
    //! Called with each batch as soon as it is simulated, before anything else happens; may be empty.
    std::function<void(std::uint32_t batch, const std::string& digest,
                       std::span<const double> deviations)>
        keep = {};
    //! Generation, tolerance of fold 0, share of the generation's particles found; may be empty.
    std::function<void(int generation, double tolerance, double share)> progress = {};
    const std::atomic<bool>* stop = nullptr;  //!< set from outside: Error{interrupted}
};

//! One fold in one generation.
struct AbcFold {
    double tolerance = 0;             //!< greatest distance let in; infinite in generation 0
    std::vector<std::size_t> chosen;  //!< numbers of the simulations let in, rising
    std::vector<double> weights;      //!< theirs, sum 1
    double effective = 0;             //!< particles they are worth
};

struct AbcGeneration {
    std::size_t simulated = 0;  //!< particles from generation 0 to this one
    std::size_t fresh = 0;      //!< of them new in this one
    std::size_t accepted = 0;   //!< of the new, those within the tolerance of fold 0
    std::vector<AbcFold> folds;
};

//! Why it ended.
enum class AbcEnd { acceptance, step, generations, simulations };

struct AbcResult {
    std::size_t n_dims = 0, n_targets = 0, members = 1;
    std::vector<double> points;      //!< all simulated particles, x row by row
    std::vector<double> deviations;  //!< [(particle * members + member) * n_targets + target]
    std::vector<double> scale;       //!< by target: what a deviation is measured in; 0 = tells nothing
    std::vector<AbcGeneration> generations;
    AbcEnd end = AbcEnd::generations;

    std::span<const double> point(std::size_t i) const {
        return std::span(points).subspan(i * n_dims, n_dims);
    }
    std::span<const double> deviations_of(std::size_t i) const {
        return std::span(deviations).subspan(i * members * n_targets, members * n_targets);
    }
};

/*!
 * Distance of a particle in a fold:
 *
 *     D = sum_t w_t mean_members min(|deviation_t| / scale_t, 5)  /  sum_t w_t
 *
 * scale_t: the median absolute deviation of the first population's deviations around their median (times
 * 1.4826), but at least the error of the observation. The cap keeps one value that no parameter can reach
 * from outweighing all others.
 *
 * Generation 0 is drawn from the priors. Each further generation takes as tolerance, fold by fold, the
 * weighted median distance of the last population, and draws from an equal mixture of the folds' kernels
 * (AbcKernel), truncated to the prior's support, until `population` simulations lie within the tolerance
 * of fold 0. Every simulation made so far that lies within it counts, with
 *
 *     weight = prior_fold(x) / (share-weighted mean of the densities of all generations at x)
 *
 * (deterministic mixture: Owen & Zhou 2000; Cornuet et al. 2012). That is why folds can share: a weight
 * corrects for where a particle was drawn from, whichever fold it was drawn for.
 *
 * Random numbers are keyed by seed, generation and particle; `simulate` sees whole batches in order. The
 * result depends on the problem and the plan's numbers only.
 *
 * \throws Error{interrupted} when stopped; Error{input} where no target tells anything
 */
AbcResult calibrate(const AbcProblem& problem, const AbcPlan& plan);

//! D of each particle in one fold.
std::vector<double> abc_distances(const AbcProblem& problem, const AbcResult& result,
                                  std::size_t fold);

}  // namespace corridor::assess
