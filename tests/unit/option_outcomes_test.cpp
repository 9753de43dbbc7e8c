// Paired differences of options: the zone in which means are a tie, ranks, and what a set gains
// beyond its parts.
#include "corridor/assess/option_outcomes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "corridor/assess/compare_parts.h"
#include "corridor/base/error.h"
#include "corridor/base/random.h"

namespace corridor::assess {
namespace {

Outcomes outcomes(std::initializer_list<double> short_days) {
    Outcomes out;
    for (const double days : short_days) out.push_back({.total_short = days});
    return out;
}

std::vector<double> noise(std::uint32_t row, std::size_t n) {
    std::vector<double> out;
    for (std::size_t m = 0; m < n; ++m)
        out.push_back(uniform({row, static_cast<std::uint32_t>(m)}, 1, 0, Purpose::quantity));
    return out;
}

// For two options the sphericity variance is half the variance of their difference, so the zone is
// the one-sided 95 % margin of a paired comparison: 1.645 s_d / sqrt(n).
TEST(OptionZone, OfTwoIsThePairedMargin) {
    const std::vector<std::vector<double>> gains = {noise(1, 200), noise(2, 200)};
    double mean = 0, squares = 0;
    for (std::size_t m = 0; m < 200; ++m) mean += (gains[0][m] - gains[1][m]) / 200;
    for (std::size_t m = 0; m < 200; ++m) {
        const double d = gains[0][m] - gains[1][m] - mean;
        squares += d * d;
    }
    const double margin = 1.645 * std::sqrt(squares / 199 / 200);
    EXPECT_NEAR(indifference_zone(gains, 0), margin, 1e-12);
}

// What all options share in a member, luck good or bad, is no reason to call them a tie.
TEST(OptionZone, IgnoresWhatMembersHaveInCommon) {
    std::vector<std::vector<double>> gains = {noise(1, 100), noise(2, 100), noise(3, 100)};
    const double before = indifference_zone(gains, 0);
    const auto luck = noise(4, 100);
    for (auto& row : gains)
        for (std::size_t m = 0; m < 100; ++m) row[m] += 1000 * luck[m];
    EXPECT_NEAR(indifference_zone(gains, 0), before, 1e-9);
    EXPECT_EQ(indifference_zone(gains, 5), 5) << "never less than what matters";
}

// Equal rows but for a constant: the members tell them apart however close they are.
TEST(OptionZone, IsNothingWhereEveryMemberAgrees) {
    std::vector<std::vector<double>> gains = {noise(1, 50), noise(1, 50)};
    for (double& gain : gains[1]) gain += 0.01;
    EXPECT_NEAR(indifference_zone(gains, 0), 0, 1e-12);
}

TEST(OptionRanks, TieWithTheOneThatOpenedTheRank) {
    const std::vector<double> means = {100, 95, 91, 80, 10};
    EXPECT_EQ(ranks(means, 8), (std::vector<int>{1, 1, 3, 4, 5}));
    EXPECT_EQ(ranks(means, 0), (std::vector<int>{1, 2, 3, 4, 5}));
    EXPECT_EQ(ranks(means, 1000), (std::vector<int>{1, 1, 1, 1, 1}));
}

TEST(OptionBest, IsSharedWhereSeveralAreEquallyGood) {
    const auto base = outcomes({10, 10, 10, 10});
    const std::vector<Outcomes> with = {outcomes({5, 5, 10, 12}), outcomes({5, 7, 10, 12})};
    std::vector<result::OptionOutcome> out(2);
    fill_best(with, base, out);
    EXPECT_DOUBLE_EQ(out[0].p_best, (0.5 + 1) / 4);
    EXPECT_DOUBLE_EQ(out[1].p_best, 0.5 / 4) << "nothing is best where nothing helps";
}

TEST(OptionSets, AllPairsAndTriples) {
    EXPECT_EQ(bundles_of(5).size(), 20U);
    EXPECT_EQ(bundles_of(2), (std::vector<std::vector<std::size_t>>{{0, 1}}));
    EXPECT_TRUE(bundles_of(1).empty());
}

TEST(OptionSets, GainBeyondTheSumOfTheParts) {
    const auto base = outcomes({100, 100});
    const std::vector<Outcomes> alone = {outcomes({90, 90}), outcomes({95, 95})};
    result::ComparedOption row;
    row.parts = {0, 1};
    beyond_parts(base, alone, outcomes({60, 60}), 1, row);  // 40 together, 15 alone
    EXPECT_FLOAT_EQ(row.beyond_parts->mean, 25);
    EXPECT_TRUE(row.complement);
    beyond_parts(base, alone, outcomes({90, 90}), 1, row);  // 10 together
    EXPECT_FLOAT_EQ(row.beyond_parts->mean, -5);
    EXPECT_TRUE(row.overlap);
    EXPECT_FALSE(row.complement);
    beyond_parts(base, alone, outcomes({100, 60}), 1, row);  // 0 or 40: too uncertain to tell
    EXPECT_FALSE(row.complement);
    EXPECT_FALSE(row.overlap);
}

TEST(OptionChoice, NamesTheNearestOfAnUnknownOne) {
    std::vector<scenario::Option> options(2);
    options[0].id = "convoy-mopti";
    options[1].id = "window-lere";
    std::size_t n_declared = 1;
    try {
        choose({"convoy-mopty"}, options, n_declared);
        FAIL() << "an unknown option was taken";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::usage);
        EXPECT_NE(std::string(error.what()).find("convoy-mopti"), std::string::npos);
    }
    choose({"window-lere"}, options, n_declared);
    ASSERT_EQ(options.size(), 1U);
    EXPECT_EQ(options[0].id, "window-lere");
    EXPECT_EQ(n_declared, 0U);
}

}  // namespace
}  // namespace corridor::assess
