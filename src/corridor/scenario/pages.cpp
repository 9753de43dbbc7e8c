#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/scenario/explain.h"
#include "corridor/scenario/explain_parts.h"
#include "corridor/scenario/names.h"
#include "corridor/scenario/parameters.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

constexpr std::string_view k_generated =
    "<!-- Made from the declarations in src/corridor/scenario; refresh it with "
    "CORRIDOR_UPDATE=1 and the unit tests. -->\n";

// A cell of a Markdown table: bars would end it.
std::string table_cell(std::string_view text) {
    std::string out;
    for (const char letter : text)
        out += letter == '|' ? std::string("\\|") : std::string(1, letter);
    return out;
}

std::string joined(std::string_view words) {
    std::string out;
    for (const std::string_view one : split(words, '|'))
        out += fmt::format("{}{}", out.empty() ? "" : ", ", one);
    return out;
}

std::string column_table(std::string_view table) {
    std::string out = "| column | meaning | unit | allowed | needed |\n|---|---|---|---|---|\n";
    for (const ColumnRow& row : columns_of(table))
        out +=
            fmt::format("| `{}` | {} | {} | {} | {} |\n", row.column, table_cell(row.text),
                        row.unit, table_cell(allowed_text(row, "en")), row.required ? "yes" : "");
    return out;
}

std::string settings_page() {
    std::string out = fmt::format(
        "# scenario.toml\n{}\nA scenario is a folder: this file and the tables it names. TOML 1.0, "
        "UTF-8. An unknown key is an error.\n\n## Keys outside any section\n\n{}",
        k_generated, column_table("scenario"));
    for (const std::string_view section : {"time", "ensemble"})
        out += fmt::format("\n## [{}]\n\n{}.\n\n{}", section, find_table(section)->text,
                           column_table(section));
    out +=
        "\n## [data]\n\nThe file of a table, where it is not the table's own name. Paths lie "
        "inside the folder.\n\n| key | file by default | needed |\n|---|---|---|\n";
    for (const TableRow& row : table_rows())
        if (row.file.ends_with(".csv"))
            out += fmt::format("| `{}` | [{}]({}.md) | {} |\n", row.table, row.file, row.table,
                               row.required ? "yes" : "");
    out +=
        "\n## [parameters]\n\nA number, or a distribution, for any key of "
        "[the parameters](../reference/parameters.md): `{ median=, p05=, p95= }` lognormal, "
        "`{ low=, likely=, high= }` triangular, `{ mean=, sd= }` normal, `{ low=, high= }` "
        "uniform, `{ mean=, p05=, p95= }` beta, `{ choices=[], weights=[] }`.\n\n"
        "`posterior = \"../posterior.csv\"` takes the parameters that file names from "
        "[calibrated draws](posterior.md), one row a member; a key written here beside it stays as "
        "written.\n";
    out += fmt::format(
        "\n## [[option]]\n\n{}. An option opens or brings something; one that adds "
        "or tightens a measure cannot be written.\n\n{}",
        find_table("option")->text, column_table("option"));
    return out;
}

// What can be observed, and how it is written.
std::string observed_table() {
    std::string out =
        "\n## Variables\n\n| variable | what is meant | unit | good | place | over the days |\n"
        "|---|---|---|---|---|---|\n";
    constexpr std::string_view k_goods[] = {"", "traded", "care, water or power",
                                            "traded, or a service", "power, or blank"};
    for (const ObservedRow& row : observed_rows())
        out += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", word(row.variable),
                           table_cell(row.text), joined(row.units),
                           k_goods[static_cast<std::size_t>(row.good)],
                           row.is_flow ? "from_place_id" : "place_id",
                           row.form == ObservedForm::date    ? "a day"
                           : row.form == ObservedForm::label ? "the most frequent"
                           : row.is_cumulative               ? "value of the last"
                                                             : "mean");
    return out;
}

}  // namespace

std::string allowed_text(const ColumnRow& row, std::string_view lang) {
    std::string out(type_word(row.type));
    const bool french = lang == "fr";
    switch (row.type) {
        case CellType::choice:
        case CellType::choices:
            return fmt::format("{}{}", row.type == CellType::choices ? "* | " : "",
                               joined(row.words));
        case CellType::reference:
        case CellType::references:
            return fmt::format("{} {} {}", out, french ? "de" : "of", row.words);
        case CellType::whole:
        case CellType::number:
        case CellType::value:
            return fmt::format("{}, {} {} {}", out, number_text(row.low), french ? "à" : "to",
                               number_text(row.high));
        case CellType::value_or_word:
            return fmt::format("{}, {} {} {}, {} {}", type_word(CellType::value),
                               number_text(row.low), french ? "à" : "to", number_text(row.high),
                               french ? "ou" : "or", joined(row.words));
        default:
            return out;
    }
}

std::string parameters_page() {
    std::string out = fmt::format(
        "# Parameters\n{}\nWritten in `[parameters]` of scenario.toml, as a number or a "
        "distribution. ASSUMPTION: a default without a source, to be calibrated.\n\n"
        "| key | meaning | default | unit | allowed | source |\n|---|---|---|---|---|---|\n",
        k_generated);
    for (const ParameterRow& row : parameter_rows())
        out += fmt::format("| `{}` | {} | {} | {} | {} to {} | {} |\n", row.key,
                           table_cell(row.text), value_text(row.default_value()), row.unit,
                           number_text(row.low), number_text(row.high), table_cell(row.source));
    return out;
}

std::string format_page(std::string_view table) {
    if (table == "scenario") return settings_page();
    const TableRow* row = find_table(table);
    CORRIDOR_EXPECT(row != nullptr, table);
    std::string page = fmt::format(
        "# {}\n{}\n{}. {}\n\n{}\nHow tables are read, lists, distributions and dates: "
        "[tables](tables.md).\n",
        row->file, k_generated, row->text,
        row->required ? "A scenario needs this table." : "The table may be absent.",
        column_table(table));
    if (table == "observations") page += observed_table() + '\n' + std::string(k_page_end);
    return page;
}

}  // namespace corridor::scenario
