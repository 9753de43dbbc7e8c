#pragma once
//! \file A result folder that appears whole or not at all; only for the facade.

#include <filesystem>
#include <string>

namespace corridor {

/*!
 * A folder under construction: a hidden folder beside its place, renamed by commit(). Dropped
 * without commit() it is removed, with all that is in it. What runs that were killed left behind
 * for the same place is removed first.
 */
class PartialFolder {
  public:
    //! \throws Error{io} where the folder cannot be made
    explicit PartialFolder(const std::filesystem::path& place);
    ~PartialFolder();
    PartialFolder(const PartialFolder&) = delete;
    PartialFolder& operator=(const PartialFolder&) = delete;

    const std::filesystem::path& path() const { return partial_; }

    //! Puts the folder in its place. What stands there is removed after the swap. \throws Error{io}
    void commit();

  private:
    std::filesystem::path place_;
    std::filesystem::path partial_;
    int lock_ = -1;  //!< handle that tells other runs this one lives
    bool committed_ = false;
};

//! Name of a file in a folder that is no part of a result of ours, or empty: a folder that holds
//! one is never replaced.
std::string foreign_file(const std::filesystem::path& folder);

}  // namespace corridor
