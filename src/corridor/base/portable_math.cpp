#include "corridor/base/portable_math.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "corridor/base/portable_kernel.h"

namespace corridor::pm {
namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();
constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();

// Above: e^x overflows. Below: e^x rounds to 0.
constexpr double k_exp_max = 709.79;
constexpr double k_exp_min = -745.2;

// log(1 + f) for 1 + f near [sqrt(1/2), sqrt(2)], plus `high` + `low`, which must be 0 or large
// against it. With s = f / (2 + f):
//     log(1 + f) = 2 artanh(s) = f - (f^2/2 - s (f^2/2 + R)),   R = 2 s^2/3 + 2 s^4/5 + ...
// The second form takes only a small correction off f, so its rounding errors stay small.
double log1p_reduced(double f, double high, double low) {
    const double s = f / (2 + f);
    const double z = s * s, z2 = z * z, z4 = z2 * z2;
    const double tail = (2.0 / 3 + 2.0 / 5 * z) + z2 * (2.0 / 7 + 2.0 / 9 * z) +
                        z4 * ((2.0 / 11 + 2.0 / 13 * z) + z2 * (2.0 / 15 + 2.0 / 17 * z) +
                              z4 * ((2.0 / 19 + 2.0 / 21 * z) + z2 * (2.0 / 23)));
    const double half_square = 0.5 * f * f;
    return high - ((half_square - (s * (half_square + z * tail) + low)) - f);
}

}  // namespace

double sqrt(double x) {
    return std::sqrt(x);
}  // IEEE 754 demands the correctly rounded value

double exp_with_tail(double x, double tail) {
    if (!(x < k_exp_max)) return x != x ? k_nan : k_infinity;
    if (x < k_exp_min) return 0;
    const ReducedExp reduced = reduce_exp(x, tail);
    return scale_by_power_of_two(1 + reduced.expm1, reduced.power);
}

double exp(double x) {
    return exp_with_tail(x, 0);
}

double expm1(double x) {
    if (!(x < k_exp_max)) return x != x ? k_nan : k_infinity;
    if (x < -40) return -1;  // e^-40 is less than a tenth of the last bit
    const ReducedExp reduced = reduce_exp(x, 0);
    if (reduced.power == 0) return reduced.expm1;
    if (reduced.power > 60) return scale_by_power_of_two(1 + reduced.expm1, reduced.power);
    // 2^k (1 + t) - 1 = (2^k - 1) + 2^k t, whose first part is exact or far larger.
    const double scale = scale_by_power_of_two(1, reduced.power);
    return (scale - 1) + scale * reduced.expm1;
}

double one_minus_exp(double x) {
    return -expm1(-x);
}

double log(double x) {
    if (!(x > 0)) return x == 0 ? -k_infinity : k_nan;
    if (x == k_infinity) return x;
    const Binary parts = split_binary(x);
    const auto power = static_cast<double>(parts.power);
    return log1p_reduced(parts.mantissa - 1, power * k_ln2_high, power * k_ln2_low);
}

double log1p(double x) {
    if (x > -0.29 && x < 0.41) return log1p_reduced(x, 0, 0);
    if (!(x > -1)) return x == -1 ? -k_infinity : k_nan;
    if (x == k_infinity) return x;
    const double sum = 1 + x;
    // What rounding took off 1 + x, relative to it; first order is enough.
    const double lost = (x < 1 ? x - (sum - 1) : 1 - (sum - x)) / sum;
    const Binary parts = split_binary(sum);
    const auto power = static_cast<double>(parts.power);
    return log1p_reduced(parts.mantissa - 1, power * k_ln2_high, power * k_ln2_low + lost);
}

double log_gamma(double x) {
    if (!(x > 0)) return x == 0 ? k_infinity : k_nan;
    // Gamma(x) = Gamma(x + m) / (x (x + 1) ... (x + m - 1)); Stirling's series needs a large x.
    double product = 1;
    for (; x < 12; x += 1) product *= x;
    const double i = 1 / x, i2 = i * i;
    const double series =
        i *
        (1.0 / 12 +
         i2 * (-1.0 / 360 +
               i2 * (1.0 / 1260 +
                     i2 * (-1.0 / 1680 + i2 * (1.0 / 1188 + i2 * (-691.0 / 360360 + i2 / 156))))));
    constexpr double k_half_log_two_pi = 0x1.d67f1c864beb5p-1;
    return (x - 0.5) * log(x) - x + k_half_log_two_pi + series - log(product);
}

}  // namespace corridor::pm
