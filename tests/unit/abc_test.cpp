// The parts of calibration: priors, kernels, and a posterior known in closed form.

#include "corridor/assess/abc_cross.h"
#include "corridor/assess/abc_smc.h"
#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"
#include "corridor/base/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace corridor::assess {
namespace {

AbcPrior flat(double low, double high) {
    return {.logarithmic = false, .low = low, .high = high, .likely = {}};
}

// Integral of a density over the support by the midpoint rule.
double mass(const AbcPrior& prior) {
    constexpr int k_cells = 20000;
    const double width = (prior.x_high() - prior.x_low()) / k_cells;
    double sum = 0;
    for (int i = 0; i < k_cells; ++i) sum += prior.x_density(prior.x_low() + (i + 0.5) * width);
    return sum * width;
}

TEST(AbcPrior, DensityAndQuantileAgree) {
    for (const AbcPrior& prior : {flat(0.2, 1),
                                  AbcPrior{.logarithmic = false, .low = 0.2, .high = 1, .likely = 0.5},
                                  AbcPrior{.logarithmic = true, .low = 1e-4, .high = 0.02, .likely = {}},
                                  AbcPrior{.logarithmic = true, .low = 2, .high = 30, .likely = 8}}) {
        EXPECT_NEAR(mass(prior), 1, 1e-6);
        for (const double u : {0.1, 0.5, 0.93}) {
            const double q = prior.x_quantile(u), step = 1e-6;
            const double slope = (prior.x_quantile(u + step) - q) / step;
            EXPECT_NEAR(prior.x_density(q) * slope, 1, 1e-3);
        }
        EXPECT_EQ(prior.x_density(prior.x_low() - 1e-9), 0);
        EXPECT_EQ(prior.x_density(prior.x_high() + 1e-9), 0);
    }
}

TEST(AbcPrior, WideningDoublesTheUnionWithinTheAllowedRange) {
    const AbcPrior hard{.logarithmic = false, .low = 0.1, .high = 0.4, .likely = 0.25};
    const AbcPrior wide = hard.widened(hard, 0, 1);
    EXPECT_EQ(wide.low, 0);
    EXPECT_NEAR(wide.high, 0.55, 1e-12);
    EXPECT_FALSE(wide.likely);
    const AbcPrior both = hard.widened(flat(0.3, 0.8), 0, 1);
    EXPECT_EQ(both.high, 1);
    const AbcPrior logs{.logarithmic = true, .low = 1, .high = 4, .likely = {}};
    EXPECT_NEAR(logs.widened(logs, 0.1, 100).low, 0.5, 1e-12);
    EXPECT_NEAR(logs.widened(logs, 0.1, 100).high, 8, 1e-12);
}

TEST(AbcKernel, DensityIsThatOfTheBlurredCloud) {
    AbcCloud cloud{.n_dims = 1, .points = {0, 2}, .weights = {1, 3}};
    const std::vector<double> floor{1e-12};
    const AbcKernel kernel(cloud, floor);
    const double variance = 2 * (0.75 * 0.25 * 4);  // twice p(1-p) times the distance squared
    const auto normal = [&](double d) {
        return std::exp(-d * d / (2 * variance)) / std::sqrt(2 * M_PI * variance);
    };
    for (const double x : {-1.0, 0.3, 2.5})
        EXPECT_NEAR(kernel.density(std::vector{x}), 0.25 * normal(x) + 0.75 * normal(x - 2), 1e-9);
}

TEST(AbcKernel, DrawsHaveTheMomentsOfTheBlurredCloud) {
    AbcCloud cloud{.n_dims = 2, .points = {0, 0, 2, 1, 1, 3}, .weights = {1, 1, 2}};
    const AbcKernel kernel(cloud, std::vector{1e-9, 1e-9});
    std::vector<double> sum(2, 0), squares(3, 0), u(3), x(2);
    constexpr int k_draws = 40000;
    for (int i = 0; i < k_draws; ++i) {
        for (std::uint16_t a = 0; a < 3; ++a)
            u[a] = uniform({1, 1}, static_cast<std::uint64_t>(i), 0, Purpose::calibrate_draw, a);
        kernel.draw(u, x);
        for (std::size_t a = 0; a < 2; ++a) sum[a] += x[a] / k_draws;
        squares[0] += x[0] * x[0] / k_draws;
        squares[1] += x[1] * x[1] / k_draws;
        squares[2] += x[0] * x[1] / k_draws;
    }
    // Mean (1, 1.75); covariance of the cloud (0.5, 1.6875, 0.25); the blur adds twice as much.
    EXPECT_NEAR(sum[0], 1, 0.02);
    EXPECT_NEAR(sum[1], 1.75, 0.04);
    EXPECT_NEAR(squares[0] - sum[0] * sum[0], 3 * 0.5, 0.05);
    EXPECT_NEAR(squares[1] - sum[1] * sum[1], 3 * 1.6875, 0.15);
    EXPECT_NEAR(squares[2] - sum[0] * sum[1], 3 * 0.25, 0.08);
}

// y = theta + noise, ten values: the mean is sufficient and the posterior normal.
AbcProblem normal_problem(double observed_mean) {
    AbcProblem problem;
    problem.priors = {{flat(-5, 5), flat(0, 1)}};
    problem.weights = {{1}};
    problem.least_scale = {0};
    problem.simulate = [=](std::span<const double> values, std::uint32_t batch) {
        std::vector<double> out;
        for (std::size_t i = 0; i < values.size() / 2; ++i)
            out.push_back(values[2 * i] - observed_mean +
                          0.5 * normal_quantile(uniform({99, batch}, i, 0, Purpose::quantity)));
        return out;
    };
    return problem;
}

TEST(Abc, FindsTheNormalPosteriorAndLeavesTheOtherParameterAlone) {
    const AbcProblem problem = normal_problem(1.5);
    const AbcResult result =
        calibrate(problem, {.population = 1500, .most_generations = 7, .seed = 3});
    ASSERT_GT(result.generations.size(), 3u);
    const AbcFold& fold = result.generations.back().folds[0];
    std::vector<double> theta, other;
    double mean = 0, square = 0;
    for (std::size_t i = 0; i < fold.chosen.size(); ++i) {
        theta.push_back(result.point(fold.chosen[i])[0]);
        other.push_back(result.point(fold.chosen[i])[1]);
        mean += fold.weights[i] * theta.back();
        square += fold.weights[i] * theta.back() * theta.back();
    }
    const double tolerance = fold.tolerance * result.scale[0];
    EXPECT_LT(tolerance, 0.5);
    EXPECT_NEAR(mean, 1.5, 0.08);
    // Noise of the simulation plus that of a flat tolerance.
    EXPECT_NEAR(std::sqrt(square - mean * mean), std::sqrt(0.25 + tolerance * tolerance / 3), 0.06);
    for (const double q : {0.1, 0.5, 0.9})
        EXPECT_NEAR(weighted_quantile(other, fold.weights, q), q, 0.06);
    EXPECT_GT(fold.effective, 300);
}

TEST(Abc, ToleranceFallsByTheMedianAndEveryoneLetInIsWithinIt) {
    const AbcProblem problem = normal_problem(0);
    const AbcResult result = calibrate(problem, {.population = 300, .most_generations = 5});
    const auto distances = abc_distances(problem, result, 0);
    ASSERT_EQ(result.generations.size(), 5u);
    for (std::size_t g = 1; g < result.generations.size(); ++g) {
        const AbcFold& fold = result.generations[g].folds[0];
        const AbcFold& before = result.generations[g - 1].folds[0];
        EXPECT_LT(fold.tolerance, before.tolerance);
        double nearer = 0, as_near = 0;  // weight of the generation before
        for (std::size_t i = 0; i < before.chosen.size(); ++i) {
            nearer += distances[before.chosen[i]] < fold.tolerance ? before.weights[i] : 0;
            as_near += distances[before.chosen[i]] <= fold.tolerance ? before.weights[i] : 0;
        }
        EXPECT_LT(nearer, 0.5);
        EXPECT_GE(as_near, 0.5 - 1e-12);
        EXPECT_GE(fold.chosen.size(), 300u);
        for (const std::size_t i : fold.chosen) EXPECT_LE(distances[i], fold.tolerance);
        double sum = 0;
        for (const double w : fold.weights) sum += w;
        EXPECT_NEAR(sum, 1, 1e-12);
    }
}

TEST(Abc, StopsWhereNothingComesNear) {
    AbcProblem problem = normal_problem(0);
    // Three distances whatever the parameters: most of those within the second lie on it.
    problem.simulate = [](std::span<const double> values, std::uint32_t batch) {
        std::vector<double> out;
        for (std::size_t i = 0; i < values.size() / 2; ++i) {
            const double u = uniform({5, batch}, i, 0, Purpose::quantity);
            out.push_back(u < 0.3 ? 1 : u < 0.7 ? 2 : 3);
        }
        return out;
    };
    const AbcResult result = calibrate(problem, {.population = 200, .most_generations = 9});
    EXPECT_EQ(result.end, AbcEnd::step);
    EXPECT_LT(result.generations.size(), 9u);
    problem.simulate = [](std::span<const double> values, std::uint32_t) {
        return std::vector<double>(values.size() / 2, 3.0);
    };
    EXPECT_THROW(calibrate(problem, {.population = 200}), Error);
    const AbcResult few = calibrate(normal_problem(0), {.population = 200, .most_simulations = 400});
    EXPECT_EQ(few.end, AbcEnd::simulations);
    EXPECT_LE(few.generations.back().simulated, 400u);
}

TEST(Abc, InterruptedAndRecalledItIsTheSame) {
    AbcProblem problem = normal_problem(0.7);
    problem.priors.push_back({flat(-9, 9), flat(0, 1)});
    problem.weights.push_back({0.5});
    AbcPlan plan{.population = 300, .most_generations = 4};
    const AbcResult whole = calibrate(problem, plan);
    std::map<std::uint32_t, std::pair<std::string, std::vector<double>>> kept;
    plan.keep = [&](std::uint32_t batch, const std::string& digest, std::span<const double> d) {
        kept[batch] = {digest, {d.begin(), d.end()}};
        if (batch == 4) throw Error(ErrorKind::interrupted, "test", "pulled the plug");
    };
    EXPECT_THROW(calibrate(problem, plan), Error);
    plan.keep = {};
    std::size_t n_recalled = 0;
    plan.recall = [&](std::uint32_t batch,
                      const std::string& digest) -> std::optional<std::vector<double>> {
        if (!kept.contains(batch)) return {};
        EXPECT_EQ(kept[batch].first, digest);
        ++n_recalled;
        return kept[batch].second;
    };
    const AbcResult again = calibrate(problem, plan);
    EXPECT_EQ(n_recalled, 5u);
    EXPECT_EQ(whole.points, again.points);
    EXPECT_EQ(whole.deviations, again.deviations);
    EXPECT_EQ(whole.generations.back().folds[1].weights, again.generations.back().folds[1].weights);
}

// A fold with a wider prior, drawn together with another, has the posterior it would have alone.
TEST(Abc, FoldsShareSimulationsWithoutTakingEachOthersPriors) {
    AbcProblem problem = normal_problem(4.6);
    problem.priors.push_back({flat(-10, 10), flat(0, 1)});
    problem.weights.push_back({1});
    const AbcResult result =
        calibrate(problem, {.population = 1500, .most_generations = 6, .seed = 4});
    const auto quantile = [&](std::size_t f, double q) {
        const AbcFold& fold = result.generations.back().folds[f];
        std::vector<double> theta;
        for (const std::size_t i : fold.chosen) theta.push_back(result.point(i)[0]);
        return weighted_quantile(theta, fold.weights, q);
    };
    EXPECT_LE(quantile(0, 0.9999), 5);
    EXPECT_NEAR(quantile(1, 0.5), 4.6, 0.1);
    // Normal(4.6, 0.5) cut at 5: its median lies at the quantile 0.788/2.
    EXPECT_NEAR(quantile(0, 0.5), 4.6 + 0.5 * normal_quantile(0.788 / 2), 0.1);
}

TEST(AbcCross, ChoosesTheToleranceThatAnswersWhatWasLeftOut) {
    // Two targets want different things: learning one ever more closely makes the other worse.
    AbcProblem problem = normal_problem(0);
    problem.priors.assign(2, {flat(-5, 5), flat(0, 1)});
    problem.weights = {{1, 1}, {1, 0}};
    problem.least_scale = {0, 0};
    problem.simulate = [](std::span<const double> values, std::uint32_t batch) {
        std::vector<double> out;
        for (std::size_t i = 0; i < values.size() / 2; ++i) {
            const double noise = normal_quantile(uniform({9, batch}, i, 0, Purpose::quantity));
            out.push_back(values[2 * i] - 2 + 0.1 * noise);
            out.push_back(values[2 * i] + 2 + 0.1 * noise);
        }
        return out;
    };
    const AbcResult apart = calibrate(problem, {.population = 400, .most_generations = 6});
    EXPECT_EQ(best_generation(problem, apart), 0u);
    const AbcFit first = held_out_fit(problem, apart, apart.generations[0]);
    const AbcFit last = held_out_fit(problem, apart, apart.generations.back());
    EXPECT_EQ(first.n_targets, 1u);
    EXPECT_GT(last.crps, first.crps);
    EXPECT_EQ(first.coverage90, 1);
    EXPECT_EQ(last.coverage90, 0);
    problem.weights = {{1, 1}};
    problem.priors.resize(1);
    const AbcResult all = calibrate(problem, {.population = 200, .most_generations = 3});
    EXPECT_EQ(best_generation(problem, all), all.generations.size() - 1);
}

}  // namespace
}  // namespace corridor::assess
