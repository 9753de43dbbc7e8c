#pragma once
//! \file Writes a scenario folder, and tells two scenarios apart.

#include "corridor/scenario/scenario.h"

#include <filesystem>
#include <string>

namespace corridor::scenario {

/*!
 * Writes scenario.toml, one table for every part that is not empty, and flee.json where people move
 * by the rule of Flee, so that load() of the folder gives the same data (same_data). Doubles are written in their shortest exact form. What load()
 * dropped or warned about is not written.
 * \param folder  made if it is not there; it must hold no scenario.toml yet
 * \throws Error{io} if a file cannot be written, or the folder already holds a scenario
 */
void save(const Scenario& scenario, const std::filesystem::path& folder);

/*!
 * SHA-256 (64 hexadecimal digits) over everything that can move a number: all tables, dates,
 * parameters and flee.json. Rows count as a set, so their order does not matter. Left out: name, titles,
 * language, warnings, members and seed, and the names, addresses and notes a person reads.
 */
std::string fingerprint(const Scenario& scenario);

}  // namespace corridor::scenario
