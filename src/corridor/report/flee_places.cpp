// sim_period.csv, locations.csv and routes.csv: when, where, and what joins the places.
#include "corridor/base/text.h"
#include "corridor/report/flee_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace corridor::report {
namespace {

using scenario::FleeLink;
using scenario::FleeLocation;
using scenario::FleeType;

constexpr std::size_t k_location_cells = 8;
constexpr std::size_t k_route_cells = 4;

constexpr std::string_view k_row_of_location =
    "name, region, country, latitude, longitude, location_type, conflict_date, population";

// The columns behind the known ones: their names are those of the header comment.
class ExtraColumns {
  public:
    ExtraColumns(Table& table, std::size_t n_known, std::vector<std::string_view> meant)
        : table_(table), n_known_(n_known), meant_(std::move(meant)) {}

    // False when the row has cells that no column of the header names.
    bool fit(CsvRow& row) {
        const std::size_t n_named = n_known_ + table_.extra_columns().size();
        if (Table::drop_blanks(row, n_named) && !told_blanks_) {
            told_blanks_ = true;
            table_.warn(table_.where(row), "the row ends with commas that the header lacks (Flee "
                                           "would stop here); they were dropped");
        }
        tell_columns();
        if (row.cells.size() <= n_named) return true;
        table_.bad(table_.where(row.cells[n_named]),
                   fmt::format("the cell has no column (the header names {})", n_named),
                   "Name the column in the comment line above the rows");
        return false;
    }

    // The cell of a column that has a meaning; none where it is absent or empty.
    const CsvCell* find(const CsvRow& row, std::string_view column) const {
        const CsvCell* found = nullptr;
        const auto& names = table_.extra_columns();
        for (std::size_t i = 0; i < names.size() && n_known_ + i < row.cells.size(); ++i)
            if (names[i].text == column) found = &row.cells[n_known_ + i];
        return found && !strip(found->text).empty() ? found : nullptr;
    }

  private:
    void tell_columns() {
        if (told_columns_) return;
        told_columns_ = true;
        std::set<std::string_view> seen;
        for (const CsvCell& cell : table_.extra_columns()) {
            const std::string_view bare = strip(cell.text);
            const bool known = std::ranges::find(meant_, cell.text) != meant_.end();
            if (bare.empty()) continue;
            if (known && !seen.insert(cell.text).second)
                table_.warn(table_.where(cell),
                            fmt::format("the column {} stands twice; the last one counts",
                                        show(cell.text)));
            if (known) continue;
            const bool is_blank = std::ranges::find(meant_, bare) != meant_.end();
            table_.warn(table_.where(cell),
                        fmt::format("the column {} has no effect{}", show(cell.text),
                                    is_blank ? " because of the blanks around its name" : ""));
        }
    }

    Table& table_;
    std::size_t n_known_;
    std::vector<std::string_view> meant_;
    bool told_blanks_ = false, told_columns_ = false;
};

class LocationReader {
  public:
    LocationReader(Reading& reading, const fs::path& path)
        : reading_(reading),
          table_(reading, path, k_row_of_location),
          extra_(table_, k_location_cells,
                 {"conflict_intensity", "initial_idps", "capacity_per_day", "farmer_fraction",
                  "trade_volume", "hdi", "deactivation_probability"}) {}

    void read() {
        CsvRow row;
        while (table_.next_data(row, k_location_cells, {"name", "location", "location_name"})) {
            if (reading_.n_places() == k_max_places)
                throw Error(ErrorKind::limit, table_.where(row),
                            fmt::format("more than {} places", k_max_places));
            read_row(row);
        }
        if (reading_.n_places() == 0)
            table_.bad(table_.name(), "holds no place",
                       fmt::format("One row a place: {}", k_row_of_location));
    }

  private:
    void read_row(CsvRow& row) {
        FleeLocation place;
        place.name = row.cells.front().text;
        if (strip(place.name).empty()) {
            table_.bad(table_.where(row.cells.front()), "the name of the place is empty");
            return;
        }
        add_name(row, place.name);
        if (table_.has_cells(row, k_location_cells, k_row_of_location) && extra_.fit(row)) {
            fill(row, place);
            fill_attributes(row, place);
        }
        reading_.flee.locations.push_back(std::move(place));
        reading_.place_where.push_back(table_.where_line(row));
    }

