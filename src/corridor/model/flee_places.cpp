#include "corridor/model/flee_places.h"

#include <algorithm>

namespace corridor::model::detail {

using scenario::FleeQuirk;
using scenario::FleeType;

namespace {

constexpr double k_conflict_threshold = 1e-6;
constexpr double k_least_move_chance = 0.005;  // below it Flee takes a place for a camp

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
    const std::int64_t quotient = number / by;
    return number % by != 0 && number < 0 ? quotient - 1 : quotient;
}

}  // namespace

FleePlaces::FleePlaces(const scenario::Flee& flee)
    : flee_(flee),
      places_(flee.locations.size()),
      open_from_(flee.locations.size()),
      n_closures_(flee.links.size(), 0),
      closed_(flee.links.size(), 0),
      ipc_(flee.locations.size(), nullptr),
      flood_(flee.locations.size(), nullptr) {
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const auto& row = flee.locations[i];
        Place& place = places_[i];
        last_of_name_[row.name] = static_cast<std::int32_t>(i);
        place.foreign = row.country != flee.locations.front().country;
        const bool later = row.type == FleeType::conflict_zone && row.conflict_date > 0;
        set_type(place, later ? FleeType::town : row.type, row.conflict_intensity);
        if (place.camp)
            place.capacity = static_cast<double>(floor_divide(row.number, flee.divide_by));
        if (flee.fidelity[FleeQuirk::low_move_chance_makes_camps])
            become_camp_if_nobody_leaves(place);
    }
    for (std::size_t link = 0; link < flee.links.size(); ++link)
        if (!flee.links[link].doubled || flee.fidelity[FleeQuirk::redirection_doubles_links])
            open_from_[index(flee.links[link].from)].push_back(static_cast<std::int32_t>(link));
    for (const auto& series : flee.ipc) ipc_[index(series.location)] = &series.by_day;
    for (const auto& series : flee.floods) flood_[index(series.location)] = &series.by_day;
}

void FleePlaces::set_type(Place& place, FleeType type, double conflict_intensity) {
    const auto& q = flee_.settings;
    place.town = place.camp = place.idp_camp = place.marker = place.flood_zone = false;
    place.conflict = -1;
    place.move_chance = 1;
    switch (type) {
        case FleeType::idp_camp:
            place.idp_camp = true;
            [[fallthrough]];
        case FleeType::camp:
            place.camp = true;
            place.move_chance = place.idp_camp ? q.idpcamp_movechance : q.camp_movechance;
            break;
        case FleeType::conflict_zone:
            place.move_chance = q.conflict_movechance;
            place.conflict = conflict_intensity;
            break;
        case FleeType::marker:
            place.marker = true;
            break;
        case FleeType::flood_zone:
            place.flood_zone = true;
            place.move_chance = q.default_movechance;
            break;
        case FleeType::town:
            place.town = true;
            place.move_chance = q.default_movechance;
            break;
        case FleeType::forwarding_hub:
        case FleeType::unknown:
            break;
    }
}

void FleePlaces::become_camp_if_nobody_leaves(Place& place) {
    if (place.camp || place.flood_zone || place.move_chance >= k_least_move_chance) return;
    place.camp = true;
    place.town = false;
}

bool FleePlaces::change_types(std::int32_t day) {
    bool changed = false;
    for (const auto& change : flee_.changes) {
        if (change.day != day) continue;
        std::int32_t place = last_named(change.name);
        if (place < 0 && flee_.fidelity[FleeQuirk::unknown_camp_is_the_first_place]) place = 0;
        if (place < 0) continue;
        set_type(places_[index(place)], change.type, flee_.settings.default_conflict_intensity);
        changed = true;
    }
    return changed;
}

bool FleePlaces::update_conflicts(std::int32_t day) {
    bool changed = false;
    for (const auto& series : flee_.conflicts) {
        const double value = series.by_day[index(day)];
        const double before = day > 0 ? series.by_day[index(day - 1)] : 0;
        if (value > k_conflict_threshold && before < k_conflict_threshold) {
            begin_conflict(series.location, value, day);
            changed = true;
        } else if (value < k_conflict_threshold && before >= k_conflict_threshold) {
            end_conflict(series.location);
            changed = true;
        } else if (value > k_conflict_threshold && value != before &&
                   !flee_.fidelity[FleeQuirk::intensity_frozen]) {
            places_[index(series.location)].conflict = value;
            changed = true;
        }
    }
    return changed;
}

void FleePlaces::begin_conflict(std::int32_t location, double value, std::int32_t day) {
    Place& place = places_[index(location)];
    place.conflict = value;
    place.town = false;
    place.move_chance = flee_.settings.conflict_movechance;
    place.time_of_conflict = day;
}

//! Of all places of that name, as Flee does; a beginning is noticed by the first alone.
void FleePlaces::end_conflict(std::int32_t location) {
    const std::string& name = flee_.locations[index(location)].name;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (flee_.locations[i].name != name) continue;
        places_[i].conflict = -1;
        places_[i].town = true;
        places_[i].move_chance = flee_.settings.default_movechance;
    }
}

