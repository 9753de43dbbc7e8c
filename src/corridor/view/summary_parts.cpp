#include "corridor/view/summary_parts.h"

#include "corridor/view/groups.h"
#include "corridor/view/sentences.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <cmath>

namespace corridor::view {

using result::AccessState;
using result::Result;

namespace {

//! The first `most` of some texts, then "and N more".
std::string short_list(std::vector<std::string> parts, std::size_t most, Lang lang) {
    if (parts.size() > most + 1) {
        const std::size_t rest = parts.size() - most;
        parts.resize(most);
        parts.push_back(fill(lang, Text::and_n_more, {{"n", std::to_string(rest)}}));
    }
    return list_of(parts, lang);
}

bool write_state(Terminal& out, const Result& result, AccessState state, Lang lang) {
    std::vector<std::string> named;
    const int today = recorded_lead(result, 0);
    for (const std::size_t i : places_in_state(result, state)) {
        const float p = access_at(result, i, today)->p[static_cast<std::size_t>(state)];
        std::string item = result.places[i].name + " " + percent(static_cast<double>(p));
        if (result.places[i].besieged_reported)
            item += " [" + std::string(text(lang, Text::besieged_reported)) + "]";
        named.push_back(item);
    }
    if (named.empty()) return false;
    constexpr std::size_t k_most = 12;
    out.paragraph(capital(state_word(state, lang)) + std::string(colon(lang)) +
                      short_list(named, k_most, lang) + ".",
                  Ink::plain, 2, 6);
    return true;
}

std::string claim_item(const Result& result, const result::EvidenceRow& row, Lang lang) {
    std::string where = row.place_id.empty() ? row.road_id : row.place_id;
    for (const result::PlaceInfo& p : result.places)
        if (p.id == row.place_id) where = p.name;
    // A report about no one place is known by who made it.
    if (where.empty()) where = row.source_name.empty() ? row.report_id : row.source_name;
    const double points = row.influence.value_or(0) * 100;
    const auto n_more = std::count_if(
        result.evidence.begin(), result.evidence.end(), [&](const result::EvidenceRow& other) {
            return &other != &row && !row.cluster.empty() && other.cluster == row.cluster;
        });
    return fill(lang, n_more > 0 ? Text::sure_item_many : Text::sure_item,
                {{"n", std::to_string(n_more)},
                 {"claim", text_by_key(lang, "claim_" + row.claim).value_or(row.claim)},
                 {"where", where},
                 {"date", day_of(result, row.event_date, lang)},
                 {"change", (points > 0 ? "+" : "") + number(points, 0, lang)}});
}

}  // namespace

void write_without_evidence(Terminal& out, const Result& result, Lang lang) {
    std::vector<std::string> named;
    for (const std::size_t i : without_evidence(result)) named.push_back(result.places[i].name);
    if (named.empty()) return;
    constexpr std::size_t k_most = 12;
    out.paragraph(fill(lang, Text::no_evidence, {{"places", short_list(named, k_most, lang)}}),
                  Ink::dim, 2, 2);
}

void write_access(Terminal& out, const Result& result, Lang lang) {
    out.heading(
        fill(lang, Text::access_title, {{"date", day_of(result, result.manifest.as_of, lang)}}));
    const bool any_cut = write_state(out, result, AccessState::cut_off, lang);
    const bool any_hard = write_state(out, result, AccessState::hard_to_reach, lang);
    if (!any_cut && !any_hard) out.paragraph(text(lang, Text::access_none), Ink::plain, 2, 2);
}

void write_leaving(Terminal& out, const Result& result, Lang lang) {
    out.heading(text(lang, Text::leaving_title));
    for (const result::Ultimatum& u : result.ultimatums)
        out.paragraph(ultimatum_sentence(result, u, lang, false), Ink::plain, 2, 6);
    const auto flows = largest_flows(result, 5);
    if (!flows.empty())
        out.paragraph(fill(lang, Text::flows_to_deadline,
                           {{"date", day_of(result, deadline_of(result.manifest), lang)}}),
                      Ink::plain, 2, 2);
    for (const result::Flow* flow : flows)
        out.paragraph(fill(lang, Text::flow_line,
                           {{"from", result.places.at(flow->origin).name},
                            {"to", result.places.at(flow->destination).name},
                            {"n", people_with_range(flow->people)}}),
                      Ink::plain, 6, 6);
    if (flows.empty() && result.ultimatums.empty())
        out.paragraph(text(lang, Text::no_flows), Ink::plain, 2, 2);
}

void write_detained(Terminal& out, const Result& result, Lang lang) {
    out.heading(text(lang, Text::detained_title));
    bool any = false;
    for (const result::Detained& d : result.detained) {
        if (!(d.captured_deadline.q95 >= 0.5F)) continue;
        any = true;
        out.paragraph(detained_sentence(result, d, lang), Ink::plain, 2, 6);
    }
    if (!any) out.paragraph(text(lang, Text::detained_none), Ink::plain, 2, 2);
}

void write_options(Terminal& out, const Result& result, Lang lang) {
    out.heading(text(lang, Text::options_title));
    if (result.options.empty()) {
        out.paragraph(text(lang, Text::options_none), Ink::plain, 2, 2);
        return;
    }
    constexpr std::size_t k_best = 3;
    const std::size_t shown = std::min(result.options.size(), k_best);
    for (std::size_t i = 0; i < shown; ++i) {
        const result::OptionOutcome& o = result.options[i];
        out.paragraph(option_sentence(result, o, option_name(o, lang), lang), Ink::plain, 2, 6);
        out.paragraph(option_change(result, o, lang), Ink::plain, 6, 6);
    }
    if (const auto* worst = most_harmful(result, shown))
        out.paragraph(fill(lang, Text::option_harm,
                           {{"name", option_name(*worst, lang)}, {"harm", percent(worst->p_harm)}}),
                      Ink::warn, 2, 2);
    out.paragraph(
        fill(lang, Text::option_paired, {{"n", std::to_string(result.options.front().n_members)}}),
        Ink::dim, 2, 2);
}

void write_certainty(Terminal& out, const Result& result, Lang lang) {
    out.heading(text(lang, Text::sure_title));
    std::string all;
    for (const std::string& sentence : certainty_sentences(result, lang))
        (all += all.empty() ? "" : " ") += sentence;
    out.paragraph(all, Ink::plain, 2, 2);
    std::string items;
    for (const result::EvidenceRow* row : strongest_evidence(result, 3))
        (items += items.empty()      ? ""
                  : lang == Lang::fr ? "\u00a0; "
                                     : "; ") += claim_item(result, *row, lang);
    if (!items.empty())
        out.paragraph(fill(lang, Text::sure_strongest, {{"items", items}}), Ink::plain, 2, 2);
    const auto disputed = disputed_measures(result);
    if (!disputed.empty())
        out.paragraph(fill(lang, Text::sure_disagree, {{"items", short_list(disputed, 6, lang)}}),
                      Ink::plain, 2, 2);
    out.paragraph(text(lang, Text::stars_key), Ink::dim, 2, 2);
}

}  // namespace corridor::view
