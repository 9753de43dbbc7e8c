#include "corridor/view/spells.h"

#include <nlohmann/json.hpp>

namespace corridor::view {

namespace {

using Json = nlohmann::ordered_json;

Json of(const result::Range& r) {
    return {{"p05", r.low}, {"middle", r.middle}, {"p95", r.high}};
}

Json parameters_json(const std::vector<result::FittedParameter>& rows) {
    Json out = Json::object();
    for (const auto& row : rows) out[row.key] = of(row.value);
    return out;
}

Json spells_part(const result::SpellPart& part) {
    Json outlook = Json::array(), scores = Json::array(), calibration = Json::array();
    for (const auto& o : part.outlook)
        outlook.push_back({{"elapsed_days", o.elapsed},
                           {"on_30", of(o.on_30)},
                           {"on_90", of(o.on_90)},
                           {"on_180", of(o.on_180)},
                           {"on_365", of(o.on_365)},
                           {"further_days", of(o.further_days)}});
    for (const auto& s : part.scores)
        scores.push_back(
            {{"law", s.law},
             {"from_day", s.from_day},
             {"n", s.n},
             {"ended", s.ended},
             {"log_score", s.log_score},
             {"over_constant", s.over_constant ? of(*s.over_constant) : Json(nullptr)}});
    for (const auto& c : part.calibration)
        calibration.push_back({{"expected", c.expected}, {"observed", c.observed}});
    return {{"rows", part.rows},
            {"followed", part.followed},
            {"ended", part.ended},
            {"clusters", part.clusters},
            {"days", part.days},
            {"outlook", outlook},
            {"calms", part.calms},
            {"calms_broken", part.calms_broken},
            {"scores", scores},
            {"calibration", calibration},
            {"parameters", parameters_json(part.parameters)}};
}

Json onset_part(const result::OnsetPart& part) {
    Json factors = Json::object(), scores = Json::array();
    for (const auto& f : part.factors) factors[f.feature] = of(f.factor);
    for (const auto& s : part.scores)
        scores.push_back({{"law", s.law},
                          {"windows", s.windows},
                          {"onsets", s.onsets},
                          {"brier", s.brier},
                          {"log_score", s.log_score},
                          {"brier_skill", s.brier_skill ? of(*s.brier_skill) : Json(nullptr)},
                          {"log_gain", s.log_gain ? of(*s.log_gain) : Json(nullptr)}});
    return {{"towns", part.towns},         {"onsets", part.onsets},
            {"clusters", part.clusters},   {"base_30d", of(part.base_30d)},
            {"factors", factors},          {"scores", scores},
            {"supported", part.supported}, {"parameters", parameters_json(part.parameters)}};
}

}  // namespace

std::string spells_json(const result::SpellReport& report) {
    const Json out{{"schema", 1},
                   {"as_of", report.as_of ? Json(report.as_of->to_iso()) : Json(nullptr)},
                   {"spells", spells_part(report.spells)},
                   {"onset", report.onset ? onset_part(*report.onset) : Json(nullptr)}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace corridor::view
