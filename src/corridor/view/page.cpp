#include "corridor/view/page.h"

#include "corridor/result/output_file.h"
#include "corridor/view/html.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/sentences.h"
#include "corridor/view/svg.h"
#include "corridor/view/words.h"

#include <array>

namespace corridor::view {

using result::Result;

namespace {

struct Section {
    std::string_view id;
    Text title;
    std::string (*write)(const PageContext&);
    bool (*stands)(const Result&) = nullptr;  //!< where it does not always
};

// Laid out for print only: see page_style(). Readers aloud pass over it.
constexpr std::string_view k_sheet_start =
    "<table class=\"sheet\" role=\"presentation\"><thead><tr><td></td></tr></thead>"
    "<tfoot><tr><td></td></tr></tfoot><tbody><tr><td>\n";
constexpr std::string_view k_sheet_end = "</td></tr></tbody></table>\n";

std::string record_section(const PageContext& page) {
    if (page.result.agreement) return agreement_section(page);
    return element("p", text(page.lang, Text::record_none));
}

std::string limits_section(const PageContext& page) {
    return element("p", text(page.lang, page.result.agreement ? Text::limits_flee : Text::limits));
}

// People who are moved by the rule of Flee may have no supply, no measure and no report to tell of.
bool tells_supply(const Result& r) {
    return !r.agreement || !r.runouts.empty();
}
bool tells_access(const Result& r) {
    return !r.agreement || !r.access.empty();
}
bool tells_options(const Result& r) {
    return !r.agreement || !r.options.empty();
}
bool tells_evidence(const Result& r) {
    return !r.agreement || !r.evidence.empty();
}
bool tells_camps(const Result& r) {
    return r.agreement.has_value();
}

bool tells_onset(const Result& r) {
    return r.onset.has_value();
}

constexpr std::array<Section, 14> k_sections{{
    {"messages", Text::section_messages, messages_section},
    {"camps", Text::section_camps, camps_section, tells_camps},
    {"map", Text::section_map, map_section},
    {"runout", Text::section_runout, runout_section, tells_supply},
    {"trapped", Text::section_trapped, trapped_section, tells_access},
    {"leaving", Text::leaving_title, leaving_section},
    {"next", Text::onset_title, onset_section, tells_onset},
    {"held", Text::detained_title, detained_section, tells_access},
    {"options", Text::options_title, options_section, tells_options},
    {"evidence", Text::section_evidence, evidence_section, tells_evidence},
    {"record", Text::section_record, record_section},
    {"method", Text::section_method, method_section},
    {"limits", Text::limits_title, limits_section},
    {"run", Text::section_manifest, run_section},
}};

std::string stamp_text(const Result& result, const PageOptions& options) {
    return fill(options.lang, options.internal ? Text::page_internal : Text::page_stamp,
                {{"level", sensitivity_word(result.manifest.sensitivity, options.lang)}});
}

bool stands(const Section& section, const Result& result) {
    return section.stands == nullptr || section.stands(result);
}

std::string contents(const Result& result, Lang lang) {
    std::string out =
        "<nav aria-label=\"" + html_escape(text(lang, Text::page_contents)) + "\"><ul>";
    for (const Section& s : k_sections)
        if (stands(s, result)) out += "<li><a href=\"#" + std::string(s.id) + "\">" + html_escape(text(lang, s.title)) +
               "</a></li>";
    return out + "</ul></nav>\n";
}

std::string head(const Result& result, const PageOptions& options) {
    const std::string title =
        fill(options.lang, Text::page_title, {{"title", title_of(result.manifest, options.lang)}});
    return "<!DOCTYPE html>\n<html lang=\"" + std::string(name_of(options.lang)) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
           "content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" "
           "content=\"noindex\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:\">\n" +
           element("title", title) + "<style>" + std::string(page_style()) +
           "</style>\n</head>\n<body" + (options.internal ? " class=\"internal\"" : "") + ">\n";
}

std::string page_header(const Result& result, const PageOptions& options) {
    const Lang lang = options.lang;
    std::string out = "<header>\n" + element("h1", title_of(result.manifest, lang));
    out += element(
        "p class=\"asof\"",
        capital(fill(lang, Text::as_of, {{"date", date_words(result.manifest.as_of, lang)}})));
    if (is_coarse(result, options))
        out += element("p class=\"note\"", text(lang, Text::page_coarse));
    return out + contents(result, lang) + "</header>\n";
}

std::string data_element(std::string_view id, const std::string& json) {
    return "<script type=\"application/json\" id=\"" + std::string(id) + "\">" + json + "</script>\n";
}

//! Numbers, words, land and the script that draws them; empty where there is nothing to draw.
std::string live_part(const PageContext& page, const FrontEnd& front_end) {
    if (!front_end || page.result.runouts.empty() || page.result.access.empty()) return {};
    const std::string script = front_end("/report/report.js");
    const std::string words = front_end("/report/" + std::string(name_of(page.lang)) + ".json");
    if (script.empty() || words.empty()) return {};
    return data_element("corridor-numbers", page_json(page, screens_json(page))) +
           data_element("corridor-words", script_safe(words)) +
           data_element("corridor-land", script_safe(land_json(page.result, front_end))) +
           "<script>" + script + "</script>\n";
}

//! The page up to its numbers.
std::string page_text(const PageContext& page, const PageOptions& options) {
    const std::string stamp = stamp_text(page.result, options);
    std::string out = head(page.result, options);
    out += "<a class=\"skip\" href=\"#messages\">" +
           html_escape(text(options.lang, Text::page_skip)) + "</a>\n";
    out += element("div class=\"stamp top\"", stamp) + svg_patterns();
    out += std::string(k_sheet_start) + page_header(page.result, options) + "<main>\n";
    for (const Section& s : k_sections)
        if (stands(s, page.result)) out += "<section id=\"" + std::string(s.id) + "\">" +
               element("h2", text(options.lang, s.title)) + s.write(page) + "</section>\n";
    return out + "</main>\n" + std::string(k_sheet_end) +
           element("div class=\"stamp bottom\" aria-hidden=\"true\"", stamp);
}

}  // namespace

bool is_coarse(const Result& result, const PageOptions& options) {
    return !options.internal && result.manifest.sensitivity >= result::Sensitivity::high;
}

std::string report_page(const Result& result, const PageOptions& options) {
    const PageContext page{result, options.lang, is_coarse(result, options)};
    const std::string text = page_text(page, options);
    constexpr std::string_view end = "</body>\n</html>\n";
    constexpr std::size_t k_most_bytes = 2'000'000;
    const std::string live = live_part(page, options.front_end);
    if (!live.empty() && text.size() + live.size() + end.size() <= k_most_bytes)
        return text + live + std::string(end);
    return text + data_element("corridor-numbers", page_json(page)) + std::string(end);
}

void write_page(const Result& result, const std::filesystem::path& folder,
                const PageOptions& options) {
    result::write_file(folder, "report.html", report_page(result, options));
}

}  // namespace corridor::view
