// Sobol points, and indices of functions whose indices are known in closed form.

#include "corridor/assess/sensitivity.h"
#include "corridor/assess/sobol_points.h"
#include "corridor/base/error.h"
#include "corridor/base/quantile.h"
#include "corridor/base/random.h"

#include <boost/random/sobol.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <set>

namespace corridor::assess {
namespace {

TEST(SobolPoints, EveryDimensionPutsOnePointIntoEachInterval) {
    const SobolPoints points(100, 5);
    for (const std::uint32_t first : {0u, 256u, 1024u})
        for (std::size_t d = 0; d < 100; ++d) {
            std::set<int> cells;
            for (std::uint32_t i = 0; i < 256; ++i)
                cells.insert(static_cast<int>(points.point(first + i)[d] * 256));
            ASSERT_EQ(cells.size(), 256u) << d;
        }
}

// Without the shift, the points of Boost up to dimension 21 (tables of Joe & Kuo).
TEST(SobolPoints, AreThoseOfJoeAndKuo) {
    const SobolPoints points(21, 3);
    const auto bits = [](double x) { return static_cast<std::uint32_t>(x * 4294967296.0); };
    const auto zero = points.point(0);
    boost::random::sobol oracle(21);
    for (std::uint32_t i = 1; i < 2000; ++i) {
        const auto x = points.point(i);
        for (std::size_t d = 0; d < 21; ++d)
            ASSERT_EQ(bits(x[d]) ^ bits(zero[d]), static_cast<std::uint32_t>(oracle() >> 32)) << i;
    }
}

TEST(SobolPoints, IntegrateBetterThanRandomPoints) {
    const SobolPoints points(10, 11);
    double mean = 0;
    for (std::uint32_t i = 0; i < 4096; ++i) {
        double product = 1;
        for (const double x : points.point(i)) product *= 0.5 + x;
        mean += product / 4096;
    }
    EXPECT_NEAR(mean, 1, 0.004);  // a random sample would miss by about 0.02
    EXPECT_THROW(SobolPoints(101, 1), Error);
}

using Function = double (*)(std::span<const double>);

std::vector<SobolIndices> indices_of(std::size_t n, Function f, int samples = 8192) {
    return sobol_indices(
        n, 1,
        [&](std::span<const double> u, std::uint32_t) {
            std::vector<double> out;
            for (std::size_t i = 0; i < u.size() / n; ++i) out.push_back(f(u.subspan(i * n, n)));
            return out;
        },
        {.samples = samples, .resamples = 50});
}

double ishigami(std::span<const double> u) {
    constexpr double pi = std::numbers::pi;
    const auto x = [&](std::size_t i) { return pi * (2 * u[i] - 1); };
    return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) +
           0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

// Ishigami & Homma 1990, a = 7, b = 0.1.
TEST(SobolIndices, Ishigami) {
    constexpr double pi = std::numbers::pi;
    const double v1 = 0.5 * std::pow(1 + 0.1 * std::pow(pi, 4) / 5, 2), v2 = 49.0 / 8;
    const double v13 = 0.01 * std::pow(pi, 8) * (1.0 / 18 - 1.0 / 50);
    const double v = v1 + v2 + v13;
    const auto s = indices_of(3, ishigami).at(0);
    EXPECT_NEAR(s.mean, 3.5, 0.02);
    EXPECT_NEAR(s.variance, v, 0.15);
    const double first[] = {v1 / v, v2 / v, 0}, total[] = {(v1 + v13) / v, v2 / v, v13 / v};
    for (std::size_t j = 0; j < 3; ++j) {
        EXPECT_NEAR(s.first[j].value, first[j], 0.02) << j;
        EXPECT_NEAR(s.total[j].value, total[j], 0.02) << j;
        EXPECT_LE(s.total[j].low, s.total[j].value);
        EXPECT_GE(s.total[j].high, s.total[j].value);
    }
    EXPECT_NEAR(s.chance.value, 0, 0.02);
}

double g_function(std::span<const double> u) {
    constexpr double k_a[] = {0, 1, 4.5, 9, 99, 99};
    double product = 1;
    for (std::size_t i = 0; i < u.size(); ++i)
        product *= (std::fabs(4 * u[i] - 2) + k_a[i]) / (1 + k_a[i]);
    return product;
}

TEST(SobolIndices, GFunction) {
    constexpr double k_a[] = {0, 1, 4.5, 9, 99, 99};
    double all = 1;
    for (const double a : k_a) all *= 1 + 1 / (3 * (1 + a) * (1 + a));
    const auto s = indices_of(6, g_function).at(0);
    for (std::size_t j = 0; j < 6; ++j) {
        const double vj = 1 / (3 * (1 + k_a[j]) * (1 + k_a[j]));
        EXPECT_NEAR(s.first[j].value, vj / (all - 1), 0.02) << j;
        EXPECT_NEAR(s.total[j].value, vj * (all / (1 + vj)) / (all - 1), 0.02) << j;
    }
}

// f = u + z with z drawn by the sample: a third of the variance where z is uniform over a range that makes
// it so, and no input is told to cause it.
TEST(SobolIndices, ChanceSharedByASampleIsTakenApart) {
    const auto s = sobol_indices(
        2, 1,
        [](std::span<const double> u, std::uint32_t block) {
            std::vector<double> out;
            for (std::size_t i = 0; i < u.size() / 2; ++i)
                out.push_back(u[2 * i] + u[2 * i + 1] +
                              uniform({8, block}, i, 0, Purpose::quantity));
            return out;
        },
        {.samples = 8192, .resamples = 20}).at(0);
    for (const auto& index : {s.first[0], s.first[1], s.total[0], s.total[1], s.chance})
        EXPECT_NEAR(index.value, 1.0 / 3, 0.03);
}

}  // namespace
}  // namespace corridor::assess
