// source_data/: the layout, the files of registrations it names, and their corrections.
#include "corridor/report/flee_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace corridor::report {
namespace {

using Entry = scenario::FleeRegistration::Entry;

constexpr std::size_t k_max_entries = 20'000'000;  // of all files together
constexpr std::size_t k_max_corrections = 10'000;

bool is_header(const CsvRow& row) {
    const std::string& first = row.cells.front().text;
    return first.empty() || first == "Date" || first == "DateTime";
}

class DataFile {
  public:
    DataFile(Reading& reading, const fs::path& path)
        : reading_(reading), table_(reading, path, "rows of a date and a number of people") {}

    std::vector<Entry> read() {
        std::vector<Entry> entries;
        bool is_first = true;
        CsvRow row;
        while (table_.next(row)) {
            const bool skip = row.cells.size() < 2 || row.cells[0].text.starts_with('#') ||
                              row.cells[1].text.empty() || (is_first && is_header(row));
            is_first = false;
            if (!skip) read_row(row, entries);
        }
        if (entries.empty())
            table_.bad(table_.name(), "holds no date with a number of people",
                       "Add a row such as 2016-05-31,1200");
        return entries;
    }

  private:
    void read_row(const CsvRow& row, std::vector<Entry>& entries) {
        const auto date = table_.date(row.cells[0]);
        const auto people =
            table_.whole(row.cells[1], "number of people", -k_max_people, k_max_people);
        if (!date || !people) return;
        if (*people < 0) table_.warn(table_.where(row.cells[1]), "a negative number of people");
        const Entry entry{.day = *date - reading_.flee.start, .people = *people};
        if (!entries.empty() && entry.day < entries.back().day)
            table_.warn(table_.where(row.cells[0]),
                        "the date lies before the one above it; the order is kept");
        entries.push_back(entry);
    }

    Reading& reading_;
    Table table_;
};

class LayoutReader {
  public:
    LayoutReader(Reading& reading, const fs::path& folder)
        : reading_(reading),
          folder_(folder),
          table_(reading, folder / "data_layout.csv",
                 "rows `camp,file.csv`; the first is the grand total, `total,refugees.csv`") {}

    void read() {
        CsvRow row;
        while (table_.next_data(row, 1000, {})) {
            if (++n_rows_ > k_max_places)
                throw Error(ErrorKind::limit, table_.where(row),
                            fmt::format("more than {} camps", k_max_places));
            read_row(row);
        }
        if (n_rows_ == 0)
            table_.bad(table_.name(), "holds no row", "The first row is `total,refugees.csv`");
    }

  private:
    void read_row(CsvRow& row) {
        if (Table::drop_blanks(row, 2))
            table_.warn(table_.where(row), "the row ends with commas (Flee would stop here); they "
                                           "were dropped");
        scenario::FleeRegistration registration;
        registration.name = row.cells[0].text;
        if (strip(registration.name).empty()) {
            table_.bad(table_.where(row.cells[0]), "the name of the camp is empty");
            return;
        }
        name_as_place(row, registration.name);
        if (!reading_.registered.insert(registration.name).second)
            table_.warn(table_.where(row), fmt::format("{} stands twice: the first row is counted "
                                                       "twice and this one not at all",
                                                       show(registration.name)));
        if (!table_.has_cells(row, 2, "camp,file.csv")) return;
        for (std::size_t i = 1; i < row.cells.size(); ++i) read_file(row.cells[i], registration);
        reading_.flee.registrations.push_back(std::move(registration));
    }

    // A name that is a place but for blanks would stop Flee: write it as the place is written.
    void name_as_place(const CsvRow& row, std::string& name) {
        if (reading_.places.last(name)) return;
        const auto place = reading_.places.last_stripped(name);
        if (!place) return;
        table_.warn(table_.where(row), fmt::format("{} is a place of locations.csv but for the "
                                                   "blanks around it (Flee would stop here)",
                                                   show(name)));
        name = reading_.flee.locations[static_cast<std::size_t>(*place)].name;
    }

    void read_file(const CsvCell& cell, scenario::FleeRegistration& registration) {
        const fs::path relative(std::string(strip(cell.text)));
        const bool leads_out =
            relative.is_absolute() ||
            std::ranges::any_of(relative, [](const fs::path& part) { return part == ".."; });
        if (relative.empty() || leads_out) {
            table_.bad(table_.where(cell),
                       relative.empty() ? std::string("the name of the file is empty")
                                        : fmt::format("{} leads out of the folder of the data",
                                                      show(cell.text)));
            return;
        }
        reading_.guard([&] { add_file(cell, relative, registration); });
    }

    void add_file(const CsvCell& cell, const fs::path& relative,
                  scenario::FleeRegistration& registration) {
        auto entries = DataFile(reading_, folder_ / relative).read();
        n_entries_ += entries.size();
        if (n_entries_ > k_max_entries)
            throw Error(ErrorKind::limit, table_.where(cell),
                        fmt::format("more than {} rows of registrations", k_max_entries));
        // Flee adds files up from the first day of the later ones on, and looks one row back.
        const auto& files = registration.files;
        if (!entries.empty() && !files.empty() && !files.back().empty() &&
            entries.front().day > files.back().front().day)
            table_.bad(table_.where(cell),
                       fmt::format("{} begins later than the file before it (Flee stops there)",
                                   show(cell.text)),
                       "Name the file that begins last first");
        registration.files.push_back(std::move(entries));
    }

