#include "corridor/scenario/toml_tree.h"

#include "corridor/base/error.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace corridor::scenario {
namespace {

constexpr std::uintmax_t k_max_toml_bytes = std::uintmax_t{1} << 24;

void check_file(const std::filesystem::path& path, const std::string& name) {
    std::error_code failure;
    if (!std::filesystem::exists(path, failure))
        throw Error(ErrorKind::input, name, "there is no such file",
                    "A scenario is a folder with a scenario.toml");
    if (!std::filesystem::is_regular_file(path, failure))
        throw Error(ErrorKind::input, name, "is a folder, not a file");
    if (std::filesystem::file_size(path, failure) > k_max_toml_bytes && !failure)
        throw Error(ErrorKind::limit, name, "is larger than 16 MiB");
}

std::string read_all(const std::filesystem::path& path, const std::string& name) {
    check_file(path, name);
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorKind::io, name, "cannot be opened (no permission?)");
    return {std::istreambuf_iterator<char>(file), {}};
}

void check_bytes(std::string_view text, const std::string& name) {
    if (text.empty()) throw Error(ErrorKind::input, name + ":1:1", "the file is empty");
    const auto nul = text.find('\0');
    if (nul != std::string::npos) {
        const auto line_start = text.rfind('\n', nul);
        const auto column = nul - (line_start == std::string::npos ? 0 : line_start + 1) + 1;
        throw Error(
            ErrorKind::input,
            fmt::format(
                "{}:{}:{}", name,
                1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(nul), '\n'),
                column),
            "a NUL byte", "Save the file as plain UTF-8 text");
    }
}

TomlNode convert(const toml::node& node) {
    TomlNode out;
    out.line = static_cast<int>(node.source().begin.line);
    out.column = static_cast<int>(node.source().begin.column);
    out.end_line = static_cast<int>(node.source().end.line);
    out.end_column = static_cast<int>(node.source().end.column);
    if (const auto* text = node.as_string()) {
        out.kind = TomlNode::Kind::text;
        out.text = text->get();
    } else if (const auto* whole = node.as_integer()) {
        out.kind = TomlNode::Kind::number;
        out.text = std::to_string(whole->get());
    } else if (const auto* number = node.as_floating_point()) {
        out.kind = TomlNode::Kind::number;
        out.text = number_text(number->get());
    } else if (const auto* flag = node.as_boolean()) {
        out.kind = TomlNode::Kind::flag;
        out.text = flag->get() ? "1" : "0";
    } else if (const auto* date = node.as_date()) {
        out.kind = TomlNode::Kind::date;
        out.text =
            fmt::format("{:04}-{:02}-{:02}", date->get().year, date->get().month, date->get().day);
    } else if (const auto* list = node.as_array()) {
        out.kind = TomlNode::Kind::list;
        for (const toml::node& item : *list) out.items.push_back(convert(item));
    } else if (const auto* table = node.as_table()) {
        out.kind = TomlNode::Kind::table;
        for (const auto& [key, value] : *table) {
            TomlNode member = convert(value);
            member.key_line = static_cast<int>(key.source().begin.line);
            member.key_column = static_cast<int>(key.source().begin.column);
            out.members.emplace_back(std::string(key.str()), std::move(member));
        }
        std::ranges::stable_sort(out.members, [](const auto& a, const auto& b) {
            return std::pair(a.second.key_line, a.second.key_column) <
                   std::pair(b.second.key_line, b.second.key_column);
        });
    }
    return out;
}

}  // namespace

const TomlNode* TomlNode::find(std::string_view key) const {
    for (const auto& [name, node] : members)
        if (name == key) return &node;
    return nullptr;
}

TomlNode read_toml(const std::filesystem::path& path, const std::string& name) {
    return parse_toml(read_all(path, name), name);
}

TomlNode parse_toml(std::string_view text, const std::string& name) {
    check_bytes(text, name);
    try {
        return convert(toml::parse(text));
    } catch (const toml::parse_error& failure) {
        throw Error(ErrorKind::input,
                    fmt::format("{}:{}:{}", name, failure.source().begin.line,
                                failure.source().begin.column),
                    failure.description(), "A scenario.toml follows TOML 1.0");
    }
}

std::string_view kind_word(TomlNode::Kind kind) {
    switch (kind) {
        case TomlNode::Kind::text:
            return "text";
        case TomlNode::Kind::number:
            return "a number";
        case TomlNode::Kind::flag:
            return "true or false";
        case TomlNode::Kind::date:
            return "a date";
        case TomlNode::Kind::list:
            return "a list";
        case TomlNode::Kind::table:
            return "a table";
        case TomlNode::Kind::other:
            return "a time";
    }
    return "";
}

}  // namespace corridor::scenario
