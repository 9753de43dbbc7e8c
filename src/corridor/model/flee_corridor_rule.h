#pragma once
//! \file Corridor's own choice of people already displaced as a rule of movement over cohorts
//! (docs/model/displacement.md).

#include "corridor/model/movement_rule.h"

#include <memory>

namespace corridor::model {

/*!
 * The rule for the world's scenario; scenario->flee must be set, and place i of the world is
 * location i. \throws Error{input} where registrations do not decide how many people are driven out
 */
std::unique_ptr<MovementRule> make_corridor_flee_rule(const World& world);

}  // namespace corridor::model
