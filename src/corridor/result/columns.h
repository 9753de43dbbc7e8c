#pragma once
//! \file Every column of every output table and every variable, declared once, in columns.inc.
//! CSV writers, codebook.json, the NetCDF attributes and docs/formats/results.md read these rows.

#include "corridor/result/result.h"

#include <span>
#include <string_view>

namespace corridor::result {

//! One column of one table.
struct Column {
    std::string_view
        table;  //!< file without ".csv"; "lead" = the columns that several tables share
    std::string_view name;
    std::string_view type;  //!< text | integer | number | date | flag
    std::string_view unit;  //!< empty where none
    std::string_view label_en, label_fr;
    std::string_view text_en, text_fr;  //!< definition
};

//! What one Variable means.
struct VariableRow {
    Variable variable;
    std::string_view unit;
    std::string_view label_en, label_fr;
    std::string_view text_en, text_fr;
    std::string_view name() const { return name_of(variable); }
};

//! One output table.
struct Table {
    std::string_view name;
    bool has_lead_columns;
    std::string_view text_en, text_fr;  //!< what one row is
};

std::span<const Table> tables();
//! Tables of a comparison of options.
std::span<const Table> comparison_tables();
//! Tables of a public copy.
std::span<const Table> public_tables();
//! All columns as declared; those of one table stand together and in the order of the file.
std::span<const Column> columns();
//! The columns of a table proper, without the lead columns; "lead" gives those.
std::span<const Column> columns_of(std::string_view table);
//! The header of a table: lead columns, where it has them, and its own.
std::string header_of(const Table& table);
//! \throws Error{internal} where there is no such table
const Table& table_named(std::string_view name);

std::span<const VariableRow, k_variable_count> variable_rows();
const VariableRow& row_of(Variable variable);

}  // namespace corridor::result
