// How people are driven out, and all about floods in simsetting.yml.
#include "corridor/base/text.h"
#include "corridor/report/flee_settings.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace corridor::report {
namespace {

using scenario::FleeSpawnMode;

constexpr double k_huge = 1e12;

constexpr std::array<std::pair<std::string_view, FleeSpawnMode>, 3> k_modes{
    {{"constant", FleeSpawnMode::constant},
     {"poisson", FleeSpawnMode::poisson},
     {"pop_ratio", FleeSpawnMode::pop_ratio}}};

void read_flood_rate(YamlSection& section, scenario::FleeSettings& out) {
    scenario::FleeSpawnRate rate;
    rate.mode = FleeSpawnMode::pop_ratio;
    rate.rate = 0;
    read_spawn_mode(section, rate.mode);
    if (const YamlNode* value = section.find("flood_spawn_mode"))
        section.warn(*value, "flood_spawn_mode", "has no effect: Flee reads spawn_mode");
    if (rate.mode == FleeSpawnMode::pop_ratio)
        rate.displaced = {0.0, 0.1, 0.2, 0.5, 0.9};
    else
        rate.displaced = {0, 100, 200, 300, 500};
    section.numbers("displaced_per_flood_day", rate.displaced, 0, 1e9);
    section.finish();
    out.flood_spawning = std::move(rate);
}

void read_forecaster(Reading& reading, YamlSection& section, scenario::FleeFloodRules& out) {
    bool is_on = false;
    scenario::FleeForecaster forecast;
    section.flag("flood_forecaster", is_on);
    section.whole("flood_forecaster_timescale", forecast.timescale, 0, 100'000);
    section.whole("flood_forecaster_end_time", forecast.end_time, 0, 100'000);
    section.numbers("flood_forecaster_weights", forecast.weights, -k_huge, k_huge);
    section.numbers("flood_awareness_weights", forecast.awareness_weights, 0, k_huge);
    if (!is_on) return;
    reading.needed_attributes.emplace_back("floodawareness", "flood_forecaster");
    out.forecaster = std::move(forecast);
}

}  // namespace

void read_spawn_mode(YamlSection& section, FleeSpawnMode& out) {
    const YamlNode* value = section.find("spawn_mode");
    if (!value) return;
    std::vector<std::string_view> words;
    for (const auto& [word, mode] : k_modes) {
        words.push_back(word);
        if (lower_ascii(value->text) != word) continue;
        out = mode;
        return;
    }
    const std::string guess = did_you_mean(value->text, words);
    section.bad(*value, "spawn_mode",
                fmt::format("{} is not allowed (one of constant, Poisson, pop_ratio)",
                            show(value->text)),
                guess);
}

void read_flood_spawning(Reading& reading, YamlSection& rules) {
    scenario::FleeSettings& out = reading.flee.settings;
    const YamlNode* given = rules.find("flood_driven_spawn_mode");
    if (!out.flood_zone_spawning_only) {
        if (given)
            rules.warn(*given, "flood_driven_spawn_mode",
                       "has no effect without flood_zone_spawning_only: True");
        return;
    }
    reading.flood_driven = true;
    const YamlNode& place = *rules.find("flood_zone_spawning_only");
    if (out.conflict_zone_spawning_only)
        rules.bad(place, "flood_zone_spawning_only",
                  "cannot be True together with conflict_zone_spawning_only",
                  "Set conflict_zone_spawning_only: False");
    if (!out.take_from_population)
        rules.bad(place, "flood_zone_spawning_only", "needs take_from_population: True");
    if (!given)
        rules.bad(place, "flood_zone_spawning_only", "needs a section flood_driven_spawn_mode",
                  "Add it with spawn_mode and displaced_per_flood_day");
    auto section = rules.section("flood_driven_spawn_mode", false);
    if (section) read_flood_rate(*section, out);
}

void read_flood_rules(Reading& reading, YamlSection& rules) {
    auto section = rules.section("flood_rules", false);
    if (!section) return;
    if (!reading.flood_driven)
        section->bad(section->node(), "", "need flood_zone_spawning_only: True",
                     "Remove flood_rules, or let floods drive people out");
    scenario::FleeFloodRules out;
    section->numbers("flood_movechances", out.move_chances, -k_huge, k_huge);
    section->numbers("flood_loc_weights", out.location_weights, 0, k_huge);
    section->ignore({"flood_link_weights", "max_flood_level"});
    for (const char* key : {"flood_movechances", "flood_loc_weights"})
        if (!section->has(key)) section->bad(section->node(), key, "is needed");
    read_forecaster(reading, *section, out);
    section->finish();
    reading.flee.settings.flood_rules = std::move(out);
}

}  // namespace corridor::report
