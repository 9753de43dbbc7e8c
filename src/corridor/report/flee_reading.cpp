#include "corridor/report/flee_reading.h"

#include "corridor/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::report {
namespace {

constexpr std::size_t k_max_problems = 1000;  // of one file
constexpr std::size_t k_max_warnings = 50;    // of one file
constexpr std::size_t k_many_names = 5000;    // to compare a misspelt name with

}  // namespace

void PlaceNames::add(const std::string& name, std::int32_t index) {
    first_.emplace(name, index);
    last_[name] = index;
    stripped_[std::string(strip(name))] = index;
    names_.push_back(name);
}

namespace {

std::optional<std::int32_t> look(const std::unordered_map<std::string, std::int32_t>& map,
                                 const std::string& name) {
    const auto found = map.find(name);
    if (found == map.end()) return {};
    return found->second;
}

}  // namespace

std::optional<std::int32_t> PlaceNames::first(const std::string& name) const {
    return look(first_, name);
}

std::optional<std::int32_t> PlaceNames::last(const std::string& name) const {
    return look(last_, name);
}

std::optional<std::int32_t> PlaceNames::last_stripped(std::string_view name) const {
    return look(stripped_, std::string(strip(name)));
}

std::string PlaceNames::hint(std::string_view name) {
    if (names_.size() > k_many_names || name.size() > 200 || looks_left_ == 0) return {};
    --looks_left_;
    std::vector<std::string_view> candidates;
    for (const std::string& one : names_)
        if (one.size() <= 200) candidates.push_back(one);
    return did_you_mean(name, candidates);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& words) {
    if (word.size() > 200) return {};
    const auto guess = nearest(word, words);
    return guess ? fmt::format("Did you mean `{}`?", *guess) : std::string();
}

void Reading::warn(std::string_view where, std::string_view text) {
    warnings.push_back(fmt::format("{}: {}", where, text));
}

Table::Table(Reading& reading, const std::filesystem::path& path, std::string_view holds)
    : reading_(reading), csv_(path, file_label(path), holds) {
    reading_.inputs.push_back(path);
    if (csv_.had_byte_order_mark())
        warn(name() + ":1:1", "a byte order mark stands before the text (Flee takes it for a part "
                              "of the first cell); it was dropped");
}

bool Table::next(CsvRow& row) {
    if (n_problems_ >= k_max_problems) return false;
    if (csv_.next(row)) return true;
    if (n_warnings_ > k_max_warnings)
        reading_.warn(name(), fmt::format("{} more warnings of this file are not shown",
                                          n_warnings_ - k_max_warnings));
    n_warnings_ = 0;
    return false;
}

bool Table::next_filled(CsvRow& row) {
    while (next(row))
        if (!row.cells.empty()) return true;
    return false;
}

bool Table::next_data(CsvRow& row, std::size_t n_known,
                      const std::vector<std::string_view>& header_words) {
    while (next_filled(row)) {
        const bool is_comment = row.cells.front().text.starts_with('#');
        const bool is_header = !is_comment && !any_data_ && looks_like_header(row, header_words);
        if (is_header)
            warn(where(row), "the header does not start with # (Flee would stop at it); it was "
                             "taken for the header");
        if (!is_comment && !is_header) {
            any_data_ = true;
            return true;
        }
        if (row.cells.size() > n_known && extra_.empty())
            extra_.assign(row.cells.begin() + static_cast<std::ptrdiff_t>(n_known),
                          row.cells.end());
    }
    return false;
}

bool Table::looks_like_header(const CsvRow& row,
                              const std::vector<std::string_view>& words) const {
    const std::string first = lower_ascii(strip(row.cells.front().text));
    const bool named = std::ranges::find(words, first) != words.end();
    // A place may be called "Name": a row that holds a number is data.
    const auto is_number = [](const CsvCell& cell) {
        return read_number(cell.text).fault == NumberFault::none;
    };
    return named && std::ranges::none_of(row.cells, is_number);
}

