// closures.csv and location_changes.csv: what opens, closes or turns into something else, and when.
#include "corridor/report/flee_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace corridor::report {
namespace {

using scenario::FleeChange;
using scenario::FleeClosure;
using scenario::FleeType;

constexpr std::int64_t k_far_day = 1'000'000;
constexpr std::array k_kinds{FleeClosure::Kind::country,  FleeClosure::Kind::location,
                             FleeClosure::Kind::link,     FleeClosure::Kind::camp,
                             FleeClosure::Kind::idp_camp, FleeClosure::Kind::redirection};

// The kind a cell names; blanks around it are told and forgiven.
std::optional<FleeClosure::Kind> kind_of(Table& table, const CsvCell& cell) {
    std::vector<std::string_view> words;
    for (const auto kind : k_kinds) {
        if (name_of(kind) == strip(cell.text)) {
            if (cell.text != strip(cell.text))
                table.warn(table.where(cell),
                           fmt::format("the type {} has blanks around it (Flee would stop here); "
                                       "they were dropped",
                                       show(cell.text)));
            return kind;
        }
        words.push_back(name_of(kind));
    }
    const std::string guess = did_you_mean(strip(cell.text), words);
    table.bad(table.where(cell), fmt::format("{} is no type of closure", show(cell.text)),
              guess.empty()
                  ? "Use country, location, link, camp, idpcamp or remove_forced_redirection"
                  : guess);
    return {};
}

bool has_country(const Reading& reading, const std::string& name) {
    return std::ranges::any_of(reading.flee.locations,
                               [&](const auto& place) { return place.country == name; });
}

// Names that no place or country has: Flee says nothing about them.
void tell_unknown(Table& table, const CsvRow& row, const FleeClosure& closure) {
    Reading& reading = table.reading();
    const auto tell = [&](std::size_t cell, std::string_view what) {
        table.warn(table.where(row.cells[cell]),
                   fmt::format("{} {}", show(row.cells[cell].text), what));
    };
    switch (closure.kind) {
        case FleeClosure::Kind::country:
            if (!has_country(reading, closure.first))
                tell(1, "is the country of no place: the closure does nothing");
            if (!has_country(reading, closure.second))
                tell(2, "is the country of no place: the closure does nothing");
            break;
        case FleeClosure::Kind::location:
            if (!reading.places.last(closure.first))
                tell(1, "is no place of locations.csv: the closure does nothing");
            break;
        case FleeClosure::Kind::camp:
        case FleeClosure::Kind::idp_camp:
            if (!reading.places.last(closure.first))
                tell(1, "is no place of locations.csv: Flee changes the first place instead");
            break;
        case FleeClosure::Kind::link:
            tell(0, "is a closure of a single link, which Flee reads and never applies");
            break;
        case FleeClosure::Kind::redirection:
            tell(0, "has no effect: Flee redirects nobody");
            break;
    }
}

}  // namespace

void read_closures(Reading& reading, const fs::path& path) {
    Table table(reading, path, "closure_type, name1, name2, closure_start, closure_end");
    CsvRow row;
    while (table.next_data(row, 5, {"closure_type", "type", "name", "name1"})) {
        if (!table.has_cells(row, 5, "type, name1, name2, first day, last day")) continue;
        FleeClosure closure;
        const auto kind = kind_of(table, row.cells[0]);
        const auto start = table.whole(row.cells[3], "first day", -k_far_day, k_far_day);
        const auto end = table.whole(row.cells[4], "last day", -k_far_day, k_far_day);
        if (!kind || !start || !end) continue;
        closure.kind = *kind;
        closure.first = row.cells[1].text;
        closure.second = row.cells[2].text;
        closure.start = static_cast<std::int32_t>(*start);
        closure.end = static_cast<std::int32_t>(*end);
        tell_unknown(table, row, closure);
        if (closure.start < 0)
            table.warn(table.where(row.cells[3]), "a day before the first: it never comes");
        reading.flee.closures.push_back(std::move(closure));
    }
}

void read_changes(Reading& reading, const fs::path& path) {
    Table table(reading, path, "name, new type, day");
    CsvRow row;
    while (table.next_data(row, 3, {"name", "location", "name1"})) {
        if (!table.has_cells(row, 3, "name, new type, day")) continue;
        FleeChange change;
        change.name = row.cells[0].text;
        change.type = scenario::flee_type_of(row.cells[1].text);
        if (!reading.places.last(change.name))
            table.warn(table.where(row.cells[0]),
                       fmt::format("{} is no place of locations.csv: Flee changes the first place "
                                   "instead",
                                   show(change.name)));
        if (change.type == FleeType::unknown)
            table.warn(table.where(row.cells[1]),
                       fmt::format("the type {} is unknown: people leave the place every day",
                                   show(row.cells[1].text)));
        const auto day = table.whole(row.cells[2], "day", -k_far_day, k_far_day);
        if (!day) continue;
        change.day = static_cast<std::int32_t>(*day);
        reading.flee.changes.push_back(std::move(change));
    }
}

}  // namespace corridor::report
