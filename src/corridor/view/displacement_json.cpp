#include "corridor/view/displacement.h"

#include <nlohmann/json.hpp>

namespace corridor::view {
namespace {

using nlohmann::ordered_json;
using result::Interval;

ordered_json of(const Interval& i) {
    return {{"value", i.value}, {"low", i.low}, {"high", i.high}};
}

ordered_json of(const result::FreeRunScore& s) {
    return {{"conflict", s.conflict},
            {"setting", name_of(s.setting)},
            {"method", s.method},
            {"rescaled_by_days", of(s.rescaled_by_days)},
            {"rescaled_by_camps", of(s.rescaled_by_camps)},
            {"rescaled_by_members", of(s.rescaled_by_members)},
            {"less_flee3", s.method == "corridor" ? of(s.against_flee) : ordered_json(nullptr)},
            {"normal", s.normal},
            {"crps", s.crps},
            {"coverage_90", s.coverage},
            {"members", s.n_members},
            {"days", s.n_days},
            {"camps", s.n_camps}};
}

ordered_json of(const result::RollingScore& s) {
    ordered_json out{{"conflict", s.conflict}, {"horizon_days", s.horizon},
                     {"quantity", s.quantity}, {"method", s.method},
                     {"error", s.error},       {"error_of_persistence", s.persistence},
                     {"forecasts", s.n_forecasts}};
    out["skill"] = s.scored ? of(s.skill) : ordered_json(nullptr);
    if (s.quantity == "numbers" && s.scored) {
        out["skill_crps"] = s.crps_skill;
        out["coverage_90"] = s.coverage;
    }
    return out;
}

}  // namespace

std::string displacement_json(const result::DisplacementReport& report) {
    ordered_json out{{"schema", 1},
                     {"kind", "displacement"},
                     {"conflicts", report.conflicts},
                     {"free_runs", ordered_json::array()},
                     {"rolling", ordered_json::array()},
                     {"weights", ordered_json::array()}};
    for (const auto& score : report.free_runs) out["free_runs"].push_back(of(score));
    for (const auto& score : report.rolling) out["rolling"].push_back(of(score));
    for (const auto& fold : report.weights) {
        ordered_json row{{"setting", fold.setting},
                         {"left_out", fold.left_out},
                         {"training_error", fold.error}};
        for (const auto& [name, value] : fold.weights) row["weights"][name] = value;
        out["weights"].push_back(std::move(row));
    }
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace corridor::view
