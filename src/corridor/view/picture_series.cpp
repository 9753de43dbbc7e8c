// Series of a run as arrays.

#include "corridor/base/error.h"
#include "corridor/view/base64.h"
#include "corridor/view/picture_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace corridor::view {

using Json = nlohmann::ordered_json;
using result::Result;

namespace {

const Json k_quantiles{"q05", "q10", "q25", "q50", "q75", "q90", "q95"};

void add(const result::Quantiles& q, std::vector<float>& out) {
    out.insert(out.end(), {q.q05, q.q10, q.q25, q.q50, q.q75, q.q90, q.q95});
}

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::size_t place_index(const Result& result, std::string_view id) {
    const auto it = std::ranges::find(result.places, id, &result::PlaceInfo::id);
    if (it == result.places.end())
        throw Error(ErrorKind::usage, "place", "there is no place `" + std::string(id) + "`",
                    "The ids stand in places.csv");
    return static_cast<std::size_t>(it - result.places.begin());
}

//! Single futures of one place, by good.
Json singles_json(const Result& result, const result::Singles& singles, std::size_t place) {
    if (singles.n_members == 0) return nullptr;
    Json rows = Json::array();
    for (std::size_t g = 0; g < singles.goods.size(); ++g)
        rows.push_back({{"good", singles.goods[g]},
                        {"members", singles.n_members},
                        {"data", base64(std::span<const float>(
                                     singles.cover[g * result.places.size() + place]))}});
    return rows;
}

}  // namespace

std::string series_json(const Result& result, std::string_view variable, std::string_view good) {
    const auto named = result::variable_named(variable);
    const auto* series = named ? result.find(*named, good) : nullptr;
    if (series == nullptr)
        throw Error(ErrorKind::usage, "variable",
                    "there is no series `" + std::string(variable) + "`" +
                        (good.empty() ? "" : " of `" + std::string(good) + "`"),
                    "The variables stand in docs/formats/results.md");
    std::vector<float> values;
    values.reserve(7 * series->cells.size());
    for (const auto& cell : series->cells) add(cell, values);
    return dump({{"variable", variable},
                 {"good", series->good},
                 {"unit", series->unit},
                 {"sites", series->per_road ? "roads" : "places"},
                 {"lead_days", result.lead_days},
                 {"quantiles", k_quantiles},
                 {"data", base64(std::span<const float>(values))}});
}

std::string town_json(const Result& result, const result::Singles& singles,
                      std::string_view place) {
    const std::size_t site = place_index(result, place);
    const std::size_t n_days = result.n_days();
    Json rows = Json::array();
    for (const auto& series : result.series) {
        if (series.per_road) continue;
        std::vector<float> values;
        values.reserve(7 * n_days);
        for (std::size_t day = 0; day < n_days; ++day)
            add(series.cells[site * n_days + day], values);
        rows.push_back({{"variable", name_of(series.variable)},
                        {"good", series.good},
                        {"unit", series.unit},
                        {"data", base64(std::span<const float>(values))}});
    }
    return dump({{"place_id", place},
                 {"lead_days", result.lead_days},
                 {"quantiles", k_quantiles},
                 {"series", rows},
                 {"members", singles_json(result, singles, site)}});
}

}  // namespace corridor::view
