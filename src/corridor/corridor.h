#pragma once
//! \file The verbs of Corridor as functions: the one door for the command line and other faces.

#include <string_view>

namespace corridor {

//! "RELEASE+HASH"; the hash is over the source files of the library.
std::string_view version();

}  // namespace corridor
