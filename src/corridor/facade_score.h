#pragma once
//! \file Several cases at once: for scoring, calibration and the comparison of displacement; only for
//! the facade.

#include "corridor/corridor.h"

#include <filesystem>
#include <string>
#include <vector>

namespace corridor {

//! The cases a person named: each folder is a case, or holds cases; by name within a folder.
//! \throws Error{input} for every folder that is neither
std::vector<std::filesystem::path> case_folders(const std::vector<std::filesystem::path>& given);

//! Loads them all. \throws Error{input} the problems of all of them at once, each with its folder
std::vector<Loaded> load_cases(const std::vector<std::filesystem::path>& folders,
                               const std::vector<std::string>& allow_columns);

/*!
 * The event of each case: as events.csv (`case,event`) beside its folder says, else empty.
 * \throws Error{input} where such a file is wrong
 */
std::vector<std::string> events_of(const std::vector<std::filesystem::path>& folders);

/*!
 * Lets each case take the fold of a posterior that was learnt without it, as posterior_folds.csv
 * beside the file says; cases not named there take fold 0, learnt from all training cases.
 * Fingerprints follow. \param folders  of the cases, in their order \param file     empty: the
 * posterior that a case itself names, if it does \return the fold of each case; -1 where it has no
 * posterior \throws Error{input} where a file is wrong, or a fold is missing
 */
std::vector<int> use_posterior(std::vector<Loaded>& cases,
                               const std::vector<std::filesystem::path>& folders,
                               const std::filesystem::path& file);

}  // namespace corridor
