#pragma once
//! \file Every table and column of a scenario, declared once, in columns.inc. The loader, the
//! writer, `corridor explain` and the pages of docs/formats/ read these rows.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace corridor::scenario {

//! What a cell holds.
enum class CellType {
    id,          //!< a word that names this row
    reference,   //!< the id of a row of another table
    references,  //!< a `|` list of such ids; `*` = all
    text,        //!< free text
    choice,      //!< one of a list of words
    choices,     //!< a `|` list of such words; `*` = all
    whole,       //!< a whole number
    number,      //!< a number
    value,       //!< a number or a distribution
    value_or_word,  //!< a number, a distribution, or one of a list of words
    date,        //!< a day
    flag,        //!< 0 or 1
    direction,   //!< both, into:PLACE or out_of:PLACE
    exemptions,  //!< what an opening takes away
    condition,   //!< what a truce hangs on
    observed,    //!< a number, a date or a label, as the variable of the row says
};

//! Declaration of one column (or key of scenario.toml).
struct ColumnRow {
    std::string_view table, column;
    CellType type;
    bool required;           //!< the column must be there and the cell filled
    std::string_view unit;   //!< empty = none
    double low, high;        //!< allowed range of numbers, both ends included
    std::string_view words;  //!< choice: the words, `|` separated; reference: the table referred to
    std::string_view text, text_fr;
};

//! Declaration of one table.
struct TableRow {
    std::string_view table;  //!< name in [data] and in ColumnRow
    std::string_view file;  //!< file name unless [data] says otherwise; a section for scenario.toml
    bool required;
    std::string_view text, text_fr;
};

//! All columns, table by table in the order of the tables.
std::span<const ColumnRow> column_rows();

//! All tables; those of scenario.toml first.
std::span<const TableRow> table_rows();

//! The row of a table, or nothing.
const TableRow* find_table(std::string_view table);

//! The columns of one table, in order.
std::span<const ColumnRow> columns_of(std::string_view table);

//! The row of one column, or nothing.
const ColumnRow* find_column(std::string_view table, std::string_view column);

//! What a person calls such a cell, in plain English: "whole number", "list of ids".
std::string_view type_word(CellType type);

}  // namespace corridor::scenario
