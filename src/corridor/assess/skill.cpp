#include "corridor/assess/skill.h"

#include "corridor/base/portable_math.h"
#include "corridor/ensemble/quantiles.h"
#include "corridor/scenario/names.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corridor::assess {
namespace {

using scenario::Observation;
using scenario::ObservedForm;

constexpr std::array k_event_days{30, 60, 90};
//! Edges of the bins of the log score, days after the as-of date; the last bin is open.
constexpr std::array k_bin_days{7.0, 14.0, 30.0, 60.0, 90.0, 180.0};

std::vector<double> sorted(std::vector<double> values) {
    std::ranges::sort(values);
    return values;
}

double middle_width(const std::vector<double>& in_order) {
    return ensemble::sample_quantile(in_order, 0.95) - ensemble::sample_quantile(in_order, 0.05);
}

void describe(const SkillCase& c, const Observation& row, result::ScoredValue& out) {
    out.case_id = c.id();
    out.event = c.event();
    out.observation_id = row.id;
    out.place_id = place_of(row);
    out.to_place_id = row.to;
    out.variable = std::string(scenario::word(row.variable));
    out.good = row.good;
    out.unit = scenario::row_of(row.variable)
                   .units.substr(0, scenario::row_of(row.variable).units.find('|'));
    out.regime = c.closing(place_of(row)).regime;
    out.target = target_of(row);
    out.start = row.start;
    out.end = row.last_day();
    out.low = row.low;
    out.best = row.best;
    out.high = row.high;
    const Date as_of = c.scenario().time.as_of;
    const bool is_date = scenario::row_of(row.variable).form == ObservedForm::date;
    const auto told = row.best ? row.best : row.low;
    out.lead_days = is_date && told ? static_cast<int>(*told) - as_of.days() : out.end - as_of;
}

std::vector<double> on_scale(const std::vector<double>& members, const Scale& scale) {
    std::vector<double> out;
    for (const double x : members)
        if (!std::isnan(x)) out.push_back(std::clamp(scale.of(x), scale.low(), scale.high()));
    return out;
}

void score_label(const SkillCase& c, const Observation& row, const std::vector<double>& members,
                 const Rivals& rivals, result::ScoredValue& out) {
    const auto seen = static_cast<std::size_t>(*row.best);
    const auto brier = [&](const auto& chance) {
        double sum = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const double miss = chance[k] - (k == seen ? 1.0 : 0.0);
            sum += miss * miss / 2;
        }
        return sum;
    };
    for (const double x : members)
        out.p_label[static_cast<std::size_t>(x)] += 1.0 / static_cast<double>(members.size());
    out.score = brier(out.p_label);
    for (std::size_t r = 0; r < result::k_n_rivals; ++r)
        if (const auto chance = rivals.label(static_cast<result::Rival>(r), c, row))
            out.rival[r] = brier(*chance);
}

std::vector<double> bin_edges(const Scale& scale) {
    std::vector<double> edges;
    for (const double day : k_bin_days)
        if (pm::log1p(day) < scale.high()) edges.push_back(pm::log1p(day));
    edges.push_back(scale.high());  // not within the run
    return edges;
}

double log_score(const std::vector<double>& z, const Scale& scale, double y) {
    // A censored scale ends at the censoring: what lies there came later.
    if (scale.censored()) return survival_log_score(z, std::nextafter(y, 0.0));
    return bin_log_score(z, bin_edges(scale), y);
}

void score_number(const SkillCase& c, const Observation& row, const std::vector<double>& members,
                  const Rivals& rivals, result::ScoredValue& out) {
    const Scale scale(c.scenario(), row);
    const NoisyValue seen = scale.observed();
    const auto at = on_scale(members, scale);
    const Spread spread = with_error(at, seen, scale.low(), scale.high());
    const auto z = sorted(spread.z);
    const auto quantile = [&](double q) { return ensemble::sample_quantile(z, q); };
    const bool is_date = out.kind == result::ScoreKind::date;
    out.censored = scale.censored();
    out.score = fair_crps(spread, seen.y);
    out.q05 = scale.back(quantile(0.05));
    out.q25 = scale.back(quantile(0.25));
    out.q50 = scale.back(quantile(0.5));
    out.q75 = scale.back(quantile(0.75));
    out.q95 = scale.back(quantile(0.95));
    out.in50 = quantile(0.25) <= seen.y && seen.y <= quantile(0.75);
    out.in90 = quantile(0.05) <= seen.y && seen.y <= quantile(0.95);
    out.error = quantile(0.5) - seen.y;
    out.rank = rank_share(z, seen.y);
    if (!out.censored) out.width90 = middle_width(z);
    if (is_date) out.log_score = log_score(spread.z, scale, seen.y);
    for (std::size_t r = 0; r < result::k_n_rivals; ++r) {
        const auto rival = static_cast<result::Rival>(r);
        const auto said = rivals.of(rival, c, row, scale);
        if (!said) continue;
        out.rival[r] = fair_crps(*said, seen.y);
        if (rival != result::Rival::climatology) continue;
        if (!out.censored) out.width90_climatology = middle_width(sorted(said->z));
        if (is_date) out.log_score_climatology = log_score(said->z, scale, seen.y);
    }
}

