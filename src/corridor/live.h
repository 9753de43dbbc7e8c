#pragma once
//! \file A scenario that answers while the hand is on the slider: the engine behind `corridor serve`.

#include "corridor/serve/service.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corridor {

//! What is served, and how futures are made.
struct LiveRequest {
    std::filesystem::path folder = {};        //!< scenario folder; empty: none is open yet
    std::filesystem::path offered_below = "."; //!< scenario folders two levels below are offered
    std::optional<int> members = {};          //!< of the final picture; not given: the scenario's
    std::optional<std::uint32_t> seed = {};   //!< not given: the scenario's
    int threads = 0;                          //!< 0 = all cores
    bool all_series = false;                  //!< record also what the screens do not show
    bool read_only = false;                   //!< nothing is saved, no folder is typed
    std::vector<std::string> allow_columns = {};
};

/*!
 * The service over one open scenario. Kept: the members of the unedited scenario and of the last
 * edited one on the morning of the as-of date, and the last few results.
 * \throws Error of load() where a folder is given and cannot be read
 */
std::unique_ptr<serve::Service> make_live_service(const LiveRequest& request);

}  // namespace corridor
