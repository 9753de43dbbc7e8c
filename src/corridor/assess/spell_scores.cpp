#include "corridor/assess/spell_scores.h"

#include "corridor/assess/kaplan_meier.h"
#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"
#include "corridor/base/random.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <memory>

namespace corridor::assess {
namespace {

constexpr std::size_t k_draws = 200;
constexpr std::uint32_t k_seed = 1;
constexpr double k_pi = 3.14159265358979323846;

// P(Z <= z): the quantile function turned round.
double normal_chance(double z) {
    double low = 1e-300, high = 1 - 1e-16;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        (normal_quantile(middle) < z ? low : high) = middle;
    }
    return (low + high) / 2;
}

// One siege, the law that was fitted without its cluster, and its cluster.
struct HeldOut {
    Follow follow;
    std::size_t cluster = 0;
    TimeLaw law;
};

std::vector<HeldOut> hold_out(const std::vector<SpellRow>& rows, const SpellView& view,
                              SpellForm form) {
    std::vector<HeldOut> out;
    const auto all = follow_spells(rows, view);
    const auto clusters = clusters_of(rows, all);
    for (std::size_t c = 0; c < clusters.size(); ++c) {
        SpellView without = view;
        without.without_cluster = clusters[c];
        const SpellFit fit = fit_spells(follow_spells(rows, without), rows, form);
        for (const Follow& follow : all) {
            const SpellRow& row = rows[follow.row];
            if (row.cluster != clusters[c]) continue;
            out.push_back(
                {follow, c,
                 mixture(draw_laws(fit, row.region, row.kind == "goods", k_draws, k_seed))});
        }
    }
    return out;
}

// Scores of one law; a siege that is not scored has none.
using Scores = std::vector<std::optional<double>>;

Scores scores_of(const std::vector<HeldOut>& held, double from, const TimeLaw* instead) {
    Scores out;
    for (const HeldOut& one : held)
        out.push_back(log_score(instead ? *instead : one.law, one.follow, from));
    return out;
}

result::SpellScoreRow score_row(std::string law, const std::vector<HeldOut>& held,
                                const Scores& scores, const Scores& base, double from,
                                std::size_t n_clusters) {
    result::SpellScoreRow row{.law = std::move(law), .from_day = from, .over_constant = {}};
    std::vector<double> gains;
    std::vector<std::size_t> groups;
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (!scores[i]) continue;
        ++row.n;
        row.ended += held[i].follow.ended;
        row.log_score += *scores[i];
        gains.push_back(*scores[i] - *base[i]);
        groups.push_back(held[i].cluster);
    }
    if (row.n == 0) return row;
    row.log_score /= row.n;
    if (row.law != "constant")
        row.over_constant = bootstrap_mean(gains, groups, n_clusters, k_seed);
    return row;
}

}  // namespace

TimeLaw mixture(std::vector<model::SpellLaw> laws) {
    const auto all = std::make_shared<const std::vector<model::SpellLaw>>(std::move(laws));
    const auto survived = [](const model::SpellLaw& law, double elapsed, double more) {
        return model::still_on(law, elapsed, more);
    };
    return {.density =
                [all, survived](double elapsed, double more) {
                    double sum = 0;
                    // An end on a day belongs to the band of the day before it.
                    const std::size_t band =
                        model::spell_band(std::max(0.0, elapsed + more - 1e-9));
                    for (const auto& law : *all)
                        sum += law.per_day[band] * survived(law, elapsed, more);
                    return sum / static_cast<double>(all->size());
                },
            .still_on =
                [all, survived](double elapsed, double more) {
                    double sum = 0;
                    for (const auto& law : *all) sum += survived(law, elapsed, more);
                    return sum / static_cast<double>(all->size());
                }};
}

TimeLaw lognormal_law(double median, double p05, double p95) {
    const double z95 = normal_quantile(0.95);
    const double below = pm::log(median / p05) / z95, above = pm::log(p95 / median) / z95;
    const double centre = pm::log(median);
    const auto width = [=](double more) { return pm::log(more) < centre ? below : above; };
    return {.density =
                [=](double, double more) {
                    const double sd = width(more), z = (pm::log(more) - centre) / sd;
                    return pm::exp(-z * z / 2) / (pm::sqrt(2 * k_pi) * sd * more);
                },
            .still_on =
                [=](double, double more) {
                    if (more <= 0) return 1.0;
                    return 1 - normal_chance((pm::log(more) - centre) / width(more));
                }};
}

