// Errors, intervals and the search for weights against what can be told by hand.
#include "corridor/assess/displacement_errors.h"
#include "corridor/assess/displacement_rolling.h"
#include "corridor/assess/displacement_search.h"

#include <cmath>

#include <gtest/gtest.h>

namespace corridor::assess {
namespace {

TEST(DisplacementErrors, AreFleesRescaledError) {
    const CampSeries sim{{50, 10}, {150, 30}}, data{{60, 30}, {40, 10}};
    // Day 0: scaled by 100 / 200 to 25 and 75; apart 35 + 35 of 100. Day 1: 10 and 30; 20 + 20 of 40.
    const auto parts = error_parts(sim, data, true);
    EXPECT_NEAR(parts.of_day(0), 0.7, 1e-12);
    EXPECT_NEAR(parts.of_day(1), 1.0, 1e-12);
    EXPECT_NEAR(parts.mean(), 0.85, 1e-12);
    EXPECT_NEAR(error_parts(sim, data, false).of_day(0), 1.2, 1e-12);
    EXPECT_NEAR(error_parts({{0}, {0}}, {{3}, {1}}, true).mean(), 1, 1e-12);
}

TEST(DisplacementErrors, IntervalsHaveNoWidthWhereNothingVaries) {
    const std::vector<double> flat(50, 0.25);
    const auto interval = block_interval(flat, 7);
    EXPECT_NEAR(interval.low, 0.25, 1e-12);
    EXPECT_NEAR(interval.high, 0.25, 1e-12);
    const auto skill = skill_interval(flat, std::vector<double>(50, 0.5), 7);
    EXPECT_NEAR(skill.value, 0.5, 1e-12);
    EXPECT_NEAR(skill.low, 0.5, 1e-12);
}

TEST(DisplacementErrors, IntervalsWidenWithTheBlockWhereNeighboursAreAlike) {
    std::vector<double> step(60, 0);
    for (std::size_t day = 30; day < 60; ++day) step[day] = 1;
    const auto narrow = block_interval(step, 1), wide = block_interval(step, 30);
    // One day at a time: a mean of 60 coins, deviation 0.0645.
    EXPECT_NEAR(narrow.high - narrow.low, 2 * 1.645 * std::sqrt(0.25 / 60), 0.03);
    EXPECT_GT(wide.high - wide.low, 2.5 * (narrow.high - narrow.low));
}

TEST(DisplacementErrors, CrpsIsTheFairOne) {
    std::vector<double> sample{3, 1, 8, 4};
    double apart = 0, pairs = 0;
    for (const double a : sample) {
        apart += std::abs(a - 5) / 4;
        for (const double b : sample) pairs += std::abs(a - b) / (2.0 * 4 * 3);
    }
    EXPECT_NEAR(fair_crps(sample, 5), apart - pairs, 1e-12);
    std::vector<double> one{3};
    EXPECT_NEAR(fair_crps(one, 5), 2, 1e-12);
}

TEST(DisplacementSearch, FindsTheLeastOfABowl) {
    const std::vector<SearchAxis> axes{{0, 4, 2, false}, {0.01, 100, 1, true}};
    const auto value = [](std::span<const double> x) {
        const double a = x[0] - 1.3, b = std::log(x[1] / 5);
        return a * a + 0.3 * b * b + 0.2 * a * b;
    };
    const auto found = minimise(axes, {.random_points = 30, .simplex_steps = 200, .pull = 0}, value);
    EXPECT_NEAR(found[0], 1.3, 1e-3);
    EXPECT_NEAR(found[1], 5, 1e-2);
    EXPECT_EQ(found,
              minimise(axes, {.random_points = 30, .simplex_steps = 200, .pull = 0}, value));
}

TEST(DisplacementSearch, TakesValuesOfItsFirstPointsThatAreKnown) {
    const std::vector<SearchAxis> axes{{0, 4, 2, false}, {0.01, 100, 1, true}};
    const SearchPlan plan{.random_points = 30, .simplex_steps = 20, .pull = 0.1};
    int n_asked = 0;
    const auto value = [&](std::span<const double> x) {
        ++n_asked;
        return std::abs(x[0] - 1.3) + std::abs(std::log(x[1] / 5));
    };
    const auto found = minimise(axes, plan, value);
    const int n_all = n_asked;
    std::vector<double> known;
    for (const auto& point : first_points(axes, plan)) known.push_back(value(point));
    n_asked = 0;
    EXPECT_EQ(minimise(axes, plan, value, known), found);
    EXPECT_EQ(n_asked, n_all - 30);
}

TEST(DisplacementSearch, StaysInsideAndIsPulledToTheCentre) {
    const std::vector<SearchAxis> axes{{0, 1, 0.5, false}};
    const auto down = [](std::span<const double> x) { return -x[0]; };
    EXPECT_EQ(minimise(axes, {.random_points = 5, .simplex_steps = 60, .pull = 0}, down)[0], 1);
    const auto flat = [](std::span<const double>) { return 0.0; };
    EXPECT_NEAR(minimise(axes, {.random_points = 5, .simplex_steps = 60, .pull = 1}, flat)[0], 0.5,
                1e-6);
}

TEST(DisplacementRolling, ForecastsWhatItsPageSays) {
    Known known{.people = {800, 200}, .flow = {10, -5}, .arrivals = {{0.25, 0.75}}};
    RollingWeights w{.growth = 1, .growth_damping = 1, .decline = 1, .decline_damping = 1,
                     .rule = 0, .stock = 0, .trust = 1, .learning = 0.1};
    auto out = forecast(known, w, 0, 7);
    EXPECT_NEAR(out[0], 800 + 7 * 10, 1e-9);
    EXPECT_NEAR(out[1], 200 - 7 * 5, 1e-9);
    w.rule = 0.3;  // kappa = 0.3 · 1000 / 30 = 10 people a day beside 10 seen
    out = forecast(known, w, 0, 7);
    EXPECT_NEAR(out[0], 800 + 70 * (10 + 2.5) / 20, 1e-9);
    EXPECT_NEAR(out[1], 200 + 70 * 7.5 / 20 - 35, 1e-9);
    w.rule = 0, w.stock = 1, w.decline = 0, w.growth_damping = 0.5;
    out = forecast(known, w, 0, 2);  // D = 0.5 + 0.25
    EXPECT_NEAR(out[0], 800 + 7.5 * 0.8, 1e-9);
}

TEST(DisplacementRolling, TrustGoesWhereErrorsWereSmaller) {
    // People stand still: every forecast of growth is wrong, so trust leaves it.
    const Known still{.people = {500, 500}, .flow = {20, 0}, .arrivals = {{0.5, 0.5}}};
    const std::vector<Known> known(20, still);
    RollingWeights w;
    w.trust = 0.5, w.learning = 0.5;
    const auto out = learning_forecasts(known, w, 0, 7);
    const double first = std::abs(out[0][0] - 500), last = std::abs(out[19][0] - 500);
    EXPECT_NEAR(first, std::abs(forecast(still, w, 0, 7)[0] - 500) / 2, 1e-9);
    EXPECT_LT(last, first / 2);
}

}  // namespace
}  // namespace corridor::assess
