#pragma once
//! \file Everything the record of past sieges says, as plain data.

#include "corridor/assess/spell_table.h"
#include "corridor/result/spells.h"

#include <string>

namespace corridor::assess {

/*!
 * Fit, survival curves, outlook, scores,
 * calibration, variants of the assumptions, and the parameters the engine takes from the fit.
 * \param region  empty: the law shipped, of time alone; else the law with that region's effects
 */
result::SpellPart report_spells(const std::vector<SpellRow>& rows, const SpellView& view,
                                const std::string& region);

//! The parameters only: what a scenario or the shipped defaults hold.
std::vector<result::FittedParameter> spell_parameters(const std::vector<SpellRow>& rows,
                                                      const SpellView& view,
                                                      const std::string& region);

}  // namespace corridor::assess
