#include "corridor/view/picture_json.h"

#include "corridor/view/base64.h"
#include "corridor/view/groups.h"
#include "corridor/view/page_parts.h"
#include "corridor/view/sentences.h"
#include "corridor/view/words.h"

#include <array>
#include <cmath>
#include <vector>

#include <nlohmann/json.hpp>

namespace corridor::view {

using Json = nlohmann::ordered_json;
using result::Result;

namespace {

Json of(const result::Quantiles& q) {
    return {{"mean", q.mean}, {"q05", q.q05}, {"q10", q.q10}, {"q25", q.q25},
            {"q50", q.q50},   {"q75", q.q75}, {"q90", q.q90}, {"q95", q.q95}};
}
Json of(const std::optional<Date>& date) {
    return date ? Json(date->to_iso()) : Json(nullptr);
}
Json of(const std::optional<double>& x) {
    return x ? Json(*x) : Json(nullptr);
}

Json headline_json(const Result& r) {
    const result::Headline& h = r.headline;
    Json out{{"kind", name_of(h.kind)},
             {"sentence", {{"en", headline_sentence(r, Lang::en)}, {"fr", headline_sentence(r, Lang::fr)}}},
             {"short", {{"en", headline_short(r, Lang::en)}, {"fr", headline_short(r, Lang::fr)}}},
             {"confined", {{"en", headline_confined(r, Lang::en)}, {"fr", headline_confined(r, Lang::fr)}}}};
    out["place_id"] = h.place ? Json(r.places.at(*h.place).id) : Json(nullptr);
    out["good"] = h.place ? Json(h.good) : Json(nullptr);
    out["probability"] = h.place ? Json(h.probability) : Json(nullptr);
    out["percent"] = h.place ? Json(whole_percent(h.probability)) : Json(nullptr);
    out["median_date"] = of(h.median_date);
    out["deadline"] = h.deadline.to_iso();
    out["confined_people"] = of(h.confined);
    out["trapped"] = of(h.trapped);
    out["confined_all"] = of(h.confined_all);
    out["trapped_all"] = of(h.trapped_all);
    out["already_out"] = h.already_out;
    return out;
}

Json messages_json(const Result& r) {
    return {{"en", key_messages({.result = r, .lang = Lang::en, .coarse = false})},
            {"fr", key_messages({.result = r, .lang = Lang::fr, .coarse = false})}};
}

//! A chance up to a lead; nothing is known of days that were not lived.
Json by_lead(const Result& r, const std::optional<double>& chance, int lead) {
    return lead <= r.manifest.horizon_days ? of(chance) : Json(nullptr);
}

Json runouts_json(const Result& r) {
    Json rows = Json::array();
    for (const result::RunOut& o : r.runouts) {
        Json dots = Json::array();
        for (const auto& dot : o.dots) dots.push_back(of(dot));
        rows.push_back({{"place_id", r.places.at(o.place).id},
                        {"good", o.good},
                        {"state", name_of(o.state)},
                        {"out_since", of(o.out_since)},
                        {"p_deadline", of(o.p_deadline)},
                        {"p_30d", by_lead(r, o.p_30d, 30)},
                        {"p_90d", by_lead(r, o.p_90d, 90)},
                        {"p_horizon", of(o.p_horizon)},
                        {"date_q10", of(o.date_q10)},
                        {"date_q50", of(o.date_q50)},
                        {"date_q90", of(o.date_q90)},
                        {"dots", dots},
                        {"person_days_short", {{"mean", o.person_days_short_mean},
                                               {"q05", o.person_days_short_q05},
                                               {"q95", o.person_days_short_q95}}},
                        {"evidence", r.places[o.place].evidence}});
    }
    return rows;
}

//! Whole percent of each access state, [place][day][state].
Json access_json(const Result& r) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(4 * r.access.size());
    for (const result::AccessCell& cell : r.access)
        for (const float p : cell.p)
            bytes.push_back(static_cast<std::uint8_t>(whole_percent(static_cast<double>(p))));
    return {{"p", base64(std::span<const std::uint8_t>(bytes))}};
}

//! State of each road, [road][day].
std::string roads_base64(const Result& r) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(r.roads.size() * r.n_days());
    for (std::size_t road = 0; road < r.roads.size(); ++road)
        for (const int lead : r.lead_days)
            bytes.push_back(static_cast<std::uint8_t>(road_status(r, road, lead)));
    return base64(std::span<const std::uint8_t>(bytes));
}

Json people_json(const Result& r) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < r.places.size(); ++i) {
        Json row{{"place_id", r.places[i].id}};
        const auto add = [&](const char* key, result::Variable variable) {
            if (const auto* q = cell_of(r, variable, i, r.manifest.deadline_days)) row[key] = of(*q);
        };
        add("present", result::Variable::people_present);
        add("confined", result::Variable::people_confined);
        add("trapped", result::Variable::people_trapped);
        rows.push_back(std::move(row));
    }
    return rows;
}

Json flows_json(const Result& r) {
    Json rows = Json::array();
    for (const result::Flow& f : r.flows)
        rows.push_back({{"origin", r.places.at(f.origin).id},
                        {"destination", r.places.at(f.destination).id},
                        {"people", of(f.people)},
                        {"ultimatum_share", of(f.ultimatum_share)}});
    return rows;
}

