#include "corridor/facade_live_request.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/scenario/names.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace corridor {
namespace {

using Json = nlohmann::json;

Json parse(std::string_view body) {
    Json json = Json::parse(body, nullptr, false);
    if (!json.is_object())
        throw Error(ErrorKind::input, "body", "is not a JSON object", "docs/reference/http.md");
    return json;
}

//! Reads the keys of one option; what is wrong is collected.
class OptionReader {
  public:
    OptionReader(const Json& row, std::size_t number, Problems& problems)
        : row_(row), where_("option:" + std::to_string(number + 1) + ":1 "), problems_(problems) {}

    scenario::Option read() {
        scenario::Option out;
        if (!row_.is_object()) {
            problems_.add(where_ + "option", "is not an object");
            return out;
        }
        for (const auto& [key, value] : row_.items())
            if (!read_key(key, value, out)) problems_.add(where_ + key, "has a wrong type or is not known");
        return out;
    }

  private:
    static bool text(const Json& value, std::string& out) {
        if (!value.is_string()) return false;
        out = value.get<std::string>();
        return true;
    }
    static bool list(const Json& value, scenario::Ids& out) {
        if (value.is_string()) {
            out = {value.get<std::string>()};
            return true;
        }
        if (!value.is_array() || !std::ranges::all_of(value, [](const Json& v) { return v.is_string(); }))
            return false;
        out = value.get<scenario::Ids>();
        return true;
    }
    static bool number(const Json& value, double& out) {
        if (!value.is_number()) return false;
        out = value.get<double>();
        return true;
    }
    static bool date(const Json& value, Date& out) {
        const auto found = value.is_string() ? parse_date(value.get<std::string>()) : std::nullopt;
        if (found) out = *found;
        return found.has_value();
    }

    bool read_key(const std::string& key, const Json& value, scenario::Option& out) {
        if (value.is_null() || key == "name") return true;
        if (key == "id") return text(value, out.id);
        if (key == "title") return text(value, out.title);
        if (key == "title_fr") return text(value, out.title_fr);
        if (key == "kind") return kind(value, out);
        if (key == "measure") return text(value, out.measure);
        if (key == "mission") return text(value, out.mission);
        if (key == "place") return text(value, out.place);
        if (key == "origin") return text(value, out.origin);
        if (key == "good" || key == "goods") return list(value, out.goods);
        if (key == "carriers") return list(value, out.carriers);
        if (key == "classes") return list(value, out.classes);
        if (key == "homes") return list(value, out.homes);
        if (key == "places") return list(value, out.places);
        if (key == "roads") return list(value, out.roads);
        if (key == "quantity") return number(value, out.quantity);
        if (key == "share") return number(value, out.share);
        if (key == "start") return date(value, out.start);
        return rest(key, value, out);
    }
    bool rest(const std::string& key, const Json& value, scenario::Option& out) {
        if (key == "end") return date(value, out.end.emplace());
        if (!value.is_number_integer()) return false;
        if (key == "trucks") out.trucks = value.get<int>();
        if (key == "every_days") out.every_days = value.get<int>();
        return key == "trucks" || key == "every_days";
    }
    static bool kind(const Json& value, scenario::Option& out) {
        const auto word = value.is_string() ? value.get<std::string>() : std::string();
        const auto& words = scenario::Words<scenario::OptionKind>::all;
        const auto it = std::ranges::find(words, word);
        if (it == words.end()) return false;
        out.kind = static_cast<scenario::OptionKind>(it - words.begin());
        return true;
    }

    const Json& row_;
    std::string where_;
    Problems& problems_;
};

}  // namespace

LiveBody read_live_body(std::string_view body) {
    const Json json = parse(body);
    LiveBody out;
    Problems problems;
    if (const auto it = json.find("edits"); it != json.end() && !it->is_null()) {
        if (!it->is_array()) problems.add("edits", "is not a list");
        else if (!it->empty()) out.edits = it->dump();
    }
    if (const auto it = json.find("options"); it != json.end() && !it->is_null()) {
        if (!it->is_array()) problems.add("options", "is not a list");
        else for (std::size_t i = 0; i < it->size(); ++i)
            out.options.push_back(OptionReader((*it)[i], i, problems).read());
    }
    if (const auto it = json.find("members"); it != json.end() && !it->is_null()) {
        if (it->is_number_integer()) out.members = it->get<int>();
        else problems.add("members", "is not a whole number");
    }
    if (const auto it = json.find("lang"); it != json.end() && it->is_string())
        out.lang = view::lang_named(it->get<std::string>());
    const auto flag = [&](const char* key) {
        const auto it = json.find(key);
        return it != json.end() && it->is_boolean() && it->get<bool>();
    };
    out.suggest = flag("suggest");
    out.internal = flag("internal");
    problems.throw_if_any();
    return out;
}

std::string text_in(std::string_view body, std::string_view key) {
    const Json json = parse(body);
    const auto it = json.find(std::string(key));
    if (it == json.end() || !it->is_string())
        throw Error(ErrorKind::input, key, "is missing or is no text", "docs/reference/http.md");
    return it->get<std::string>();
}

}  // namespace corridor
