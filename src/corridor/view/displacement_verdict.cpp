#include "corridor/view/displacement_parts.h"

#include <algorithm>

#include <fmt/format.h>

namespace corridor::view {

using result::CapacitySetting;
using result::DisplacementReport;
using result::FreeRunScore;
using result::Interval;

std::string three_decimals(double x) {
    return fmt::format("{:.3f}", x == 0 ? 0.0 : x);
}

std::string range_text(const Interval& i) {
    return fmt::format("{} ({}–{})", three_decimals(i.value), three_decimals(i.low), three_decimals(i.high));
}

const FreeRunScore* find_score(const DisplacementReport& report, const std::string& conflict,
                         CapacitySetting setting, std::string_view method) {
    for (const auto& score : report.free_runs)
        if (score.conflict == conflict && score.setting == setting && score.method == method)
            return &score;
    return nullptr;
}

int wins_of(const DisplacementReport& report, CapacitySetting setting, std::string_view against) {
    int wins = 0;
    for (const auto& conflict : report.conflicts) {
        const auto* own = find_score(report, conflict, setting, "corridor");
        const auto* other = find_score(report, conflict, setting, against);
        if (own != nullptr && other != nullptr &&
            own->rescaled_by_days.value < other->rescaled_by_days.value)
            ++wins;
    }
    return wins;
}

namespace {

//! Names of the conflicts in which Corridor's rule has not the lower error.
std::string losses_of(const DisplacementReport& report, CapacitySetting setting,
                      std::string_view against) {
    std::string out;
    for (const auto& conflict : report.conflicts) {
        const auto* own = find_score(report, conflict, setting, "corridor");
        const auto* other = find_score(report, conflict, setting, against);
        if (own == nullptr || other == nullptr) continue;
        if (own->rescaled_by_days.value >= other->rescaled_by_days.value)
            out += (out.empty() ? "" : ", ") + conflict;
    }
    return out;
}

int sure_wins_of(const DisplacementReport& report, CapacitySetting setting) {
    int wins = 0;
    for (const auto& conflict : report.conflicts)
        if (const auto* own = find_score(report, conflict, setting, "corridor"); own != nullptr)
            wins += own->against_flee.high < 0 ? 1 : 0;
    return wins;
}

}  // namespace

std::string displacement_verdict(const DisplacementReport& report) {
    std::string out = "What it says:\n\n";
    for (const auto setting : k_displacement_settings) {
        const auto lost = losses_of(report, setting, "flee3");
        const auto to_capacity = losses_of(report, setting, "capacity_split");
        out += fmt::format(
            "- Free run, {}: lower error than Flee's rule on {} of {} conflicts{}, with the whole "
            "interval of the difference below 0 on {}; not lower than the split by capacity on: "
            "{}.\n",
            name_of(setting), wins_of(report, setting, "flee3"), report.conflicts.size(),
            lost.empty() ? "" : " (not on " + lost + ")", sure_wins_of(report, setting),
            to_capacity.empty() ? "none" : to_capacity);
    }
    double least = 1, most = 0;
    for (const auto& s : report.free_runs)
        if (s.method == "corridor" && s.setting == CapacitySetting::honest) {
            least = std::min(least, s.coverage);
            most = std::max(most, s.coverage);
        }
    out += fmt::format(
        "- Free run, honest: the 5–95 % range of the members covers {:.0f} to {:.0f} % of the "
        "camp-days (90 % would be right): {}.\n",
        100 * least, 100 * most, most < 0.85 ? "too narrow" : "see the table below");
    std::string without, below;
    int scored = 0, sure = 0;
    for (const auto& s : report.rolling) {
        if (s.quantity != "shares" || s.method != "corridor") continue;
        const auto cell = fmt::format("{} at {} days", s.conflict, s.horizon);
        if (!s.scored) continue;
        ++scored;
        if (s.skill.value <= 0) without += (without.empty() ? "" : ", ") + cell;
        else if (s.skill.low <= 0) below += (below.empty() ? "" : ", ") + cell;
        else ++sure;
    }
    out += fmt::format(
        "- Rolling, shares: of {} cells skill over persistence is above 0 with its whole interval in "
        "{}; above 0 with an interval that reaches below it in: {}; not above 0 in: {}.\n\n",
        scored, sure, below.empty() ? "none" : below, without.empty() ? "none" : without);
    return out;
}

}  // namespace corridor::view
