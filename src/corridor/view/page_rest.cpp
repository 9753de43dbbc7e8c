#include "corridor/view/groups.h"
#include "corridor/view/html.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/sentences.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <cmath>

namespace corridor::view {

using result::Result;

namespace {

std::vector<std::string> headers(Lang lang, std::initializer_list<Text> keys) {
    std::vector<std::string> out;
    for (const Text key : keys) out.emplace_back(text(lang, key));
    return out;
}

//! Place, or "a road" where roads are not named.
std::string where_of(const PageContext& page, const result::EvidenceRow& row) {
    for (const auto& place : page.result.places)
        if (!row.place_id.empty() && place.id == row.place_id) return place.name;
    if (page.coarse) return std::string(text(page.lang, Text::a_road));
    return row.road_id.empty() ? row.place_id : row.road_id;
}

//! Reports by influence, then weight, then newest.
std::vector<const result::EvidenceRow*> ordered_evidence(const Result& result) {
    std::vector<const result::EvidenceRow*> rows;
    for (const auto& row : result.evidence) rows.push_back(&row);
    const auto influence = [](const auto* r) { return std::fabs(r->influence.value_or(0)); };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto* a, const auto* b) {
        if (influence(a) != influence(b)) return influence(a) > influence(b);
        if (std::fabs(a->weight) != std::fabs(b->weight))
            return std::fabs(a->weight) > std::fabs(b->weight);
        return a->event_date > b->event_date;
    });
    constexpr std::size_t k_most = 40;
    if (rows.size() > k_most) rows.resize(k_most);
    return rows;
}

std::string points(const std::optional<double>& influence, Lang lang) {
    if (!influence) return "–";
    const double value = *influence * 100;
    return (value >= 0.5 ? "+" : "") + number(value, 0, lang);
}

std::string definition(std::string_view term, std::string_view value) {
    return element("dt", term) + element("dd", value);
}

}  // namespace

std::string PageContext::day(Date date) const {
    return day_of(result, date, lang);
}
std::string PageContext::deadline() const {
    return day(deadline_of(result.manifest));
}

std::string page_option_name(const PageContext& page, const result::OptionOutcome& option) {
    if (!page.coarse) return option_name(option, page.lang);
    const auto& all = page.result.options;
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const auto& other) { return other.id == option.id; });
    const std::string kind(text_by_key(page.lang, "kind_" + option.kind).value_or(option.kind));
    return fill(page.lang, Text::option_number,
                {{"kind", kind}, {"n", std::to_string(at - all.begin() + 1)}});
}

std::string options_section(const PageContext& page) {
    const Lang lang = page.lang;
    if (page.result.options.empty()) return element("p", text(lang, Text::options_none));
    HtmlTable table(
        fill(lang, Text::option_paired,
             {{"n", std::to_string(page.result.options.front().n_members)}}),
        headers(lang, {Text::col_rank, Text::col_option, Text::col_averted, Text::col_helps,
                       Text::col_harm, Text::col_vain, Text::col_trapped_change}));
    for (const auto& o : page.result.options) {
        const auto& averted = o.short_days_averted;
        const auto& all = page.result.options;
        const bool tie = std::count_if(all.begin(), all.end(),
                                       [&](const auto& x) { return x.rank == o.rank; }) > 1;
        table.row({std::to_string(o.rank) + tie_mark(tie, lang),
                   html_escape(page_option_name(page, o)),
                   html_escape(amount(static_cast<double>(averted.mean), lang) + " (" +
                               amount_range(static_cast<double>(averted.q05),
                                            static_cast<double>(averted.q95), lang) +
                               ")"),
                   html_escape(percent(o.p_better)), html_escape(percent(o.p_harm)),
                   html_escape(percent(o.p_in_vain)), html_escape(change_with_range(o.trapped))});
    }
    return table.take();
}

std::string evidence_section(const PageContext& page) {
    const Lang lang = page.lang;
    std::string out;
    for (const std::string& sentence : certainty_sentences(page.result, lang))
        out += (out.empty() ? "" : " ") + sentence;
    out = element("p", out);
    if (page.result.evidence.empty()) return out + element("p", text(lang, Text::evidence_none));
    auto columns = headers(lang, {Text::col_place, Text::col_claim, Text::col_date,
                                  Text::col_weight, Text::col_influence});
    if (!page.coarse) columns.emplace_back(text(lang, Text::col_source));
    HtmlTable table(text(lang, Text::evidence_caption), columns);
    for (const auto* row : ordered_evidence(page.result)) {
        std::vector<std::string> cells{
            html_escape(where_of(page, *row)),
            html_escape(text_by_key(lang, "claim_" + row->claim).value_or(row->claim)),
            html_escape(page.day(row->event_date)), html_escape(number(row->weight, 1, lang)),
            html_escape(points(row->influence, lang))};
        if (!page.coarse) cells.push_back(html_escape(row->source_name));
        table.row(cells);
    }
    return out + table.take();
}

std::string method_section(const PageContext& page) {
    const result::Manifest& m = page.result.manifest;
    return element("p", text(page.lang, Text::method_chance)) +
           element("p", fill(page.lang, Text::method_runout,
                             {{"out", percent(m.runout_ratio)}, {"low", percent(m.short_ratio)}})) +
           element("p", text(page.lang, Text::method_people)) +
           element("p", text(page.lang, Text::method_words));
}

std::string run_section(const PageContext& page) {
    const Lang lang = page.lang;
    const result::Manifest& m = page.result.manifest;
    const auto label = [lang](Text key) { return text(lang, key); };
    std::string out = "<dl>";
    out += definition(label(Text::run_scenario), title_of(m, lang));
    out += definition(label(Text::run_as_of), date_words(m.as_of, lang));
    out += definition(label(Text::run_period), date_words(m.start, lang) + " – " +
                                                   date_words(m.as_of + m.horizon_days, lang));
    out += definition(label(Text::run_members),
                      number(m.members, 0, lang) + ", " + std::to_string(m.seed));
    out += definition(label(Text::run_engine), "Corridor " + m.engine_version);
    out += definition(label(Text::run_fingerprint), m.fingerprint);
    if (!m.digest.empty()) out += definition(label(Text::run_digest), m.digest);
    if (!page.coarse)
        for (const std::string& warning : m.warnings)
            out += definition(label(Text::run_warnings), warning);
    return out + "</dl>\n";
}

}  // namespace corridor::view
