#include "corridor/scenario/edit_table.h"

#include "corridor/base/text.h"
#include "corridor/scenario/columns.h"
#include "corridor/scenario/origins.h"
#include "corridor/scenario/written.h"

#include <algorithm>

namespace corridor::scenario {
namespace {

std::size_t n_line_end(std::string_view bytes) {
    if (bytes.ends_with("\r\n")) return 2;
    return bytes.ends_with('\n') || bytes.ends_with('\r') ? 1 : 0;
}

bool holds_number(CellType type) {
    return type == CellType::whole || type == CellType::number || type == CellType::value ||
           type == CellType::value_or_word || type == CellType::observed;
}

}  // namespace

TableText::TableText(std::string_view table, std::string file, std::string bytes)
    : table_(table), file_(std::move(file)), bytes_(std::move(bytes)) {
    if (bytes_.empty()) return;
    CsvReader csv(std::string_view(bytes_), file_);
    delimiter_ = csv.delimiter();
    decimal_ = csv.decimal();
    header_ = index(csv.header(), csv.begin_byte(), csv.end_byte());
    for (const Cell& cell : csv.header().cells) columns_.push_back(cell.text);
    const std::string_view line(bytes_.data() + header_.all.begin, header_.all.end - header_.all.begin);
    if (const std::size_t n = n_line_end(line); n > 0) line_end_ = line.substr(line.size() - n);
    for (Record record; csv.next(record);)
        rows_.push_back(index(record, csv.begin_byte(), csv.end_byte()));
}

// Finds the bytes of each cell by walking to its line and column.
TableText::Row TableText::index(const Record& record, std::size_t begin, std::size_t end) const {
    Row row{.all = {.begin = begin, .end = end, .text = {}}, .cells = {}, .changed = {}, .line = record.line};
    const std::string_view all(bytes_.data() + begin, end - begin);
    const std::string_view line = all.substr(0, all.size() - n_line_end(all));
    TextWalk walk{.line = record.line};
    std::size_t i = 0;
    for (const Cell& cell : record.cells) {
        while (i < line.size() && (walk.line != cell.line || walk.column != cell.column)) {
            const bool pair = line[i] == '\r' && i + 1 < line.size() && line[i + 1] == '\n';
            if (!pair) walk.step(line[i] == '\r' ? '\n' : line[i]);
            ++i;
        }
        if (!row.cells.empty()) row.cells.back().end = begin + i - 1;
        row.cells.push_back({.begin = begin + i, .end = begin + line.size(), .text = cell.text});
    }
    return row;
}

std::optional<std::size_t> TableText::column_of(std::string_view column) const {
    const auto found = std::ranges::find(columns_, column);
    if (found == columns_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns_.begin());
}

std::string TableText::cell(std::size_t row, std::string_view column) const {
    const Row& at = rows_[row];
    if (const auto changed = at.changed.find(column); changed != at.changed.end())
        return changed->second;
    const auto place = column_of(column);
    return place && *place < at.cells.size() ? at.cells[*place].text : std::string();
}

std::string TableText::key_of(const Row& row, std::size_t number) const {
    const auto text = [&](std::string_view column) {
        const auto changed = row.changed.find(column);
        if (row.added && changed != row.changed.end()) return changed->second;
        const auto place = column_of(column);
        return place && *place < row.cells.size() ? row.cells[*place].text : std::string();
    };
    if (table_ == "phases") return text("measure_id") + "/" + text("phase");
    const ColumnRow& first = columns_of(table_).front();
    return first.type == CellType::id ? text(first.column) : row_key(number);
}

std::optional<std::size_t> TableText::find(std::string_view key) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < rows_.size() && !found; ++i)
        if (!rows_[i].dropped && key_of(rows_[i], i) == key) found = i;
    return found;
}

std::vector<std::string> TableText::keys() const {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (!rows_[i].dropped) keys.push_back(key_of(rows_[i], i));
    return keys;
}

// The text with the decimal mark of the file.
std::string TableText::native(std::string_view column, std::string value) const {
    const ColumnRow* row = find_column(table_, column);
    if (decimal_ == ',' && row && holds_number(row->type)) std::ranges::replace(value, '.', ',');
    return value;
}

// The same number written otherwise is the same.
bool TableText::same(std::string_view column, const std::string& a, const std::string& b) const {
    if (a == b) return true;
    const ColumnRow* row = find_column(table_, column);
    if (!row || !holds_number(row->type)) return false;
    const auto x = parse_number(a, decimal_), y = parse_number(b, decimal_);
    return x && y && *x == *y;
}

