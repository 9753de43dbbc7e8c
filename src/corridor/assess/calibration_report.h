#pragma once
//! \file A calibration as tables: draws for the posterior file, and what a person asks of it.

#include "corridor/assess/abc_smc.h"
#include "corridor/result/calibration.h"
#include "corridor/scenario/posterior.h"

namespace corridor::assess {

/*!
 * The populations of one generation as a posterior file. More particles than `rows` are thinned: rows at
 * equal steps of the weight, each of weight 1. Values are written to four digits, which moves none by more
 * than the width of its posterior divided by hundreds.
 */
scenario::PosteriorFolds posterior_of(const AbcProblem& problem, const AbcResult& result,
                                      std::size_t generation, int rows);

//! Steps, held-out fits and parameters; the caller adds what it alone knows (cases, seed).
result::Calibration report_of(const AbcProblem& problem, const AbcResult& result,
                              std::size_t generation);

}  // namespace corridor::assess
