// Sums over scored values, and how sure they are.

#include "corridor/assess/crps.h"
#include "corridor/assess/skill.h"
#include "corridor/base/random.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

namespace corridor::assess {
namespace {

using result::ScoredValue;
using result::SkillRow;

using Values = std::vector<const ScoredValue*>;
constexpr std::size_t k_resamples = 1000;

//! Groups of days after the as-of date.
struct Lead {
    int last_day;
    const char* name;
};
constexpr std::array k_leads{Lead{14, "up to 14 days"}, Lead{30, "15-30 days"},
                             Lead{90, "31-90 days"}, Lead{100000, "over 90 days"}};

//! Mean of what some values have; nothing where none has it.
template <class Get>
std::optional<double> mean_of(const Values& values, Get get) {
    double sum = 0;
    std::size_t n = 0;
    for (const ScoredValue* value : values)
        if (const std::optional<double> x = get(*value)) sum += *x, ++n;
    return n == 0 ? std::nullopt : std::optional(sum / static_cast<double>(n));
}

bool is_label(const ScoredValue& value) {
    return value.kind == result::ScoreKind::label;
}

//! Sums of a case or event: its own scores and a rival's, over the values the rival speaks of.
struct CaseSum {
    double score = 0, rival = 0;
    std::size_t n = 0;
};

using Sums = std::map<std::string, CaseSum>;

//! \param key  what the values are grouped by: case or event
Sums sums_by(const Values& values, std::string ScoredValue::*key, std::size_t rival) {
    Sums out;
    for (const ScoredValue* value : values) {
        if (!value->rival[rival]) continue;
        CaseSum& sum = out[value->*key];
        sum.score += value->score;
        sum.rival += *value->rival[rival];
        ++sum.n;
    }
    return out;
}

//! 1 - score / rival; a rival without error cannot be beaten: 0 where both are right.
double skill_of(double score, double rival) {
    if (rival > 0) return 1 - score / rival;
    return score > 0 ? -1 : 0;
}

void bootstrap(const std::vector<CaseSum>& events, std::uint32_t seed, SkillRow::Against& out) {
    if (events.size() < 2) return;
    std::vector<double> skills;
    for (std::size_t r = 0; r < k_resamples; ++r) {
        double score = 0, rival = 0;
        for (std::size_t i = 0; i < events.size(); ++i) {
            const double u =
                uniform({seed, static_cast<std::uint32_t>(r)}, i, 0, Purpose::resample_case);
            const auto pick = static_cast<std::size_t>(u * static_cast<double>(events.size()));
            score += events[pick].score;
            rival += events[pick].rival;
        }
        skills.push_back(skill_of(score, rival));
    }
    std::ranges::sort(skills);
    out.skill_q05 = ensemble::sample_quantile(skills, 0.05);
    out.skill_q95 = ensemble::sample_quantile(skills, 0.95);
}

std::optional<SkillRow::Against> against(const Values& values, std::size_t rival,
                                         std::uint32_t seed) {
    SkillRow::Against out;
    std::vector<double> skill_by_case;
    double score = 0, other = 0;
    for (const auto& [id, sum] : sums_by(values, &ScoredValue::case_id, rival)) {
        score += sum.score;
        other += sum.rival;
        out.n += sum.n;
        if (sum.n >= result::k_least_in_case)
            skill_by_case.push_back(skill_of(sum.score, sum.rival));
    }
    if (out.n == 0) return std::nullopt;
    out.score = score / static_cast<double>(out.n);
    out.rival_score = other / static_cast<double>(out.n);
    out.skill = skill_of(score, other);
    if (!skill_by_case.empty()) {
        std::ranges::sort(skill_by_case);
        const std::size_t n = skill_by_case.size();
        out.median_case = (skill_by_case[(n - 1) / 2] + skill_by_case[n / 2]) / 2;
    }
    std::vector<CaseSum> events;
    for (const auto& [event, sum] : sums_by(values, &ScoredValue::event, rival))
        events.push_back(sum);
    bootstrap(events, seed, out);
    return out;
}

SkillRow row_over(SkillRow::Over over, std::string name, const Values& values, std::uint32_t seed) {
    SkillRow row;
    row.over = over;
    row.name = std::move(name);
    row.n = values.size();
    std::set<std::string> cases;
    for (const ScoredValue* value : values) cases.insert(value->case_id);
    row.n_cases = cases.size();
    const auto number = [](const ScoredValue& v, double x) {
        return is_label(v) ? std::nullopt : std::optional(x);
    };
    const auto share = [&](bool ScoredValue::*inside) {
        return mean_of(values, [&](const ScoredValue& v) { return number(v, v.*inside ? 1 : 0); });
    };
    row.score =
        mean_of(values, [](const ScoredValue& v) { return std::optional(v.score); }).value_or(0);
    row.coverage50 = share(&ScoredValue::in50);
    row.coverage90 = share(&ScoredValue::in90);
    row.mean_width90 = mean_of(values, [](const ScoredValue& v) { return v.width90; });
    row.bias = mean_of(values, [&](const ScoredValue& v) {
        return v.censored ? std::nullopt : number(v, v.error);
    });
    row.log_score = mean_of(values, [](const ScoredValue& v) { return v.log_score; });
    row.log_score_climatology =
        mean_of(values, [](const ScoredValue& v) { return v.log_score_climatology; });
    row.brier = mean_of(values, [](const ScoredValue& v) {
        return is_label(v) ? std::optional(v.score) : std::nullopt;
    });
    row.width90_climatology =
        mean_of(values, [](const ScoredValue& v) { return v.width90_climatology; });
    row.width90_on_climatology = mean_of(values, [](const ScoredValue& v) {
        return v.width90_climatology ? v.width90 : std::nullopt;
    });
    for (std::size_t r = 0; r < result::k_n_rivals; ++r) row.against[r] = against(values, r, seed);
    return row;
}

void add_events(result::Skill& skill) {
    double ours = 0, theirs = 0, ours_there = 0;
    std::size_t n = 0;
    for (const auto& event : skill.events) {
        const double miss = event.chance - (event.came ? 1 : 0);
        ours += miss * miss;
        if (!event.climatology) continue;
        const double other = *event.climatology - (event.came ? 1 : 0);
        theirs += other * other;
        ours_there += miss * miss;
        ++n;
    }
    if (skill.events.empty()) return;
    skill.brier_events = ours / static_cast<double>(skill.events.size());
    if (n == 0) return;
    skill.brier_events_climatology = theirs / static_cast<double>(n);
    skill.brier_events_there = ours_there / static_cast<double>(n);
}

}  // namespace

void add_rows(result::Skill& skill, std::uint32_t seed) {
    const auto add = [&](SkillRow::Over over, const std::string& name,
                         const std::function<bool(const ScoredValue&)>& counts) {
        Values values;
        for (const ScoredValue& value : skill.values)
            if (counts(value)) values.push_back(&value);
        if (!values.empty()) skill.rows.push_back(row_over(over, name, values, seed));
    };
    std::set<std::string> targets, regimes, cases;
    for (const ScoredValue& value : skill.values) {
        targets.insert(value.target);
        regimes.insert(value.regime);
        cases.insert(value.case_id);
    }
    add(SkillRow::Over::all, "all", [](const ScoredValue& v) { return !is_label(v); });
    for (const std::string& target : targets)
        add(SkillRow::Over::target, target,
            [&](const ScoredValue& v) { return v.target == target; });
    int from = 0;
    for (const Lead& lead : k_leads) {
        add(SkillRow::Over::lead, lead.name, [&](const ScoredValue& v) {
            return !is_label(v) && v.lead_days <= lead.last_day &&
                   (v.lead_days >= from || from == 0);
        });
        from = lead.last_day + 1;
    }
    for (const std::string& regime : regimes)
        add(SkillRow::Over::regime, regime,
            [&](const ScoredValue& v) { return v.regime == regime && !is_label(v); });
    for (const std::string& id : cases)
        add(SkillRow::Over::one_case, id,
            [&](const ScoredValue& v) { return v.case_id == id && !is_label(v); });
    add_events(skill);
}

}  // namespace corridor::assess
