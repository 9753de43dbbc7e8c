#pragma once
//! \file Where the particles of calibration come from, generation by generation, and how dense they lie.

#include "corridor/assess/abc_kernel.h"
#include "corridor/assess/abc_prior.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace corridor::assess {

/*!
 * Generation 0 draws from an equal mixture of the folds' priors, each later one from an equal mixture of
 * the folds' kernels truncated to the widest support. Truncation by drawing anew divides the density of a
 * generation by one number, its mass inside the support, which is estimated from how many draws it took.
 */
class AbcProposal {
  public:
    AbcProposal(const std::vector<AbcPriors>& priors, std::uint32_t seed);

    //! Support that holds those of all folds.
    const AbcPriors& widest() const { return widest_; }

    //! x of one particle; a function of seed, generation and its number.
    std::vector<double> draw(std::size_t particle);

    //! `n` particles of this generation are kept.
    void close_generation(std::size_t n);

    //! The next generation draws around these clouds, one a fold.
    void next(const std::vector<AbcCloud>& clouds);

    /*!
     * Mean density of the closed generations at each point, weighted by their numbers of particles.
     * \param points  row by row; those of the last call come first again, and are not worked out anew
     */
    std::vector<double> densities(std::span<const double> points);

  private:
    struct Generation {
        std::vector<AbcKernel> kernels;  // none: the priors
        double n_kept = 0;
        double n_drawn = 0, n_inside = 0;
        std::vector<double> density;  // at the points asked about so far, once it is closed
    };
    double density_of(const Generation& generation, std::span<const double> x) const;
    bool inside(std::span<const double> x) const;
    void propose(std::span<const double> u, std::span<double> x) const;

    const std::vector<AbcPriors>& priors_;
    AbcPriors widest_;
    std::vector<double> floor_;  // by dimension: variance added to the kernels
    std::uint32_t seed_;
    std::vector<Generation> generations_;
};

}  // namespace corridor::assess
