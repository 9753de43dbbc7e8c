#include "corridor/scenario/edit_settings.h"

#include "corridor/base/date.h"
#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/scenario/columns.h"
#include "corridor/scenario/load_parts.h"
#include "corridor/scenario/written.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

std::string key_text(std::string_view key) {
    const bool bare = !key.empty() && std::ranges::all_of(key, [](unsigned char letter) {
        return (letter < 128 && std::isalnum(letter)) || letter == '_' || letter == '-';
    });
    return bare ? std::string(key) : quoted_toml(key);
}

std::string list_literal(const std::string& text) {
    std::string out;
    for (const std::string_view item : split(text, '|'))
        out += (out.empty() ? "" : ", ") + quoted_toml(trim(item));
    return '[' + out + ']';
}

// The value of a key as a cell would hold it.
std::string cell_of(std::string_view table, const TomlNode& node) {
    if (table == "parameters")
        if (const auto parsed = toml_value_of(node); parsed.value) return value_text(*parsed.value);
    if (node.kind != TomlNode::Kind::list) return node.text;
    std::string out;
    for (const TomlNode& item : node.items) out += (out.empty() ? "" : "|") + item.text;
    return out;
}

bool is_iso_date(const std::string& text) {
    const auto date = parse_date(text);
    return date && date->to_iso() == text;
}

bool same_text(const std::string& a, const std::string& b) {
    const auto x = parse_number(a), y = parse_number(b);
    return a == b || (x && y && *x == *y);
}

std::string value_of(const TomlNode& option, std::string_view key) {
    const TomlNode* node = option.find(key);
    return node ? node->text : std::string();
}

}  // namespace

SettingsText::SettingsText(std::string file, std::string bytes)
    : file_(std::move(file)), bytes_(std::move(bytes)), root_(parse_toml(bytes_, file_)) {
    lines_.push_back(0);
    for (std::size_t i = 0; i < bytes_.size(); ++i)
        if (bytes_[i] == '\n') lines_.push_back(i + 1);
}

void SettingsText::set(std::string_view section, std::string_view key, const std::string& value) {
    sections_[std::string(section)][std::string(key)] = value;
}

const TomlNode* SettingsText::option(std::string_view id) const {
    if (const TomlNode* list = root_.find("option"))
        for (const TomlNode& node : list->items)
            if (value_of(node, "id") == id && std::ranges::find(dropped_, id) == dropped_.end())
                return &node;
    return nullptr;
}

std::vector<std::string> SettingsText::options() const {
    std::vector<std::string> ids;
    if (const TomlNode* list = root_.find("option"))
        for (const TomlNode& node : list->items)
            if (option(value_of(node, "id"))) ids.push_back(value_of(node, "id"));
    for (const Added& row : added_)
        for (const auto& [key, text] : row.cells)
            if (key == "id") ids.push_back(text);
    return ids;
}

bool SettingsText::has_option(std::string_view id) const {
    const auto ids = options();
    return std::ranges::find(ids, id) != ids.end();
}

void SettingsText::set_option(std::string_view id, std::string_view key, const std::string& value) {
    for (Added& row : added_)
        if (std::ranges::find(row.cells, std::pair(std::string("id"), std::string(id))) !=
            row.cells.end()) {
            std::erase_if(row.cells, [&](const auto& cell) { return cell.first == key; });
            row.cells.emplace_back(key, value);
            return;
        }
    options_[std::string(id)][std::string(key)] = value;
}

void SettingsText::drop_option(std::string_view id) {
    const std::pair<std::string, std::string> named("id", id);
    const auto n = std::erase_if(added_, [&](const Added& row) {
        return std::ranges::find(row.cells, named) != row.cells.end();
    });
    if (n == 0) dropped_.emplace_back(id);
}

void SettingsText::put_option(std::string_view id,
                              const std::vector<std::pair<std::string, std::string>>& cells) {
    const TomlNode* there = option(id);
    if (!there) {
        if (has_option(id)) drop_option(id);
        return add_option(cells);
    }
    Cells& changed = options_[std::string(id)];
    for (const auto& [key, node] : there->members) changed[key == "good" ? "goods" : key] = "";
    for (const auto& [key, text] : cells) changed[key == "good" ? "goods" : key] = text;
}

void SettingsText::add_option(const std::vector<std::pair<std::string, std::string>>& cells) {
    added_.push_back({cells});
}

std::size_t SettingsText::offset(int line, int column) const {
    std::size_t at = lines_.at(static_cast<std::size_t>(line) - 1);
    for (int k = 1; k < column && at < bytes_.size(); ++k)
        at = std::min(bytes_.size(), at + character_bytes(bytes_[at]));
    return at;
}

std::size_t SettingsText::line_end(std::size_t at) const {
    const auto end = bytes_.find('\n', at);
    return end == std::string::npos ? bytes_.size() : end + 1;
}

// A text in the form that the column has in TOML; what does not fit stays a string, and the loader tells.
std::string SettingsText::literal(std::string_view table, std::string_view key,
                                  const std::string& text) const {
    if (table == "parameters") {
        const auto parsed = parse_value(text);
        return parsed.value ? toml_value(*parsed.value) : quoted_toml(text);
    }
    const ColumnRow* row = find_column(table, key == "good" ? "goods" : key);
    if (!row) return quoted_toml(text);
    switch (row->type) {
        case CellType::whole:
        case CellType::number:
            return parse_number(text) ? text : quoted_toml(text);
        case CellType::date:
            return is_iso_date(text) ? text : quoted_toml(text);
        case CellType::flag:
            return text == "1" ? "true" : text == "0" ? "false" : quoted_toml(text);
        case CellType::references:
        case CellType::choices:
            return list_literal(text);
        default:
            return quoted_toml(text);
    }
}

