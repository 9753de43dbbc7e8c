#include "corridor/base/incomplete_beta.h"

#include <cstdint>

#include "corridor/base/error.h"
#include "corridor/base/portable_kernel.h"
#include "corridor/base/portable_math.h"

namespace corridor {
namespace {

// log Gamma(a) = (a - 1/2) log a - a + log(2 pi)/2 + stirling_error(a).
double stirling_error(double a) {
    constexpr double k_half_log_two_pi = 0x1.d67f1c864beb5p-1;
    if (a < 12) return pm::log_gamma(a) - ((a - 0.5) * pm::log(a) - a + k_half_log_two_pi);
    const double i = 1 / a, i2 = i * i;
    return i * (1.0 / 12 -
                i2 * (1.0 / 360 - i2 * (1.0 / 1260 - i2 * (1.0 / 1680 - i2 * (1.0 / 1188)))));
}

// a log(a / mean) + mean - a >= 0 without loss where the two are close; away = mean - a.
// With t = away / a it is a (t - log(1 + t)), and with s = t / (2 + t)
//     t - log(1 + t) = s t - 2 s^3 (1/3 + s^2/5 + s^4/7 + ...)
double deviance(double a, double mean, double away) {
    const double t = away / a;
    if (t < -0.4 || t > 0.6) return a * (t - pm::log(mean / a));
    const double s = t / (2 + t);
    const double z = s * s;
    double sum = 1.0 / 25;
    for (int odd = 23; odd >= 3; odd -= 2) sum = sum * z + 1.0 / odd;
    return a * (s * t - 2 * s * z * sum);
}

// Gamma(a + b) / (Gamma(a) Gamma(b)) x^a y^b with x + y = 1. The large parts of the logarithms are
// cancelled on paper (Loader 2000, "Fast and accurate computation of binomial probabilities"):
// what is left of them is the distance of x from a / (a + b).
double beta_kernel(double a, double b, double x, double y) {
    const double sum = a + b;
    // Of x and y, the smaller one is the one known to all its digits.
    const pm::Pair mean = x <= y ? pm::exact_product(sum, x) : pm::exact_product(sum, y);
    const double away_small = (mean.high - (x <= y ? a : b)) + mean.low;
    const double away = x <= y ? away_small : -away_small;
    const double log_loss = deviance(a, sum * x, away) + deviance(b, sum * y, -away);
    const double correction = stirling_error(sum) - stirling_error(a) - stirling_error(b);
    constexpr double k_two_pi = 0x1.921fb54442d18p+2;
    return pm::sqrt(a / k_two_pi * (b / sum)) * pm::exp(correction - log_loss);
}

// x^a y^b / (B(a, b) I_x(a, b)) = b_0 + a_1/(b_1 + a_2/(b_2 + ...)), the continued fraction of
// DiDonato and Morris (1992, ACM TOMS 18, 360-373, eq. 9), by the modified Lentz method. Quick, and
// with hardly a difference of like numbers, for x < (a + 1) / (a + b + 2).
double beta_fraction(double a, double b, double x, double y) {
    constexpr int k_max_terms = 10'000'000;
    const double start = a * y - b * x + 1;
    double value = a * start / (a + 1);
    double c = value;
    double d = 0;
    for (int term = 1; term < k_max_terms; ++term) {
        const auto m = static_cast<double>(term);
        const double before = a + 2 * m - 1;
        const double part = m * (b - m) * x / before;
        const double top = (a + m - 1) * (a + b + m - 1) * part * (x / before);
        const double bottom = m + part + (a + m) * (start + m * (2 - x)) / (a + 2 * m + 1);
        d = 1 / (bottom + top * d);
        c = bottom + top / c;
        const double step = c * d;
        value *= step;
        if (step > 1 - 4e-16 && step < 1 + 4e-16) return value;
    }
    CORRIDOR_EXPECT(false, "the continued fraction of the beta distribution did not converge");
    return value;
}

}  // namespace

Tails incomplete_beta(double a, double b, double x, double y) {
    const bool lower_is_quick = x * (a + b + 2) < a + 1;
    const double tail = lower_is_quick ? beta_kernel(a, b, x, y) / beta_fraction(a, b, x, y)
                                       : beta_kernel(a, b, x, y) / beta_fraction(b, a, y, x);
    return lower_is_quick ? Tails{tail, 1 - tail} : Tails{1 - tail, tail};
}

Tails binomial_tails(std::int64_t n, double p, std::int64_t k) {
    // P(X > k) = I_p(k + 1, n - k).
    const Tails beta =
        incomplete_beta(static_cast<double>(k + 1), static_cast<double>(n - k), p, 1 - p);
    return {beta.upper, beta.lower};
}

}  // namespace corridor
