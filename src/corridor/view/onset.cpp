// Which place may be next: the same sentences on the terminal and on the page.

#include "corridor/view/groups.h"
#include "corridor/view/html.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/sentences.h"
#include "corridor/view/summary_parts.h"
#include "corridor/view/words.h"

#include <algorithm>

namespace corridor::view {

namespace {

using result::AtRisk;
using result::Onset;
using result::Result;

// Small chances need a decimal: "0.4 %".
std::string fine_percent(double chance, Lang lang) {
    return number(100 * chance, chance < 0.1 ? 1 : 0, lang) + std::string(k_nbsp) + "%";
}

// The signs of one place; without dates, distances and neighbours on a coarse page.
std::string signs_of(const Result& result, const AtRisk& row, Lang lang, bool coarse) {
    std::vector<std::string> signs;
    if (row.threat)
        signs.push_back(coarse ? std::string(text(lang, Text::onset_sign_threatened))
                               : fill(lang, Text::onset_sign_threat,
                                      {{"date", day_of(result, *row.threatened_on, lang)}}));
    if (row.past) signs.emplace_back(text(lang, Text::onset_sign_past));
    if (row.near)
        signs.push_back(coarse ? std::string(text(lang, Text::onset_sign_nearby))
                               : fill(lang, Text::onset_sign_near,
                                      {{"km", number(row.neighbour_km, 0, lang)},
                                       {"place", result.places.at(*row.neighbour).name}}));
    if (row.garrison) signs.emplace_back(text(lang, Text::onset_sign_garrison));
    if (signs.empty()) signs.emplace_back(text(lang, Text::onset_sign_none));
    return list_of(signs, lang);
}

std::string line_of(const Result& result, const AtRisk& row, Lang lang, bool coarse) {
    return fill(lang, Text::onset_line,
                {{"place", result.places.at(row.place).name},
                 {"chance", std::string(chance_word(row.chance, lang)) + " (" +
                                fine_percent(row.chance, lang) + ")"},
                 {"low", fine_percent(row.low, lang)},
                 {"high", fine_percent(row.high, lang)},
                 {"signs", signs_of(result, row, lang, coarse)}});
}

// Rows worth a line: those above the base rate that were threatened, besieged before or lie near,
// five at most.
std::size_t n_shown(const Onset& onset) {
    constexpr std::size_t k_most = 5;
    std::size_t n = 0;
    const auto tells = [&](const AtRisk& row) {
        return row.chance > onset.base && (row.threat || row.past || row.near);
    };
    while (n < onset.places.size() && n < k_most && tells(onset.places[n])) ++n;
    return n;
}

std::string base_of(const Onset& onset, Lang lang) {
    return fill(lang, Text::onset_base,
                {{"base", fine_percent(onset.base, lang)},
                 {"low", fine_percent(onset.base_low, lang)},
                 {"high", fine_percent(onset.base_high, lang)}});
}

// The places without a line of their own, as one sentence; empty where there is none.
std::string rest_of(const Onset& onset, Lang lang) {
    const std::size_t shown = n_shown(onset);
    if (shown == onset.places.size()) return {};
    return fill(lang, Text::onset_more,
                {{"n", std::to_string(onset.places.size() - shown)},
                 {"low", fine_percent(onset.places.back().chance, lang)},
                 {"high", fine_percent(onset.places[shown].chance, lang)}});
}

}  // namespace

void write_onset_part(Terminal& out, const Result& result, Lang lang) {
    const Onset& onset = *result.onset;
    out.heading(text(lang, Text::onset_title));
    for (std::size_t i = 0; i < n_shown(onset); ++i)
        out.paragraph(line_of(result, onset.places[i], lang, false), Ink::plain, 2, 6);
    if (const auto rest = rest_of(onset, lang); !rest.empty())
        out.paragraph(rest, Ink::plain, 2, 6);
    out.paragraph(base_of(onset, lang), Ink::plain, 2, 2);
    out.paragraph(text(lang, Text::onset_note), Ink::dim, 2, 2);
}

std::string onset_section(const PageContext& page) {
    const Onset& onset = *page.result.onset;
    std::string out = "<ul>";
    for (std::size_t i = 0; i < n_shown(onset); ++i)
        out += element("li", line_of(page.result, onset.places[i], page.lang, page.coarse));
    if (const auto rest = rest_of(onset, page.lang); !rest.empty()) out += element("li", rest);
    out += "</ul>\n" + element("p", base_of(onset, page.lang));
    return out + element("p class=\"note\"", text(page.lang, Text::onset_note));
}

}  // namespace corridor::view
