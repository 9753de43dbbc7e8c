#pragma once
//! \file A comparison of options as advice: what, for whom, how much, how sure, what could go wrong.

#include "corridor/result/option_table.h"
#include "corridor/view/terminal.h"

#include <filesystem>
#include <string>
#include <vector>

namespace corridor::view {

//! The advice for a terminal.
std::string compare_summary(const result::OptionTable& table, const TerminalStyle& style);

//! Title of an option, or a sentence made from what it does.
std::string compared_name(const result::OptionTable& table, const result::ComparedOption& option,
                          Lang lang);

//! The whole comparison as one JSON object (schema 1).
std::string compare_json(const result::OptionTable& table, Lang lang);

//! Names of the files that write_comparison() makes.
const std::vector<std::string>& comparison_files();

//! Writes them all into a folder. \throws Error{io}
void write_comparison(const result::OptionTable& table, const std::filesystem::path& folder,
                      Lang lang);

}  // namespace corridor::view
