#include "corridor/assess/onset_report.h"

#include "corridor/assess/spell_scores.h"
#include "corridor/base/portable_math.h"

#include <algorithm>
#include <map>
#include <set>

namespace corridor::assess {
namespace {

using result::Range;

constexpr std::uint32_t k_seed = 2;
constexpr const char* k_features[] = {"near", "threat", "garrison", "past"};

bool has(const model::OnsetSigns& signs, std::size_t feature) {
    const bool all[] = {signs.near, signs.threat, signs.garrison, signs.past};
    return all[feature];
}

Range coefficient(const HazardFit& fit, std::size_t i) {
    return range_of_log(fit.at[i], pm::sqrt(fit.covariance[i * fit.at.size() + i]));
}

// A window of 30 days of one town: what was forecast and what came.
struct Window {
    std::size_t group = 0;  // cluster of its onset, or its town
    bool onset = false;
    double forecast = 0, base = 0;
};

// Days of one town from a run of days without a gap, 30 at a time.
std::vector<std::pair<const TownDay*, bool>> windows_of(std::span<const TownDay> days,
                                                        std::vector<std::string>& clusters) {
    std::vector<std::pair<const TownDay*, bool>> out;
    for (std::size_t i = 0; i < days.size();) {
        std::size_t end = i;
        bool onset = false;
        while (end < days.size() && end - i < model::k_onset_window_days &&
               days[end].town == days[i].town &&
               days[end].day - days[i].day == static_cast<int>(end - i) && !onset) {
            onset = days[end].onset;
            ++end;
        }
        if (onset || end - i == model::k_onset_window_days) {
            out.emplace_back(&days[i], onset);
            clusters.push_back(onset ? days[end - 1].cluster : "");
        }
        i = end;
    }
    return out;
}

std::vector<Window> forecasts(const OnsetRecord& record, const SpellView& view,
                              std::span<const TownDay> days) {
    std::vector<std::string> clusters;
    const auto all = windows_of(days, clusters);
    std::map<std::string, OnsetFit> fits;
    fits.emplace("", fit_onsets(days));
    for (const auto& cluster : clusters) {
        if (fits.contains(cluster)) continue;
        SpellView without = view;
        without.without_cluster = cluster;
        fits.emplace(cluster, fit_onsets(town_days(record, without)));
    }
    std::map<std::pair<std::string, int>, double> known;  // chances, once a fit and set of signs
    std::map<std::string, std::size_t> groups;
    std::vector<Window> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& [day, onset] = all[i];
        const OnsetFit& fit = fits.at(clusters[i]);
        const int signs =
            day->signs.near + 2 * day->signs.threat + 4 * day->signs.garrison + 8 * day->signs.past;
        auto& chance = known[{clusters[i], signs}];
        if (chance == 0) chance = onset_chance(fit, day->signs);
        auto& base = known[{clusters[i], -1}];
        if (base == 0) base = onset_base_chance(fit);
        const std::string name = onset ? clusters[i] : "town " + record.towns[day->town].id;
        const std::size_t group = groups.emplace(name, groups.size()).first->second;
        out.push_back({group, onset, chance, base});
    }
    return out;
}

double brier(double chance, bool onset) {
    const double away = chance - (onset ? 1.0 : 0.0);
    return away * away;
}

double log_of(double chance, bool onset) {
    return onset ? pm::log(chance) : pm::log1p(-chance);
}

std::vector<result::OnsetScoreRow> score(std::span<const Window> windows) {
    result::OnsetScoreRow base{.law = "base_rate", .brier_skill = {}, .log_gain = {}};
    result::OnsetScoreRow factors{.law = "factors", .brier_skill = {}, .log_gain = {}};
    std::vector<double> brier_gain, log_gain;
    std::vector<std::size_t> groups;
    std::size_t n_groups = 0;
    for (const Window& w : windows) {
        base.brier += brier(w.base, w.onset), factors.brier += brier(w.forecast, w.onset);
        base.log_score += log_of(w.base, w.onset), factors.log_score += log_of(w.forecast, w.onset);
        base.onsets += w.onset, factors.onsets += w.onset;
        brier_gain.push_back(brier(w.base, w.onset) - brier(w.forecast, w.onset));
        log_gain.push_back(log_of(w.forecast, w.onset) - log_of(w.base, w.onset));
        groups.push_back(w.group);
        n_groups = std::max(n_groups, w.group + 1);
    }
    const auto n = static_cast<double>(windows.size());
    for (auto* row : {&base, &factors}) {
        row->windows = static_cast<int>(windows.size());
        row->brier /= n, row->log_score /= n;
    }
    const Range gain = bootstrap_mean(brier_gain, groups, n_groups, k_seed);
    factors.brier_skill =
        Range{gain.low / base.brier, gain.middle / base.brier, gain.high / base.brier};
    factors.log_gain = bootstrap_mean(log_gain, groups, n_groups, k_seed);
    return {base, factors};
}

std::vector<result::ReliabilityRow> reliability(std::span<const Window> windows) {
    constexpr double k_edges[] = {0, 0.005, 0.01, 0.03, 0.1, 1};
    std::vector<result::ReliabilityRow> out;
    for (std::size_t b = 0; b + 1 < std::size(k_edges); ++b) {
        result::ReliabilityRow row{.low = k_edges[b], .high = k_edges[b + 1]};
        for (const Window& w : windows) {
            if (w.forecast < row.low || w.forecast >= row.high) continue;
            ++row.windows;
            row.onsets += w.onset;
            row.mean_forecast += w.forecast;
        }
        if (row.windows > 0) row.mean_forecast /= row.windows;
        out.push_back(row);
    }
    return out;
}

void fill_factors(std::span<const TownDay> days, const OnsetFit& fit, result::OnsetPart& out) {
    for (std::size_t f = 0; f < std::size(k_features); ++f) {
        result::OnsetFactor factor{.feature = k_features[f],
                                   .factor = coefficient(fit.factors, f + 1)};
        for (const TownDay& day : days) {
            (has(day.signs, f) ? factor.town_days_with : factor.town_days_without) += 1;
            if (day.onset) ++(has(day.signs, f) ? factor.events_with : factor.events_without);
        }
        out.factors.push_back(factor);
    }
}

}  // namespace

