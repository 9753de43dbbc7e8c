#include "corridor/view/displacement.h"

#include "corridor/view/displacement_parts.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace corridor::view {

using result::CapacitySetting;
using result::DisplacementReport;
using result::FreeRunScore;
using result::Interval;
using result::RollingScore;

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

void free_run_table(const DisplacementReport& report, CapacitySetting setting, std::string& out) {
    out += fmt::format("#### {}\n\n| conflict |", heading_of(setting));
    for (const auto method : k_displacement_methods) out += fmt::format(" {} |", method);
    out += " corridor less flee3 |\n|---|";
    for (std::size_t i = 0; i <= k_displacement_methods.size(); ++i) out += "---|";
    out += "\n";
    for (const auto& conflict : report.conflicts) {
        out += fmt::format("| {} |", conflict);
        for (const auto method : k_displacement_methods) {
            const auto* score = find_score(report, conflict, setting, method);
            if (score == nullptr)
                out += " – |";
            else if (score->n_members > 0)
                out += fmt::format(" {} |", range_text(score->rescaled_by_days));
            else
                out += fmt::format(" {} |", three_decimals(score->rescaled_by_days.value));
        }
        if (const auto* own = find_score(report, conflict, setting, "corridor"); own != nullptr)
            out += fmt::format(" {} |", range_text(own->against_flee));
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
    for (const auto setting : k_displacement_settings)
        for (const auto& conflict : report.conflicts)
            for (const auto method : {"corridor", "flee3"})
                if (const auto* s = find_score(report, conflict, setting, method); s != nullptr)
                    out += fmt::format("| {} | {} | {} | {} | {}–{} | {} | {} | {:.0f} % | {} |\n",
                                       name_of(setting), conflict, method,
                                       range_text(s->rescaled_by_camps),
                                       three_decimals(s->rescaled_by_members.low),
                                       three_decimals(s->rescaled_by_members.high), three_decimals(s->normal),
                                       three_decimals(s->crps), 100 * s->coverage, s->n_members);
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
                           three_decimals(s.error), three_decimals(s.persistence),
                           s.scored ? range_text(s.skill) : "not scored",
                           s.scored && other != report.rolling.end() ? three_decimals(other->skill.value)
                                                                     : "–");
        if (numbers)
            out += s.scored ? fmt::format(" {} | {:.0f} % |", three_decimals(s.crps_skill), 100 * s.coverage)
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
        out += fmt::format(" {} |\n", three_decimals(fold.error));
    }
    out += "\n";
}

}  // namespace

std::string displacement_page(const DisplacementReport& report) {
    std::string out =
        "## Displacement: who is in which camp\n\n"
        "Made by `corridor displacement`; do not edit. What the methods are: "
        "[the model page](model/displacement.md). The weights of Corridor's rule for a conflict "
        "were found on the other conflicts alone.\n\n" +
        displacement_verdict(report) +
        "### Free run: the total of every day is given\n\n"
        "Error = mean over days of Σ|f·forecast − registered| ÷ Σ registered, sums over camps, "
        "f = Σ registered ÷ Σ forecast of the day (Flee's rescaled error; 0 is perfect, 2 is "
        "nobody in the right camp). In brackets 5–95 % when blocks of 30 days are drawn anew 1000 "
        "times.\n\n";
    for (const auto setting : k_displacement_settings) free_run_table(report, setting, out);
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
    return out;
}

std::string displacement_summary(const DisplacementReport& report, Lang lang) {
    std::string out;
    for (const auto setting : k_displacement_settings) {
        out += fill(lang, Text::displacement_free,
                    {{"setting", std::string(name_of(setting))}}) +
               "\n";
        for (const auto& conflict : report.conflicts) {
            const auto* own = find_score(report, conflict, setting, "corridor");
            const auto* flee = find_score(report, conflict, setting, "flee3");
            if (own == nullptr || flee == nullptr) continue;
            out += fmt::format("  {:<16} corridor {}  flee3 {}\n", conflict,
                               range_text(own->rescaled_by_days), range_text(flee->rescaled_by_days));
        }
    }
    out += std::string(text(lang, Text::displacement_rolling)) + "\n";
    for (const auto& s : report.rolling)
        if (s.quantity == "shares" && s.method == "corridor" && s.scored)
            out += fmt::format("  {:<16} {:>2} {}  {}\n", s.conflict, s.horizon,
                               text(lang, Text::displacement_days), range_text(s.skill));
    return out;
}

}  // namespace corridor::view
