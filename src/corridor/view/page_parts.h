#pragma once
//! \file Sections of the report page; each is HTML without its heading.

#include "corridor/result/result.h"
#include "corridor/view/text.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::view {

//! What every section needs to know.
struct PageContext {
    const result::Result& result;
    Lang lang;
    bool coarse;

    std::string day(Date date) const;
    std::string as_of() const { return day(result.manifest.as_of); }
    std::string deadline() const;
};

//! The first sentence and at most three more, as plain text.
std::vector<std::string> key_messages(const PageContext& page);
std::string messages_section(const PageContext& page);
//! Both need result.agreement.
std::string camps_section(const PageContext& page);
std::string agreement_section(const PageContext& page);
std::string map_section(const PageContext& page);
std::string runout_section(const PageContext& page);
std::string trapped_section(const PageContext& page);
std::string leaving_section(const PageContext& page);
//! Needs result.onset.
std::string onset_section(const PageContext& page);
std::string detained_section(const PageContext& page);
std::string options_section(const PageContext& page);
std::string evidence_section(const PageContext& page);
std::string method_section(const PageContext& page);
std::string run_section(const PageContext& page);

//! Name of an option, or on a coarse page its kind and number: a title may hold a place or a date.
std::string page_option_name(const PageContext& page, const result::OptionOutcome& option);

/*!
 * The numbers of the page, no finer than the page: a JSON object on one line, safe inside HTML.
 * \param screens  a JSON object to stand in it as `screens`; empty: none
 */
std::string page_json(const PageContext& page, std::string_view screens = {});

/*!
 * What the screens of the page's script show, no finer than the page: a JSON object
 * `{"scenario": ..., "picture": ..., "towns": {"lead_days", "quantiles", "series"}}` in the forms of
 * docs/reference/http.md. Series of stocks and services are told every day, where that is too much
 * every few days, on a coarse page once a week.
 */
std::string screens_json(const PageContext& page);

//! Land round the places as JSON, by the name of its tile: {"9_5": {...}}. Missing tiles are left out.
std::string land_json(const result::Result& result,
                      const std::function<std::string(std::string_view path)>& front_end);

//! JSON made safe inside a script element.
std::string script_safe(std::string_view json);

//! The style sheet.
std::string_view page_style();

}  // namespace corridor::view
