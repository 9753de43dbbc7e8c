#pragma once
//! \file Scenario folders that a person may choose from; only for the facade.

#include <filesystem>
#include <string>
#include <vector>

namespace corridor {

struct OfferedFolder {
    std::string path;             //!< relative to where the program was started
    std::string title, title_fr;  //!< of the scenario; empty where it cannot be read
};

//! Scenario folders at most two levels below, by path.
std::vector<OfferedFolder> folders_below(const std::filesystem::path& folder);

//! The object of GET /api/folders. \param may_type  another path may be typed
std::string folders_json(const std::vector<OfferedFolder>& folders, bool may_type);

}  // namespace corridor
