#pragma once
//! \file How long a siege lasts: a hazard that is constant within bands of time elapsed
//! (docs/model/spells.md). One place for its survival function and its quantile: the fit and the
//! day loop use the same.

#include <array>
#include <cstddef>

namespace corridor::model {

//! Number of bands of time since the siege began.
inline constexpr std::size_t k_spell_bands = 5;

//! First day of each band: 0-29, 30-119, 120-364, 365-729, 730 days and more. ASSUMPTION: a month,
//! four months, a year, two years.
inline constexpr std::array<double, k_spell_bands> k_spell_band_start{0, 30, 120, 365, 730};

//! Chance a day that a siege ends, by band; each > 0.
struct SpellLaw {
    std::array<double, k_spell_bands> per_day{};
};

/*!
 * Hazard summed over the days from `from` to `to` since the siege began,
 *
 *     H = sum over bands of  per_day * (days of the band in [from, to])
 *
 * \param from  >= 0 [days]
 * \param to    >= from [days]
 */
double cumulative_hazard(const SpellLaw& law, double from, double to);

//! Chance that a siege `elapsed` days old goes on for `more` days: exp(-H). Both >= 0.
double still_on(const SpellLaw& law, double elapsed, double more);

/*!
 * Further days of a siege that is `elapsed` days old: the x with still_on(law, elapsed, x) = 1 - u.
 * Rises with u, falls as any hazard rises.
 *
 * \param u  in (0, 1)
 */
double further_days(const SpellLaw& law, double elapsed, double u);

//! Band in which the day `elapsed` lies.
std::size_t spell_band(double elapsed);

}  // namespace corridor::model
