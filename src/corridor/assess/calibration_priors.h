#pragma once
//! \file Which parameters are calibrated and what is known of each beforehand: one row each, apart from
//! the defaults that a scenario without a posterior takes.

#include "corridor/assess/abc_prior.h"

#include <span>
#include <string_view>

namespace corridor::assess {

struct CalibrationPrior {
    std::string_view key;  //!< a parameter that every member draws
    AbcPrior prior;
    //! `|` list of words; a case whose name holds one of them is quoted by the range: in a fold that must
    //! not know this case the prior is widened.
    std::string_view quotes;
    std::string_view source;  //!< a source, or ASSUMPTION
};

//! All rows, in the order in which they stand in a posterior file.
std::span<const CalibrationPrior> calibration_priors();

//! True where the range of a prior was read off this case.
bool quotes_case(const CalibrationPrior& row, std::string_view case_name);

/*!
 * The priors as a fold sees them.
 * \param left_out  names of the cases that must not speak: where a row quotes one, its range is doubled
 *        about its middle, flat, within the range that the parameter allows
 */
AbcPriors priors_without(std::span<const std::string_view> left_out);

}  // namespace corridor::assess
