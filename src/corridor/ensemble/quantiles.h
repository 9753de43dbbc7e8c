#pragma once
//! \file Mean and quantiles over members.

#include "corridor/result/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::ensemble {

//! Scratch of summarise(), to be kept between calls.
struct SortBuffers {
    std::vector<std::uint32_t> keys, spare;
};

/*!
 * Mean (summed in the order given) and quantiles of `values`, which are overwritten.
 * The q-quantile is the smallest value v with at least a share q of the values <= v, so every
 * number printed is one that some member had. Empty: all zero.
 */
result::Quantiles summarise(std::span<float> values, SortBuffers& buffers);
result::Quantiles summarise(std::span<double> values);

//! The q-quantile alone, as above. \pre values not empty
double quantile_of(std::span<double> values, double q);

}  // namespace corridor::ensemble
