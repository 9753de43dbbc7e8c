#pragma once
//! \file A folder of the displacement simulator Flee 3, as data and as a scenario. What each file
//! holds, what stops the reading and what is only warned of: docs/formats/flee.md.

#include "corridor/scenario/scenario.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace corridor::report {

//! The parts of a Flee folder. `settings` and `location_changes` are empty where there is no file.
struct FleeFiles {
    std::filesystem::path input_csv, source_data, settings;
    std::filesystem::path location_changes;
};

//! Where the parts of a Flee folder are; nothing when the folder is no Flee folder.
std::optional<FleeFiles> find_flee_folder(const std::filesystem::path& folder);

//! What a Flee folder holds, what is odd about it, and every file that was read.
struct FleeRead {
    scenario::Flee flee;
    std::vector<std::string> warnings;
    std::vector<std::filesystem::path> inputs;
};

/*!
 * Reads all files and tells every problem at once. What it returns is valid: indices are in range,
 * series cover all days, every camp has registrations, every number is finite and in its range.
 *
 * \param days  days of the run; not given or below 1: the Length of sim_period.csv
 * \throws Error{input} something is wrong with a file; Error{io} a file cannot be read;
 *         Error{limit} a file, a line or a table is too large
 */
FleeRead read_flee(const FleeFiles& files, const std::optional<int>& days = {});

//! The same as a scenario: places, roads, time; people move by the rule of Flee.
scenario::Scenario flee_scenario(scenario::Flee flee, const std::string& name);

}  // namespace corridor::report
