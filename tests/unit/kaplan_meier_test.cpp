#include <gtest/gtest.h>

#include <cmath>

#include "corridor/assess/kaplan_meier.h"

namespace corridor::test {
namespace {

using assess::Follow;

std::vector<Follow> follows(std::initializer_list<std::pair<double, bool>> times) {
    std::vector<Follow> out;
    for (const auto& [exit, ended] : times)
        out.push_back({.row = 0, .entry = 0, .exit = exit, .ended = ended});
    return out;
}

// Weeks in remission of 21 patients (Freireich et al. 1963, Blood 21, 699-716), the sample of the
// textbooks: survival and Greenwood's standard error as printed there.
TEST(KaplanMeier, GivesTheTextbookCurve) {
    const auto steps = assess::kaplan_meier(
        follows({{6, true},   {6, true},   {6, true},   {6, false}, {7, true},   {9, false},
                 {10, true},  {10, false}, {11, false}, {13, true}, {16, true},  {17, false},
                 {19, false}, {20, false}, {22, true},  {23, true}, {25, false}, {32, false},
                 {32, false}, {34, false}, {35, false}}));
    const double day[] = {6, 7, 10, 13, 16, 22, 23};
    const double survival[] = {0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482};
    const double error[] = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
    const int at_risk[] = {21, 17, 15, 12, 11, 7, 6};
    ASSERT_EQ(steps.size(), 7u);
    for (std::size_t i = 0; i < 7; ++i) {
        EXPECT_EQ(steps[i].day, day[i]);
        EXPECT_EQ(steps[i].at_risk, at_risk[i]);
        EXPECT_NEAR(steps[i].survival, survival[i], 5e-5);
        // The interval lies at S^exp(+-1.96 se / (S |ln S|)).
        const double s = survival[i];
        const double width = 1.959964 * error[i] / (s * -std::log(s));
        EXPECT_NEAR(steps[i].low, std::pow(s, std::exp(width)), 1e-3);
        EXPECT_NEAR(steps[i].high, std::pow(s, std::exp(-width)), 1e-3);
    }
    EXPECT_EQ(assess::survival_quantile(steps, 0.5), 23);
    EXPECT_FALSE(assess::survival_quantile(steps, 0.75));
    EXPECT_EQ(assess::step_at(steps, 5).survival, 1);
    EXPECT_NEAR(assess::step_at(steps, 15).survival, 0.6902, 5e-5);
}

// Without censoring the curve is the share still alive and Greenwood's variance the binomial one.
TEST(KaplanMeier, WithoutCensoringIsTheShareAlive) {
    std::vector<Follow> all;
    constexpr int k_n = 40;
    for (int i = 1; i <= k_n; ++i)
        all.push_back({.row = 0, .entry = 0, .exit = static_cast<double>(i), .ended = true});
    const auto steps = assess::kaplan_meier(all);
    for (int i = 1; i < k_n; ++i) {
        const auto& step = steps[static_cast<std::size_t>(i - 1)];
        const double s = 1 - static_cast<double>(i) / k_n;
        EXPECT_NEAR(step.survival, s, 1e-12);
        const double error = std::sqrt(s * (1 - s) / k_n);
        const double width = 1.959963985 * error / (s * -std::log(s));
        EXPECT_NEAR(step.low, std::pow(s, std::exp(width)), 1e-6);
        EXPECT_NEAR(step.high, std::pow(s, std::exp(-width)), 1e-6);
    }
    EXPECT_NEAR(steps.back().survival, 0, 1e-12);
}

// Survival is a product of fractions, which rounds: of 24 that all end, half have by the 12th end.
TEST(KaplanMeier, QuartilesFallOnTheEndThatReachesThem) {
    for (const int n : {4, 8, 12, 20, 24, 28, 40, 48, 100}) {
        std::vector<Follow> all;
        for (int i = 1; i <= n; ++i)
            all.push_back({.row = 0, .entry = 0, .exit = static_cast<double>(i), .ended = true});
        const auto steps = assess::kaplan_meier(all);
        for (const int quarter : {1, 2, 3})
            EXPECT_EQ(assess::survival_quantile(steps, 0.25 * quarter), n / 4 * quarter) << n;
    }
}

// By hand: on day 5 two of the three are followed (the third enters on day 6), on day 8 two.
TEST(KaplanMeier, CountsASiegeOnlyFromTheDayItIsFollowed) {
    const std::vector<Follow> late{{0, 0, 5, true}, {0, 0, 10, false}, {0, 6, 8, true}};
    const auto steps = assess::kaplan_meier(late);
    ASSERT_EQ(steps.size(), 2u);
    EXPECT_EQ(steps[0].at_risk, 2);
    EXPECT_NEAR(steps[0].survival, 0.5, 1e-15);
    EXPECT_EQ(steps[1].at_risk, 2);
    EXPECT_NEAR(steps[1].survival, 0.25, 1e-15);
}

}  // namespace
}  // namespace corridor::test
