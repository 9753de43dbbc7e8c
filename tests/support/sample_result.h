#pragma once
//! \file A made-up, self-consistent Result of six places for the tests of result and view.

#include "corridor/result/result.h"

namespace corridor::test {

//! Whose first town, good and state differ, and one in which nothing runs out.
enum class Sample {
    fuel_at_dara,     //!< forecast: Dara, fuel, ok on the as-of date, 72 %
    cereals_at_lela,  //!< forecast: Léla, staple, short on the as-of date, 41 %, no middle date
    water_at_tembe,   //!< forecast: Tembe, water, ok, > 99 %
    all_out,          //!< every place with evidence is out already
    quiet             //!< nothing is more likely than not to run out
};

inline constexpr Sample k_samples[] = {Sample::fuel_at_dara, Sample::cereals_at_lela,
                                       Sample::water_at_tembe, Sample::all_out, Sample::quiet};

/*!
 * 2030-03-16, deadline 60 days, horizon 120. Dara, Léla, Tembe, Ouro (no evidence) are towns, Nord
 * a source, Fassa a refuge across the border. Ouro's numbers are worse than those of any other.
 */
result::Result sample_result(Sample sample = Sample::fuel_at_dara,
                             result::Sensitivity sensitivity = result::Sensitivity::high);

//! median and a spread: 5-95 % is median * (1 ± spread).
result::Quantiles spread(double median, double relative_spread);

}  // namespace corridor::test
