#include "corridor/result/output_file.h"
#include "corridor/view/csv_row.h"
#include "corridor/view/displacement.h"

#include <fmt/format.h>

namespace corridor::view {

using result::DisplacementReport;
using result::Interval;

namespace {

void csv_row(std::string& out, std::string_view part, std::string_view conflict,
             std::string_view setting, int horizon, std::string_view method,
             std::string_view metric, const Interval& i, std::string_view interval, std::size_t n) {
    out += fmt::format("{},{},{},{},{},{},{:.6f},{:.6f},{:.6f},{},{}\n", part, csv_cell(conflict), setting,
                       horizon, method, metric, i.value, i.low, i.high, interval, n);
}

}  // namespace

std::string displacement_csv(const DisplacementReport& report) {
    std::string out = "part,conflict,setting,horizon_days,method,metric,value,low,high,interval,n\n";
    for (const auto& s : report.free_runs) {
        const auto row = [&](std::string_view metric, const Interval& i, std::string_view interval) {
            csv_row(out, "free_run", s.conflict, name_of(s.setting), 0, s.method, metric, i,
                    interval, s.n_days);
        };
        row("error_rescaled", s.rescaled_by_days, "blocks_of_30_days");
        row("error_rescaled", s.rescaled_by_camps, "camps");
        if (s.method == "corridor")
            row("error_rescaled_less_flee3", s.against_flee, "blocks_of_30_days");
        row("error_normal", {s.normal, s.normal, s.normal}, "none");
        if (s.n_members == 0) continue;
        row("error_rescaled", s.rescaled_by_members, "members");
        row("crps", {s.crps, s.crps, s.crps}, "none");
        row("coverage_90", {s.coverage, s.coverage, s.coverage}, "none");
    }
    for (const auto& s : report.rolling) {
        const auto row = [&](std::string_view metric, const Interval& i, std::string_view interval) {
            csv_row(out, "rolling", s.conflict, s.quantity, s.horizon, s.method, metric, i,
                    interval, s.n_forecasts);
        };
        row("error", {s.error, s.error, s.error}, "none");
        row("error_of_persistence", {s.persistence, s.persistence, s.persistence}, "none");
        if (!s.scored) continue;
        row("skill", s.skill, "blocks_of_forecast_days");
        if (s.quantity != "numbers") continue;
        row("skill_crps", {s.crps_skill, s.crps_skill, s.crps_skill}, "none");
        row("coverage_90", {s.coverage, s.coverage, s.coverage}, "none");
    }
    return out;
}

std::string displacement_weights_csv(const DisplacementReport& report) {
    std::string out = "setting,left_out,weight,value\n";
    for (const auto& fold : report.weights) {
        const auto lead = fold.setting + "," + csv_cell(fold.left_out);
        for (const auto& [name, value] : fold.weights)
            out += fmt::format("{},{},{:.6g}\n", lead, name, value);
        out += fmt::format("{},training_error,{:.6g}\n", lead, fold.error);
    }
    return out;
}

const std::vector<std::string>& displacement_files() {
    static const std::vector<std::string> k_files{"displacement.csv", "displacement_weights.csv",
                                                  "displacement.md"};
    return k_files;
}

void write_displacement(const DisplacementReport& report, const std::filesystem::path& folder) {
    result::write_file(folder, "displacement.csv", displacement_csv(report));
    result::write_file(folder, "displacement_weights.csv", displacement_weights_csv(report));
    result::write_file(folder, "displacement.md", displacement_page(report));
}

}  // namespace corridor::view
