#pragma once
//! \file How values stand in the files of a scenario.

#include "corridor/scenario/value.h"

#include <string>
#include <string_view>

namespace corridor::scenario {

//! A text as a cell of a CSV file: in quotes where it holds a delimiter, a quote, a line end or blanks at
//! its ends, or looks like a row of tags.
std::string quoted_cell(const std::string& text, std::string_view delimiters = ",;\t");

//! A text as a TOML string.
std::string quoted_toml(std::string_view text);

//! A number or a distribution as a TOML value, read back exactly.
std::string toml_value(const Value& value);

}  // namespace corridor::scenario
