#include "tests/support/broken_flee.h"

#include "corridor/scenario/flee_json.h"

namespace corridor::test {
namespace {

using namespace scenario;

FleeLocation camp_location() {
    return {.name = " Mentao \"nord\", Burkina",
            .region = "Soum\tet Oudalan",
            .country = "Burkina Faso",
            .x = 4.7,
            .y = -1.0000000000000002,
            .type = FleeType::camp,
            .conflict_date = 7,
            .number = 12'345,
            .conflict_intensity = 0.1,
            .initial_idps = 17,
            .capacity_per_day = -3.5,
            .farmer_fraction = 0.3,
            .trade_volume = 1e-7,
            .hdi = 0.434,
            .deactivation_probability = 0.05};
}

FleeLocation plain_location(std::string name, FleeType type, std::int64_t number) {
    FleeLocation place = camp_location();
    place.name = std::move(name);
    place.country = "Mali";
    place.type = type;
    place.number = number;
    place.deactivation_probability.reset();
    return place;
}

void fill_spawning(FleeSettings& s) {
    s.hasten = 50;
    s.default_conflict_intensity = 0.75;
    s.log_idp_totals = true;
    s.take_from_population = true;
    s.insert_day0 = false;
    s.empty_camps_on_day0 = true;
    s.sum_from_camps = false;
    s.conflict_zone_spawning_only = false;
    s.flood_zone_spawning_only = true;
    s.starvation_driven_spawning = true;
    s.camps_are_sinks = true;
    s.read_from_agents_csv_file = true;
    s.conflict_spawning = {.mode = FleeSpawnMode::poisson, .rate = 12.5, .displaced = {1, 2.5}};
    s.flood_spawning = {.mode = FleeSpawnMode::pop_ratio, .rate = 0.25, .displaced = {0, 0.1, 0.9}};
    s.conflict_spawn_decay = {1, 0.5, 0.1 + 0.2};
    s.conflict_spawn_decay_interval = 14;
}

void fill_moves(FleeSettings& s) {
    s.max_move_speed = 200;
    s.max_walk_speed = 30.5;
    s.foreign_weight = 1.25;
    s.camp_weight = 2;
    s.conflict_weight = 0.25;
    s.conflict_movechance = 0.99;
    s.camp_movechance = 0.002;
    s.idpcamp_movechance = 0.2;
    s.default_movechance = 0.31;
    s.awareness_level = 2;
    s.capacity_buffer = 0.8;
    s.capacity_scaling = 1.5;
    s.avoid_short_stints = true;
    s.start_on_foot = true;
    s.softening = 9;
    s.weight_softening = 0.125;
    s.weight_power = 1.5;
    s.distance_power = 2;
    s.stay_close_to_home = true;
    s.home_distance_power = 0.75;
    s.use_pop_for_loc_weight = true;
    s.pop_power_for_loc_weight = 0.2;
    s.movechance_pop_base = 5000;
    s.movechance_pop_scale_factor = 0.5;
    s.pruning_threshold = 1.75;
    s.fixed_routes = true;
    s.use_economic_pull = true;
    s.avoid_food_deprived_locations = true;
    s.flee_when_starving = true;
    s.harvest_months = {10, 11};
    s.women_avoid_hazards = true;
    s.children_avoid_hazards = true;
    s.elderly_avoid_hazards = true;
    s.boys_take_risk = true;
    s.flood_rules = {.move_chances = {0.3, 0.6, 1},
                     .location_weights = {1, 0.5, 0.25},
                     .forecaster = FleeForecaster{.timescale = 4,
                                                  .end_time = 9,
                                                  .weights = {1, 0.8},
                                                  .awareness_weights = {0, 0.5, 1}}};
}

void fill_people(Flee& flee) {
    flee.registrations = {{.name = "total", .files = {{{.day = -3, .people = 900}}}},
                          {.name = camp_location().name,
                           .files = {{{.day = 1, .people = 10}, {.day = 2, .people = 4000}},
                                     {{.day = 1, .people = 5}}}}};
    flee.corrections = {{.registration = 1, .day = 2, .where = "registration_corrections.csv:2"}};
    flee.demographics = {{.attribute = "gender",
                          .values = {"f", "m"},
                          .columns = {{.location = "Default", .weights = {0.52, 0.48}},
                                      {.location = "Kidal", .weights = {1, 3}}}}};
    flee.agents = {{.location = 2, .attributes = {{"gender", "f"}, {"age", "31"}}},
                   {.location = 1, .attributes = {{"gender", "m"}, {"age", ""}}}};
}

}  // namespace

Flee full_flee() {
    Flee flee;
    flee.start = Date::from_ymd(2016, 5, 31);
    flee.days = 3;
    fill_spawning(flee.settings);
    fill_moves(flee.settings);
    flee.fidelity = FleeFidelity::corrected();
    flee.fidelity[FleeQuirk::coordinates_swapped] = true;
    flee.fidelity[FleeQuirk::dated_a_day_late] = true;
    flee.divide_by = 10;
    flee.rule = scenario::FleeRule::corridor;
    flee.locations = {camp_location(), plain_location("Kidal", FleeType::conflict_zone, 25'617),
                      plain_location("Léré", FleeType::unknown, 0)};
    flee.links = {{.from = 1,
                   .to = 2,
                   .km = 123.4,
                   .max_move_speed = 50,
                   .walk_probability = 0.3,
                   .doubled = true},
                  {.from = 2, .to = 0, .km = 1.0 / 3, .max_move_speed = {}, .walk_probability = {}}};
    flee.closures = {{.kind = FleeClosure::Kind::redirection,
                      .first = "Léré",
                      .second = "Kidal",
                      .start = 1,
                      .end = 2},
                     {.kind = FleeClosure::Kind::idp_camp,
                      .first = "x",
                      .second = "",
                      .start = -1,
                      .end = 300}};
    flee.changes = {{.name = "Kidal", .type = FleeType::flood_zone, .day = 2}};
    flee.conflicts = {{.location = 1, .by_day = {1, 0, 0.1 + 0.2}}};
    flee.floods = {{.location = 2, .by_day = {0, 1, 2, 1}}};
    flee.ipc = {{.location = 1, .by_day = {0, 33.3, 100}}};
    flee.capacities = {{.location = 2, .by_day = {0, 120, 150.5}}};
    fill_people(flee);
    flee.major_routes = {{1, 2, 0}, {2, 0}};
    return flee;
}

Problems flee_json_problems(std::string_view text) {
    Problems problems;
    read_flee_json(text, "flee.json", problems);
    return problems;
}

}  // namespace corridor::test
