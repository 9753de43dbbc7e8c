#include "corridor/scenario/edit.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/scenario/columns.h"
#include "corridor/scenario/edit_settings.h"
#include "corridor/scenario/edit_table.h"
#include "corridor/scenario/origins.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace corridor::scenario {
namespace {

using CellList = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view k_set_aside = "set_aside";
constexpr auto k_sections = std::to_array<std::string_view>({"time", "ensemble", "parameters"});

bool has_file(const TableRow& row) {
    return row.file.ends_with(".csv");
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
    const std::vector<std::string_view> views(known.begin(), known.end());
    const auto guess = nearest(word, views);
    return guess ? fmt::format("Did you mean `{}`?", *guess) : std::string();
}

bool of_phases(std::string_view column) {
    return !find_column("measures", column) && find_column("phases", column);
}

// Makes edits one after the other; what an edit names and nothing holds is told at the end, all at once.
class FolderEditor {
  public:
    explicit FolderEditor(const FolderTexts& texts)
        : texts_(texts), settings_(texts.settings, texts.files.at(texts.settings)) {}

    FolderTexts apply(const std::vector<Edit>& edits) {
        for (const Edit& edit : edits) {
            ++number_;
            apply(edit);
        }
        problems_.throw_if_any();
        FolderTexts out = texts_;
        out.files[texts_.settings] = settings_.text();
        for (const auto& [name, table] : tables_) {
            std::string text = table.text();
            if (!text.empty() || out.files.contains(table.file()))
                out.files[table.file()] = std::move(text);
        }
        return out;
    }

    std::string position_of(const std::string& name, std::string_view row) {
        const TableText* table = open(name);
        if (!table) return fmt::format("{}:1:1 {}", texts_.settings, name);
        const auto found = table->find(row);
        return fmt::format("{}:{}:1 {}", table->file(), found ? table->line(*found) : 1, row);
    }

  private:
    void wrong(const std::string& file, std::string_view name, std::string_view problem,
               std::string_view hint = {}) {
        problems_.add(fmt::format("{}:1:1 {}", file, name),
                      fmt::format("{} (edit {})", problem, number_), hint);
    }

    void apply(const Edit& edit) {
        if (edit.table.empty()) return apply_setting(edit);
        if (edit.table == "option") return apply_option(edit);
        TableText* table = open(edit.table);
        if (!table) return;
        if (edit.act == Edit::Act::add) return add(edit, *table);
        if (edit.act == Edit::Act::put)
            return wrong(table->file(), edit.table, "only an option is put", "Add a row, or set a cell");
        if (edit.act == Edit::Act::drop) return drop(edit, *table);
        for (const auto& [column, value] : edit.cells) set(edit, *table, column, value);
    }

    // The table, read at its first use. None: no table of that name, or its file cannot be read.
    TableText* open(const std::string& name) {
        if (const auto open = tables_.find(name); open != tables_.end()) return &open->second;
        const TableRow* row = find_table(name);
        if (!row || !has_file(*row)) {
            std::vector<std::string> known{"option"};
            for (const TableRow& one : table_rows())
                if (has_file(one)) known.emplace_back(one.table);
            wrong(texts_.settings, name, fmt::format("there is no table `{}`", name),
                  did_you_mean(name, known));
            return nullptr;
        }
        const std::string file = file_of(*row);
        const auto bytes = texts_.files.find(file);
        try {
            return &tables_
                        .emplace(name, TableText(name, file,
                                                 bytes == texts_.files.end() ? "" : bytes->second))
                        .first->second;
        } catch (const Error& error) {
            if (error.kind != ErrorKind::input) throw;
            problems_.add(error.where, error.problem, error.hint);
            return nullptr;
        }
    }

    std::string file_of(const TableRow& row) const {
        const TomlNode* data = settings_.root().find("data");
        const TomlNode* named = data ? data->find(row.table) : nullptr;
        return named && !named->text.empty() ? named->text : std::string(row.file);
    }

    bool knows(const TableText& table, std::string_view name, std::string_view column) {
        if (find_column(name, column)) return true;
        std::vector<std::string> known;
        for (const ColumnRow& row : columns_of(name)) known.emplace_back(row.column);
        wrong(table.file(), column, fmt::format("`{}` is not a column of {}", column, name),
              did_you_mean(column, known));
        return false;
    }

    std::optional<std::size_t> row_of(const TableText& table, const std::string& name,
                                      const std::string& row) {
        const auto found = table.find(row);
        if (!found)
            wrong(table.file(), row, fmt::format("`{}` is not in {}", row, name),
                  did_you_mean(row, table.keys()));
        return found;
    }

