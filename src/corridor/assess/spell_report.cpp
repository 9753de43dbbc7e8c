#include "corridor/assess/spell_report.h"

#include "corridor/assess/kaplan_meier.h"
#include "corridor/assess/spell_fit.h"
#include "corridor/assess/spell_scores.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>

namespace corridor::assess {
namespace {

using result::Range;

// Held-out sieges are told no better with region and kind (docs/track_record/spells.md), so the
// engine takes neither; a region is used only where it is asked for.
constexpr SpellForm k_shipped = SpellForm::bands;

SpellForm form_for(const std::string& region) {
    return region.empty() ? k_shipped : SpellForm::region;
}
constexpr std::size_t k_draws = 400;
constexpr std::uint32_t k_seed = 1;

Range of_log(const LogHazard& log) {
    return range_of_log(log.mean, log.sd);
}

Range of_values(std::vector<double> values) {
    std::ranges::sort(values);
    const auto at = [&](double p) { return ensemble::floor_quantile(values, p); };
    return {at(0.05), at(0.5), at(0.95)};
}

void add_survival(std::span<const Follow> follows, const std::string& group,
                  std::vector<result::SurvivalStep>& out) {
    for (const SurvivalStep& step : kaplan_meier(follows))
        out.push_back(
            {group, step.day, step.at_risk, step.ends, step.survival, step.low, step.high});
}

// Survival of the sieges reported while on, of each region, and of those gathered afterwards.
std::vector<result::SurvivalStep> all_survival(const std::vector<SpellRow>& rows,
                                               const SpellView& view,
                                               std::span<const Follow> follows) {
    std::vector<result::SurvivalStep> out;
    add_survival(follows, "reported", out);
    for (const auto region : spell_regions()) {
        std::vector<Follow> own;
        for (const Follow& follow : follows)
            if (rows[follow.row].region == region) own.push_back(follow);
        add_survival(own, std::string(region), out);
    }
    SpellView all = view;
    all.gathered = true;
    std::vector<Follow> gathered;
    for (const Follow& follow : follow_spells(rows, all))
        if (!rows[follow.row].seen_from) gathered.push_back(follow);
    add_survival(gathered, "gathered_later", out);
    return out;
}

// Survival by the law shipped, at its most likely hazards.
void add_law(const SpellFit& shipped, std::vector<result::SurvivalStep>& out) {
    model::SpellLaw law;
    for (std::size_t b = 0; b < model::k_spell_bands; ++b)
        law.per_day[b] = pm::exp(band_hazard(shipped, b, "", false).mean);
    for (double day = 10; day <= 1500; day += 10) {
        const double survival = model::still_on(law, 0, day);
        out.push_back({"law", day, 0, 0, survival, survival, survival});
    }
}

// The shipped hazards, then those by region and kind.
std::vector<result::HazardRow> hazard_rows(const SpellFit& shipped, const SpellFit& fit) {
    std::vector<result::HazardRow> out;
    for (std::size_t b = 0; b < model::k_spell_bands; ++b)
        out.push_back(
            {"", "", model::k_spell_band_start[b], of_log(band_hazard(shipped, b, "", false))});
    for (const auto region : spell_regions())
        for (const bool goods : {false, true})
            for (std::size_t b = 0; b < model::k_spell_bands; ++b)
                out.push_back({std::string(region), goods ? "goods" : "full",
                               model::k_spell_band_start[b],
                               of_log(band_hazard(fit, b, region, goods))});
    return out;
}

Range chance_on(const std::vector<model::SpellLaw>& laws, double elapsed, double more) {
    std::vector<double> values;
    for (const auto& law : laws) values.push_back(model::still_on(law, elapsed, more));
    Range out = of_values(values);
    out.middle = ensemble::mean_of(values);  // the chance itself is the mean
    return out;
}

// One draw a law: what single sieges still have before them.
Range further(const std::vector<model::SpellLaw>& laws, double elapsed) {
    std::vector<double> values;
    const auto n = static_cast<double>(laws.size());
    for (std::size_t k = 0; k < laws.size(); ++k)
        for (std::size_t j = 0; j < 20; ++j) {
            const double u =
                (static_cast<double>((k * 7 + j * laws.size() / 20) % laws.size()) + 0.5) / n;
            values.push_back(model::further_days(laws[k], elapsed, u));
        }
    return of_values(values);
}

result::OutlookRow outlook(const std::vector<model::SpellLaw>& laws, const std::string& region,
                           double elapsed) {
    return {.region = region,
            .elapsed = elapsed,
            .on_30 = chance_on(laws, elapsed, 30),
            .on_90 = chance_on(laws, elapsed, 90),
            .on_180 = chance_on(laws, elapsed, 180),
            .on_365 = chance_on(laws, elapsed, 365),
            .further_days = further(laws, elapsed)};
}

result::SpellVariant variant(const std::vector<SpellRow>& rows, const SpellView& view,
                             const std::string& region, SpellForm form, std::string assumption,
                             std::string value) {
    const SpellFit fit = fit_spells(follow_spells(rows, view), rows, form);
    const auto laws = draw_laws(fit, region, false, k_draws, k_seed);
    return {.assumption = std::move(assumption),
            .value = std::move(value),
            .followed = fit.followed,
            .ended = fit.ended,
            .on_90 = chance_on(laws, 60, 90),
            .median_days = further(laws, 60).middle};
}

// The two clusters without which the answer moves most, down and up.
std::vector<result::SpellVariant> without_clusters(const std::vector<SpellRow>& rows,
                                                   const SpellView& view,
                                                   const std::string& region) {
    std::vector<result::SpellVariant> all;
    for (const std::string& cluster : clusters_of(rows, follow_spells(rows, view))) {
        SpellView without = view;
        without.without_cluster = cluster;
        if (follow_spells(rows, without).empty()) continue;
        all.push_back(variant(rows, without, region, form_for(region), "without_cluster", cluster));
    }
    if (all.size() < 2) return {};
    std::ranges::stable_sort(all, {}, [](const auto& row) { return row.on_90.middle; });
    return {all.front(), all.back()};
}

std::vector<result::SpellVariant> variants_of(const std::vector<SpellRow>& rows,
                                              const SpellView& view, const std::string& region) {
    std::vector<result::SpellVariant> out;
    const SpellForm form = form_for(region);
    out.push_back(variant(rows, view, region, form, "as_shipped", ""));
    for (const int days : {30, 90}) {
        SpellView other = view;
        other.gathered = true;
        other.entry_days = days;
        out.push_back(
            variant(rows, other, region, form, "with_spells_gathered_later", std::to_string(days)));
    }
    for (const auto name : spell_regions())
        out.push_back(variant(rows, view, std::string(name), SpellForm::region, "with_region",
                              std::string(name)));
    out.push_back(variant(rows, view, region, SpellForm::constant, "constant_hazard", ""));
    for (auto& row : without_clusters(rows, view, region)) out.push_back(std::move(row));
    return out;
}

// Median and 5-95 % of Beta(can + 1, others + 1).
Range share_of(const ComeBack& count) {
    const double a = count.can + 1.0, b = count.ended - count.can + 1.0;
    return {beta_quantile(a, b, 0.05), beta_quantile(a, b, 0.5), beta_quantile(a, b, 0.95)};
}

std::vector<result::FittedParameter> parameters_of(const SpellFit& fit, const SpellFit& calm,
                                                   const ComeBack& count,
                                                   const std::string& region) {
    const std::string basis = region.empty() ? "sieges reported while on" : "region " + region;
    std::vector<result::FittedParameter> out;
    constexpr const char* k_keys[] = {"siege_end_0", "siege_end_30", "siege_end_120",
                                      "siege_end_365", "siege_end_730"};
    for (std::size_t b = 0; b < model::k_spell_bands; ++b)
        out.push_back({k_keys[b], of_log(band_hazard(fit, b, region, false)), basis});
    out.push_back({"siege_again", of_log({calm.hazard.log_rate({1}), calm.hazard.log_rate_sd({1})}),
                   "calms of the record"});
    out.push_back({"siege_can_return", share_of(count), "ends of the record"});
    return out;
}

}  // namespace

std::vector<result::FittedParameter> spell_parameters(const std::vector<SpellRow>& rows,
                                                      const SpellView& view,
                                                      const std::string& region) {
    return parameters_of(fit_spells(follow_spells(rows, view), rows, form_for(region)),
                         fit_calms(follow_calms(rows, view)), count_come_back(rows, view), region);
}

result::SpellPart report_spells(const std::vector<SpellRow>& rows, const SpellView& view,
                                const std::string& region) {
    const auto follows = follow_spells(rows, view);
    const SpellFit shipped = fit_spells(follows, rows, k_shipped);
    const SpellFit by_region = fit_spells(follows, rows, SpellForm::region);
    const SpellFit& fit = region.empty() ? shipped : by_region;
    result::SpellPart out;
    out.region = region;
    for (const SpellRow& row : rows) out.rows += row.known_on <= view.as_of;
    out.followed = fit.followed;
    out.ended = fit.ended;
    out.days = fit.days;
    out.clusters = static_cast<int>(clusters_of(rows, follows).size());
    const auto steps = kaplan_meier(follows);
    for (std::size_t q = 0; q < 3; ++q)
        out.quartile[q] = survival_quantile(steps, 0.25 * (static_cast<double>(q) + 1));
    out.survival = all_survival(rows, view, follows);
    add_law(shipped, out.survival);
    out.hazards = hazard_rows(shipped, by_region);
    const auto laws = draw_laws(fit, region, false, k_draws, k_seed);
    for (const double elapsed : {7.0, 60.0, 180.0, 365.0, 730.0})
        out.outlook.push_back(outlook(laws, region, elapsed));
    const SpellFit calm = fit_calms(follow_calms(rows, view));
    out.calms = calm.followed;
    out.calms_broken = calm.ended;
    out.calm_days = calm.days;
    const ComeBack count = count_come_back(rows, view);
    out.can_come_back = count.can;
    out.ends_seen = count.ended;
    out.parameters = parameters_of(fit, calm, count, region);
    out.again_per_day = out.parameters[out.parameters.size() - 2].value;
    out.again_within_year = pm::one_minus_exp(365 * out.again_per_day.middle);
    out.scores = score_spells(rows, view);
    out.calibration = calibrate_spells(rows, view);
    out.variants = variants_of(rows, view, region);
    return out;
}

}  // namespace corridor::assess
