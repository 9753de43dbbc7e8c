#pragma once
//! \file The state of reading a Flee folder: what was read so far, what is wrong and what is odd;
//! and one CSV table under reading. Not for other modules.

#include "corridor/base/error.h"
#include "corridor/report/python_csv.h"
#include "corridor/report/python_values.h"
#include "corridor/scenario/flee.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace corridor::report {

inline constexpr int k_max_days = 3651;            //!< a horizon of ten years
inline constexpr std::size_t k_max_places = 20'000;
inline constexpr std::size_t k_max_cells = 50'000'000;  //!< places times days of one series
inline constexpr std::int64_t k_max_people = 1'000'000'000;

//! The places by name. Where a name stands twice, Flee takes the first row for some things and the
//! last for others.
class PlaceNames {
  public:
    void add(const std::string& name, std::int32_t index);
    std::optional<std::int32_t> first(const std::string& name) const;
    std::optional<std::int32_t> last(const std::string& name) const;
    //! The last place whose name is the same without the blanks around it.
    std::optional<std::int32_t> last_stripped(std::string_view name) const;
    //! "Did you mean `X`?", or nothing. Looks only while looking is cheap.
    std::string hint(std::string_view name);

  private:
    std::unordered_map<std::string, std::int32_t> first_, last_, stripped_;
    std::vector<std::string> names_;
    int looks_left_ = 100;
};

//! "Did you mean `X`?" for the nearest of some words, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& words);

//! Everything that reading a folder gathers.
struct Reading {
    scenario::Flee flee;
    Problems problems;
    std::vector<std::string> warnings;
    std::vector<std::filesystem::path> inputs;
    PlaceNames places;
    std::vector<std::string> place_where;  //!< file:line of each location
    bool flood_driven = false;             //!< floods drive people out, conflicts.csv is not read
    // Faults of Flee for which every agent would need an attribute.
    std::vector<std::pair<std::string, std::string>> needed_attributes;  //!< attribute, setting
    bool needs_ipc = false;
    std::set<std::string> registered;  //!< names of data_layout.csv, of broken rows too
    std::string settings_name = "simsetting.yml";  //!< how messages call the settings

    void warn(std::string_view where, std::string_view text);
    //! Runs a reader of one file; its Error{input} becomes a problem, others pass.
    template <class Read>
    void guard(Read read) {
        try {
            read();
        } catch (const Error& error) {
            if (error.kind != ErrorKind::input) throw;
            problems.add(error.where, error.problem, error.hint);
        }
    }
    std::size_t n_places() const { return flee.locations.size(); }
};

/*!
 * One CSV table under reading: hands out rows and reads their cells, telling problems and warnings
 * with file, line and column. Stops handing out rows after 1000 problems; more help nobody.
 */
class Table {
  public:
    Table(Reading& reading, const std::filesystem::path& path, std::string_view holds);

    //! The next record, blank lines too.
    bool next(CsvRow& row);
    //! The next record that is no blank line.
    bool next_filled(CsvRow& row);
    /*!
     * The next row of data: comments (first cell starts with '#') and blank lines are passed over.
     * The first comment with more than `n_known` cells names the columns behind them.
     * \param header_words  a first data row whose first cell is one of these is taken for a header
     *                      that lacks its '#', with a warning
     */
    bool next_data(CsvRow& row, std::size_t n_known,
                   const std::vector<std::string_view>& header_words);
    //! Names of the columns behind the first n_known, as written.
    const std::vector<CsvCell>& extra_columns() const { return extra_; }

    std::string where(const CsvCell& cell) const;
    std::string where(const CsvRow& row) const;
    std::string where_line(const CsvRow& row) const;  //!< file:line
    void bad(const std::string& where, std::string_view problem, std::string_view hint = {});
    void warn(const std::string& where, std::string_view text);

    //! At least n cells, else a problem.
    bool has_cells(const CsvRow& row, std::size_t n, std::string_view what);
    //! Takes off empty cells at the end, down to n cells; true when there were any.
    static bool drop_blanks(CsvRow& row, std::size_t n);

    //! The value of a cell within a range, or nothing after telling the problem.
    std::optional<std::int64_t> whole(const CsvCell& cell, std::string_view what, std::int64_t low,
                                      std::int64_t high);
    std::optional<double> number(const CsvCell& cell, std::string_view what, double low,
                                 double high);
    std::optional<Date> date(const CsvCell& cell);
    //! The place a cell names, as Flee finds it (the last of that name). Blanks around the name
    //! that would stop Flee are told and forgiven.
    std::optional<std::int32_t> place(const CsvCell& cell);

    Reading& reading() { return reading_; }
    const std::string& name() const { return csv_.name(); }

  private:
    bool looks_like_header(const CsvRow& row, const std::vector<std::string_view>& words) const;

    Reading& reading_;
    PythonCsv csv_;
    std::vector<CsvCell> extra_;
    bool any_data_ = false;
    std::size_t n_problems_ = 0, n_warnings_ = 0;
};

}  // namespace corridor::report
