#pragma once
//! \file Columns and members of measures, missions and evidence; see bind.h.

#include "corridor/scenario/bind.h"

namespace corridor::scenario {

//! A phase and the measure it belongs to: one row of phases.csv.
template <class M, class P>
struct PhaseRow {
    M& measure_id;
    P& phase;
};

template <class V, Binds<Measure> T>
void bind_row(V& v, T& x) {
    v("measure_id", x.id);
    v("actor_id", x.actor);
    v("pattern", x.pattern);
    v("roads", x.roads);
    v("places", x.places);
    v.direction("direction", x.direction, x.direction_place);
    v("at_km", x.at_km);
    v("goods", x.goods);
    v("classes", x.classes);
    v("homes", x.homes);
    v("carriers", x.carriers);
    v("exempts", x.exempts);
    v("release_to", x.release_to);
    v("credence", x.credence);
    v("credence_group", x.credence_group);
    v("report_ids", x.report_ids);
    v.value_or_word("leak", x.leak, x.leak_word);
}

template <class V, class M, class P>
void bind_row(V& v, const PhaseRow<M, P>& row) {
    auto& x = row.phase;
    v("measure_id", row.measure_id);
    v("phase", x.number);
    v("start", x.start);
    v("end", x.end);
    v("open", x.effect.open);
    v("fee", x.effect.fee);
    v("delay_days", x.effect.delay_days);
    v("attack", x.effect.attack);
    v("loss_if_hit", x.effect.loss_if_hit);
    v("pass", x.effect.pass);
    v("detain", x.effect.detain);
    v("condition", x.condition);
    v("resumes_measure_id", x.resumes_measure);
    v("report_ids", x.report_ids);
    v("start_earliest", x.start_earliest);
    v("start_latest", x.start_latest);
    v("end_earliest", x.end_earliest);
    v("end_latest", x.end_latest);
}

template <class V, Binds<Mission> T>
void bind_row(V& v, T& x) {
    v("mission_id", x.id);
    v("kind", x.kind);
    v("origin", x.origin);
    v("destination", x.destinations);
    v.list_or("path", x.path, "best");
    v("carrier", x.carrier);
    v("trucks", x.trucks);
    v("good", x.good);
    v("quantity", x.quantity);
    v("depart", x.depart);
    v("every_days", x.every_days);
    v("escort", x.escort);
}

template <class V, Binds<Report> T>
void bind_row(V& v, T& x) {
    v("report_id", x.id);
    v("event_date", x.event_date);
    v("date_precision", x.date_precision);
    v("reported_date", x.reported_date);
    v("place_id", x.place);
    v("road_id", x.road);
    v("lat", x.lat);
    v("lon", x.lon);
    v("geo_precision", x.geo_precision);
    v("claim", x.claim);
    v("value", x.value);
    v("unit", x.unit);
    v("constraint_type", x.constraint_type);
    v("source_id", x.source_id);
    v("source_name", x.source_name);
    v.letter("source_reliability", x.reliability);
    v("info_credibility", x.credibility);
    v("besieged", x.besieged);
    v("set_aside", x.set_aside);
    v("url", x.url);
    v("licence", x.licence);
    v("sensitivity", x.sensitivity);
    v("note", x.note);
}

template <class V, Binds<Source> T>
void bind_row(V& v, T& x) {
    v("source_id", x.id);
    v("name", x.name);
    v("url", x.url);
    v("date", x.date);
    v("licence", x.licence);
    v("cluster", x.cluster);
}

template <class V, Binds<Observation> T>
void bind_row(V& v, T& x) {
    v("observation_id", x.id);
    v("place_id", x.place);
    v("from_place_id", x.from);
    v("to_place_id", x.to);
    v("start", x.start);
    v("end", x.end);
    v("variable", x.variable);
    v("good", x.good);
    v.observed("low", x.variable, x.low);
    v.observed("best", x.variable, x.best);
    v.observed("high", x.variable, x.high);
    v("unit", x.unit);
    v("known_on", x.known_on);
    v("source_id", x.source_id);
    v.letter("reliability", x.reliability);
    v("use", x.use);
}

}  // namespace corridor::scenario
