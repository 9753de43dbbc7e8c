#pragma once
//! \file What the library says, in French. The library speaks English only: its messages are for
//! programs too; here they are matched with french_errors.inc.

#include <exception>
#include <string>
#include <string_view>

namespace corridor::app {

//! A problem or a hint in French; what is not in the list stays as it is.
std::string in_french(std::string_view text);

//! A whole line "where: problem. hint." in French.
std::string line_in_french(std::string_view line);

//! The message of an error in French, line by line where there are several problems.
std::string error_in_french(const std::exception& error);

}  // namespace corridor::app