    void set(const Edit& edit, TableText& table, const std::string& column,
             const std::string& value) {
        if (edit.table == "measures" && of_phases(column))
            return set_phase(edit.row, column, value);
        const auto row = row_of(table, edit.table, edit.row);
        // Not set aside is the same as no cell.
        const bool clears = column == k_set_aside && value == "0";
        if (row && knows(table, edit.table, column)) table.set(*row, column, clears ? "" : value);
    }

    // `start` is that of the first phase, `end` of the last, any other of the one there is.
    void set_phase(const std::string& measure, const std::string& column,
                   const std::string& value) {
        TableText* phases = open("phases");
        if (!phases) return;
        std::optional<std::size_t> first, last;
        int low = 0, high = 0;
        for (const std::string& key : phases->keys()) {
            if (!key.starts_with(measure + '/')) continue;
            const auto row = phases->find(key);
            const int number =
                static_cast<int>(parse_integer(phases->cell(*row, "phase")).value_or(0));
            if (!first || number < low) first = row, low = number;
            if (!last || number > high) last = row, high = number;
        }
        if (!first)
            return wrong(phases->file(), measure, fmt::format("`{}` has no phase", measure));
        if (column.starts_with("start"))
            phases->set(*first, column, value);
        else if (column.starts_with("end") || first == last)
            phases->set(*last, column, value);
        else
            wrong(phases->file(), column,
                  fmt::format("`{}` has several phases; it is not clear which one", measure),
                  fmt::format("Name one: table phases, row {}/1", measure));
    }

    void drop(const Edit& edit, TableText& table) {
        const auto row = row_of(table, edit.table, edit.row);
        if (!row) return;
        if (edit.table == "reports") return table.set(*row, k_set_aside, "1");
        table.drop(*row);
        if (edit.table != "measures") return;
        TableText* phases = open("phases");
        if (!phases) return;
        for (const std::string& key : phases->keys())
            if (key.starts_with(edit.row + '/')) phases->drop(*phases->find(key));
    }

    void add(const Edit& edit, TableText& table) {
        CellList own, of_phase;
        std::string id;
        for (const auto& [column, value] : edit.cells) {
            if (edit.table == "measures" && of_phases(column)) {
                of_phase.emplace_back(column, value);
            } else if (knows(table, edit.table, column)) {
                own.emplace_back(column, value);
                if (column == "measure_id") id = value;
            }
        }
        table.add(own);
        if (of_phase.empty()) return;
        TableText* phases = open("phases");
        if (!phases) return;
        if (std::ranges::find(of_phase, "phase", &CellList::value_type::first) == of_phase.end())
            of_phase.emplace_back("phase", "1");
        of_phase.emplace_back("measure_id", id);
        phases->add(of_phase);
    }

    void apply_setting(const Edit& edit) {
        for (const auto& [path, value] : edit.cells) {
            const auto dot = path.find('.');
            const std::string section = dot == std::string::npos ? "" : path.substr(0, dot);
            const std::string key = dot == std::string::npos ? path : path.substr(dot + 1);
            const bool known = section.empty()
                                   ? find_column("scenario", key) != nullptr
                                   : std::ranges::find(k_sections, section) != k_sections.end();
            if (edit.act != Edit::Act::set || !known)
                wrong(settings_.file(), path, fmt::format("`{}` is not a setting", path),
                      "Such as time.deadline_days, ensemble.seed or parameters.KEY");
            else
                settings_.set(section, key, value);
        }
    }

    void apply_option(const Edit& edit) {
        if (edit.act == Edit::Act::add) return settings_.add_option(edit.cells);
        if (edit.act == Edit::Act::put) {
            const auto id = std::ranges::find(edit.cells, "id", &CellList::value_type::first);
            if (id == edit.cells.end() || id->second.empty())
                return wrong(settings_.file(), "id", "the option has no id");
            return settings_.put_option(id->second, edit.cells);
        }
        if (!settings_.has_option(edit.row))
            return wrong(settings_.file(), edit.row, fmt::format("`{}` is no option", edit.row),
                         did_you_mean(edit.row, settings_.options()));
        if (edit.act == Edit::Act::drop) return settings_.drop_option(edit.row);
        for (const auto& [key, value] : edit.cells) {
            if (!find_column("option", key == "good" ? "goods" : key))
                wrong(settings_.file(), key, fmt::format("`{}` is not a key of an option", key));
            else
                settings_.set_option(edit.row, key, value);
        }
    }

    const FolderTexts& texts_;
    SettingsText settings_;
    std::map<std::string, TableText> tables_;
    Problems problems_;
    int number_ = 0;
};

}  // namespace

std::string position_of(const FolderTexts& texts, std::string_view table, std::string_view row) {
    return FolderEditor(texts).position_of(std::string(table), row);
}

FolderTexts apply_edits(const FolderTexts& texts, const std::vector<Edit>& edits) {
    if (edits.empty()) return texts;
    return FolderEditor(texts).apply(edits);
}

}  // namespace corridor::scenario
