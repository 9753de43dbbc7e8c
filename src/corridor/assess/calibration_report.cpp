#include "corridor/assess/calibration_report.h"

#include "corridor/assess/abc_cross.h"
#include "corridor/assess/calibration_priors.h"
#include "corridor/scenario/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace corridor::assess {
namespace {

constexpr double k_narrowed = 0.25, k_shifted = 0.1;

// To four digits, within [low, high], so that the file reads back.
double rounded(double value, double low, double high) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::general, 4);
    double out = value;
    std::from_chars(text.data(), end.ptr, out);
    return std::clamp(out, low, high);
}

// Numbers of the particles at equal steps of the weight.
std::vector<std::size_t> thinned(const AbcFold& fold, int rows) {
    std::vector<std::size_t> out;
    double seen = 0;
    for (std::size_t i = 0; i < fold.chosen.size(); ++i) {
        seen += fold.weights[i];
        while (static_cast<int>(out.size()) < rows &&
               (static_cast<double>(out.size()) + 0.5) / rows <= seen)
            out.push_back(fold.chosen[i]);
    }
    while (static_cast<int>(out.size()) < rows) out.push_back(fold.chosen.back());
    return out;
}

scenario::Posterior fold_rows(const AbcPriors& priors, const AbcResult& result, const AbcFold& fold,
                              int rows) {
    scenario::Posterior out;
    out.file = "posterior.csv";
    std::vector<std::size_t> particles = fold.chosen;
    std::vector<double> weights = fold.weights;
    if (static_cast<int>(particles.size()) > rows) {
        particles = thinned(fold, rows);
        weights.assign(particles.size(), 1);
    }
    for (const CalibrationPrior& row : calibration_priors()) out.keys.emplace_back(row.key);
    const double most = *std::max_element(weights.begin(), weights.end());
    for (std::size_t i = 0; i < particles.size(); ++i) {
        out.weights.push_back(rounded(weights[i] / most, 1e-9, 1));
        const auto x = result.point(particles[i]);
        for (std::size_t a = 0; a < x.size(); ++a)
            out.values.push_back(
                rounded(priors[a].to_value(x[a]), priors[a].low, priors[a].high));
    }
    return out;
}

result::Spread90 spread(const AbcPrior& prior, const AbcResult& result, const AbcFold& fold,
                        std::size_t a) {
    std::vector<double> x;
    for (const std::size_t i : fold.chosen) x.push_back(result.point(i)[a]);
    const auto at = [&](double q) { return prior.to_value(weighted_quantile(x, fold.weights, q)); };
    return {at(0.05), at(0.5), at(0.95)};
}

result::CalibratedParameter parameter_of(const AbcProblem& problem, const AbcResult& result,
                                         const AbcGeneration& generation, std::size_t a) {
    const CalibrationPrior& row = calibration_priors()[a];
    const AbcPrior& prior = problem.priors[0][a];
    result::CalibratedParameter out;
    out.key = row.key;
    out.unit = scenario::find_parameter(row.key)->unit;
    out.source = row.source;
    out.logarithmic = prior.logarithmic;
    const auto at = [&](double q) { return prior.to_value(prior.x_quantile(q)); };
    out.prior = {at(0.05), at(0.5), at(0.95)};
    out.posterior = spread(prior, result, generation.folds[0], a);
    const auto width = [&](const result::Spread90& s) { return prior.to_x(s.q95) - prior.to_x(s.q05); };
    out.narrowing = 1 - width(out.posterior) / width(out.prior);
    out.shift = (prior.to_x(out.posterior.q50) - prior.to_x(out.prior.q50)) / width(out.prior);
    out.moved = out.narrowing > k_narrowed || std::fabs(out.shift) > k_shifted;
    for (std::size_t f = 1; f < problem.n_folds(); ++f)
        out.fold_medians.push_back(
            spread(problem.priors[f][a], result, generation.folds[f], a).q50);
    return out;
}

result::CalibrationStep step_of(const AbcGeneration& generation, int number, std::size_t f) {
    const AbcFold& fold = generation.folds[f];
    return {.generation = number,
            .fold = static_cast<int>(f),
            .tolerance = fold.tolerance,
            .simulated = static_cast<std::int64_t>(generation.simulated),
            .fresh = static_cast<std::int64_t>(generation.fresh),
            .accepted = static_cast<std::int64_t>(generation.accepted),
            .kept = static_cast<std::int64_t>(fold.chosen.size()),
            .effective = fold.effective};
}

std::string_view word_of(AbcEnd end) {
    switch (end) {
        case AbcEnd::acceptance: return "acceptance";
        case AbcEnd::step: return "step";
        case AbcEnd::generations: return "generations";
        case AbcEnd::simulations: return "simulations";
    }
    return "";
}

}  // namespace

scenario::PosteriorFolds posterior_of(const AbcProblem& problem, const AbcResult& result,
                                      std::size_t generation, int rows) {
    scenario::PosteriorFolds out;
    for (std::size_t f = 0; f < problem.n_folds(); ++f)
        out[static_cast<int>(f)] =
            fold_rows(problem.priors[f], result, result.generations[generation].folds[f], rows);
    return out;
}

result::Calibration report_of(const AbcProblem& problem, const AbcResult& result,
                              std::size_t generation) {
    result::Calibration out;
    out.members = static_cast<int>(problem.members);
    out.folds = static_cast<int>(problem.n_folds()) - 1;
    out.chosen = static_cast<int>(generation);
    out.end = word_of(result.end);
    for (std::size_t g = 0; g < result.generations.size(); ++g) {
        const AbcGeneration& one = result.generations[g];
        for (std::size_t f = 0; f < problem.n_folds(); ++f)
            out.steps.push_back(step_of(one, static_cast<int>(g), f));
        const AbcFit fit = held_out_fit(problem, result, one);
        out.held_out.push_back({.generation = static_cast<int>(g),
                                .n_targets = static_cast<std::int64_t>(fit.n_targets),
                                .crps = fit.crps,
                                .coverage50 = fit.coverage50,
                                .coverage90 = fit.coverage90,
                                .width90 = fit.width90});
    }
    for (std::size_t a = 0; a < problem.n_dims(); ++a)
        out.parameters.push_back(
            parameter_of(problem, result, result.generations[generation], a));
    return out;
}

}  // namespace corridor::assess
