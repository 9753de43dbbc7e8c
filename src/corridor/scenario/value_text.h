#pragma once
//! \file Values as cells of a table: parse and print.

#include "corridor/scenario/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace corridor::scenario {

//! The shortest decimal text that reads back as the same double.
std::string number_text(double x);

//! What parse_value made of a cell: a value, or what is wrong with it.
struct ParsedValue {
    std::optional<Value> value;
    std::string problem;  //!< empty where there is a value
};

/*!
 * Reads `0.3`, `tri(low;likely;high)`, `logn(median;p05;p95)`, `norm(mean;sd)`, `unif(low;high)`,
 * `beta(mean;p05;p95)` or `cat(choice:weight;...)`. The points are checked with value_problem().
 * \param decimal  decimal mark, '.' or ','
 */
ParsedValue parse_value(std::string_view text, char decimal = '.');

//! Text of a value that parse_value reads back exactly.
std::string value_text(const Value& value);

//! What is wrong with the points of a value (order, sign, not finite); empty if nothing.
std::string value_problem(const Value& value);

//! Least and greatest point of a value: the ends of its support, or its 5 % and 95 % points where
//! the support has no end (normal: 1.645 standard deviations).
struct ValueRange {
    double low = 0, high = 0;
};
ValueRange value_range(const Value& value);

}  // namespace corridor::scenario
