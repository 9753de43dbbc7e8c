// What two files of a Flee folder must fulfil together, so that a run never stops in the middle.
#include "corridor/report/flee_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corridor::report {
namespace {

using scenario::Flee;
using scenario::FleeLocation;
using scenario::FleeType;

bool is_camp(const FleeLocation& place) {
    return place.type == FleeType::camp || place.type == FleeType::idp_camp;
}

// Below this move chance Flee takes any place but a flood zone for a camp.
constexpr double k_least_move_chance = 0.005;

double base_move_chance(const FleeLocation& place, const scenario::FleeSettings& settings) {
    switch (place.type) {
        case FleeType::conflict_zone:
            return place.conflict_date > 0 ? settings.default_movechance
                                           : settings.conflict_movechance;
        case FleeType::town: return settings.default_movechance;
        default: return 1;
    }
}

// Every place that gets columns in the output needs registrations.
void check_camps(Reading& reading) {
    if (reading.registered.empty()) return;  // the layout is missing: told where it is read
    for (std::size_t p = 0; p < reading.n_places(); ++p) {
        const FleeLocation& place = reading.flee.locations[p];
        if (reading.registered.contains(place.name)) continue;
        const bool by_chance =
            base_move_chance(place, reading.flee.settings) < k_least_move_chance;
        if (!is_camp(place) && !by_chance && !reading.flood_driven) continue;
        const std::string_view why =
            is_camp(place) ? "is a camp"
            : by_chance    ? "counts as a camp, because its move chance is below 0.005,"
                           : "gets columns in the output, as every place does with floods,";
        reading.problems.add(reading.place_where[p],
                             fmt::format("{} {} and has no row in data_layout.csv",
                                         show(place.name), why),
                             "Add a row `camp,file.csv` with its registrations");
    }
    if (!reading.flee.settings.sum_from_camps && !reading.registered.contains("total"))
        reading.problems.add("data_layout.csv",
                             "has no row called total, which sum_from_camps: False needs");
}

void check_attributes(Reading& reading) {
    const Flee& flee = reading.flee;
    for (const auto& [attribute, setting] : reading.needed_attributes) {
        const auto found = std::ranges::find_if(
            flee.demographics, [&](const auto& one) { return one.attribute == attribute; });
        if (found == flee.demographics.end()) {
            reading.problems.add(fmt::format("demographics_{}.csv", attribute),
                                 fmt::format("there is no such file, and {} needs it", setting));
            continue;
        }
        const bool is_number = attribute != "gender";
        const double high = attribute == "floodawareness"
                                ? static_cast<double>(
                                      flee.settings.flood_rules->forecaster->awareness_weights
                                          .size())
                                : 1e6;
        for (const std::string& value : found->values) {
            const auto number = read_number(value);
            if (!is_number || (number.fault == NumberFault::none && number.value > -1 &&
                               std::trunc(number.value) < high))
                continue;
            reading.problems.add(fmt::format("demographics_{}.csv", attribute),
                                 fmt::format("{} is not a number that {} can use", show(value),
                                             setting));
            break;
        }
        for (const auto& agent : flee.agents)
            if (std::ranges::none_of(agent.attributes,
                                     [&](const auto& one) { return one.first == attribute; })) {
                reading.problems.add("agents.csv",
                                     fmt::format("has no column {}, which {} needs",
                                                 show(attribute), setting));
                break;
            }
    }
}

// Weights that would divide by zero or take a root of something negative.
void check_weights(Reading& reading) {
    const auto& settings = reading.flee.settings;
    const bool has_zero = std::ranges::any_of(
        reading.flee.links, [](const scenario::FleeLink& link) { return link.km == 0; });
    if (has_zero && settings.softening == 0 && settings.distance_power != 0)
        reading.problems.add(reading.settings_name + " move_rules.softening",
                             "is 0, and a route of 0 km would divide by it",
                             "Use the default 10, or give the route a length");
    const bool has_empty = std::ranges::any_of(
        reading.flee.locations, [](const FleeLocation& place) { return place.number <= 0; });
    if (settings.movechance_pop_scale_factor < 0 && has_empty)
        reading.problems.add(reading.settings_name + " move_rules.movechance_pop_scale_factor",
                             "is negative, and a place without people or capacity would divide by "
                             "zero");
    if (settings.fixed_routes && reading.flee.links.empty())
        reading.warn(reading.settings_name, "fixed_routes without any route");
}

void check_levels(Reading& reading, std::string_view key, std::size_t n_levels, int highest) {
    if (static_cast<std::int64_t>(n_levels) >= std::int64_t{highest} + 2) return;
    reading.problems.add(fmt::format("{} {}", reading.settings_name, key),
                         fmt::format("has {} values, and flood_level.csv holds the level {}",
                                     n_levels, highest),
                         fmt::format("Give {} values, one above the highest level too",
                                     std::int64_t{highest} + 2));
}

void check_floods(Reading& reading) {
    const auto& settings = reading.flee.settings;
    if (!reading.flood_driven) return;
    double highest = 0;
    for (const auto& series : reading.flee.floods)
        for (const double level : series.by_day) highest = std::max(highest, level);
    if (highest > 1e6) {
        reading.problems.add("flood_level.csv", fmt::format("holds the level {}", highest));
        return;
    }
    const int level = static_cast<int>(highest);
    if (level > 0 && settings.flood_spawning)
        check_levels(reading, "displaced_per_flood_day", settings.flood_spawning->displaced.size(),
                     level);
    if (!settings.flood_rules) return;
    const auto& rules = *settings.flood_rules;
    if (level > 0) {
        check_levels(reading, "flood_movechances", rules.move_chances.size(), level);
        check_levels(reading, "flood_loc_weights", rules.location_weights.size(), level);
    }
    if (!rules.forecaster || rules.forecaster->timescale <= 1) return;
    const auto last = std::min<std::int64_t>(
        rules.forecaster->end_time,
        std::int64_t{reading.flee.days} - 1 + rules.forecaster->timescale);
    if (static_cast<std::int64_t>(rules.forecaster->weights.size()) <= last)
        reading.problems.add(
            reading.settings_name + " flood_forecaster_weights",
            fmt::format("has {} values, the forecast reaches day {} of the run",
                        rules.forecaster->weights.size(), last),
            fmt::format("Give a value for each day from 0 to {}", last));
}

// The conflict of each place day by day, as far as the files tell it.
class ConflictDays {
  public:
    explicit ConflictDays(const Flee& flee) : flee_(flee), since_(flee.locations.size(), -1) {
        for (const FleeLocation& place : flee.locations)
            level_.push_back(place.type == FleeType::conflict_zone && place.conflict_date <= 0
                                 ? place.conflict_intensity
                                 : 0);
    }

