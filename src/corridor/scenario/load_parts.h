#pragma once
//! \file The steps of load(); not for other modules.

#include "corridor/scenario/load.h"
#include "corridor/scenario/row_reader.h"
#include "corridor/scenario/toml_tree.h"
#include "corridor/scenario/value_text.h"

#include <map>
#include <string>

namespace corridor::scenario {

//! Where the tables are.
struct DataFiles {
    std::filesystem::path folder;
    std::map<std::string, std::string, std::less<>> named;  //!< table -> file, as [data] says
    bool has_flee = false;  //!< flee.json is there: people move by the rule of Flee
    const FolderTexts* texts = nullptr;  //!< read in place of the files

    bool has(const std::string& name) const;
    //! The text that stands in place of a file. Only where `texts` is set and has(name).
    std::string_view text(const std::string& name) const { return texts->files.find(name)->second; }
};

//! Fills everything that scenario.toml holds; returns the files it names.
DataFiles read_settings(const TomlNode& root, const std::string& file,
                        const std::filesystem::path& folder, Scenario& out, LoadState& state);

//! A number or distribution of [parameters], or what is wrong with it.
ParsedValue toml_value_of(const TomlNode& node);

//! Fills [parameters], and the posterior that it names in the folder or beside it.
void read_parameters(const TomlNode& section, const std::string& file,
                     const std::filesystem::path& folder, Scenario& out, LoadState& state);

//! Reads flee.json if the folder holds it.
void read_flee_file(DataFiles& files, Scenario& out, LoadState& state);

//! Reads every table.
void read_tables(const DataFiles& files, const LoadOptions& options, Scenario& out,
                 LoadState& state);

//! Lengths of roads left blank: great circle for foot and air, else a problem.
void fill_road_lengths(Scenario& scenario, LoadState& state);

//! Adds a problem for every reference that leads nowhere.
void resolve_references(const Scenario& scenario, LoadState& state);

//! Drops what could not be known on the as-of date and raises the sensitivity to the highest of
//! the reports.
void apply_as_of(Scenario& scenario, const std::optional<Date>& moved_to);

}  // namespace corridor::scenario
