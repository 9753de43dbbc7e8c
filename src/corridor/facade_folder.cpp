#include "corridor/facade_folder.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <set>
#include <system_error>

namespace corridor {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_partial = ".partial-";

Error cannot(const fs::path& path, std::string_view what, const std::error_code& error) {
    return {ErrorKind::io, path.string(), std::string(what) + " (" + error.message() + ")",
            "Choose another folder with -o"};
}

fs::path parent_of(const fs::path& place) {
    return place.has_parent_path() ? place.parent_path() : fs::path(".");
}

// Hidden folders of this place whose process is gone.
void remove_abandoned(const fs::path& place) {
    const auto prefix = "." + place.filename().string() + std::string(k_partial);
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(parent_of(place), ignored)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        const auto process = parse_integer(std::string_view(name).substr(prefix.size()));
        if (!process || *process <= 0) continue;
        const bool alive = kill(static_cast<pid_t>(*process), 0) == 0 || errno == EPERM;
        if (!alive) fs::remove_all(entry.path(), ignored);
    }
}

}  // namespace

PartialFolder::PartialFolder(const fs::path& place) : place_(place) {
    if (place_.filename().empty()) place_ = place_.parent_path();
    std::error_code error;
    fs::create_directories(parent_of(place_), error);
    if (error) throw cannot(parent_of(place_), "cannot make this folder", error);
    remove_abandoned(place_);
    partial_ = parent_of(place_) / ("." + place_.filename().string() + std::string(k_partial) +
                                    std::to_string(getpid()));
    fs::remove_all(partial_, error);
    fs::create_directory(partial_, error);
    if (error) throw cannot(parent_of(place_), "cannot write in this folder", error);
}

PartialFolder::~PartialFolder() {
    if (committed_) return;
    std::error_code ignored;
    fs::remove_all(partial_, ignored);
}

void PartialFolder::commit() {
    std::error_code error;
    if (!fs::exists(place_)) {
        fs::rename(partial_, place_, error);
    } else if (renameat2(AT_FDCWD, partial_.c_str(), AT_FDCWD, place_.c_str(), RENAME_EXCHANGE) ==
               0) {
        fs::remove_all(partial_, error);  // the older result, now under the hidden name
        error.clear();
    } else {
        // A file system that cannot swap: the older result goes first.
        fs::remove_all(place_, error);
        if (!error) fs::rename(partial_, place_, error);
    }
    if (error) throw cannot(place_, "cannot put the result in its place", error);
    committed_ = true;
}

std::string foreign_file(const fs::path& folder) {
    static const std::set<std::string, std::less<>> k_ours{".csv", ".json", ".geojson", ".nc",
                                                           ".html"};
    std::error_code error;
    bool any = false, has_manifest = false;
    std::string foreign;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        any = true;
        const auto name = entry.path().filename().string();
        if (name == "manifest.json") has_manifest = true;
        if (!entry.is_regular_file() || !k_ours.contains(entry.path().extension().string()))
            if (foreign.empty() || name < foreign) foreign = name;
    }
    if (any && !has_manifest && foreign.empty()) return "no manifest.json";
    return foreign;
}

}  // namespace corridor
