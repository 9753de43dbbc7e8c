#include "corridor/view/groups.h"
#include "corridor/view/html.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/sentences.h"
#include "corridor/view/svg.h"
#include "corridor/view/words.h"

#include <algorithm>

namespace corridor::view {

using result::AccessState;
using result::Result;

namespace {

std::string starred(const PageContext& page, std::size_t place) {
    const auto& info = page.result.places.at(place);
    return html_escape(info.name) + " " + std::string(stars(info.evidence));
}

std::string out_message(const PageContext& page) {
    std::vector<std::string> items;
    for (const PlaceRows& place : already_out(page.result)) {
        std::vector<std::string> goods;
        for (const auto* row : place.rows) goods.push_back(good_name(row->good, page.lang));
        items.push_back(page.result.places.at(place.place).name + " (" + list_of(goods, page.lang) +
                        ")");
    }
    if (items.empty()) return {};
    constexpr std::size_t k_most = 10;
    if (items.size() > k_most + 1) {
        const std::string rest = std::to_string(items.size() - k_most);
        items.resize(k_most);
        items.push_back(fill(page.lang, Text::and_n_more, {{"n", rest}}));
    }
    return fill(page.lang, Text::message_out,
                {{"as_of", page.as_of()}, {"places", list_of(items, page.lang)}});
}

std::string access_message(const PageContext& page) {
    std::string out;
    for (const AccessState state : {AccessState::cut_off, AccessState::hard_to_reach}) {
        std::vector<std::string> names;
        for (const std::size_t i : places_in_state(page.result, state))
            names.push_back(page.result.places[i].name);
        if (names.empty()) continue;
        if (!out.empty()) out += ' ';
        out += fill(page.lang, Text::message_access,
                    {{"state", capital(state_word(state, page.lang))},
                     {"places", list_of(names, page.lang)}});
    }
    return out.empty() ? std::string(text(page.lang, Text::access_none)) : out;
}

std::string option_message(const PageContext& page) {
    if (page.result.options.empty()) return {};
    const auto& best = page.result.options.front();
    const auto& averted = best.short_days_averted;
    return fill(page.lang, Text::message_option,
                {{"name", page_option_name(page, best)},
                 {"averted", amount(static_cast<double>(averted.mean), page.lang)},
                 {"range", amount_range(static_cast<double>(averted.q05),
                                        static_cast<double>(averted.q95), page.lang)},
                 {"date", page.deadline()},
                 {"harm", percent(best.p_harm)}});
}

std::string out_table(const PageContext& page) {
    const auto places = already_out(page.result);
    if (places.empty()) return {};
    HtmlTable table(text(page.lang, Text::already_out),
                    {std::string(text(page.lang, Text::col_place)),
                     std::string(text(page.lang, Text::col_good)),
                     std::string(text(page.lang, Text::col_since))});
    for (const PlaceRows& place : places)
        for (const auto* row : place.rows)
            table.row({starred(page, place.place), html_escape(good_name(row->good, page.lang)),
                       row->out_since ? html_escape(page.day(*row->out_since)) : "–"});
    return table.take();
}

std::string next_table(const PageContext& page, const std::vector<PlaceRows>& shown) {
    const Lang lang = page.lang;
    HtmlTable table(
        fill(lang, Text::dots_caption,
             {{"days", std::to_string(page.result.manifest.horizon_days)},
              {"date", page.deadline()}}),
        {std::string(text(lang, Text::col_place)), std::string(text(lang, Text::col_good)),
         fill(lang, Text::col_chance, {{"date", page.deadline()}}),
         std::string(text(lang, Text::col_dates)), std::string(text(lang, Text::col_dots))});
    for (const PlaceRows& place : shown) {
        const std::string tie = tie_mark(place.tie, lang);
        for (const auto* row : place.rows)
            table.row(
                {std::to_string(place.rank) + ". " + starred(page, place.place) + html_escape(tie),
                 html_escape(good_name(row->good, lang)),
                 html_escape(chance(row->p_deadline.value_or(0), lang)),
                 html_escape(runout_dates(page.result, *row, lang)),
                 svg_dots(page.result, *row, lang)});
    }
    return table.take();
}

//! Fans of the first good of the headline's place and of the soonest places: six at most.
std::string fans(const PageContext& page, const std::vector<PlaceRows>& shown) {
    constexpr std::size_t k_most = 6;
    std::vector<std::pair<std::size_t, std::string>> wanted;
    const auto want = [&](std::size_t place, const std::string& good) {
        const std::pair<std::size_t, std::string> pair{place, good};
        const bool known = std::find(wanted.begin(), wanted.end(), pair) != wanted.end();
        if (!known && wanted.size() < k_most) wanted.push_back(pair);
    };
    if (page.result.headline.place) want(*page.result.headline.place, page.result.headline.good);
    for (const PlaceRows& place : shown) want(place.place, place.rows.front()->good);
    for (const PlaceRows& place : already_out(page.result))
        want(place.place, place.rows.front()->good);
    std::string out;
    for (const auto& [place, good] : wanted) out += svg_fan(page.result, place, good, page.lang);
    if (out.empty()) return {};
    return element("h3", text(page.lang, Text::fans_title)) +
           element("p class=\"small\"",
                   fill(page.lang, Text::fans_caption, {{"as_of", page.as_of()}})) +
           "<div class=\"fans\">" + out + "</div>\n";
}

}  // namespace

std::vector<std::string> key_messages(const PageContext& page) {
    std::vector<std::string> out{headline_sentence(page.result, page.lang)};
    for (const std::string& message :
         {out_message(page), page.result.access.empty() ? std::string() : access_message(page),
          option_message(page)})
        if (!message.empty()) out.push_back(message);
    return out;
}

std::string messages_section(const PageContext& page) {
    std::string out = "<ol class=\"messages\">";
    for (const std::string& message : key_messages(page)) out += element("li", message);
    return out + "</ol>\n";
}

std::string map_section(const PageContext& page) {
    std::string caption = fill(page.lang, Text::map_caption, {{"date", page.as_of()}});
    if (!page.coarse) caption += " " + std::string(text(page.lang, Text::map_caption_roads));
    return element("p class=\"small\"", caption) + svg_map(page.result, page.lang, page.coarse) +
           svg_legend(page.lang, !page.coarse);
}

std::string runout_section(const PageContext& page) {
    const auto all = may_run_out(page.result);
    const auto shown = first_rows(all, 30, 4);
    std::string out = out_table(page);
    if (shown.empty())
        out += element("p", fill(page.lang, Text::none_next,
                                 {{"days", std::to_string(page.result.manifest.horizon_days)}}));
    else
        out += next_table(page, shown);
    if (n_rows(all) > n_rows(shown))
        out += element(
            "p class=\"small\"",
            fill(page.lang, Text::more_rows, {{"n", std::to_string(n_rows(all) - n_rows(shown))}}));
    std::vector<std::string> unknown;
    for (const std::size_t i : without_evidence(page.result))
        unknown.push_back(page.result.places[i].name);
    if (!unknown.empty())
        out += element("p class=\"small\"", fill(page.lang, Text::no_evidence,
                                                 {{"places", list_of(unknown, page.lang)}}));
    out += element(
        "p class=\"small\"",
        fill(page.lang, Text::later_key,
             {{"date", page.day(page.result.manifest.as_of + page.result.manifest.horizon_days)}}) +
            " " + std::string(text(page.lang, Text::stars_key)));
    return out + fans(page, shown);
}

}  // namespace corridor::view
