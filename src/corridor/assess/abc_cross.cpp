#include "corridor/assess/abc_cross.h"

#include "corridor/assess/abc_distance.h"
#include "corridor/base/error.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace corridor::assess {
namespace {

using Weighted = std::vector<std::pair<double, double>>;  // value, weight; rising, weights sum to 1

double quantile_of(const Weighted& sorted, double q) {
    double seen = 0;
    for (const auto& [value, weight] : sorted) {
        seen += weight;
        if (seen >= q) return value;
    }
    return sorted.back().first;
}

// E|d| - E|d - d'| / 2 in one pass over rising values.
double crps_of_zero(const Weighted& sorted) {
    double first = 0, pairs = 0, weight_below = 0, sum_below = 0;
    for (const auto& [value, weight] : sorted) {
        first += weight * std::fabs(value);
        pairs += weight * (value * weight_below - sum_below);
        weight_below += weight;
        sum_below += weight * value;
    }
    return first - pairs;
}

Weighted answers(const AbcProblem& problem, const AbcResult& result, const AbcFold& fold,
                 std::size_t target) {
    Weighted out;
    for (std::size_t i = 0; i < fold.chosen.size(); ++i) {
        const auto all = result.deviations_of(fold.chosen[i]);
        for (std::size_t m = 0; m < problem.members; ++m) {
            const double d = all[m * result.n_targets + target] / result.scale[target];
            out.emplace_back(std::isnan(d) ? k_most_scales : std::clamp(d, -k_most_scales, k_most_scales),
                             fold.weights[i] / static_cast<double>(problem.members));
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

double weighted_quantile(std::span<const double> values, std::span<const double> weights, double q) {
    CORRIDOR_EXPECT(!values.empty() && values.size() == weights.size(), "a quantile of something");
    Weighted sorted;
    double total = 0;
    for (const double w : weights) total += w;
    for (std::size_t i = 0; i < values.size(); ++i) sorted.emplace_back(values[i], weights[i] / total);
    std::sort(sorted.begin(), sorted.end());
    return quantile_of(sorted, q);
}

AbcAnswer answer_of(const AbcProblem& problem, const AbcResult& result, const AbcFold& fold,
                    std::size_t target) {
    const Weighted sorted = answers(problem, result, fold, target);
    return {quantile_of(sorted, 0.05), quantile_of(sorted, 0.5), quantile_of(sorted, 0.95)};
}

AbcFit held_out_fit(const AbcProblem& problem, const AbcResult& result,
                    const AbcGeneration& generation) {
    AbcFit fit;
    double total = 0;
    for (std::size_t f = 1; f < problem.n_folds(); ++f)
        for (std::size_t t = 0; t < result.n_targets; ++t) {
            const double weight = problem.weights[0][t];
            if (weight <= 0 || problem.weights[f][t] > 0 || result.scale[t] <= 0) continue;
            const Weighted sorted = answers(problem, result, generation.folds[f], t);
            const double low = quantile_of(sorted, 0.05), high = quantile_of(sorted, 0.95);
            ++fit.n_targets;
            total += weight;
            fit.crps += weight * crps_of_zero(sorted);
            fit.coverage90 += low <= 0 && high >= 0 ? weight : 0;
            fit.coverage50 +=
                quantile_of(sorted, 0.25) <= 0 && quantile_of(sorted, 0.75) >= 0 ? weight : 0;
            fit.width90 += weight * (high - low);
        }
    if (total > 0)
        for (double* mean : {&fit.crps, &fit.coverage50, &fit.coverage90, &fit.width90})
            *mean /= total;
    return fit;
}

std::size_t best_generation(const AbcProblem& problem, const AbcResult& result) {
    std::size_t best = result.generations.size() - 1;
    double least = 0;
    for (std::size_t g = 0; g < result.generations.size(); ++g) {
        const AbcFit fit = held_out_fit(problem, result, result.generations[g]);
        if (fit.n_targets == 0) return result.generations.size() - 1;
        if (g > 0 && fit.crps >= least) continue;
        least = fit.crps;
        best = g;
    }
    return best;
}

}  // namespace corridor::assess
