#pragma once
//! \file Where results go: folders that appear whole or not at all, and what is never written over;
//! only for the facade.

#include "corridor/base/error.h"

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

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

//! True where nothing stands, or an empty folder.
bool is_free(const std::filesystem::path& folder);

//! True for a folder in which nothing stands but files of these names.
bool holds_only(const std::filesystem::path& folder, const std::vector<std::string>& names);

//! The error "nothing was written (why)", with --force as a way out or without.
Error not_written(const std::filesystem::path& folder, std::string_view why, bool may_be_forced);

/*!
 * Throws unless the folder is free, or is ours and may be replaced.
 * \param ours     nothing but an earlier output of the same kind stands there
 * \param already  what is said where it is ours \param other  where it is not
 * \throws Error{usage}
 */
void refuse_unless_free(const std::filesystem::path& folder, bool ours, bool replace,
                        std::string_view already, std::string_view other);

//! Throws where something stands under the name of a file, but for a file that may be replaced.
//! \throws Error{usage}
void refuse_existing(const std::filesystem::path& file, bool replace);

//! Writes one file whole or not at all, in the current folder where it names none. \throws Error{io}
void write_one_file(const std::filesystem::path& file, std::string_view bytes);

//! \throws Error{interrupted} where `stop` is given and set
void throw_if_stopped(const std::atomic<bool>* stop);

//! Name of a file in a folder that is no part of a result of ours, or empty: a folder that holds
//! one is never replaced.
std::string foreign_file(const std::filesystem::path& folder);

}  // namespace corridor
