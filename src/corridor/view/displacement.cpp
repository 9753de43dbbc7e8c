#include "corridor/view/displacement.h"

#include "corridor/result/output_file.h"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

namespace corridor::view {

using result::CapacitySetting;
using result::DisplacementReport;
using result::FreeRunScore;
using result::Interval;
using result::RollingScore;

namespace {

constexpr std::array k_settings{CapacitySetting::honest, CapacitySetting::first_day,
                                CapacitySetting::as_given};
constexpr std::array<std::string_view, 7> k_methods{
    "corridor",       "flee3",         "equal_split",         "capacity_split",
    "shares_of_day_0", "shares_7_days_before", "shares_30_days_before"};

std::string number(double x) {
    return fmt::format("{:.3f}", x == 0 ? 0.0 : x);
}

std::string range(const Interval& i) {
    return fmt::format("{} ({}–{})", number(i.value), number(i.low), number(i.high));
}

const FreeRunScore* find(const DisplacementReport& report, const std::string& conflict,
                         CapacitySetting setting, std::string_view method) {
    for (const auto& score : report.free_runs)
        if (score.conflict == conflict && score.setting == setting && score.method == method)
            return &score;
    return nullptr;
}

void csv_row(std::string& out, std::string_view part, std::string_view conflict,
             std::string_view setting, int horizon, std::string_view method,
             std::string_view metric, const Interval& i, std::string_view interval, std::size_t n) {
    out += fmt::format("{},{},{},{},{},{},{:.6f},{:.6f},{:.6f},{},{}\n", part, conflict, setting,
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
        for (const auto& [name, value] : fold.weights)
            out += fmt::format("{},{},{},{:.6g}\n", fold.setting, fold.left_out, name, value);
        out += fmt::format("{},{},training_error,{:.6g}\n", fold.setting, fold.left_out, fold.error);
    }
    return out;
}

namespace {

std::string_view heading_of(CapacitySetting setting) {
    switch (setting) {
        case CapacitySetting::honest:
            return "Honest: capacity known on a day = the largest registration before it";
        case CapacitySetting::first_day:
            return "First day only: nothing of the camps is known but the registration of day 0";
        case CapacitySetting::as_given:
            break;
    }
    return "As given: the capacities of the files, many of them the later maximum of the series "
           "they are scored on";
}

int wins_of(const DisplacementReport& report, CapacitySetting setting, std::string_view against) {
    int wins = 0;
    for (const auto& conflict : report.conflicts) {
        const auto* own = find(report, conflict, setting, "corridor");
        const auto* other = find(report, conflict, setting, against);
        if (own != nullptr && other != nullptr &&
            own->rescaled_by_days.value < other->rescaled_by_days.value)
            ++wins;
    }
    return wins;
}

void free_run_table(const DisplacementReport& report, CapacitySetting setting, std::string& out) {
    out += fmt::format("#### {}\n\n| conflict |", heading_of(setting));
    for (const auto method : k_methods) out += fmt::format(" {} |", method);
    out += " corridor less flee3 |\n|---|";
    for (std::size_t i = 0; i <= k_methods.size(); ++i) out += "---|";
    out += "\n";
    for (const auto& conflict : report.conflicts) {
        out += fmt::format("| {} |", conflict);
        for (const auto method : k_methods) {
            const auto* score = find(report, conflict, setting, method);
            if (score == nullptr)
                out += " – |";
            else if (score->n_members > 0)
                out += fmt::format(" {} |", range(score->rescaled_by_days));
            else
                out += fmt::format(" {} |", number(score->rescaled_by_days.value));
        }
        if (const auto* own = find(report, conflict, setting, "corridor"); own != nullptr)
            out += fmt::format(" {} |", range(own->against_flee));
        out += "\n";
    }
    out += fmt::format("\nCorridor's rule has the lower error than Flee's rule on {} of {} "
                       "conflicts, than the split by capacity on {}, than the shares of day 0 on "
                       "{}, than the shares of 7 days before on {}, of 30 days before on {}.\n\n",
                       wins_of(report, setting, "flee3"), report.conflicts.size(),
                       wins_of(report, setting, "capacity_split"),
                       wins_of(report, setting, "shares_of_day_0"),
                       wins_of(report, setting, "shares_7_days_before"),
                       wins_of(report, setting, "shares_30_days_before"));
}

void spread_table(const DisplacementReport& report, std::string& out) {
    out += "#### Other intervals, and the spread of the members\n\n"
           "Error by camps: camps drawn anew 1000 times. By members: 5–95 % over members of the "
           "error of one. Normal: not rescaled, the same denominator. CRPS: mean over camps and "
           "days, divided by the mean registered people of a camp-day. Coverage: share of camp-days "
           "inside 5–95 % of the members.\n\n"
           "| setting | conflict | rule | error, by camps | by members | normal | CRPS | coverage | "
           "members |\n|---|---|---|---|---|---|---|---|---|\n";
    for (const auto setting : k_settings)
        for (const auto& conflict : report.conflicts)
            for (const auto method : {"corridor", "flee3"})
                if (const auto* s = find(report, conflict, setting, method); s != nullptr)
                    out += fmt::format("| {} | {} | {} | {} | {}–{} | {} | {} | {:.0f} % | {} |\n",
                                       name_of(setting), conflict, method,
                                       range(s->rescaled_by_camps),
                                       number(s->rescaled_by_members.low),
                                       number(s->rescaled_by_members.high), number(s->normal),
                                       number(s->crps), 100 * s->coverage, s->n_members);
    out += "\n";
}

void rolling_table(const DisplacementReport& report, std::string_view quantity, std::string& out) {
    const bool numbers = quantity == "numbers";
    out += numbers ? "#### People in each camp, the total forecast too\n\n"
                   : "#### Shares, of the registered total\n\n";
    out += "| conflict | days ahead | error | persistence | skill (5–95 %) | skill without the "
           "rule's geography |";
    if (numbers) out += " skill on CRPS | coverage |";
    out += " forecasts |\n|---|---|---|---|---|---|";
    if (numbers) out += "---|---|";
    out += "---|\n";
    for (const auto& s : report.rolling) {
        if (s.quantity != quantity || s.method != "corridor") continue;
        const auto other = std::find_if(
            report.rolling.begin(), report.rolling.end(), [&](const RollingScore& o) {
                return o.conflict == s.conflict && o.horizon == s.horizon &&
                       o.quantity == s.quantity && o.method == "corridor_without_rule";
            });
        out += fmt::format("| {} | {} | {} | {} | {} | {} |", s.conflict, s.horizon,
                           number(s.error), number(s.persistence),
                           s.scored ? range(s.skill) : "not scored",
                           s.scored && other != report.rolling.end() ? number(other->skill.value)
                                                                     : "–");
        if (numbers)
            out += s.scored ? fmt::format(" {} | {:.0f} % |", number(s.crps_skill), 100 * s.coverage)
                            : " – | – |";
        out += fmt::format(" {} |\n", s.n_forecasts);
    }
    int wins = 0, scored = 0;
    for (const auto& s : report.rolling)
        if (s.quantity == quantity && s.method == "corridor" && s.scored)
            ++scored, wins += s.skill.value > 0 ? 1 : 0;
    out += fmt::format("\nSkill is above 0 in {} of {} cells that can be scored.\n\n", wins, scored);
}

void weights_table(const DisplacementReport& report, std::string_view setting, std::string& out) {
    const result::FoldWeights* first = nullptr;
    for (const auto& fold : report.weights)
        if (fold.setting == setting && first == nullptr) first = &fold;
    if (first == nullptr) return;
    out += fmt::format("{}:\n\n| left out |", setting);
    for (const auto& [name, value] : first->weights)
        out += fmt::format(" {} |", name.starts_with("displaced_") ? name.substr(10) : name);
    out += " error of training |\n|---|";
    for (std::size_t i = 0; i <= first->weights.size(); ++i) out += "---|";
    out += "\n";
    for (const auto& fold : report.weights) {
        if (fold.setting != setting) continue;
        out += fmt::format("| {} |", fold.left_out.empty() ? "none" : fold.left_out);
        for (const auto& [name, value] : fold.weights) out += fmt::format(" {:.3g} |", value);
        out += fmt::format(" {} |\n", number(fold.error));
    }
    out += "\n";
}

//! Names of the conflicts in which Corridor's rule has not the lower error.
std::string losses_of(const DisplacementReport& report, CapacitySetting setting,
                      std::string_view against) {
    std::string out;
    for (const auto& conflict : report.conflicts) {
        const auto* own = find(report, conflict, setting, "corridor");
        const auto* other = find(report, conflict, setting, against);
        if (own == nullptr || other == nullptr) continue;
        if (own->rescaled_by_days.value >= other->rescaled_by_days.value)
            out += (out.empty() ? "" : ", ") + conflict;
    }
    return out;
}

int sure_wins_of(const DisplacementReport& report, CapacitySetting setting) {
    int wins = 0;
    for (const auto& conflict : report.conflicts)
        if (const auto* own = find(report, conflict, setting, "corridor"); own != nullptr)
            wins += own->against_flee.high < 0 ? 1 : 0;
    return wins;
}

std::string verdict(const DisplacementReport& report) {
    std::string out = "What it says:\n\n";
    for (const auto setting : k_settings) {
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

}  // namespace

std::string displacement_page(const DisplacementReport& report) {
    std::string out =
        "## Displacement: who is in which camp\n\n"
        "Made by `corridor displacement`; do not edit. What the methods are: "
        "[the model page](model/displacement.md). The weights of Corridor's rule for a conflict "
        "were found on the other conflicts alone.\n\n" +
        verdict(report) +
        "### Free run: the total of every day is given\n\n"
        "Error = mean over days of Σ|f·forecast − registered| ÷ Σ registered, sums over camps, "
        "f = Σ registered ÷ Σ forecast of the day (Flee's rescaled error; 0 is perfect, 2 is "
        "nobody in the right camp). In brackets 5–95 % when blocks of 30 days are drawn anew 1000 "
        "times.\n\n";
    for (const auto setting : k_settings) free_run_table(report, setting, out);
    spread_table(report, out);
    out += "### Rolling: made on day t from what was known on day t\n\n"
           "A forecast every 7 days from day 28. Error = mean over forecasts of Σ|forecast − "
           "registered| ÷ Σ registered on the day forecast, sums over camps; for shares the "
           "forecast is first scaled to the registered total. Persistence: the registrations known "
           "on day t stay as they are (for 7 days ahead these are the shares of 7 days before). "
           "Skill = 1 − error ÷ error of persistence. In brackets 5–95 % when blocks of forecast "
           "days, at least 28 days or as long as the horizon, are drawn anew. CRPS: each of the two "
           "is dressed with its own errors on the other conflicts. Not scored: persistence makes no "
           "error.\n\n";
    rolling_table(report, "shares", out);
    rolling_table(report, "numbers", out);
    out += "### Weights of the folds\n\n";
    for (const auto* setting :
         {"honest", "first_day", "as_given", "rolling", "rolling_without_rule"})
        weights_table(report, setting, out);
    for (const auto& note : report.notes) out += note + "\n";
    return out;
}

std::string displacement_summary(const DisplacementReport& report, Lang lang) {
    std::string out;
    const bool french = lang == Lang::fr;
    for (const auto setting : k_settings) {
        out += french ? fmt::format("Course libre, {} :\n", name_of(setting))
                      : fmt::format("Free run, {}:\n", name_of(setting));
        for (const auto& conflict : report.conflicts) {
            const auto* own = find(report, conflict, setting, "corridor");
            const auto* flee = find(report, conflict, setting, "flee3");
            if (own == nullptr || flee == nullptr) continue;
            out += fmt::format("  {:<16} corridor {}  flee3 {}\n", conflict,
                               range(own->rescaled_by_days), range(flee->rescaled_by_days));
        }
    }
    out += french ? "Prévision glissante, gain sur la persistance des parts :\n"
                  : "Rolling, skill over persistence of shares:\n";
    for (const auto& s : report.rolling)
        if (s.quantity == "shares" && s.method == "corridor" && s.scored)
            out += fmt::format("  {:<16} {:>2} {}  {}\n", s.conflict, s.horizon,
                               french ? "jours" : "days", range(s.skill));
    return out;
}

void write_displacement(const DisplacementReport& report, const std::filesystem::path& folder) {
    result::write_file(folder, "displacement.csv", displacement_csv(report));
    result::write_file(folder, "displacement_weights.csv", displacement_weights_csv(report));
    result::write_file(folder, "displacement.md", displacement_page(report));
}

}  // namespace corridor::view
