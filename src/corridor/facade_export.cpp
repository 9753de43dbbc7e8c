#include "corridor/assess/public_copy.h"
#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/view/public_files.h"

#include <algorithm>
#include <array>

namespace corridor {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> k_files{"public_areas.csv",   "public_flows.csv",
                                                  "public_options.csv", "codebook.json",
                                                  "README.md",          "manifest.json"};

// True where the folder holds a public copy and nothing else.
bool is_public_copy(const fs::path& folder) {
    if (!fs::exists(folder / k_files.front())) return false;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (std::ranges::find(k_files, name) == k_files.end()) return false;
    }
    return true;
}

void refuse_unless_free(const fs::path& folder, bool replace) {
    if (!fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder))) return;
    if (!replace)
        throw Error(ErrorKind::usage, folder.string(), "nothing was written (something stands there)",
                    "Use --force to replace it, or -o to write elsewhere");
    if (!fs::is_directory(folder) || !is_public_copy(folder))
        throw Error(ErrorKind::usage, folder.string(),
                    "is not replaced, not even with --force: it is not only a public copy",
                    "Use -o to write elsewhere");
}

// RESULT-public beside a folder that may be given as "." or with a slash at its end.
fs::path folder_beside(const fs::path& result) {
    auto path = fs::absolute(result).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    const bool relative = !result.is_absolute() && result.has_filename() && result != ".";
    return (relative ? result : path).string() + "-public";
}

}  // namespace

fs::path export_public(const fs::path& result_folder, const ExportRequest& request) {
    const auto copy = assess::public_copy(show(result_folder), request.threshold);
    const auto folder = request.folder.empty() ? folder_beside(result_folder) : request.folder;
    refuse_unless_free(folder, request.replace);
    PartialFolder partial(folder);
    view::write_public_copy(copy, partial.path(), request.lang);
    partial.commit();
    return folder;
}

}  // namespace corridor