Json detained_json(const Result& r) {
    Json rows = Json::array();
    for (const result::Detained& d : r.detained)
        rows.push_back({{"home", r.places.at(d.home).id},
                        {"held_as_of", of(d.held_as_of)},
                        {"captured_as_of", of(d.captured_as_of)},
                        {"held_deadline", of(d.held_deadline)},
                        {"captured_deadline", of(d.captured_deadline)}});
    return rows;
}

Json ultimatums_json(const Result& r) {
    Json rows = Json::array();
    for (const result::Ultimatum& u : r.ultimatums) {
        Json destinations = Json::array();
        for (const auto& d : u.destinations)
            destinations.push_back({{"place_id", r.places.at(d.place).id}, {"share", d.share}});
        rows.push_back({{"measure_id", u.measure_id},
                        {"place_id", r.places.at(u.place).id},
                        {"announced", u.announced.to_iso()},
                        {"ends", u.ends.to_iso()},
                        {"departures", of(u.departures)},
                        {"departures_before_as_of", of(u.departures_before_as_of)},
                        {"destinations", destinations},
                        {"sentence", {{"en", ultimatum_sentence(r, u, Lang::en, false)},
                                      {"fr", ultimatum_sentence(r, u, Lang::fr, false)}}}});
    }
    return rows;
}

Json onset_json(const Result& r) {
    if (!r.onset) return nullptr;
    Json rows = Json::array();
    for (const result::AtRisk& a : r.onset->places)
        rows.push_back({{"place_id", r.places.at(a.place).id},
                        {"chance", a.chance},
                        {"q05", a.low},
                        {"q95", a.high},
                        {"threatened", a.threat},
                        {"near", a.near},
                        {"garrison", a.garrison},
                        {"besieged_before", a.past}});
    return {{"base", r.onset->base},
            {"base_q05", r.onset->base_low},
            {"base_q95", r.onset->base_high},
            {"places", rows}};
}

Json evidence_json(const Result& r) {
    Json rows = Json::array();
    for (const result::EvidenceRow& e : r.evidence) {
        Json row{{"report_id", e.report_id}, {"weight", e.weight}};
        if (e.influence) row["influence"] = *e.influence;
        if (e.effective_sample_size) row["effective_sample_size"] = *e.effective_sample_size;
        if (e.influence) row["rerun"] = e.rerun;
        row["conflict_group"] = e.conflict_group;
        rows.push_back(std::move(row));
    }
    return rows;
}

Json measures_json(const Result& r) {
    Json rows = Json::array();
    for (const result::MeasureSummary& m : r.measures)
        rows.push_back(
            {{"id", m.id}, {"credence", m.credence}, {"in_force_as_of", m.in_force_as_of}});
    return rows;
}

//! Gains and losses by place, largest first.
Json places_of(const Result& r, const result::OptionOutcome& o) {
    Json rows = Json::array();
    for (const auto* effects : {&o.gains, &o.losses})
        for (const auto& effect : *effects)
            rows.push_back({{"place_id", r.places.at(effect.place).id},
                            {"short_days_averted", effect.short_days_averted}});
    return rows;
}

Json difference_json(const Result& r, const result::WhatIf* what_if) {
    if (what_if == nullptr) return nullptr;
    const result::OptionOutcome& o = what_if->outcome;
    Json shifts = Json::array();
    for (const auto& shift : what_if->shifts)
        shifts.push_back({{"place_id", shift.place_id},
                          {"good", shift.good},
                          {"days_q50_shift", shift.days ? Json(*shift.days) : Json(nullptr)},
                          {"averted", shift.averted}});
    return {{"against", "base"},
            {"identical", what_if->identical},
            {"short_days_averted", of(o.short_days_averted)},
            {"harm_averted", of(o.harm_averted)},
            {"trapped", of(o.trapped)},
            {"detained", of(o.detained)},
            {"displaced", of(o.displaced)},
            {"cargo_lost", of(o.cargo_lost)},
            {"p_better", o.p_better},
            {"p_harm", o.p_harm},
            {"p_in_vain", o.p_in_vain},
            {"tonnes", o.tonnes},
            {"members", o.n_members},
            {"averted", base64(std::span<const float>(what_if->averted))},
            {"places", places_of(r, o)},
            {"runout_days", shifts}};
}

}  // namespace

std::span<const result::Variable> shown_variables() {
    using enum result::Variable;
    static constexpr std::array k_shown{people_present, people_confined, people_trapped,
                                        days_of_cover,  service_level,   road_passable};
    return k_shown;
}

std::string picture_json(const Picture& picture) {
    const Result& r = *picture.result;
    const Json out{{"run_id", picture.run_id},
                   {"members", r.manifest.members},
                   {"seed", r.manifest.seed},
                   {"digest", r.manifest.digest},
                   {"as_of", r.manifest.as_of.to_iso()},
                   {"deadline", deadline_of(r.manifest).to_iso()},
                   {"horizon_days", r.manifest.horizon_days},
                   {"standard_error", r.manifest.members_standard_error},
                   {"lead_days", r.lead_days},
                   {"headline", headline_json(r)},
                   {"messages", messages_json(r)},
                   {"runouts", runouts_json(r)},
                   {"access", access_json(r)},
                   {"road_status", roads_base64(r)},
                   {"people", people_json(r)},
                   {"flows", flows_json(r)},
                   {"detained", detained_json(r)},
                   {"ultimatums", ultimatums_json(r)},
                   {"onset", onset_json(r)},
                   {"measures", measures_json(r)},
                   {"evidence", evidence_json(r)},
                   {"difference", difference_json(r, picture.difference)},
                   {"warnings", r.manifest.warnings}};
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace corridor::view