std::optional<double> log_score(const TimeLaw& law, const Follow& follow, double from) {
    const double start = std::max(follow.entry, from);
    if (follow.exit <= start) return {};
    const double more = follow.exit - start;
    return pm::log(follow.ended ? law.density(start, more) : law.still_on(start, more));
}

std::vector<result::SpellScoreRow> score_spells(const std::vector<SpellRow>& rows,
                                                const SpellView& view) {
    struct Law {
        const char* name;
        std::vector<HeldOut> held;
    };
    std::vector<Law> laws;
    for (const auto& [name, form] :
         {std::pair{"constant", SpellForm::constant}, std::pair{"bands", SpellForm::bands},
          std::pair{"region", SpellForm::region}, std::pair{"early", SpellForm::early}})
        laws.push_back({name, hold_out(rows, view, form)});
    const TimeLaw earlier = lognormal_law(84, 21, 500);
    const std::size_t n_clusters = clusters_of(rows, follow_spells(rows, view)).size();
    std::vector<result::SpellScoreRow> out;
    for (const double from : {0.0, 60.0, 365.0}) {
        const auto& held = laws.front().held;
        const Scores base = scores_of(held, from, nullptr);
        for (const Law& law : laws)
            out.push_back(score_row(law.name, law.held, scores_of(law.held, from, nullptr), base,
                                    from, n_clusters));
        out.push_back(score_row("earlier_default", held, scores_of(held, from, &earlier), base,
                                from, n_clusters));
    }
    return out;
}

std::vector<result::CalibrationRow> calibrate_spells(const std::vector<SpellRow>& rows,
                                                     const SpellView& view) {
    std::vector<Follow> places;
    for (const HeldOut& one : hold_out(rows, view, SpellForm::bands)) {
        const double more = one.follow.exit - one.follow.entry;
        places.push_back({.row = one.follow.row,
                          .entry = -1,
                          .exit = 1 - one.law.still_on(one.follow.entry, more),
                          .ended = one.follow.ended});
    }
    const auto steps = kaplan_meier(places);
    std::vector<result::CalibrationRow> out;
    for (const double expected : {0.1, 0.25, 0.5, 0.75, 0.9}) {
        const SurvivalStep step = step_at(steps, expected);
        out.push_back({expected, 1 - step.survival, 1 - step.high, 1 - step.low});
    }
    return out;
}

std::vector<std::string> clusters_of(const std::vector<SpellRow>& rows,
                                     std::span<const Follow> follows) {
    std::vector<std::string> out;
    for (const Follow& follow : follows)
        if (std::ranges::find(out, rows[follow.row].cluster) == out.end())
            out.push_back(rows[follow.row].cluster);
    return out;
}

result::Range range_of_log(double mean, double sd) {
    const double width = normal_quantile(0.95) * sd;
    return {pm::exp(mean - width), pm::exp(mean), pm::exp(mean + width)};
}

result::Range bootstrap_mean(std::span<const double> values, std::span<const std::size_t> group,
                             std::size_t n_groups, std::uint32_t seed) {
    constexpr std::size_t k_resamples = 1000;
    CORRIDOR_EXPECT(!values.empty() && values.size() == group.size(), "a group for each value");
    std::vector<double> sum(n_groups, 0.0), count(n_groups, 0.0), means;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum[group[i]] += values[i];
        count[group[i]] += 1;
    }
    for (std::size_t k = 0; k < k_resamples; ++k) {
        double s = 0, n = 0;
        for (std::size_t g = 0; g < n_groups; ++g) {
            const double u = uniform({.seed = seed, .member = static_cast<std::uint32_t>(k)}, g, 0,
                                     Purpose::record_resample);
            const auto pick = static_cast<std::size_t>(u * static_cast<double>(n_groups));
            s += sum[pick];
            n += count[pick];
        }
        if (n > 0) means.push_back(s / n);
    }
    std::ranges::sort(means);
    return {.low = ensemble::floor_quantile(means, 0.05),
            .middle = ensemble::mean_of(values),
            .high = ensemble::floor_quantile(means, 0.95)};
}

}  // namespace corridor::assess