    void add_name(const CsvRow& row, const std::string& name) {
        if (reading_.places.first(name))
            table_.warn(table_.where(row),
                        fmt::format("{} stands twice: links and closures use the last row, "
                                    "conflicts the first",
                                    show(name)));
        else if (strip(name).size() != name.size())
            table_.warn(table_.where(row), fmt::format("the name {} has blanks around it; other "
                                                       "files must write them too",
                                                       show(name)));
        reading_.places.add(name, static_cast<std::int32_t>(reading_.n_places()));
    }

    void fill(const CsvRow& row, FleeLocation& place) {
        const auto& cells = row.cells;
        if (!cells[1].text.empty()) place.region = cells[1].text;
        if (!cells[2].text.empty()) place.country = cells[2].text;
        constexpr double k_far = 1e6;  // some files hold metres or nonsense; only finite matters
        if (!strip(cells[3].text).empty())
            place.x = table_.number(cells[3], "coordinate", -k_far, k_far).value_or(0);
        if (!strip(cells[4].text).empty())
            place.y = table_.number(cells[4], "coordinate", -k_far, k_far).value_or(0);
        place.type = scenario::flee_type_of(cells[5].text);
        if (place.type == FleeType::unknown)
            table_.warn(table_.where(cells[5]),
                        fmt::format("the type {} is unknown: people leave it every day",
                                    show(cells[5].text)));
        if (place.type == FleeType::conflict_zone)
            place.conflict_date = static_cast<int>(
                table_.whole(cells[6], "conflict date", -1'000'000, 1'000'000).value_or(0));
        const bool is_camp = place.type == FleeType::camp || place.type == FleeType::idp_camp;
        if (strip(cells[7].text).empty()) return;
        place.number = is_camp ? table_.whole(cells[7], "capacity", -k_max_people, k_max_people)
                                     .value_or(0)
                               : table_.whole(cells[7], "population", 0, k_max_people).value_or(0);
    }

    void fill_attributes(const CsvRow& row, FleeLocation& place) {
        const auto number = [&](std::string_view column, double low, double& out) {
            if (const CsvCell* cell = extra_.find(row, column))
                out = table_.number(*cell, column, low, 1e9).value_or(out);
        };
        number("conflict_intensity", 0, place.conflict_intensity);
        number("capacity_per_day", -1e9, place.capacity_per_day);
        number("farmer_fraction", -1e9, place.farmer_fraction);
        number("trade_volume", -1e9, place.trade_volume);
        number("hdi", -1e9, place.hdi);
        place.farmer_fraction = std::clamp(place.farmer_fraction, 0.0, 1.0);
        if (const CsvCell* cell = extra_.find(row, "deactivation_probability"))
            place.deactivation_probability = table_.number(*cell, "deactivation_probability", 0, 1);
        if (const CsvCell* cell = extra_.find(row, "initial_idps"))
            place.initial_idps = table_.whole(*cell, "initial_idps", 0, k_max_people).value_or(0);
    }

    Reading& reading_;
    Table table_;
    ExtraColumns extra_;
};

class RouteReader {
  public:
    RouteReader(Reading& reading, const fs::path& path)
        : reading_(reading),
          table_(reading, path, "name1, name2, distance [km], forced_redirection"),
          extra_(table_, k_route_cells, {"max_move_speed", "walk_probability"}) {}

    void read() {
        CsvRow row;
        while (table_.next_data(row, k_route_cells, {"name1", "name", "from", "location1"}))
            read_row(row);
    }