    // True when a place in conflict with people is there on the day. Days must come in order.
    bool any(int day) {
        constexpr double k_threshold = 1e-6;
        for (const auto& series : flee_.conflicts) {
            const auto d = static_cast<std::size_t>(day), p = static_cast<std::size_t>(
                                                              series.location);
            const double today = series.by_day[d], before = day > 0 ? series.by_day[d - 1] : 0;
            if (today > k_threshold && (day == 0 || before < k_threshold)) {
                level_[p] = today;
                since_[p] = day;
            } else if (today < k_threshold && day > 0 && before >= k_threshold) {
                level_[p] = 0;
            }
        }
        for (std::size_t p = 0; p < level_.size(); ++p)
            if (flee_.locations[p].number > 0 && !is_camp(flee_.locations[p]) && level_[p] > 0 &&
                decay(day, since_[p]) > 0)
                return true;
        return false;
    }

  private:
    double decay(int day, int since) const {
        const auto& list = flee_.settings.conflict_spawn_decay;
        if (list.empty()) return 1;
        const auto step = static_cast<std::size_t>((day - since) /
                                                   flee_.settings.conflict_spawn_decay_interval);
        return list[std::min(step, list.size() - 1)];
    }

    const Flee& flee_;
    std::vector<double> level_;
    std::vector<int> since_;
};

// Flee stops on a day without any place to draw people from, even if nobody is to come.
void warn_of_empty_days(Reading& reading) {
    const auto& settings = reading.flee.settings;
    const bool changes_conflict =
        std::ranges::any_of(reading.flee.changes, [](const scenario::FleeChange& change) {
            return change.type == FleeType::conflict_zone;
        });
    if (reading.flood_driven || settings.conflict_spawning ||
        settings.starvation_driven_spawning || changes_conflict)
        return;
    ConflictDays conflicts(reading.flee);
    for (int day = 0; day < reading.flee.days; ++day) {
        if (conflicts.any(day)) continue;
        reading.warn("conflicts.csv",
                     fmt::format("on day {} no place with people is in conflict: Flee would stop "
                                 "there; here nobody leaves on such a day",
                                 day));
        return;
    }
}

}  // namespace

void check_together(Reading& reading) {
    check_camps(reading);
    if (!reading.problems.empty()) return;  // what follows would only repeat them
    check_attributes(reading);
    check_weights(reading);
    check_floods(reading);
    if (reading.problems.empty()) warn_of_empty_days(reading);
}

}  // namespace corridor::report
