#pragma once
//! \file What a browser asks for, read from JSON; only for the facade.

#include "corridor/scenario/edit.h"
#include "corridor/view/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor {

//! Body of POST /api/run, /api/compare, /api/report and /api/save.
struct LiveBody {
    std::vector<scenario::Edit> edits;
    std::vector<scenario::Edit> options;  //!< edits that put rows of [[option]]
    std::optional<int> members;
    bool suggest = false, internal = false;
    view::Lang lang = view::Lang::en;
};

//! \throws Error{input} for text that is no such JSON, all that is wrong with it at once
LiveBody read_live_body(std::string_view body);

//! The text under one key of a JSON object. \throws Error{input}
std::string text_in(std::string_view body, std::string_view key);

}  // namespace corridor