std::string Table::where(const CsvCell& cell) const {
    return fmt::format("{}:{}:{}", name(), cell.line, cell.column);
}

std::string Table::where(const CsvRow& row) const {
    return fmt::format("{}:{}:1", name(), row.line);
}

std::string Table::where_line(const CsvRow& row) const {
    return fmt::format("{}:{}", name(), row.line);
}

void Table::bad(const std::string& where_text, std::string_view problem, std::string_view hint) {
    if (++n_problems_ <= k_max_problems) reading_.problems.add(where_text, problem, hint);
}

void Table::warn(const std::string& where_text, std::string_view text) {
    if (++n_warnings_ <= k_max_warnings) reading_.warn(where_text, text);
}

bool Table::has_cells(const CsvRow& row, std::size_t n, std::string_view what) {
    if (row.cells.size() >= n) return true;
    bad(where(row), fmt::format("the row has {} cells, {} are needed", row.cells.size(), n),
        fmt::format("Expected: {}", what));
    return false;
}

bool Table::drop_blanks(CsvRow& row, std::size_t n) {
    const std::size_t before = row.cells.size();
    while (row.cells.size() > n && strip(row.cells.back().text).empty()) row.cells.pop_back();
    return row.cells.size() < before;
}

std::optional<std::int64_t> Table::whole(const CsvCell& cell, std::string_view what,
                                         std::int64_t low, std::int64_t high) {
    const auto read = read_whole(cell.text);
    if (read.fault == NumberFault::none && read.value >= low && read.value <= high)
        return read.value;
    if (read.fault == NumberFault::empty) {
        bad(where(cell), fmt::format("the {} is empty", what), "Write a whole number");
    } else if (read.fault == NumberFault::none || read.fault == NumberFault::too_large) {
        bad(where(cell), fmt::format("the {} {} is out of range (allowed {} to {})", what,
                                     show(cell.text), low, high));
    } else {
        const bool is_decimal = read_number(cell.text).fault == NumberFault::none;
        bad(where(cell), fmt::format("the {} {} is not a whole number", what, show(cell.text)),
            is_decimal ? "Write it without a decimal point or exponent" : "");
    }
    return {};
}

std::optional<double> Table::number(const CsvCell& cell, std::string_view what, double low,
                                    double high) {
    const auto read = read_number(cell.text);
    if (read.fault == NumberFault::none && read.value >= low && read.value <= high)
        return read.value;
    if (read.fault == NumberFault::empty)
        bad(where(cell), fmt::format("the {} is empty", what), "Write a number");
    else if (read.fault == NumberFault::none)
        bad(where(cell), fmt::format("the {} {} is out of range (allowed {} to {})", what,
                                     show(cell.text), low, high));
    else if (read.fault == NumberFault::not_finite)
        bad(where(cell), fmt::format("the {} {} is not finite", what, show(cell.text)));
    else
        bad(where(cell), fmt::format("the {} {} is not a number", what, show(cell.text)),
            cell.text.find(',') != std::string::npos ? "Write 1234.5, with a point" : "");
    return {};
}

std::optional<Date> Table::date(const CsvCell& cell) {
    const auto found = read_date(cell.text);
    if (!found)
        bad(where(cell), fmt::format("{} is not a date (years 1900 to 2200)", show(cell.text)),
            "Write 2016-05-31");
    return found;
}

std::optional<std::int32_t> Table::place(const CsvCell& cell) {
    auto found = reading_.places.last(cell.text);
    if (found) return found;
    found = reading_.places.last_stripped(cell.text);
    if (found) {
        warn(where(cell), fmt::format("{} is {} but for the blanks around it (Flee would stop "
                                      "here); it was taken for that place",
                                      show(cell.text),
                                      show(reading_.flee.locations[static_cast<std::size_t>(
                                                                         *found)]
                                                 .name)));
        return found;
    }
    bad(where(cell), fmt::format("{} is no place of locations.csv", show(cell.text)),
        reading_.places.hint(strip(cell.text)));
    return {};
}

}  // namespace corridor::report
