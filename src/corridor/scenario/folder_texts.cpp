#include "corridor/scenario/folder_texts.h"

#include "corridor/base/byte_source.h"
#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/scenario/csv_reader.h"
#include "corridor/scenario/flee_json.h"
#include "corridor/scenario/toml_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace corridor::scenario {
namespace {

namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path, const std::string& name) {
    check_openable(path, {.name = name,
                          .missing_hint = "A scenario is a folder with a scenario.toml",
                          .max_bytes = k_max_file_bytes,
                          .too_large = "is larger than 1 GiB",
                          .too_large_hint = {}});
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorKind::io, name, "cannot be opened (no permission?)");
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (file.bad()) throw Error(ErrorKind::io, name, "cannot be read to its end");
    return bytes;
}

// The files that [data] names; none where the settings cannot be read, as the loader will tell.
std::set<std::string> files_named(const std::string& settings, const std::string& name) {
    std::set<std::string> names;
    try {
        const TomlNode root = parse_toml(settings, name);
        if (const TomlNode* data = root.find("data"))
            for (const auto& [table, node] : data->members) names.insert(node.text);
    } catch (const Error&) {
        return {};
    }
    return names;
}

// The text to come where a save is under way; its file may be put in place at any moment.
std::string read_newest(const fs::path& folder, const std::string& name,
                        const std::optional<SaveNote>& note) {
    if (note)
        for (const auto& [file, fresh] : note->files)
            if (file == name && fs::exists(folder / fresh)) try {
                    return read_bytes(folder / fresh, name);
                } catch (const Error&) {
                    break;
                }
    return read_bytes(folder / name, name);
}

bool lies_inside(const fs::path& name) {
    if (name.empty() || name.is_absolute()) return false;
    for (const fs::path& part : name)
        if (part == "..") return false;
    return true;
}

}  // namespace

std::optional<SaveNote> read_save_note(const fs::path& folder) {
    std::ifstream file(folder / SaveNote::k_name, std::ios::binary);
    if (!file) return std::nullopt;
    SaveNote note;
    for (std::string name, fresh; std::getline(file, name) && std::getline(file, fresh);)
        if (lies_inside(name)) note.files.emplace_back(name, fresh);
    return note;
}

FolderTexts read_folder_texts(const fs::path& folder_or_toml) {
    const bool is_folder = fs::is_directory(folder_or_toml);
    FolderTexts texts{.folder = is_folder ? folder_or_toml : folder_or_toml.parent_path(),
                      .settings = is_folder ? "scenario.toml" : folder_or_toml.filename().string(),
                      .files = {}};
    if (texts.folder.empty()) texts.folder = ".";
    const auto note = read_save_note(texts.folder);
    std::string settings = read_newest(texts.folder, texts.settings, note);
    std::set<std::string> names = files_named(settings, texts.settings);
    for (const auto& entry : fs::directory_iterator(texts.folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".csv" || name == k_flee_json) names.insert(name);
    }
    if (note)
        for (const auto& [file, fresh] : note->files) names.insert(file);
    texts.files.emplace(texts.settings, std::move(settings));
    for (const std::string& name : names) {
        const bool is_new = note && std::ranges::any_of(note->files, [&](const auto& file) {
                                return file.first == name && fs::exists(texts.folder / file.second);
                            });
        if (lies_inside(name) && (is_new || fs::is_regular_file(texts.folder / name)))
            texts.files.emplace(name, read_newest(texts.folder, name, note));
    }
    return texts;
}

std::string etag_of(const FolderTexts& texts) {
    Sha256 hash;
    for (const auto& [name, bytes] : texts.files)
        hash.add(std::to_string(name.size())).add(":").add(name).add(sha256_hex(bytes));
    return hash.hex();
}

}  // namespace corridor::scenario
