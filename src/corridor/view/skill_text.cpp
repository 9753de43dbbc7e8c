#include "corridor/view/skill.h"
#include "corridor/view/skill_parts.h"
#include "corridor/view/terminal.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corridor::view {

using result::Rival;
using result::Skill;
using result::SkillRow;

const SkillRow* row_of_all(const Skill& skill) {
    return skill.find(SkillRow::Over::all, "all");
}

std::string signed_number(double x, Lang lang) {
    const auto hundredths = std::llround(std::min(99.99, std::abs(x)) * 100);
    const std::string cents = std::to_string(hundredths % 100);
    return (x < 0 ? "−" : "+") + std::to_string(hundredths / 100) + (lang == Lang::fr ? "," : ".") +
           (cents.size() < 2 ? "0" : "") + cents;
}

std::string skill_number(const std::optional<SkillRow::Against>& against, Lang lang) {
    if (!against) return "–";
    return signed_number(against->skill, lang);
}

std::string skill_with_range(const SkillRow::Against& against, Lang lang) {
    std::string out = signed_number(against.skill, lang);
    if (against.skill_q05 && against.skill_q95)
        out += " (" + signed_number(*against.skill_q05, lang) +
               (lang == Lang::fr ? " à " : " to ") + signed_number(*against.skill_q95, lang) + ")";
    return out;
}

std::string width_ratio(const SkillRow& row, Lang lang) {
    if (!row.width90_on_climatology || !row.width90_climatology || *row.width90_climatology <= 0)
        return "–";
    return number(*row.width90_on_climatology / *row.width90_climatology, 2, lang);
}

std::string share_or_dash(const std::optional<double>& share) {
    if (!share) return "–";
    return std::to_string(whole_percent(*share)) + "\u00a0%";
}

namespace {

std::string against_words(const SkillRow& all, Lang lang) {
    std::vector<std::string> parts;
    constexpr std::array k_told{std::pair{Rival::persistence, Text::rival_persistence},
                                std::pair{Rival::stock_need, Text::rival_stock_need},
                                std::pair{Rival::climatology, Text::rival_climatology}};
    for (const auto& [rival, name] : k_told)
        if (const auto& against = all.against[static_cast<std::size_t>(rival)])
            parts.push_back(std::string(text(lang, name)) + " " + skill_with_range(*against, lang));
    return list_of(parts, lang);
}

constexpr std::size_t k_name = 27, k_cell = 9;

void table_line(Terminal& out, const std::string& name, const std::vector<std::string>& cells,
                Ink ink) {
    std::string line = Terminal::padded(name, k_name);
    for (const std::string& cell : cells) {
        const std::size_t width = text_width(cell);
        line += std::string(k_cell > width ? k_cell - width : 1, ' ') + cell;
    }
    out.paragraph(line, ink, 2, 2);
}

void write_rows(Terminal& out, const Skill& skill, SkillRow::Over over, Lang lang) {
    for (const SkillRow& row : skill.rows) {
        if (row.over != over) continue;
        std::vector<std::string> cells{std::to_string(row.n), share_or_dash(row.coverage90),
                                       width_ratio(row, lang)};
        for (const Rival rival : {Rival::persistence, Rival::stock_need, Rival::climatology})
            cells.push_back(skill_number(row.against[static_cast<std::size_t>(rival)], lang));
        table_line(
            out,
            row.over == SkillRow::Over::all ? std::string(text(lang, Text::score_all)) : row.name,
            cells, over == SkillRow::Over::all ? Ink::bold : Ink::plain);
    }
}

void write_head(Terminal& out, Text what, Lang lang) {
    std::vector<std::string> heads;
    for (const Text head : {Text::score_n, Text::score_cover, Text::score_width,
                            Text::score_persistence, Text::score_stock, Text::score_climatology})
        heads.emplace_back(text(lang, head));
    table_line(out, std::string(text(lang, what)), heads, Ink::dim);
}

}  // namespace

std::string skill_sentence(const Skill& skill, Lang lang) {
    const SkillRow* all = row_of_all(skill);
    const std::string n = std::to_string(skill.values.size());
    const std::string cases = std::to_string(skill.cases.size());
    const std::string full = std::to_string(skill.n_cases_with(result::k_least_in_case));
    if (all == nullptr) return fill(lang, Text::score_none, {{"n", n}, {"cases", cases}});
    std::string told = fill(lang, Text::score_told,
                            {{"cover", share_or_dash(all->coverage90)},
                             {"n", std::to_string(all->n)},
                             {"cases", cases}});
    if (const auto width = width_ratio(*all, lang); width != "–")
        told += " " + fill(lang, Text::score_told_width, {{"width", width}});
    if (const auto against = against_words(*all, lang); !against.empty())
        told += " " + fill(lang, Text::score_told_against, {{"against", against}});
    if (result::may_judge(skill)) return told;
    return fill(lang, Text::score_too_few,
                {{"n", n},
                 {"cases", full},
                 {"least_n", std::to_string(result::k_least_values)},
                 {"least_cases", std::to_string(result::k_least_cases)}}) +
           " " + told;
}

std::string skill_summary(const Skill& skill, const TerminalStyle& style) {
    Terminal out(std::max(style.width, 80), style.color);
    out.paragraph(skill_sentence(skill, style.lang), Ink::bold);
    out.blank();
    write_head(out, Text::score_by_target, style.lang);
    write_rows(out, skill, SkillRow::Over::target, style.lang);
    write_rows(out, skill, SkillRow::Over::all, style.lang);
    out.blank();
    write_head(out, Text::score_by_case, style.lang);
    write_rows(out, skill, SkillRow::Over::one_case, style.lang);
    out.blank();
    if (skill.brier_events)
        out.paragraph(fill(style.lang, Text::score_events,
                           {{"n", std::to_string(skill.events.size())},
                            {"brier", number(*skill.brier_events, 3, style.lang)}}));
    out.paragraph(text(style.lang, Text::score_key), Ink::dim);
    return out.take();
}

}  // namespace corridor::view
