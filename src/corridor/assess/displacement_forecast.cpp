// One rolling forecast: what was known, what follows from it, and how far persistence is trusted.

#include "corridor/assess/displacement_errors.h"
#include "corridor/assess/displacement_known.h"
#include "corridor/assess/displacement_rolling.h"
#include "corridor/base/portable_math.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <cmath>

namespace corridor::assess {

using ensemble::sum_of;

namespace {

constexpr double k_kept_a_week = 0.95;

//! 1 + f + ... + f^(h-1), times f: the days that a damped change goes on.
double damped_days(double f, int horizon) {
    return f >= 1 ? horizon : f * (1 - pm::pow(f, horizon)) / (1 - f);
}

}  // namespace

RollingWeights RollingWeights::from(std::span<const double> v) {
    return {.growth = v[0],
            .growth_damping = v[1],
            .decline = v[2],
            .decline_damping = v[3],
            .rule = v[4],
            .stock = v[5],
            .trust = v[6],
            .learning = v[7]};
}

std::vector<std::pair<std::string, double>> RollingWeights::named() const {
    return {{"growth", growth},       {"growth_damping", growth_damping},
            {"decline", decline},     {"decline_damping", decline_damping},
            {"rule", rule},           {"stock", stock},
            {"trust", trust},         {"learning", learning}};
}

std::vector<SearchAxis> rolling_axes() {
    return {{0, 1.2, 0.5, false},   {0.8, 1, 0.97, false}, {0, 1.2, 0.3, false},
            {0.8, 1, 0.97, false},  {1e-5, 1, 0.01, true}, {0, 1, 0.3, false},
            {0, 1, 0.5, false},     {0.05, 5, 0.5, true}};
}

Known known_on(const scenario::Flee& flee, std::int32_t day,
               std::span<const model::DisplacedWeights> geography) {
    const auto known =
        variant_of(known_at(flee, day), result::CapacitySetting::honest);
    const auto rule = model::make_displaced(known);
    Known out;
    const std::int32_t before = std::max(0, day - k_flow_days);
    for (const auto& column : rule->series().data) {
        const double now = column[static_cast<std::size_t>(day)];
        out.people.push_back(now);
        out.flow.push_back((now - column[static_cast<std::size_t>(before)]) /
                           std::max(1, day - before));
    }
    for (const auto& weights : geography)
        out.arrivals.push_back(rule->arrivals(day, weights, out.people));
    return out;
}

std::vector<double> forecast(const Known& known, const RollingWeights& w, std::size_t fold,
                             int horizon) {
    const std::size_t n = known.people.size();
    double coming = 0;
    for (const double flow : known.flow) coming += std::max(0.0, flow);
    const double all = std::max(1.0, sum_of(known.people));
    const auto& rule = known.arrivals[fold];
    const double weight_of_rule = sum_of(rule) > 0 ? w.rule * all / k_flow_days : 0;
    const double grows = coming * w.growth * damped_days(w.growth_damping, horizon);
    const double falls = w.decline * damped_days(w.decline_damping, horizon);
    std::vector<double> out(n);
    for (std::size_t c = 0; c < n; ++c) {
        const double recent = std::max(0.0, known.flow[c]) + weight_of_rule * rule[c];
        const double stock = known.people[c] / all;
        const double newcomers = coming + weight_of_rule;
        const double share = newcomers > 0
                                 ? (1 - w.stock) * recent / newcomers + w.stock * stock
                                 : stock;
        out[c] = std::max(0.0, known.people[c] + grows * share +
                                   falls * std::min(0.0, known.flow[c]));
    }
    return out;
}

double relative_error(std::span<const double> guess, std::span<const double> truth, bool shares) {
    const double total = sum_of(truth), guessed = sum_of(guess);
    const double factor = !shares ? 1 : guessed > 0 ? total / guessed : 0;
    double sum = 0;
    for (std::size_t c = 0; c < truth.size(); ++c) sum += std::abs(factor * guess[c] - truth[c]);
    return sum / std::max(1.0, total);
}

std::vector<std::vector<double>> learning_forecasts(std::span<const Known> known,
                                                    const RollingWeights& w, std::size_t fold,
                                                    int horizon) {
    const auto steps = static_cast<std::size_t>((horizon + k_days_between - 1) / k_days_between);
    std::vector<std::vector<double>> raw, out;
    double own = 0, still = 0, weeks = 0;  // discounted sums over forecasts that have come due
    for (std::size_t i = 0; i < known.size(); ++i) {
        raw.push_back(forecast(known[i], w, fold, horizon));
        own *= k_kept_a_week, still *= k_kept_a_week, weeks *= k_kept_a_week;
        weeks += i >= steps ? 1 : 0;
        if (i >= steps)
            for (const bool shares : {true, false}) {
                own += relative_error(raw[i - steps], known[i].people, shares) / 2;
                still += relative_error(known[i - steps].people, known[i].people, shares) / 2;
            }
        const double worse = weeks * (own - still) / std::max(still, 1e-9);
        const double odds = pm::exp(std::clamp(w.learning * worse, -50.0, 50.0));
        const double p = w.trust / std::max(1e-12, w.trust + (1 - w.trust) * odds);
        out.push_back(raw[i]);
        for (std::size_t c = 0; c < out[i].size(); ++c)
            out[i][c] = p * raw[i][c] + (1 - p) * known[i].people[c];
    }
    return out;
}

}  // namespace corridor::assess
