#pragma once
//! \file A line of time shared by dots, strips and fans.

#include "corridor/base/date.h"
#include "corridor/view/text.h"

#include <string>

namespace corridor::view {

//! Days to a horizontal position.
struct TimeAxis {
    Date first, last;
    double left, right;
    double x(Date day) const;
};

//! The first of each month (every second or third where they are many) with its short name.
std::string month_ticks(const TimeAxis& axis, double top, double bottom, Lang lang);

//! A vertical line at a day; dashed unless `solid`.
std::string day_line(const TimeAxis& axis, Date day, double top, double bottom, bool solid);

}  // namespace corridor::view
