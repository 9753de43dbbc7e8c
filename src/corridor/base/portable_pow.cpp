#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "corridor/base/error.h"
#include "corridor/base/portable_kernel.h"
#include "corridor/base/portable_math.h"

namespace corridor::pm {
namespace {

Pair multiply(Pair a, Pair b) {
    const Pair product = exact_product(a.high, b.high);
    return quick_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

// a + b with |a| >= |b| or a = 0.
Pair add(Pair a, Pair b) {
    const Pair sum = quick_sum(a.high, b.high);
    return quick_sum(sum.high, sum.low + (a.low + b.low));
}

// log(x) with an error below 2^-64 of the result, so that a * log(x) is good to the last bit of
// the power even where the power is near the largest double.
//     log m = 2 s (1 + z/3 + z^2/5 + ...),   s = (m - 1) / (m + 1),   z = s^2 <= 0.0295
Pair log_pair(double x) {
    const Binary parts = split_binary(x);
    const double numerator = parts.mantissa - 1;  // exact
    const Pair denominator =
        parts.mantissa >= 1 ? quick_sum(parts.mantissa, 1) : quick_sum(1, parts.mantissa);
    const double quotient = numerator / denominator.high;
    const Pair back = exact_product(quotient, denominator.high);
    const double rest = ((numerator - back.high) - back.low) - quotient * denominator.low;
    const Pair s = quick_sum(quotient, rest / denominator.high);
    const Pair z = multiply(s, s);

    double tail = 1.0 / 23;  // terms that need no more than a double
    for (const double divisor : {21.0, 19.0, 17.0, 15.0, 13.0, 11.0, 9.0, 7.0})
        tail = tail * z.high + 1 / divisor;
    constexpr Pair k_fifth = {0x1.999999999999ap-3, -0x1.999999999999ap-57};
    constexpr Pair k_third = {0x1.5555555555555p-2, 0x1.5555555555555p-56};
    const Pair from_fifth = add(k_fifth, {tail * z.high, 0});
    const Pair from_third = add(k_third, multiply(z, from_fifth));
    const Pair correction = multiply(s, multiply(z, from_third));
    const Pair half_log = add(s, correction);

    const auto power = static_cast<double>(parts.power);
    const Pair whole = quick_sum(power * k_ln2_high, power * k_ln2_low);
    return add(whole, {2 * half_log.high, 2 * half_log.low});
}

}  // namespace

double pow(double x, double a) {
    if (a == 0 || x == 1) return 1;
    if (!(x >= 0) || a != a) return std::numeric_limits<double>::quiet_NaN();
    constexpr double k_infinity = std::numeric_limits<double>::infinity();
    if (x == 0 || x == k_infinity) return (x == 0) == (a > 0) ? 0 : k_infinity;
    const Pair log_x = log_pair(x);
    const double rough = a * log_x.high;
    if (rough > 720) return k_infinity;  // also keeps the products below from overflowing
    if (rough < -760) return 0;
    const Pair product = exact_product(a, log_x.high);
    return exp_with_tail(product.high, product.low + a * log_x.low);
}

PowerTable::PowerTable(double exponent) : exponent_(exponent) {
    if (!(exponent >= 0 && exponent <= 6))
        throw Error(ErrorKind::input, "exponent", "must be a number from 0 to 6");
    constexpr double k_width = 0.5 / k_cells;
    cells_.reserve(k_cells);
    for (int i = 0; i < k_cells; ++i) {
        const double left = 0.5 + i * k_width, right = left + k_width;
        const double value = pow(left, exponent), last = pow(right, exponent);
        // Cubic in t = 0..1 with the right values and slopes at both ends (Hermite).
        const double slope_left = k_width * exponent * value / left;
        const double slope_right = k_width * exponent * last / right;
        const double rise = last - value;
        cells_.push_back({.value = value,
                          .c1 = slope_left,
                          .c2 = 3 * rise - 2 * slope_left - slope_right,
                          .c3 = slope_left + slope_right - 2 * rise,
                          .last = last});
    }
    // By products, so that the end of one octave is the very number that begins the next.
    octave_[0] = 1;
    for (std::size_t j = 1; j < octave_.size(); ++j)
        octave_[j] = octave_[j - 1] * cells_.front().value;
}

double PowerTable::operator()(double x) const {
    if (x != x) return x;
    if (exponent_ == 0 || x >= 1) return 1;
    if (!(x > 0)) return 0;
    if (exponent_ == 1) return x;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
    const int octave = 1022 - static_cast<int>(bits >> 52);  // x = m 2^-octave, m in [1/2, 1)
    if (octave >= k_octaves) return pow(x, exponent_);
    constexpr int k_cell_shift = 52 - 7;  // the upper 7 bits of the mantissa choose among 128 cells
    constexpr std::uint64_t k_inside_bits = (std::uint64_t{1} << k_cell_shift) - 1;
    const Cell& cell = cells_[(bits >> k_cell_shift) & (k_cells - 1)];
    const double t = static_cast<double>(static_cast<std::int64_t>(bits & k_inside_bits)) *
                     (1.0 / static_cast<double>(k_inside_bits + 1));
    const double power = cell.value + t * (cell.c1 + t * (cell.c2 + t * cell.c3));
    const double bounded = power > cell.last ? cell.last : power < cell.value ? cell.value : power;
    return bounded * octave_[static_cast<std::size_t>(octave)];
}

}  // namespace corridor::pm
