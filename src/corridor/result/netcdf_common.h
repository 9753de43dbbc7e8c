#pragma once
//! \file What summary.nc and ensemble.nc have in common.

#include "corridor/result/netcdf_file.h"
#include "corridor/result/result.h"

namespace corridor::result {

inline constexpr std::size_t k_quantile_count = 7;

//! Name in file and files, position and member of each quantile.
struct QuantileRow {
    std::string_view name;
    double level;
    float Quantiles::*member;
};
//! q05 .. q95, then the mean (level NaN).
std::span<const QuantileRow, k_quantile_count + 1> quantile_rows();

//! The dimensions and coordinates that both files have.
struct NcAxes {
    int place = 0, road = 0, time = 0;
};
//! Defines them, with the global attributes. \param summary what the file holds, in a sentence
NcAxes define_axes(NcFile& file, const Result& result, std::string_view summary);
//! Writes the coordinates, after end_definitions().
void put_axes(NcFile& file, const Result& result);

//! One quantile of every cell of a series, in the order of the cells.
std::vector<float> column_of(const Series& series, float Quantiles::*member);

//! Unit as CF wants it: "1" for counts, shares and multiples, else that of the series.
std::string cf_units(const Series& series);

}  // namespace corridor::result
