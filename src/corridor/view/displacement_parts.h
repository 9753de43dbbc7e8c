#pragma once
//! \file What the tables of the comparison of displacement share. Inside of the view.

#include "corridor/result/displacement.h"

#include <array>
#include <string>
#include <string_view>

namespace corridor::view {

//! Settings and methods in the order in which they are told.
inline constexpr std::array k_displacement_settings{result::CapacitySetting::honest,
                                                    result::CapacitySetting::first_day,
                                                    result::CapacitySetting::as_given};
inline constexpr std::array<std::string_view, 7> k_displacement_methods{
    "corridor",       "flee3",         "equal_split",         "capacity_split",
    "shares_of_day_0", "shares_7_days_before", "shares_30_days_before"};

//! The score of a method on a conflict in a setting; null where there is none.
const result::FreeRunScore* find_score(const result::DisplacementReport& report,
                                       const std::string& conflict,
                                       result::CapacitySetting setting, std::string_view method);

//! Three decimals; and "value (low–high)".
std::string three_decimals(double x);
std::string range_text(const result::Interval& interval);

//! On how many conflicts Corridor's rule has the lower error than a method.
int wins_of(const result::DisplacementReport& report, result::CapacitySetting setting,
            std::string_view against);

//! What the tables say, in a few sentences.
std::string displacement_verdict(const result::DisplacementReport& report);

}  // namespace corridor::view
