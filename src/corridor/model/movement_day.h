#pragma once
//! \file What the rules of people share on one day of one member. Inside of movement.

#include "corridor/model/calendar.h"
#include "corridor/model/movement.h"
#include "corridor/model/movement_keys.h"
#include "corridor/model/routes.h"
#include "corridor/model/safe_exit.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace corridor::model {
namespace detail {

//! People taken on one day, before the long-held are told apart.
struct Capture {
    std::int32_t site = 0;  //!< arc, or ~place
    std::int32_t group = 0;
    std::int32_t measure = 0;
    std::int64_t count = 0;
};

//! Some people bound for one place.
struct Party {
    std::int32_t to = 0;
    std::int64_t count = 0;
};

//! Day on which nothing has been worked out.
inline constexpr std::int32_t k_no_day = std::numeric_limits<std::int32_t>::min();

//! Where one may go today: the same for all origins.
struct Destinations {
    std::vector<double> size;        //!< by place; 0 = no destination
    std::vector<std::int32_t> open;  //!< ranks in all_places with size > 0, ascending
    std::uint64_t version = 0;       //!< changes when a size does
    std::vector<double> next;        //!< scratch
};

}  // namespace detail

//! Scratch and caches of one thread; what depends on the World alone is worked out once.
struct MovementWorkspace::Impl {
    explicit Impl(const World& world_given);

    const World* world;
    std::vector<std::uint64_t> group_key;       //!< home key and class name
    std::vector<std::int32_t> eaters;           //!< towns and hubs, ascending
    std::vector<std::int64_t> first_residents;  //!< at home at start, by place
    std::vector<std::uint8_t> has_market;       //!< by place: a market elsewhere
    detail::RouteCaches routes;
    detail::ExitCaches exits;

    detail::Destinations destinations;
    std::vector<std::uint8_t> window_here;  //!< by place: an ultimatum somebody may obey
    std::vector<detail::Capture> captures;
    std::vector<detail::Party> parties;
    std::vector<double> weights;           //!< of the places people may go to
    std::vector<double> below;             //!< their running sum
    std::vector<std::int32_t> all_places;  //!< in order of their keys, whatever that of the files
    std::vector<std::int32_t> markets;
    //! best^caution, as last worked out.
    struct { double best = 1, caution = 0, value = 1; } eagerness;
    std::vector<std::int32_t> path;
};

namespace detail {

//! Everything a rule of movement reads and changes.
struct MovementDay {
    const World& world;
    const scenario::ParameterValues& parameters;
    const Calendar& calendar;
    const Terms& terms;
    const PlaceDay& places;
    StreamKey key;
    std::int32_t day;
    People& people;
    PeopleDay& record;
    MovementWorkspace::Impl& scratch;
    RouteCache& routes;
    std::int64_t household;  //!< people who decide together
    bool windows = false;    //!< an ultimatum is open somewhere
    bool destinations_made = false;

    std::int32_t signature(std::int32_t group) const {
        return world.signature_of[static_cast<std::size_t>(group)];
    }
    //! Entity of the draws of one group in one place.
    std::uint64_t entity(std::int32_t place, std::int32_t group) const {
        return mix_keys(world.places[static_cast<std::size_t>(place)].key,
                        scratch.group_key[static_cast<std::size_t>(group)]);
    }
    Dice dice(std::uint64_t entity_key, Journey journey = Journey::leave_walking) const {
        return {key, day, entity_key, static_cast<std::uint16_t>(journey)};
    }
    //! True where an ultimatum that somebody may obey addresses a place.
    bool window_at(std::int32_t place) const {
        return windows && scratch.window_here[static_cast<std::size_t>(place)] != 0;
    }
};

//! A value by place, or what holds where the span is empty.
inline double value_at(std::span<const double> by_place, std::int32_t place, double otherwise) {
    const auto index = static_cast<std::size_t>(place);
    return index < by_place.size() ? by_place[index] : otherwise;
}

//! People of a group leave a place (n < 0) or join it (n > 0) for good or as captives.
void change_count(const World& world, People& people, std::int32_t place, Cohort& cohort,
                  std::int64_t n);

//! Compliance draw of an ultimatum in one place.
double compliance(const MovementDay& today, std::int32_t measure, std::int32_t place);

}  // namespace detail
}  // namespace corridor::model
