#include "corridor/model/wish.h"

#include "corridor/base/portable_math.h"
#include "corridor/model/checkpoint.h"
#include "corridor/model/movement_destination.h"

#include <algorithm>

namespace corridor::model::detail {
namespace {

constexpr double k_calm_danger = 0.5;   // above it nobody gives up the wish to leave
constexpr double k_calm_service = 0.8;  // staple and water served from which it may end
constexpr double k_assault_danger = 0.5;  // danger above it is an assault on the place

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

// 0 up to k_assault_danger, then as a square to 1: who stays under shelling runs from an assault.
double assault_of(double danger) {
    const double over = std::max(0.0, danger - k_assault_danger) / (1 - k_assault_danger);
    return over * over;
}

// People who decided to go set out, each party over the path of its mode.
void leave(MovementDay& today, const RouteTree& tree, Cohort& cohort, std::int64_t n,
           bool addressed, Journey journey) {
    const double pull = addressed ? today.parameters.garrison_pull : 1;
    const std::span<const double> below = weights_to_leave(today, tree, cohort.group, pull);
    const std::uint64_t entity = today.entity(tree.origin, cohort.group);
    split_parties(today, today.scratch.all_places, below, n, today.household, entity, journey);
    for (const Party& party : today.scratch.parties) {
        const RouteNode& node = tree.to[at(party.to)];
        const std::uint64_t key = mix_keys(entity, today.world.places[at(party.to)].key);
        const std::int64_t tries =
            node.risk > 0
                ? today.dice(key, journey)
                      .households(Purpose::deter, party.count,
                                  pm::exp(-today.parameters.arrest_deterrence * node.risk),
                                  today.household)
                : party.count;
        const Fate fate = travel(today, tree, party.to, cohort.group, key, tries, journey);
        const std::int64_t gone = fate.passed + fate.detained;
        cohort.want -= gone;
        change_count(today.world, today.people, tree.origin, cohort, -gone);
        set_out(today, tree, party.to, cohort.group, fate.passed, addressed);
    }
}

// How many of those who try own a vehicle that can leave today.
std::int64_t drivers(MovementDay& today, std::int32_t place, const Cohort& cohort, std::int64_t n,
                     const RouteTree*& driving) {
    const auto& p = today.parameters;
    if (p.vehicle_share <= 0 ||
        !(value_at(today.places.fuel_ratio, place, 1) > p.vehicle_fuel_ratio))
        return 0;
    driving = &today.routes.tree(place, today.signature(cohort.group), Travel::drive, today.day);
    const Destinations& all = destinations_today(today);
    const bool somewhere = std::any_of(all.open.begin(), all.open.end(), [&](std::int32_t rank) {
        const std::int32_t to = today.scratch.all_places[at(rank)];
        return to != place && driving->to[at(to)].reached();
    });
    if (!somewhere) return 0;
    return today.dice(today.entity(place, cohort.group))
        .households(Purpose::vehicle, n, p.vehicle_share, today.household);
}

void try_to_leave(MovementDay& today, std::int32_t place, Cohort& cohort, std::int64_t n,
                  bool addressed) {
    const RouteTree& walking =
        today.routes.tree(place, today.signature(cohort.group), Travel::walk, today.day);
    const RouteTree* driving = nullptr;
    const std::int64_t n_driving = drivers(today, place, cohort, n, driving);
    if (n > n_driving)
        leave(today, walking, cohort, n - n_driving, addressed, Journey::leave_walking);
    if (n_driving > 0) leave(today, *driving, cohort, n_driving, addressed, Journey::leave_driving);
}

// Greatest chance to get through that somebody on foot sees today; 1 where there is nowhere to go.
double best_chance(MovementDay& today, std::int32_t place, std::int32_t group) {
    const RouteTree& tree =
        today.routes.tree(place, today.signature(group), Travel::walk, today.day);
    const Destinations& all = destinations_today(today);
    if (tree.best_version == all.version) return tree.best_survive;
    double best = 0;
    bool somewhere = false;
    for (const std::int32_t rank : all.open) {
        const std::int32_t to = today.scratch.all_places[at(rank)];
        if (to == place || !tree.to[at(to)].reached()) continue;
        somewhere = true;
        best = std::max(best, tree.to[at(to)].survive);
    }
    tree.best_version = all.version;
    return tree.best_survive = somewhere ? best : 1;
}

// How eager who was turned back is to try again: best^retry_caution.
double eagerness(MovementDay& today, std::int32_t place, std::int32_t group) {
    auto& known = today.scratch.eagerness;
    const double best = best_chance(today, place, group), caution = today.parameters.retry_caution;
    if (known.best != best || known.caution != caution)  // most cohorts of a day face the same
        known = {.best = best, .caution = caution, .value = pm::pow(best, caution)};
    return known.value;
}

}  // namespace

Pressure pressure_on(const MovementDay& today, std::int32_t place) {
    const auto& p = today.parameters;
    const double danger = value_at(today.terms.danger, place, 0);
    const double deprivation = value_at(today.places.deprivation, place, 0);
    Pressure pressure;
    pressure.window = today.window_at(place);
    pressure.calm = !pressure.window && danger <= k_calm_danger &&
                    value_at(today.places.staple_ratio, place, 1) >= k_calm_service &&
                    value_at(today.places.water_ratio, place, 1) >= k_calm_service;
    if (danger <= 0 && deprivation <= 0) return pressure;
    const std::int64_t first = today.scratch.first_residents[at(place)];
    const std::int64_t gone =
        std::max<std::int64_t>(0, today.people.first_residents_gone[at(place)]);
    const double share =
        first > 0 ? std::min(1.0, static_cast<double>(gone) / static_cast<double>(first)) : 0;
    const double press = p.push_danger * danger + p.push_deprivation * std::min(1.0, deprivation) +
                         p.push_departures * share;
    pressure.base_hazard = pm::one_minus_exp(p.leave_base * pm::expm1(press) +
                                             p.leave_assault * assault_of(danger));
    return pressure;
}

double hazard_of_group(const MovementDay& today, std::int32_t place, std::int32_t group,
                       const Pressure& pressure, bool& addressed) {
    addressed = false;
    if (!pressure.window) return pressure.base_hazard;
    double stay = 1 - pressure.base_hazard;
    for (const OpenWindow& window : today.terms.windows) {
        const WorldMeasure& measure = today.world.measures[at(window.measure)];
        if (measure.signatures[at(today.signature(group))] == 0) continue;
        if (std::find(window.places.begin(), window.places.end(), place) == window.places.end())
            continue;
        const double comply = compliance(today, window.measure, place);
        if (comply <= 0) continue;
        addressed = true;
        stay *= pm::pow(1 - std::min(1.0, comply), 1.0 / std::max(1, window.days));
    }
    return addressed ? 1 - stay : pressure.base_hazard;
}

void wish_and_leave(MovementDay& today, std::int32_t place, Cohort& cohort,
                    const Pressure& pressure) {
    bool addressed = false;
    const double hazard = hazard_of_group(today, place, cohort.group, pressure, addressed);
    if (cohort.want == 0 && hazard <= 0) return;
    const Dice dice = today.dice(today.entity(place, cohort.group));
    // Who was turned back tries again the less, the less likely it is to get through.
    const double again_chance =
        cohort.want > 0 ? today.parameters.retry *
                              eagerness(today, place, cohort.group)
                        : 0;
    const std::int64_t again =
        dice.households(Purpose::retry, cohort.want, again_chance, today.household);
    const std::int64_t newly =
        dice.households(Purpose::want, cohort.count - cohort.want, hazard, today.household);
    cohort.want += newly;
    if (newly + again > 0) try_to_leave(today, place, cohort, newly + again, addressed);
    if (pressure.calm)
        cohort.want -= dice.households(Purpose::decay, cohort.want, today.parameters.wish_decay,
                                       today.household);
}

}  // namespace corridor::model::detail
