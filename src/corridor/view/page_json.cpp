#include "corridor/view/groups.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/sentences.h"
#include "corridor/view/summary.h"
#include "corridor/view/words.h"

#include <nlohmann/json.hpp>

namespace corridor::view {

using Json = nlohmann::ordered_json;

namespace {

//! Removes what a page of high sensitivity must not hold, and what names a place to flee to.
Json coarsened(const PageContext& page) {
    const Json full = Json::parse(summary_json(page.result, page.lang));
    Json out{{"schema", full["schema"]},
             {"headline", full["headline"]},
             {"runouts", full["runouts"]},
             {"places", full["places"]}};
    for (const char* key : {"title", "fingerprint", "engine_version", "seed", "members", "start",
                            "as_of", "deadline", "horizon_days", "digest", "sensitivity"})
        out["run"][key] = full["run"][key];
    out["options"] = Json::array();
    for (std::size_t i = 0; i < page.result.options.size(); ++i) {
        Json option = full["options"][i];
        option["option_id"] = i + 1;
        option["option_name"] = page_option_name(page, page.result.options[i]);
        for (const char* key : {"detained", "tonnes"}) option.erase(key);
        out["options"].push_back(option);
    }
    return out;
}

}  // namespace

std::string script_safe(std::string_view json) {
    // "</script>" inside a string would end the element: no "<" is left as it is.
    std::string out;
    for (const char c : json) {
        if (c == '<')
            out += "\\u003c";
        else
            out += c;
    }
    return out;
}

std::string page_json(const PageContext& page, std::string_view screens) {
    Json json = page.coarse ? coarsened(page) : Json::parse(summary_json(page.result, page.lang));
    // Without evidence: modelled numbers stand in the data files only.
    for (const char* table : {"runouts", "places"}) {
        Json known = Json::array();
        for (const Json& row : json[table])
            if (row["evidence"] != 0) known.push_back(row);
        json[table] = known;
    }
    std::string out = json.dump();
    if (!screens.empty()) {
        out.back() = ',';
        out += "\"screens\":" + std::string(screens) + "}";
    }
    return script_safe(out);
}

}  // namespace corridor::view
