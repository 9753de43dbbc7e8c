#include "corridor/view/scenario_json.h"

#include "corridor/scenario/names.h"
#include "corridor/view/compare_text.h"
#include "corridor/view/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace corridor::view {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Scenario;
using scenario::word;

template <class T>
Json of(const std::optional<T>& x) {
    return x ? Json(*x) : Json(nullptr);
}
Json of(const std::optional<Date>& date) {
    return date ? Json(date->to_iso()) : Json(nullptr);
}
Json of(Date date) {
    return date.to_iso();
}

Json both(std::string_view en, std::string_view fr) {
    return {{"en", en}, {"fr", fr.empty() ? en : fr}};
}

Json places_json(const Scenario& s, const ScenarioFacts& facts) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < s.places.size(); ++i) {
        const auto& place = s.places[i];
        const auto& info = facts.options.places.at(i);
        rows.push_back({{"id", place.id},
                        {"name", place.name.empty() ? place.id : place.name},
                        {"lat", place.position.lat},
                        {"lon", place.position.lon},
                        {"role", word(place.role)},
                        {"population", place.population},
                        {"admin1_name", place.admin1_name},
                        {"admin2_name", place.admin2_name},
                        {"evidence", info.evidence},
                        {"besieged_reported", info.besieged_reported}});
    }
    return rows;
}

Json roads_json(const Scenario& s) {
    Json rows = Json::array();
    for (const auto& road : s.roads)
        rows.push_back({{"id", road.id},
                        {"from", road.from},
                        {"to", road.to},
                        {"km", road.km},
                        {"mode", word(road.mode)}});
    return rows;
}

Json goods_json(const Scenario& s) {
    Json rows = Json::array();
    const auto add = [&](std::string_view id, bool service, std::string_view unit) {
        rows.push_back({{"id", id},
                        {"name", both(good_name(id, Lang::en), good_name(id, Lang::fr))},
                        {"unit", unit},
                        {"service", service}});
    };
    for (const auto& good : s.goods) add(good.id, false, good.unit);
    for (const std::string_view service : {"care", "water", "power"}) add(service, true, "share");
    return rows;
}

Json phases_json(const scenario::Measure& measure) {
    Json rows = Json::array();
    for (const auto& phase : measure.phases)
        rows.push_back({{"phase", phase.number},
                        {"start", of(phase.start)},
                        {"end", of(phase.end)},
                        {"open", centre(phase.effect.open)},
                        {"pass", centre(phase.effect.pass)},
                        {"fee", centre(phase.effect.fee)}});
    return rows;
}

Json measures_json(const Scenario& s, const ScenarioFacts& facts) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < s.measures.size(); ++i) {
        const auto& m = s.measures[i];
        const bool has_phase = !m.phases.empty();
        const auto end = has_phase ? m.phases.back().end : std::nullopt;
        rows.push_back({{"id", m.id},
                        {"actor", m.actor},
                        {"pattern", word(m.pattern)},
                        {"places", m.places},
                        {"roads", m.roads},
                        {"goods", m.goods},
                        {"classes", m.classes},
                        {"homes", m.homes},
                        {"carriers", m.carriers},
                        {"start", has_phase ? of(m.phases.front().start) : Json(nullptr)},
                        {"end", of(end)},
                        {"open_ended", !end},
                        {"credence", facts.credence.at(i)},
                        {"credence_written", m.credence.has_value()},
                        {"report_ids", m.report_ids},
                        {"phases", phases_json(m)}});
    }
    return rows;
}

Json missions_json(const Scenario& s) {
    Json rows = Json::array();
    for (const auto& m : s.missions) {
        const auto good = std::ranges::find(s.goods, m.good, &scenario::Good::id);
        rows.push_back({{"id", m.id},
                        {"kind", word(m.kind)},
                        {"carrier", m.carrier},
                        {"origin", m.origin},
                        {"destination", m.destinations},
                        {"good", m.good},
                        {"quantity", m.quantity},
                        {"unit", good == s.goods.end() ? std::string() : good->unit},
                        {"trucks", m.trucks},
                        {"depart", of(m.depart)},
                        {"every_days", of(m.every_days)},
                        {"escort", m.escort}});
    }
    return rows;
}

