#include "corridor/model/movement.h"

#include "corridor/base/hash.h"
#include "corridor/model/checkpoint.h"
#include "corridor/model/detention.h"
#include "corridor/model/movement_day.h"
#include "corridor/model/movement_destination.h"
#include "corridor/model/return_home.h"
#include "corridor/model/trips.h"
#include "corridor/model/wish.h"

#include <algorithm>

namespace corridor::model {
namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

void size_record(const World& world, PeopleDay& record) {
    const std::size_t n = world.places.size();
    if (record.leaving.size() != n) record.leaving.assign(n, 0);
    if (record.arriving.size() != n) record.arriving.assign(n, 0);
    if (record.detained_today.size() != n) record.detained_today.assign(n, 0);
}

void size_people(const World& world, People& people) {
    const std::size_t n = world.places.size();
    people.at.resize(n);
    people.calm_days.resize(n);
    people.captured_by_home.resize(n);
    people.first_residents_gone.resize(n);
}

// An ultimatum that nobody obeys in this member changes nothing (law I4).
void find_windows(detail::MovementDay& today) {
    if (today.terms.windows.empty()) return;
    auto& here = today.scratch.window_here;
    here.assign(today.world.places.size(), 0);
    for (const OpenWindow& window : today.terms.windows)
        for (const std::int32_t place : window.places) {
            if (detail::compliance(today, window.measure, place) <= 0) continue;
            here[at(place)] = 1;
            today.windows = true;
        }
}

void move_place(detail::MovementDay& today, std::int32_t place) {
    const detail::Pressure pressure = detail::pressure_on(today, place);
    const bool trips = today.routes.checkpoints() && today.parameters.trip > 0;
    for (Cohort& cohort : today.people.at[at(place)]) {
        if (cohort.count == 0) continue;
        if (trips && !today.terms.people[at(today.signature(cohort.group))]->clear)
            detail::make_trips(today, place, cohort);
        if (pressure.base_hazard > 0 || pressure.window || cohort.want > 0)
            detail::wish_and_leave(today, place, cohort, pressure);
    }
}

}  // namespace

namespace detail {

void change_count(const World& world, People& people, std::int32_t place, Cohort& cohort,
                  std::int64_t n) {
    cohort.count += n;
    if (world.home_of(cohort.group) == place) people.first_residents_gone[at(place)] -= n;
}

double compliance(const MovementDay& today, std::int32_t measure, std::int32_t place) {
    const auto& draws = today.world.places[at(place)].garrison ? today.calendar.comply_garrison
                                                               : today.calendar.comply;
    return at(measure) < draws.size() ? draws[at(measure)] : 0;
}

}  // namespace detail

MovementWorkspace::Impl::Impl(const World& world_given)
    : world(&world_given),
      first_residents(world_given.places.size(), 0),
      has_market(world_given.places.size(), 0),
      routes(world_given),
      exits(world_given) {
    const World& w = world_given;
    for (std::int32_t group = 0; group < w.n_groups(); ++group)
        group_key.push_back(detail::mix_keys(w.places[at(w.home_of(group))].key,
                                             hash64(w.classes[at(w.class_of(group))])));
    for (std::int32_t place = 0; place < w.n_places(); ++place) {
        all_places.push_back(place);
        if (w.places[at(place)].eats()) eaters.push_back(place);
        if (at(place) >= w.markets.size()) continue;
        for (const MarketShare& link : w.markets[at(place)])
            if (link.market != place && link.share > 0) has_market[at(place)] = 1;
    }
    std::sort(all_places.begin(), all_places.end(), [&](std::int32_t a, std::int32_t b) {
        return w.places[at(a)].key < w.places[at(b)].key;
    });
    for (const InitialCohort& cohort : w.cohorts)
        if (w.home_of(cohort.group) == cohort.place)
            first_residents[at(cohort.place)] += cohort.count;
}

MovementWorkspace::MovementWorkspace(const World& world) : impl_(std::make_unique<Impl>(world)) {}
MovementWorkspace::~MovementWorkspace() = default;
MovementWorkspace::MovementWorkspace(MovementWorkspace&&) noexcept = default;
MovementWorkspace& MovementWorkspace::operator=(MovementWorkspace&&) noexcept = default;

void arrive_people(const World& world, People& people, std::int32_t day, PeopleDay& record) {
    size_record(world, record);
    size_people(world, people);
    std::fill(record.leaving.begin(), record.leaving.end(), 0);
    std::fill(record.arriving.begin(), record.arriving.end(), 0);
    std::fill(record.detained_today.begin(), record.detained_today.end(), 0);
    record.departures.clear();
    arrive_due(people, day, record, [&](std::int32_t place, Cohort& cohort, std::int64_t n) {
        detail::change_count(world, people, place, cohort, n);
    });
}

namespace {

detail::MovementDay day_of(const World& world, const scenario::ParameterValues& parameters,
                           const Calendar& calendar, const Terms& terms, const PlaceDay& places,
                           StreamKey key, std::int32_t day, People& people, PeopleDay& record,
                           MovementWorkspace& workspace) {
    size_record(world, record);
    size_people(world, people);
    MovementWorkspace::Impl& scratch = workspace.impl();
    return {.world = world,
            .parameters = parameters,
            .calendar = calendar,
            .terms = terms,
            .places = places,
            .key = key,
            .day = day,
            .people = people,
            .record = record,
            .scratch = scratch,
            .routes = scratch.routes.of(terms, detail::route_parameters(parameters)),
            .household = std::max<std::int64_t>(
                1, static_cast<std::int64_t>(parameters.household_size))};
}

}  // namespace

void move_people(const World& world, const scenario::ParameterValues& parameters,
                 const Calendar& calendar, const Terms& terms, const PlaceDay& places,
                 StreamKey key, std::int32_t day, People& people, PeopleDay& record,
                 MovementWorkspace& workspace) {
    detail::MovementDay today = day_of(world, parameters, calendar, terms, places, key, day,
                                       people, record, workspace);
    find_windows(today);
    if (!people.held.empty()) detail::destinations_today(today);  // as they are before anyone moves
    for (const std::int32_t place : today.scratch.eaters) move_place(today, place);
    detail::raid_places(today);
    detail::return_guests(today);
    detail::release_held(today);
    detail::hold_captures(today);
}

void hold_and_release(const World& world, const scenario::ParameterValues& parameters,
                      const Calendar& calendar, const Terms& terms, const PlaceDay& places,
                      StreamKey key, std::int32_t day, People& people, PeopleDay& record,
                      MovementWorkspace& workspace) {
    detail::MovementDay today = day_of(world, parameters, calendar, terms, places, key, day,
                                       people, record, workspace);
    for (const auto& capture : record.captures) {
        today.scratch.captures.push_back(
            {capture.site, capture.group, capture.measure, capture.count});
        detail::record_captures(today, capture.group, capture.count);
    }
    if (!people.held.empty()) detail::destinations_today(today);
    detail::raid_places(today);
    detail::release_held(today);
    detail::hold_captures(today);
}

}  // namespace corridor::model
