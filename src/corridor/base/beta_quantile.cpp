#include <optional>

#include "corridor/base/error.h"
#include "corridor/base/incomplete_beta.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"

namespace corridor {
namespace {

constexpr double k_least_shape = 1e-3;
constexpr double k_greatest_shape = 1e8;

bool is_shape(double value) {
    return value >= k_least_shape && value <= k_greatest_shape;
}

// The place between low and high where `is_below` turns from true to false, by halving.
template <class IsBelow>
double halve(double low, double high, int n_steps, IsBelow&& is_below) {
    for (int step = 0; step < n_steps; ++step) {
        const double middle = low + 0.5 * (high - low);
        (is_below(middle) ? low : high) = middle;
    }
    return low + 0.5 * (high - low);
}

// 60 halvings of an interval of length 1/2 or, in logarithms, of length 26.
constexpr int k_halvings = 60;

// Quantile where it lies in (0, 1/2]; `above` = 1 - u.
double small_beta_quantile(double a, double b, double u, double above) {
    return halve(0, 0.5, k_halvings, [&](double x) {
        const Tails tails = incomplete_beta(a, b, x, 1 - x);
        return u < above ? tails.lower < u : tails.upper > above;
    });
}

// The b for which Beta(a, b) has its 5 % point at p05; nothing if none is in range. The chance of
// less than p05 grows with b.
std::optional<double> second_shape(double a, double p05) {
    const auto chance_below = [&](double log_b) {
        return incomplete_beta(a, pm::exp(log_b), p05, 1 - p05).lower;
    };
    const double low = pm::log(k_least_shape), high = pm::log(k_greatest_shape);
    if (chance_below(low) > 0.05 || chance_below(high) < 0.05) return std::nullopt;
    return pm::exp(halve(low, high, k_halvings, [&](double x) { return chance_below(x) < 0.05; }));
}

}  // namespace

double beta_quantile(double a, double b, double u) {
    if (!is_shape(a) || !is_shape(b))
        throw Error(ErrorKind::input, "beta shape", "a and b must be from 0.001 to 1e8");
    CORRIDOR_EXPECT(u > 0 && u < 1, "a quantile needs a uniform number inside (0, 1)");
    const bool in_lower_half = incomplete_beta(a, b, 0.5, 0.5).lower >= u;
    return in_lower_half ? small_beta_quantile(a, b, u, 1 - u)
                         : 1 - small_beta_quantile(b, a, 1 - u, u);
}

BetaShape beta_shape_from_range(double p05, double p95) {
    if (!(p05 > 0 && p05 < p95 && p95 < 1))
        throw Error(ErrorKind::input, "beta range",
                    "the 5 % and the 95 % point must be above 0, in this order, and below 1");
    // Along the shapes that have the right 5 % point, a larger a is a narrower distribution.
    const double log_a =
        halve(pm::log(k_least_shape), pm::log(k_greatest_shape), k_halvings, [&](double middle) {
            const double a = pm::exp(middle);
            const auto b = second_shape(a, p05);
            // No such b: a is too small if even the least b leaves too much below p05.
            if (!b) return incomplete_beta(a, k_least_shape, p05, 1 - p05).lower > 0.05;
            return incomplete_beta(a, *b, p95, 1 - p95).upper > 0.05;
        });
    const double a = pm::exp(log_a);
    const auto b = second_shape(a, p05);
    const double miss = b ? incomplete_beta(a, *b, p95, 1 - p95).upper - 0.05 : 1;
    if (!(miss > -1e-6 && miss < 1e-6))
        throw Error(ErrorKind::input, "beta range",
                    "no Beta distribution has these 5 % and 95 % points (too narrow or too wide)",
                    "Give one number instead of a range if it is known that well");
    return {.a = a, .b = *b};
}

BetaShape beta_shape_from_mean(double mean, double concentration) {
    if (!(mean > 0 && mean < 1 && concentration > 0 && concentration < 1e300))
        throw Error(ErrorKind::input, "beta mean",
                    "the mean must be between 0 and 1 and the concentration above 0");
    return {.a = mean * concentration, .b = (1 - mean) * concentration};
}

double beta_from_range(double p05, double p95, double u) {
    const BetaShape shape = beta_shape_from_range(p05, p95);
    return beta_quantile(shape.a, shape.b, u);
}

}  // namespace corridor
