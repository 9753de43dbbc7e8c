// One day of every person: decide, then travel.
#include "tests/support/flee_reference_parts.h"

#include <algorithm>
#include <cmath>

namespace corridor::test::flee_detail {

void Simulation::evolve() {
    refresh_spawn_weights();
    for (int i = 0; i < static_cast<int>(places_.size()); ++i) {
        at(i).score = new_score(i);
        if (settings_.fixed_routes) make_fixed_routes(i);
        if (at(i).row->capacity_per_day > 0) at(i).capacity += at(i).row->capacity_per_day;
    }
    for (Person& person : people_) decide(person, false);
    for (Person& person : people_) travel(person);
    for (Person& person : people_) {
        person.recent = (person.recent + person.km_today / settings_.max_move_speed) / 2;
        person.km_today = 0;
    }
    if (settings_.camps_are_sinks) sink();
}

//! In harvest months whoever is not under way is counted at home, and does not move.
bool Simulation::stays_for_harvest(Person& person) {
    const auto& months = settings_.harvest_months;
    const int month = (flee_.start + day_).month();
    const bool harvest = std::find(months.begin(), months.end(), month) != months.end();
    if (harvest != person.counted_at_home) {
        at(harvest ? person.place : person.home).people -= 1;
        at(harvest ? person.home : person.place).people += 1;
        person.counted_at_home = harvest;
    }
    return harvest;
}

double Simulation::move_chance(const Person& person, bool force_town_move) const {
    const Place& place = at(person.place);
    if (place.town && force_town_move) return 1;
    if (!person.route.empty()) return 1;
    double chance = place.move_chance * std::pow(std::max(place.population, place.capacity) /
                                                     settings_.movechance_pop_base,
                                                 settings_.movechance_pop_scale_factor);
    if (settings_.flee_when_starving) {
        const double hunger = ipc(person.place) / 100;
        chance = hunger + (1 - hunger) * chance;
    }
    if (settings_.flood_rules) {
        const int level = flood_level(person.place, day_);
        if (level > 0) chance = between_entries(settings_.flood_rules->move_chances, level);
        if (forecasting())
            chance *= flood_ahead(person.place, false) /
                      settings_.flood_rules->forecaster->timescale * flood_awareness(person);
    }
    return chance;
}

void Simulation::decide(Person& person, bool force_town_move) {
    if (person.travelling() || person.deactivated || stays_for_harvest(person)) return;
    if (!(uniform() < move_chance(person, force_town_move))) return;

    if (person.route.empty()) person.route = choose_route(person);
    if (person.route.empty()) return;

    Place& here = at(person.place);
    const auto usable = std::find_if(here.roads.begin(), here.roads.end(), [&](int link) {
        return road(link).to == person.route.front();
    });
    const Place& destination = at(person.route.back());
    const bool is_full = destination.camp && capacity_multiplier(destination) < 0.5;
    if (usable == here.roads.end() || is_full) {
        person.route.clear();
        return;
    }
    person.route.erase(person.route.begin());
    here.people -= 1;
    person.road = *usable;
    person.km_on_road = 0;
}

void Simulation::travel(Person& person) {
    if (!person.travelling()) return;
    Road& link = road(person.road);
    double speed = link.max_speed.value_or(settings_.max_move_speed);
    if (person.places_travelled == 1 && settings_.start_on_foot) speed = settings_.max_walk_speed;
    if (uniform() < link.walk_probability.value_or(0)) speed = settings_.max_walk_speed;

    person.km_on_road += speed;
    person.km_today += speed;
    if (!(person.km_on_road > link.km)) return;  // exactly the length is not enough

    person.places_travelled += 1;
    person.km_today -= person.km_on_road - link.km;
    person.road = -1;
    person.place = link.closed ? link.from : link.to;
    at(person.place).people += 1;
    if (link.closed) return;  // turned back, for today

    if (person.km_today < speed) {
        const double recent = (person.recent + person.km_today / settings_.max_move_speed) / 2;
        decide(person, settings_.avoid_short_stints && recent < 0.5);
        travel(person);  // with a whole day's distance on the next link
    }
}

void Simulation::sink() {
    for (Person& person : people_) {
        if (person.travelling() || person.deactivated || !at(person.place).camp) continue;
        const double chance = at(person.place).row->deactivation_probability.value_or(0);
        if (uniform() < chance) person.deactivated = true;
    }
}

}  // namespace corridor::test::flee_detail
