#pragma once
//! \file Reads a scenario folder.

#include "corridor/scenario/folder_texts.h"
#include "corridor/scenario/scenario.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace corridor::scenario {

//! What the person who loads may say.
struct LoadOptions {
    std::optional<Date> as_of;               //!< moves the as-of date (docs/formats/scenario.md)
    std::vector<std::string> allow_columns;  //!< personal-looking columns that may stand
    //! Read in place of the files of the folder; of those only a posterior is then read.
    const FolderTexts* texts = nullptr;
};

/*!
 * Reads and checks a scenario, with flee.json where the folder holds one: every problem at once, each with file, line and column, what is
 * allowed and the nearest known name.
 *
 * Reports that could not be known on the as-of date are dropped, and stocks dated later, and then
 * measures and holders all of whose reports were dropped; each is told in `warnings`.
 *
 * \param folder_or_toml  the folder, or its scenario.toml
 * \throws Error{input} whatever is wrong with the files; Error{limit} a file above 1 GiB, a line
 *         above 1 MiB, a table above 1 000 000 rows; Error{io} a file that cannot be read
 */
Scenario load(const std::filesystem::path& folder_or_toml, const LoadOptions& options = {});

}  // namespace corridor::scenario
