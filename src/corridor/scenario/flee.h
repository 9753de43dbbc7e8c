#pragma once
//! \file A scenario in the terms of Flee 3, as data (docs/model/flee.md): people already displaced,
//! the links they take, where conflict drives them out, and the registrations they are compared
//! with. Numbers are those of the files, before any division by `hasten`; the model divides.

#include "corridor/base/date.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::scenario {

//! What a location is; Flee tests the words of the file for parts, in this order.
enum class FleeType : std::uint8_t {
    idp_camp,
    camp,
    conflict_zone,
    forwarding_hub,
    marker,
    flood_zone,
    town,
    unknown  //!< move chance 1, no other property
};

//! One row of locations.csv, in the order of the file.
struct FleeLocation {
    std::string name;  //!< as written, not trimmed
    std::string region = "unknown", country = "unknown";
    double x = 0, y = 0;  //!< gps_x, gps_y as written; Flee takes x for the longitude
    FleeType type = FleeType::town;
    int conflict_date = 0;
    std::int64_t number = 0;  //!< capacity of a camp, population of everything else
    double conflict_intensity = 1;
    std::int64_t initial_idps = 0;
    double capacity_per_day = 0;
    double farmer_fraction = 0, trade_volume = 0, hdi = 0;
    std::optional<double> deactivation_probability;
    friend bool operator==(const FleeLocation&, const FleeLocation&) = default;
};

//! One direction of a row of routes.csv, in the order in which Flee makes links.
struct FleeLink {
    std::int32_t from = 0, to = 0;  //!< indices into locations
    double km = 0;                  //!< >= 0
    std::optional<double> max_move_speed, walk_probability;
    bool doubled = false;  //!< the second pair that a forced redirection of 1 makes
    friend bool operator==(const FleeLink&, const FleeLink&) = default;
};

//! One row of closures.csv.
struct FleeClosure {
    enum class Kind : std::uint8_t { country, location, link, camp, idp_camp, redirection };
    Kind kind = Kind::country;
    std::string first, second;        //!< names as written
    std::int32_t start = 0, end = 0;  //!< days; acts on equality
    friend bool operator==(const FleeClosure&, const FleeClosure&) = default;
};

//! One row of location_changes.csv.
struct FleeChange {
    std::string name;
    FleeType type = FleeType::town;
    std::int32_t day = 0;
    friend bool operator==(const FleeChange&, const FleeChange&) = default;
};

//! One column of conflicts.csv or flood_level.csv, or IPC values of one location: by day from 0.
struct FleeSeries {
    std::int32_t location = 0;
    std::vector<double> by_day;
    friend bool operator==(const FleeSeries&, const FleeSeries&) = default;
};

