// Who is added to the run: spawning by registrations, conflicts or floods.
#include "tests/support/flee_reference_parts.h"

#include <algorithm>
#include <cmath>

namespace corridor::test::flee_detail {

using scenario::FleeSpawnMode;

//! People who are inserted into camps at the start do not come from anybody's population.
void Simulation::add_person(int place, bool draws_attributes, bool spawned) {
    if (spawned && settings_.take_from_population && at(place).population > 0)
        at(place).population -= 1;
    Person person;
    person.home = person.place = place;
    if (draws_attributes) draw_attributes(person);
    at(place).people += 1;
    people_.push_back(std::move(person));
}

void Simulation::draw_attributes(Person& person) {
    for (const scenario::FleeDemographic& table : flee_.demographics) {
        const auto named = [&](std::string_view name) {
            return std::find_if(table.columns.begin(), table.columns.end(),
                                [&](const auto& column) { return column.location == name; });
        };
        auto column = named(at(person.place).row->name);
        if (column == table.columns.end()) column = named("Default");
        if (column == table.columns.end()) crash("demographics without a default column");
        std::discrete_distribution<std::size_t> draw(column->weights.begin(),
                                                     column->weights.end());
        person.attributes.emplace_back(table.attribute, table.values.at(draw(random_)));
    }
}

void Simulation::spawn() {
    if (flood_mode_)
        spawn_by_flood();
    else if (settings_.conflict_spawning)
        spawn_by_conflict();
    else
        spawn_by_data();
}

void Simulation::spawn_by_data() {
    const double inflow = registrations_.inflow(day_);
    raw_ += inflow;
    if (day_ == 0 && settings_.insert_day0) take_day0_off_capacities();

    double n = inflow - debt_;
    if (day_ == 0 && settings_.insert_day0) n = 0;
    debt_ = n < 0 ? -n : 0;
    n = std::max(n, 0.0);

    std::vector<double> weights;
    double sum = 0;
    for (const Place& place : places_) {
        weights.push_back(place.spawn_weight);
        sum += place.spawn_weight;
    }
    if (!(sum > 0)) crash("nobody can be driven out anywhere");
    std::discrete_distribution<int> draw(weights.begin(), weights.end());
    for (double k = 0; k < n; ++k) add_person(draw(random_), true, true);
}

void Simulation::take_day0_off_capacities() {
    for (Place& place : places_)
        if (place.capacity > 0) place.capacity -= registrations_.on_day0(place.row->name);
}

void Simulation::spawn_by_conflict() {
    const scenario::FleeSpawnRate& rule = *settings_.conflict_spawning;
    for (int i = 0; i < static_cast<int>(places_.size()); ++i) {
        if (!(at(i).conflict > 0)) continue;
        const double rate = rule.rate * at(i).conflict;
        std::int64_t n = 0;
        if (rule.mode == FleeSpawnMode::poisson)
            n = std::poisson_distribution<std::int64_t>(rate)(random_);
        else if (rule.mode == FleeSpawnMode::constant)
            n = static_cast<std::int64_t>(rate);
        else
            n = static_cast<std::int64_t>(rule.rate * at(i).population * at(i).conflict);
        for (std::int64_t k = 0; k < n; ++k) add_person(i, true, true);
    }
}

void Simulation::spawn_by_flood() {
    const scenario::FleeSpawnRate& rule = *settings_.flood_spawning;
    for (int i = 0; i < static_cast<int>(places_.size()); ++i) {
        const int level = flood_level(i, day_);
        if (level <= 0) continue;
        const double displaced = between_entries(rule.displaced, level);
        auto n = static_cast<std::int64_t>(displaced);
        if (rule.mode == FleeSpawnMode::pop_ratio)
            n = static_cast<std::int64_t>(displaced * at(i).population);
        else if (rule.mode == FleeSpawnMode::poisson && n > 0)
            n = std::poisson_distribution<std::int64_t>(static_cast<double>(n))(random_);
        for (std::int64_t k = 0; k < n; ++k) add_person(i, true, true);
    }
}

void Simulation::refresh_spawn_weights() {
    for (int i = 0; i < static_cast<int>(places_.size()); ++i) {
        Place& place = at(i);
        const bool at_war = place.conflict > 0;
        place.spawn_weight = at_war ? place.population * place.conflict * decay(place) : 0;
        if (settings_.starvation_driven_spawning && day_ > 0 &&
            (at_war || !settings_.conflict_zone_spawning_only))
            place.spawn_weight += place.population * ipc(i) / 100;
    }
}

}  // namespace corridor::test::flee_detail
