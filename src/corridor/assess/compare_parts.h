#pragma once
//! \file Rows of the comparison of options.

#include "corridor/assess/option_outcomes.h"
#include "corridor/result/option_table.h"

#include <span>
#include <string>
#include <vector>

namespace corridor::assess {

//! A row: the summary, what it takes, and what one tonne, truck or agreed day gains.
result::ComparedOption compared(const simulate::Engine& engine, const OptionCase& option_case,
                                std::span<const Outcome> base, std::span<const Outcome> with);

//! What the option is made of, for sentences.
result::OptionSubject subject_of(const scenario::Scenario& scenario, const scenario::Option& option);

//! Sets of two and three of n, as indices.
std::vector<std::vector<std::size_t>> bundles_of(std::size_t n);

/*!
 * Gain of a bundle beyond the sum of what its parts gain alone, member by member:
 *
 *     beyond_i = Delta_i(all) - sum over parts Delta_i(part)
 *
 * A complement: mean(beyond) - 2 standard errors > zone; an overlap: mean + 2 errors < -zone.
 * \param alone  by finalist, by member
 * \param row    parts are set; beyond_parts, complement and overlap are filled
 */
void beyond_parts(std::span<const Outcome> base, std::span<const Outcomes> alone,
                  std::span<const Outcome> with, double zone, result::ComparedOption& row);

/*!
 * Keeps the options named; all where none is.
 * \param n_declared  how many stand in the scenario; is corrected
 * \throws Error{usage} for a name that none has, with the nearest
 */
void choose(const std::vector<std::string>& only, std::vector<scenario::Option>& options,
            std::size_t& n_declared);

}  // namespace corridor::assess
