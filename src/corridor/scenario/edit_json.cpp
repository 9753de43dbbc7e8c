#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/scenario/edit.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace corridor::scenario {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t k_max_edits = 10'000;

[[noreturn]] void fail(std::string_view name, std::size_t number, std::string_view problem,
                       std::string_view hint = {}) {
    throw Error(ErrorKind::input, fmt::format("{}:{}:1", name, number), problem, hint);
}

Json parse_list(std::string_view text, std::string_view name) {
    try {
        Json list = Json::parse(text);
        if (!list.is_array()) fail(name, 1, "is not a list");
        if (list.size() > k_max_edits)
            throw Error(ErrorKind::limit, fmt::format("{}:1:1", name),
                        fmt::format("more than {} entries", k_max_edits));
        return list;
    } catch (const Json::parse_error& error) {
        const std::string_view before = text.substr(0, std::min(error.byte, text.size()));
        TextWalk walk;
        for (const char letter : before) walk.step(letter);
        throw Error(ErrorKind::input, fmt::format("{}:{}:{}", name, walk.line, walk.column),
                    "is not JSON");
    }
}

// A JSON value as the text of a cell; nothing where no cell can hold it.
std::optional<std::string> cell_of(const Json& value) {
    if (value.is_null()) return "";
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "1" : "0";
    if (value.is_number_integer()) return value.dump();
    if (value.is_number()) return number_text(value.get<double>());
    if (!value.is_array()) return std::nullopt;
    std::string out;
    for (const Json& item : value) {
        if (!item.is_string()) return std::nullopt;
        out += (out.empty() ? "" : "|") + item.get<std::string>();
    }
    return out;
}

class EditReader {
  public:
    EditReader(std::string_view name, std::size_t number) : name_(name), number_(number) {}

    Edit edit(const Json& json) const {
        if (!json.is_object()) fail(name_, number_, "is not an object");
        Edit edit;
        if (json.contains("setting")) {
            expect(json, {"setting", "value"});
            edit.cells.emplace_back(text(json, "setting"), value(json));
            return edit;
        }
        edit.table = text(json, "table");
        if (edit.table == "options") edit.table = "option";
        if (edit.table.empty()) fail(name_, number_, "names no table");
        if (json.contains("add") || json.contains("put")) {
            const bool adds = json.contains("add");
            expect(json, {"table", adds ? "add" : "put"});
            edit.act = adds ? Edit::Act::add : Edit::Act::put;
            edit.cells = cells(json.at(adds ? "add" : "put"), edit.table);
            return edit;
        }
        edit.row = text(json, "row");
        if (json.contains("drop")) {
            expect(json, {"table", "row", "drop"});
            if (json.at("drop") != true) fail(name_, number_, "drop is not true");
            edit.act = Edit::Act::drop;
        } else {
            expect(json, {"table", "row", "column", "value"});
            edit.cells.emplace_back(text(json, "column"), value(json));
        }
        return edit;
    }

    std::vector<std::pair<std::string, std::string>> cells(const Json& row,
                                                           std::string_view table) const {
        if (!row.is_object()) fail(name_, number_, "a row is not an object");
        std::vector<std::pair<std::string, std::string>> out;
        for (const auto& [key, json] : row.items()) {
            if (key == "name" && table == "option") {
                names(json, out);
                continue;
            }
            const auto cell = cell_of(json);
            if (!cell) fail(name_, number_, fmt::format("no cell can hold the value of `{}`", key));
            if (!cell->empty()) out.emplace_back(key, *cell);
        }
        return out;
    }

  private:
    // The pages call the titles of an option its name.
    void names(const Json& json, std::vector<std::pair<std::string, std::string>>& out) const {
        if (!json.is_object()) fail(name_, number_, "`name` is not an object with en and fr");
        for (const auto& [lang, title] : json.items()) {
            if ((lang != "en" && lang != "fr") || !title.is_string())
                fail(name_, number_, "`name` holds texts en and fr");
            out.emplace_back(lang == "en" ? "title" : "title_fr", title.get<std::string>());
        }
    }
    std::string text(const Json& json, const char* key) const {
        if (!json.contains(key) || !json.at(key).is_string())
            fail(name_, number_, fmt::format("`{}` is not a text", key));
        return json.at(key).get<std::string>();
    }
    std::string value(const Json& json) const {
        if (!json.contains("value")) fail(name_, number_, "there is no `value`", "null clears");
        const auto cell = cell_of(json.at("value"));
        if (!cell) fail(name_, number_, "no cell can hold the value");
        return *cell;
    }
    void expect(const Json& json, std::initializer_list<std::string_view> keys) const {
        for (const auto& [key, value] : json.items())
            if (std::ranges::find(keys, key) == keys.end())
                fail(name_, number_, fmt::format("`{}` is not expected here", key));
    }

    std::string_view name_;
    std::size_t number_;
};

}  // namespace

std::vector<Edit> parse_edits(std::string_view json) {
    std::vector<Edit> edits;
    const Json list = parse_list(json, "edits");
    for (const Json& item : list) edits.push_back(EditReader("edits", edits.size() + 1).edit(item));
    return edits;
}

std::vector<Edit> parse_options(std::string_view json) {
    std::vector<Edit> edits;
    const Json list = parse_list(json, "options");
    for (const Json& item : list) {
        Edit edit{.act = Edit::Act::put, .table = "option", .row = {}, .cells = {}};
        edit.cells = EditReader("options", edits.size() + 1).cells(item, "option");
        // Suggestions are named kind:measure:good, which no id of a file may be.
        for (auto& [key, text] : edit.cells)
            if (key == "id") std::ranges::replace(text, ':', '-');
        edits.push_back(std::move(edit));
    }
    return edits;
}

}  // namespace corridor::scenario
