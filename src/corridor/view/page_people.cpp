#include "corridor/view/groups.h"
#include "corridor/view/html.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/sentences.h"
#include "corridor/view/svg.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace corridor::view {

using result::AccessState;
using result::Result;
using result::Variable;

namespace {

//! Towns with evidence in which someone cannot leave on the deadline, most people first.
std::vector<std::size_t> confining_places(const Result& result, int lead) {
    std::vector<std::size_t> places;
    const auto confined = [&](std::size_t i) {
        const auto* q = cell_of(result, Variable::people_confined, i, lead);
        return q == nullptr ? 0.0F : q->q95;
    };
    for (std::size_t i = 0; i < result.places.size(); ++i)
        if (result.places[i].evidence > 0 && confined(i) >= 0.5F) places.push_back(i);
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return confined(a) > confined(b); });
    constexpr std::size_t k_most = 25;
    if (places.size() > k_most) places.resize(k_most);
    return places;
}

std::string people_table(const PageContext& page) {
    const Lang lang = page.lang;
    const int lead = page.result.manifest.deadline_days;
    HtmlTable table(capital(text(lang, Text::modelled_note)),
                    {std::string(text(lang, Text::col_place)),
                     fill(lang, Text::col_present, {{"date", page.as_of()}}),
                     fill(lang, Text::col_confined, {{"date", page.deadline()}}),
                     fill(lang, Text::col_trapped, {{"date", page.deadline()}})});
    for (const std::size_t i : confining_places(page.result, lead)) {
        const auto& place = page.result.places[i];
        const auto cell = [&](Variable v, int day) {
            const auto* q = cell_of(page.result, v, i, day);
            return q ? html_escape(people_with_range(*q)) : std::string("–");
        };
        table.row({html_escape(place.name) + " " + std::string(stars(place.evidence)),
                   cell(Variable::people_present, 0), cell(Variable::people_confined, lead),
                   cell(Variable::people_trapped, lead)});
    }
    return table.take();
}

//! Access day by day of the places that are not plainly open.
std::string strips(const PageContext& page) {
    constexpr std::size_t k_most = 20;
    std::string out;
    std::size_t n = 0;
    for (const AccessState state :
         {AccessState::cut_off, AccessState::hard_to_reach, AccessState::restricted}) {
        for (const std::size_t i : places_in_state(page.result, state)) {
            if (n++ == k_most) break;
            std::string name = page.result.places[i].name;
            if (page.result.places[i].besieged_reported)
                name += " [" + std::string(text(page.lang, Text::besieged_reported)) + "]";
            out += element("div", name) + svg_strip(page.result, i, page.lang);
        }
    }
    if (out.empty()) return {};
    return element("h3", text(page.lang, Text::strips_title)) +
           element("p class=\"small\"", text(page.lang, Text::strips_caption)) +
           svg_legend_states(page.lang) + "<div class=\"strips\">" + out + "</div>\n";
}

std::string flows_full(const PageContext& page) {
    constexpr std::size_t k_most = 15;
    const auto flows = largest_flows(page.result, k_most);
    if (flows.empty()) return {};
    HtmlTable table(
        fill(page.lang, Text::flows_caption, {{"date", page.deadline()}}),
        {std::string(text(page.lang, Text::col_from)), std::string(text(page.lang, Text::col_to)),
         std::string(text(page.lang, Text::col_people))});
    for (const auto* flow : flows)
        table.row({html_escape(page.result.places.at(flow->origin).name),
                   html_escape(page.result.places.at(flow->destination).name),
                   html_escape(people_with_range(flow->people))});
    return table.take();
}

//! Destinations by first-level area. Means add up, quantiles do not, so this gives means.
std::string flows_coarse(const PageContext& page) {
    std::map<std::pair<std::size_t, std::string>, double> sums;
    for (const result::Flow& flow : page.result.flows) {
        const auto& to = page.result.places.at(flow.destination);
        sums[{flow.origin, to.admin1_name.empty() ? to.location_code : to.admin1_name}] +=
            static_cast<double>(flow.people.mean);
    }
    std::vector<std::pair<std::pair<std::size_t, std::string>, double>> rows(sums.begin(),
                                                                             sums.end());
    std::erase_if(rows, [](const auto& row) { return row.second < 10; });
    if (rows.empty()) return {};
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    constexpr std::size_t k_most = 15;
    if (rows.size() > k_most) rows.resize(k_most);
    HtmlTable table(
        fill(page.lang, Text::flows_mean_caption, {{"date", page.deadline()}}),
        {std::string(text(page.lang, Text::col_from)), std::string(text(page.lang, Text::col_to)),
         std::string(text(page.lang, Text::col_people))});
    for (const auto& [ends, mean] : rows)
        table.row({html_escape(page.result.places.at(ends.first).name), html_escape(ends.second),
                   html_escape(people(mean))});
    return table.take();
}

std::string detained_coarse(const PageContext& page) {
    double held = 0;
    for (const result::Detained& d : page.result.detained)
        held += static_cast<double>(d.held_as_of.mean);
    constexpr double k_step = 50;  // "about 50", never a count that points to a household
    if (held < 0.5) return element("p", text(page.lang, Text::detained_none));
    const double rounded = std::floor(held / k_step + 0.5) * k_step;
    const Text words = rounded < k_step ? Text::detained_few : Text::detained_about;
    return element("p", fill(page.lang, words, {{"n", people(std::max(rounded, k_step))}}));
}

}  // namespace

std::string trapped_section(const PageContext& page) {
    return people_table(page) + strips(page);
}

std::string leaving_section(const PageContext& page) {
    std::string out;
    for (const result::Ultimatum& u : page.result.ultimatums)
        out += element("p", ultimatum_sentence(page.result, u, page.lang, page.coarse));
    out += page.coarse ? flows_coarse(page) : flows_full(page);
    return out.empty() ? element("p", text(page.lang, Text::no_flows)) : out;
}

std::string detained_section(const PageContext& page) {
    if (page.coarse) return detained_coarse(page);
    std::string out;
    for (const result::Detained& d : page.result.detained)
        if (d.captured_deadline.q95 >= 0.5F)
            out += element("p", detained_sentence(page.result, d, page.lang));
    return out.empty() ? element("p", text(page.lang, Text::detained_none)) : out;
}

}  // namespace corridor::view
