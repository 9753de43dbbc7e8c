#pragma once

#include <cstdint>
#include <vector>

//! Reference values from Boost.Math, which is used in tests only: too slow for the day loop.
namespace corridor::oracle {

//! P(X <= k) and P(X > k) for X ~ Bin(n, p).
struct BinomialTails {
    double lower;
    double upper;
};
BinomialTails binomial_tails(std::int64_t n, double p, std::int64_t k);

//! min{k : P(X <= k) >= u} for X ~ Bin(n, p), by comparing the smaller tail.
std::int64_t binomial_quantile(std::int64_t n, double p, double u);

double normal_quantile(double u);
double beta_quantile(double a, double b, double u);
//! P(chi-square with `degrees` degrees of freedom > x).
double chi_square_tail(double degrees, double x);
//! Chance of a chi-square this large if the counts come from the expected numbers.
double chi_square_chance(const std::vector<double>& counts, const std::vector<double>& expected);
//! The same where every count is expected to be their mean.
double chance_of_even(const std::vector<double>& counts);

}  // namespace corridor::oracle
