// Weights of Corridor's choice of people already displaced, found on some conflicts.

#include "corridor/assess/displacement_search.h"
#include "corridor/assess/displacement_work.h"
#include "corridor/base/hash.h"
#include "corridor/base/quantile.h"
#include "corridor/base/random.h"

#include <array>
#include <cmath>

namespace corridor::assess {

using model::DisplacedWeights;

namespace {

struct Searched {
    double DisplacedWeights::*member;
    std::string_view name;
    SearchAxis axis;
};

//! Ranges are wide; centres are ASSUMPTION.
constexpr std::array<Searched, 10> k_searched{{
    {&DisplacedWeights::distance, "displaced_distance", {0, 4, 1.5, false}},
    {&DisplacedWeights::near_km, "displaced_near_km", {5, 300, 50, true}},
    {&DisplacedWeights::size, "displaced_size", {0, 1.5, 0.7, false}},
    {&DisplacedWeights::new_size, "displaced_new_size", {10, 100000, 3000, true}},
    {&DisplacedWeights::room, "displaced_room", {0, 2, 0.3, false}},
    {&DisplacedWeights::headroom, "displaced_headroom", {1, 20, 2, true}},
    {&DisplacedWeights::onward, "displaced_onward", {1e-5, 0.02, 0.001, true}},
    {&DisplacedWeights::crowding, "displaced_crowding", {1e-4, 0.5, 0.02, true}},
    {&DisplacedWeights::origin_size, "displaced_origin_size", {0, 1, 0.5, false}},
    {&DisplacedWeights::origin_half_life, "displaced_origin_half_life", {30, 2000, 300, true}},
}};

constexpr std::array k_spreads{0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.0, 1.3, 1.6, 2.0};
constexpr int k_spread_members = 24;

std::vector<SearchAxis> searched_axes() {
    std::vector<SearchAxis> axes;
    for (const auto& row : k_searched) axes.push_back(row.axis);
    return axes;
}

SearchPlan search_plan(const DisplacementPlan& plan) {
    return {.random_points = plan.random_points,
            .simplex_steps = plan.simplex_steps,
            .pull = 0.02,
            .seed = plan.seed};
}

DisplacedWeights from(std::span<const double> values) {
    DisplacedWeights out;
    for (std::size_t i = 0; i < k_searched.size(); ++i) out.*k_searched[i].member = values[i];
    out.spread = 0;
    return out;
}

double rescaled_error(const FreeCase& at, const DisplacedWeights& weights) {
    return error_parts(at.rule->expect(weights), at.registered, true).mean();
}

double mean_crps(const FreeCase& at, const DisplacedWeights& weights, std::uint32_t seed) {
    constexpr std::size_t k_every = 5;  // days; neighbours are alike
    const auto members = members_of(at, weights, k_spread_members, seed);
    double sum = 0, total = 0;
    std::vector<double> sample(members.size());
    for (std::size_t c = 0; c < at.registered.size(); ++c)
        for (std::size_t day = 0; day < at.registered[c].size(); day += k_every) {
            for (std::size_t m = 0; m < members.size(); ++m) sample[m] = members[m][c][day];
            sum += fair_crps(sample, at.registered[c][day]);
            total += at.registered[c][day];
        }
    return sum / std::max(1.0, total);
}

}  // namespace

std::vector<std::pair<std::string, double>> named(const DisplacedWeights& weights) {
    std::vector<std::pair<std::string, double>> out;
    for (const auto& row : k_searched) out.emplace_back(row.name, weights.*row.member);
    out.emplace_back("displaced_spread", weights.spread);
    return out;
}

std::vector<CampSeries> members_of(const FreeCase& at, const DisplacedWeights& weights, int members,
                                   std::uint32_t seed) {
    std::vector<CampSeries> out;
    std::vector<double> effects(at.registered.size());
    for (int m = 0; m < members; ++m) {
        const auto& places = at.rule->series().places;
        for (std::size_t c = 0; c < effects.size(); ++c) {
            const auto& name = at.flee.locations[static_cast<std::size_t>(places[c])].name;
            effects[c] = weights.spread *
                         normal_quantile(uniform({seed, static_cast<std::uint32_t>(m)},
                                                 hash64(name), 0, Purpose::displaced_pull));
        }
        out.push_back(at.rule->expect(weights, effects));
    }
    return out;
}

FirstErrors first_errors(std::span<const FreeCase> cases, const DisplacementPlan& plan,
                         const DisplacementProgress& watch) {
    const auto points = first_points(searched_axes(), search_plan(plan));
    FirstErrors out(cases.size(), std::vector<double>(points.size()));
    ensemble::for_each_item(
        plan.threads, cases.size() * points.size(), [&](std::size_t, std::size_t job) {
            watch.throw_if_stopped();
            const std::size_t k = job / points.size(), i = job % points.size();
            out[k][i] = rescaled_error(cases[k], from(points[i]));
        });
    return out;
}

DisplacedWeights fit_free(std::span<const FreeCase> cases, std::size_t left_out,
                          const FirstErrors& first, const DisplacementPlan& plan,
                          const DisplacementProgress& watch, double& error) {
    const auto mean_over = [&](const auto& of) {
        double sum = 0;
        std::size_t n = 0;
        for (std::size_t k = 0; k < cases.size(); ++k)
            if (k != left_out) sum += of(k), ++n;
        return sum / static_cast<double>(n);
    };
    std::vector<double> known;
    for (std::size_t i = 0; i < first[0].size(); ++i)
        known.push_back(mean_over([&](std::size_t k) { return first[k][i]; }));
    const auto objective = [&](std::span<const double> values) {
        watch.throw_if_stopped();
        const auto weights = from(values);
        return mean_over([&](std::size_t k) { return rescaled_error(cases[k], weights); });
    };
    const auto best = minimise(searched_axes(), search_plan(plan), objective, known);
    DisplacedWeights out = from(best);
    error = objective(best);
    double least = -1;
    DisplacedWeights tried = out;
    for (const double spread : k_spreads) {
        watch.throw_if_stopped();
        tried.spread = spread;
        const double crps =
            mean_over([&](std::size_t k) { return mean_crps(cases[k], tried, plan.seed); });
        if (least >= 0 && crps >= least) continue;
        least = crps;
        out.spread = spread;
    }
    return out;
}

}  // namespace corridor::assess
