#pragma once

// Building blocks shared by the portable functions; of no use outside base/.

#include <bit>
#include <cstdint>

namespace corridor::pm {

// log 2 as a sum; the first part has 32 significant bits, so its product with an exponent is exact.
inline constexpr double k_ln2_high = 0x1.62e42fee00000p-1;
inline constexpr double k_ln2_low = 0x1.a39ef35793c76p-33;

//! A number as the unevaluated sum of two doubles, good to about 31 digits.
struct Pair {
    double high;
    double low;
};

//! a + b exactly; |a| >= |b| or a = 0 (Dekker 1971).
inline Pair quick_sum(double a, double b) {
    const double sum = a + b;
    return {sum, b - (sum - a)};
}

//! a * b exactly, by splitting each factor in halves of 26 bits (Dekker 1971); |a|, |b| < 2^990.
inline Pair exact_product(double a, double b) {
    constexpr double k_splitter = 0x1p27 + 1;
    const double wide_a = k_splitter * a, wide_b = k_splitter * b;
    const double a1 = wide_a - (wide_a - a), b1 = wide_b - (wide_b - b);
    const double a2 = a - a1, b2 = b - b1;
    const double product = a * b;
    return {product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2};
}

//! x = mantissa * 2^power.
struct Binary {
    double mantissa;  //!< in [sqrt(1/2), sqrt(2))
    int power;
};

//! Takes apart a finite x > 0; exact.
inline Binary split_binary(double x) {
    int power = 0;
    if (x < 0x1p-1022) {  // a subnormal number has no leading bit to count on
        x *= 0x1p54;
        power = -54;
    }
    constexpr std::uint64_t k_sqrt_half = 0x3fe6a09e667f3bcd;
    constexpr std::uint64_t k_mantissa_bits = 0x000fffffffffffff;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x) - k_sqrt_half;
    power += static_cast<int>(static_cast<std::int64_t>(bits) >> 52);
    return {std::bit_cast<double>((bits & k_mantissa_bits) + k_sqrt_half), power};
}

//! x * 2^power, rounded once; power in -1080..1024.
inline double scale_by_power_of_two(double x, int power) {
    const auto two_to = [](int k) {
        return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
    };
    if (power >= -1022 && power <= 1023) return x * two_to(power);
    const int first = power / 2;
    return x * two_to(first) * two_to(power - first);
}

//! e^(x + tail) = (1 + expm1) * 2^power with |expm1| < 0.42.
struct ReducedExp {
    double expm1;
    int power;
};

//! For |x| < 750 and a tail that is tiny against 1.
inline ReducedExp reduce_exp(double x, double tail) {
    constexpr double k_inverse_ln2 = 0x1.71547652b82fep+0;
    const int power = static_cast<int>(x * k_inverse_ln2 + (x < 0 ? -0.5 : 0.5));
    const auto k = static_cast<double>(power);
    const double high = x - k * k_ln2_high;  // exact
    const double low = tail - k * k_ln2_low;
    const double r = high + low;
    const double lost = (high - r) + low;
    // (e^r - 1 - r) / r^2 = 1/2! + r/3! + r^2/4! + ..., |r| < 0.35, the next term is below 1e-17;
    // summed in pairs, which lets the processor work on several at once.
    const double r2 = r * r, r4 = r2 * r2;
    const double sum =
        (1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120)) +
        r4 * ((1.0 / 720 + r * (1.0 / 5040)) + r2 * (1.0 / 40320 + r * (1.0 / 362880)) +
              r4 * ((1.0 / 3628800 + r * (1.0 / 39916800)) +
                    r2 * (1.0 / 479001600 + r * (1.0 / 6227020800))));
    return {r + (lost + r2 * sum), power};
}

//! e^(x + tail), at most 1 ulp more wrong than exp(x); |tail| below 1e-10.
double exp_with_tail(double x, double tail);

}  // namespace corridor::pm
