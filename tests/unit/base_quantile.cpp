#include "corridor/base/quantile.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

#include "corridor/base/error.h"

namespace corridor {
namespace {

TEST(NormalQuantile, gives_tabulated_values) {
    EXPECT_EQ(normal_quantile(0.5), 0);
    EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
    EXPECT_NEAR(normal_quantile(0.05), -1.644853626951473, 1e-14);
    EXPECT_NEAR(normal_quantile(1e-10), -6.361340902404056, 1e-13);
    EXPECT_NEAR(normal_quantile(0x1p-53), -8.209536151601387, 1e-12);
}

TEST(BinomialQuantile, certain_cases) {
    EXPECT_EQ(binomial_quantile(0, 0.4, 0.5), 0);
    EXPECT_EQ(binomial_quantile(10, 0, 0.999), 0);
    EXPECT_EQ(binomial_quantile(10, -0.1, 0.999), 0);
    EXPECT_EQ(binomial_quantile(10, 1, 0.001), 10);
    EXPECT_EQ(binomial_quantile(10, 1.5, 0.001), 10);
}

TEST(BinomialQuantile, cases_worked_by_hand) {
    // Bin(3, 1/2): 1/8, 4/8, 7/8, 1.
    EXPECT_EQ(binomial_quantile(3, 0.5, 0.124), 0);
    EXPECT_EQ(binomial_quantile(3, 0.5, 0.125), 0);  // at least u: equality is enough
    EXPECT_EQ(binomial_quantile(3, 0.5, 0.126), 1);
    EXPECT_EQ(binomial_quantile(3, 0.5, 0.5), 1);
    EXPECT_EQ(binomial_quantile(3, 0.5, 0.874), 2);
    EXPECT_EQ(binomial_quantile(3, 0.5, 0.876), 3);
    // Bin(1, 3/4), which is mirrored: P(0) = 1/4.
    EXPECT_EQ(binomial_quantile(1, 0.75, 0.25), 0);
    EXPECT_EQ(binomial_quantile(1, 0.75, 0.2500001), 1);
}

TEST(BinomialQuantile, stays_within_0_and_n_at_the_ends) {
    for (std::int64_t n : {std::int64_t{1}, std::int64_t{100}, std::int64_t{1} << 40})
        for (double p : {1e-300, 1e-9, 0.3, 0.5, 0.7, 1 - 1e-9}) {
            EXPECT_GE(binomial_quantile(n, p, 1e-300), 0);
            EXPECT_LE(binomial_quantile(n, p, 1 - 0x1p-53), n);
        }
}

TEST(BinomialQuantile, what_cannot_be_is_our_bug) {
    EXPECT_THROW(binomial_quantile(-1, 0.5, 0.5), Error);
    EXPECT_THROW(binomial_quantile(1, std::nan(""), 0.5), Error);
    EXPECT_THROW(binomial_quantile(1, 0.5, 0), Error);
    EXPECT_THROW(binomial_quantile(1, 0.5, 1), Error);
}

TEST(HouseholdBinomial, moves_whole_households_and_a_rest) {
    // 20 people in households of 6: three whole ones and 2 people.
    for (double u : {0.01, 0.3, 0.6, 0.99}) {
        const std::int64_t without_rest = household_binomial(20, 0.4, 6, u, 0.1);
        const std::int64_t with_rest = household_binomial(20, 0.4, 6, u, 0.9);
        EXPECT_EQ(without_rest, 6 * binomial_quantile(3, 0.4, u));
        EXPECT_EQ(with_rest, without_rest + 2);
    }
    EXPECT_EQ(household_binomial(5, 0.4, 6, 0.9, 0.9), 5);
    EXPECT_EQ(household_binomial(12, 1, 6, 0.01, 0.01), 12);
    EXPECT_EQ(household_binomial(13, 0, 6, 0.99, 0.99), 0);
    EXPECT_EQ(household_binomial(7, 0.3, 1, 0.5, 0.5), binomial_quantile(7, 0.3, 0.5));
    EXPECT_THROW(household_binomial(5, 0.4, 0, 0.5, 0.5), Error);
}

TEST(MultinomialSplit, keeps_the_sum_and_skips_weight_zero) {
    const std::array weights = {0.0, 2.0, 1e-15, 0.0, 7.0, 0.0};
    std::array<std::int64_t, 6> out{};
    for (double u : {0.001, 0.2, 0.5, 0.8, 0.999}) {
        const std::vector<double> uniforms(6, u);
        multinomial_split(12'345, weights, uniforms, out);
        EXPECT_EQ(std::accumulate(out.begin(), out.end(), std::int64_t{0}), 12'345);
        EXPECT_EQ(out[0] + out[3] + out[5], 0);
        EXPECT_EQ(out[1], binomial_quantile(12'345, 2.0 / (2.0 + (1e-15 + 7.0)), u));
    }
}

TEST(MultinomialSplit, needs_one_uniform_fewer_than_categories) {
    std::array<std::int64_t, 1> out{};
    multinomial_split(9, std::array{3.0}, {}, out);
    EXPECT_EQ(out[0], 9);
    multinomial_split(0, std::array{0.0}, {}, out);
    EXPECT_EQ(out[0], 0);
}

TEST(MultinomialSplit, what_cannot_be_is_our_bug) {
    std::array<std::int64_t, 2> out{};
    const std::array uniforms = {0.5, 0.5};
    EXPECT_THROW(multinomial_split(1, std::array{0.0, 0.0}, uniforms, out), Error);
    EXPECT_THROW(multinomial_split(1, std::array{-1.0, 2.0}, uniforms, out), Error);
    EXPECT_THROW(multinomial_split(1, std::array{1.0, 2.0, 3.0}, uniforms, out), Error);
    EXPECT_THROW(multinomial_split(1, std::array{1.0, std::nan("")}, uniforms, out), Error);
}

TEST(LognormalQuantile, meets_median_and_both_ends_of_the_range) {
    EXPECT_NEAR(lognormal_quantile(2.5, 1.5, 4.5, 0.05), 1.5, 1e-12);
    EXPECT_NEAR(lognormal_quantile(2.5, 1.5, 4.5, 0.5), 2.5, 1e-12);
    EXPECT_NEAR(lognormal_quantile(2.5, 1.5, 4.5, 0.95), 4.5, 1e-12);
    EXPECT_EQ(lognormal_quantile(3, 3, 3, 0.2), 3);
    EXPECT_THROW(lognormal_quantile(1, 2, 3, 0.5), Error);
    EXPECT_THROW(lognormal_quantile(1, 0, 3, 0.5), Error);
    EXPECT_THROW(lognormal_quantile(1, 0.5, std::nan(""), 0.5), Error);
}

TEST(TriangularQuantile, meets_its_closed_form) {
    EXPECT_NEAR(triangular_quantile(0, 2, 8, 0.25), 2, 1e-15);  // a quarter lies below the peak
    EXPECT_NEAR(triangular_quantile(0, 2, 8, 0.0625), 1, 1e-15);
    EXPECT_NEAR(triangular_quantile(0, 2, 8, 1 - 0.1875), 5, 1e-14);
    EXPECT_EQ(triangular_quantile(4, 4, 4, 0.7), 4);
    EXPECT_NEAR(triangular_quantile(1, 1, 3, 0.75), 2, 1e-15);
    EXPECT_NEAR(triangular_quantile(1, 3, 3, 0.25), 2, 1e-15);
    EXPECT_THROW(triangular_quantile(1, 0, 2, 0.5), Error);
    EXPECT_THROW(triangular_quantile(1, 2, 1.5, 0.5), Error);
}

TEST(BetaQuantile, meets_closed_forms) {
    for (double u : {0.001, 0.2, 0.5, 0.9, 0.9999}) {
        EXPECT_NEAR(beta_quantile(1, 1, u), u, 1e-14);
        EXPECT_NEAR(beta_quantile(3, 1, u), std::cbrt(u), 1e-14);
        EXPECT_NEAR(beta_quantile(1, 4, u), 1 - std::pow(1 - u, 0.25), 1e-14);
        const double sine = std::sin(u * 3.141592653589793 / 2);
        EXPECT_NEAR(beta_quantile(0.5, 0.5, u), sine * sine, 1e-14);
    }
    EXPECT_THROW(beta_quantile(0, 1, 0.5), Error);
    EXPECT_THROW(beta_quantile(1, 1e9, 0.5), Error);
}

TEST(BetaShape, has_the_range_it_was_made_from) {
    constexpr std::array<std::array<double, 2>, 6> ranges = {
        {{0.8, 0.95}, {0.2, 0.9}, {0.01, 0.99}, {1e-4, 0.2}, {0.5, 0.502}, {0.98, 0.999}}};
    for (const auto& [p05, p95] : ranges) {
        const BetaShape shape = beta_shape_from_range(p05, p95);
        EXPECT_NEAR(beta_quantile(shape.a, shape.b, 0.05), p05, 1e-10);
        EXPECT_NEAR(beta_quantile(shape.a, shape.b, 0.95), p95, 1e-10);
        EXPECT_EQ(beta_from_range(p05, p95, 0.3), beta_quantile(shape.a, shape.b, 0.3));
    }
    const BetaShape even = beta_shape_from_range(0.05, 0.95);
    EXPECT_NEAR(even.a, 1, 1e-10);  // the uniform distribution
    EXPECT_NEAR(even.b, 1, 1e-10);
}

TEST(BetaShape, refuses_what_has_no_beta) {
    EXPECT_THROW(beta_shape_from_range(0.5, 0.5), Error);
    EXPECT_THROW(beta_shape_from_range(0, 0.5), Error);
    EXPECT_THROW(beta_shape_from_range(0.5, 1), Error);
    EXPECT_THROW(beta_shape_from_range(0.5, 0.5 + 1e-9), Error);
}

TEST(BetaShape, from_mean_and_concentration) {
    const BetaShape shape = beta_shape_from_mean(0.25, 12);
    EXPECT_DOUBLE_EQ(shape.a, 3);
    EXPECT_DOUBLE_EQ(shape.b, 9);
    EXPECT_THROW(beta_shape_from_mean(1, 12), Error);
    EXPECT_THROW(beta_shape_from_mean(0.5, 0), Error);
}

}  // namespace
}  // namespace corridor
