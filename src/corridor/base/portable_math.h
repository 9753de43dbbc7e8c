#pragma once

#include <array>
#include <vector>

/*!
 * Elementary functions that give the same bits on every processor.
 *
 * The C library picks other code on processors with and without fused multiply-add, and the last
 * bits differ. These functions use + - * / and sqrt only, each of which IEEE 754 defines to the
 * last bit, and the build forbids contraction (-ffp-contract=off). Errors are in ulp of the result.
 */
namespace corridor::pm {

//! Square root, correctly rounded as IEEE 754 demands; NaN below 0.
double sqrt(double x);

//! e^x, at most 2 ulp. Below -745.2: 0; above 709.79: infinity; results under 2.3e-308 lose digits.
double exp(double x);

//! e^x - 1 without loss near 0, at most 3 ulp.
double expm1(double x);

//! 1 - e^(-x) without loss near 0: the chance that goes with a hazard x >= 0. At most 3 ulp.
double one_minus_exp(double x);

//! Natural logarithm, at most 2 ulp. log(0) = -infinity; NaN below 0.
double log(double x);

//! log(1 + x) without loss near 0, at most 3 ulp; x >= -1.
double log1p(double x);

/*!
 * x^a for x >= 0 and finite a, at most 2 ulp where the result is a normal number.
 * pow(x, 0) = 1, pow(1, a) = 1, pow(0, a > 0) = 0, pow(0, a < 0) = infinity; NaN for x < 0.
 */
double pow(double x, double a);

//! Sine of an angle in radians, |x| <= 1e5, absolute error at most 4e-16 near multiples of pi.
double sin(double x);

//! Cosine of an angle in radians, as sin().
double cos(double x);

//! Arc sine in radians, at most 4 ulp; the argument is clipped to [-1, 1].
double asin(double x);

//! Logarithm of the gamma function for x > 0, absolute error below 1e-13 (1 + |result|).
double log_gamma(double x);

/*!
 * x^a for x in [0, 1] and one fixed a in [0, 6], faster than pow(): cubic interpolation between
 * exact values, separately in each octave of x.
 *
 * Absolute error below 1e-9 (measured: 1e-11 for a <= 4). Exactly 1 at x = 1; exactly 0 at x = 0
 * for a > 0; exactly 1 everywhere for a = 0; exactly x for a = 1. Never falls from one node of the
 * table to the next as x grows; between nodes it does not fall by more than the last bit.
 */
class PowerTable {
  public:
    //! \throws Error{input} if `exponent` is not in [0, 6]
    explicit PowerTable(double exponent);

    //! x is clipped to [0, 1].
    double operator()(double x) const;
    double exponent() const { return exponent_; }

  private:
    struct Cell {
        double value;  // at the left node
        double c1, c2, c3;
        double last;  // value at the right node, an upper bound inside the cell
    };
    static constexpr int k_cells = 128;
    static constexpr int k_octaves = 64;

    double exponent_;
    std::vector<Cell> cells_;                 // m^a for m in [1/2, 1]
    std::array<double, k_octaves> octave_{};  // 2^(-a j)
};

}  // namespace corridor::pm
