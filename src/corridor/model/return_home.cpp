#include "corridor/model/return_home.h"

#include "corridor/model/checkpoint.h"

#include <algorithm>

namespace corridor::model::detail {
namespace {

constexpr double k_home_danger = 0.1;
constexpr double k_home_service = 0.8;
constexpr double k_home_survive = 0.9;
constexpr std::int32_t k_home_calm_days = 14;

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

bool calm_today(const MovementDay& today, std::int32_t place) {
    return !today.window_at(place) && value_at(today.terms.danger, place, 0) <= k_home_danger &&
           value_at(today.places.staple_ratio, place, 1) >= k_home_service &&
           value_at(today.places.water_ratio, place, 1) >= k_home_service;
}

bool count_calm_days(MovementDay& today) {
    bool any = false;
    for (std::int32_t place = 0; place < today.world.n_places(); ++place) {
        std::int32_t& days = today.people.calm_days[at(place)];
        days = calm_today(today, place) ? days + 1 : 0;
        any |= days >= k_home_calm_days;
    }
    return any;
}

void go_home(MovementDay& today, std::int32_t place, Cohort& cohort, double chance) {
    // Who would go is drawn first: on most days nobody, and then the way is no matter.
    const std::uint64_t entity = today.entity(place, cohort.group);
    const std::int64_t n =
        today.dice(entity, Journey::go_home)
            .households(Purpose::return_home, cohort.count, chance, today.household);
    if (n == 0) return;
    const std::int32_t home = today.world.home_of(cohort.group);
    const RouteTree& tree =
        today.routes.tree_to(place, today.signature(cohort.group), home, today.day);
    const RouteNode& node = tree.to[at(home)];
    if (!node.reached() || node.survive < k_home_survive) return;
    const Fate fate = travel(today, tree, home, cohort.group, entity, n, Journey::go_home);
    change_count(today.world, today.people, place, cohort, -(fate.passed + fate.detained));
    cohort.want = std::min(cohort.want, cohort.count);
    set_out(today, tree, home, cohort.group, fate.passed, false);
}

}  // namespace

void return_guests(MovementDay& today) {
    if (!count_calm_days(today)) return;
    for (std::int32_t place = 0; place < today.world.n_places(); ++place) {
        const bool refuge = today.world.places[at(place)].role == scenario::Role::refuge;
        const double chance =
            refuge ? today.parameters.return_from_refuge : today.parameters.return_home;
        if (chance <= 0) continue;
        for (Cohort& cohort : today.people.at[at(place)]) {
            const std::int32_t home = today.world.home_of(cohort.group);
            if (home == place || cohort.count == 0) continue;
            if (today.people.calm_days[at(home)] >= k_home_calm_days)
                go_home(today, place, cohort, chance);
        }
    }
}

}  // namespace corridor::model::detail
