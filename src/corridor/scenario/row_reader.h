#pragma once
//! \file Reads the cells of one row into the members of a struct, as the column rows declare.

#include "corridor/base/error.h"
#include "corridor/scenario/columns.h"
#include "corridor/scenario/csv_reader.h"
#include "corridor/scenario/names.h"
#include "corridor/scenario/origins.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::scenario {

//! A reference found while reading; resolved when all tables are there.
struct PendingReference {
    std::string where;
    std::string table;  //!< table referred to: places, roads, goods, classes, ...
    std::string id;
};

//! What reading collects besides the scenario itself.
struct LoadState {
    Problems problems;
    std::vector<std::string> warnings;
    std::vector<PendingReference> references;
    Origins origins;
    std::set<std::string, std::less<>> incomplete;  //!< tables of which rows could not be read
};

//! One row to be read.
struct RowView {
    std::string_view table;
    std::string_view file;
    const std::vector<std::string>* columns;  //!< name of each cell
    const Record* record;
    char decimal = '.';
};

/*!
 * Visitor of bind_row(): called with a column and the member it fills. An empty cell leaves the
 * member as it is. Wrong cells are added to the problems of the state.
 */
class RowReader {
  public:
    RowReader(RowView row, LoadState& state) : row_(row), state_(state) {}

    template <class T>
    void operator()(std::string_view column, T& out) {
        if (const Cell* cell = start(column)) read(*cell, out);
    }
    template <class T>
    void operator()(std::string_view column, std::optional<T>& out) {
        const Cell* cell = start(column);
        if (!cell) return;
        T value{};
        if (read(*cell, value)) out = std::move(value);
    }
    //! Two words for a bool: the first is false.
    void two_words(std::string_view column, bool& out, std::string_view no, std::string_view yes);
    //! Text with a direction and its place.
    void direction(std::string_view column, Direction& out, std::string& place);
    //! A list in which one word alone stands for the empty list.
    void list_or(std::string_view column, Ids& out, std::string_view word_for_empty);
    //! A number, a distribution, or one of the words of E.
    template <Worded E>
    void value_or_word(std::string_view column, std::optional<Value>& value,
                       std::optional<E>& word) {
        const Cell* cell = start(column);
        if (!cell) return;
        word = from_word<E>(cell->text);
        Value read_value;
        if (!word && read_or_word(*cell, read_value)) value = std::move(read_value);
    }
    //! A single letter.
    void letter(std::string_view column, char& out);
    //! A number, date or label, as the variable says. Nothing is read where the row's own cell
    //! `variable` is wrong.
    void observed(std::string_view column, Observed variable, std::optional<double>& out);

    //! Adds a problem at a cell of this row.
    void problem(std::string_view column, std::string_view text, std::string_view hint = {});
    //! "file:line:column name" of a cell of this row.
    std::string where(std::string_view column) const;
    //! Tells the origins where this row stands.
    void remember(std::string_view key) const;

  private:
    const Cell* start(std::string_view column);
    const Cell* find(std::string_view column) const;
    bool wrong(std::string_view text, std::string_view hint = {});
    bool expect_word(std::string_view text);
    bool in_range(double low, double high, std::string_view shown);
    bool read(const Cell& cell, std::string& out);
    bool read(const Cell& cell, Ids& out);
    bool read(const Cell& cell, double& out);
    bool read(const Cell& cell, std::int64_t& out);
    bool read(const Cell& cell, int& out);
    bool read(const Cell& cell, std::uint32_t& out);
    bool read(const Cell& cell, bool& out);
    bool read(const Cell& cell, Date& out);
    bool read(const Cell& cell, Value& out);
    bool read(const Cell& cell, Exemption& out);
    bool read_or_word(const Cell& cell, Value& out);  // a cell that looks like a word is meant so
    bool refer(std::string_view table, std::string_view id);
    template <Worded E>
    bool read(const Cell& cell, E& out) {
        if (!expect_word(cell.text)) return false;
        if (const auto value = from_word<E>(cell.text)) out = *value;
        return true;
    }

    RowView row_;
    LoadState& state_;
    const ColumnRow* column_ = nullptr;  // the column being read
};

//! What is wrong with an id; empty if nothing. Ids are 1..100 bytes without blanks or any of | : ;
//! , * ( ) " / \.
std::string id_problem(std::string_view id);

}  // namespace corridor::scenario
