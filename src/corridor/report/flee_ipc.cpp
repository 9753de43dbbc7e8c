// region_attributes_IPC.csv: rows of a day and a share by region, made a value by day and place.
#include "corridor/report/flee_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace corridor::report {
namespace {

class IpcReader {
  public:
    IpcReader(Reading& reading, const fs::path& path)
        : reading_(reading), table_(reading, path, "`#Day,region,...` and rows of day and values") {}

    void read() {
        if (!read_header()) return;
        CsvRow row;
        while (table_.next_filled(row)) read_row(row);
        if (check_span()) interpolate();
    }

  private:
    bool read_header() {
        CsvRow row;
        if (!table_.next_filled(row)) {
            table_.bad(table_.name() + ":1:1", "the file is empty",
                       "The first row must name the regions");
            return false;
        }
        Table::drop_blanks(row, 1);
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const std::string region(strip(row.cells[i].text));
            if (region.empty() || !column_of_.emplace(region, i - 1).second)
                table_.bad(table_.where(row.cells[i]),
                           region.empty()
                               ? "a column has no name"
                               : fmt::format("the region {} stands twice", show(region)));
            ++n_columns_;
        }
        values_.resize(n_columns_);
        return column_of_.size() == n_columns_;
    }

    void read_row(CsvRow& row) {
        Table::drop_blanks(row, n_columns_ + 1);
        if (row.cells.size() != n_columns_ + 1) {
            table_.bad(table_.where(row), fmt::format("the row has {} cells, the first row {}",
                                                      row.cells.size(), n_columns_ + 1));
            return;
        }
        const auto day = table_.number(row.cells[0], "day", -1e6, 1e6);
        if (!day) return;
        if (!days_.empty() && *day <= days_.back())
            table_.bad(table_.where(row.cells[0]), "the day is not after the one above it");
        days_.push_back(*day);
        for (std::size_t i = 0; i < n_columns_; ++i)
            values_[i].push_back(
                table_.number(row.cells[i + 1], "share in per cent", 0, 100).value_or(0));
    }

    bool check_span() {
        const int last = reading_.flee.days - 1;
        if (!days_.empty() && days_.front() <= 0 && days_.back() >= last) return true;
        const bool is_late = days_.empty() || days_.front() > 0;
        table_.bad(table_.name(),
                   days_.empty() ? std::string("holds no day")
                                 : fmt::format("covers the days {} to {}, the run 0 to {}",
                                               days_.front(), days_.back(), last),
                   is_late ? "Add a row for day 0"
                           : fmt::format("Add rows or give --days {}",
                                         std::max(1, static_cast<int>(days_.back()) + 1)));
        return false;
    }

    double at(std::size_t column, double day) const {
        const auto next = std::ranges::lower_bound(days_, day) - days_.begin();
        const auto i = static_cast<std::size_t>(next);
        const auto& value = values_[column];
        if (i < days_.size() && days_[i] == day) return value[i];
        const double part = (day - days_[i - 1]) / (days_[i] - days_[i - 1]);
        return value[i - 1] + part * (value[i] - value[i - 1]);
    }

    void interpolate() {
        const auto n_days = static_cast<std::size_t>(reading_.flee.days);
        if (reading_.n_places() * n_days > k_max_cells)
            throw Error(ErrorKind::limit, table_.name(),
                        fmt::format("more than {} values are needed", k_max_cells),
                        "Shorten the run");
        std::set<std::string> told;
        for (std::size_t p = 0; p < reading_.n_places(); ++p) {
            const auto& place = reading_.flee.locations[p];
            const auto column = column_of_.find(place.region);
            const bool is_hidden = column_of_.contains(place.name);
            if (column == column_of_.end() || is_hidden) {
                const std::string& name = is_hidden ? place.name : place.region;
                if (told.insert(name).second) tell_missing(p, is_hidden);
                continue;
            }
            scenario::FleeSeries series{.location = static_cast<std::int32_t>(p), .by_day = {}};
            for (std::size_t day = 0; day < n_days; ++day)
                series.by_day.push_back(at(column->second, static_cast<double>(day)));
            reading_.flee.ipc.push_back(std::move(series));
        }
    }

    void tell_missing(std::size_t p, bool is_hidden) {
        const auto& place = reading_.flee.locations[p];
        const std::string text =
            is_hidden ? fmt::format("{} is also the name of a region, so Flee gives the place no "
                                    "value",
                                    show(place.name))
                      : fmt::format("the region {} of {} has no column", show(place.region),
                                    show(place.name));
        if (reading_.needs_ipc)
            table_.bad(reading_.place_where[p], text, "A food rule of the settings needs it");
        else
            table_.warn(reading_.place_where[p], text);
    }

    Reading& reading_;
    Table table_;
    std::map<std::string, std::size_t> column_of_;
    std::size_t n_columns_ = 0;
    std::vector<double> days_;
    std::vector<std::vector<double>> values_;  // by column, by row
};

}  // namespace

void read_ipc(Reading& reading, const fs::path& path) {
    IpcReader(reading, path).read();
}

}  // namespace corridor::report
