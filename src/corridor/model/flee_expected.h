#pragma once
//! \file Corridor's choice of people already displaced in expected numbers. Inside of the rule.

#include "corridor/model/displaced.h"

#include <memory>

namespace corridor::model {

//! \throws Error{input} where registrations do not decide how many people are driven out
std::unique_ptr<Displaced> make_expected_displaced(const scenario::Flee& flee);

}  // namespace corridor::model
