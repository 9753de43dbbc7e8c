#pragma once
//! \file Writes changed texts back into their folder.

#include "corridor/base/error.h"
#include "corridor/scenario/folder_texts.h"

#include <string>

namespace corridor::scenario {

//! Somebody else changed the folder since it was read; nothing was written.
class ChangedMeanwhile : public Error {
  public:
    ChangedMeanwhile(std::string known_etag, std::string found_etag);

    const std::string known;  //!< etag of what the caller had read
    const std::string found;  //!< etag of what stands there now
};

/*!
 * Writes the files whose text differs, and no other. Each is written beside its place, with the
 * permissions of the old one, and renamed once all of them are on the disk; where one cannot be put in
 * place, those already there are put back. A note (`.corridor-save`) stands while several are being put in
 * place, so that even a power cut between two of them leaves a folder that reads as saved. Who else saves
 * meanwhile waits for the lock of the folder.
 * \param etag    of the texts that the changes were made in
 * \param edited  the same folder, changed
 * \return the etag of the folder as it then stands
 * \throws ChangedMeanwhile; Error{io} where a file cannot be written, and then all is as before
 */
std::string save_texts(const std::string& etag, const FolderTexts& edited);

}  // namespace corridor::scenario
