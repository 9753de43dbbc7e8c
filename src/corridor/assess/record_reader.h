#pragma once
//! \file Reads the tables of the record: named columns, every problem with its line and column.

#include "corridor/base/date.h"
#include "corridor/base/error.h"
#include "corridor/scenario/csv_reader.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::assess {

//! A table whose columns are known by name; cells are read by column.
class RecordReader {
  public:
    /*!
     * \param columns  those that must stand in the header; others are a problem
     * \throws Error{input} the header is wrong; what CsvReader throws
     */
    RecordReader(const std::filesystem::path& file, std::span<const std::string_view> columns);

    bool next();  //!< goes to the next row; false at the end
    std::string text(std::string_view column);
    std::string needed(std::string_view column);        //!< a problem where it is empty
    std::optional<Date> date(std::string_view column);  //!< a problem where it is none
    std::optional<double> number(std::string_view column, double low, double high);
    bool flag(std::string_view column);  //!< 0 or 1
    //! One of `words`; a problem otherwise.
    std::string word(std::string_view column, std::span<const std::string_view> words);
    void problem(std::string_view column, std::string_view text, std::string_view hint = {});
    //! \throws Error{input} all problems at once
    void finish() const { problems_.throw_if_any(); }

  private:
    const scenario::Cell* cell(std::string_view column) const;
    scenario::CsvReader csv_;
    std::vector<std::string> columns_;  // of the header, by position
    scenario::Record record_;
    Problems problems_;
};

}  // namespace corridor::assess
