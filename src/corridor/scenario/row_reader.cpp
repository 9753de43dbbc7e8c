#include "corridor/scenario/row_reader.h"

#include "corridor/base/text.h"
#include "corridor/scenario/exemptions.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corridor::scenario {
namespace {

std::string words_shown(std::string_view words) {
    std::string shown;
    for (const std::string_view one : split(words, '|')) {
        if (!shown.empty()) shown += ", ";
        shown += one;
    }
    return shown;
}

std::string did_you_mean(std::string_view text, std::string_view words) {
    const auto candidates = split(words, '|');
    const auto guess = nearest(text, candidates);
    return guess ? fmt::format("Did you mean `{}`?", *guess) : std::string();
}

// A cell that holds a number where TOML wrote a text is a wrong type.
bool may_be_number(const Cell& cell) {
    return cell.kind == Cell::Kind::csv || cell.kind == Cell::Kind::toml_number;
}

bool may_be_text(const Cell& cell) {
    return cell.kind == Cell::Kind::csv || cell.kind == Cell::Kind::toml_text;
}

std::string_view grouping_hint(std::string_view text) {
    const bool digits = std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits && text.find_first_of(", '") != std::string_view::npos
               ? "Write 1234.5, without separators between the thousands"
               : "";
}

}  // namespace

std::string id_problem(std::string_view id) {
    if (id.empty()) return "an id is empty";
    if (id.size() > 100) return "an id is longer than 100 bytes";
    if (id.starts_with('#')) return "an id may not start with #";
    for (const char letter : id)
        if (static_cast<unsigned char>(letter) <= ' ' || letter == 127 ||
            std::string_view("|:;,*()\"/\\").find(letter) != std::string_view::npos)
            return fmt::format(
                "`{}` is not an id: blanks and | : ; , * ( ) \" / \\ are not allowed", id);
    return {};
}

const Cell* RowReader::find(std::string_view column) const {
    const auto& columns = *row_.columns;
    for (std::size_t i = 0; i < columns.size() && i < row_.record->cells.size(); ++i)
        if (columns[i] == column) return &row_.record->cells[i];
    return nullptr;
}

const Cell* RowReader::start(std::string_view column) {
    column_ = find_column(row_.table, column);
    CORRIDOR_EXPECT(column_ != nullptr, fmt::format("{}.{} is not declared", row_.table, column));
    const Cell* cell = find(column);
    if (cell && !cell->text.empty()) return cell;
    if (column_->required)
        problem(column, "is required and empty",
                fmt::format("Expected: {}", type_word(column_->type)));
    return nullptr;
}

std::string RowReader::where(std::string_view column) const {
    const Cell* cell = find(column);
    return fmt::format("{}:{}:{} {}", row_.file, cell ? cell->line : row_.record->line,
                       cell ? cell->column : 1, column);
}

void RowReader::problem(std::string_view column, std::string_view text, std::string_view hint) {
    state_.problems.add(where(column), text, hint);
}

void RowReader::remember(std::string_view key) const {
    std::vector<std::pair<std::string, std::pair<int, int>>> cells;
    for (std::size_t i = 0; i < row_.columns->size() && i < row_.record->cells.size(); ++i)
        cells.push_back(
            {(*row_.columns)[i], {row_.record->cells[i].line, row_.record->cells[i].column}});
    state_.origins.add(row_.table, key, row_.file, row_.record->line, std::move(cells));
}

bool RowReader::wrong(std::string_view text, std::string_view hint) {
    problem(column_->column, text, hint);
    return false;
}

bool RowReader::expect_word(std::string_view text) {
    const auto words = split(column_->words, '|');
    if (std::ranges::find(words, text) != words.end()) return true;
    return wrong(fmt::format("`{}` is not allowed (one of {})", text, words_shown(column_->words)),
                 did_you_mean(text, column_->words));
}

bool RowReader::in_range(double low, double high, std::string_view shown) {
    if (low >= column_->low && high <= column_->high) return true;
    return wrong(fmt::format("{} is out of range (allowed {} to {}{}{})", shown,
                             number_text(column_->low), number_text(column_->high),
                             column_->unit.empty() ? "" : " ", column_->unit));
}

bool RowReader::refer(std::string_view table, std::string_view id) {
    if (const std::string problem_text = id_problem(id); !problem_text.empty())
        return wrong(problem_text);
    state_.references.push_back({where(column_->column), std::string(table), std::string(id)});
    return true;
}