// The keys of an [[option]] row that are filled, lists as lists.
Json option_json(const scenario::Option& o) {
    Json row{{"id", o.id}, {"kind", word(o.kind)}};
    const auto text = [&](const char* key, const std::string& value) {
        if (!value.empty()) row[key] = value;
    };
    const auto list = [&](const char* key, const scenario::Ids& ids) {
        if (!ids.empty()) row[key] = ids;
    };
    text("title", o.title);
    text("title_fr", o.title_fr);
    text("measure", o.measure);
    text("mission", o.mission);
    text("place", o.place);
    text("origin", o.origin);
    list("goods", o.goods);
    list("carriers", o.carriers);
    list("classes", o.classes);
    list("homes", o.homes);
    list("places", o.places);
    list("roads", o.roads);
    if (o.quantity > 0) row["quantity"] = o.quantity;
    if (o.trucks > 0) row["trucks"] = o.trucks;
    if (o.every_days) row["every_days"] = *o.every_days;
    if (o.share != 1) row["share"] = o.share;
    row["start"] = of(o.start);
    if (o.end) row["end"] = of(o.end);
    return row;
}

Json options_json(const std::vector<scenario::Option>& options, const result::OptionTable& table) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < options.size(); ++i) {
        Json row = option_json(options[i]);
        const auto& named = table.options.at(i);
        row["name"] = both(compared_name(table, named, Lang::en), compared_name(table, named, Lang::fr));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string source_name(const Scenario& s, const scenario::Report& report) {
    if (!report.source_name.empty()) return report.source_name;
    const auto source = std::ranges::find(s.sources, report.source_id, &scenario::Source::id);
    return source == s.sources.end() ? report.source_id : source->name;
}

std::vector<std::string> measures_of(const Scenario& s, const std::string& report) {
    const auto names = [&](const scenario::Ids& ids) { return std::ranges::find(ids, report) != ids.end(); };
    std::vector<std::string> out;
    for (const auto& measure : s.measures)
        if (names(measure.report_ids) ||
            std::ranges::any_of(measure.phases,
                                [&](const auto& phase) { return names(phase.report_ids); }))
            out.push_back(measure.id);
    return out;
}

Json reports_json(const Scenario& s, const ScenarioFacts& facts) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < s.reports.size(); ++i) {
        const auto& r = s.reports[i];
        rows.push_back({{"id", r.id},
                        {"event_date", of(r.event_date)},
                        {"published", of(r.known_on())},
                        {"place_id", r.place},
                        {"road_id", r.road},
                        {"claim", word(r.claim)},
                        {"source_id", r.source_id},
                        {"source_name", source_name(s, r)},
                        {"cluster", facts.clusters.at(i)},
                        {"reliability", std::string(1, r.reliability)},
                        {"credibility", r.credibility},
                        {"besieged", r.besieged},
                        {"set_aside", r.set_aside},
                        {"measure_ids", measures_of(s, r.id)},
                        {"value", r.value},
                        {"unit", r.unit},
                        {"notes", r.note},
                        {"url", r.url}});
    }
    return rows;
}

}  // namespace

std::string scenario_json(const Scenario& s, const ScenarioFacts& facts) {
    Json out{{"schema", 1},
             {"etag", facts.etag},
             {"read_only", facts.read_only},
             {"name", s.name},
             {"title", both(s.title, s.title_fr)},
             {"folder", s.name},
             {"sensitivity", word(s.sensitivity)},
             {"start", of(s.time.start)},
             {"as_of", of(s.time.as_of)},
             {"deadline", of(s.time.deadline())},
             {"deadline_days", s.time.deadline_days},
             {"horizon_days", s.time.horizon_days},
             {"members", s.members},
             {"seed", s.seed},
             {"currency", s.currency}};
    out["places"] = places_json(s, facts);
    out["roads"] = roads_json(s);
    out["goods"] = goods_json(s);
    out["measures"] = measures_json(s, facts);
    out["missions"] = missions_json(s);
    out["options"] = options_json(s.options, facts.options);
    out["reports"] = reports_json(s, facts);
    out["engine_version"] = facts.version;
    out["warnings"] = s.warnings;
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string suggested_json(const std::vector<scenario::Option>& options,
                           const result::OptionTable& table) {
    const Json out{{"options", options_json(options, table)}};
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace corridor::view