    Reading& reading_;
    fs::path folder_;
    Table table_;
    std::size_t n_rows_ = 0, n_entries_ = 0;
};

// Two files of one camp as Flee adds them up: see docs/formats/flee.md.
std::vector<Entry> add_up(const std::vector<Entry>& first, const std::vector<Entry>& second) {
    std::vector<Entry> sum;
    std::size_t i = 0;
    std::int64_t before = 0;
    for (const Entry& row : second) {
        for (; i < first.size() && first[i].day < row.day; ++i)
            sum.push_back({.day = first[i].day, .people = first[i].people + before});
        const Entry& other = first[std::min(i, first.size() - 1)];
        sum.push_back({.day = i < first.size() ? row.day : other.day,
                       .people = i < first.size() ? row.people + other.people : other.people});
        before = row.people;
    }
    return sum;
}

std::vector<Entry> table_of(const scenario::FleeRegistration& registration) {
    std::vector<Entry> sum = registration.files.front();
    for (std::size_t f = 1; f < registration.files.size(); ++f)
        if (!sum.empty() && !registration.files[f].empty())
            sum = add_up(sum, registration.files[f]);
    return sum;
}

class CorrectionReader {
  public:
    CorrectionReader(Reading& reading, const fs::path& path)
        : reading_(reading), table_(reading, path, "rows `camp,YYYY-MM-DD`") {}

    void read() {
        CsvRow row;
        bool is_first = true;
        while (table_.next_filled(row)) {
            const bool is_comment = row.cells.front().text.starts_with('#');
            const bool is_head = is_first && row.cells.size() > 1 &&
                                 !find(row.cells.front().text) && !read_date(row.cells[1].text);
            is_first = false;
            if (is_comment || is_head)
                table_.warn(table_.where(row), "the row was passed over (Flee would stop at it)");
            else if (table_.has_cells(row, 2, "camp,YYYY-MM-DD"))
                read_row(row);
        }
    }

  private:
    std::optional<std::size_t> find(std::string_view name) const {
        const auto& all = reading_.flee.registrations;
        const auto found = std::ranges::find_if(
            all, [&](const auto& one) { return one.name == name; });
        if (found == all.end()) return {};
        return static_cast<std::size_t>(found - all.begin());
    }

    // The registration a cell names, or told why there is none.
    std::optional<std::size_t> registration_of(const CsvCell& cell) {
        if (const auto exact = find(cell.text)) return exact;
        if (const auto bare = find(strip(cell.text))) {
            table_.warn(table_.where(cell),
                        fmt::format("{} is in data_layout.csv but for the blanks around it (Flee "
                                    "would stop here)",
                                    show(cell.text)));
            return bare;
        }
        std::vector<std::string_view> names;
        const auto& all = reading_.flee.registrations;
        for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 1000); ++i)
            names.push_back(all[i].name);
        table_.bad(table_.where(cell), fmt::format("{} is not in data_layout.csv",
                                                   show(cell.text)),
                   did_you_mean(strip(cell.text), names));
        return {};
    }

    void read_row(const CsvRow& row) {
        if (++n_rows_ > k_max_corrections)
            throw Error(ErrorKind::limit, table_.where(row),
                        fmt::format("more than {} corrections", k_max_corrections));
        const auto date = table_.date(row.cells[1]);
        const auto registration = registration_of(row.cells[0]);
        if (!date || !registration) return;
        const int day = *date - reading_.flee.start;
        if (day < 0) {
            table_.warn(table_.where(row.cells[1]),
                        "the date lies before the start: the correction is not applied");
            return;
        }
        if (check_day(row.cells[1], *registration, day))
            reading_.flee.corrections.push_back(
                {.registration = *registration, .day = day, .where = table_.where_line(row)});
    }

    bool check_day(const CsvCell& cell, std::size_t index, int day) {
        const auto& registration = reading_.flee.registrations[index];
        if (registration.files.empty() ||
            std::ranges::any_of(registration.files, [](const auto& f) { return f.empty(); }))
            return false;  // told where the file is read
        auto [cached, is_new] = tables_.try_emplace(index);
        if (is_new) cached->second = table_of(registration);
        const std::vector<Entry>& rows = cached->second;
        bool is_first_row = false;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].day != day) continue;
            is_first_row = i == 0;
            if (i == 0) continue;
            if (rows[i - 1].people >= 1) return true;
            table_.bad(table_.where(cell),
                       fmt::format("the row before {} of {} counts nobody, so nothing can be scaled "
                                   "to it (Flee stops there)",
                                   strip(cell.text), show(registration.name)));
            return false;
        }
        table_.bad(table_.where(cell),
                   is_first_row ? fmt::format("{} is the first row of {}: there is nothing before "
                                              "it to correct (Flee stops there)",
                                              strip(cell.text), show(registration.name))
                                : fmt::format("{} has no row on {} (Flee stops there)",
                                              show(registration.name), strip(cell.text)),
                   "Name a day of its data files");
        return false;
    }

    Reading& reading_;
    Table table_;
    std::map<std::size_t, std::vector<Entry>> tables_;  // of the registrations asked for
    std::size_t n_rows_ = 0;
};

}  // namespace

void read_registrations(Reading& reading, const fs::path& folder) {
    LayoutReader(reading, folder).read();
}

void read_corrections(Reading& reading, const fs::path& path) {
    CorrectionReader(reading, path).read();
}

}  // namespace corridor::report
