#include "corridor/base/hash.h"
#include "corridor/scenario/columns.h"
#include "corridor/scenario/flee_json.h"
#include "corridor/scenario/row_writer.h"
#include "corridor/scenario/save.h"
#include "corridor/scenario/tables_of.h"

#include <algorithm>
#include <array>

namespace corridor::scenario {
namespace {

// What a person reads and no rule does; a corrected spelling is the same scenario.
constexpr auto k_for_people =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"places", "place_name"},
                                                                  {"places", "admin1_name"},
                                                                  {"places", "admin2_name"},
                                                                  {"reports", "source_name"},
                                                                  {"reports", "url"},
                                                                  {"reports", "licence"},
                                                                  {"reports", "note"},
                                                                  {"sources", "name"},
                                                                  {"sources", "url"},
                                                                  {"sources", "licence"},
                                                                  {"option", "title"},
                                                                  {"option", "title_fr"}});

bool counts(std::string_view table, std::string_view column) {
    return std::ranges::find(k_for_people, std::pair(table, column)) == k_for_people.end();
}

// A `|` list counts as a set; a path is an order.
std::string canonical(std::string_view table, std::string_view column, const std::string& text) {
    const ColumnRow* row = find_column(table, column);
    const bool is_set =
        row && (row->type == CellType::references || row->type == CellType::choices ||
                row->type == CellType::exemptions);
    if (!is_set || column == "path") return text;
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('|', start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    std::ranges::sort(parts);
    return list_text(parts);
}

// One row as a text; every part carries its length, so no two rows share a text.
std::string row_text(std::string_view table, const RowWriter& writer) {
    std::string out;
    for (const auto& [column, text] : writer.cells) {
        if (!counts(table, column) || text.empty()) continue;
        if (column == "set_aside" && text == "0") continue;  // as if the column were not there
        const std::string value = canonical(table, column, text);
        out += std::string(column) + '=' + std::to_string(value.size()) + ':' + value + ';';
    }
    return out;
}

void add_rows(Sha256& hash, std::string_view table, std::vector<std::string> rows) {
    std::ranges::sort(rows);
    hash.add(table).add("#").add(std::to_string(rows.size())).add("\n");
    for (const std::string& row : rows) hash.add(row).add("\n");
}

template <class T>
std::string bound_text(std::string_view table, const T& value) {
    RowWriter writer;
    bind_row(writer, value);
    return row_text(table, writer);
}

}  // namespace

std::string fingerprint(const Scenario& s) {
    Sha256 hash;
    hash.add("corridor scenario 1\n");
    add_rows(
        hash, "scenario",
        {std::to_string(s.schema) + ' ' + s.currency + ' ' + std::string(word(s.sensitivity))});
    add_rows(hash, "time", {bound_text("time", s.time)});
    std::vector<std::string> rows;
    for (const ParameterRow& row : parameter_rows())
        rows.push_back(std::string(row.key) + '=' + value_text(s.parameters.at(row.key)));
    add_rows(hash, "parameters", std::move(rows));
    // In order: which row a member takes depends on it.
    if (s.posterior) hash.add("posterior\n").add(posterior_text({{0, *s.posterior}}));
    rows.clear();
    for (const Option& option : s.options) rows.push_back(bound_text("option", option));
    add_rows(hash, "option", std::move(rows));
    for_each_table(s, [&](std::string_view table, std::size_t n_rows, const auto& write_row) {
        if (table == "observations") return;  // they move no number
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < n_rows; ++i) {
            RowWriter writer;
            write_row(i, writer);
            texts.push_back(row_text(table, writer));
        }
        add_rows(hash, table, std::move(texts));
    });
    // In order: links, conflicts and registrations refer to locations by their number.
    if (s.flee) hash.add("flee\n").add(flee_json(*s.flee));
    return hash.hex();
}

}  // namespace corridor::scenario
