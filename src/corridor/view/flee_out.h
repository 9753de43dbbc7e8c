#pragma once
//! \file What researchers who use Flee have read until now: out.csv in Flee's own columns; and
//! scores.csv, how well the run agrees with what was registered.

#include "corridor/result/comparison.h"
#include "corridor/result/result.h"
#include "corridor/view/file_job.h"

#include <filesystem>
#include <vector>

namespace corridor::view {

//! Whose numbers stand in out.csv.
enum class FleeOut { first_member, median, all_members };

/*!
 * out.csv: of member 0, or the median over members of every cell; with all_members also out_0.csv,
 * out_1.csv, ... one a member. Columns, dates and rounding are Flee's.
 * \param comparison  must outlive the files
 */
std::vector<FileJob> flee_out_files(const result::Comparison& comparison, FleeOut whose,
                                    const std::filesystem::path& folder);

//! scores.csv (docs/formats/results.md). What is given must outlive the file.
FileJob scores_file(const result::Result& result, const result::Comparison& comparison,
                    const result::Scores& scores, const std::filesystem::path& folder);

}  // namespace corridor::view
