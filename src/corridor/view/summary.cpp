#include "corridor/view/summary.h"

#include "corridor/view/groups.h"
#include "corridor/view/sentences.h"
#include "corridor/view/summary_parts.h"
#include "corridor/view/terminal.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <cmath>

namespace corridor::view {

using result::Result;
using result::Variable;

namespace {

//! "**" after a name, with a blank between.
std::string starred(const Result& result, std::size_t place) {
    const result::PlaceInfo& info = result.places.at(place);
    return info.name + " " + std::string(stars(info.evidence));
}

//! "124 000 people; 41 000 (23 000–58 000) could not leave, ... trapped (modelled)", or empty.
std::string people_line(const Result& result, std::size_t place, int lead, Lang lang) {
    const auto* present = cell_of(result, Variable::people_present, place, 0);
    const auto* confined = cell_of(result, Variable::people_confined, place, lead);
    const auto* trapped = cell_of(result, Variable::people_trapped, place, lead);
    if (!present || !confined || !trapped) return {};
    return fill(lang, Text::people_line,
                {{"present", people_with_range(*present)},
                 {"confined", people_with_range(*confined)},
                 {"trapped", people_with_range(*trapped)},
                 {"note", text(lang, Text::modelled_short)}});
}

void write_already_out(Terminal& out, const Result& result, Lang lang) {
    const auto places = already_out(result);
    if (places.empty()) return;
    out.heading(text(lang, Text::already_out));
    constexpr std::size_t k_most = 15;
    for (std::size_t i = 0; i < std::min(places.size(), k_most); ++i) {
        std::vector<std::string> goods;
        for (const result::RunOut* row : places[i].rows)
            goods.push_back(out_since(result, *row, lang));
        out.paragraph(
            starred(result, places[i].place) + std::string(colon(lang)) + list_of(goods, lang),
            Ink::plain, 2, 6);
        const std::string people = people_line(result, places[i].place, 0, lang);
        if (!people.empty()) out.paragraph(people, Ink::plain, 6, 6);
    }
    if (places.size() > k_most)
        out.paragraph(
            fill(lang, Text::more_places, {{"n", std::to_string(places.size() - k_most)}}),
            Ink::dim, 2, 2);
    out.paragraph(
        fill(lang, Text::people_key_now, {{"as_of", day_of(result, result.manifest.as_of, lang)}}),
        Ink::dim, 2, 2);
}

std::string word_and_percent(const result::RunOut& row, Lang lang) {
    const double p = row.p_deadline.value_or(0);
    return std::string(chance_word_of_runout(p, lang)) + " " + percent(p);
}

void write_place(Terminal& out, const Result& result, const PlaceRows& place,
                 std::size_t word_columns, Lang lang) {
    std::string title = std::to_string(place.rank) + ". " + starred(result, place.place) +
                        tie_mark(place.tie, lang);
    const std::string people =
        people_line(result, place.place, result.manifest.deadline_days, lang);
    if (!people.empty()) title += std::string(colon(lang)) + people;
    out.paragraph(title, Ink::plain, 2, 6);
    for (const result::RunOut* row : place.rows) {
        out.paragraph(Terminal::padded("      " + good_name(row->good, lang), 20) +
                          Terminal::padded(word_and_percent(*row, lang), word_columns + 2) +
                          runout_dates(result, *row, lang),
                      Ink::plain, 0, 20);
    }
}

void write_key(Terminal& out, const Result& result, Lang lang) {
    const result::Manifest& m = result.manifest;
    const std::string key = fill(
        lang, Text::people_key,
        {{"as_of", day_of(result, m.as_of, lang)}, {"date", day_of(result, deadline_of(m), lang)}});
    const std::string later =
        fill(lang, Text::later_key, {{"date", day_of(result, m.as_of + m.horizon_days, lang)}});
    out.paragraph(key + " " + later, Ink::dim, 2, 2);
    out.paragraph(capital(text(lang, Text::modelled_note)), Ink::dim, 2, 2);
}

void write_next(Terminal& out, const Result& result, Lang lang) {
    out.heading(
        fill(lang, Text::who_next, {{"date", day_of(result, deadline_of(result.manifest), lang)}}));
    const auto places = may_run_out(result);
    const auto shown = first_rows(places);
    std::size_t word_columns = 0;
    for (const PlaceRows& place : shown)
        for (const result::RunOut* row : place.rows)
            word_columns = std::max(word_columns, text_width(word_and_percent(*row, lang)));
    for (const PlaceRows& place : shown) write_place(out, result, place, word_columns, lang);
    if (places.empty())
        out.paragraph(
            fill(lang, Text::none_next, {{"days", std::to_string(result.manifest.horizon_days)}}),
            Ink::plain, 2, 2);
    if (n_rows(places) > n_rows(shown))
        out.paragraph(
            fill(lang, Text::more_rows, {{"n", std::to_string(n_rows(places) - n_rows(shown))}}),
            Ink::dim, 2, 2);
    write_key(out, result, lang);
    write_without_evidence(out, result, lang);
}

}  // namespace

std::string out_since(const Result& result, const result::RunOut& row, Lang lang) {
    const std::string good = good_name(row.good, lang);
    if (!row.out_since) return good;
    return fill(lang, Text::out_since,
                {{"good", good}, {"date", day_of(result, *row.out_since, lang)}});
}

std::string summary(const Result& result, const SummaryOptions& options) {
    const Lang lang = options.lang;
    Terminal out(options.width, options.color);
    const bool camps = result.agreement.has_value();
    out.paragraph(headline_sentence(result, lang), Ink::bold);
    const std::string title = title_of(result.manifest, lang);
    out.paragraph(title + (title.empty() ? "" : ", ") +
                      fill(lang, Text::as_of, {{"date", date_words(result.manifest.as_of, lang)}}),
                  Ink::dim);
    if (camps) write_camps(out, result, lang);
    if (!result.runouts.empty() || !camps) {
        write_already_out(out, result, lang);
        write_next(out, result, lang);
    }
    if (!result.access.empty() || !camps) write_access(out, result, lang);
    write_leaving(out, result, lang);
    if (result.onset) write_onset_part(out, result, lang);
    if (!result.detained.empty() || !camps) write_detained(out, result, lang);
    if (!result.options.empty() || !camps) write_options(out, result, lang);
    write_certainty(out, result, lang);
    out.heading(text(lang, Text::limits_title));
    out.paragraph(text(lang, camps ? Text::limits_flee : Text::limits), Ink::plain, 2, 2);
    out.blank();
    out.paragraph(
        fill(lang, Text::stamp, {{"level", sensitivity_word(result.manifest.sensitivity, lang)}}),
        Ink::warn);
    if (!options.next_command.empty())
        out.paragraph(std::string(text(lang, Text::next_command)) + " " + options.next_command);
    return out.take();
}

}  // namespace corridor::view
