#include "corridor/base/text.h"
#include "corridor/scenario/bind.h"
#include "corridor/scenario/load_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace corridor::scenario {
namespace {

constexpr auto k_sections =
    std::to_array<std::string_view>({"time", "ensemble", "data", "parameters", "option"});

std::string key_where(std::string_view file, const std::string& key, const TomlNode& node) {
    return fmt::format("{}:{}:{} {}", file, node.key_line, node.key_column, key);
}

std::string nearest_hint(std::string_view key, std::span<const std::string_view> known) {
    if (const auto guess = nearest(key, known)) return fmt::format("Did you mean `{}`?", *guess);
    std::string all;
    for (const std::string_view one : known)
        all += fmt::format("{}{}", all.empty() ? "" : ", ", one);
    return "Known: " + all;
}

std::vector<std::string_view> known_keys(std::string_view table) {
    std::vector<std::string_view> keys;
    for (const ColumnRow& row : columns_of(table)) keys.push_back(row.column);
    if (table == "scenario") keys.insert(keys.end(), k_sections.begin(), k_sections.end());
    return keys;
}

Cell::Kind cell_kind(TomlNode::Kind kind) {
    switch (kind) {
        case TomlNode::Kind::text:
            return Cell::Kind::toml_text;
        case TomlNode::Kind::number:
            return Cell::Kind::toml_number;
        case TomlNode::Kind::date:
            return Cell::Kind::toml_date;
        case TomlNode::Kind::list:
            return Cell::Kind::toml_list;
        default:
            return Cell::Kind::toml_flag;
    }
}

// A table of scenario.toml as a record whose columns are its keys.
class SectionRow {
  public:
    SectionRow(std::string_view table, std::string_view file, const TomlNode& node,
               LoadState& state)
        : table_(table), file_(file), state_(state), known_(known_keys(table)) {
        record_.line = std::max(node.line, 1);
        for (const auto& [key, value] : node.members) add(key, value);
    }
    RowReader reader() {
        return RowReader({.table = table_, .file = file_, .columns = &columns_, .record = &record_},
                         state_);
    }

  private:
    void add(const std::string& key, const TomlNode& node) {
        const bool is_section = std::ranges::find(k_sections, key) != k_sections.end();
        if (table_ == "scenario" && is_section) return;
        if (key == "title" && node.kind == TomlNode::Kind::table) return add_titles(node);
        const std::string column = table_ == "option" && key == "good" ? "goods" : key;
        if (!find_column(table_, column)) {
            state_.problems.add(key_where(file_, key, node), "is not a known key",
                                nearest_hint(key, known_));
        } else if (node.kind == TomlNode::Kind::table || node.kind == TomlNode::Kind::other) {
            state_.problems.add(
                key_where(file_, key, node),
                fmt::format("is {}, a wrong type", kind_word(node.kind)),
                fmt::format("Expected: {}", type_word(find_column(table_, column)->type)));
        } else {
            push(column, node);
        }
    }
    void add_titles(const TomlNode& node) {
        for (const auto& [lang, text] : node.members) {
            if (text.kind != TomlNode::Kind::text || (lang != "en" && lang != "fr"))
                state_.problems.add(key_where(file_, "title." + lang, text),
                                    "a title has texts en and fr");
            else
                push(lang == "en" ? "title" : "title_fr", text);
        }
    }
    void push(std::string column, const TomlNode& node) {
        Cell cell{.text = node.text,
                  .line = node.line,
                  .column = node.column,
                  .kind = cell_kind(node.kind)};
        for (const TomlNode& item : node.items) {
            if (item.kind != TomlNode::Kind::text)
                state_.problems.add(
                    fmt::format("{}:{}:{} {}", file_, item.line, item.column, column),
                    fmt::format("is {} in a list of texts, a wrong type", kind_word(item.kind)));
            cell.text += (cell.text.empty() ? "" : "|") + item.text;
        }
        columns_.push_back(std::move(column));
        record_.cells.push_back(std::move(cell));
    }

    std::string_view table_, file_;
    LoadState& state_;
    std::vector<std::string_view> known_;
    std::vector<std::string> columns_;
    Record record_;
};

const TomlNode* section(const TomlNode& root, const std::string& key, TomlNode::Kind kind,
                        std::string_view file, LoadState& state) {
    const TomlNode* node = root.find(key);
    if (!node || node->kind == kind) return node;
    state.problems.add(key_where(file, key, *node),
                       fmt::format("is {}, a wrong type", kind_word(node->kind)),
                       kind == TomlNode::Kind::list ? fmt::format("Write [[{}]]", key)
                                                    : fmt::format("Write [{}]", key));
    return nullptr;
}

void read_files(const TomlNode& node, const std::string& file, DataFiles& out, LoadState& state) {
    std::vector<std::string_view> known{"boundaries"};
    for (const TableRow& row : table_rows())
        if (row.file.ends_with(".csv")) known.push_back(row.table);
    for (const auto& [key, value] : node.members) {
        const std::string where = key_where(file, key, value);
        const std::filesystem::path path(value.text);
        if (std::ranges::find(known, key) == known.end())
            state.problems.add(where, "is not a known table", nearest_hint(key, known));
        else if (value.kind != TomlNode::Kind::text || value.text.empty())
            state.problems.add(where, "must be the name of a file");
        else if (path.is_absolute() || std::ranges::find(path, "..") != path.end())
            state.problems.add(where,
                               fmt::format("`{}` lies outside the scenario folder", value.text),
                               "A scenario is one folder that can be handed on");
        else if (key == "boundaries")
            state.warnings.push_back(where + ": boundaries change no number and are not read");
        else
            out.named[key] = value.text;
    }
}

void read_options(const TomlNode& list, const std::string& file, Scenario& out, LoadState& state) {
    for (const TomlNode& node : list.items) {
        if (node.kind != TomlNode::Kind::table) {
            state.problems.add(fmt::format("{}:{}:{} option", file, node.line, node.column),
                               "is not a table", "Write [[option]]");
            continue;
        }
        Option option;
        SectionRow row("option", file, node, state);
        RowReader reader = row.reader();
        bind_row(reader, option);
        if (std::ranges::find(out.options, option.id, &Option::id) != out.options.end())
            reader.problem("id", fmt::format("`{}` stands twice", option.id));
        reader.remember(option.id);
        out.options.push_back(std::move(option));
    }
}

}  // namespace

DataFiles read_settings(const TomlNode& root, const std::string& file,
                        const std::filesystem::path& folder, Scenario& out, LoadState& state) {
    DataFiles files{.folder = folder, .named = {}};
    SectionRow head("scenario", file, root, state);
    RowReader reader = head.reader();
    bind_head(reader, out);
    reader.remember("");
    const TomlNode empty;
    const auto table = [&](const char* key) {
        const TomlNode* node = section(root, key, TomlNode::Kind::table, file, state);
        return node ? node : &empty;
    };
    SectionRow time("time", file, *table("time"), state);
    RowReader time_reader = time.reader();
    bind_row(time_reader, out.time);
    time_reader.remember("");
    SectionRow ensemble("ensemble", file, *table("ensemble"), state);
    RowReader ensemble_reader = ensemble.reader();
    bind_ensemble(ensemble_reader, out);
    ensemble_reader.remember("");
    read_files(*table("data"), file, files, state);
    read_parameters(*table("parameters"), file, folder, out, state);
    if (const TomlNode* list = section(root, "option", TomlNode::Kind::list, file, state))
        read_options(*list, file, out, state);
    return files;
}

}  // namespace corridor::scenario
