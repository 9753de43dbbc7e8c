#pragma once
//! \file A number with its 90 % interval.

namespace corridor::result {

//! A value with its 5 % and 95 % points.
struct Interval {
    double value = 0, low = 0, high = 0;
};

}  // namespace corridor::result
