#include <vector>

#include "corridor/base/error.h"
#include "corridor/base/quantile.h"

namespace corridor {
namespace {

// total[i] = weights[i] + weights[i + 1] + ..., added from the end so that small late weights keep
// their digits.
std::vector<double> remaining_weights(std::span<const double> weights) {
    std::vector<double> total(weights.size());
    double sum = 0;
    for (std::size_t i = weights.size(); i-- > 0;) {
        CORRIDOR_EXPECT(weights[i] >= 0 && weights[i] < 1e300, "a weight must be a number >= 0");
        total[i] = sum += weights[i];
    }
    return total;
}

}  // namespace

std::int64_t household_binomial(std::int64_t n, double p, std::int64_t household_size,
                                double u_households, double u_rest) {
    CORRIDOR_EXPECT(household_size >= 1, "a household has at least one person");
    const std::int64_t n_households = n / household_size;
    const std::int64_t rest = n % household_size;
    return household_size * binomial_quantile(n_households, p, u_households) +
           (rest == 0 ? 0 : rest * binomial_quantile(1, p, u_rest));
}

void multinomial_split(std::int64_t n, std::span<const double> weights,
                       std::span<const double> uniforms, std::span<std::int64_t> out) {
    CORRIDOR_EXPECT(out.size() == weights.size() && uniforms.size() + 1 >= weights.size(),
                    "a split needs one count and one uniform per category");
    const std::vector<double> remaining = remaining_weights(weights);
    CORRIDOR_EXPECT(n == 0 || (!remaining.empty() && remaining.front() > 0),
                    "a split needs a category with a weight above 0");
    std::int64_t left = n;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        // Equality holds exactly when nothing but zeros follows; then the chance is 1, not
        // nearly 1.
        const bool last = weights[i] == remaining[i];
        out[i] = left == 0 || weights[i] == 0 ? 0
                 : last                       ? left
                        : binomial_quantile(left, weights[i] / remaining[i], uniforms[i]);
        left -= out[i];
    }
}

}  // namespace corridor