  private:
    void read_row(CsvRow& row) {
        if (!table_.has_cells(row, 3, "name1, name2, distance") || !extra_.fit(row)) return;
        const auto from = table_.place(row.cells[0]);
        const auto to = table_.place(row.cells[1]);
        const auto km = table_.number(row.cells[2], "distance", 0, 1e6);
        FleeLink link;
        if (const CsvCell* cell = extra_.find(row, "max_move_speed"))
            link.max_move_speed = table_.number(*cell, "max_move_speed", 0, 1e9);
        if (const CsvCell* cell = extra_.find(row, "walk_probability"))
            if (const auto chance = table_.number(*cell, "walk_probability", -1e9, 1e9))
                link.walk_probability = std::clamp(*chance, 0.0, 1.0);
        const std::int64_t forced = redirection(row);
        if (!from || !to || !km) return;
        tell_odd(row, *from == *to, *km);
        link.from = forced == 2 ? *to : *from;
        link.to = forced == 2 ? *from : *to;
        link.km = *km;
        add_pair(link);
        link.doubled = true;
        if (forced == 1) add_pair(link);
    }

    std::int64_t redirection(const CsvRow& row) {
        if (row.cells.size() < k_route_cells || strip(row.cells[3].text).empty()) return 0;
        const CsvCell& cell = row.cells[3];
        const auto value = table_.whole(cell, "forced redirection", -1'000'000, 1'000'000);
        if (!value || *value == 0) return 0;
        if (*value == 1)
            table_.warn(table_.where(cell), "a forced redirection of 1 forces nobody: Flee makes "
                                            "the link twice, so it is chosen twice as often");
        else if (*value == 2)
            table_.warn(table_.where(cell), "a forced redirection of 2 forces nobody: Flee makes "
                                            "the link with its ends swapped");
        else
            table_.warn(table_.where(cell), fmt::format("a forced redirection of {} has no effect",
                                                        *value));
        return *value;
    }

    void tell_odd(const CsvRow& row, bool is_loop, double km) {
        if (is_loop)
            table_.warn(table_.where(row), "the route leads from a place to itself");
        if (km == 0)
            table_.warn(table_.where(row.cells[2]), "the distance is 0: people pass the route in "
                                                    "no time");
    }

    void add_pair(FleeLink link) {
        reading_.flee.links.push_back(link);
        std::swap(link.from, link.to);
        reading_.flee.links.push_back(link);
    }

    Reading& reading_;
    Table table_;
    ExtraColumns extra_;
};

}  // namespace

void read_locations(Reading& reading, const fs::path& path) {
    LocationReader(reading, path).read();
}

void read_routes(Reading& reading, const fs::path& path) {
    RouteReader(reading, path).read();
}

void read_period(Reading& reading, const fs::path& path, const std::optional<int>& days) {
    Table table(reading, path, "the rows StartDate,YYYY-MM-DD and Length,days");
    const bool is_given = days && *days > 0;
    bool has_start = false, has_length = false;
    std::optional<std::int64_t> length;
    CsvRow row;
    while (table.next_filled(row)) {
        const std::string key = lower_ascii(strip(row.cells.front().text));
        const bool is_start = key == "startdate", is_length = key == "length";
        if (key.empty() || key.starts_with('#')) continue;
        if (!is_start && !is_length) {
            table.warn(table.where(row), fmt::format("the row {} is not known and not used",
                                                     show(row.cells.front().text)));
            continue;
        }
        if ((is_start && has_start) || (is_length && has_length))
            table.warn(table.where(row), fmt::format("{} stands twice; the last one counts", key));
        (is_start ? has_start : has_length) = true;
        if (!table.has_cells(row, 2, "StartDate,YYYY-MM-DD or Length,days")) continue;
        if (is_start) {
            if (const auto start = table.date(row.cells[1])) reading.flee.start = *start;
        } else {
            length = table.whole(row.cells[1], "length in days", is_given ? -k_max_people : 1,
                                 is_given ? k_max_people : k_max_days);
        }
    }
    if (!has_start) table.bad(table.name(), "has no row StartDate", "Add StartDate,YYYY-MM-DD");
    if (!has_length && !is_given)
        table.bad(table.name(), "has no row Length", "Add Length,DAYS or give --days N");
    if (is_given && *days > k_max_days)
        table.bad("--days", fmt::format("{} is out of range (allowed 1 to {})", *days, k_max_days));
    else
        reading.flee.days = is_given ? *days : static_cast<int>(length.value_or(0));
}

}  // namespace corridor::report
