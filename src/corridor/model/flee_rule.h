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

}  // namespace corridor::model
