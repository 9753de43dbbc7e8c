#pragma once
//! \file Every parameter of the model, declared once, in parameters.inc: key, default, unit, range,
//! text, source. Loader, checker, `corridor explain`, reference page and manifest read that row.

#include "corridor/scenario/value.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace corridor::scenario {

//! One drawn number for each parameter: what the rules read.
struct ParameterValues {
#define CORRIDOR_PARAMETER(key, family, a, b, c, unit, low, high, text, text_fr, source) \
    double key = a;
#include "corridor/scenario/parameters.inc"
#undef CORRIDOR_PARAMETER
};

//! Declaration of one parameter.
struct ParameterRow {
    std::string_view key;
    double ParameterValues::*member;
    Family family;   //!< family of the default
    double a, b, c;  //!< default, as in Value
    std::string_view unit;
    double low, high;  //!< allowed range of the value and of its points
    std::string_view text, text_fr;
    std::string_view source;  //!< a source, or "ASSUMPTION"
    Value default_value() const {
        return Value{.family = family, .a = a, .b = b, .c = c, .choices = {}, .weights = {}};
    }
};

#define CORRIDOR_PARAMETER(key, family, a, b, c, unit, low, high, text, text_fr, source) +1
inline constexpr std::size_t k_parameter_count = 0
#include "corridor/scenario/parameters.inc"
    ;
#undef CORRIDOR_PARAMETER

//! All rows, in the order of declaration.
std::span<const ParameterRow, k_parameter_count> parameter_rows();

//! The row of a key, or nothing.
const ParameterRow* find_parameter(std::string_view key);

//! One Value per parameter, in the order of parameter_rows().
struct Parameters {
    std::array<Value, k_parameter_count> values;
    Parameters();  //!< the defaults
    Value& at(std::string_view key);
    const Value& at(std::string_view key) const;
    friend bool operator==(const Parameters&, const Parameters&) = default;
};

}  // namespace corridor::scenario
