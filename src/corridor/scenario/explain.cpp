#include "corridor/scenario/explain.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/scenario/explain_parts.h"
#include "corridor/scenario/parameters.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

struct Labels {
    std::string_view standard, unit, allowed, source, to, required, file;
};

constexpr Labels k_english{"default", "unit", "allowed", "source", "to", "required", "file"};
constexpr Labels k_french{"défaut", "unité", "admis", "source", "à", "obligatoire", "fichier"};

const Labels& labels(std::string_view lang) {
    return lang == "fr" ? k_french : k_english;
}

std::string explain_row(const ParameterRow& row, std::string_view lang) {
    const Labels& l = labels(lang);
    return fmt::format("{}: {}\n  {}: {} {}\n  {}: {} {} {}\n  {}: {}\n", row.key,
                       lang == "fr" ? row.text_fr : row.text, l.standard,
                       value_text(row.default_value()), row.unit, l.allowed, number_text(row.low),
                       l.to, number_text(row.high), l.source, row.source);
}

std::string explain_row(const ColumnRow& row, std::string_view lang) {
    const Labels& l = labels(lang);
    std::string out = fmt::format("{}.{}: {}\n  {}", row.table, row.column,
                                  lang == "fr" ? row.text_fr : row.text, allowed_text(row, lang));
    if (!row.unit.empty()) out += fmt::format("\n  {}: {}", l.unit, row.unit);
    if (row.required) out += fmt::format("\n  {}", l.required);
    return out + '\n';
}

std::string explain_row(const TableRow& row, std::string_view lang) {
    std::string out =
        fmt::format("{}: {}\n  {}: {}\n ", row.table, lang == "fr" ? row.text_fr : row.text,
                    labels(lang).file, row.file);
    for (const ColumnRow& column : columns_of(row.table)) out += fmt::format(" {}", column.column);
    return out + '\n';
}

}  // namespace

std::string explain_parameter(std::string_view key, std::string_view lang) {
    if (const ParameterRow* row = find_parameter(key)) return explain_row(*row, lang);
    std::vector<std::string_view> keys;
    for (const ParameterRow& row : parameter_rows()) keys.push_back(row.key);
    const auto guess = nearest(key, keys);
    throw Error(ErrorKind::usage, key, "is not a known parameter",
                guess ? fmt::format("Did you mean `{}`?", *guess) : "");
}

std::optional<std::string> explain(std::string_view key, std::string_view lang) {
    std::string out;
    const auto add = [&](const auto& row) { out += explain_row(row, lang); };
    if (const ParameterRow* row = find_parameter(key)) add(*row);
    if (const TableRow* row = find_table(key)) add(*row);
    for (const ColumnRow& row : column_rows())
        if (row.column == key || fmt::format("{}.{}", row.table, row.column) == key) add(row);
    return out.empty() ? std::nullopt : std::optional(out);
}

std::optional<std::string> nearest_key(std::string_view key) {
    std::vector<std::string> dotted;
    std::vector<std::string_view> known;
    for (const ParameterRow& row : parameter_rows()) known.push_back(row.key);
    for (const TableRow& row : table_rows()) known.push_back(row.table);
    for (const ColumnRow& row : column_rows()) {
        known.push_back(row.column);
        dotted.push_back(fmt::format("{}.{}", row.table, row.column));
    }
    known.insert(known.end(), dotted.begin(), dotted.end());
    return nearest(key, known);
}

}  // namespace corridor::scenario
