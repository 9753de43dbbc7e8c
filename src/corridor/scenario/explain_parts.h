#pragma once
//! \file Shared by explain.cpp and pages.cpp; not for other modules.

#include "corridor/scenario/columns.h"

#include <string>

namespace corridor::scenario {

//! Type, words, table referred to and range of a column: "whole number, 0 to 6".
std::string allowed_text(const ColumnRow& row, std::string_view lang);

}  // namespace corridor::scenario
