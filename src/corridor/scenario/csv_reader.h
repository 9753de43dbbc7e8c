#pragma once
//! \file Tables written by people and spreadsheets: RFC 4180, read record by record in bounded
//! memory, with the line and column of every cell.

#include "corridor/base/byte_source.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::scenario {

//! One cell and where it stands; line and column count from 1, columns in characters.
struct Cell {
    //! How it was written: a CSV cell may hold anything, a TOML value has its type.
    enum class Kind : std::uint8_t { csv, toml_text, toml_number, toml_flag, toml_date, toml_list };
    std::string text;
    int line = 0;
    int column = 0;
    Kind kind = Kind::csv;
};

//! One record: a row of a CSV file, or a table of scenario.toml.
struct Record {
    int line = 0;
    std::vector<Cell> cells;
};

//! Limits that keep any input file from taking the machine down.
inline constexpr std::uintmax_t k_max_file_bytes = std::uintmax_t{1} << 30;
inline constexpr std::size_t k_max_record_bytes = std::size_t{1} << 20;

/*!
 * Reads one table. UTF-8 with or without byte order mark; lines end in LF, CRLF or CR; the
 * delimiter (comma, semicolon or tab) is the most frequent one of the header line. Blank lines and
 * rows of empty cells are skipped, and so are rows right after the header whose first cell starts
 * with '#' (HXL tags). Unquoted cells are trimmed.
 */
class CsvReader {
  public:
    /*!
     * Opens the file and reads the header.
     * \param path  the file
     * \param name  how messages call it, e.g. "places.csv"
     * \throws Error{input} missing, a folder, empty, not UTF-8, a NUL byte, a bad quote;
     *         Error{io} unreadable; Error{limit} above 1 GiB, or a line above 1 MiB
     */
    CsvReader(const std::filesystem::path& path, std::string name);
    //! Reads a text in place of a file; the text must outlive the reader.
    CsvReader(std::string_view text, std::string name);

    const std::string& name() const { return name_; }
    const Record& header() const { return header_; }
    char delimiter() const { return delimiter_; }
    //! ',' where the delimiter is ';', else '.'.
    char decimal() const { return delimiter_ == ';' ? ',' : '.'; }

    //! The next record, whatever its number of cells; false at the end. Throws as the constructor.
    bool next(Record& out);

    //! Bytes of the file that the record just read takes, its line end included: [begin, end).
    std::size_t begin_byte() const { return begin_byte_; }
    std::size_t end_byte() const { return file_.n_taken(); }

  private:
    void read_header();
    bool read_raw();
    void guard(std::size_t n_bytes) const;
    void split(Record& out) const;
    void check_bytes() const;
    char detect_delimiter() const;
    [[noreturn]] void fail(int line, int column, std::string_view problem,
                           std::string_view hint = {}) const;

    std::string name_;
    ByteSource file_;
    std::string raw_;   // bytes of the current record, line ends made '\n'
    int raw_line_ = 1;  // line on which it starts
    int next_line_ = 1;
    std::size_t begin_byte_ = 0;
    char delimiter_ = ',';
    bool detected_ = false;
    bool after_header_ = true;
    Record header_;
};

}  // namespace corridor::scenario
