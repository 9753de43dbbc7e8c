#include "corridor/assess/sensitivity.h"

#include "corridor/assess/sobol_points.h"
#include "corridor/base/error.h"
#include "corridor/base/random.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <numeric>

namespace corridor::assess {
namespace {

// Values of one output in A, B and every AB_j, sample by sample.
struct Evaluations {
    std::vector<double> a, b;
    std::vector<std::vector<double>> ab;
};

struct Estimate {
    double mean = 0, variance = 0, chance = 0;
    std::vector<double> first, total;
};

Estimate estimate(const Evaluations& of, std::span<const std::size_t> samples) {
    Estimate out;
    const auto n = static_cast<double>(samples.size());
    for (const std::size_t i : samples) out.mean += (of.a[i] + of.b[i]) / (2 * n);
    double together = 0;
    for (const std::size_t i : samples) {
        const double a = of.a[i] - out.mean, b = of.b[i] - out.mean;
        out.variance += (a * a + b * b) / (2 * n);
        together += a * b / n;
    }
    const double v = out.variance > 0 ? out.variance : 1;
    out.chance = together / v;
    for (const auto& ab : of.ab) {
        double first = 0, total = 0;
        for (const std::size_t i : samples) {
            first += (of.b[i] - out.mean) * (ab[i] - of.a[i]) / n;
            total += (of.a[i] - ab[i]) * (of.a[i] - ab[i]) / (2 * n);
        }
        out.first.push_back(first / v);
        out.total.push_back(total / v);
    }
    return out;
}

result::Interval with_range(double value, std::vector<double> resampled) {
    std::sort(resampled.begin(), resampled.end());
    return {value, ensemble::floor_quantile(resampled, 0.05),
            ensemble::floor_quantile(resampled, 0.95)};
}

SobolIndices indices_of(const Evaluations& of, const SobolPlan& plan) {
    const std::size_t n = of.a.size(), n_inputs = of.ab.size();
    std::vector<std::size_t> samples(n);
    std::iota(samples.begin(), samples.end(), std::size_t{0});
    const Estimate whole = estimate(of, samples);
    std::vector<Estimate> resampled;
    for (int r = 0; r < plan.resamples; ++r) {
        for (std::size_t i = 0; i < n; ++i)
            samples[i] = static_cast<std::size_t>(
                uniform({plan.seed, 0}, i, r, Purpose::sensitivity_bootstrap) *
                static_cast<double>(n));
        resampled.push_back(estimate(of, samples));
    }
    const auto range = [&](double value, auto read) {
        std::vector<double> values;
        for (const Estimate& one : resampled) values.push_back(read(one));
        return with_range(value, std::move(values));
    };
    SobolIndices out{.mean = whole.mean, .variance = whole.variance, .first = {}, .total = {}, .chance = {}};
    out.chance = range(whole.chance, [](const Estimate& e) { return e.chance; });
    for (std::size_t j = 0; j < n_inputs; ++j) {
        out.first.push_back(range(whole.first[j], [j](const Estimate& e) { return e.first[j]; }));
        out.total.push_back(range(whole.total[j], [j](const Estimate& e) { return e.total[j]; }));
    }
    return out;
}

}  // namespace

std::vector<SobolIndices> sobol_indices(
    std::size_t n_inputs, std::size_t n_outputs,
    const std::function<std::vector<double>(std::span<const double>, std::uint32_t)>& evaluate,
    const SobolPlan& plan) {
    CORRIDOR_EXPECT(plan.samples > 0 && plan.samples % plan.block == 0 && plan.resamples > 0,
                    "samples come in whole blocks");
    const SobolPoints points(2 * n_inputs, plan.seed);
    std::vector<Evaluations> of(n_outputs);
    for (auto& one : of) one.ab.resize(n_inputs);
    const int n_blocks = plan.samples / plan.block;
    const double n_runs = static_cast<double>(n_blocks) * static_cast<double>(n_inputs + 2);
    double n_done = 0;
    for (int block = 0; block < n_blocks; ++block) {
        std::vector<std::vector<double>> rows;
        for (int i = 0; i < plan.block; ++i)
            rows.push_back(points.point(static_cast<std::uint32_t>(block * plan.block + i)));
        // which = 0: A; 1: B; 2 + j: A with the j-th column of B
        for (std::size_t which = 0; which < n_inputs + 2; ++which) {
            if (plan.stop != nullptr && plan.stop->load())
                throw Error(ErrorKind::interrupted, "sensitivity", "stopped", "Nothing was written");
            std::vector<double> u;
            for (const auto& row : rows)
                for (std::size_t a = 0; a < n_inputs; ++a)
                    u.push_back(row[which == 1 || which == a + 2 ? n_inputs + a : a]);
            const auto out = evaluate(u, static_cast<std::uint32_t>(block));
            for (std::size_t i = 0; i < rows.size(); ++i)
                for (std::size_t o = 0; o < n_outputs; ++o) {
                    auto& into = which == 0 ? of[o].a : which == 1 ? of[o].b : of[o].ab[which - 2];
                    into.push_back(out[i * n_outputs + o]);
                }
            if (plan.progress) plan.progress(++n_done / n_runs);
        }
    }
    std::vector<SobolIndices> out;
    for (const Evaluations& one : of) out.push_back(indices_of(one, plan));
    return out;
}

}  // namespace corridor::assess
