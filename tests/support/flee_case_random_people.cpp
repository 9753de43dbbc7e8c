// Small random scenarios in Flee's format: who is driven out, registered, hungry.
#include <algorithm>

#include "tests/support/flee_case_random.h"

namespace corridor::test {

using scenario::FleeLocation;
using scenario::FleeRegistration;
using scenario::FleeSettings;
using scenario::FleeSpawnMode;
using scenario::FleeSpawnRate;
using scenario::FleeType;

void RandomFleeCase::choose_spawning() {
    FleeSettings& s = settings();
    s.take_from_population = by_flood_ || chance(0.25);
    s.insert_day0 = chance(0.75);
    s.empty_camps_on_day0 = chance(0.15);
    s.sum_from_camps = chance(0.6);
    if (chance(0.4)) {
        s.conflict_spawn_decay = {1.0, 1.0, 0.5, 0.1};
        s.conflict_spawn_decay_interval = pick({1, 5, 30});
    }
    if (by_conflict_) {
        FleeSpawnRate rate;
        rate.mode = static_cast<FleeSpawnMode>(whole(0, 2));
        rate.rate = rate.mode == FleeSpawnMode::pop_ratio  ? pick({0.001, 0.003})
                    : rate.mode == FleeSpawnMode::constant ? whole(1, 8)
                                                           : real(0.2, 8);
        s.conflict_spawning = rate;
    }
    s.starvation_driven_spawning = !by_conflict_ && !by_flood_ && chance(0.25);
    s.conflict_zone_spawning_only = !by_flood_ && !(s.starvation_driven_spawning && chance(0.5));
}

// Quiet and loud times; `loudest` is the intensity or the level.
std::vector<double> RandomFleeCase::episodes(double loudest, bool starts_loud) {
    std::vector<double> by_day;
    bool loud = starts_loud;
    while (static_cast<int>(by_day.size()) < flee_.days) {
        const double value = loud ? real(0.1, 1) * loudest : 0;
        for (int left = whole(1, 20); left > 0; --left)
            by_day.push_back(value * (chance(0.2) ? 0.7 : 1));
        loud = !loud;
    }
    by_day.resize(static_cast<std::size_t>(flee_.days));
    return by_day;
}

void RandomFleeCase::choose_conflicts() {
    for (int i = 0; i < n_places(); ++i) {
        if (i == k_source) {  // never quiet, seldom the same
            std::vector<double> by_day;
            for (int day = 0; day < flee_.days; ++day) by_day.push_back(real(0.3, 2));
            flee_.conflicts.push_back({i, by_day});
            continue;
        }
        const bool typed = place(i).type == FleeType::conflict_zone;
        if (is_marker(i) || i == changed_ || !chance(typed ? 0.85 : 0.12)) continue;
        flee_.conflicts.push_back({i, episodes(1.5, place(i).conflict_date == 0 && chance(0.5))});
    }
}

void RandomFleeCase::choose_floods() {
    FleeSettings& s = settings();
    s.flood_zone_spawning_only = true;
    FleeSpawnRate rate;
    rate.mode = static_cast<FleeSpawnMode>(whole(0, 2));
    rate.displaced = rate.mode == FleeSpawnMode::pop_ratio
                         ? std::vector<double>{0, 0.002, 0.004, 0.01, 0.01}
                         : std::vector<double>{0, 1, 3, 8, 8};
    s.flood_spawning = rate;
    for (int i = 0; i < n_places(); ++i)
        if (i == k_source || chance(place(i).type == FleeType::flood_zone ? 0.9 : 0.2))
            flee_.floods.push_back({i, episodes(3.9, chance(0.5))});
    if (chance(0.75)) choose_flood_rules();
}

void RandomFleeCase::choose_flood_rules() {
    scenario::FleeFloodRules rules;
    rules.move_chances = {0, 0.5, 0.8, 1, 1};
    rules.location_weights = {1, 0.8, 0.5, 0.2, 0.1};
    if (chance(0.5)) {
        scenario::FleeForecaster forecaster;
        forecaster.timescale = whole(2, 6);
        forecaster.end_time = whole(5, flee_.days - 1);
        for (int day = 0; day < flee_.days; ++day) forecaster.weights.push_back(real(0.5, 1));
        forecaster.awareness_weights = {0.2, 0.6, 1};
        rules.forecaster = forecaster;
        flee_.demographics.push_back({"floodawareness", {"0", "1", "2"}, {{"Default", {1, 2, 1}}}});
    }
    settings().flood_rules = rules;
}

std::vector<FleeRegistration::Entry> RandomFleeCase::random_entries(int most, int first_day) {
    std::vector<std::int64_t> people;
    for (int n = whole(1, 5); n > 0; --n) people.push_back(in_files(whole(most / 8 + 2, most + 2)));
    if (chance(0.8)) std::sort(people.begin(), people.end());  // mostly growing
    std::vector<FleeRegistration::Entry> entries;
    for (const std::int64_t n : people) {
        entries.push_back({first_day, n});
        first_day += whole(1, 20);
    }
    return entries;
}

// The grand total, then every camp (with floods or very low move chances, every location).
void RandomFleeCase::choose_registrations() {
    flee_.registrations.push_back({"total", {random_entries(people_, whole(-10, 4))}});
    const bool all = by_flood_ || settings().default_movechance < 0.005;
    for (int i = 0; i < n_places(); ++i) {
        const FleeType type = place(i).type;
        const bool camp = type == FleeType::camp || type == FleeType::idp_camp;
        if (!camp && !all && !chance(0.05)) continue;
        const int first_day = whole(-10, 4);
        FleeRegistration row{place(i).name, {random_entries(people_ / n_places(), first_day)}};
        if (chance(0.2)) row.files.push_back(random_entries(30, first_day - whole(0, 6)));
        flee_.registrations.push_back(row);
    }
    std::shuffle(flee_.registrations.begin() + 1, flee_.registrations.end(), random_);
    for (std::size_t i = 1; i < flee_.registrations.size(); ++i) {
        const auto& files = flee_.registrations[i].files;
        const auto& last = files[0].back();
        if (files.size() == 1 && files[0].size() > 1 && last.day >= 0 && chance(0.15))
            flee_.corrections.push_back({i, last.day, "file:1"});
    }
}

void RandomFleeCase::choose_food() {
    FleeSettings& s = settings();
    s.avoid_food_deprived_locations = chance(0.12);
    s.flee_when_starving = chance(0.12);
    if (!s.avoid_food_deprived_locations && !s.flee_when_starving && !s.starvation_driven_spawning)
        return;
    for (int i = 0; i < n_places(); ++i) {
        std::vector<double> by_day;
        const double first = real(0, 60), last = real(0, 60);
        for (int day = 0; day < flee_.days; ++day)
            by_day.push_back(first + (last - first) * day / flee_.days);
        flee_.ipc.push_back({i, by_day});
    }
}

void RandomFleeCase::choose_attributes() {
    FleeSettings& s = settings();
    if (chance(0.2)) {
        s.women_avoid_hazards = chance(0.5);
        s.children_avoid_hazards = chance(0.6);
        s.boys_take_risk = chance(0.4);
        s.elderly_avoid_hazards = !(s.boys_take_risk && s.children_avoid_hazards) && chance(0.5);
        flee_.demographics.push_back(
            {"age", {"5", "17", "30", "70"}, {{"Default", {2, 2, 4, 1}}, {"Bena", {1, 1, 3, 3}}}});
        flee_.demographics.push_back({"gender", {"male", "female"}, {{"Default", {0.49, 0.51}}}});
    }
    if (chance(0.12)) {
        s.read_from_agents_csv_file = true;
        for (int n = whole(5, 50); n > 0; --n) {
            scenario::FleeAgent agent;
            agent.location = whole(0, n_places() - 1);
            agent.attributes = {{"age", pick({"9", "40", "66"})},
                                {"gender", pick({"male", "female"})},
                                {"floodawareness", pick({"0", "1", "2"})}};
            flee_.agents.push_back(agent);
        }
    }
    s.camps_are_sinks = chance(0.1);
    for (FleeLocation& camp : flee_.locations)
        if (s.camps_are_sinks && chance(0.7)) camp.deactivation_probability = real(0, 0.2);
    if (s.fixed_routes && chance(0.5)) choose_major_route();
}

// A walk of three or four places along links.
void RandomFleeCase::choose_major_route() {
    std::vector<std::int32_t> way{whole(0, n_places() - 1)};
    const auto length = static_cast<std::size_t>(whole(3, 4));
    for (int attempt = 0; attempt < 200 && way.size() < length; ++attempt) {
        const auto& link = flee_.links[static_cast<std::size_t>(
            whole(0, static_cast<int>(flee_.links.size()) - 1))];
        if (link.from == way.back() && std::find(way.begin(), way.end(), link.to) == way.end())
            way.push_back(link.to);
    }
    if (way.size() >= 3) flee_.major_routes.push_back(way);
}

}  // namespace corridor::test