//! One row of data_layout.csv with its files. The first row is the grand total.
struct FleeRegistration {
    struct Entry {
        std::int32_t day = 0;  //!< since the start date; may be negative
        std::int64_t people = 0;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::string name;
    std::vector<std::vector<Entry>> files;  //!< at least one
    friend bool operator==(const FleeRegistration&, const FleeRegistration&) = default;
};

//! One row of registration_corrections.csv.
struct FleeCorrection {
    std::size_t registration = 0;  //!< index into registrations
    std::int32_t day = 0;          //!< since the start date
    std::string where;             //!< file:line, for messages
    friend bool operator==(const FleeCorrection&, const FleeCorrection&) = default;
};

//! demographics_<attribute>.csv: a value is drawn with the weights of the location's column.
struct FleeDemographic {
    std::string attribute;
    std::vector<std::string> values;
    struct Column {
        std::string location;         //!< "Default" where a location has no column of its own
        std::vector<double> weights;  //!< by value
        friend bool operator==(const Column&, const Column&) = default;
    };
    std::vector<Column> columns;
    friend bool operator==(const FleeDemographic&, const FleeDemographic&) = default;
};

//! One row of agents.csv.
struct FleeAgent {
    std::int32_t location = 0;
    std::vector<std::pair<std::string, std::string>> attributes;
    friend bool operator==(const FleeAgent&, const FleeAgent&) = default;
};

//! How many people a conflict or flood drives out.
enum class FleeSpawnMode : std::uint8_t { constant, poisson, pop_ratio };

struct FleeSpawnRate {
    FleeSpawnMode mode = FleeSpawnMode::constant;
    double rate = 500;              //!< people a day, or share of the population
    std::vector<double> displaced;  //!< floods: people or share by level
    friend bool operator==(const FleeSpawnRate&, const FleeSpawnRate&) = default;
};

struct FleeForecaster {
    int timescale = 0;  //!< days ahead; active above 1
    int end_time = 0;
    std::vector<double> weights;            //!< by absolute day
    std::vector<double> awareness_weights;  //!< by class of flood awareness
    friend bool operator==(const FleeForecaster&, const FleeForecaster&) = default;
};

struct FleeFloodRules {
    std::vector<double> move_chances, location_weights;  //!< by level
    std::optional<FleeForecaster> forecaster;
    friend bool operator==(const FleeFloodRules&, const FleeFloodRules&) = default;
};

//! simsetting.yml; a key that is not in the file has the value given here.
struct FleeSettings {
    int hasten = 1;  //!< in the file; a run divides by it only when asked
    double default_conflict_intensity = 1;
    bool log_idp_totals = false;  //!< adds a column to out.csv
    // spawn_rules
    bool take_from_population = false, insert_day0 = true, empty_camps_on_day0 = false,
         sum_from_camps = true, conflict_zone_spawning_only = true,
         flood_zone_spawning_only = false, starvation_driven_spawning = false,
         camps_are_sinks = false, read_from_agents_csv_file = false;
    std::optional<FleeSpawnRate> conflict_spawning, flood_spawning;
    std::vector<double> conflict_spawn_decay;
    int conflict_spawn_decay_interval = 30;
    // move_rules
    double max_move_speed = 360, max_walk_speed = 35;  //!< km a day
    double foreign_weight = 1, camp_weight = 1, conflict_weight = 0.316227766017;
    double conflict_movechance = 1, camp_movechance = 0.001, idpcamp_movechance = 0.1,
           default_movechance = 0.3;
    int awareness_level = 1;
    double capacity_buffer = 0.9, capacity_scaling = 1;
    bool avoid_short_stints = false, start_on_foot = false;
    double softening = 10, weight_softening = 0, weight_power = 1, distance_power = 1;
    bool stay_close_to_home = false;
    double home_distance_power = 0.5;
    bool use_pop_for_loc_weight = false;
    double pop_power_for_loc_weight = 0.1;
    double movechance_pop_base = 10000, movechance_pop_scale_factor = 0;
    double pruning_threshold = 1;
    bool fixed_routes = false, use_economic_pull = false, avoid_food_deprived_locations = false,
         flee_when_starving = false;
    std::vector<int> harvest_months;  //!< 1..12
    bool women_avoid_hazards = false, children_avoid_hazards = false, elderly_avoid_hazards = false,
         boys_take_risk = false;
    std::optional<FleeFloodRules> flood_rules;
    friend bool operator==(const FleeSettings&, const FleeSettings&) = default;
};

//! What Flee does that was not meant, and changes numbers: see flee_quirks.inc.
enum class FleeQuirk : std::uint8_t {
#define CORRIDOR_FLEE_QUIRK(id, en, fr) id,
#include "corridor/scenario/flee_quirks.inc"
#undef CORRIDOR_FLEE_QUIRK
};
inline constexpr std::size_t k_n_flee_quirks = 0
#define CORRIDOR_FLEE_QUIRK(id, en, fr) +1
#include "corridor/scenario/flee_quirks.inc"
#undef CORRIDOR_FLEE_QUIRK
    ;

//! Which of them a run keeps. flee3: all; corrected: none.
struct FleeFidelity {
    std::array<bool, k_n_flee_quirks> keeps{};
    bool operator[](FleeQuirk quirk) const { return keeps[static_cast<std::size_t>(quirk)]; }
    bool& operator[](FleeQuirk quirk) { return keeps[static_cast<std::size_t>(quirk)]; }
    static FleeFidelity flee3();
    static FleeFidelity corrected();
    friend bool operator==(const FleeFidelity&, const FleeFidelity&) = default;
};

//! By which rule the people of a Flee scenario move: that of Flee, or Corridor's own choice
//! (docs/model/displacement.md).
enum class FleeRule : std::uint8_t { flee3, corridor };

//! All of a Flee folder.
struct Flee {
    Date start;
    int days = 0;  //!< 1 ..
    FleeSettings settings;
    FleeRule rule = FleeRule::flee3;
    FleeFidelity fidelity = FleeFidelity::flee3();
    int divide_by = 1;  //!< people of this run are 1/divide_by of the files'
    std::vector<FleeLocation> locations;
    std::vector<FleeLink> links;
    std::vector<FleeClosure> closures;
    std::vector<FleeChange> changes;
    std::vector<FleeSeries> conflicts;  //!< columns in the order of the file; covers all days
    std::vector<FleeSeries> floods;     //!< only with flood spawning
    std::vector<FleeSeries> ipc;        //!< 0..100, by day, interpolated; only where given
    //! Capacity of a camp day by day, where what is known of it changes; instead of its number, and
    //! day 0 is not taken off it. Below 1: not known.
    std::vector<FleeSeries> capacities;
    std::vector<FleeRegistration> registrations;
    std::vector<FleeCorrection> corrections;
    std::vector<FleeDemographic> demographics;
    std::vector<FleeAgent> agents;
    std::vector<std::vector<std::int32_t>> major_routes;  //!< locations, hub to destination
    friend bool operator==(const Flee&, const Flee&) = default;
};

//! The words of the files.
std::string_view name_of(FleeType type);
std::string_view name_of(FleeQuirk quirk);
std::string_view name_of(FleeClosure::Kind kind);
std::string_view name_of(FleeSpawnMode mode);
std::string_view name_of(FleeRule rule);
std::optional<FleeRule> flee_rule_named(std::string_view name);
//! What is wrong about a quirk, in one sentence.
std::string_view meaning_of(FleeQuirk quirk, bool french);
std::optional<FleeQuirk> flee_quirk_named(std::string_view name);
//! Type of a location by the words Flee looks for, in any case: idp in camp, camp, conflict,
//! forward, marker, flood_zone, default or town.
FleeType flee_type_of(std::string_view words);

}  // namespace corridor::scenario
