#pragma once
//! \file What a rule of movement was fed with, as the comparison that members will fill.

#include "corridor/ensemble/run.h"
#include "corridor/result/comparison.h"

#include <optional>

namespace corridor::ensemble {

//! Nothing where people move by Corridor's own rule, or no place is compared.
std::optional<result::Comparison> start_comparison(const simulate::Engine& engine,
                                                   const RunPlan& plan);

}  // namespace corridor::ensemble
