#pragma once
//! \file A table as text whose cells can be changed one by one; only for edit.cpp.

#include "corridor/scenario/csv_reader.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::scenario {

/*!
 * The bytes of one CSV file and the changes to be made. Changes are kept apart from the bytes, so a change
 * that is taken back leaves no trace.
 */
class TableText {
  public:
    /*!
     * \param bytes  of the file; empty: there is none yet
     * \throws Error{input} as CsvReader
     */
    TableText(std::string_view table, std::string file, std::string bytes);

    const std::string& file() const { return file_; }
    //! Index of the row of this key, or nothing; of rows of one key the first, if it was not dropped.
    std::optional<std::size_t> find(std::string_view key) const;
    //! Keys of all rows that were not dropped, in order.
    std::vector<std::string> keys() const;
    //! Line of a row that the file holds already, from 1.
    int line(std::size_t row) const { return rows_[row].line; }
    //! The cell as it will be; empty where there is no such column.
    std::string cell(std::size_t row, std::string_view column) const;
    void set(std::size_t row, std::string_view column, const std::string& value);
    void drop(std::size_t row) { rows_[row].dropped = true; }
    void add(const std::vector<std::pair<std::string, std::string>>& cells);
    //! The bytes with all changes.
    std::string text() const;

  private:
    struct Span {
        std::size_t begin = 0, end = 0;
        std::string text;  //!< as CsvReader reads it
    };
    struct Row {
        Span all;  //!< with its line end; nothing for an added row
        std::vector<Span> cells;
        std::map<std::string, std::string, std::less<>> changed;  //!< column -> text as read
        bool dropped = false, added = false;
        int line = 1;
    };

    Row index(const Record& record, std::size_t begin, std::size_t end) const;
    std::string key_of(const Row& row, std::size_t number) const;
    std::optional<std::size_t> column_of(std::string_view column) const;
    bool same(std::string_view column, const std::string& a, const std::string& b) const;
    std::string native(std::string_view column, std::string value) const;
    std::vector<std::string> new_columns() const;
    std::string written(const Row& row, const std::vector<std::string>& more) const;
    std::string written_cell(const Span& cell, const std::string& text) const;
    std::string written_new(const Row& row, const std::vector<std::string>& columns) const;

    std::string table_, file_, bytes_;
    char delimiter_ = ',', decimal_ = '.';
    std::string line_end_ = "\n";
    std::vector<std::string> columns_;  // of the header
    Row header_;
    std::vector<Row> rows_;
};

}  // namespace corridor::scenario
