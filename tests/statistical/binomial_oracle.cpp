#include "tests/statistical/binomial_oracle.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <numeric>

namespace corridor::oracle {

BinomialTails binomial_tails(std::int64_t n, double p, std::int64_t k) {
    const boost::math::binomial_distribution<double> binomial(static_cast<double>(n), p);
    const auto at = static_cast<double>(k);
    return {cdf(binomial, at), cdf(complement(binomial, at))};
}

std::int64_t binomial_quantile(std::int64_t n, double p, double u) {
    const auto reaches = [=](std::int64_t k) {
        if (k < 0 || k >= n) return k >= n;
        const BinomialTails tails = binomial_tails(n, p, k);
        return u < 0.5 ? tails.lower >= u : tails.upper <= 1 - u;
    };
    // Boost's own quantile only serves as the start: the definition decides.
    const boost::math::binomial_distribution<double> binomial(static_cast<double>(n), p);
    auto k = std::clamp<std::int64_t>(static_cast<std::int64_t>(quantile(binomial, u)), 0, n);
    while (!reaches(k)) ++k;
    while (reaches(k - 1)) --k;
    return k;
}

double normal_quantile(double u) {
    const boost::math::normal normal;
    return u < 0.5 ? quantile(normal, u) : quantile(complement(normal, 1 - u));
}

double beta_quantile(double a, double b, double u) {
    return quantile(boost::math::beta_distribution<double>(a, b), u);
}

double chi_square_tail(double degrees, double x) {
    return cdf(complement(boost::math::chi_squared(degrees), x));
}

double chi_square_chance(const std::vector<double>& counts, const std::vector<double>& expected) {
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        sum += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
    return chi_square_tail(static_cast<double>(counts.size() - 1), sum);
}

double chance_of_even(const std::vector<double>& counts) {
    const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double expected = all / static_cast<double>(counts.size());
    return chi_square_chance(counts, std::vector<double>(counts.size(), expected));
}

}  // namespace corridor::oracle
