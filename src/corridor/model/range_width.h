#pragma once
//! \file How far a reported range is trusted: the less reliable its source, the wider it is taken.

#include "corridor/scenario/scenario.h"

#include <string_view>

namespace corridor::model {

/*!
 * Factor on the width of the ranges a source reports, on the log scale: 1 for reliability A, range_b to
 * range_e below (E also for F). The best reliability that reports.csv gives the source counts; a source
 * that reports nothing is taken as it is: 1.
 */
double range_width(const scenario::Scenario& scenario, std::string_view source_id);

//! A 5 % or 95 % point, moved away from the median: median (point/median)^width.
double widened(double point, double median, double width);

}  // namespace corridor::model
