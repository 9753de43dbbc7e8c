// Our quantile functions against Boost.Math. Nothing here is left to chance: the numbers are keyed
// by a fixed seed, so a test that passes once passes always.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "corridor/base/quantile.h"
#include "corridor/base/random.h"
#include "tests/statistical/binomial_oracle.h"

namespace corridor {
namespace {

constexpr double k_chances[] = {1e-9, 1e-6, 1e-4, 0.003, 0.02, 0.1,   0.25,
                                0.45, 0.5,  0.55, 0.8,   0.97, 0.9999};
constexpr std::int64_t k_trials[] = {1,   2,    3,      5,       8,         13,        30,
                                     100, 1000, 10'000, 100'000, 1'000'000, 10'000'000};

// Both far tails and the middle.
constexpr double k_special_levels[] = {1e-18,       1e-15,    1e-12,       1e-9,
                                       1e-6,        1e-3,     1 - 1e-3,    1 - 1e-6,
                                       1 - 0x1p-20, 1 - 1e-8, 1 - 0x1p-40, 1 - 0x1p-53};

TEST(ExactBinomial, agrees_with_the_definition_on_a_grid) {
    std::uint64_t n_draws = 0;
    for (const std::int64_t n : k_trials)
        for (const double p : k_chances) {
            for (const double u : k_special_levels)
                ASSERT_EQ(binomial_quantile(n, p, u), oracle::binomial_quantile(n, p, u))
                    << "n " << n << " p " << p << " u " << u;
            for (int i = 0; i < 100; ++i) {
                const double u = uniform({.seed = 1, .member = 0}, n_draws++, 0, Purpose::trip);
                ASSERT_EQ(binomial_quantile(n, p, u), oracle::binomial_quantile(n, p, u))
                    << "n " << n << " p " << p << " u " << u;
            }
        }
}

// The hardest levels: a billionth part before and after each step of the distribution function.
TEST(ExactBinomial, turns_at_the_steps_and_nowhere_else) {
    constexpr double k_nudge = 1e-9;
    int n_steps = 0;
    for (const std::int64_t n : {4, 13, 25, 60, 400, 5'000, 200'000, 10'000'000})
        for (const double mean : {0.5, 3.0, 5.9, 6.1, 9.0, 20.0, 31.0, 150.0, 2'000.0, 90'000.0})
            for (const bool mirrored : {false, true}) {
                const double small = mean / static_cast<double>(n);
                if (small > 0.5) continue;
                const double p = mirrored ? 1 - small : small;
                const double width = std::sqrt(mean * (1 - small));
                for (double z = -5; z <= 5; z += 0.25) {
                    const auto k = std::llround(static_cast<double>(n) * p + z * width);
                    if (k < 0 || k >= n) continue;
                    const auto [lower, upper] = oracle::binomial_tails(n, p, k);
                    if (lower < 1e-12 || upper < 1e-12) continue;  // u cannot be nudged so finely
                    const double nudge = k_nudge * std::min(lower, upper);
                    if (nudge < 1e-15) continue;
                    const double u = lower < 0.5 ? lower : 1 - upper;
                    ASSERT_EQ(binomial_quantile(n, p, u - nudge), k) << n << ' ' << p << ' ' << u;
                    ASSERT_EQ(binomial_quantile(n, p, u + nudge), k + 1)
                        << n << ' ' << p << ' ' << u;
                    ++n_steps;
                }
            }
    EXPECT_GT(n_steps, 2'000);
}

TEST(ExactBinomial, never_falls_with_n_p_or_u) {
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const StreamKey key{.seed = 5, .member = 0};
        const auto [a, b] = uniform2(key, i, 0, Purpose::trip, 0);
        const auto [p, u] = uniform2(key, i, 0, Purpose::trip, 1);
        const auto n = static_cast<std::int64_t>(std::pow(10.0, 6 * a));
        const double chance = p * std::pow(10.0, -5 * b);
        const std::int64_t k = binomial_quantile(n, chance, u);
        EXPECT_GE(binomial_quantile(n + 1, chance, u), k);
        EXPECT_LE(binomial_quantile(n + 1, chance, u), k + 1);  // one more trial, one more at most
        EXPECT_GE(binomial_quantile(n, chance * 1.0001, u), k);
        EXPECT_GE(binomial_quantile(n, chance, u + (1 - u) * 1e-4), k);
    }
}

// Around the places where the method changes: mean 6 and p 1/2.
TEST(ExactBinomial, is_monotone_across_its_own_borders) {
    for (const double u : {0.001, 0.1, 0.5, 0.9, 0.999, 0.9999999}) {
        std::int64_t before = 0;
        for (int i = 0; i <= 2'000; ++i) {
            const std::int64_t k = binomial_quantile(1'000, 0.0055 + i * 5e-7, u);
            ASSERT_GE(k, before) << i;
            before = k;
        }
        before = 0;
        for (int i = 0; i <= 2'000; ++i) {
            const std::int64_t k = binomial_quantile(1'000, 0.49 + i * 1e-5, u);
            ASSERT_GE(k, before) << i;
            before = k;
        }
    }
}

TEST(ExactNormal, agrees_with_the_oracle) {
    for (int i = 1; i < 20'000; ++i) {
        const double u = i / 20'000.0;
        ASSERT_NEAR(normal_quantile(u), oracle::normal_quantile(u), 2e-14) << u;
    }
    for (const double u : k_special_levels) {
        const double expected = oracle::normal_quantile(u);
        ASSERT_NEAR(normal_quantile(u), expected, 1e-13 * std::abs(expected)) << u;
    }
}

TEST(ExactBeta, agrees_with_the_oracle) {
    for (const double a : {0.1, 0.7, 1.0, 2.0, 7.0, 30.0, 1e3, 1e6})
        for (const double b : {0.1, 0.7, 1.0, 2.0, 7.0, 30.0, 1e3, 1e6})
            for (const double u : {0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.9999})
                ASSERT_NEAR(beta_quantile(a, b, u), oracle::beta_quantile(a, b, u), 1e-13)
                    << a << ' ' << b << ' ' << u;
}

}  // namespace
}  // namespace corridor
