// conflicts.csv and flood_level.csv: numbers by day and place.
#include "corridor/report/flee_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace corridor::report {
namespace {

using scenario::FleeSeries;

// A table with a row a day and a column a place; the number of the row is the day.
class DayTable {
  public:
    /*!
     * \param n_days  rows that must be there
     * \param n_keep  rows that are kept where they are there
     * \param low     least value
     */
    DayTable(Reading& reading, const fs::path& path, std::size_t n_days, std::size_t n_keep,
             double low)
        : reading_(reading),
          table_(reading, path, "a row of names `#Day,place,...` and then a row a day"),
          n_days_(n_days),
          n_keep_(n_keep),
          low_(low) {}

    void read(std::vector<FleeSeries>& out) {
        if (!read_header()) return;
        reserve();
        CsvRow row;
        std::size_t day = 0;
        while (next(row)) {
            read_day(row, day);
            ++day;
        }
        if (day < n_days_)
            table_.bad(table_.name(),
                       fmt::format("holds {} days, the run needs {}", day, n_days_),
                       day > 0 ? fmt::format("Add the missing rows or give --days {}", day)
                               : "Add a row a day");
        for (auto& series : series_)
            if (series.location >= 0) out.push_back(std::move(series));
    }

  private:
    bool next(CsvRow& row) {
        while (table_.next(row)) {
            if (!row.cells.empty()) return true;
            if (!told_blank_) table_.warn(table_.where(row), "a blank line was passed over");
            told_blank_ = true;
        }
        return false;
    }

    bool read_header() {
        CsvRow row;
        if (!next(row)) {
            table_.bad(table_.name() + ":1:1", "the file is empty",
                       "The first row must name the places");
            return false;
        }
        if (const auto value = read_whole(row.cells.front().text);
            value.fault == NumberFault::none) {
            table_.bad(table_.where(row), "the first row holds a number, not names of places",
                       "Put a row `#Day,place,...` above it");
            return false;
        }
        Table::drop_blanks(row, 1);
        std::set<std::string> seen;
        bool usable = true;
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            usable = add_column(row.cells[i], seen) && usable;
        return usable;
    }

    bool add_column(const CsvCell& cell, std::set<std::string>& seen) {
        const std::string name(strip(cell.text));
        if (name.empty()) {
            table_.bad(table_.where(cell), "a column has no name (only the last may be without)");
            return false;
        }
        if (!seen.insert(name).second) {
            table_.bad(table_.where(cell), fmt::format("the column {} stands twice (Flee would mix "
                                                       "their days)",
                                                       show(name)));
            return false;
        }
        const auto place = reading_.places.first(name);
        if (!place) tell_unknown(cell, name);
        series_.push_back({.location = place.value_or(-1), .by_day = {}});
        return true;
    }

    void tell_unknown(const CsvCell& cell, const std::string& name) {
        const bool by_blanks = reading_.places.last_stripped(name).has_value();
        const std::string hint = by_blanks ? "" : reading_.places.hint(name);
        table_.warn(table_.where(cell),
                    fmt::format("{} is no place of locations.csv{}: the column is not used{}{}",
                                show(name),
                                by_blanks ? " as written, with blanks around it" : "",
                                hint.empty() ? "" : ". ", hint));
    }

    void reserve() {
        const auto n_used = static_cast<std::size_t>(std::ranges::count_if(
            series_, [](const FleeSeries& series) { return series.location >= 0; }));
        if (n_used * std::max<std::size_t>(n_keep_, 1) > k_max_cells)
            throw Error(ErrorKind::limit, table_.name(),
                        fmt::format("more than {} values are needed", k_max_cells),
                        "Shorten the run or leave out columns without conflict");
    }

    void read_day(CsvRow& row, std::size_t day) {
        tell_day_column(row, day);
        Table::drop_blanks(row, series_.size() + 1);
        if (row.cells.size() > series_.size() + 1)
            table_.bad(table_.where(row.cells[series_.size() + 1]),
                       fmt::format("a value without a column (the first row names {})",
                                   series_.size()));
        if (row.cells.size() < series_.size() + 1)
            table_.bad(table_.where(row),
                       fmt::format("the row has {} values, the first row names {} places",
                                   row.cells.size() - 1, series_.size()));
        for (std::size_t i = 0; i < series_.size() && i + 1 < row.cells.size(); ++i) {
            const auto value = table_.number(row.cells[i + 1], "value", low_, 1e9);
            if (series_[i].location >= 0 && day < n_keep_)
                series_[i].by_day.push_back(value.value_or(0));
        }
    }

    // Flee counts rows and never reads the day: a file that skips a day shifts all after it.
    void tell_day_column(const CsvRow& row, std::size_t day) {
        const auto told = read_number(row.cells.front().text);
        if (told_day_ || told.fault != NumberFault::none ||
            told.value == static_cast<double>(day))
            return;
        told_day_ = true;
        table_.warn(table_.where(row),
                    fmt::format("the row says day {}, but rows are counted and this is day {}",
                                show(strip(row.cells.front().text)), day));
    }

    Reading& reading_;
    Table table_;
    std::size_t n_days_, n_keep_;
    double low_;
    std::vector<FleeSeries> series_;
    bool told_blank_ = false, told_day_ = false;
};

// Days of flood levels that the forecaster looks at.
std::size_t n_flood_days(const scenario::Flee& flee) {
    const auto n_days = static_cast<std::size_t>(flee.days);
    const auto& rules = flee.settings.flood_rules;
    if (!rules || !rules->forecaster || rules->forecaster->timescale <= 1) return n_days;
    const auto& forecast = *rules->forecaster;
    const std::int64_t last = std::min<std::int64_t>(
        forecast.end_time, std::int64_t{flee.days} - 1 + forecast.timescale);
    return std::max(n_days, static_cast<std::size_t>(std::max<std::int64_t>(last, 0)) + 1);
}

}  // namespace

void read_conflicts(Reading& reading, const fs::path& path) {
    const auto n_days = static_cast<std::size_t>(reading.flee.days);
    DayTable(reading, path, n_days, n_days, -1e9).read(reading.flee.conflicts);
}

void read_floods(Reading& reading, const fs::path& path) {
    const std::size_t n_days = n_flood_days(reading.flee);
    DayTable(reading, path, n_days, n_days, -1e9).read(reading.flee.floods);
}

}  // namespace corridor::report
