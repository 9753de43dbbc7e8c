#pragma once
//! \file A YAML file as a tree of texts with lines, aliases copied in, within stated limits; and one
//! mapping of it under reading. Values count as Python's yaml and Flee take them.

#include "corridor/report/flee_reading.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::report {

struct YamlNode {
    enum class Kind : std::uint8_t { null, plain, quoted, list, map };
    Kind kind = Kind::null;
    std::string text;             //!< of a scalar
    int line = 1, column = 1;
    std::vector<YamlNode> keys;   //!< of a map, in the order of the file
    std::vector<YamlNode> items;  //!< of a map or a list
};

/*!
 * The only document of a file; a null node when it is empty.
 * \throws Error{input} not YAML, an alias to itself, more than one document, deeper than 64;
 *         Error{limit} above 256 KiB, or above 50,000 nodes with aliases copied in
 */
YamlNode read_yaml(const std::filesystem::path& path, const std::string& name);

//! One mapping of the settings. Keys that nothing asked for are told at the end by finish().
class YamlSection {
  public:
    //! \param path  keys that lead here, "move_rules." or nothing
    YamlSection(Reading& reading, const std::string& file, const YamlNode& map, std::string path);

    //! The value of a key, or null where it is not written; the last where it is written twice.
    const YamlNode* find(std::string_view key);
    bool has(std::string_view key) { return find(key) != nullptr; }
    //! Marks keys that are known and have no effect.
    void ignore(std::initializer_list<std::string_view> keys);

    // Each changes `out` only where the key is written and its value can be used.
    void flag(std::string_view key, bool& out);
    void number(std::string_view key, double& out, double low, double high);
    void whole(std::string_view key, int& out, int low, int high);
    void numbers(std::string_view key, std::vector<double>& out, double low, double high);
    //! The section of a key; nothing where it is not written, is empty or is no section.
    std::optional<YamlSection> section(std::string_view key, bool may_be_empty = true);

    std::string where(const YamlNode& node, std::string_view key) const;
    void bad(const YamlNode& node, std::string_view key, std::string_view problem,
             std::string_view hint = {});
    void warn(const YamlNode& node, std::string_view key, std::string_view text);
    //! Tells keys that nothing asked for, each with the nearest known one.
    void finish();

    const YamlNode& node() const { return *map_; }

    std::optional<double> number_of(const YamlNode& value, std::string_view key, double low,
                                    double high);
    std::optional<int> whole_of(const YamlNode& value, std::string_view key, int low, int high);

  private:
    Reading& reading_;
    std::string file_;
    const YamlNode* map_;
    std::string path_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace corridor::report
