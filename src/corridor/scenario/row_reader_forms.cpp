// Cells that are more than one plain value.
#include "corridor/base/text.h"
#include "corridor/scenario/exemptions.h"
#include "corridor/scenario/row_reader.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::scenario {

bool RowReader::read(const Cell& cell, Exemption& out) {
    ParsedExemption parsed = parse_exemption(cell.text);
    if (!parsed.problem.empty())
        return wrong(parsed.problem,
                     "Write measure:ID|good:G|carrier:C|class:C|home:PLACE|days:FROM..TO");
    const auto refer_all = [&](std::string_view table, const Ids& ids) {
        return std::ranges::all_of(
            ids, [&](const std::string& id) { return id == "*" || refer(table, id); });
    };
    const Exemption& e = parsed.exemption;
    if (!refer_all("measures", e.measures) || !refer_all("goods", e.goods) ||
        !refer_all("classes", e.classes) || !refer_all("places", e.homes) ||
        !refer_all("carriers", e.carriers))
        return false;
    out = std::move(parsed.exemption);
    return true;
}

void RowReader::two_words(std::string_view column, bool& out, std::string_view no,
                          std::string_view yes) {
    std::string text(out ? yes : no);
    (*this)(column, text);
    out = text == yes;
}

void RowReader::direction(std::string_view column, Direction& out, std::string& place) {
    const Cell* cell = start(column);
    if (!cell) return;
    const auto parts = split(cell->text, ':');
    const auto kind = from_word<Direction>(trim(parts[0]));
    if (!kind || parts.size() != (*kind == Direction::both ? 1u : 2u)) {
        wrong(fmt::format("`{}` is not allowed (both, into:PLACE, out_of:PLACE)", cell->text));
        return;
    }
    out = *kind;
    if (*kind == Direction::both) return;
    place = trim(parts[1]);
    refer("places", place);
}

void RowReader::list_or(std::string_view column, Ids& out, std::string_view word_for_empty) {
    const Cell* cell = start(column);
    if (cell && cell->text != word_for_empty) read(*cell, out);
}

void RowReader::observed(std::string_view column, Observed variable, std::optional<double>& out) {
    const Cell* told = find("variable");
    if (!told || !from_word<Observed>(told->text)) return;
    const Cell* cell = start(column);
    if (!cell) return;
    const ObservedRow& row = row_of(variable);
    if (row.form == ObservedForm::date) {
        Date date;
        if (read(*cell, date)) out = static_cast<double>(date.days());
    } else if (row.form == ObservedForm::label) {
        const auto found = std::ranges::find(k_label_words, std::string_view(cell->text));
        if (found == k_label_words.end())
            wrong(fmt::format("`{}` is not allowed (one of open, restricted, hard_to_reach, "
                              "cut_off)",
                              cell->text));
        else
            out = static_cast<double>(found - k_label_words.begin());
    } else {
        const auto number = parse_number(cell->text, row_.decimal);
        if (!number)
            wrong(fmt::format("`{}` is not a finite number", cell->text));
        else if (*number < row.low || *number > row.high)
            wrong(fmt::format("{} is out of range (allowed {} to {} {})", cell->text,
                              number_text(row.low), number_text(row.high),
                              split(row.units, '|').front()));
        else
            out = *number;
    }
}

bool RowReader::read_or_word(const Cell& cell, Value& out) {
    const bool a_word = std::ranges::all_of(
        cell.text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return a_word ? expect_word(cell.text) : read(cell, out);
}

void RowReader::letter(std::string_view column, char& out) {
    std::string text(1, out);
    (*this)(column, text);
    if (text.size() == 1) out = text[0];
}

}  // namespace corridor::scenario
