#include "corridor/scenario/parameters.h"

#include "corridor/base/error.h"

#include <algorithm>

namespace corridor::scenario {
namespace {

constexpr std::array<ParameterRow, k_parameter_count> k_rows = {{
#define CORRIDOR_PARAMETER(key, family, a, b, c, unit, low, high, text, text_fr, source) \
    {#key, &ParameterValues::key, family, a, b, c, unit, low, high, text, text_fr, source},
#include "corridor/scenario/parameters.inc"
#undef CORRIDOR_PARAMETER
}};

std::size_t index_of(std::string_view key) {
    const auto* row = find_parameter(key);
    CORRIDOR_EXPECT(row != nullptr, key);
    return static_cast<std::size_t>(row - k_rows.data());
}

}  // namespace

std::span<const ParameterRow, k_parameter_count> parameter_rows() {
    return k_rows;
}

const ParameterRow* find_parameter(std::string_view key) {
    const auto* row = std::ranges::find(k_rows, key, &ParameterRow::key);
    return row == k_rows.end() ? nullptr : row;
}

Parameters::Parameters() {
    for (std::size_t i = 0; i < k_rows.size(); ++i) values[i] = k_rows[i].default_value();
}

Value& Parameters::at(std::string_view key) {
    return values[index_of(key)];
}

const Value& Parameters::at(std::string_view key) const {
    return values[index_of(key)];
}

}  // namespace corridor::scenario
