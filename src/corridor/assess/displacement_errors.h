#pragma once
//! \file Errors of forecasts of people in camps, and intervals by resampling
//! (docs/model/displacement.md).

#include "corridor/result/displacement.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::assess {

//! People [camp][day].
using CampSeries = std::vector<std::vector<double>>;

/*!
 * Parts of the error: |f·sim - registered| by camp and day, and what is registered on a day.
 * f = sum registered / sum sim (0 where nothing is simulated), or 1 where not rescaled.
 */
struct ErrorParts {
    CampSeries apart;
    CampSeries registered;

    std::size_t n_days() const { return apart.empty() ? 0 : apart[0].size(); }
    //! Error of one day: sum apart / max(1, sum registered).
    double of_day(std::size_t day) const;
    std::vector<double> by_day() const;
    //! Mean over days.
    double mean() const;
};

ErrorParts error_parts(const CampSeries& simulated, const CampSeries& registered, bool rescale);

/*!
 * 5-95 % of the mean of a series when blocks of following days are drawn anew (Künsch 1989, the
 * moving blocks bootstrap; the series is closed to a circle), 1000 times, keyed.
 */
result::Interval block_interval(std::span<const double> by_day, std::size_t block);

//! 5-95 % of mean(a) - mean(b), both resampled with the same blocks.
result::Interval difference_interval(std::span<const double> a, std::span<const double> b,
                                     std::size_t block);

//! 5-95 % of 1 - mean(a) / mean(b), both resampled with the same blocks.
result::Interval skill_interval(std::span<const double> a, std::span<const double> b,
                                std::size_t block);

//! 5-95 % of the error when camps are drawn anew.
result::Interval camp_interval(const ErrorParts& parts);

/*!
 * CRPS of a sample:  mean |x_i - y| - sum over pairs |x_i - x_j| / (2 n (n - 1)), the fair form
 * (Ferro 2014); one value: |x - y|. Sorts the sample.
 */
double fair_crps(std::vector<double>& sample, double y);

}  // namespace corridor::assess
