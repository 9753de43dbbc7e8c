// Law S1: simulation-based calibration. Parameters from the prior make observations; the rank of the truth
// in its posterior is uniform if the machinery is right (Talts et al. 2018).
//
// The seeds are fixed, so the test cannot flake. Its limit is that of a fresh seed nevertheless: a chi-square
// tail of 1e-7 for each of the six parameters, a false-alarm rate below 1e-6.

#include "corridor/assess/abc_smc.h"
#include "corridor/base/quantile.h"
#include "corridor/base/random.h"
#include "tests/statistical/binomial_oracle.h"

#include <gtest/gtest.h>

#include <cmath>

#include <vector>

namespace corridor::assess {
namespace {

AbcPrior flat(double low, double high) {
    return {.logarithmic = false, .low = low, .high = high, .likely = {}};
}

constexpr double k_tail = 1e-7;
constexpr int k_truths = 160, k_draws = 7;  // ranks 0 .. 7, twenty truths each

double normal(std::uint32_t seed, std::uint32_t batch, std::uint64_t entity, std::uint16_t draw) {
    return normal_quantile(uniform({seed, batch}, entity, 0, Purpose::quantity, draw));
}

// Two answers to three parameters: the first and the second are seen with noise, the second through its
// logarithm; the third does nothing.
std::vector<double> answers(std::span<const double> p, std::uint32_t seed, std::uint32_t batch,
                            std::uint64_t entity) {
    return {p[0] + 0.6 * normal(seed, batch, entity, 0),
            std::log(p[1]) + 0.3 * p[0] + 0.6 * normal(seed, batch, entity, 1)};
}

AbcPriors priors() {
    return {flat(-2, 2),
            {.logarithmic = true, .low = 0.2, .high = 20, .likely = 2},
            {.logarithmic = false, .low = 0, .high = 1, .likely = 0.3}};
}

// Draws at equal steps of the weight, and how many of each parameter lie below the truth.
std::vector<int> ranks(const AbcResult& result, std::span<const double> truth) {
    const AbcFold& fold = result.generations.back().folds[0];
    std::vector<int> out(truth.size(), 0);
    double seen = 0;
    int taken = 0;
    for (std::size_t i = 0; i < fold.chosen.size(); ++i) {
        seen += fold.weights[i];
        for (; taken < k_draws && (taken + 0.5) / k_draws <= seen; ++taken)
            for (std::size_t a = 0; a < truth.size(); ++a)
                out[a] += result.point(fold.chosen[i])[a] < truth[a];
    }
    return out;
}

// Ranks of `k_truths` truths by parameter; with two folds, of the fold asked for.
std::vector<std::vector<double>> counts_of(std::size_t n_folds) {
    std::vector<std::vector<double>> counts(3, std::vector<double>(k_draws + 1, 0));
    for (std::uint32_t t = 0; t < k_truths; ++t) {
        const AbcPriors prior = priors();
        std::vector<double> x, values;
        for (std::uint16_t a = 0; a < 3; ++a) {
            x.push_back(prior[a].x_quantile(uniform({17, t}, 0, 0, Purpose::quantity, a)));
            values.push_back(prior[a].to_value(x.back()));
        }
        const auto observed = answers(values, 18, t, 0);
        AbcProblem problem;
        problem.priors.assign(n_folds, prior);
        problem.weights.assign(n_folds, {1, 1});
        if (n_folds > 1) problem.weights[1] = {1, 0};
        problem.least_scale = {0, 0};
        problem.simulate = [&](std::span<const double> all, std::uint32_t batch) {
            std::vector<double> out;
            for (std::size_t i = 0; i < all.size() / 3; ++i) {
                const auto seen = answers(all.subspan(3 * i, 3), 1000 + t, batch, i);
                for (std::size_t k = 0; k < 2; ++k) out.push_back(seen[k] - observed[k]);
            }
            return out;
        };
        const AbcResult result = calibrate(
            problem, {.population = 150, .most_generations = 5, .seed = 100 + t});
        const auto rank = ranks(result, x);
        for (std::size_t a = 0; a < 3; ++a) counts[a][static_cast<std::size_t>(rank[a])] += 1;
    }
    return counts;
}

TEST(CalibrationRanks, AreUniformAlone) {
    for (const auto& counts : counts_of(1)) EXPECT_GT(oracle::chance_of_even(counts), k_tail);
}

TEST(CalibrationRanks, AreUniformBesideAnotherFold) {
    for (const auto& counts : counts_of(2)) EXPECT_GT(oracle::chance_of_even(counts), k_tail);
}

// The test would see a posterior of a third of the width.
TEST(CalibrationRanks, SeeAWrongPosterior) {
    std::vector<double> counts(k_draws + 1, 0);
    for (std::uint32_t t = 0; t < k_truths; ++t) {
        const double z = normal(19, t, 0, 0);  // truth, in deviations of the posterior
        int rank = 0;
        for (std::uint16_t k = 0; k < k_draws; ++k) rank += 0.33 * normal(20, t, 1, k) < z;
        counts[static_cast<std::size_t>(rank)] += 1;
    }
    EXPECT_LT(oracle::chance_of_even(counts), k_tail);
}

}  // namespace
}  // namespace corridor::assess
