#pragma once
//! \file The whole result folder in one call.

#include "corridor/result/result.h"
#include "corridor/view/file_job.h"
#include "corridor/view/text.h"

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

namespace corridor::view {

struct FolderOptions {
    Lang lang = Lang::en;   //!< of report.html
    bool internal = false;  //!< report.html in full, stamped INTERNAL
    //! Files that others wrote into the folder (ensemble.nc), for the manifest.
    std::vector<std::string> other_files = {};
    //! Files to be written beside those of every result (out.csv, scores.csv).
    std::vector<FileJob> more_files = {};
    int threads = 1;                          //!< files written at the same time; 0 = all cores
    const std::atomic<bool>* stop = nullptr;  //!< set from outside: Error{interrupted}
};

/*!
 * Writes every file of a result: tables, GeoJSON, report.html, result.json, summary.nc, codebook,
 * and manifest.json last. Files of the same name are replaced: whether that is wanted, the caller
 * has asked.
 * \return names of the files, manifest.json last
 * \throws Error{io}, Error{interrupted}
 */
std::vector<std::string> write_folder(const result::Result& result,
                                      const std::filesystem::path& folder,
                                      const FolderOptions& options = {});

}  // namespace corridor::view
