#include "corridor/facade_folder.h"

#include "corridor/result/output_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <algorithm>
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

// A folder held open and locked while its run lives; the system lets go of it whatever happens to
// the process. -1 where it is another's, or cannot be locked.
int lock_folder(const fs::path& folder) {
    const int handle = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0 || flock(handle, LOCK_EX | LOCK_NB) == 0) return handle;
    close(handle);
    return -1;
}

// Hidden folders of this place that no living run holds.
void remove_abandoned(const fs::path& place) {
    const auto prefix = "." + place.filename().string() + std::string(k_partial);
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(parent_of(place), ignored)) {
        if (!entry.path().filename().string().starts_with(prefix)) continue;
        const int handle = lock_folder(entry.path());
        if (handle < 0) continue;
        fs::remove_all(entry.path(), ignored);
        close(handle);
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
    lock_ = lock_folder(partial_);
}

PartialFolder::~PartialFolder() {
    std::error_code ignored;
    if (!committed_) fs::remove_all(partial_, ignored);
    if (lock_ >= 0) close(lock_);
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

bool is_free(const fs::path& folder) {
    return !fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder));
}

bool holds_only(const fs::path& folder, const std::vector<std::string>& names) {
    if (!fs::is_directory(folder)) return false;
    return std::ranges::all_of(fs::directory_iterator(folder), [&](const auto& entry) {
        return std::ranges::find(names, entry.path().filename().string()) != names.end();
    });
}

Error not_written(const fs::path& folder, std::string_view why, bool may_be_forced) {
    return {ErrorKind::usage, folder.string(), "nothing was written (" + std::string(why) + ")",
            may_be_forced ? "Use --force to replace it, or -o to write elsewhere"
                          : "Use -o to write elsewhere"};
}

void refuse_unless_free(const fs::path& folder, bool ours, bool replace, std::string_view already,
                        std::string_view other) {
    if (is_free(folder) || (ours && replace)) return;
    throw not_written(folder, ours ? already : other, ours);
}

void refuse_existing(const fs::path& file, bool replace) {
    const bool is_file = fs::is_regular_file(file);
    if (!fs::exists(file) || (is_file && replace)) return;
    throw Error(ErrorKind::usage, file.string(), "stands already; nothing was written",
                is_file ? "Use --force to replace it" : "");
}

void write_one_file(const fs::path& file, std::string_view bytes) {
    result::write_file(parent_of(file), file.filename().string(), bytes);
}

void throw_if_stopped(const std::atomic<bool>* stop) {
    if (stop != nullptr && stop->load())
        throw Error(ErrorKind::interrupted, "", "stopped; nothing was written");
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
