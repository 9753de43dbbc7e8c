// simsetting.yml as Flee takes it: defaults, truthiness, cut numbers, keys without effect.

#include "tests/support/flee_micro.h"

#include <gtest/gtest.h>

#include <cstddef>

namespace corridor {
namespace {

using scenario::FleeSettings;
using scenario::FleeSpawnMode;
using test::FleeMicro;

FleeSettings settings_of(std::string_view text) {
    FleeMicro micro;
    micro.write("simsetting.yml", text);
    return micro.read().flee.settings;
}

std::string warnings_of(std::string_view text) {
    FleeMicro micro;
    micro.write("simsetting.yml", text);
    return micro.warnings();
}

TEST(FleeSettings, DefaultsWhereNothingIsWritten) {
    EXPECT_EQ(settings_of("{}"), FleeSettings());
    EXPECT_EQ(settings_of(""), FleeSettings());
    EXPECT_EQ(settings_of("move_rules:\nspawn_rules:\n"), FleeSettings());
    EXPECT_NE(warnings_of("").find("simsetting.yml: is empty"), std::string::npos);
    FleeMicro micro;
    micro.remove("simsetting.yml");
    EXPECT_EQ(micro.read().flee.settings, FleeSettings());
    EXPECT_NE(micro.warnings().find("every setting has its default"), std::string::npos);
}

TEST(FleeSettings, ReadsEveryKey) {
    FleeMicro micro;
    micro.write("input_csv/region_attributes_IPC.csv",
                "#Day,North,South,East,West\n0,0,0,0,0\n9,0,0,0,0\n");
    micro.write("input_csv/demographics_age.csv", "age,Default\n10,1\n70,1\n");
    micro.write("input_csv/agents.csv", "location,age,gender\n");
    micro.write("simsetting.yml", R"(
default_conflict_intensity: 2
log_levels: {agent: 1, link: 0, camp: 0, init: 0, conflict: 0, idp_totals: 1, granularity: location}
spawn_rules:
  take_from_population: True
  insert_day0: off
  empty_camps_on_day0: 1
  sum_from_camps: False
  conflict_zone_spawning_only: no
  conflict_driven_spawning: {spawn_mode: Poisson, displaced_per_conflict_day: 12}
  conflict_spawn_decay: [1, 0.5]
  conflict_spawn_decay_interval: 7
  starvation_driven_spawning: true
  average_social_connectivity: 3.0
  camps_are_sicks: YES
  read_from_agents_csv_file: True
move_rules:
  max_move_speed: 100
  max_walk_speed: 20
  max_crossing_speed: 3
  foreign_weight: 2
  camp_weight: 3
  conflict_weight: 0.5
  conflict_movechance: 0.9
  camp_movechance: 0.01
  idpcamp_movechance: 0.2
  default_movechance: 0.4
  awareness_level: 3
  capacity_buffer: 0.8
  capacity_scaling: 2
  avoid_short_stints: True
  start_on_foot: True
  softening: 5
  weight_softening: 0.1
  weight_power: 2
  distance_power: 1.5
  stay_close_to_home: True
  home_distance_power: 0.25
  use_pop_for_loc_weight: True
  pop_power_for_loc_weight: 0.2
  movechance_pop_base: 500
  movechance_pop_scale_factor: 0.5
  pruning_threshold: 4
  fixed_routes: True
  use_economic_pull: True
  avoid_food_deprived_locations: True
  flee_when_starving: True
  harvest_months: [6, 7]
  WomenAvoidHazards: True
  ChildrenAvoidHazards: True
  ElderlyAvoidHazards: True
  BoysTakeRisk: True
  MatchCampReligion: False
  avg_religion_fraction: 0.25
optimisations: {hasten: 50}
)");
    FleeSettings want;
    want.hasten = 50;
    want.default_conflict_intensity = 2;
    want.log_idp_totals = want.take_from_population = true;
    want.insert_day0 = want.sum_from_camps = want.conflict_zone_spawning_only = false;
    want.empty_camps_on_day0 = want.starvation_driven_spawning = want.camps_are_sinks = true;
    want.read_from_agents_csv_file = true;
    want.conflict_spawning = {.mode = FleeSpawnMode::poisson, .rate = 12, .displaced = {}};
    want.conflict_spawn_decay = {1, 0.5};
    want.conflict_spawn_decay_interval = 7;
    want.max_move_speed = 100;
    want.max_walk_speed = 20;
    want.foreign_weight = 2;
    want.camp_weight = 3;
    want.conflict_weight = 0.5;
    want.conflict_movechance = 0.9;
    want.camp_movechance = 0.01;
    want.idpcamp_movechance = 0.2;
    want.default_movechance = 0.4;
    want.awareness_level = 3;
    want.capacity_buffer = 0.8;
    want.capacity_scaling = 2;
    want.avoid_short_stints = want.start_on_foot = true;
    want.softening = 5;
    want.weight_softening = 0.1;
    want.weight_power = 2;
    want.distance_power = 1.5;
    want.stay_close_to_home = want.use_pop_for_loc_weight = true;
    want.home_distance_power = 0.25;
    want.pop_power_for_loc_weight = 0.2;
    want.movechance_pop_base = 500;
    want.movechance_pop_scale_factor = 0.5;
    want.pruning_threshold = 4;
    want.fixed_routes = want.use_economic_pull = want.avoid_food_deprived_locations = true;
    want.flee_when_starving = true;
    want.harvest_months = {6, 7};
    want.women_avoid_hazards = want.children_avoid_hazards = want.elderly_avoid_hazards = true;
    want.boys_take_risk = true;
    const auto read = micro.read();
    EXPECT_EQ(read.flee.settings, want);
    for (const auto& warning : read.warnings)
        EXPECT_EQ(warning.find("simsetting.yml"), std::string::npos) << warning;
}

TEST(FleeSettings, SpawnModesHaveTheirOwnDefaults) {
    const auto rate = [](const std::string& block) {
        return settings_of("spawn_rules:\n  conflict_driven_spawning: " + block).conflict_spawning;
    };
    EXPECT_EQ(rate("{spawn_mode: constant}")->rate, 500);
    EXPECT_EQ(rate("{displaced_per_conflict_day: 7.9}")->rate, 7);
    EXPECT_EQ(rate("{spawn_mode: pop_ratio}")->rate, 0.01);
    EXPECT_EQ(rate("{spawn_mode: pop_ratio}")->mode, FleeSpawnMode::pop_ratio);
    EXPECT_FALSE(settings_of("spawn_rules: {}").conflict_spawning);
}

constexpr const char* k_floods = R"(
spawn_rules:
  take_from_population: True
  conflict_zone_spawning_only: False
  flood_zone_spawning_only: True
  flood_driven_spawn_mode:
    displaced_per_flood_day: [0, 0.1, 0.2, 0.5]
move_rules:
  flood_rules:
    flood_movechances: [0, 0.5, 0.9, 1]
    flood_loc_weights: [1, 0.5, 0.2, 0.1]
    flood_link_weights: [1, 1]
    flood_forecaster: True
    flood_forecaster_timescale: 2
    flood_forecaster_end_time: 6
    flood_forecaster_weights: [1, 1, 1, 0.5, 0.5, 0.5, 0.1]
    flood_awareness_weights: [0.0, 1.0]
)";

void make_floods(FleeMicro& micro) {
    micro.write("simsetting.yml", k_floods);
    micro.remove("input_csv/conflicts.csv");
    micro.write("input_csv/flood_level.csv",
                "#Day,Alda , Brek\n0,0,0\n1,1,0\n2,2.9,1\n3,1,1\n4,0,0\n5,0,0\n6,0,1\n7,0,0\n");
    micro.write("input_csv/demographics_floodawareness.csv",
                "floodawareness,Default\n0.0,1\n1.0,3\n");
    micro.write("source_data/data_layout.csv",
                "total,refugees.csv\nDune,dune.csv\nEsk,esk.csv\nAlda,esk.csv\nBrek,esk.csv\n"
                "Corm,esk.csv\n");
}

TEST(FleeSettings, FloodsReplaceConflicts) {
    FleeMicro micro;
    make_floods(micro);
    const auto flee = micro.read().flee;
    EXPECT_TRUE(flee.conflicts.empty());
    ASSERT_EQ(flee.floods.size(), 2U);
    // The forecast looks as far as day 6.
    EXPECT_EQ(flee.floods[0].by_day, (std::vector<double>{0, 1, 2.9, 1, 0, 0, 0}));
    ASSERT_TRUE(flee.settings.flood_spawning);
    EXPECT_EQ(flee.settings.flood_spawning->mode, FleeSpawnMode::pop_ratio);
    EXPECT_EQ(flee.settings.flood_spawning->displaced.size(), 4U);
    ASSERT_TRUE(flee.settings.flood_rules && flee.settings.flood_rules->forecaster);
    EXPECT_EQ(flee.settings.flood_rules->forecaster->timescale, 2);
    EXPECT_EQ(flee.settings.flood_rules->forecaster->end_time, 6);
}

struct FloodFault {
    const char *from, *to, *file, *text;
};

TEST(FleeSettings, FloodsAreCheckedAgainstTheLists) {
    for (const FloodFault& fault :
         {FloodFault{"[0, 0.1, 0.2, 0.5]", "[0, 0.1, 0.2]", "simsetting.yml",
                     "displaced_per_flood_day: has 3 values"},
          FloodFault{"[0, 0.5, 0.9, 1]", "[0, 0.5]", "simsetting.yml",
                     "flood_movechances: has 2 values"},
          FloodFault{"[1, 0.5, 0.2, 0.1]", "[]", "simsetting.yml",
                     "flood_loc_weights: has 0 values"},
          FloodFault{", 0.1]\n    flood_aw", "]\n    flood_aw", "simsetting.yml",
                     "flood_forecaster_weights: has 6 values"},
          FloodFault{"flood_awareness_weights: [0.0, 1.0]", "flood_awareness_weights: [1]",
                     "simsetting.yml", "demographics_floodawareness.csv: `1.0`"},
          FloodFault{"7,0,0\n", "7,0,0\n", "input_csv/flood_level.csv", ""},
          FloodFault{"6,0,1\n7,0,0\n", "", "input_csv/flood_level.csv", "holds 6 days"},
          FloodFault{"Corm,esk.csv\n", "", "source_data/data_layout.csv",
                     "gets columns in the output"},
          FloodFault{"take_from_population: True", "take_from_population: False",
                     "simsetting.yml", "needs take_from_population"},
          FloodFault{"conflict_zone_spawning_only: False", "conflict_zone_spawning_only: True",
                     "simsetting.yml", "together with conflict_zone_spawning_only"},
          FloodFault{"flood_driven_spawn_mode:\n", "flood_driven_spawning:\n", "simsetting.yml",
                     "needs a section flood_driven_spawn_mode"},
          FloodFault{"    flood_movechances: [0, 0.5, 0.9, 1]\n", "", "simsetting.yml",
                     "flood_movechances: is needed"}}) {
        FleeMicro micro;
        make_floods(micro);
        micro.replace(fault.file, fault.from, fault.to);
        const auto error = micro.error();
        EXPECT_EQ(error.has_value(), *fault.text != '\0') << fault.text;
        const std::string what = error ? error->what() : "";
        EXPECT_NE(what.find(fault.text), std::string::npos) << what;
    }
}

TEST(FleeSettings, OldRulesForceTheirValues) {
    const auto settings = settings_of(
        "move_rules:\n  use_v1_rules: True\n  max_move_speed: 5\n  start_on_foot: True\n"
        "  avoid_short_stints: True\n  camp_weight: 9\n  conflict_weight: 9\n");
    EXPECT_EQ(settings.max_move_speed, 200);
    EXPECT_FALSE(settings.start_on_foot);
    EXPECT_FALSE(settings.avoid_short_stints);
    EXPECT_EQ(settings.camp_weight, 2);
    EXPECT_EQ(settings.conflict_weight, 0.25);
}

TEST(FleeSettings, NumbersCountAsInPython) {
    EXPECT_EQ(settings_of("move_rules: {awareness_level: 1.9}").awareness_level, 1);
    EXPECT_EQ(settings_of("move_rules: {awareness_level: -1}").awareness_level, -1);
    EXPECT_EQ(settings_of("move_rules: {awareness_level: True}").awareness_level, 1);
    EXPECT_EQ(settings_of("move_rules: {awareness_level: \"2\"}").awareness_level, 2);
    EXPECT_EQ(settings_of("move_rules: {awareness_level: 0x10}").awareness_level, 16);
    EXPECT_EQ(settings_of("move_rules: {awareness_level: 010}").awareness_level, 8);
    EXPECT_EQ(settings_of("optimisations: {hasten: 1_000}").hasten, 1000);
    EXPECT_EQ(settings_of("move_rules: {max_move_speed: 1e2}").max_move_speed, 100);
    EXPECT_EQ(settings_of("move_rules: {max_move_speed: '+1e2 '}").max_move_speed, 100);
    EXPECT_EQ(settings_of("move_rules: {max_move_speed: !!float 12}").max_move_speed, 12);
}

TEST(FleeSettings, AliasesAreCopied) {
    const auto settings = settings_of(
        "a: &x {max_move_speed: 7}\nmove_rules: *x\nspawn_rules: {conflict_spawn_decay: &l [1, 2]}\n");
    EXPECT_EQ(settings.max_move_speed, 7);
}

struct Odd {
    const char *text, *warning;
};

TEST(FleeSettings, WarnsOfWhatFleePassesOver) {
    for (const Odd& odd : {
             Odd{"move_rules: {max_mov_speed: 3}",
                 "simsetting.yml:1:14 move_rules.`max_mov_speed`: is not known and has no effect. "
                 "Did you mean `max_move_speed`?"},
             Odd{"move_rule: {}", "`move_rule`: is not known"},
             Odd{"spawn_rules: {camps_are_sinks: True}", "misspelt as camps_are_sicks"},
             Odd{"spawn_rules: {flood_driven_spawning: True}", "reads flood_driven_spawn_mode"},
             Odd{"spawn_rules: {flood_driven_spawn_mode: {flood_spawn_mode: pop_ratio}}",
                 "without flood_zone_spawning_only"},
             Odd{"spawn_rules: {insert_day0: \"false\"}", "every text counts as yes"},
             Odd{"spawn_rules: {insert_day0: flase}", "`flase` is a text"},
             Odd{"spawn_rules: {insert_day0: }", "is empty, which counts as no"},
             Odd{"move_rules: {awareness_level: 1.5}", "`1.5` is cut to 1"},
             Odd{"move_rules: {two_system_decision_making: True}", "has no effect in Flee 3"},
             Odd{"move_rules: {BoysTakeRisk: True}", "without ChildrenAvoidHazards"},
             Odd{"move_rules: {harvest_months: [13]}", "13 is no month"},
             Odd{"move_rules: {softening: 1, softening: 2}", "stands twice; the last one counts"},
             Odd{"move_rules:", "is empty: the defaults hold"},
             Odd{"move_rules: {fixed_routes: True}", "no route leads through a hub"}}) {
        const std::string all = warnings_of(odd.text);
        EXPECT_NE(all.find(odd.warning), std::string::npos) << odd.text << " gave\n" << all;
    }
    EXPECT_FALSE(settings_of("spawn_rules: {insert_day0: }").insert_day0);
    EXPECT_TRUE(settings_of("spawn_rules: {take_from_population: \"false\"}").take_from_population);
    EXPECT_EQ(settings_of("move_rules: {softening: 1, softening: 2}").softening, 2);
}

TEST(FleeSettings, WhatStopsFleeIsTold) {
    for (const Odd& fault : {
             Odd{"move_rules: [1, 2]", "simsetting.yml:1:13 move_rules: is a list"},
             Odd{"move_rules: fast", "is a value, not a section"},
             Odd{"- a\n- b\n", "simsetting.yml:1:1: holds no sections"},
             Odd{"just text", "holds no sections"},
             Odd{"move_rules: {max_move_speed: fast}",
                 "simsetting.yml:1:30 move_rules.max_move_speed: `fast` is not a number"},
             Odd{"move_rules: {max_move_speed: }", "is nothing, not a number"},
             Odd{"move_rules: {max_move_speed: [1]}", "is a list, not a number"},
             Odd{"move_rules: {max_move_speed: 0}", "out of range"},
             Odd{"move_rules: {max_move_speed: -3}", "out of range"},
             Odd{"move_rules: {max_move_speed: .nan}", "not a finite number"},
             Odd{"move_rules: {max_move_speed: .inf}", "not a finite number"},
             Odd{"move_rules: {max_move_speed: 1e999}", "not a finite number"},
             Odd{"move_rules: {max_move_speed: nan}", "not a finite number"},
             Odd{"move_rules: {conflict_weight: -0.1}", "out of range"},
             Odd{"move_rules: {awareness_level: '1.5'}", "not a whole number"},
             Odd{"move_rules: {awareness_level: 1e3}", "not a whole number"},
             Odd{"move_rules: {awareness_level: 99999999999}", "out of range"},
             Odd{"move_rules: {start_on_foot: [1]}", "not True or False"},
             Odd{"move_rules: {MatchCampReligion: True}", "as soon as anybody is under way"},
             Odd{"move_rules: {MatchCampEthnicity: 1}", "as soon as anybody is under way"},
             Odd{"move_rules: {MatchTownEthnicity: on}", "as soon as anybody is under way"},
             Odd{"move_rules: {MatchConflictEthnicity: Yes}", "as soon as anybody is under way"},
             Odd{"move_rules: {ChildrenAvoidHazards: True}", "demographics_age.csv: there is no"},
             Odd{"move_rules: {flood_rules: {}}", "need flood_zone_spawning_only"},
             Odd{"move_rules: {flood_rules: }", "not a section"},
             Odd{"move_rules: {flee_when_starving: True}", "region_attributes_IPC.csv: there is"},
             Odd{"move_rules: {default_movechance: 0.001}", "move chance is below 0.005"},
             Odd{"move_rules: {movechance_pop_scale_factor: -1}", "divide by zero"},
             Odd{"move_rules: {harvest_months: 6}", "is a value, not a list"},
             Odd{"spawn_rules: {conflict_spawn_decay: 0.5}", "not a list"},
             Odd{"spawn_rules: {conflict_spawn_decay: [1, x]}", "`x` is not a number"},
             Odd{"spawn_rules: {conflict_spawn_decay_interval: 0}", "out of range"},
             Odd{"spawn_rules: {conflict_driven_spawning: }", "not a section"},
             Odd{"spawn_rules: {conflict_driven_spawning: {spawn_mode: constand}}",
                 "Did you mean `constant`?"},
             Odd{"spawn_rules: {conflict_driven_spawning: {spawn_mode: [1]}}", "is not allowed"},
             Odd{"spawn_rules: {read_from_agents_csv_file: True}", "agents.csv: there is no"},
             Odd{"optimisations: {hasten: 0}", "out of range"},
             Odd{"optimisations: {hasten: '1.5'}", "not a whole number"},
             Odd{"move_rules:\n\tsoftening: 1\n", "is not YAML"},
             Odd{"move_rules: {softening: 1", "is not YAML"},
             Odd{"a: b\n---\nc: d\n", "more than one document"},
             Odd{"a: &x [*x]\n", "stands inside what it names"},
             Odd{"a: *nowhere\n", "is not YAML"},
             Odd{"<<: {move_rules: {}}\n", "merging of sections"},
             Odd{"a: !!python/object:os.system x\n", "the tag"},
             Odd{"a: \xE9\n", "simsetting.yml:1:4: not UTF-8"}}) {
        FleeMicro micro;
        micro.write("simsetting.yml", fault.text);
        const auto error = micro.error();
        ASSERT_TRUE(error) << fault.text;
        EXPECT_EQ(error->kind, ErrorKind::input) << error->what();
        EXPECT_NE(std::string(error->what()).find(fault.warning), std::string::npos)
            << fault.text << " gave\n" << error->what();
    }
}

TEST(FleeSettings, BombsMeetALimit) {
    std::string doubling = "a0: &a0 [1, 2]\n";
    for (int i = 1; i < 40; ++i)
        doubling += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" +
                    std::to_string(i - 1) + ", *a" + std::to_string(i - 1) + "]\n";
    const std::string deep = "a: " + std::string(5000, '[');
    const std::string deep_ok = "a: " + std::string(100, '[') + std::string(100, ']');
    for (const std::string& text :
         {doubling, deep, deep_ok, std::string(300 * 1024, '#'), std::string(200'000, '\n') + "{"}) {
        FleeMicro micro;
        micro.write("simsetting.yml", text);
        const auto error = micro.error();
        ASSERT_TRUE(error) << text.substr(0, 40);
        EXPECT_TRUE(error->kind == ErrorKind::input || error->kind == ErrorKind::limit);
    }
}

}  // namespace
}  // namespace corridor
