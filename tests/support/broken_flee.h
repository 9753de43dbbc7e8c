#pragma once
//! \file A small valid Flee scenario of which no member has its default, to be broken in one place.

#include "corridor/base/error.h"
#include "corridor/scenario/flee.h"

#include <string>
#include <string_view>

namespace corridor::test {

//! Three days, three places; every member of every struct differs from its default.
scenario::Flee full_flee();

//! Everything that reading a flee.json finds wrong.
Problems flee_json_problems(std::string_view text);

}  // namespace corridor::test
