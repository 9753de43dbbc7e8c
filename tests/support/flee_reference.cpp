// The start of a run, and the order of its days.
#include "tests/support/flee_reference_parts.h"

#include <cmath>
#include <stdexcept>

namespace corridor::test {

namespace flee_detail {

using scenario::FleeType;

void crash(const std::string& why) {
    throw std::runtime_error("Flee would stop here: " + why);
}

double between_entries(const std::vector<double>& list, double x) {
    if (x < 0 || x >= static_cast<double>(list.size()) - 1) crash("a level outside its list");
    const auto below = static_cast<std::size_t>(x);
    const double fraction = x - static_cast<double>(below);
    return list[below] * (1 - fraction) + list[below + 1] * fraction;
}

std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
    const std::int64_t quotient = number / by;
    return number % by != 0 && (number < 0) != (by < 0) ? quotient - 1 : quotient;
}

Simulation::Simulation(const scenario::Flee& flee, std::uint64_t seed)
    : flee_(flee),
      settings_(flee.settings),
      flood_mode_(settings_.flood_zone_spawning_only),
      random_(seed),
      registrations_(flee) {
    if (flood_mode_ && (settings_.conflict_zone_spawning_only || !settings_.take_from_population))
        crash("flood spawning that does not take from the population, or beside conflicts");
    if (flood_mode_ && !settings_.flood_spawning) crash("flood spawning without its rates");
    if (!flood_mode_ && settings_.flood_rules) crash("flood rules without flood spawning");
    make_places();
    make_roads();
    refresh_spawn_weights();
    read_agents();
    insert_initial_people();
}

void Simulation::make_places() {
    for (const scenario::FleeLocation& row : flee_.locations) {
        Place place;
        place.row = &row;
        place.foreign = row.country != flee_.locations.front().country;
        const bool is_camp = row.type == FleeType::camp || row.type == FleeType::idp_camp;
        const auto number = static_cast<double>(floor_divide(row.number, flee_.divide_by));
        (is_camp ? place.capacity : place.population) = number;
        const bool starts_later = row.type == FleeType::conflict_zone && row.conflict_date > 0;
        set_type(place, starts_later ? FleeType::town : row.type, row.conflict_intensity);
        places_.push_back(place);
    }
}

void Simulation::make_roads() {
    for (const scenario::FleeLink& link : flee_.links) {
        at(link.from).roads.push_back(static_cast<int>(roads_.size()));
        roads_.push_back(
            {link.from, link.to, link.km, link.max_move_speed, link.walk_probability, false});
    }
}

void Simulation::read_agents() {
    if (!settings_.read_from_agents_csv_file) return;
    for (const scenario::FleeAgent& row : flee_.agents) {
        add_person(row.location, false, true);
        people_.back().attributes = row.attributes;
    }
}

//! Camps of the first day have columns for ever; floods give every location one.
void Simulation::insert_initial_people() {
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(places_.size()); ++i) {
        if (!at(i).camp && !flood_mode_) continue;
        columns_.push_back(i);
        const double registered = registrations_.field(at(i).row->name, 0);
        if (settings_.empty_camps_on_day0) continue;
        std::int64_t n = at(i).row->initial_idps;
        if (settings_.insert_day0) n += static_cast<std::int64_t>(registered);
        for (std::int64_t k = 0; k < n; ++k) add_person(i, true, false);
    }
}

FleeReferenceRun Simulation::run() {
    FleeReferenceRun run;
    run.columns = columns_;
    for (day_ = 0; day_ < flee_.days;) {
        change_locations();
        if (!flood_mode_) update_conflicts();
        spawn();
        refresh_spawn_weights();
        close_and_reopen();
        evolve();
        run.days.push_back(summary());
        ++day_;
    }
    return run;
}

FleeReferenceDay Simulation::summary() const {
    FleeReferenceDay day;
    for (const Place& place : places_) day.standing.push_back(place.people);
    for (const std::int32_t column : columns_)
        day.data.push_back(registrations_.field(at(column).row->name, day_));
    day.total = static_cast<std::int64_t>(people_.size());
    for (const Person& person : people_) {
        day.on_links += person.travelling();
        day.removed += person.deactivated;
    }
    day.raw = raw_;
    day.debt = debt_;
    return day;
}

}  // namespace flee_detail

FleeReferenceRun run_flee_reference(const scenario::Flee& flee, std::uint64_t seed) {
    return flee_detail::Simulation(flee, seed).run();
}

}  // namespace corridor::test
