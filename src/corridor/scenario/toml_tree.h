#pragma once
//! \file A TOML file as plain data with positions; toml++ stays behind it.

#include "corridor/base/date.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::scenario {

//! One value of a TOML file.
struct TomlNode {
    enum class Kind { text, number, flag, date, list, table, other } kind = Kind::other;
    std::string text;  //!< text, or the number, flag ("1", "0") or date as a cell would hold it
    std::vector<TomlNode> items;                            //!< list
    std::vector<std::pair<std::string, TomlNode>> members;  //!< table, in the order of the file
    int line = 0, column = 0;                               //!< of the value
    int end_line = 0, end_column = 0;                       //!< just after the value
    int key_line = 0, key_column = 0;                       //!< of its key

    const TomlNode* find(std::string_view key) const;
};

/*!
 * Reads a TOML file.
 * \param name  how messages call it
 * \throws Error{input} with name:line:column; Error{limit} above 16 MiB; Error{io} unreadable
 */
TomlNode read_toml(const std::filesystem::path& path, const std::string& name);

//! The same from a text in place of a file.
TomlNode parse_toml(std::string_view text, const std::string& name);

//! What a person calls the kind: "text", "number", ...
std::string_view kind_word(TomlNode::Kind kind);

}  // namespace corridor::scenario
