#pragma once
//! \file Which key of flee.json holds which member of a Flee scenario, and its range; once for
//! writing and reading. The members are taken apart one by one, so that a member added to a struct
//! does not compile until it has a key here. Not for other modules.

#include "corridor/scenario/bind.h"
#include "corridor/scenario/flee.h"

namespace corridor::scenario {

//! What a number may be, ends included; for whole numbers and numbers alike.
struct FleeRange {
    double low = -1e12, high = 1e12;
};

//! Most days of a flee.json.
inline constexpr int k_max_flee_days = 36'500;

namespace flee_range {
inline constexpr FleeRange any{};
inline constexpr FleeRange at_least_0{0, 1e12};
inline constexpr FleeRange above_0{1e-9, 1e12};
inline constexpr FleeRange share{0, 1};
inline constexpr FleeRange power{-1000, 1000};
inline constexpr FleeRange people{0, 1e9};
inline constexpr FleeRange signed_people{-1e9, 1e9};
inline constexpr FleeRange day{-1e6, 1e6};
inline constexpr FleeRange index{0, 2147483647};  // whether it leads somewhere is checked later
inline constexpr FleeRange count{1, 1e9};
}  // namespace flee_range

template <class V, Binds<FleeLocation> T>
void bind_json(V& v, T& location) {
    auto& [name, region, country, x, y, type, conflict_date, number, conflict_intensity,
           initial_idps, capacity_per_day, farmer_fraction, trade_volume, hdi,
           deactivation_probability] = location;
    using namespace flee_range;
    v("name", name);
    v("region", region);
    v("country", country);
    v("x", x, FleeRange{-1e6, 1e6});
    v("y", y, FleeRange{-1e6, 1e6});
    v("type", type);
    v("conflict_date", conflict_date, day);
    v("number", number, signed_people);
    v("conflict_intensity", conflict_intensity, people);
    v("initial_idps", initial_idps, people);
    v("capacity_per_day", capacity_per_day, signed_people);
    v("farmer_fraction", farmer_fraction, share);
    v("trade_volume", trade_volume, signed_people);
    v("hdi", hdi, signed_people);
    v("deactivation_probability", deactivation_probability, share);
}

template <class V, Binds<FleeLink> T>
void bind_json(V& v, T& link) {
    auto& [from, to, km, max_move_speed, walk_probability, doubled] = link;
    v("from", from, flee_range::index);
    v("to", to, flee_range::index);
    v("km", km, FleeRange{0, 1e6});
    v("max_move_speed", max_move_speed, FleeRange{0, 1e9});
    v("walk_probability", walk_probability, flee_range::share);
    v("doubled", doubled);
}

template <class V, Binds<FleeClosure> T>
void bind_json(V& v, T& closure) {
    auto& [kind, first, second, start, end] = closure;
    v("kind", kind);
    v("first", first);
    v("second", second);
    v("start", start, flee_range::day);
    v("end", end, flee_range::day);
}

template <class V, Binds<FleeChange> T>
void bind_json(V& v, T& change) {
    auto& [name, type, day] = change;
    v("name", name);
    v("type", type);
    v("day", day, flee_range::day);
}

template <class V, Binds<FleeSeries> T>
void bind_json(V& v, T& series) {
    auto& [location, by_day] = series;
    v("location", location, flee_range::index);
    v("by_day", by_day, FleeRange{-1e9, 1e9});
}

template <class V, Binds<FleeRegistration::Entry> T>
void bind_json(V& v, T& entry) {
    auto& [day, people] = entry;
    v("day", day, flee_range::day);
    v("people", people, flee_range::signed_people);
}

template <class V, Binds<FleeRegistration> T>
void bind_json(V& v, T& registration) {
    auto& [name, files] = registration;
    v("name", name);
    v("files", files);
}

template <class V, Binds<FleeCorrection> T>
void bind_json(V& v, T& correction) {
    auto& [registration, day, where] = correction;
    v("registration", registration, flee_range::index);
    v("day", day, flee_range::day);
    v("where", where);
}

template <class V, Binds<FleeDemographic::Column> T>
void bind_json(V& v, T& column) {
    auto& [location, weights] = column;
    v("location", location);
    v("weights", weights, flee_range::at_least_0);
}

template <class V, Binds<FleeDemographic> T>
void bind_json(V& v, T& demographic) {
    auto& [attribute, values, columns] = demographic;
    v("attribute", attribute);
    v("values", values);
    v("columns", columns);
}

template <class V, Binds<FleeAgent> T>
void bind_json(V& v, T& agent) {
    auto& [location, attributes] = agent;
    v("location", location, flee_range::index);
    v("attributes", attributes);
}

template <class V, Binds<FleeSpawnRate> T>
void bind_json(V& v, T& spawning) {
    auto& [mode, rate, displaced] = spawning;
    v("mode", mode);
    v("rate", rate, FleeRange{0, 1e9});
    v("displaced", displaced, FleeRange{0, 1e9});
}

template <class V, Binds<FleeForecaster> T>
void bind_json(V& v, T& forecaster) {
    auto& [timescale, end_time, weights, awareness_weights] = forecaster;
    v("timescale", timescale, FleeRange{0, 100'000});
    v("end_time", end_time, FleeRange{0, 100'000});
    v("weights", weights, flee_range::any);
    v("awareness_weights", awareness_weights, flee_range::at_least_0);
}

template <class V, Binds<FleeFloodRules> T>
void bind_json(V& v, T& rules) {
    auto& [move_chances, location_weights, forecaster] = rules;
    v("move_chances", move_chances, flee_range::any);
    v("location_weights", location_weights, flee_range::at_least_0);
    v("forecaster", forecaster);
}

template <class V, Binds<FleeSettings> T>
void bind_json(V& v, T& settings) {
    auto& [hasten, default_conflict_intensity, log_idp_totals, take_from_population, insert_day0,
           empty_camps_on_day0, sum_from_camps, conflict_zone_spawning_only,
           flood_zone_spawning_only, starvation_driven_spawning, camps_are_sinks,
           read_from_agents_csv_file, conflict_spawning, flood_spawning, conflict_spawn_decay,
           conflict_spawn_decay_interval, max_move_speed, max_walk_speed, foreign_weight,
           camp_weight, conflict_weight, conflict_movechance, camp_movechance, idpcamp_movechance,
           default_movechance, awareness_level, capacity_buffer, capacity_scaling,
           avoid_short_stints, start_on_foot, softening, weight_softening, weight_power,
           distance_power, stay_close_to_home, home_distance_power, use_pop_for_loc_weight,
           pop_power_for_loc_weight, movechance_pop_base, movechance_pop_scale_factor,
           pruning_threshold, fixed_routes, use_economic_pull, avoid_food_deprived_locations,
           flee_when_starving, harvest_months, women_avoid_hazards, children_avoid_hazards,
           elderly_avoid_hazards, boys_take_risk, flood_rules] = settings;
    using namespace flee_range;
    v("hasten", hasten, count);
    v("default_conflict_intensity", default_conflict_intensity, people);
    v("log_idp_totals", log_idp_totals);
    v("take_from_population", take_from_population);
    v("insert_day0", insert_day0);
    v("empty_camps_on_day0", empty_camps_on_day0);
    v("sum_from_camps", sum_from_camps);
    v("conflict_zone_spawning_only", conflict_zone_spawning_only);
    v("flood_zone_spawning_only", flood_zone_spawning_only);
    v("starvation_driven_spawning", starvation_driven_spawning);
    v("camps_are_sinks", camps_are_sinks);
    v("read_from_agents_csv_file", read_from_agents_csv_file);
    v("conflict_spawning", conflict_spawning);
    v("flood_spawning", flood_spawning);
    v("conflict_spawn_decay", conflict_spawn_decay, at_least_0);
    v("conflict_spawn_decay_interval", conflict_spawn_decay_interval, FleeRange{1, 1e6});
    v("max_move_speed", max_move_speed, above_0);
    v("max_walk_speed", max_walk_speed, at_least_0);
    v("foreign_weight", foreign_weight, at_least_0);
    v("camp_weight", camp_weight, at_least_0);
    v("conflict_weight", conflict_weight, at_least_0);
    v("conflict_movechance", conflict_movechance, any);
    v("camp_movechance", camp_movechance, any);
    v("idpcamp_movechance", idpcamp_movechance, any);
    v("default_movechance", default_movechance, any);
    v("awareness_level", awareness_level, FleeRange{-1e6, 1e6});
    v("capacity_buffer", capacity_buffer, any);
    v("capacity_scaling", capacity_scaling, any);
    v("avoid_short_stints", avoid_short_stints);
    v("start_on_foot", start_on_foot);
    v("softening", softening, at_least_0);
    v("weight_softening", weight_softening, at_least_0);
    v("weight_power", weight_power, FleeRange{0, 1000});
    v("distance_power", distance_power, power);
    v("stay_close_to_home", stay_close_to_home);
    v("home_distance_power", home_distance_power, power);
    v("use_pop_for_loc_weight", use_pop_for_loc_weight);
    v("pop_power_for_loc_weight", pop_power_for_loc_weight, power);
    v("movechance_pop_base", movechance_pop_base, above_0);
    v("movechance_pop_scale_factor", movechance_pop_scale_factor, power);
    v("pruning_threshold", pruning_threshold, any);
    v("fixed_routes", fixed_routes);
    v("use_economic_pull", use_economic_pull);
    v("avoid_food_deprived_locations", avoid_food_deprived_locations);
    v("flee_when_starving", flee_when_starving);
    v("harvest_months", harvest_months, FleeRange{1, 12});
    v("women_avoid_hazards", women_avoid_hazards);
    v("children_avoid_hazards", children_avoid_hazards);
    v("elderly_avoid_hazards", elderly_avoid_hazards);
    v("boys_take_risk", boys_take_risk);
    v("flood_rules", flood_rules);
}

//! Everything but the schema number, which stands before it.
template <class V, Binds<Flee> T>
void bind_json(V& v, T& flee) {
    auto& [start, days, settings, rule, fidelity, divide_by, locations, links, closures, changes,
           conflicts, floods, ipc, capacities, registrations, corrections, demographics, agents,
           major_routes] = flee;
    v("start", start);
    v("days", days, FleeRange{1, k_max_flee_days});
    v("settings", settings);
    v("rule", rule);
    v("fidelity", fidelity);
    v("divide_by", divide_by, flee_range::count);
    v("locations", locations);
    v("links", links);
    v("closures", closures);
    v("changes", changes);
    v("conflicts", conflicts);
    v("floods", floods);
    v("ipc", ipc);
    v("capacities", capacities);
    v("registrations", registrations);
    v("corrections", corrections);
    v("demographics", demographics);
    v("agents", agents);
    v("major_routes", major_routes, flee_range::index);
}

}  // namespace corridor::scenario
