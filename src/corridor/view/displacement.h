#pragma once
//! \file The comparison of displacement forecasts as a table and as a part of the track record
//! (docs/model/displacement.md).

#include "corridor/result/displacement.h"
#include "corridor/view/text.h"

#include <filesystem>
#include <string>
#include <vector>

namespace corridor::view {

//! displacement.csv: one row a score; columns as docs/model/displacement.md says.
std::string displacement_csv(const result::DisplacementReport& report);

//! displacement_weights.csv: one row a fold and weight.
std::string displacement_weights_csv(const result::DisplacementReport& report);

//! displacement.md: tables with metric and denominator beside them, in English.
std::string displacement_page(const result::DisplacementReport& report);

//! What a person reads at the end of the command.
std::string displacement_summary(const result::DisplacementReport& report, Lang lang);

//! The same as JSON: every score and weight.
std::string displacement_json(const result::DisplacementReport& report);

//! Names of the files that write_displacement() makes.
const std::vector<std::string>& displacement_files();

//! Writes them all into a folder. \throws Error{io}
void write_displacement(const result::DisplacementReport& report,
                        const std::filesystem::path& folder);

}  // namespace corridor::view