// Of those who have something to say; a siege that no member knows of is over at once for all.
std::vector<double> told(const SkillCase& c, const Prediction& prediction) {
    std::vector<double> out;
    for (const double x : prediction.members)
        if (!std::isnan(x)) out.push_back(x);
    const auto next_day = static_cast<double>((c.scenario().time.as_of + 1).days());
    if (out.empty()) out.assign(prediction.members.size(), next_day);
    return out;
}

}  // namespace

result::ScoredValue score_value(const SkillCase& c, const Prediction& prediction,
                                const Rivals& rivals) {
    const Observation& row = c.scenario().observations[prediction.observation];
    result::ScoredValue out;
    describe(c, row, out);
    const auto members = told(c, prediction);
    out.n_members = static_cast<int>(members.size());
    switch (scenario::row_of(row.variable).form) {
        case ObservedForm::label:
            out.kind = result::ScoreKind::label;
            score_label(c, row, members, rivals, out);
            break;
        case ObservedForm::date:
            out.kind = result::ScoreKind::date;
            [[fallthrough]];
        case ObservedForm::number:
            score_number(c, row, members, rivals, out);
            break;
    }
    return out;
}

std::vector<result::ScoredEvent> events_of(const SkillCase& c, const Prediction& prediction,
                                           const Rivals& rivals) {
    const Observation& row = c.scenario().observations[prediction.observation];
    std::vector<result::ScoredEvent> out;
    if (scenario::row_of(row.variable).form != ObservedForm::date) return out;
    const auto as_of = static_cast<double>(c.scenario().time.as_of.days());
    const auto members = told(c, prediction);
    for (const int days : k_event_days) {
        const double by = as_of + days;
        // Between low and high, or after low, nobody knows.
        const bool came = row.best ? *row.best <= by : row.high && *row.high <= by;
        const bool not_yet = row.best ? *row.best > by : row.low && *row.low >= by;
        if (!came && !not_yet) continue;
        double n = 0;
        for (const double x : members) n += x <= by;
        out.push_back({.case_id = c.id(),
                       .observation_id = row.id,
                       .by_days = days,
                       .chance = n / static_cast<double>(members.size()),
                       .came = came,
                       .climatology = rivals.came_by(c, target_of(row), days)});
    }
    return out;
}

result::Skill score_cases(std::vector<CaseRun> runs, std::span<const SkillCase* const> training,
                          std::uint32_t seed) {
    std::ranges::sort(runs, {}, [](const CaseRun& run) { return run.from->id(); });
    std::vector<Lesson> lessons;
    const auto learn = [&](const SkillCase& c) {
        for (Lesson& lesson : lessons_of(c)) lessons.push_back(std::move(lesson));
    };
    result::Skill skill;
    skill.seed = seed;
    for (const CaseRun& run : runs) learn(*run.from);
    for (const SkillCase* c : training) {
        const bool is_scored = std::ranges::any_of(
            runs, [&](const CaseRun& run) { return run.from->id() == c->id(); });
        if (is_scored) continue;
        learn(*c);
        ++skill.n_training;
    }
    const Rivals rivals(std::move(lessons));
    for (CaseRun& run : runs) {
        run.about.n_scored = run.predictions.size();
        skill.cases.push_back(run.about);
        for (const Prediction& prediction : run.predictions) {
            skill.values.push_back(score_value(*run.from, prediction, rivals));
            for (auto& event : events_of(*run.from, prediction, rivals))
                skill.events.push_back(std::move(event));
        }
    }
    add_rows(skill, seed);
    return skill;
}

}  // namespace corridor::assess
