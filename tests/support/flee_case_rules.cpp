// Which rules of Flee a scenario uses.
#include <algorithm>

#include "tests/support/flee_case.h"

namespace corridor::test {

using scenario::Flee;
using scenario::FleeClosure;
using scenario::FleeLocation;
using scenario::FleeSettings;
using scenario::FleeSpawnMode;
using scenario::FleeSpawnRate;
using scenario::FleeType;

std::vector<std::string> flee_rules_in(const Flee& flee) {
    const FleeSettings& s = flee.settings;
    const FleeSettings usual;
    std::vector<std::string> rules;
    const auto note = [&](bool used, const char* rule) {
        if (used) rules.emplace_back(rule);
    };
    const auto any = [](const auto& all, auto is) {
        return std::any_of(all.begin(), all.end(), is);
    };
    const auto closes = [&](FleeClosure::Kind kind) {
        return any(flee.closures, [&](const FleeClosure& closure) { return closure.kind == kind; });
    };
    const auto spawns = [](const std::optional<FleeSpawnRate>& rate, FleeSpawnMode mode) {
        return rate && rate->mode == mode;
    };
    const auto has_type = [&](FleeType type) {
        return any(flee.locations, [&](const FleeLocation& place) { return place.type == type; });
    };
    note(flee.divide_by > 1, "hasten");
    note(!s.insert_day0, "no insert_day0");
    note(s.empty_camps_on_day0, "empty_camps_on_day0");
    note(!s.sum_from_camps, "total instead of camps");
    note(s.take_from_population, "take_from_population");
    note(s.starvation_driven_spawning, "starvation in conflict zones");
    note(s.starvation_driven_spawning && !s.conflict_zone_spawning_only, "starvation everywhere");
    note(spawns(s.conflict_spawning, FleeSpawnMode::constant), "conflict spawning constant");
    note(spawns(s.conflict_spawning, FleeSpawnMode::poisson), "conflict spawning poisson");
    note(spawns(s.conflict_spawning, FleeSpawnMode::pop_ratio), "conflict spawning pop_ratio");
    note(spawns(s.flood_spawning, FleeSpawnMode::constant), "flood spawning constant");
    note(spawns(s.flood_spawning, FleeSpawnMode::poisson), "flood spawning poisson");
    note(spawns(s.flood_spawning, FleeSpawnMode::pop_ratio), "flood spawning pop_ratio");
    note(s.flood_rules.has_value(), "flood rules");
    note(s.flood_rules && s.flood_rules->forecaster, "flood forecaster");
    note(!s.conflict_spawn_decay.empty(), "decay");
    note(s.camps_are_sinks, "sinks");
    note(!flee.agents.empty(), "agents.csv");
    note(!flee.corrections.empty(), "corrections");
    note(any(flee.registrations, [](auto& row) { return row.files.size() > 1; }), "two files");
    for (const auto kind :
         {FleeClosure::Kind::country, FleeClosure::Kind::location, FleeClosure::Kind::link,
          FleeClosure::Kind::camp, FleeClosure::Kind::idp_camp, FleeClosure::Kind::redirection})
        note(closes(kind), scenario::name_of(kind).data());
    note(any(flee.closures, [](auto& closure) { return closure.first == "Nowhere"; }),
         "closure of an unknown camp");
    note(!flee.changes.empty(), "location changes");
    note(s.default_movechance < 0.005, "low move chance");
    note(s.awareness_level > 1, "awareness above 1");
    note(s.awareness_level == 0, "awareness 0");
    note(s.awareness_level < 0, "awareness below 0");
    note(has_type(FleeType::marker), "marker");
    note(has_type(FleeType::forwarding_hub), "forwarding hub");
    note(has_type(FleeType::unknown), "unknown type");
    note(s.pruning_threshold > 1, "pruning");
    note(any(flee.links, [](auto& link) { return link.doubled; }), "doubled links");
    note(any(flee.links, [](auto& link) { return link.max_move_speed.has_value(); }), "link speed");
    note(any(flee.links, [](auto& link) { return link.walk_probability.has_value(); }), "walking");
    note(any(flee.links, [&](auto& link) { return link.km == s.max_move_speed; }), "exact length");
    note(s.capacity_buffer != usual.capacity_buffer, "capacity_buffer");
    note(s.capacity_scaling != usual.capacity_scaling, "capacity_scaling");
    note(any(flee.locations, [](auto& place) { return place.capacity_per_day > 0; }),
         "capacity_per_day");
    note(any(flee.locations, [](auto& place) { return place.initial_idps > 0; }), "initial_idps");
    note(any(flee.locations, [](auto& place) { return place.conflict_date > 0; }), "conflict_date");
    note(s.weight_power != 1, "weight_power");
    note(s.distance_power != 1, "distance_power");
    note(s.softening != usual.softening, "softening");
    note(s.weight_softening > 0, "weight_softening");
    note(s.stay_close_to_home, "stay_close_to_home");
    note(s.use_pop_for_loc_weight, "use_pop_for_loc_weight");
    note(s.movechance_pop_scale_factor > 0, "movechance_pop");
    note(s.avoid_short_stints, "avoid_short_stints");
    note(s.start_on_foot, "start_on_foot");
    note(s.fixed_routes, "fixed routes");
    note(!flee.major_routes.empty(), "major routes");
    note(s.use_economic_pull, "economic pull");
    note(s.avoid_food_deprived_locations, "avoid_food_deprived_locations");
    note(s.flee_when_starving, "flee_when_starving");
    note(!s.harvest_months.empty(), "harvest");
    note(s.women_avoid_hazards, "women_avoid_hazards");
    note(s.children_avoid_hazards, "children_avoid_hazards");
    note(s.elderly_avoid_hazards, "elderly_avoid_hazards");
    note(s.boys_take_risk && s.children_avoid_hazards, "boys_take_risk");
    return rules;
}

}  // namespace corridor::test
