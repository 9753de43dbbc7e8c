#pragma once

#include <cstdint>
#include <span>

//! Quantile functions: a uniform number goes in, a draw comes out. All are monotone in `u`.
//! Everywhere u is in (0, 1), as uniform() returns it.
namespace corridor {

/*!
 * Quantile of the standard normal distribution, relative error below 1e-14.
 * Source: Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37, 477-484.
 */
double normal_quantile(double u);

//! 95 % point of the standard normal distribution.
inline constexpr double k_normal_95 = 1.6448536269514722;

/*!
 * Quantile of the binomial distribution, min{k : P(X <= k) >= u}.
 *
 * Exact: a real draw, not an approximation, and so monotone in n and in p, which is what makes two
 * runs that differ in one measure comparable. The only freedom is where u and P(X <= k) agree to
 * about 12 digits.
 *
 * Mean <= 6: inversion from 0. Otherwise a Cornish-Fisher expansion with a known error, and the
 * exact distribution function only if the expansion lies within that error of an integer. For
 * means above 10^9 the expansion alone: right to 2e-15 of the mean.
 *
 * \param n  trials, 0..2^53; negative is an internal error
 * \param p  chance of each, clipped to [0, 1]; NaN is an internal error
 * \return   0..n
 */
std::int64_t binomial_quantile(std::int64_t n, double p, double u);

/*!
 * How many of n people are drawn when whole households decide together:
 *
 *     size * Bin(q, p) + s * Bernoulli(p),    n = size * q + s,  0 <= s < size
 *
 * Mean n p exactly; variance about `size` times that of single persons (model 3.6).
 *
 * \param household_size  people who decide together, >= 1
 * \param u_households    uniform of the q whole households
 * \param u_rest          uniform of the last, incomplete household
 */
std::int64_t household_binomial(std::int64_t n, double p, std::int64_t household_size,
                                double u_households, double u_rest);

/*!
 * Splits n among categories in proportion to their weights: a multinomial draw made of conditional
 * binomials in the order of the categories.
 *
 * \param n         what is split, >= 0
 * \param weights   >= 0 and finite, any scale; at least one > 0 if n > 0
 * \param uniforms  one per category, or one fewer (the last category takes what is left)
 * \param out       one per category; sums to n; a category of weight 0 gets 0
 */
void multinomial_split(std::int64_t n, std::span<const double> weights,
                       std::span<const double> uniforms, std::span<std::int64_t> out);

/*!
 * Quantile of a lognormal with the given median whose 5 % and 95 % points are those given.
 * The range may lie unevenly around the median: each side has its own width (two-piece lognormal).
 *
 * \throws Error{input} unless 0 < p05 <= median <= p95, all finite
 */
double lognormal_quantile(double median, double p05, double p95, double u);

/*!
 * Quantile of the triangular distribution on [low, high] with its peak at `likely`.
 * \throws Error{input} unless low <= likely <= high, all finite
 */
double triangular_quantile(double low, double likely, double high, double u);

//! Parameters of a Beta distribution, both > 0.
struct BetaShape {
    double a = 1;
    double b = 1;
};

/*!
 * Quantile of Beta(a, b), absolute error below 1e-13. Slow (tens of microseconds): for inputs drawn
 * once a member, not for every day.
 * \throws Error{input} unless a and b are in [1e-3, 1e8]
 */
double beta_quantile(double a, double b, double u);

/*!
 * The Beta distribution whose 5 % and 95 % points are those given.
 * \throws Error{input} unless 0 < p05 < p95 < 1, or if the range is too narrow or too wide for one
 */
BetaShape beta_shape_from_range(double p05, double p95);

/*!
 * The Beta distribution with the given mean and a + b = concentration.
 * \throws Error{input} unless 0 < mean < 1 and concentration > 0
 */
BetaShape beta_shape_from_mean(double mean, double concentration);

//! Quantile at `u` of the Beta distribution whose 5 % and 95 % points are those given.
double beta_from_range(double p05, double p95, double u);

}  // namespace corridor
