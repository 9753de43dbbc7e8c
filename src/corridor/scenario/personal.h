#pragma once

#include <string_view>

namespace corridor::scenario {

//! True if the name of a column suggests that it tells one person from another: names, telephone
//! numbers, devices, registration numbers, ... (data responsibility, docs/formats/scenario.md).
bool looks_personal(std::string_view column);

}  // namespace corridor::scenario
