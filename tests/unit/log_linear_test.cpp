#include <gtest/gtest.h>

#include <cmath>

#include "corridor/assess/log_linear.h"

namespace corridor::test {
namespace {

using assess::HazardPrior;
using assess::RiskCell;

constexpr double k_flat = 1e6;

// One cell, no prior: rate = events / days, sd of its logarithm = 1 / sqrt(events).
TEST(LogLinearHazard, OneRateIsEventsOverDays) {
    const std::vector<RiskCell> cells{{.features = {1}, .days = 5000, .events = 16}};
    const auto fit = assess::fit_hazard(cells, {.mean = {-5}, .sd = {k_flat}});
    EXPECT_NEAR(std::exp(fit.log_rate({1})), 16.0 / 5000, 1e-9);
    EXPECT_NEAR(fit.log_rate_sd({1}), 0.25, 1e-6);
}

TEST(LogLinearHazard, AFactorIsTheRatioOfRates) {
    const std::vector<RiskCell> cells{{.features = {1, 0}, .days = 4000, .events = 8},
                                      {.features = {1, 1}, .days = 1000, .events = 10}};
    const auto fit = assess::fit_hazard(cells, {.mean = {-5, 0}, .sd = {k_flat, k_flat}});
    EXPECT_NEAR(std::exp(fit.at[1]), (10.0 / 1000) / (8.0 / 4000), 1e-6);
    EXPECT_NEAR(fit.log_rate_sd({0, 1}), std::sqrt(1.0 / 8 + 1.0 / 10), 1e-6);
}

TEST(LogLinearHazard, WithoutDataIsThePrior) {
    const HazardPrior prior{.mean = {-5, 0.3}, .sd = {2, 0.5}};
    const auto fit = assess::fit_hazard({}, prior);
    EXPECT_EQ(fit.at, prior.mean);
    EXPECT_NEAR(fit.log_rate_sd({1, 0}), 2, 1e-12);
    EXPECT_NEAR(fit.log_rate_sd({1, 1}), std::sqrt(4 + 0.25), 1e-12);
}

// The slope of the penalised likelihood is zero: events - days rate = (beta - mean) / sd^2.
TEST(LogLinearHazard, ThePriorPullsAsItsSlopeSays) {
    const std::vector<RiskCell> cells{{.features = {1}, .days = 1000, .events = 3}};
    const auto fit = assess::fit_hazard(cells, {.mean = {-7}, .sd = {0.5}});
    const double beta = fit.at[0];
    EXPECT_GT(beta, -7);
    EXPECT_LT(beta, std::log(0.003));
    EXPECT_NEAR(3 - 1000 * std::exp(beta), (beta + 7) / 0.25, 1e-6);
}

TEST(LogLinearHazard, LinksCarryABandWithoutEventsToItsNeighbour) {
    const std::vector<RiskCell> cells{{.features = {1, 0}, .days = 4000, .events = 40},
                                      {.features = {0, 1}, .days = 0.001, .events = 0}};
    const auto fit = assess::fit_hazard(
        cells, {.mean = {-5, -5}, .sd = {k_flat, k_flat}, .links = {{0, 1, 0.5}}});
    EXPECT_NEAR(fit.at[0], std::log(0.01), 1e-3);
    EXPECT_NEAR(fit.at[1], std::log(0.01), 1e-3);
    EXPECT_NEAR(fit.log_rate_sd({0, 1}), std::sqrt(0.25 + 1.0 / 40), 1e-3);
}

TEST(LogLinearHazard, DrawsHaveTheMomentsOfTheFit) {
    const std::vector<RiskCell> cells{{.features = {1, 0}, .days = 4000, .events = 8},
                                      {.features = {1, 1}, .days = 1000, .events = 10}};
    const auto fit = assess::fit_hazard(cells, {.mean = {-5, 0}, .sd = {3, 1}});
    const auto draws = assess::hazard_draws(fit, 20'000, 3);
    EXPECT_EQ(draws, assess::hazard_draws(fit, 20'000, 3));
    double mean[2] = {0, 0}, cross = 0;
    for (const auto& draw : draws) mean[0] += draw[0] / 20'000, mean[1] += draw[1] / 20'000;
    for (const auto& draw : draws) cross += (draw[0] - mean[0]) * (draw[1] - mean[1]) / 20'000;
    EXPECT_NEAR(mean[0], fit.at[0], 0.01);
    EXPECT_NEAR(mean[1], fit.at[1], 0.01);
    EXPECT_NEAR(cross, fit.covariance[1], 0.01);
}

}  // namespace
}  // namespace corridor::test