void TableText::set(std::size_t row, std::string_view column, const std::string& value) {
    Row& at = rows_[row];
    const std::string text = native(column, value);
    const auto place = column_of(column);
    const std::string was = place && *place < at.cells.size() ? at.cells[*place].text : "";
    if (!at.added && same(column, was, text))
        at.changed.erase(std::string(column));
    else
        at.changed[std::string(column)] = text;
}

void TableText::add(const std::vector<std::pair<std::string, std::string>>& cells) {
    Row row;
    row.added = true;
    for (const auto& [column, value] : cells) row.changed[column] = native(column, value);
    rows_.push_back(std::move(row));
}

// Columns that changes need and the header lacks, in the order of the contract.
std::vector<std::string> TableText::new_columns() const {
    std::vector<std::string> needed;
    for (const ColumnRow& column : columns_of(table_)) {
        if (column_of(column.column)) continue;
        const bool used = std::ranges::any_of(rows_, [&](const Row& row) {
            const auto cell = row.changed.find(column.column);
            return !row.dropped && cell != row.changed.end() && !cell->second.empty();
        });
        if (used || (bytes_.empty() && column.required)) needed.emplace_back(column.column);
    }
    return needed;
}

// Keeps quotes, and the blanks around an unquoted cell.
std::string TableText::written_cell(const Span& cell, const std::string& text) const {
    const std::string_view raw(bytes_.data() + cell.begin, cell.end - cell.begin);
    const std::string_view core = trim(raw);
    std::string shown = quoted_cell(text, {&delimiter_, 1});
    if (core.starts_with('"') && !shown.starts_with('"')) shown = '"' + shown + '"';
    if (core.empty()) return shown;
    const auto before = static_cast<std::size_t>(core.data() - raw.data());
    return std::string(raw.substr(0, before)) + shown +
           std::string(raw.substr(before + core.size()));
}

std::string TableText::written(const Row& row, const std::vector<std::string>& more) const {
    std::string out;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i > 0) out += delimiter_;
        const Span& cell = row.cells[i];
        const auto changed = i < columns_.size() ? row.changed.find(columns_[i]) : row.changed.end();
        out += changed == row.changed.end() ? bytes_.substr(cell.begin, cell.end - cell.begin)
                                            : written_cell(cell, changed->second);
    }
    for (const std::string& column : more) {
        const auto changed = row.changed.find(column);
        out += delimiter_;
        if (changed != row.changed.end()) out += quoted_cell(changed->second, {&delimiter_, 1});
    }
    const std::size_t end = row.cells.back().end;
    return out + bytes_.substr(end, row.all.end - end);
}

std::string TableText::written_new(const Row& row, const std::vector<std::string>& columns) const {
    std::string out;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto cell = row.changed.find(columns[i]);
        if (i > 0) out += delimiter_;
        if (cell != row.changed.end()) out += quoted_cell(cell->second, {&delimiter_, 1});
    }
    return out + line_end_;
}

std::string TableText::text() const {
    const auto more = new_columns();
    std::vector<std::string> columns = columns_;
    columns.insert(columns.end(), more.begin(), more.end());
    std::string out;
    std::size_t at = 0;
    const auto copy_to = [&](std::size_t end) {
        out.append(bytes_, at, end - at);
        at = end;
    };
    if (bytes_.empty()) {
        Row header;
        for (const std::string& column : columns) header.changed[column] = column;
        if (std::ranges::any_of(rows_, [](const Row& row) { return !row.dropped; }))
            out += written_new(header, columns);
    } else if (!more.empty()) {
        Row header = header_;
        for (const std::string& column : more) header.changed[column] = column;
        copy_to(header.all.begin);
        out += written(header, more);
        at = header.all.end;
    }
    for (const Row& row : rows_) {
        if (row.added) {
            if (row.dropped) continue;
            copy_to(bytes_.size());
            if (!out.empty() && n_line_end(out) == 0) out += line_end_;
            out += written_new(row, columns);
        } else if (row.dropped || !row.changed.empty() || !more.empty()) {
            copy_to(row.all.begin);
            if (!row.dropped) out += written(row, more);
            at = row.all.end;
        }
    }
    copy_to(bytes_.size());
    return out;
}

}  // namespace corridor::scenario
