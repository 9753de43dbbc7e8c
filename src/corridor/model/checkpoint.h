#pragma once
//! \file What becomes of people who set out: checkpoints in the order of the path. Inside of
//! movement.

#include "corridor/model/movement_day.h"
#include "corridor/model/routes_tree.h"

#include <cstdint>

namespace corridor::model::detail {

//! What became of people at one checkpoint or on a whole path; the three add up to who set out.
struct Fate {
    std::int64_t passed = 0, detained = 0, back = 0;
};

/*!
 * One checkpoint: passed ~ Bin(n, pass) is drawn first, then detained ~ Bin(rest, detain/(1-pass));
 * the others are turned back. Each person alone. Pass first, so that a stricter checkpoint never
 * lets more people through on the same random numbers.
 */
Fate meet_checkpoint(const Dice& dice, std::int64_t n, double pass, double detain);

/*!
 * n people of a group travel the tree's path to `to`. Captures go to scratch.captures, with the arc
 * as site.
 * \param entity      key of who travels, from where and to where
 * \param not_measure a measure that does not stop them (-1: none): who was released is not taken
 *                    again by the same checkpoint
 */
Fate travel(MovementDay& today, const RouteTree& tree, std::int32_t to, std::int32_t group,
            std::uint64_t entity, std::int64_t n, Journey journey, std::int32_t not_measure = -1);

//! Whole days on the road, at least one.
std::int32_t journey_days(const RouteNode& node);

//! Notes captures in the day's record and the totals by home.
void record_captures(MovementDay& today, std::int32_t group, std::int64_t n);

//! People who passed are on their way: they arrive after journey_days().
void set_out(MovementDay& today, const RouteTree& tree, std::int32_t to, std::int32_t group,
             std::int64_t n, bool in_window);

}  // namespace corridor::model::detail
