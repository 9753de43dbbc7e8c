#include "corridor/result/columns.h"

#include "corridor/base/error.h"

#include <algorithm>
#include <array>

namespace corridor::result {
namespace {

#define CORRIDOR_TABLE(...) Table{__VA_ARGS__},
#define CORRIDOR_COMPARISON_TABLE(...)
#define CORRIDOR_PUBLIC_TABLE(...)
#define CORRIDOR_COLUMN(...)
#define CORRIDOR_VARIABLE(...)
constexpr std::array k_tables{
#include "corridor/result/columns.inc"
};
#undef CORRIDOR_TABLE
#undef CORRIDOR_COMPARISON_TABLE

#define CORRIDOR_TABLE(...)
#define CORRIDOR_COMPARISON_TABLE(...) Table{__VA_ARGS__},
constexpr std::array k_comparison_tables{
#include "corridor/result/columns.inc"
};
#undef CORRIDOR_COMPARISON_TABLE
#undef CORRIDOR_PUBLIC_TABLE

#define CORRIDOR_COMPARISON_TABLE(...)
#define CORRIDOR_PUBLIC_TABLE(...) Table{__VA_ARGS__},
constexpr std::array k_public_tables{
#include "corridor/result/columns.inc"
};
#undef CORRIDOR_PUBLIC_TABLE
#undef CORRIDOR_COLUMN
#undef CORRIDOR_VARIABLE

#define CORRIDOR_PUBLIC_TABLE(...)
#define CORRIDOR_COLUMN(...) Column{__VA_ARGS__},
#define CORRIDOR_VARIABLE(...)
constexpr std::array k_columns{
#include "corridor/result/columns.inc"
};
#undef CORRIDOR_COLUMN
#undef CORRIDOR_VARIABLE

#define CORRIDOR_COLUMN(...)
#define CORRIDOR_VARIABLE(name, ...) VariableRow{Variable::name, __VA_ARGS__},
constexpr std::array k_variable_rows{
#include "corridor/result/columns.inc"
};
static_assert(k_variable_rows.size() == k_variable_count);

}  // namespace

std::span<const Table> tables() {
    return k_tables;
}

std::span<const Table> comparison_tables() {
    return k_comparison_tables;
}

std::span<const Table> public_tables() {
    return k_public_tables;
}

std::span<const Column> columns() {
    return k_columns;
}

std::span<const Column> columns_of(std::string_view table) {
    const auto in_table = [table](const Column& c) { return c.table == table; };
    const auto first = std::find_if(k_columns.begin(), k_columns.end(), in_table);
    const auto last = std::find_if_not(first, k_columns.end(), in_table);
    return {first, last};
}

std::string header_of(const Table& table) {
    std::string header;
    const auto append = [&header](std::span<const Column> some) {
        for (const Column& c : some) {
            if (!header.empty()) header += ',';
            header += c.name;
        }
    };
    if (table.has_lead_columns) append(columns_of("lead"));
    append(columns_of(table.name));
    return header;
}

const Table& table_named(std::string_view name) {
    const Table* found = nullptr;
    for (const auto& some : {tables(), comparison_tables(), public_tables()})
        for (const Table& table : some)
            if (table.name == name) found = &table;
    CORRIDOR_EXPECT(found != nullptr, "no output table " + std::string(name));
    return *found;
}

std::span<const VariableRow, k_variable_count> variable_rows() {
    return k_variable_rows;
}

const VariableRow& row_of(Variable variable) {
    const auto& row = k_variable_rows[static_cast<std::size_t>(variable)];
    CORRIDOR_EXPECT(row.variable == variable, "variables are declared in the order of the enum");
    return row;
}

}  // namespace corridor::result
