#include "corridor/scenario/save.h"

#include "corridor/base/error.h"
#include "corridor/scenario/columns.h"
#include "corridor/scenario/flee_json.h"
#include "corridor/scenario/row_writer.h"
#include "corridor/scenario/tables_of.h"
#include "corridor/scenario/written.h"

#include <fmt/format.h>

#include <fstream>

namespace corridor::scenario {
namespace {

constexpr std::string_view k_posterior_file = "posterior.csv";

// One key of scenario.toml; keys without a value are left out.
void write_key(std::string& out, std::string_view table, std::string_view column,
               const std::string& text) {
    if (text.empty()) return;
    const ColumnRow* row = find_column(table, column);
    CORRIDOR_EXPECT(row != nullptr, column);
    const bool bare = row->type == CellType::whole || row->type == CellType::number ||
                      row->type == CellType::date;
    out += fmt::format("{} = {}\n", column, bare ? text : quoted_toml(text));
}

template <class Bind>
void write_section(std::string& out, std::string_view table, std::string_view title,
                   Bind bind_row) {
    if (!title.empty()) out += fmt::format("\n{}\n", title);
    RowWriter writer;
    bind_row(writer);
    for (const auto& [column, text] : writer.cells) write_key(out, table, column, text);
}

std::string parameters_section(const Scenario& s) {
    const Parameters& parameters = s.parameters;
    std::string out;
    if (s.posterior) out += fmt::format("posterior = \"{}\"\n", k_posterior_file);
    for (const ParameterRow& row : parameter_rows())
        if (parameters.at(row.key) != row.default_value())
            out += fmt::format("{} = {}\n", row.key, toml_value(parameters.at(row.key)));
    return out.empty() ? out : "\n[parameters]\n" + out;
}

std::string settings_text(const Scenario& s) {
    std::string out;
    write_section(out, "scenario", "", [&](RowWriter& w) { bind_head(w, s); });
    write_section(out, "time", "[time]", [&](RowWriter& w) { bind_row(w, s.time); });
    write_section(out, "ensemble", "[ensemble]", [&](RowWriter& w) { bind_ensemble(w, s); });
    out += parameters_section(s);
    for (const Option& option : s.options)
        write_section(out, "option", "[[option]]", [&](RowWriter& w) { bind_row(w, option); });
    return out;
}

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) throw Error(ErrorKind::io, path.filename().string(), "cannot be written");
}

// Under the rule of Flee nothing need be traded.
bool may_lack(const Scenario& scenario, std::string_view table) {
    return scenario.flee && table == "supply";
}

std::string table_text(std::string_view table, std::size_t n_rows, const auto& write_row) {
    std::string out;
    for (const ColumnRow& row : columns_of(table)) {
        if (!out.empty()) out += ',';
        out += row.column;
    }
    out += '\n';
    for (std::size_t i = 0; i < n_rows; ++i) {
        RowWriter writer;
        write_row(i, writer);
        std::string line;
        for (std::size_t k = 0; k < writer.cells.size(); ++k)
            line += (k ? "," : "") + quoted_cell(writer.cells[k].second);
        out += line + '\n';
    }
    return out;
}

}  // namespace

void save(const Scenario& scenario, const std::filesystem::path& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorKind::io, folder.filename().string(), "the folder cannot be made");
    if (std::filesystem::exists(folder / "scenario.toml"))
        throw Error(ErrorKind::io, "scenario.toml", "exists already", "Save to a new folder");
    for_each_table(scenario,
                   [&](std::string_view table, std::size_t n_rows, const auto& write_row) {
                       const TableRow* row = find_table(table);
                       const bool needed = row->required && !may_lack(scenario, table);
                       if (n_rows > 0 || needed)
                           write_file(folder / row->file, table_text(table, n_rows, write_row));
                   });
    if (scenario.flee) write_file(folder / k_flee_json, flee_json(*scenario.flee));
    if (scenario.posterior)
        write_file(folder / k_posterior_file, posterior_text({{0, *scenario.posterior}}));
    write_file(folder / "scenario.toml", settings_text(scenario));
}

}  // namespace corridor::scenario
