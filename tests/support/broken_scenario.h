#pragma once
//! \file A small valid scenario in a temporary folder, to be broken in one place.

#include "corridor/base/error.h"
#include "corridor/scenario/load.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace corridor::test {

//! The folder is made new and removed at the end.
class BrokenScenario {
  public:
    BrokenScenario();
    ~BrokenScenario();
    BrokenScenario(const BrokenScenario&) = delete;
    BrokenScenario& operator=(const BrokenScenario&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    //! Replaces the first `from` of a file; fails if it is not there.
    void replace(const std::string& file, std::string_view from, std::string_view to);
    //! Replaces every `from` of a file.
    void replace_all(const std::string& file, std::string_view from, std::string_view to);
    void append(const std::string& file, std::string_view text);
    void write(const std::string& file, std::string_view text);
    void remove(const std::string& file);
    std::string read(const std::string& file) const;

    scenario::Scenario load(const scenario::LoadOptions& options = {}) const;
    //! What load() throws; nothing if it loads.
    std::optional<Error> error(const scenario::LoadOptions& options = {}) const;

  private:
    std::filesystem::path folder_;
};

}  // namespace corridor::test
