// Scores of plain numbers, against closed forms and against sums done the slow way.
#include "corridor/assess/crps.h"

#include "corridor/base/quantile.h"
#include "corridor/ensemble/quantiles.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace corridor::assess {
namespace {

double normal_density(double x) {
    return std::exp(-x * x / 2) / std::sqrt(2 * 3.14159265358979323846);
}

double normal_share(double x) {
    return std::erfc(-x / std::sqrt(2.0)) / 2;
}

//! CRPS of N(0, 1) at y (Gneiting et al. 2005, https://doi.org/10.1175/MWR2904.1).
double normal_crps(double y) {
    return y * (2 * normal_share(y) - 1) + 2 * normal_density(y) -
           1 / std::sqrt(3.14159265358979323846);
}

std::vector<double> normal_sample(std::size_t n) {
    std::vector<double> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back(normal_quantile((static_cast<double>(i) + 0.5) / static_cast<double>(n)));
    return out;
}

TEST(FairCrps, of_a_normal_forecast_is_the_closed_form) {
    const Spread spread{normal_sample(4000), 1};
    for (const double y : {-2.5, -1.0, 0.0, 0.3, 1.7})
        EXPECT_NEAR(fair_crps(spread, y), normal_crps(y), 2e-3) << y;
}

TEST(FairCrps, is_the_double_sum) {
    const Spread spread{{0.3, -1.2, 4.0, 0.3, 2.2}, 1};
    const double y = 0.9;
    double apart = 0, pairs = 0;
    for (const double a : spread.z) apart += std::abs(a - y);
    for (const double a : spread.z)
        for (const double b : spread.z) pairs += std::abs(a - b);
    EXPECT_NEAR(fair_crps(spread, y), apart / 5 - pairs / (2 * 5 * 4), 1e-12);
}

// Mean over all ensembles of m coins = the score of the coin itself, for every m: that is fairness.
TEST(FairCrps, does_not_depend_on_the_number_of_members) {
    const double p = 0.3, y = 1;
    // E|X - y| - 1/2 E|X - X'| of a coin.
    const double exact = (1 - p) * 1 - p * (1 - p);
    for (const unsigned m : {2u, 3u, 5u, 8u}) {
        double mean = 0;
        for (unsigned bits = 0; bits < (1u << m); ++bits) {
            Spread spread;
            double chance = 1;
            for (unsigned i = 0; i < m; ++i) {
                const bool one = (bits >> i) & 1u;
                spread.z.push_back(one ? 1 : 0);
                chance *= one ? p : 1 - p;
            }
            mean += chance * fair_crps(spread, y);
        }
        EXPECT_NEAR(mean, exact, 1e-12) << m;
    }
}

TEST(FairCrps, of_one_certain_value_with_a_normal_error_is_that_of_the_error) {
    // 90 % of the error within 1.6449 on either side: sd 1.
    const NoisyValue seen{.y = 0.4, .below = 1.6448536269514722, .above = 1.6448536269514722};
    for (const double x : {-1.0, 0.4, 2.0}) {
        const Spread spread = with_error(std::vector{x}, seen, -100, 100);
        EXPECT_EQ(spread.z.size(), k_error_nodes);
        EXPECT_NEAR(fair_crps(spread, seen.y), normal_crps(seen.y - x), 0.02) << x;
    }
}

TEST(FairCrps, with_errors_is_the_double_sum_over_different_members) {
    const NoisyValue seen{.y = 0.2, .below = 0.5, .above = 2};
    const std::vector<double> members{0.1, 0.7, 3};
    const Spread spread = with_error(members, seen, -100, 100);
    const std::size_t k = spread.copies, n = spread.z.size();
    double apart = 0, pairs = 0;
    for (const double z : spread.z) apart += std::abs(z - seen.y) / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            if (i / k != j / k) pairs += std::abs(spread.z[i] - spread.z[j]);
    pairs /= static_cast<double>(2 * k * k * members.size() * (members.size() - 1));
    EXPECT_NEAR(fair_crps(spread, seen.y), apart - pairs, 1e-12);
}

TEST(WithError, has_the_two_half_widths_of_the_observation) {
    const NoisyValue seen{.y = 0, .below = 1, .above = 3};
    // The error is truth - seen; what would be reported of a truth x is x - error.
    Spread spread = with_error(std::vector<double>(400, 10.0), seen, -100, 100);
    std::sort(spread.z.begin(), spread.z.end());
    EXPECT_NEAR(ensemble::sample_quantile(spread.z, 0.95), 11, 0.1);
    EXPECT_NEAR(ensemble::sample_quantile(spread.z, 0.05), 7, 0.3);
    EXPECT_NEAR(ensemble::sample_quantile(spread.z, 0.5), 10, 0.15);
}

TEST(WithError, cuts_to_the_scale_and_leaves_exact_values_alone) {
    const Spread cut = with_error(std::vector{0.0, 1.0}, {.y = 0.5, .below = 5, .above = 5}, 0, 1);
    for (const double z : cut.z) EXPECT_TRUE(z >= 0 && z <= 1);
    const Spread same = with_error(std::vector{0.25, 0.5}, {.y = 0.5}, 0, 1);
    EXPECT_EQ(same.z, (std::vector{0.25, 0.5}));
    EXPECT_EQ(same.copies, 1u);
}

TEST(SampleQuantile, is_a_value_of_the_sample) {
    const std::vector<double> sorted{1, 2, 3, 4};
    EXPECT_EQ(ensemble::sample_quantile(sorted, 0.05), 1);
    EXPECT_EQ(ensemble::sample_quantile(sorted, 0.25), 1);
    EXPECT_EQ(ensemble::sample_quantile(sorted, 0.26), 2);
    EXPECT_EQ(ensemble::sample_quantile(sorted, 0.95), 4);
}

TEST(RankShare, counts_ties_by_half) {
    const std::vector<double> sorted{0, 0, 0, 5};
    EXPECT_EQ(rank_share(sorted, 0), 3.0 / 8);
    EXPECT_EQ(rank_share(sorted, -1), 0);
    EXPECT_EQ(rank_share(sorted, 9), 1);
}

TEST(BinLogScore, is_minus_the_log_of_the_share_in_the_bin) {
    const std::vector<double> days{3, 8, 9, 20};
    const std::vector<double> edges{7, 14};
    EXPECT_NEAR(bin_log_score(days, edges, 10), -std::log(2.5 / 5.5), 1e-12);
    EXPECT_NEAR(bin_log_score(days, edges, 7), -std::log(2.5 / 5.5), 1e-12)
        << "an edge opens its bin";
    EXPECT_NEAR(bin_log_score(days, edges, 14), -std::log(1.5 / 5.5), 1e-12);
    EXPECT_NEAR(survival_log_score(days, 8), -std::log(2.5 / 5), 1e-12);
}

}  // namespace
}  // namespace corridor::assess
