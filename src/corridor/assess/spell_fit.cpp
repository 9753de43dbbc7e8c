#include "corridor/assess/spell_fit.h"

#include "corridor/assess/linear_algebra.h"
#include "corridor/base/portable_math.h"

#include <algorithm>
#include <map>

namespace corridor::assess {
namespace {

constexpr std::size_t k_bands = model::k_spell_bands;
constexpr double k_early_days = 120;
constexpr double k_effect_sd = 0.5;   // of region, its early part and kind: ASSUMPTION
constexpr double k_link_sd = 1.0;     // between neighbouring bands: ASSUMPTION
constexpr double k_log_start = -6.2;  // log of 0.002 a day: middle of the prior, which is wide
constexpr double k_wide_sd = 3.0;

bool is_early(std::size_t band) {
    return model::k_spell_band_start[band] < k_early_days;
}

HazardPrior prior_of(SpellForm form) {
    const std::size_t n = spell_features(form, 0, {}, false).size();
    const std::size_t n_bands = form == SpellForm::constant ? 1 : k_bands;
    HazardPrior prior{.mean = std::vector<double>(n, 0.0),
                      .sd = std::vector<double>(n, k_effect_sd)};
    for (std::size_t b = 0; b < n_bands; ++b) {
        prior.mean[b] = k_log_start;
        prior.sd[b] = k_wide_sd;
        if (b > 0) prior.links.push_back({.a = b - 1, .b = b, .sd = k_link_sd});
    }
    return prior;
}

// Time at risk and ends, one cell for each band, region and kind that occurs.
std::vector<RiskCell> cells_of(std::span<const Follow> follows, const std::vector<SpellRow>& rows,
                               SpellForm form) {
    std::map<std::vector<double>, RiskCell> cells;
    for (const Follow& follow : follows) {
        const SpellRow& row = rows[follow.row];
        for (std::size_t b = 0; b < k_bands; ++b) {
            const double low = std::max(follow.entry, model::k_spell_band_start[b]);
            const double high = b + 1 < k_bands
                                    ? std::min(follow.exit, model::k_spell_band_start[b + 1])
                                    : follow.exit;
            if (high <= low) continue;
            auto features = spell_features(form, b, row.region, row.kind == "goods");
            RiskCell& cell = cells[features];
            cell.features = std::move(features);
            cell.days += high - low;
            if (follow.ended && high == follow.exit) cell.events += 1;
        }
    }
    std::vector<RiskCell> out;
    for (auto& [features, cell] : cells) out.push_back(std::move(cell));
    return out;
}

SpellFit summary_of(std::span<const Follow> follows, SpellForm form) {
    SpellFit fit{.form = form, .hazard = {}};
    for (const Follow& follow : follows) {
        fit.ended += follow.ended;
        ++fit.followed;
        fit.days += follow.exit - follow.entry;
    }
    return fit;
}

}  // namespace

std::vector<double> spell_features(SpellForm form, std::size_t band, std::string_view region,
                                   bool goods_only) {
    if (form == SpellForm::constant) return {1};
    std::vector<double> x(k_bands, 0.0);
    x[band] = 1;
    if (form == SpellForm::bands) return x;
    x.push_back(goods_only ? 1 : 0);
    for (const auto name : spell_regions()) x.push_back(name == region ? 1 : 0);
    if (form == SpellForm::region) return x;
    for (const auto name : spell_regions()) x.push_back(name == region && is_early(band) ? 1 : 0);
    return x;
}

SpellFit fit_spells(std::span<const Follow> follows, const std::vector<SpellRow>& rows,
                    SpellForm form) {
    SpellFit fit = summary_of(follows, form);
    fit.hazard = fit_hazard(cells_of(follows, rows, form), prior_of(form));
    return fit;
}

LogHazard band_hazard(const SpellFit& fit, std::size_t band, std::string_view region,
                      bool goods_only) {
    const auto x = spell_features(fit.form, band, region, goods_only);
    return {.mean = fit.hazard.log_rate(x), .sd = fit.hazard.log_rate_sd(x)};
}

std::vector<model::SpellLaw> draw_laws(const SpellFit& fit, std::string_view region,
                                       bool goods_only, std::size_t n, std::uint32_t seed) {
    std::vector<model::SpellLaw> laws;
    for (const std::vector<double>& draw : hazard_draws(fit.hazard, n, seed)) {
        model::SpellLaw law;
        for (std::size_t b = 0; b < k_bands; ++b) {
            const auto x = spell_features(fit.form, b, region, goods_only);
            law.per_day[b] = pm::exp(dot(x, draw));
        }
        laws.push_back(law);
    }
    return laws;
}

SpellFit fit_calms(std::span<const Follow> calms) {
    SpellFit fit = summary_of(calms, SpellForm::constant);
    const std::vector<RiskCell> cells{
        {.features = {1}, .days = fit.days, .events = static_cast<double>(fit.ended)}};
    fit.hazard =
        fit_hazard(fit.days > 0 ? cells : std::vector<RiskCell>{}, prior_of(SpellForm::constant));
    return fit;
}

ComeBack count_come_back(const std::vector<SpellRow>& rows, const SpellView& view) {
    ComeBack out;
    SpellView all = view;
    all.gathered = true;  // how a siege ended does not decide whether it was listed
    for (const Follow& follow : follow_spells(rows, all)) {
        if (!follow.ended) continue;
        ++out.ended;
        out.can += rows[follow.row].can_come_back();
    }
    return out;
}

}  // namespace corridor::assess
