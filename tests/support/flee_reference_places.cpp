// What locations are from day to day: types, conflicts, floods, closures, and how they draw people.
#include "tests/support/flee_reference_parts.h"

#include <algorithm>
#include <cmath>

namespace corridor::test::flee_detail {

using scenario::FleeClosure;
using scenario::FleeType;

namespace {

constexpr double k_conflict_threshold = 1e-6;
constexpr double k_camp_if_moves_less_than = 0.005;

}  // namespace

void Simulation::set_type(Place& place, FleeType type, double conflict_intensity) {
    place.camp = type == FleeType::camp || type == FleeType::idp_camp;
    place.idp_camp = type == FleeType::idp_camp;
    place.marker = type == FleeType::marker;
    place.flood_zone = type == FleeType::flood_zone;
    place.town = type == FleeType::town;
    place.conflict = type == FleeType::conflict_zone ? conflict_intensity : -1;
    place.move_chance = 1;
    if (type == FleeType::camp) place.move_chance = settings_.camp_movechance;
    if (type == FleeType::idp_camp) place.move_chance = settings_.idpcamp_movechance;
    if (type == FleeType::conflict_zone) place.move_chance = settings_.conflict_movechance;
    if (type == FleeType::town || type == FleeType::flood_zone)
        place.move_chance = settings_.default_movechance;
    if (place.move_chance < k_camp_if_moves_less_than && !place.camp && !place.flood_zone) {
        place.camp = true;
        place.town = false;
    }
}

int Simulation::named_or_first(std::string_view name) const {
    int found = 0;
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (places_[i].row->name == name) found = static_cast<int>(i);
    return found;
}

void Simulation::change_locations() {
    for (const scenario::FleeChange& change : flee_.changes)
        if (change.day == day_)
            set_type(at(named_or_first(change.name)), change.type,
                     settings_.default_conflict_intensity);
}

//! Only the beginning and the end of an episode are seen; in between the intensity is frozen.
void Simulation::update_conflicts() {
    const auto today = static_cast<std::size_t>(day_);
    for (const scenario::FleeSeries& column : flee_.conflicts) {
        if (today >= column.by_day.size()) crash("no conflict intensities for this day");
        const double value = column.by_day[today];
        const double before = day_ == 0 ? 0 : column.by_day[today - 1];
        Place& place = at(column.location);
        if (value > k_conflict_threshold && (day_ == 0 || before < k_conflict_threshold)) {
            place.conflict = value;
            place.town = false;
            place.move_chance = settings_.conflict_movechance;
            place.time_of_conflict = day_;
            refresh_spawn_weights();
        }
        if (value < k_conflict_threshold && day_ > 0 && before >= k_conflict_threshold) {
            place.conflict = -1;
            place.town = true;
            place.move_chance = settings_.default_movechance;
            refresh_spawn_weights();
        }
    }
}

void Simulation::close_and_reopen() {
    for (const FleeClosure& closure : flee_.closures)
        for (const bool close : {true, false}) {
            if (day_ != (close ? closure.start : closure.end)) continue;
            if (closure.kind == FleeClosure::Kind::camp ||
                closure.kind == FleeClosure::Kind::idp_camp)
                switch_camp(closure, close);
            else if (closure.kind != FleeClosure::Kind::redirection)  // a flag nobody reads
                switch_links(closure, close);
        }
}

void Simulation::switch_camp(const FleeClosure& closure, bool close) {
    Place& place = at(named_or_first(closure.first));
    place.conflict = -1;
    if (close) {
        place.town = true;
        place.camp = place.idp_camp = false;
        place.move_chance = settings_.default_movechance;
        return;
    }
    const bool for_idps = closure.kind == FleeClosure::Kind::idp_camp;
    place.camp = true;
    place.town = false;
    place.idp_camp = for_idps;
    place.move_chance = for_idps ? settings_.idpcamp_movechance : settings_.camp_movechance;
}

void Simulation::switch_links(const FleeClosure& closure, bool close) {
    const auto concerns = [&](const Place& from, const Place& to) {
        const std::string &first = closure.first, &second = closure.second;
        if (closure.kind == FleeClosure::Kind::country) {
            const std::string &a = from.row->country, &b = to.row->country;
            return (a == first && b == second) || (a == second && b == first);
        }
        if (closure.kind == FleeClosure::Kind::location)
            return from.row->name == first || to.row->name == first;
        // Names are compared as objects: only those of one letter match, and only backwards.
        return first.size() == 1 && second.size() == 1 && from.row->name == second &&
               to.row->name == first;
    };
    for (Place& place : places_) {
        std::vector<int> matching;
        for (const int link : close ? place.roads : place.closed_roads)
            if (concerns(place, at(road(link).to))) matching.push_back(link);
        for (const int link : matching) close ? close_road(place, link) : reopen_road(place, link);
    }
}

//! A copy waits for reopening; who is under way stays on the original, which never reopens.
void Simulation::close_road(Place& place, int link) {
    std::erase(place.roads, link);
    place.closed_roads.push_back(static_cast<int>(roads_.size()));
    const Road copy = road(link);
    roads_.push_back(copy);
    road(link).closed = true;
}

void Simulation::reopen_road(Place& place, int link) {
    std::erase(place.closed_roads, link);
    place.roads.push_back(link);
}

//! How much of a conflict is left after its days; 1 without a list.
double Simulation::decay(const Place& place) const {
    const std::vector<double>& list = settings_.conflict_spawn_decay;
    if (list.empty()) return 1;
    const auto step = static_cast<std::size_t>((day_ - place.time_of_conflict) /
                                               settings_.conflict_spawn_decay_interval);
    return list[std::min(step, list.size() - 1)];
}

double Simulation::new_score(int index) const {
    const Place& place = at(index);
    double score = 1;
    if (place.foreign) {
        if (settings_.use_economic_pull)
            score = 1 + place.row->trade_volume + place.row->hdi * place.row->hdi;
        score *= settings_.foreign_weight;
    } else if (settings_.avoid_food_deprived_locations && day_ > 0) {
        const double hunger = ipc(index) / 100;
        score *= 1 - hunger * hunger;
    }
    if (place.camp) score *= settings_.camp_weight;
    if (place.conflict > 0)
        score *= std::pow(settings_.conflict_weight, decay(place) * place.conflict);
    if (place.flood_zone && settings_.flood_rules) {
        score *= between_entries(settings_.flood_rules->location_weights, flood_level(index, day_));
        if (forecasting()) score = 0;  // the forecast is looked for where it is not
    }
    return score;
}

int Simulation::flood_level(int place, int day) const {
    for (const scenario::FleeSeries& column : flee_.floods)
        if (column.location == place) {
            if (static_cast<std::size_t>(day) >= column.by_day.size()) crash("no flood level");
            return static_cast<int>(column.by_day[static_cast<std::size_t>(day)]);
        }
    return 0;
}

double Simulation::ipc(int place) const {
    for (const scenario::FleeSeries& column : flee_.ipc)
        if (column.location == place) {
            if (static_cast<std::size_t>(day_) >= column.by_day.size()) crash("no IPC value");
            return column.by_day[static_cast<std::size_t>(day_)];
        }
    crash("a location without an IPC value");
}

bool Simulation::forecasting() const {
    return settings_.flood_rules && settings_.flood_rules->forecaster &&
           settings_.flood_rules->forecaster->timescale > 1 &&
           day_ <= settings_.flood_rules->forecaster->end_time;
}

//! Floods forecast for the days ahead, weighed by the day of the run instead of the lead.
double Simulation::flood_ahead(int place, bool with_todays_level) const {
    const scenario::FleeForecaster& forecaster = *settings_.flood_rules->forecaster;
    double sum = 0;
    for (int ahead = 1; ahead <= forecaster.timescale; ++ahead) {
        const int day = std::min(day_ + ahead, forecaster.end_time);
        if (const int level = flood_level(place, day); level > 0) {
            if (static_cast<std::size_t>(day) >= forecaster.weights.size())
                crash("no forecaster weight for a day");
            sum += between_entries(settings_.flood_rules->location_weights,
                                   with_todays_level ? flood_level(place, day_) : level) *
                   forecaster.weights[static_cast<std::size_t>(day)];
        }
        if (day == forecaster.end_time) break;
    }
    return sum;
}

}  // namespace corridor::test::flee_detail
