#pragma once
//! \file run.log.json: clock times and facts of the machine, which stand nowhere else; and how the
//! outputs were asked for. Only for the facade.

#include "corridor/corridor.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace corridor {

//! Measures one run from its construction on.
class RunLog {
  public:
    explicit RunLog(const RunRequest& request);
    //! The stage of this name ends now.
    void stage(std::string name);
    //! Writes FOLDER/run.log.json; it names no user, host or path. \throws Error{io}
    void write(const std::filesystem::path& folder) const;

  private:
    using Clock = std::chrono::steady_clock;
    const RunRequest& request_;
    std::chrono::system_clock::time_point began_;
    Clock::time_point last_;
    std::vector<std::pair<std::string, double>> stages_;  //!< name, wall seconds
};

//! True where the run in the folder was written with the same outputs as asked for now.
bool outputs_match(const std::filesystem::path& folder, const RunRequest& request);

}  // namespace corridor
