#include "corridor/base/portable_math.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "corridor/base/error.h"
#include "corridor/base/hash.h"

namespace corridor {
namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();

// Distance from the value that 80-bit arithmetic gives, in last places of that value.
double ulps(double got, long double exact) {
    const double rounded = std::abs(static_cast<double>(exact));
    const double place = std::nextafter(rounded, k_infinity) - rounded;
    return static_cast<double>(std::abs(static_cast<long double>(got) - exact) / place);
}

// The greatest error over `n` points from low to high, in equal steps or equal ratios.
template <class Ours, class Exact>
double worst(Ours ours, Exact exact, double low, double high, bool by_ratio = false) {
    constexpr int n = 40'000;
    double greatest = 0;
    for (int i = 0; i <= n; ++i) {
        const double part = (i + 0.37) / (n + 1);
        const double x = by_ratio ? low * std::pow(high / low, part) : low + (high - low) * part;
        greatest = std::max(greatest, ulps(ours(x), exact(static_cast<long double>(x))));
    }
    return greatest;
}

long double exp_l(long double x) {
    return std::exp(x);
}
long double log_l(long double x) {
    return std::log(x);
}
long double expm1_l(long double x) {
    return std::expm1(x);
}
long double log1p_l(long double x) {
    return std::log1p(x);
}

TEST(PortableMath, exp_is_right_to_two_last_places) {
    EXPECT_LT(worst(pm::exp, exp_l, -708, 709), 1.1);
    EXPECT_LT(worst(pm::exp, exp_l, -1, 1), 1.1);
    EXPECT_EQ(pm::exp(0), 1);
    EXPECT_EQ(pm::exp(-746), 0);
    EXPECT_EQ(pm::exp(710), k_infinity);
    EXPECT_GT(pm::exp(-745), 0);
    EXPECT_NEAR(pm::exp(-740) / 4.1995e-322, 1, 0.01);  // subnormal: few digits, right size
    EXPECT_TRUE(std::isnan(pm::exp(std::nan(""))));
}

TEST(PortableMath, expm1_and_one_minus_exp_keep_small_values) {
    EXPECT_LT(worst(pm::expm1, expm1_l, -30, 30), 2);
    EXPECT_LT(worst(pm::expm1, expm1_l, 1e-20, 1, true), 2);
    EXPECT_EQ(pm::one_minus_exp(0), 0);
    EXPECT_EQ(pm::one_minus_exp(1e-18), 1e-18);
    EXPECT_EQ(pm::one_minus_exp(100), 1);
    EXPECT_EQ(pm::expm1(1000), k_infinity);
    EXPECT_LT(ulps(pm::one_minus_exp(0.3), -expm1_l(-0.3)), 2);
}

TEST(PortableMath, log_is_right_to_two_last_places) {
    EXPECT_LT(worst(pm::log, log_l, 1e-300, 1e300, true), 1);
    EXPECT_LT(worst(pm::log, log_l, 0.5, 2), 1);
    EXPECT_LT(ulps(pm::log(4e-320), log_l(static_cast<long double>(4e-320))), 1);  // subnormal
    EXPECT_EQ(pm::log(1), 0);
    EXPECT_EQ(pm::log(0), -k_infinity);
    EXPECT_TRUE(std::isnan(pm::log(-1)));
    EXPECT_EQ(pm::log(k_infinity), k_infinity);
}

TEST(PortableMath, log1p_keeps_small_values) {
    EXPECT_LT(worst(pm::log1p, log1p_l, -0.999, 3), 1);
    EXPECT_LT(worst(pm::log1p, log1p_l, 1e-20, 1e20, true), 1);
    EXPECT_EQ(pm::log1p(1e-20), 1e-20);
    EXPECT_EQ(pm::log1p(-1), -k_infinity);
}

TEST(PortableMath, pow_is_right_to_two_last_places) {
    for (double a : {0.05, 0.5, 0.7, 1.6, 3.0, -2.5, 40.0, -120.0})
        EXPECT_LT(worst([a](double x) { return pm::pow(x, a); },
                        [a](long double x) { return std::pow(x, static_cast<long double>(a)); },
                        0.01, 100, true),
                  // 80 bits give the exact value of x^120 only to a tenth of our last place
                  1.1)
            << a;
}

TEST(PortableMath, pow_has_exact_ends) {
    EXPECT_EQ(pm::pow(0, 0), 1);
    EXPECT_EQ(pm::pow(0, 0.5), 0);
    EXPECT_EQ(pm::pow(0, -1), k_infinity);
    EXPECT_EQ(pm::pow(1, 1e300), 1);
    EXPECT_EQ(pm::pow(7, 0), 1);
    EXPECT_EQ(pm::pow(7, 1), 7);
    EXPECT_EQ(pm::pow(3, 4), 81);
    EXPECT_EQ(pm::pow(0.25, 0.5), 0.5);
    EXPECT_EQ(pm::pow(2, 1100), k_infinity);
    EXPECT_EQ(pm::pow(2, -1100), 0);
    EXPECT_TRUE(std::isnan(pm::pow(-2, 2)));
}

TEST(PortableMath, trigonometry_agrees_with_80_bits) {
    for (int i = -20'000; i <= 20'000; ++i) {
        const double x = i * 0.00713;
        ASSERT_LT(std::abs(pm::sin(x) - std::sin(static_cast<long double>(x))), 4e-16L) << x;
        ASSERT_LT(std::abs(pm::cos(x) - std::cos(static_cast<long double>(x))), 4e-16L) << x;
        const double y = i / 20'000.0;
        ASSERT_LT(ulps(pm::asin(y), std::asin(static_cast<long double>(y))), 4) << y;
    }
    EXPECT_EQ(pm::sin(0), 0);
    EXPECT_EQ(pm::cos(0), 1);
    EXPECT_EQ(pm::asin(1.5), pm::asin(1));
}

TEST(PortableMath, log_gamma_agrees_with_80_bits) {
    for (double x = 1e-3; x < 1e8; x *= 1.013) {
        const long double exact = std::lgamma(static_cast<long double>(x));
        ASSERT_NEAR(pm::log_gamma(x), static_cast<double>(exact),
                    1e-13 * (1 + static_cast<double>(std::abs(exact))))
            << x;
    }
}

// The promise itself: these bits on every processor and at every level of optimisation. The digest
// was made with and without fused multiply-add (-march=native) and was the same.
TEST(PortableMath, gives_the_same_bits_everywhere) {
    const pm::PowerTable table(0.7);
    Digest digest;
    for (int i = 1; i <= 20'000; ++i) {
        const double x = i * 0.0373;
        digest.add(pm::exp(x - 300)).add(pm::expm1(x * 0.01)).add(pm::log(x)).add(pm::log1p(x));
        digest.add(pm::pow(x, 0.7)).add(pm::sin(x)).add(pm::cos(x)).add(pm::asin(i / 20'000.0));
        digest.add(pm::log_gamma(x)).add(table(i / 20'000.0));
    }
    EXPECT_EQ(digest.hex(), "bd2e3835a6173b19c0d901e63728fba2");
}

TEST(PowerTable, is_within_a_billionth_of_the_power) {
    for (double a : {0.01, 0.3, 0.5, 0.7, 1.0, 1.6, 2.0, 3.3, 6.0}) {
        const pm::PowerTable table(a);
        EXPECT_EQ(table.exponent(), a);
        for (int i = 1; i < 50'000; ++i) {
            const double x = i / 50'000.0;
            ASSERT_NEAR(table(x), pm::pow(x, a), 1e-9) << x << '^' << a;
        }
        for (double x = 1; x > 1e-300; x *= 0.37) ASSERT_NEAR(table(x), pm::pow(x, a), 1e-9) << x;
    }
}

TEST(PowerTable, has_exact_ends) {
    for (double a : {0.001, 0.5, 1.0, 2.7, 6.0}) {
        const pm::PowerTable table(a);
        EXPECT_EQ(table(1), 1);
        EXPECT_EQ(table(2), 1);
        EXPECT_EQ(table(0), 0);
        EXPECT_EQ(table(-1), 0);
    }
    EXPECT_EQ(pm::PowerTable(0)(0), 1);
    EXPECT_EQ(pm::PowerTable(0)(0.3), 1);
    EXPECT_EQ(pm::PowerTable(1)(0.3), 0.3);
    EXPECT_TRUE(std::isnan(pm::PowerTable(0.5)(std::nan(""))));
}

TEST(PowerTable, never_falls) {
    for (double a : {0.3, 0.7, 1.6}) {
        const pm::PowerTable table(a);
        double before = 0;
        for (int i = 1; i <= 200'000; ++i) {
            const double value = table(i / 200'000.0);
            ASSERT_GE(value, before) << i;
            before = value;
        }
    }
}

TEST(PowerTable, refuses_exponents_out_of_range) {
    EXPECT_THROW(pm::PowerTable(-0.1), Error);
    EXPECT_THROW(pm::PowerTable(6.1), Error);
    EXPECT_THROW(pm::PowerTable(std::nan("")), Error);
}

}  // namespace
}  // namespace corridor
