#pragma once
//! \file How well a place is known: evidence stars.

#include "corridor/model/world.h"

#include <cstdint>

namespace corridor::ensemble {

/*!
 * Independent source clusters about the place, or all its roads, in the last 30 days before the
 * as-of date: >= 4 -> 3, 2-3 -> 2, 1 -> 1, none -> 0 (grey: modelled numbers in files only).
 * A report is about a place when it names it, or is evidence of a measure that names it.
 */
int evidence_stars(const model::World& world, std::int32_t place);

}  // namespace corridor::ensemble
