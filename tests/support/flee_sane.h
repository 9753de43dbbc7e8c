#pragma once
//! \file What a run may rely on in a Flee folder that was read. Needs no test library.

#include "corridor/scenario/scenario.h"

#include <cmath>
#include <set>
#include <string>

namespace corridor::test {

//! The first thing that a reader must not let pass; empty if there is none.
inline std::string flee_fault(const scenario::Flee& flee) {
    const auto n = static_cast<std::int64_t>(flee.locations.size());
    const auto n_days = static_cast<std::size_t>(flee.days);
    const auto is_place = [&](std::int64_t index) { return index >= 0 && index < n; };
    const auto& s = flee.settings;
    if (flee.days < 1) return "no days";
    if (n == 0) return "no places";
    if (s.hasten < 1 || s.conflict_spawn_decay_interval < 1) return "a divisor below 1";
    if (!(s.max_move_speed > 0) || !(s.movechance_pop_base > 0)) return "a divisor of 0";
    std::set<std::string> registered;
    for (const auto& one : flee.registrations) {
        registered.insert(one.name);
        if (one.files.empty()) return "a registration without file";
        for (const auto& file : one.files)
            if (file.empty()) return "a file without rows";
    }
    for (const auto& place : flee.locations) {
        const bool is_camp = place.type == scenario::FleeType::camp ||
                             place.type == scenario::FleeType::idp_camp;
        if (!std::isfinite(place.x) || !std::isfinite(place.y)) return "a place nowhere";
        if (!is_camp && place.number < 0) return "a negative population";
        if ((is_camp || s.flood_spawning) && !registered.contains(place.name))
            return "a camp without registrations";
    }
    for (const auto& link : flee.links)
        if (!is_place(link.from) || !is_place(link.to) || !(link.km >= 0 && link.km < 1e9))
            return "a link";
    for (const auto* all : {&flee.conflicts, &flee.floods, &flee.ipc})
        for (const auto& series : *all) {
            if (!is_place(series.location)) return "a series of no place";
            if (series.by_day.size() < n_days) return "a series that is too short";
            for (const double value : series.by_day)
                if (!std::isfinite(value)) return "a value that is not finite";
        }
    for (const auto& one : flee.corrections)
        if (one.registration >= flee.registrations.size() || one.day < 0) return "a correction";
    for (const auto& one : flee.demographics)
        for (const auto& column : one.columns) {
            if (column.weights.size() != one.values.size() || one.values.empty())
                return "weights and values differ in number";
            double total = 0;
            for (const double weight : column.weights) total += weight;
            if (!(total > 0)) return "weights that add up to nothing";
        }
    for (const auto& agent : flee.agents)
        if (!is_place(agent.location)) return "an agent nowhere";
    for (const auto& route : flee.major_routes) {
        if (route.size() < 2) return "a route of one place";
        for (const auto place : route)
            if (!is_place(place)) return "a route through nowhere";
    }
    if (s.flood_rules)
        for (const auto& series : flee.floods)
            for (const double level : series.by_day)
                if (level > 0 && std::trunc(level) + 2 >
                                     static_cast<double>(s.flood_rules->move_chances.size()))
                    return "a flood level above the lists";
    return {};
}

//! As flee_fault, for the scenario made of it: ids are unique, roads join places.
inline std::string flee_scenario_fault(const scenario::Scenario& made) {
    std::set<std::string> ids;
    for (const auto& place : made.places) {
        if (place.id.empty() || place.id.size() > 100 || !ids.insert(place.id).second)
            return "the id " + place.id;
        if (!(std::abs(place.position.lat) <= 90 && std::abs(place.position.lon) <= 180))
            return "a position off the globe";
        if (place.population < 0 || place.population > 1'000'000'000) return "a population";
    }
    for (const auto& road : made.roads) {
        if (!ids.contains(road.from) || !ids.contains(road.to) || road.from == road.to)
            return "a road to nowhere";
        if (!(road.km > 0)) return "a road without length";
    }
    for (const auto& road : made.roads)
        if (road.id.size() > 100 || !ids.insert(road.id).second) return "the id " + road.id;
    if (made.time.horizon_days < 1 || made.time.deadline_days > made.time.horizon_days)
        return "the time";
    return {};
}

}  // namespace corridor::test
