#include "corridor/assess/log_linear.h"

#include "corridor/assess/linear_algebra.h"
#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"
#include "corridor/base/random.h"

#include <algorithm>
#include <cmath>

namespace corridor::assess {
namespace {

using Vector = std::vector<double>;

// Value, slope and minus the second derivative of the penalised log likelihood.
struct Peak {
    double value = 0;
    Vector slope, curvature;
};

void add_prior(const HazardPrior& prior, const Vector& at, Peak& out) {
    const std::size_t n = at.size();
    for (std::size_t i = 0; i < n; ++i) {
        const double weight = 1 / (prior.sd[i] * prior.sd[i]);
        const double away = at[i] - prior.mean[i];
        out.value -= 0.5 * weight * away * away;
        out.slope[i] -= weight * away;
        out.curvature[i * n + i] += weight;
    }
    for (const HazardPrior::Link& link : prior.links) {
        const double weight = 1 / (link.sd * link.sd);
        const double away = at[link.a] - at[link.b];
        out.value -= 0.5 * weight * away * away;
        out.slope[link.a] -= weight * away;
        out.slope[link.b] += weight * away;
        out.curvature[link.a * n + link.a] += weight;
        out.curvature[link.b * n + link.b] += weight;
        out.curvature[link.a * n + link.b] -= weight;
        out.curvature[link.b * n + link.a] -= weight;
    }
}

Peak evaluate(const std::vector<RiskCell>& cells, const HazardPrior& prior, const Vector& at) {
    const std::size_t n = at.size();
    Peak out{.value = 0, .slope = Vector(n, 0.0), .curvature = Vector(n * n, 0.0)};
    for (const RiskCell& cell : cells) {
        const double log_rate = dot(cell.features, at);
        const double expected = cell.days * pm::exp(log_rate);
        out.value += cell.events * log_rate - expected;
        for (std::size_t i = 0; i < n; ++i) {
            out.slope[i] += (cell.events - expected) * cell.features[i];
            for (std::size_t j = 0; j < n; ++j)
                out.curvature[i * n + j] += expected * cell.features[i] * cell.features[j];
        }
    }
    add_prior(prior, at, out);
    return out;
}

// The step that raises the value: Newton's, halved until it does.
bool climb(const std::vector<RiskCell>& cells, const HazardPrior& prior, Vector& at) {
    constexpr int k_halvings = 40;
    const Peak here = evaluate(cells, prior, at);
    const Vector step = solve_cholesky(cholesky(here.curvature, at.size()), here.slope);
    double share = 1;
    for (int h = 0; h < k_halvings; ++h, share /= 2) {
        Vector next = at;
        double largest = 0;
        for (std::size_t i = 0; i < at.size(); ++i) {
            next[i] += share * step[i];
            largest = std::max(largest, std::fabs(share * step[i]));
        }
        if (!(evaluate(cells, prior, next).value >= here.value)) continue;
        at = next;
        return largest > 1e-10;
    }
    return false;
}

}  // namespace

double HazardFit::log_rate(const std::vector<double>& features) const {
    return dot(features, at);
}

double HazardFit::log_rate_sd(const std::vector<double>& features) const {
    const std::size_t n = at.size();
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            sum += features[i] * covariance[i * n + j] * features[j];
    return pm::sqrt(std::max(0.0, sum));
}

HazardFit fit_hazard(const std::vector<RiskCell>& cells, const HazardPrior& prior) {
    constexpr int k_steps = 200;
    for (const RiskCell& cell : cells)
        CORRIDOR_EXPECT(cell.features.size() == prior.mean.size(), "a feature per coefficient");
    HazardFit fit{.at = prior.mean, .covariance = {}};
    for (int step = 0; step < k_steps && climb(cells, prior, fit.at); ++step) {
    }
    const std::size_t n = fit.at.size();
    const Vector lower = cholesky(evaluate(cells, prior, fit.at).curvature, n);
    fit.covariance.assign(n * n, 0.0);
    for (std::size_t j = 0; j < n; ++j) {
        Vector unit(n, 0.0);
        unit[j] = 1;
        const Vector column = solve_cholesky(lower, unit);
        for (std::size_t i = 0; i < n; ++i) fit.covariance[i * n + j] = column[i];
    }
    return fit;
}

std::vector<std::vector<double>> hazard_draws(const HazardFit& fit, std::size_t n_draws,
                                              std::uint32_t seed) {
    const std::size_t n = fit.at.size();
    const Vector lower = cholesky(fit.covariance, n);
    std::vector<Vector> out;
    for (std::size_t k = 0; k < n_draws; ++k) {
        const StreamKey key{.seed = seed, .member = static_cast<std::uint32_t>(k)};
        Vector z(n), draw = fit.at;
        for (std::size_t i = 0; i < n; ++i)
            z[i] = normal_quantile(
                uniform(key, 0, 0, Purpose::record_draw, static_cast<std::uint16_t>(i)));
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j <= i; ++j) draw[i] += lower[i * n + j] * z[j];
        out.push_back(std::move(draw));
    }
    return out;
}

}  // namespace corridor::assess
