// Distributions of draws and of the random numbers under them.
//
// The seed is fixed, so no test here can flake: a test fails only if the code changes. The limits
// are those of a fresh seed nevertheless: chi-square tails of 1e-8 and 5.8 standard errors (7e-9,
// two-sided). With fewer than 100 checks the false-alarm rate of this file is below 1e-6.

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "corridor/base/hash.h"
#include "corridor/base/quantile.h"
#include "corridor/base/random.h"
#include "tests/statistical/binomial_oracle.h"

namespace corridor {
namespace {

constexpr double k_tail = 1e-8;
constexpr double k_standard_errors = 5.8;
constexpr StreamKey k_key{.seed = 20251027, .member = 1};

double at(std::uint64_t entity, std::uint16_t draw = 0) {
    return uniform(k_key, entity, 0, Purpose::trip, draw);
}

// Pairs of uniforms in 16 x 16 fields: uniform, and independent of one another.
template <class Pair>
double chance_of_pairs(Pair&& pair) {
    constexpr std::uint64_t n_pairs = 400'000;
    std::vector<double> counts(256, 0);
    for (std::uint64_t i = 0; i < n_pairs; ++i) {
        const std::array<double, 2> u = pair(i);
        counts[static_cast<std::size_t>(u[0] * 16) * 16 + static_cast<std::size_t>(u[1] * 16)] += 1;
    }
    return oracle::chance_of_even(counts);
}

TEST(Uniforms, neighbours_in_each_part_of_the_key_are_independent) {
    const auto uniform_at = [](std::uint32_t member, std::uint64_t entity, std::int32_t day,
                               Purpose purpose, std::uint16_t draw) {
        return uniform({.seed = 3, .member = member}, entity, day, purpose, draw);
    };
    EXPECT_GT(chance_of_pairs([&](std::uint64_t i) -> std::array<double, 2> {
                  return {uniform_at(0, i, 0, Purpose::want, 0),
                          uniform_at(0, i + 1, 0, Purpose::want, 0)};
              }),
              k_tail);
    EXPECT_GT(chance_of_pairs([&](std::uint64_t i) -> std::array<double, 2> {
                  const auto day = static_cast<std::int32_t>(i);
                  return {uniform_at(0, 9, day, Purpose::want, 0),
                          uniform_at(0, 9, day + 1, Purpose::want, 0)};
              }),
              k_tail);
    EXPECT_GT(chance_of_pairs([&](std::uint64_t i) -> std::array<double, 2> {
                  const auto member = static_cast<std::uint32_t>(i);
                  return {uniform_at(member, 9, 0, Purpose::want, 0),
                          uniform_at(member + 1, 9, 0, Purpose::want, 0)};
              }),
              k_tail);
    EXPECT_GT(chance_of_pairs([&](std::uint64_t i) -> std::array<double, 2> {
                  const std::uint64_t entity = hash64("place_" + std::to_string(i));
                  return {uniform_at(0, entity, 0, Purpose::want, 0),
                          uniform_at(0, entity, 0, Purpose::retry, 0)};
              }),
              k_tail);
    EXPECT_GT(chance_of_pairs([&](std::uint64_t i) -> std::array<double, 2> {
                  return uniform2(k_key, i, 5, Purpose::release);
              }),
              k_tail);
}

// Counts of each value against n_draws times its chance; values expected fewer than 10 times share
// the field at either end.
double chance_of_binomial_counts(std::int64_t n, double p, std::uint64_t n_draws) {
    std::vector<double> counts(static_cast<std::size_t>(n) + 1, 0);
    for (std::uint64_t i = 0; i < n_draws; ++i)
        counts[static_cast<std::size_t>(binomial_quantile(n, p, at(i)))] += 1;
    std::vector<double> seen, expected;
    double pooled_seen = 0, pooled = 0, before = 0;
    for (std::int64_t k = 0; k <= n; ++k) {
        const double below = k == n ? 1 : oracle::binomial_tails(n, p, k).lower;
        pooled += (below - before) * static_cast<double>(n_draws);
        pooled_seen += counts[static_cast<std::size_t>(k)];
        before = below;
        if (pooled < 10) continue;
        seen.push_back(pooled_seen);
        expected.push_back(pooled);
        pooled_seen = pooled = 0;
    }
    seen.back() += pooled_seen;
    expected.back() += pooled;
    return oracle::chi_square_chance(seen, expected);
}

TEST(BinomialDraws, have_the_right_chance_for_each_value) {
    EXPECT_GT(chance_of_binomial_counts(1, 0.3, 200'000), k_tail);
    EXPECT_GT(chance_of_binomial_counts(6, 0.2, 200'000), k_tail);
    EXPECT_GT(chance_of_binomial_counts(40, 0.1, 200'000), k_tail);   // inversion
    EXPECT_GT(chance_of_binomial_counts(40, 0.93, 200'000), k_tail);  // mirrored inversion
    EXPECT_GT(chance_of_binomial_counts(90, 0.3, 200'000), k_tail);   // expansion
    EXPECT_GT(chance_of_binomial_counts(500, 0.8, 200'000), k_tail);  // mirrored expansion
}

struct Moments {
    double mean;
    double variance;
};

template <class Draw>
Moments moments(std::uint64_t n_draws, Draw&& draw) {
    double sum = 0, squares = 0;
    for (std::uint64_t i = 0; i < n_draws; ++i) {
        const double value = draw(i);
        sum += value;
        squares += value * value;
    }
    const auto n = static_cast<double>(n_draws);
    return {sum / n, squares / n - (sum / n) * (sum / n)};
}

// Mean and variance within the limits for `n_draws` draws; kurtosis is that of the normal or less
// than `kurtosis`.
void expect_moments(const Moments& seen, double mean, double variance, double n_draws,
                    double kurtosis = 3.2) {
    EXPECT_NEAR(seen.mean, mean, k_standard_errors * std::sqrt(variance / n_draws));
    EXPECT_NEAR(seen.variance, variance,
                k_standard_errors * variance * std::sqrt((kurtosis - 1) / n_draws));
}

TEST(BinomialDraws, have_the_right_mean_and_variance) {
    constexpr std::uint64_t n_draws = 200'000;
    for (const auto& [n, p] :
         {std::pair{20.0, 0.25}, {5'000.0, 0.01}, {5'000.0, 0.7}, {1e6, 0.5}, {1e7, 3e-6}}) {
        const Moments seen = moments(n_draws, [n = n, p = p](std::uint64_t i) {
            const auto trials = static_cast<std::int64_t>(n);
            return static_cast<double>(binomial_quantile(trials, p, at(i))) - n * p;
        });
        expect_moments(seen, 0, n * p * (1 - p), n_draws);
    }
}

TEST(HouseholdDraws, keep_the_mean_and_widen_the_spread) {
    constexpr std::uint64_t n_draws = 200'000;
    constexpr std::int64_t n = 604, size = 6;  // 100 households and 4 people
    constexpr double p = 0.3;
    const Moments seen = moments(n_draws, [](std::uint64_t i) {
        return static_cast<double>(household_binomial(n, p, size, at(i, 0), at(i, 1)));
    });
    expect_moments(seen, n * p, (100.0 * 36 + 16) * p * (1 - p), n_draws);
}

TEST(MultinomialSplits, have_binomial_parts_and_opposite_errors) {
    constexpr std::uint64_t n_draws = 100'000;
    constexpr std::array weights = {1.0, 4.0, 0.0, 5.0};
    constexpr double n = 300;
    std::vector<std::array<std::int64_t, 4>> splits(n_draws);
    for (std::uint64_t i = 0; i < n_draws; ++i) {
        const std::array uniforms = {at(i, 0), at(i, 1), at(i, 2)};
        multinomial_split(300, weights, uniforms, splits[i]);
    }
    for (const std::size_t part : {0u, 1u, 3u}) {
        const double p = weights[part] / 10;
        const Moments seen =
            moments(n_draws, [&](std::uint64_t i) { return static_cast<double>(splits[i][part]); });
        expect_moments(seen, n * p, n * p * (1 - p), n_draws);
    }
    // Var(X + Y) of two parts is that of one part with both chances.
    const Moments both = moments(
        n_draws, [&](std::uint64_t i) { return static_cast<double>(splits[i][0] + splits[i][1]); });
    expect_moments(both, n * 0.5, n * 0.25, n_draws);
}

// Two runs that differ a little share their luck: the reason for inversion (model, section 6).
TEST(CommonRandomNumbers, small_changes_give_small_differences) {
    const auto before = [](std::uint64_t i) {
        return static_cast<double>(binomial_quantile(5'000, 0.01, at(i)));
    };
    const auto after = [](std::uint64_t i) {
        return static_cast<double>(binomial_quantile(4'850, 0.0105, at(i)));
    };
    constexpr std::uint64_t n_draws = 50'000;
    const double of_difference =
        moments(n_draws, [&](std::uint64_t i) { return after(i) - before(i); }).variance;
    const double of_both = moments(n_draws, before).variance + moments(n_draws, after).variance;
    EXPECT_LT(of_difference / of_both, 0.003);
}

}  // namespace
}  // namespace corridor
