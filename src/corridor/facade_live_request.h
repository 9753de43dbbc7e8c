#pragma once
//! \file What a browser asks for, read from JSON; only for the facade.

#include "corridor/scenario/scenario.h"
#include "corridor/view/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor {

//! Body of POST /api/run, /api/compare and /api/report.
struct LiveBody {
    std::string edits;                      //!< the JSON array as text; empty = none
    std::vector<scenario::Option> options;  //!< rows of [[option]], not yet checked
    std::optional<int> members;
    bool suggest = false, internal = false;
    view::Lang lang = view::Lang::en;
};

/*!
 * \throws Error{input} for text that is no such JSON, or an option whose keys or values are of the wrong
 *         kind, all of them at once
 */
LiveBody read_live_body(std::string_view body);

//! The text under one key of a JSON object. \throws Error{input}
std::string text_in(std::string_view body, std::string_view key);

}  // namespace corridor
