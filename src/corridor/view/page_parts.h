#pragma once
//! \file Sections of the report page; each is HTML without its heading.

#include "corridor/result/result.h"
#include "corridor/view/text.h"

#include <string>
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

//! The numbers of the page, no finer than the page: a JSON object on one line, safe inside HTML.
std::string page_json(const PageContext& page);

//! The style sheet.
std::string_view page_style();

}  // namespace corridor::view
