#pragma once
//! \file The cloud from which calibration proposes: a weighted population, each particle blurred by a
//! Gaussian of twice the population's covariance.

#include <cstddef>
#include <span>
#include <vector>

namespace corridor::assess {

//! Weighted points x, row by row; weights >= 0 with a positive sum.
struct AbcCloud {
    std::size_t n_dims = 0;
    std::vector<double> points;   //!< n * n_dims
    std::vector<double> weights;  //!< n

    std::size_t size() const { return weights.size(); }
    std::span<const double> point(std::size_t i) const {
        return std::span(points).subspan(i * n_dims, n_dims);
    }
};

/*!
 *     q(x) = sum_j w_j N(x; x_j, 2 C),   C = weighted covariance of the cloud
 *
 * (Beaumont et al. 2009, Biometrika 96, 983-990). A small share of the spread of the prior is added to
 * the diagonal, so that a cloud that has collapsed in one direction still moves.
 */
class AbcKernel {
  public:
    /*!
     * \param floor  variance added to each diagonal element, > 0
     */
    AbcKernel(const AbcCloud& cloud, std::span<const double> floor);

    //! Density at x.
    double density(std::span<const double> x) const;

    /*!
     * A point: particle at share u[0] of the weight, moved by normals from u[1] .. u[n_dims].
     */
    void draw(std::span<const double> u, std::span<double> x) const;

  private:
    std::size_t n_dims_;
    std::vector<double> share_;     // cumulative weight, ends in 1
    std::vector<double> weights_;   // normalised
    std::vector<double> points_;
    std::vector<double> whitened_;  // L^-1 x_j
    std::vector<double> lower_;     // L of 2 C = L L^T, row by row
    double peak_ = 1;               // density of one blurred particle at its own place
};

}  // namespace corridor::assess
