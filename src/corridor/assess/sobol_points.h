#pragma once
//! \file Points that fill a cube evenly, for sensitivity analysis.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace corridor::assess {

/*!
 * Sobol points in up to 100 dimensions with a random digital shift: bit by bit, the i-th number of
 * dimension d is the exclusive or of the direction numbers of the Gray code of i, and then of a keyed random
 * word of the dimension. Any 2^k points that start at a multiple of 2^k put one number into each of 2^k
 * equal intervals of every dimension; the shift makes each number uniform, so that means over the points
 * have no bias.
 *
 * Primitive polynomials are found by their order; the first numbers of dimensions 2 to 21 are those of
 * Joe & Kuo (2008, SIAM J. Sci. Comput. 30, 2635-2654), later ones are odd words keyed by the dimension.
 */
class SobolPoints {
  public:
    //! \param n_dims  1..100 \throws Error{limit} for more
    SobolPoints(std::size_t n_dims, std::uint32_t seed);

    //! Point i, each number in (0, 1).
    std::vector<double> point(std::uint32_t i) const;

    std::size_t n_dims() const { return shift_.size(); }

  private:
    static constexpr std::size_t k_bits = 32;
    std::vector<std::uint32_t> directions_;  // [dimension * k_bits + bit]
    std::vector<std::uint32_t> shift_;
};

}  // namespace corridor::assess
