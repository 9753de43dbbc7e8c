#include "corridor/view/skill.h"

#include <nlohmann/json.hpp>

namespace corridor::view {
namespace {

using nlohmann::ordered_json;

ordered_json maybe(const std::optional<double>& x) {
    return x ? ordered_json(*x) : ordered_json(nullptr);
}

ordered_json group_json(const result::SkillRow& row) {
    ordered_json out{{"over", name_of(row.over)},
                     {"name", row.name},
                     {"n", row.n},
                     {"n_cases", row.n_cases},
                     {"score", row.score},
                     {"coverage50", maybe(row.coverage50)},
                     {"coverage90", maybe(row.coverage90)},
                     {"mean_width90", maybe(row.mean_width90)},
                     {"width90_on_climatology", maybe(row.width90_on_climatology)},
                     {"width90_climatology", maybe(row.width90_climatology)},
                     {"bias", maybe(row.bias)},
                     {"log_score", maybe(row.log_score)},
                     {"brier", maybe(row.brier)}};
    for (std::size_t r = 0; r < result::k_n_rivals; ++r)
        if (const auto& against = row.against[r])
            out["against"][result::k_rival_names[r]] = {
                {"n", against->n},
                {"score", against->score},
                {"score_baseline", against->rival_score},
                {"skill", against->skill},
                {"skill_q05", maybe(against->skill_q05)},
                {"skill_q95", maybe(against->skill_q95)},
                {"median_case", maybe(against->median_case)}};
    return out;
}

ordered_json reliability_json(const result::Reliability& seen) {
    ordered_json out{{"n", seen.n}, {"levels", ordered_json::array()}};
    for (const auto& [level, below] : seen.levels)
        out["levels"].push_back({{"level", level}, {"share_below", below}});
    out["chances"] = ordered_json::array();
    for (const auto& [chance, came, n] : seen.chances)
        out["chances"].push_back({{"p", chance}, {"observed", came}, {"n", n}});
    return out;
}

}  // namespace

std::string skill_json(const result::Skill& skill, Lang lang) {
    ordered_json out{{"schema", 1},
                     {"kind", "score"},
                     {"engine_version", skill.engine_version},
                     {"seed", skill.seed},
                     {"sentence", skill_sentence(skill, lang)},
                     {"may_judge", result::may_judge(skill)},
                     {"values", skill.values.size()},
                     {"training_cases", skill.n_training},
                     {"brier_events", maybe(skill.brier_events)},
                     {"brier_events_where_climatology", maybe(skill.brier_events_there)},
                     {"brier_events_climatology", maybe(skill.brier_events_climatology)}};
    out["cases"] = ordered_json::array();
    for (const auto& c : skill.cases)
        out["cases"].push_back({{"id", c.id},
                                {"event", c.event},
                                {"title", c.title},
                                {"regime", c.regime},
                                {"fingerprint", c.fingerprint},
                                {"as_of", c.as_of.to_iso()},
                                {"horizon_days", c.horizon_days},
                                {"members", c.members},
                                {"fold", c.fold < 0 ? ordered_json(nullptr) : ordered_json(c.fold)},
                                {"scored", c.n_scored},
                                {"inputs", c.n_inputs}});
    out["rows"] = ordered_json::array();
    for (const auto& row : skill.rows) out["rows"].push_back(group_json(row));
    out["reliability"] = reliability_json(result::reliability(skill));
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace corridor::view
