#include "corridor/view/groups.h"
#include "corridor/view/sentences.h"
#include "corridor/view/summary.h"
#include "corridor/view/words.h"

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

Json run_json(const result::Manifest& m) {
    return {{"scenario", m.scenario_name},
            {"title", m.title},
            {"fingerprint", m.fingerprint},
            {"engine_version", m.engine_version},
            {"seed", m.seed},
            {"members", m.members},
            {"start", m.start.to_iso()},
            {"as_of", m.as_of.to_iso()},
            {"deadline", deadline_of(m).to_iso()},
            {"horizon_days", m.horizon_days},
            {"digest", m.digest},
            {"sensitivity", name_of(m.sensitivity)},
            {"n_reports", m.n_reports},
            {"newest_report", of(m.newest_report)},
            {"members_standard_error", m.members_standard_error},
            {"warnings", m.warnings}};
}

Json headline_json(const Result& r, Lang lang) {
    const result::Headline& h = r.headline;
    Json out{{"kind", name_of(h.kind)}, {"sentence", headline_sentence(r, lang)}};
    out["place_id"] = h.place ? Json(r.places.at(*h.place).id) : Json(nullptr);
    out["place_name"] = h.place ? Json(r.places.at(*h.place).name) : Json(nullptr);
    out["good"] = h.good;
    out["deadline"] = h.deadline.to_iso();
    out["probability"] = h.place ? Json(h.probability) : Json(nullptr);
    out["likelihood"] = h.place ? Json(chance_word(h.probability, Lang::en)) : Json(nullptr);
    out["median_date"] = of(h.median_date);
    out["confined"] = of(h.confined);
    out["trapped"] = of(h.trapped);
    out["confined_all"] = of(h.confined_all);
    out["trapped_all"] = of(h.trapped_all);
    out["already_out"] = h.already_out;
    return out;
}

Json runouts_json(const Result& r) {
    Json rows = Json::array();
    for (const result::RunOut& o : r.runouts)
        rows.push_back({{"place_id", r.places.at(o.place).id},
                        {"good", o.good},
                        {"state", name_of(o.state)},
                        {"out_since", of(o.out_since)},
                        {"prob_runout_deadline", of(o.p_deadline)},
                        {"prob_runout_30d", of(o.p_30d)},
                        {"prob_runout_90d", of(o.p_90d)},
                        {"prob_runout_horizon", of(o.p_horizon)},
                        {"runout_date_q10", of(o.date_q10)},
                        {"runout_date_q50", of(o.date_q50)},
                        {"runout_date_q90", of(o.date_q90)},
                        {"person_days_short_mean", o.person_days_short_mean},
                        {"evidence", r.places[o.place].evidence}});
    return rows;
}

//! Place by place on the as-of date: access, and people then and on the deadline.
Json places_json(const Result& r) {
    Json rows = Json::array();
    const int today = recorded_lead(r, 0);
    for (std::size_t i = 0; i < r.places.size(); ++i) {
        Json row{{"place_id", r.places[i].id},
                 {"place_name", r.places[i].name},
                 {"role", r.places[i].role},
                 {"evidence", r.places[i].evidence}};
        if (const auto* cell = access_at(r, i, today))
            for (const auto state : result::k_access_states)
                row["p_" + std::string(name_of(state))] = cell->p[static_cast<std::size_t>(state)];
        for (const auto v : {result::Variable::people_present, result::Variable::people_confined,
                             result::Variable::people_trapped}) {
            const auto* now = cell_of(r, v, i, 0);
            const auto* then = cell_of(r, v, i, r.manifest.deadline_days);
            if (now) row[std::string(name_of(v)) + "_as_of"] = of(*now);
            if (then) row[std::string(name_of(v)) + "_deadline"] = of(*then);
        }
        rows.push_back(row);
    }
    return rows;
}

Json flows_json(const Result& r) {
    Json rows = Json::array();
    for (const result::Flow& f : r.flows)
        rows.push_back({{"origin_place_id", r.places.at(f.origin).id},
                        {"destination_place_id", r.places.at(f.destination).id},
                        {"people", of(f.people)},
                        {"ultimatum_share", of(f.ultimatum_share)}});
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
                        {"destinations", destinations}});
    }
    return rows;
}

Json detained_json(const Result& r) {
    Json rows = Json::array();
    for (const result::Detained& d : r.detained)
        rows.push_back({{"home_place_id", r.places.at(d.home).id},
                        {"held_as_of", of(d.held_as_of)},
                        {"captured_as_of", of(d.captured_as_of)},
                        {"captured_first_week", of(d.captured_first_week)},
                        {"held_deadline", of(d.held_deadline)},
                        {"captured_deadline", of(d.captured_deadline)}});
    return rows;
}

Json onset_json(const Result& r) {
    if (!r.onset) return nullptr;
    Json rows = Json::array();
    for (const result::AtRisk& a : r.onset->places)
        rows.push_back({{"place_id", r.places.at(a.place).id},
                        {"prob_onset_30d", a.chance},
                        {"prob_q05", a.low},
                        {"prob_q95", a.high},
                        {"threatened", a.threat},
                        {"near", a.near},
                        {"garrison", a.garrison},
                        {"besieged_before", a.past}});
    return {{"base_30d", r.onset->base},
            {"base_q05", r.onset->base_low},
            {"base_q95", r.onset->base_high},
            {"places", rows}};
}

Json options_json(const Result& r) {
    Json rows = Json::array();
    for (const result::OptionOutcome& o : r.options)
        rows.push_back({{"option_id", o.id},
                        {"option_name", o.name},
                        {"kind", o.kind},
                        {"rank", o.rank},
                        {"people_days_short_averted", of(o.short_days_averted)},
                        {"harm_averted", of(o.harm_averted)},
                        {"trapped", of(o.trapped)},
                        {"detained", of(o.detained)},
                        {"displaced", of(o.displaced)},
                        {"cargo_lost", of(o.cargo_lost)},
                        {"prob_better_than_nothing", o.p_better},
                        {"prob_harm", o.p_harm},
                        {"prob_best", o.p_best},
                        {"act_in_vain_prob", o.p_in_vain},
                        {"tonnes", o.tonnes},
                        {"n_members", o.n_members}});
    return rows;
}

}  // namespace

std::string summary_json(const Result& result, Lang lang) {
    const Json out{{"schema", 1},
                   {"run", run_json(result.manifest)},
                   {"headline", headline_json(result, lang)},
                   {"runouts", runouts_json(result)},
                   {"places", places_json(result)},
                   {"flows", flows_json(result)},
                   {"ultimatums", ultimatums_json(result)},
                   {"detained", detained_json(result)},
                   {"onset", onset_json(result)},
                   {"options", options_json(result)}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace corridor::view