result::OnsetPart report_onsets(const OnsetRecord& record, const SpellView& view) {
    const auto days = town_days(record, view);
    const OnsetFit fit = fit_onsets(days);
    result::OnsetPart out;
    std::set<std::size_t> towns;
    std::set<std::string> clusters;
    for (const TownDay& day : days) {
        towns.insert(day.town);
        out.onsets += day.onset;
        if (day.onset) clusters.insert(day.cluster);
    }
    out.towns = static_cast<int>(towns.size());
    out.clusters = static_cast<int>(clusters.size());
    out.town_days = static_cast<double>(days.size());
    const Range any = coefficient(fit.base_rate, 0);
    const auto chance = [](double per_day) {
        return pm::one_minus_exp(model::k_onset_window_days * per_day);
    };
    out.base_30d = {chance(any.low), chance(any.middle), chance(any.high)};
    fill_factors(days, fit, out);
    const auto windows = forecasts(record, view, days);
    out.scores = score(windows);
    out.reliability = reliability(windows);
    out.supported = out.scores.back().log_gain->low > 0 && out.scores.back().brier_skill->low > 0;
    const std::string basis = "towns of the record";
    out.parameters.push_back({"onset_any", any, basis});
    out.parameters.push_back({"onset_base", coefficient(fit.factors, 0), basis});
    for (const auto& factor : out.factors)
        out.parameters.push_back({"onset_" + factor.feature, factor.factor, basis});
    return out;
}

}  // namespace corridor::assess
