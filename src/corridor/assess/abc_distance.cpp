#include "corridor/assess/abc_distance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace corridor::assess {
namespace {

constexpr double k_normal_of_mad = 1.4826;  // of a normal distribution, its deviation per MAD

double median_of(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

std::vector<double> abc_scales(const AbcProblem& problem, std::span<const double> deviations) {
    const std::size_t n_targets = problem.n_targets();
    std::vector<double> scales(n_targets, 0);
    for (std::size_t t = 0; t < n_targets; ++t) {
        std::vector<double> values;
        for (std::size_t i = t; i < deviations.size(); i += n_targets)
            if (std::isfinite(deviations[i])) values.push_back(deviations[i]);
        if (values.size() < 2) continue;
        const double middle = median_of(values);
        for (double& value : values) value = std::fabs(value - middle);
        scales[t] = std::max(k_normal_of_mad * median_of(values), problem.least_scale[t]);
    }
    return scales;
}

double abc_distance(const AbcProblem& problem, std::span<const double> weights,
                std::span<const double> scales, std::span<const double> deviations) {
    double sum = 0, total = 0;
    for (std::size_t t = 0; t < scales.size(); ++t) {
        if (weights[t] <= 0 || scales[t] <= 0) continue;
        double of_members = 0;
        for (std::size_t m = 0; m < problem.members; ++m) {
            const double d = std::fabs(deviations[m * scales.size() + t]) / scales[t];
            of_members += d < k_most_scales ? d : k_most_scales;  // also where there is no number
        }
        sum += weights[t] * of_members / static_cast<double>(problem.members);
        total += weights[t];
    }
    return total > 0 ? sum / total : std::numeric_limits<double>::infinity();
}

}  // namespace corridor::assess
