#pragma once
//! \file Sums, means and quantiles over members and other samples, always in the order given.

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

//! The same of a sorted sample. \pre not empty
double sample_quantile(std::span<const double> sorted, double q);

//! Value number floor(q (n - 1)), from 0, of a sorted sample: of bootstraps and draws. \pre not empty
double floor_quantile(std::span<const double> sorted, double q);

//! A quantile of a sorted sample, linear between its values; 0 of nothing.
double linear_quantile(std::span<const double> sorted, double q);

double sum_of(std::span<const double> values);
double mean_of(std::span<const double> values);  //!< 0 of nothing

//! (sum w)^2 / sum w^2: how many equal weights these are worth; 0 where all are 0.
double effective_size(std::span<const double> weights);

}  // namespace corridor::ensemble
