#include "corridor/facade_live_request.h"

#include "corridor/base/error.h"

#include <nlohmann/json.hpp>

namespace corridor {
namespace {

using Json = nlohmann::ordered_json;

Json parse(std::string_view body) {
    Json json = Json::parse(body, nullptr, false);
    if (!json.is_object())
        throw Error(ErrorKind::input, "body", "is not a JSON object", "See docs/reference/http.md");
    return json;
}

//! Keys of one body; null counts as not given, and what is wrong is collected.
class Keys {
  public:
    explicit Keys(const Json& json) : json_(json) {}

    const Json* find(const char* key, bool (Json::*is_right)() const noexcept, const char* wanted) {
        const auto it = json_.find(key);
        if (it == json_.end() || it->is_null()) return nullptr;
        if (((*it).*is_right)()) return &*it;
        problems_.add(key, std::string("is no ") + wanted);
        return nullptr;
    }
    const Json* list(const char* key) { return find(key, &Json::is_array, "list"); }
    bool flag(const char* key) {
        const Json* value = find(key, &Json::is_boolean, "true or false");
        return value != nullptr && value->get<bool>();
    }
    void finish() const { problems_.throw_if_any(); }

  private:
    const Json& json_;
    Problems problems_;
};

}  // namespace

LiveBody read_live_body(std::string_view body) {
    const Json json = parse(body);
    Keys keys(json);
    LiveBody out;
    const Json* edits = keys.list("edits");
    const Json* options = keys.list("options");
    if (const Json* members = keys.find("members", &Json::is_number_integer, "whole number"))
        out.members = members->get<int>();
    if (const Json* lang = keys.find("lang", &Json::is_string, "text"))
        out.lang = view::lang_named(lang->get<std::string>());
    out.suggest = keys.flag("suggest");
    out.internal = keys.flag("internal");
    keys.finish();
    if (edits != nullptr && !edits->empty()) out.edits = scenario::parse_edits(edits->dump());
    if (options != nullptr && !options->empty())
        out.options = scenario::parse_options(options->dump());
    return out;
}

std::string text_in(std::string_view body, std::string_view key) {
    const Json json = parse(body);
    const auto it = json.find(std::string(key));
    if (it == json.end() || !it->is_string())
        throw Error(ErrorKind::input, key, "is missing or is no text", "See docs/reference/http.md");
    return it->get<std::string>();
}

}  // namespace corridor
