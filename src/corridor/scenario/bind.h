#pragma once
//! \file Which column fills which member, once for reading, writing and the fingerprint. A visitor
//! is called with a column and a member, and has two_words(), direction(), list_or(), letter() and
//! observed() for the cells that are not one plain member.

#include "corridor/scenario/scenario.h"

#include <concepts>
#include <type_traits>

namespace corridor::scenario {

template <class T, class Plain>
concept Binds = std::same_as<std::remove_const_t<T>, Plain>;

template <class V, Binds<Place> T>
void bind_row(V& v, T& x) {
    v("place_id", x.id);
    v("place_name", x.name);
    v("location_code", x.location_code);
    v("admin1_code", x.admin1_code);
    v("admin1_name", x.admin1_name);
    v("admin2_code", x.admin2_code);
    v("admin2_name", x.admin2_name);
    v("lat", x.position.lat);
    v("lon", x.position.lon);
    v("role", x.role);
    v("place_type", x.place_type);
    v("population", x.population);
    v("population_low", x.population_low);
    v("population_high", x.population_high);
    v("population_date", x.population_date);
    v("capacity", x.capacity);
    v("garrison", x.garrison);
    v("grid_hours", x.grid_hours);
    v("beds", x.beds);
    v("pump_l_day", x.pump_l_day);
    v("unpumped_share", x.unpumped_share);
    v("pump_damage", x.pump_damage);
    v("danger", x.danger);
    v("source_id", x.source_id);
}

template <class V, Binds<Road> T>
void bind_row(V& v, T& x) {
    v("road_id", x.id);
    v("from_place_id", x.from);
    v("to_place_id", x.to);
    v("distance_km", x.km);
    v("mode", x.mode);
    v.two_words("surface", x.paved, "unpaved", "paved");
    v("speed_kmh", x.speed_kmh);
    v("cap_kg_day", x.cap_kg_day);
    v("cost_per_tonne_km", x.cost_per_tonne_km);
    v("curntprac", x.curntprac);
    v("isseasonal", x.isseasonal);
    v("status", x.status);
    v("status_date", x.status_date);
    v("holder", x.holder);
    v("source_id", x.source_id);
}

template <class V, Binds<Good> T>
void bind_row(V& v, T& x) {
    v("good", x.id);
    v("unit", x.unit);
    v("quantum", x.quantum);
    v("mass_kg_per_unit", x.mass_kg_per_unit);
    v("need_per_person_day", x.need_per_person_day);
    v("price_mode", x.price_mode);
    v("rationing_days", x.rationing_days);
    v("alpha", x.alpha);
    v("price_exponent", x.price_exponent);
    v("spoilage_per_day", x.spoilage_per_day);
    v("source_id", x.source_id);
}

template <class V, Binds<Supply> T>
void bind_row(V& v, T& x) {
    v("place_id", x.place);
    v("good", x.good);
    v("price", x.price);
    v("capacity_per_day", x.capacity_per_day);
    v("start", x.start);
    v("end", x.end);
    v("source_id", x.source_id);
}

template <class V, Binds<Cover> T>
void bind_row(V& v, T& x) {
    v("place_type", x.place_type);
    v("place_id", x.place);
    v("good", x.good);
    v("from_month", x.from_month);
    v("to_month", x.to_month);
    v("normal_cover_days", x.days);
    v("low", x.low);
    v("high", x.high);
    v("source_id", x.source_id);
}

template <class V, Binds<Stock> T>
void bind_row(V& v, T& x) {
    v("place_id", x.place);
    v("date", x.date);
    v("good", x.good);
    v("quantity", x.quantity);
    v("unit", x.unit);
    v("days_of_cover", x.days_of_cover);
    v("low", x.low);
    v("high", x.high);
    v("source_id", x.source_id);
}

template <class V, Binds<Group> T>
void bind_row(V& v, T& x) {
    v("place_id", x.place);
    v("class", x.person_class);
    v("home_place_id", x.home);
    v("count", x.count);
    v("low", x.low);
    v("high", x.high);
    v("date", x.date);
    v("source_id", x.source_id);
}

template <class V, Binds<Actor> T>
void bind_row(V& v, T& x) {
    v("actor_id", x.id);
    v("kind", x.kind);
    v("hostile_to_access", x.hostile_to_access);
}

template <class V, Binds<Holder> T>
void bind_row(V& v, T& x) {
    v("place_id", x.place);
    v("actor_id", x.actor);
    v("start", x.start);
    v("end", x.end);
    v("report_ids", x.report_ids);
}

template <class V, Binds<MarketLink> T>
void bind_row(V& v, T& x) {
    v("place_id", x.place);
    v("market_place_id", x.market);
    v("share", x.share);
}

template <class V, Binds<Kin> T>
void bind_row(V& v, T& x) {
    v("home_place_id", x.home);
    v("place_id", x.place);
    v("kin", x.kin);
}

template <class V, Binds<Option> T>
void bind_row(V& v, T& x) {
    v("id", x.id);
    v("title", x.title);
    v("title_fr", x.title_fr);
    v("kind", x.kind);
    v("measure", x.measure);
    v("mission", x.mission);
    v("place", x.place);
    v("origin", x.origin);
    v("goods", x.goods);
    v("carriers", x.carriers);
    v("classes", x.classes);
    v("homes", x.homes);
    v("places", x.places);
    v("roads", x.roads);
    v("quantity", x.quantity);
    v("trucks", x.trucks);
    v("every_days", x.every_days);
    v("share", x.share);
    v("start", x.start);
    v("end", x.end);
}

//! Keys of scenario.toml outside any section.
template <class V, Binds<Scenario> T>
void bind_head(V& v, T& x) {
    v("schema", x.schema);
    v("title", x.title);
    v("title_fr", x.title_fr);
    v("lang", x.lang);
    v("sensitivity", x.sensitivity);
    v("currency", x.currency);
}

//! Keys of [ensemble].
template <class V, Binds<Scenario> T>
void bind_ensemble(V& v, T& x) {
    v("members", x.members);
    v("seed", x.seed);
}

template <class V, Binds<TimeFrame> T>
void bind_row(V& v, T& x) {
    v("start", x.start);
    v("as_of", x.as_of);
    v("horizon_days", x.horizon_days);
    v("deadline_days", x.deadline_days);
}

}  // namespace corridor::scenario
