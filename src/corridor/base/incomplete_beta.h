#pragma once

// Exact distribution functions behind the quantiles; of no use outside base/.

#include <cstdint>

namespace corridor {

//! Both tails of a distribution at one point; lower + upper = 1, each good to about 13 digits.
struct Tails {
    double lower;
    double upper;
};

/*!
 * Regularised incomplete beta function I_x(a, b) and 1 - I_x(a, b).
 *
 * \param a, b  > 0
 * \param x     in (0, 1)
 * \param y     1 - x, given apart because the subtraction may lose digits
 */
Tails incomplete_beta(double a, double b, double x, double y);

//! P(X <= k) and P(X > k) for X ~ Bin(n, p), 0 < p < 1 and 0 <= k < n.
Tails binomial_tails(std::int64_t n, double p, std::int64_t k);

}  // namespace corridor
