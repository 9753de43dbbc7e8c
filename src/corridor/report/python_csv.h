#pragma once
//! \file Tables as Python's csv module reads them by default: comma only, a quote counts only at
//! the start of a cell, nothing is trimmed. In bounded memory, with line and column of every cell.

#include "corridor/base/byte_source.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::report {

//! One cell and where it starts; line and column count from 1, columns in characters.
struct CsvCell {
    std::string text;
    int line = 0;
    int column = 0;
};

//! One record; a blank line is a record without cells.
struct CsvRow {
    int line = 0;
    std::vector<CsvCell> cells;
};

/*!
 * Reads one table record by record. UTF-8, a byte order mark is dropped; lines end in LF, CRLF or
 * CR. A quoted cell may hold commas, line ends and doubled quotes.
 */
class PythonCsv {
  public:
    /*!
     * \param name  how messages call the file, e.g. "input_csv/routes.csv"
     * \param holds what the file must hold, for the hint when it is missing
     * \throws Error{input} missing, a folder, not an ordinary file; Error{io} unreadable;
     *         Error{limit} above 1 GiB
     */
    PythonCsv(const std::filesystem::path& path, std::string name, std::string_view holds);

    const std::string& name() const { return name_; }
    bool had_byte_order_mark() const { return had_mark_; }

    /*!
     * The next record; false at the end.
     * \throws Error{input} not UTF-8, a NUL byte, a quoted cell without end; Error{io};
     *         Error{limit} a line above 1 MiB, or more than 1,000,000 records
     */
    bool next(CsvRow& out);

  private:
    void check_bytes(int line) const;

    std::string name_;
    ByteSource file_;
    std::string raw_;  // bytes of the current record, line ends made '\n'
    int next_line_ = 1;
    std::size_t n_records_ = 0;
    bool had_mark_ = false;
};

//! What a file of a Flee folder must be; `holds` goes into the hint when it is missing.
FileNeed need_of(const std::string& name, std::string_view holds, std::uintmax_t max_bytes);

//! How messages call a file: its folder and its name.
std::string file_label(const std::filesystem::path& path);

//! Throws Error{input} naming line and column of the first NUL byte or byte that is not UTF-8.
void check_text(std::string_view text, const std::string& name, int first_line);

}  // namespace corridor::report