bool RowReader::read(const Cell& cell, std::string& out) {
    if (!may_be_text(cell))
        return wrong(
            fmt::format("`{}` is a wrong type (expected {})", cell.text, type_word(column_->type)),
            "Put it in quotes");
    if (column_->type == CellType::choice && !expect_word(cell.text)) return false;
    if (column_->type == CellType::reference && !refer(column_->words, cell.text)) return false;
    if (column_->type == CellType::id)
        if (const std::string text = id_problem(cell.text); !text.empty()) return wrong(text);
    if (column_->type == CellType::condition)
        if (const std::string text = condition_problem(cell.text); !text.empty())
            return wrong(text,
                         "Write holder PLACE is ACTOR, holder PLACE is not ACTOR or kept 0.6");
    out = cell.text;
    return true;
}

bool RowReader::read(const Cell& cell, Ids& out) {
    Ids ids;
    for (const std::string_view part : split(cell.text, '|')) {
        const std::string_view id = trim(part);
        if (id == "*") {
            if (trim(cell.text) != "*") return wrong("* stands alone, it means all");
        } else if (column_->type == CellType::choices) {
            if (!expect_word(id)) return false;
        } else if (!refer(column_->words, id)) {
            return false;
        }
        if (std::ranges::find(ids, id) != ids.end())
            return wrong(fmt::format("`{}` stands twice in the list", id));
        ids.emplace_back(id);
    }
    out = std::move(ids);
    return true;
}

bool RowReader::read(const Cell& cell, double& out) {
    const auto number = may_be_number(cell) ? parse_number(cell.text, row_.decimal) : std::nullopt;
    if (!number)
        return wrong(fmt::format("`{}` is not a finite number", cell.text),
                     grouping_hint(cell.text));
    if (!in_range(*number, *number, cell.text)) return false;
    out = *number;
    return true;
}

bool RowReader::read(const Cell& cell, std::int64_t& out) {
    auto whole = may_be_number(cell) ? parse_integer(cell.text) : std::nullopt;
    if (!whole && may_be_number(cell)) {  // spreadsheets write 1200.0
        const auto number = parse_number(cell.text, row_.decimal);
        if (number && std::floor(*number) == *number && std::abs(*number) < 9e15)
            whole = static_cast<std::int64_t>(*number);
        if (number && !whole && std::abs(*number) >= 9e15)
            return in_range(*number, *number, cell.text);
    }
    if (!whole)
        return wrong(fmt::format("`{}` is not a whole number", cell.text),
                     grouping_hint(cell.text));
    if (!in_range(static_cast<double>(*whole), static_cast<double>(*whole), cell.text))
        return false;
    out = *whole;
    return true;
}

bool RowReader::read(const Cell& cell, int& out) {
    std::int64_t wide = 0;  // the ranges of int columns lie within int
    if (!read(cell, wide)) return false;
    out = static_cast<int>(wide);
    return true;
}

bool RowReader::read(const Cell& cell, std::uint32_t& out) {
    std::int64_t wide = 0;
    if (!read(cell, wide)) return false;
    out = static_cast<std::uint32_t>(wide);
    return true;
}

bool RowReader::read(const Cell& cell, bool& out) {
    if (cell.text != "0" && cell.text != "1")
        return wrong(fmt::format("`{}` is not allowed (0 or 1)", cell.text));
    out = cell.text == "1";
    return true;
}

bool RowReader::read(const Cell& cell, Date& out) {
    const bool typed = cell.kind == Cell::Kind::csv || cell.kind == Cell::Kind::toml_date;
    const auto date = typed ? parse_date(trim(cell.text)) : std::nullopt;
    if (!date)
        return wrong(fmt::format("`{}` is not a date that exists (years 1900 to 2200)", cell.text),
                     typed ? "Write 2025-10-27" : "Write 2025-10-27, without quotes");
    out = *date;
    return true;
}

bool RowReader::read(const Cell& cell, Value& out) {
    ParsedValue parsed = parse_value(cell.text, row_.decimal);
    if (!parsed.value) return wrong(parsed.problem, grouping_hint(cell.text));
    const ValueRange range = value_range(*parsed.value);
    if (!in_range(range.low, range.high, cell.text)) return false;
    out = std::move(*parsed.value);
    return true;
}

}  // namespace corridor::scenario
