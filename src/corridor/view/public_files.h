#pragma once
//! \file The folder of a public copy: three tables, what their columns mean, and how to read them.

#include "corridor/result/public_copy.h"
#include "corridor/view/text.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::view {

//! What every file of the copy says of itself.
std::string public_stamp(const result::PublicCopy& copy, Lang lang);

//! One table, "public_areas", "public_flows" or "public_options", with its header.
std::string public_table(const result::PublicCopy& copy, std::string_view table);

/*!
 * Writes the tables that have rows, codebook.json, README.md in the language, and manifest.json last.
 * \return names of the files. \throws Error{io}
 */
std::vector<std::string> write_public_copy(const result::PublicCopy& copy,
                                           const std::filesystem::path& folder, Lang lang);

}  // namespace corridor::view
