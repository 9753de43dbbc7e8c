#pragma once
//! \file A result as plain text tables a person can read and compare.

#include "corridor/result/result.h"

#include <string>

namespace corridor::golden {

/*!
 * The tables of one result: headline, run-outs, cover, access, people, detained, flows, ultimatums,
 * measures and options. Fixed width, one line a row, no number that depends on clock or machine.
 */
std::string tables_of(const result::Result& result);

/*!
 * What differs between two texts, line by line: "- " stood in `expected`, "+ " stands in `actual`,
 * each with its line number. Empty when they are equal.
 */
std::string diff_of(const std::string& expected, const std::string& actual);

}  // namespace corridor::golden
