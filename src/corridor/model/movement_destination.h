#pragma once
//! \file Where people go: a multinomial logit over the day's destinations. Inside of movement.

#include "corridor/model/movement_day.h"
#include "corridor/model/routes_tree.h"

#include <cstdint>
#include <span>

namespace corridor::model::detail {

/*!
 * Sizes of the destinations of today, worked out once a day at the first question.
 *
 * Towns and hubs with at least `destination_min_people` that were not cut off yesterday and that no
 * ultimatum addresses: population at start. Refuges: capacity·max(0, 1 - present/capacity), or
 * `refuge_size` where no capacity is given. Everything else 0.
 */
const Destinations& destinations_today(MovementDay& today);

/*!
 * Fills scratch.weights, along scratch.all_places, for people of one group who leave `origin`:
 *
 *     w_d = size_d · e^(b_kin kin(home, d)) · e^(-cost_d · cost_factor)
 *
 * \param garrison_pull  the nearest garrison town by cost counts this many times
 * \return sum of the weights; 0 when nothing can be reached
 */
double weigh_destinations(MovementDay& today, const RouteTree& tree, std::int32_t group,
                          int cost_factor, double garrison_pull);

//! Running sum of scratch.weights: below[i] is the sum before i, the last entry the total.
std::span<const double> sum_weights(MovementDay& today);

//! Running sum of the weights of all places for people who leave for good; kept with the tree where
//! neither kin nor a garrison makes the choice of one group its own.
std::span<const double> weights_to_leave(MovementDay& today, const RouteTree& tree,
                                         std::int32_t group, double garrison_pull);

/*!
 * Splits n people over `places` by weights whose running sum is `below`; the result is
 * scratch.parties. Households of `household` people go together, what remains goes as one smaller
 * household. A multinomial draw by conditional binomials: the range of places is halved again and
 * again, one keyed draw a halving, and a half that nobody goes to is not looked at.
 */
void split_parties(MovementDay& today, std::span<const std::int32_t> places,
                   std::span<const double> below, std::int64_t n, std::int64_t household,
                   std::uint64_t entity, Journey journey);

}  // namespace corridor::model::detail
