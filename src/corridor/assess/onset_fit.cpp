#include "corridor/assess/onset_report.h"

#include "corridor/assess/linear_algebra.h"
#include "corridor/base/portable_math.h"

#include <map>

namespace corridor::assess {
namespace {

constexpr std::size_t k_draws = 200;
constexpr std::uint32_t k_seed = 2;
constexpr double k_factor_sd = 1.0;  // of a log factor: ASSUMPTION

std::vector<double> features(const model::OnsetSigns& signs) {
    return {1, signs.near ? 1.0 : 0, signs.threat ? 1.0 : 0, signs.garrison ? 1.0 : 0,
            signs.past ? 1.0 : 0};
}

// Onsets of one cluster on one day share a weight of 1.
std::map<std::pair<std::string, Date>, int> onsets_together(std::span<const TownDay> days) {
    std::map<std::pair<std::string, Date>, int> n;
    for (const TownDay& day : days)
        if (day.onset) ++n[{day.cluster, day.day}];
    return n;
}

double mean_chance(const HazardFit& fit, const std::vector<double>& x) {
    double sum = 0;
    for (const std::vector<double>& draw : hazard_draws(fit, k_draws, k_seed))
        sum += pm::one_minus_exp(model::k_onset_window_days * pm::exp(dot(x, draw)));
    return sum / k_draws;
}

}  // namespace

OnsetFit fit_onsets(std::span<const TownDay> days) {
    const auto together = onsets_together(days);
    std::map<std::vector<double>, RiskCell> cells;
    RiskCell all{.features = {1}};
    for (const TownDay& day : days) {
        auto x = features(day.signs);
        RiskCell& cell = cells[x];
        cell.features = std::move(x);
        const double events = day.onset ? 1.0 / together.at({day.cluster, day.day}) : 0;
        cell.days += 1, all.days += 1;
        cell.events += events, all.events += events;
    }
    std::vector<RiskCell> list;
    for (auto& [x, cell] : cells) list.push_back(std::move(cell));
    const HazardPrior prior{.mean = {-9, 0, 0, 0, 0},
                            .sd = {3, k_factor_sd, k_factor_sd, k_factor_sd, k_factor_sd}};
    return {.factors = fit_hazard(list, prior),
            .base_rate = fit_hazard({all}, {.mean = {-9}, .sd = {3}})};
}

double onset_chance(const OnsetFit& fit, const model::OnsetSigns& signs) {
    return mean_chance(fit.factors, features(signs));
}

double onset_base_chance(const OnsetFit& fit) {
    return mean_chance(fit.base_rate, {1});
}

}  // namespace corridor::assess
