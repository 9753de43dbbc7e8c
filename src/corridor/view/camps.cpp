// What is told of a run whose people move by the rule of Flee: who is in which camp, and how that
// agrees with what was registered.

#include "corridor/view/html.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/summary_parts.h"
#include "corridor/view/words.h"

#include <fmt/format.h>

namespace corridor::view {

using result::Agreement;
using result::Result;

namespace {

std::string last_day(const Result& result, Lang lang) {
    return date_words(result.manifest.as_of + result.manifest.horizon_days, lang);
}

//! A number of two digits, with the decimal mark of the language.
std::string two_digits(double x, Lang lang) {
    auto text = fmt::format("{:.2f}", x);
    if (lang == Lang::fr)
        for (char& c : text) c = c == '.' ? ',' : c;
    return text;
}

std::string error_text(const result::Quantiles& q, Lang lang) {
    return fmt::format("{} ({}–{})", two_digits(static_cast<double>(q.q50), lang),
                       two_digits(static_cast<double>(q.q05), lang),
                       two_digits(static_cast<double>(q.q95), lang));
}

const Agreement::Camp* fullest(const Agreement& agreement) {
    const Agreement::Camp* out = nullptr;
    for (const auto& camp : agreement.camps)
        if (out == nullptr || camp.present.q50 > out->present.q50) out = &camp;
    return out;
}

std::string errors_sentence(const Agreement& a, Lang lang) {
    return fill(lang, Text::agreement_errors,
                {{"total", error_text(a.error_total, lang)},
                 {"normal", error_text(a.error_normal, lang)},
                 {"rescaled", error_text(a.error_rescaled, lang)}});
}

std::string baselines_sentence(const Agreement& a, Lang lang) {
    std::string list;
    for (const auto& baseline : a.baselines) {
        const Text name = baseline.name == "equal_split"            ? Text::baseline_equal
                          : baseline.name == "capacity_split"       ? Text::baseline_capacity
                          : baseline.name == "shares_7_days_before" ? Text::baseline_7
                                                                    : Text::baseline_30;
        list += (list.empty() ? "" : ", ") + std::string(text(lang, name)) + " " +
                two_digits(baseline.error, lang);
    }
    return fill(lang, Text::agreement_baselines, {{"list", list}});
}

}  // namespace

std::string camps_sentence(const Result& result, Lang lang) {
    const Agreement& a = *result.agreement;
    const auto* most = fullest(a);
    return fill(lang, Text::camps_headline,
                {{"date", last_day(result, lang)},
                 {"in_camps", people_with_range(a.in_camps)},
                 {"people", people_with_range(a.people)},
                 {"n", std::to_string(a.camps.size())},
                 {"most", result.places.at(most->place).name},
                 {"there", people_with_range(most->present)}});
}

void write_camps(Terminal& out, const Result& result, Lang lang) {
    const Agreement& a = *result.agreement;
    out.heading(fill(lang, Text::camps_title, {{"date", last_day(result, lang)}}));
    for (const auto& camp : a.camps)
        out.paragraph(fill(lang, Text::camp_line,
                           {{"place", result.places.at(camp.place).name},
                            {"people", people_with_range(camp.present)},
                            {"registered", people(camp.registered)},
                            {"coverage", fmt::format("{:.0f}", 100 * camp.coverage)}}),
                      Ink::plain, 2, 6);
    out.paragraph(text(lang, Text::camps_key), Ink::dim, 2, 2);
    out.heading(text(lang, Text::agreement_title));
    out.paragraph(errors_sentence(a, lang), Ink::plain, 2, 2);
    out.paragraph(baselines_sentence(a, lang), Ink::plain, 2, 2);
}

std::string camps_section(const PageContext& page) {
    const Lang lang = page.lang;
    const std::string day = last_day(page.result, lang);
    HtmlTable table(
        text(lang, Text::camps_key),
        {std::string(text(lang, Text::col_place)), fill(lang, Text::col_present, {{"date", day}}),
         std::string(text(lang, Text::col_registered)), std::string(text(lang, Text::col_inside))});
    for (const auto& camp : page.result.agreement->camps)
        table.row({html_escape(page.result.places.at(camp.place).name),
                   html_escape(people_with_range(camp.present)),
                   html_escape(people(camp.registered)),
                   html_escape(fmt::format("{:.0f}\u00a0%", 100 * camp.coverage))});
    return table.take();
}

std::string agreement_section(const PageContext& page) {
    const Agreement& a = *page.result.agreement;
    return element("p", errors_sentence(a, page.lang)) +
           element("p", baselines_sentence(a, page.lang));
}

}  // namespace corridor::view
