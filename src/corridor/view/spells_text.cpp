#include "corridor/view/spells.h"
#include "corridor/view/terminal.h"
#include "corridor/view/words.h"

#include <fmt/format.h>

namespace corridor::view {

namespace {

using result::Range;

std::string whole(double x) {
    return fmt::format("{:.0f}", x);
}

std::string fine(double x) {
    return fmt::format("{:.3g}", x);
}

std::string gain(double x) {
    return fmt::format("{:+.3f}", x);
}

std::string day_or_none(const std::optional<double>& day) {
    return day ? whole(*day) : "-";
}

void write_lengths(Terminal& out, const result::SpellPart& part, Lang lang) {
    out.heading(text(lang, Text::spells_title));
    out.paragraph(fill(lang, Text::spells_read,
                       {{"rows", std::to_string(part.rows)},
                        {"followed", std::to_string(part.followed)},
                        {"ended", std::to_string(part.ended)},
                        {"days", whole(part.days)},
                        {"clusters", std::to_string(part.clusters)}}),
                  Ink::plain, 2, 2);
    out.paragraph(fill(lang, Text::spells_quartiles,
                       {{"a", day_or_none(part.quartile[0])},
                        {"b", day_or_none(part.quartile[1])},
                        {"c", day_or_none(part.quartile[2])}}),
                  Ink::plain, 2, 2);
    for (const result::OutlookRow& row : part.outlook)
        out.paragraph(fill(lang, Text::spells_outlook,
                           {{"elapsed", whole(row.elapsed)},
                            {"a", percent(row.on_30.middle)},
                            {"b", percent(row.on_90.middle)},
                            {"c", percent(row.on_180.middle)},
                            {"d", percent(row.on_365.middle)},
                            {"middle", whole(row.further_days.middle)},
                            {"low", whole(row.further_days.low)},
                            {"high", whole(row.further_days.high)}}),
                      Ink::plain, 2, 6);
    out.paragraph(fill(lang, Text::spells_calm,
                       {{"can", std::to_string(part.can_come_back)},
                        {"ended", std::to_string(part.ends_seen)},
                        {"broken", std::to_string(part.calms_broken)},
                        {"calms", std::to_string(part.calms)},
                        {"rate", fine(part.again_per_day.middle)},
                        {"low", fine(part.again_per_day.low)},
                        {"high", fine(part.again_per_day.high)}}),
                  Ink::plain, 2, 2);
}

void write_scores(Terminal& out, const result::SpellPart& part, Lang lang) {
    out.heading(text(lang, Text::spells_scores));
    for (const result::SpellScoreRow& row : part.scores) {
        const std::string law(text_by_key(lang, "law_" + row.law).value_or(row.law));
        const std::string score = gain(row.log_score), day = whole(row.from_day);
        const std::string n = std::to_string(row.n);
        const Range over = row.over_constant.value_or(Range{});
        const std::string low = gain(over.low), middle = gain(over.middle), high = gain(over.high);
        out.paragraph(row.over_constant
                          ? fill(lang, Text::spells_score_row,
                                 {{"law", law},
                                  {"day", day},
                                  {"score", score},
                                  {"n", n},
                                  {"gain", middle},
                                  {"low", low},
                                  {"high", high}})
                          : fill(lang, Text::spells_score_base,
                                 {{"law", law}, {"day", day}, {"score", score}, {"n", n}}),
                      Ink::plain, 2, 6);
    }
    for (const result::CalibrationRow& row : part.calibration)
        out.paragraph(fill(lang, Text::spells_calibration,
                           {{"expected", percent(row.expected)},
                            {"observed", percent(row.observed)},
                            {"low", percent(row.low)},
                            {"high", percent(row.high)}}),
                      Ink::plain, 2, 6);
    out.heading(text(lang, Text::spells_variants));
    for (const result::SpellVariant& row : part.variants)
        out.paragraph(row.assumption + (row.value.empty() ? "" : " " + row.value) +
                          fmt::format(" ({}/{})", row.ended, row.followed) +
                          std::string(colon(lang)) + percent(row.on_90.middle) + " (" +
                          percent(row.on_90.low) + "-" + percent(row.on_90.high) + ")",
                      Ink::plain, 2, 6);
}

void write_onsets(Terminal& out, const result::OnsetPart& part, Lang lang) {
    out.heading(text(lang, Text::onset_title));
    out.paragraph(fill(lang, Text::spells_onset_read,
                       {{"towns", std::to_string(part.towns)},
                        {"days", whole(part.town_days)},
                        {"onsets", std::to_string(part.onsets)},
                        {"clusters", std::to_string(part.clusters)}}),
                  Ink::plain, 2, 2);
    const auto share = [&](double x) {
        return number(100 * x, 2, lang) + std::string(k_nbsp) + "%";
    };
    out.paragraph(fill(lang, Text::onset_base,
                       {{"base", share(part.base_30d.middle)},
                        {"low", share(part.base_30d.low)},
                        {"high", share(part.base_30d.high)}}),
                  Ink::plain, 2, 2);
    for (const result::OnsetFactor& row : part.factors) {
        const std::string name(text_by_key(lang, "feature_" + row.feature).value_or(row.feature));
        out.paragraph(fill(lang, Text::spells_factor,
                           {{"feature", name},
                            {"factor", fine(row.factor.middle)},
                            {"low", fine(row.factor.low)},
                            {"high", fine(row.factor.high)},
                            {"with", std::to_string(row.events_with)},
                            {"with_days", whole(row.town_days_with)},
                            {"without", std::to_string(row.events_without)},
                            {"without_days", whole(row.town_days_without)}}),
                      Ink::plain, 2, 6);
    }
    const result::OnsetScoreRow& score = part.scores.back();
    out.paragraph(fill(lang, Text::spells_onset_score,
                       {{"skill", gain(score.brier_skill->middle)},
                        {"low", gain(score.brier_skill->low)},
                        {"high", gain(score.brier_skill->high)},
                        {"gain", fmt::format("{:+.4f}", score.log_gain->middle)},
                        {"gain_low", fmt::format("{:+.4f}", score.log_gain->low)},
                        {"gain_high", fmt::format("{:+.4f}", score.log_gain->high)}}),
                  Ink::plain, 2, 2);
    out.paragraph(text(lang, part.supported ? Text::spells_supported : Text::spells_unsupported),
                  Ink::bold, 2, 2);
}

std::string toml_line(const result::FittedParameter& row) {
    const Range& v = row.value;
    const bool share = row.key == "siege_can_return";
    return fmt::format("{} = {{{} = {:.3g}, p05 = {:.3g}, p95 = {:.3g}}}\n", row.key,
                       share ? "mean" : "median", v.middle, v.low, v.high);
}

}  // namespace

std::string spells_toml(const result::SpellReport& report) {
    std::string out;
    for (const auto& row : report.spells.parameters) out += toml_line(row);
    if (report.onset)
        for (const auto& row : report.onset->parameters) out += toml_line(row);
    return out;
}

std::string spells_text(const result::SpellReport& report, Lang lang) {
    constexpr int k_width = 96;
    Terminal out(k_width, false);
    write_lengths(out, report.spells, lang);
    write_scores(out, report.spells, lang);
    if (report.onset) write_onsets(out, *report.onset, lang);
    out.heading(text(lang, Text::spells_parameters));
    return out.take() + spells_toml(report);
}

}  // namespace corridor::view
