#pragma once
//! \file The file of settings as text whose keys can be changed one by one; only for edit.cpp.

#include "corridor/scenario/toml_tree.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::scenario {

//! The bytes of scenario.toml and the changes to be made; a change taken back leaves no trace.
class SettingsText {
  public:
    //! \throws Error{input} as parse_toml()
    SettingsText(std::string file, std::string bytes);

    const std::string& file() const { return file_; }
    const TomlNode& root() const { return root_; }
    //! \param section  empty = the head, else time, ensemble or parameters \param value  empty = none
    void set(std::string_view section, std::string_view key, const std::string& value);
    //! Ids of all options, in order.
    std::vector<std::string> options() const;
    bool has_option(std::string_view id) const;
    void set_option(std::string_view id, std::string_view key, const std::string& value);
    void drop_option(std::string_view id);
    //! Puts an option in place of the one of its id, else at the end.
    void put_option(std::string_view id, const std::vector<std::pair<std::string, std::string>>& cells);
    //! At the end, whatever its id.
    void add_option(const std::vector<std::pair<std::string, std::string>>& cells);
    /*!
     * The bytes with all changes.
     * \throws Error{input} where a key stands in a form that is not changed here
     */
    std::string text() const;

  private:
    using Cells = std::map<std::string, std::string, std::less<>>;  //!< key -> text as in a cell
    struct Added {
        std::vector<std::pair<std::string, std::string>> cells;
    };
    struct Splice {
        std::size_t begin = 0, end = 0;
        std::string text;
    };

    std::size_t offset(int line, int column) const;
    std::size_t line_end(std::size_t at) const;
    const TomlNode* option(std::string_view id) const;
    std::string literal(std::string_view table, std::string_view key, const std::string& text) const;
    void change(const TomlNode* node, std::string_view section, std::string_view table,
                const Cells& cells, std::vector<Splice>& out) const;
    void change_key(const TomlNode& value, std::string_view table, const std::string& key,
                    const std::string& text, std::vector<Splice>& out) const;
    void insert(const TomlNode* node, std::string_view section, const std::string& lines,
                const std::string& pairs, std::vector<Splice>& out) const;
    Splice without(const TomlNode& option) const;
    void verify(const std::string& text) const;

    std::string file_, bytes_;
    TomlNode root_;
    std::vector<std::size_t> lines_;  // where each begins
    std::map<std::string, Cells, std::less<>> sections_, options_;
    std::vector<std::string> dropped_;
    std::vector<Added> added_;
};

}  // namespace corridor::scenario
