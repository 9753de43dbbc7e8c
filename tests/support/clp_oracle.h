#pragma once

#include <cstdint>
#include <span>

#include "corridor/model/flow_network.h"

namespace corridor::test {

//! Least (cost of moving - value of bids served) of a day of trade in money·quanta, unscaled and
//! without ties, by the linear program written out in full: one row per place, one row per entry
//! capacity, solved with Clp. Right to the last unit while the total stays below 2^50.
std::int64_t clp_objective(const model::FlowNetwork& network,
                           std::span<const model::FlowSink> sinks);

}  // namespace corridor::test
