#pragma once
//! \file The movement rule of Flee 3 over cohorts (docs/model/flee.md).

#include "corridor/model/movement_rule.h"

#include <memory>

namespace corridor::model {

/*!
 * The rule of Flee for the world's scenario; scenario->flee must be set, and place i of the world
 * is location i. \throws Error{input} where a day has people to drive out and no place to drive
 * them out of, or a registration correction divides by less than one person
 */
std::unique_ptr<MovementRule> make_flee_rule(const World& world);

namespace detail {
//! By link: arc of the world that it runs along; links side by side share the first; -1 = none.
std::vector<std::int32_t> arcs_of_links(const scenario::Flee& flee, const World& world);
}  // namespace detail

}  // namespace corridor::model
