// What the script of the page shows: the forms of the server, no finer than the page.

#include "corridor/view/base64.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/picture_json.h"
#include "corridor/view/sentences.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

namespace corridor::view {

using Json = nlohmann::ordered_json;
using result::Result;
using result::Variable;

namespace {

Json both(const std::string& en, const std::string& fr) {
    return {{"en", en}, {"fr", fr}};
}

bool is_service(std::string_view good) {
    return good == "care" || good == "water" || good == "power";
}

Json places_json(const Result& r) {
    Json rows = Json::array();
    for (const result::PlaceInfo& p : r.places)
        rows.push_back({{"id", p.id},
                        {"name", p.name},
                        {"lat", p.position.lat},
                        {"lon", p.position.lon},
                        {"role", p.role},
                        {"population", p.population},
                        {"admin1_name", p.admin1_name},
                        {"admin2_name", p.admin2_name},
                        {"evidence", p.evidence},
                        {"besieged_reported", p.besieged_reported}});
    return rows;
}

//! On a coarse page the links between places, without names: what the page draws in grey.
Json roads_json(const PageContext& page) {
    const Result& r = page.result;
    Json rows = Json::array();
    for (const result::RoadInfo& road : r.roads) {
        if (page.coarse && road.mode != "road" && road.mode != "track") continue;
        rows.push_back({{"id", page.coarse ? std::to_string(rows.size() + 1) : road.id},
                        {"from", r.places.at(road.from).id},
                        {"to", r.places.at(road.to).id},
                        {"km", page.coarse ? 0 : road.km},
                        {"mode", road.mode}});
    }
    return rows;
}

Json goods_json(const Result& r) {
    Json rows = Json::array();
    for (const std::string& good : r.goods)
        rows.push_back({{"id", good},
                        {"name", both(good_name(good, Lang::en), good_name(good, Lang::fr))},
                        {"unit", ""},
                        {"service", is_service(good)}});
    return rows;
}

Json scenario_part(const PageContext& page) {
    const result::Manifest& m = page.result.manifest;
    const auto none = Json::array();
    return {{"schema", 1},
            {"etag", ""},
            {"read_only", true},
            {"name", m.scenario_name},
            {"title", both(title_of(m, Lang::en), title_of(m, Lang::fr))},
            {"folder", ""},
            {"sensitivity", name_of(m.sensitivity)},
            {"start", m.start.to_iso()},
            {"as_of", m.as_of.to_iso()},
            {"deadline", deadline_of(m).to_iso()},
            {"deadline_days", m.deadline_days},
            {"horizon_days", m.horizon_days},
            {"members", m.members},
            {"seed", m.seed},
            {"currency", m.currency},
            {"places", places_json(page.result)},
            {"roads", roads_json(page)},
            {"goods", goods_json(page.result)},
            {"measures", none},
            {"missions", none},
            {"options", none},
            {"reports", none},
            {"newest_report", m.newest_report ? Json(m.newest_report->to_iso()) : Json(nullptr)},
            {"engine_version", m.engine_version},
            {"warnings", none}};
}

//! Of a place without evidence only that it was looked at: its numbers stand in the data files.
result::RunOut untold(const result::RunOut& row) {
    result::RunOut out;
    out.place = row.place;
    out.good = row.good;
    return out;
}

//! The result as far as the screens may tell it.
Result told(const PageContext& page) {
    const Result& full = page.result;
    const auto known = [&](std::size_t place) { return full.places.at(place).evidence > 0; };
    Result r;
    r.manifest = full.manifest;
    r.manifest.warnings.clear();
    r.places = full.places;
    r.goods = full.goods;
    r.lead_days = full.lead_days;
    r.headline = full.headline;
    for (const result::RunOut& row : full.runouts)
        r.runouts.push_back(known(row.place) ? row : untold(row));
    r.access = full.access;
    for (std::size_t i = 0; i < r.access.size(); ++i)
        if (!known(i / r.n_days())) r.access[i] = {};
    for (const result::Series& series : full.series)
        if (series.variable == Variable::people_present ||
            series.variable == Variable::people_confined ||
            series.variable == Variable::people_trapped ||
            (series.variable == Variable::road_passable && !page.coarse))
            r.series.push_back(series);
    if (page.coarse) return r;
    r.roads = full.roads;
    for (const result::Flow& flow : full.flows)
        if (known(flow.origin)) r.flows.push_back(flow);
    r.detained = full.detained;
    r.ultimatums = full.ultimatums;
    return r;
}

Json picture_part(const PageContext& page) {
    const Result shown = told(page);
    Json picture = Json::parse(picture_json({.run_id = "report", .result = &shown}));
    for (const Lang lang : {Lang::en, Lang::fr})
        picture["messages"][std::string(name_of(lang))] =
            key_messages({.result = page.result, .lang = lang, .coarse = page.coarse});
    Json people = Json::array();
    for (std::size_t i = 0; i < shown.places.size(); ++i)
        if (shown.places[i].evidence > 0) people.push_back(picture["people"][i]);
    picture["people"] = people;
    for (Json& row : picture["runouts"])
        if (row["evidence"] == 0) row.erase("person_days_short");
    return picture;
}

struct TownSeries {
    std::size_t place;
    const result::Series* series;
};

//! Stocks and services of the places with evidence that are in the table.
std::vector<TownSeries> town_series(const Result& r) {
    std::set<std::size_t> listed;
    for (const result::RunOut& row : r.runouts)
        if (r.places.at(row.place).evidence > 0) listed.insert(row.place);
    std::vector<TownSeries> out;
    for (const std::size_t place : listed)
        for (const result::Series& series : r.series)
            if (series.variable == Variable::days_of_cover ||
                series.variable == Variable::service_level)
                out.push_back({place, &series});
    return out;
}

//! The days told: as many as the room for `n` series allows.
std::vector<std::size_t> told_days(const PageContext& page, std::size_t n) {
    constexpr std::size_t k_room_bytes = 700'000, k_bytes_a_day = 7 * sizeof(float) * 4 / 3;
    constexpr int k_week = 7;
    const auto& leads = page.result.lead_days;
    std::vector<std::size_t> days;
    for (const int step : {1, 2, 3, k_week, 2 * k_week, 4 * k_week}) {
        if (page.coarse && step < k_week) continue;
        days.clear();
        for (std::size_t day = 0; day < leads.size(); ++day)
            if (days.empty() || leads[day] >= leads[days.back()] + step || leads[day] == 0 ||
                leads[day] == page.result.manifest.deadline_days)
                days.push_back(day);
        if (n * days.size() * k_bytes_a_day <= k_room_bytes) break;
    }
    return days;
}

Json towns_part(const PageContext& page) {
    const Result& r = page.result;
    const auto wanted = town_series(r);
    const auto days = told_days(page, wanted.size());
    Json leads = Json::array(), rows = Json::array();
    for (const std::size_t day : days) leads.push_back(r.lead_days[day]);
    for (const TownSeries& town : wanted) {
        std::vector<float> values;
        for (const std::size_t day : days) {
            const auto& q = town.series->cells.at(town.place * r.n_days() + day);
            values.insert(values.end(), {q.q05, q.q10, q.q25, q.q50, q.q75, q.q90, q.q95});
        }
        rows.push_back({{"place_id", r.places[town.place].id},
                        {"variable", name_of(town.series->variable)},
                        {"good", town.series->good},
                        {"unit", town.series->unit},
                        {"data", base64(std::span<const float>(values))}});
    }
    return {{"lead_days", leads},
            {"quantiles", {"q05", "q10", "q25", "q50", "q75", "q90", "q95"}},
            {"series", rows}};
}

}  // namespace

std::string screens_json(const PageContext& page) {
    const Json out{{"scenario", scenario_part(page)},
                   {"picture", picture_part(page)},
                   {"towns", towns_part(page)}};
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace corridor::view