double FleePlaces::decay(const Place& place, std::int32_t day) const {
    const auto& list = flee_.settings.conflict_spawn_decay;
    if (list.empty()) return 1;
    const std::int32_t step =
        (day - place.time_of_conflict) / std::max(1, flee_.settings.conflict_spawn_decay_interval);
    return list[std::min(index(std::max(0, step)), list.size() - 1)];
}

double FleePlaces::ipc(std::size_t place, std::int32_t day) const {
    return ipc_[place] == nullptr ? 0 : (*ipc_[place])[index(day)];
}

std::int32_t FleePlaces::flood_level(std::size_t place, std::int32_t day) const {
    if (flood_[place] == nullptr || flood_[place]->empty()) return 0;
    const auto& levels = *flood_[place];
    return static_cast<std::int32_t>(levels[std::min(index(day), levels.size() - 1)]);
}

std::int32_t FleePlaces::last_named(std::string_view name) const {
    const auto found = last_of_name_.find(name);
    return found == last_of_name_.end() ? -1 : found->second;
}

void FleePlaces::close_and_reopen(std::int32_t day, FleeDay& out) {
    for (const Closure& closure : flee_.closures) {
        if (closure.start == day) act(closure, true, out);
        if (closure.end == day) act(closure, false, out);
    }
}

void FleePlaces::act(const Closure& closure, bool close, FleeDay& out) {
    if (closure.kind == Closure::Kind::camp || closure.kind == Closure::Kind::idp_camp)
        return switch_camp(closure, close);
    for (const std::int32_t link : links_of(closure))
        close ? close_link(link, out) : reopen_link(link, out);
}

//! Links a closure is about, by their order now.
std::vector<std::int32_t> FleePlaces::links_of(const Closure& closure) const {
    std::vector<std::int32_t> found;
    const auto& locations = flee_.locations;
    const std::int32_t first = last_named(closure.first), second = last_named(closure.second);
    // Flee compares the names of a single link by identity, which holds for one letter alone, and
    // then closes the way back only.
    const bool by_identity = closure.first.size() == 1 && closure.second.size() == 1;
    const bool ignored = flee_.fidelity[FleeQuirk::link_closures_ignored];
    for (std::size_t i = 0; i < flee_.links.size(); ++i) {
        const auto& link = flee_.links[i];
        bool hit = false;
        switch (closure.kind) {
            case Closure::Kind::country: {
                const auto& a = locations[index(link.from)].country;
                const auto& b = locations[index(link.to)].country;
                hit = (a == closure.first && b == closure.second) ||
                      (a == closure.second && b == closure.first);
                break;
            }
            case Closure::Kind::location:
                hit = first >= 0 && (link.from == first || link.to == first);
                break;
            case Closure::Kind::link:
                if (first < 0 || second < 0) break;
                hit = link.from == second && link.to == first && (by_identity || !ignored);
                if (!ignored) hit |= link.from == first && link.to == second;
                break;
            default:
                break;
        }
        if (hit) found.push_back(static_cast<std::int32_t>(i));
    }
    return found;
}

void FleePlaces::close_link(std::int32_t link, FleeDay& out) {
    ++n_closures_[index(link)];
    if (closed_[index(link)] != 0) return;
    auto& open = open_from_[index(flee_.links[index(link)].from)];
    const auto here = std::find(open.begin(), open.end(), link);
    if (here == open.end()) return;  // a doubled link that is not kept
    open.erase(here);
    closed_[index(link)] = 1;
    out.closed_today.push_back(link);
}

void FleePlaces::reopen_link(std::int32_t link, FleeDay& out) {
    std::int32_t& n = n_closures_[index(link)];
    n = std::max(0, n - 1);
    if (closed_[index(link)] == 0) return;
    if (n > 0 && !flee_.fidelity[FleeQuirk::reopening_opens_all]) return;
    closed_[index(link)] = 0;
    open_from_[index(flee_.links[index(link)].from)].push_back(link);
    out.reopened_today.push_back(link);
}

void FleePlaces::switch_camp(const Closure& closure, bool close) {
    std::int32_t at = last_named(closure.first);
    if (at < 0 && flee_.fidelity[FleeQuirk::unknown_camp_is_the_first_place]) at = 0;
    if (at < 0) return;
    Place& place = places_[index(at)];
    const auto& q = flee_.settings;
    place.conflict = -1;
    place.camp = !close;
    place.idp_camp = !close && closure.kind == Closure::Kind::idp_camp;
    place.town = close;
    place.move_chance = close            ? q.default_movechance
                        : place.idp_camp ? q.idpcamp_movechance
                                         : q.camp_movechance;
}

FleeNetwork FleePlaces::network() const {
    FleeNetwork out;
    out.first.push_back(0);
    for (const auto& open : open_from_) {
        for (const std::int32_t link : open) {
            out.links.push_back(link);
            out.ends.push_back(flee_.links[index(link)].to);
        }
        out.first.push_back(static_cast<std::int32_t>(out.links.size()));
    }
    return out;
}

}  // namespace corridor::model::detail
