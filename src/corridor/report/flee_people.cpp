// demographics_*.csv, agents.csv and major_routes.csv.
#include "corridor/report/flee_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace corridor::report {
namespace {

using scenario::FleeDemographic;

constexpr std::size_t k_max_values = 20'000'000;  // weights of all demographics together

// The text between the first underscore of a file name and the next underscore or dot.
std::string attribute_of(const std::string& file_name) {
    const auto from = file_name.find('_') + 1;
    return file_name.substr(from, file_name.find_first_of("_.", from) - from);
}

class DemographicReader {
  public:
    DemographicReader(Reading& reading, const fs::path& path)
        : reading_(reading), table_(reading, path, "attribute, Default and a column a place") {
        out_.attribute = attribute_of(path.filename().string());
    }

    void read(std::size_t& n_values) {
        CsvRow row;
        if (!read_header(row)) return;
        while (table_.next_filled(row)) {
            n_values += row.cells.size();
            if (n_values > k_max_values)
                throw Error(ErrorKind::limit, table_.where(row),
                            fmt::format("more than {} weights", k_max_values));
            read_row(row);
        }
        check_weights();
        reading_.flee.demographics.push_back(std::move(out_));
    }

  private:
    bool read_header(CsvRow& row) {
        if (!table_.next_filled(row)) {
            table_.bad(table_.name() + ":1:1", "the file is empty",
                       fmt::format("The first row must be `{},Default`", out_.attribute));
            return false;
        }
        check_attribute(row.cells.front());
        Table::drop_blanks(row, 1);
        std::set<std::string> seen;
        bool has_default = false;
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const std::string& name = row.cells[i].text;
            has_default = has_default || name == "Default";
            if (!seen.insert(name).second)
                table_.warn(table_.where(row.cells[i]),
                            fmt::format("the column {} stands twice; the first one counts",
                                        show(name)));
            else if (name != "Default" && !reading_.places.last(name))
                table_.warn(table_.where(row.cells[i]),
                            fmt::format("{} is no place of locations.csv: the column is not used",
                                        show(name)));
            out_.columns.push_back({.location = name, .weights = {}});
        }
        n_cells_ = row.cells.size();
        header_ = row;
        if (!has_default)
            table_.bad(table_.where(row), "there is no column Default",
                       "It holds for places without a column of their own");
        return has_default;
    }

    void check_attribute(const CsvCell& cell) {
        if (cell.text == out_.attribute) return;
        std::string_view bare = strip(cell.text);
        if (bare.starts_with('#')) bare.remove_prefix(1);
        if (bare == out_.attribute)
            table_.warn(table_.where(cell), fmt::format("the column {} was taken for {} (Flee "
                                                        "would stop here)",
                                                        show(cell.text),
                                                        show(out_.attribute)));
        else
            table_.bad(table_.where(cell),
                       fmt::format("the first column is {}, the name of the file says {}",
                                   show(cell.text), show(out_.attribute)),
                       "Rename one of them");
    }

    void read_row(CsvRow& row) {
        Table::drop_blanks(row, n_cells_);
        if (row.cells.size() > n_cells_) {
            table_.bad(table_.where(row.cells[n_cells_]),
                       fmt::format("a cell without a column (the first row names {})", n_cells_));
            return;
        }
        out_.values.emplace_back(strip(row.cells.front().text));
        for (std::size_t i = 1; i < n_cells_; ++i) {
            const bool is_given = i < row.cells.size() && !strip(row.cells[i].text).empty();
            // A weight that is not given is none, as in a data frame.
            const double weight =
                is_given ? table_.number(row.cells[i], "weight", 0, 1e12).value_or(0) : 0;
            out_.columns[i - 1].weights.push_back(weight);
        }
    }

    void check_weights() {
        if (out_.values.empty()) {
            table_.bad(table_.name(), "holds no value", "Add rows of a value and its weights");
            return;
        }
        for (std::size_t i = 0; i < out_.columns.size(); ++i) {
            double total = 0;
            for (const double weight : out_.columns[i].weights) total += weight;
            if (total <= 0)
                table_.bad(table_.where(header_.cells[i + 1]),
                           fmt::format("the weights of {} add up to nothing",
                                       show(out_.columns[i].location)));
        }
        // Only the first of two columns with one name counts, and none that names no place.
        std::set<std::string> seen;
        std::erase_if(out_.columns, [&](const FleeDemographic::Column& column) {
            const bool is_used = column.location == "Default" ||
                                 reading_.places.last(column.location).has_value();
            return !is_used || !seen.insert(column.location).second;
        });
    }

    Reading& reading_;
    Table table_;
    FleeDemographic out_;
    CsvRow header_;
    std::size_t n_cells_ = 0;
};

}  // namespace

void read_demographics(Reading& reading, const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(folder, failure)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("demographics_") && name.ends_with(".csv"))
            paths.push_back(entry.path());
    }
    if (failure) throw Error(ErrorKind::io, file_label(folder), "cannot be listed");
    std::ranges::sort(paths);
    std::set<std::string> seen;
    std::size_t n_values = 0;
    for (const fs::path& path : paths) {
        const std::string attribute = attribute_of(path.filename().string());
        if (attribute.empty())
            reading.problems.add(file_label(path), "the name of the file names no attribute",
                                 "Call it demographics_age.csv, say");
        else if (!seen.insert(attribute).second)
            reading.problems.add(file_label(path), fmt::format("a second file for the attribute {}",
                                                               show(attribute)),
                                 "Keep one of them");
        else
            reading.guard([&] { DemographicReader(reading, path).read(n_values); });
    }
}

void read_agents(Reading& reading, const fs::path& path) {
    Table table(reading, path, "`location,attribute,...` and a row an agent");
    CsvRow header, row;
    if (!table.next_filled(header)) {
        table.bad(table.name() + ":1:1", "the file is empty", "The first row must name the columns");
        return;
    }
    if (header.cells.front().text.starts_with('#'))
        table.warn(table.where(header), "the first row starts with # (Flee would stop there); it "
                                        "was taken for the header");
    Table::drop_blanks(header, 1);
    const std::size_t n = header.cells.size();
    while (table.next_filled(row)) {
        Table::drop_blanks(row, n);
        if (row.cells.size() != n) {
            table.bad(table.where(row), fmt::format("the row has {} cells, the header {}",
                                                    row.cells.size(), n));
            continue;
        }
        const auto place = table.place(row.cells.front());
        if (!place) continue;
        scenario::FleeAgent agent{.location = *place, .attributes = {}};
        for (std::size_t i = 1; i < n; ++i)
            agent.attributes.emplace_back(header.cells[i].text, row.cells[i].text);
        reading.flee.agents.push_back(std::move(agent));
    }
}

void read_major_routes(Reading& reading, const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        reading.warn(file_label(path), "there is no such file: no route leads through a hub");
        return;
    }
    Table table(reading, path, "rows of places, from a hub to a destination");
    CsvRow row;
    while (table.next_filled(row)) {
        std::vector<std::int32_t> route;
        bool is_whole = true;
        for (const CsvCell& cell : row.cells) {
            if (cell.text.empty()) continue;
            const auto place = table.place(cell);
            is_whole = is_whole && place.has_value();
            if (place) route.push_back(*place);
        }
        if (is_whole && route.size() < 2)
            table.bad(table.where(row), "a route needs at least two places");
        else if (is_whole)
            reading.flee.major_routes.push_back(std::move(route));
    }
}

}  // namespace corridor::report
