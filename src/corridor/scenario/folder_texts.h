#pragma once
//! \file The files of a scenario folder as texts, read once, so that they can be changed in memory and
//! nothing that happens on the disk meanwhile gets in between.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::scenario {

struct FolderTexts {
    std::filesystem::path folder;
    std::string settings = "scenario.toml";  //!< name of the file of settings
    //! Name relative to the folder -> bytes: the settings, tables, flee.json.
    std::map<std::string, std::string, std::less<>> files;
};

//! A save of several files that has been decided and not wholly carried out: for each file the text to come.
struct SaveNote {
    static constexpr std::string_view k_name = ".corridor-save";
    std::vector<std::pair<std::string, std::string>> files;  //!< file, where its new text lies; both relative
};

//! The note of a folder, if a save is under way or was cut short there.
std::optional<SaveNote> read_save_note(const std::filesystem::path& folder);

/*!
 * Reads them all: the settings, every *.csv of the folder, what [data] names, and flee.json. A posterior
 * that lies elsewhere is not among them. Where a save of several files is under way, or was cut short, its
 * new texts are read, so that no reader sees half of it.
 * \param folder_or_toml  the folder, or its scenario.toml
 * \throws Error{input} there is no scenario.toml; Error{limit} a file above 1 GiB; Error{io}
 */
FolderTexts read_folder_texts(const std::filesystem::path& folder_or_toml);

/*!
 * SHA-256 over names and bytes of all files, 64 hexadecimal digits: another one = somebody changed the
 * folder.
 */
std::string etag_of(const FolderTexts& texts);

}  // namespace corridor::scenario