void SettingsText::change_key(const TomlNode& value, std::string_view table, const std::string& key,
                              const std::string& text, std::vector<Splice>& out) const {
    if (same_text(cell_of(table, value), text)) return;
    const std::size_t begin = offset(value.line, value.column);
    const std::size_t end = offset(value.end_line, value.end_column);
    if (!text.empty())
        out.push_back({begin, end, literal(table, key, text)});
    else
        out.push_back({offset(value.key_line, 1), line_end(end), ""});
}

// New keys: after the last one of the section, after its title, or with a new title at the end.
void SettingsText::insert(const TomlNode* node, std::string_view section, const std::string& lines,
                          const std::string& pairs, std::vector<Splice>& out) const {
    std::size_t at = 0;
    std::string before;
    const TomlNode* last = nullptr;
    if (node)
        for (const auto& [key, member] : node->members) {
            const bool inside = !section.empty() || (member.kind != TomlNode::Kind::table &&
                                                     !(key == "option" || key == "data"));
            if (inside) last = &member;
        }
    if (node && !section.empty() && bytes_[offset(node->line, node->column)] == '{') {
        at = last ? offset(last->end_line, last->end_column) : offset(node->line, node->column) + 1;
        out.push_back({at, at, (last ? ", " : " ") + pairs});
        return;
    }
    if (last) {
        at = line_end(offset(last->end_line, last->end_column));
    } else if (node && !section.empty()) {
        at = line_end(offset(node->line, node->column));
    } else if (!section.empty()) {
        at = bytes_.size();
        before = fmt::format("\n[{}]\n", section);
    }
    if (at > 0 && bytes_[at - 1] != '\n') before = '\n' + before;
    out.push_back({at, at, before + lines});
}

void SettingsText::change(const TomlNode* node, std::string_view section, std::string_view table,
                          const Cells& cells, std::vector<Splice>& out) const {
    std::string lines, pairs;
    for (const auto& [key, text] : cells) {
        const TomlNode* value = node ? node->find(key) : nullptr;
        if (node && !value && table == "option" && key == "goods") value = node->find("good");
        if (value) {
            change_key(*value, table, key, text, out);
        } else if (!text.empty()) {
            const std::string pair = key_text(key) + " = " + literal(table, key, text);
            lines += pair + '\n';
            pairs += (pairs.empty() ? "" : ", ") + pair;
        }
    }
    if (!lines.empty()) insert(node, section, lines, pairs, out);
}

// An option with its title, up to the line of its last key, and one blank line after it.
SettingsText::Splice SettingsText::without(const TomlNode& option) const {
    std::size_t end = line_end(offset(option.end_line, option.end_column));
    for (const auto& [key, member] : option.members)
        end = std::max(end, line_end(offset(member.end_line, member.end_column)));
    if (end < bytes_.size() && trim(std::string_view(bytes_).substr(end, line_end(end) - end)).empty())
        end = line_end(end);
    return {offset(option.line, 1), end, ""};
}

std::string SettingsText::text() const {
    std::vector<Splice> splices;
    for (const auto& [section, cells] : sections_) {
        const TomlNode* node = section.empty() ? &root_ : root_.find(section);
        change(node, section, section.empty() ? "scenario" : section, cells, splices);
    }
    for (const auto& [id, cells] : options_)
        if (const TomlNode* node = option(id)) change(node, "option", "option", cells, splices);
    if (const TomlNode* list = root_.find("option"))
        for (const TomlNode& node : list->items)
            if (std::ranges::find(dropped_, value_of(node, "id")) != dropped_.end())
                splices.push_back(without(node));
    std::ranges::stable_sort(splices, std::greater<>(), &Splice::begin);
    std::string out = bytes_;
    for (const Splice& splice : splices)
        out.replace(splice.begin, splice.end - splice.begin, splice.text);
    for (const Added& row : added_) {
        if (!out.empty() && out.back() != '\n') out += '\n';
        out += "\n[[option]]\n";
        for (const auto& [key, value] : row.cells)
            if (!value.empty())
                out += fmt::format("{} = {}\n", key_text(key), literal("option", key, value));
    }
    if (out != bytes_) verify(out);
    return out;
}

// Says so where a key stands in a form that splicing does not reach, such as dotted keys.
void SettingsText::verify(const std::string& text) const {
    const auto fail = [&](const TomlNode* node, std::string_view key) {
        const int line = node && node->line > 0 ? node->line : 1;
        throw Error(ErrorKind::input, fmt::format("{}:{}:1 {}", file_, line, key),
                    "stands in a form that cannot be changed here",
                    "Change scenario.toml in an editor");
    };
    TomlNode now;
    try {
        now = parse_toml(text, file_);
    } catch (const Error&) {
        fail(nullptr, "scenario.toml");
    }
    for (const auto& [section, cells] : sections_) {
        const TomlNode* node = section.empty() ? &now : now.find(section);
        for (const auto& [key, value] : cells) {
            const TomlNode* at = node ? node->find(key) : nullptr;
            const std::string shown =
                at ? cell_of(section.empty() ? "scenario" : section, *at) : std::string();
            if (!same_text(shown, value)) {
                const auto parsed = parse_value(value);
                if (!parsed.value || shown != value_text(*parsed.value)) fail(node, key);
            }
        }
    }
}

}  // namespace corridor::scenario
