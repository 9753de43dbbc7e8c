#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "corridor/base/error.h"
#include "corridor/base/incomplete_beta.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"

namespace corridor {
namespace {

// Up to this mean inversion from 0 is used; above it the expansion is faster, and its bound has
// been measured from a mean of 3 on.
constexpr double k_inversion_mean = 6;

// Farther out than this many standard deviations (seven draws in a million) the bound of the
// expansion is not relied upon. The same for inversion, where the sum of chances near 1 says
// little about what is left.
constexpr double k_expansion_reach = 4.5;
constexpr double k_inversion_reach = 0x1p-20;

// Beyond this mean the exact distribution function would take milliseconds and decide about one in
// a billion; the expansion alone is then right to 2e-15 of the mean.
constexpr double k_exact_mean = 1e9;

//! What the distribution function must reach: F(k) >= below, or F(k) > below if strict.
struct Level {
    double below;  //!< wanted chance of k or less
    double above;  //!< 1 - below, given apart to keep the digits of a far tail
    bool strict;
};

// Does k reach the level? Decided by the smaller of the two tails.
bool reaches(std::int64_t n, double p, std::int64_t k, const Level& level) {
    if (k >= n) return true;
    const Tails tails = binomial_tails(n, p, k);
    if (level.below <= level.above)
        return level.strict ? tails.lower > level.below : tails.lower >= level.below;
    return level.strict ? tails.upper < level.above : tails.upper <= level.above;
}

// The least k that reaches the level, by walking from a guess.
std::int64_t walk_from(std::int64_t guess, std::int64_t n, double p, const Level& level) {
    std::int64_t k = std::clamp<std::int64_t>(guess, 0, n);
    while (!reaches(n, p, k, level)) ++k;
    while (k > 0 && reaches(n, p, k - 1, level)) --k;
    return k;
}

// (1 - p)^n
double chance_of_none(std::int64_t n, double p) {
    if (n > 16) return pm::exp(static_cast<double>(n) * pm::log1p(-p));
    double power = 1, factor = 1 - p;
    for (auto left = n; left > 0; left >>= 1, factor *= factor)
        if (left & 1) power *= factor;
    return power;
}

constexpr auto k_reciprocals = [] {
    std::array<double, 128> table{};
    for (std::size_t i = 1; i < table.size(); ++i) table[i] = 1 / static_cast<double>(i);
    return table;
}();

// Adds up the chances of 0, 1, 2, ...:  P(k) = P(k - 1) (n - k + 1) / k  p / (1 - p).
std::int64_t by_inversion(std::int64_t n, double p, const Level& level) {
    const double odds = p / (1 - p);
    const auto trials = static_cast<double>(n);
    double chance = chance_of_none(n, p);
    double sum = chance;
    std::int64_t k = 0;
    while (k < n && (level.strict ? sum <= level.below : sum < level.below)) {
        ++k;
        // The table is always long enough: at a mean of 6, k = 30 is beyond k_inversion_reach.
        const double reciprocal = k_reciprocals[static_cast<std::size_t>(k) % k_reciprocals.size()];
        chance *= (trials - static_cast<double>(k - 1)) * odds * reciprocal;
        sum += chance;
    }
    return k;
}

//! Where a smooth curve through the distribution function (at k + 1/2) takes the wanted value.
struct Expansion {
    double x;
    double error;  //!< bound on the error of x
};

// Cornish-Fisher expansion up to the sixth cumulant (Fisher and Cornish 1960, Technometrics 2,
// 209-225), sorted by powers of z. The cumulants carry Sheppard's corrections (-1/12, 1/120,
// -1/252), which turn the step function into the curve through the middle of its steps
// (Kolassa and McCullagh 1990, Annals of Statistics 18, 981-985).
Expansion expand(std::int64_t n, double p, double z) {
    const auto trials = static_cast<double>(n);
    const double q = 1 - p, v = p * q, skew = q - p, nv = trials * v;
    const double variance = nv - 1.0 / 12;
    const double i2 = 1 / variance, sigma = pm::sqrt(variance), i = sigma * i2;
    const double g1 = nv * skew * i2 * i;
    const double g2 = (nv * (1 - 6 * v) + 1.0 / 120) * (i2 * i2);
    const double g3 = nv * skew * (1 - 12 * v) * (i2 * i2 * i);
    const double g4 = (nv * (1 - v * (30 - 120 * v)) - 1.0 / 252) * (i2 * i2 * i2);
    const double g11 = g1 * g1, g12 = g1 * g2, g13 = g1 * g3, g22 = g2 * g2;
    const double g111 = g11 * g1, g112 = g11 * g2, g1111 = g11 * g11;

    const double c0 = -g1 / 6 + g3 / 40 - g12 / 12 + g111 * (17.0 / 324);
    const double c1 = 1 - g2 / 8 + g11 * (5.0 / 36) + g4 / 48 - g22 * (29.0 / 384) -
                      g13 * (7.0 / 60) + g112 * (107.0 / 288) - g1111 * (1511.0 / 7776);
    const double c2 = g1 / 6 - g3 / 20 + g12 * (5.0 / 24) - g111 * (53.0 / 324);
    const double c3 = g2 / 24 - g11 / 18 - g4 / 72 + g22 / 16 + g13 * (17.0 / 180) -
                      g112 * (103.0 / 288) + g1111 * (211.0 / 972);
    const double c4 = g3 / 120 - g12 / 24 + g111 / 27;
    const double c5 = g4 / 720 - g22 / 128 - g13 / 90 + g112 * (7.0 / 144) - g1111 * (7.0 / 216);

    const double z2 = z * z, z4 = z2 * z2;
    const double w = (c0 + c1 * z) + z2 * (c2 + c3 * z) + z4 * (c4 + c5 * z);
    const double mean = trials * p;
    // Measured over means from 3 to 3*10^4, p from 10^-6 to 1/2 and every k within 5 sigma: the
    // error is nowhere above 0.41 of this. The last term is the rounding of the sums above.
    const double error = (0.03 + 0.004 * z2 * z4) * (i2 * i2) + 2e-15 * (mean + sigma);
    return {mean + sigma * w, error};
}

std::int64_t by_expansion(std::int64_t n, double p, double z, const Level& level) {
    const Expansion found = expand(n, p, z);
    // The wanted k is the least with k >= x - 1/2, if x is right.
    const double height = found.x - 0.5;
    const double ceiling = height <= 0 ? 0 : std::ceil(height);
    const double above = ceiling - height;
    const bool clear = above > found.error && (above < 1 - found.error || ceiling == 0);
    const bool within_reach = z >= -k_expansion_reach && z <= k_expansion_reach;
    const auto k = std::min(static_cast<std::int64_t>(ceiling), n);
    if ((clear && within_reach) || static_cast<double>(n) * p > k_exact_mean) return k;
    return walk_from(above < 0.5 ? k : k - 1, n, p, level);
}

// For p <= 1/2. `z` is the normal quantile of the level, asked for only where it is needed.
template <class NormalQuantile>
std::int64_t quantile_of_lower_half(std::int64_t n, double p, const Level& level,
                                    NormalQuantile&& z) {
    const double mean = static_cast<double>(n) * p;
    if (mean > k_inversion_mean) return by_expansion(n, p, z(), level);
    if (level.above < k_inversion_reach)
        return walk_from(static_cast<std::int64_t>(mean), n, p, level);
    return by_inversion(n, p, level);
}

}  // namespace

std::int64_t binomial_quantile(std::int64_t n, double p, double u) {
    CORRIDOR_EXPECT(n >= 0 && p == p, "a binomial draw needs n >= 0 and a chance");
    CORRIDOR_EXPECT(u > 0 && u < 1, "a quantile needs a uniform number inside (0, 1)");
    if (n == 0 || p <= 0) return 0;
    if (p >= 1) return n;
    if (p <= 0.5)
        return quantile_of_lower_half(n, p, {.below = u, .above = 1 - u, .strict = false},
                                      [u] { return normal_quantile(u); });
    // n - X ~ Bin(n, 1 - p), and P(X <= k) >= u means P(n - X <= n - k - 1) <= 1 - u: the wanted
    // k is n minus the least j whose P(n - X <= j) exceeds 1 - u.
    return n - quantile_of_lower_half(n, 1 - p, {.below = 1 - u, .above = u, .strict = true},
                                      [u] { return -normal_quantile(u); });
}

}  // namespace corridor
