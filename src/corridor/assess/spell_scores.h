#pragma once
//! \file How good the laws of duration are on sieges they were not fitted to.

#include "corridor/assess/spell_fit.h"
#include "corridor/result/spells.h"

#include <functional>

namespace corridor::assess {

//! A law of the time a siege still has: density a day, and chance to go on, `more` days after
//! `elapsed`.
struct TimeLaw {
    std::function<double(double elapsed, double more)> density, still_on;
};

//! The mean of several laws.
TimeLaw mixture(std::vector<model::SpellLaw> laws);

//! The law Corridor used before: what is left of an open-ended measure is lognormal with this
//! median and 5-95 % range, however long it has lasted.
TimeLaw lognormal_law(double median, double p05, double p95);

/*!
 * Log score of a siege from day `from` (or its entry, if later): log density of its end, or log
 * chance that it was still on when last seen. Nothing where it was not followed after that day.
 */
std::optional<double> log_score(const TimeLaw& law, const Follow& follow, double from);

/*!
 * Every law on every siege, each cluster by a fit without it; on all days followed, and from day 60
 * and 365 on.
 */
std::vector<result::SpellScoreRow> score_spells(const std::vector<SpellRow>& rows,
                                                const SpellView& view);

/*!
 * Where the ends fell in the held-out laws of the form shipped: u = chance to have ended by then.
 * Kaplan and Meier's estimate of the distribution of u, since for a siege still on u is a lower
 * bound; uniform for a law that is right.
 */
std::vector<result::CalibrationRow> calibrate_spells(const std::vector<SpellRow>& rows,
                                                     const SpellView& view);

//! Clusters of rows that can be learnt from, in order of first appearance.
std::vector<std::string> clusters_of(const std::vector<SpellRow>& rows,
                                     std::span<const Follow> follows);

//! 5, 50 and 95 % points of exp(x), x normal(mean, sd).
result::Range range_of_log(double mean, double sd);

/*!
 * 5 and 95 % points and mean of the mean of `values`, resampling whole groups: keyed draws.
 * \param group  of each value, 0..n_groups-1
 */
result::Range bootstrap_mean(std::span<const double> values, std::span<const std::size_t> group,
                             std::size_t n_groups, std::uint32_t seed);

}  // namespace corridor::assess
