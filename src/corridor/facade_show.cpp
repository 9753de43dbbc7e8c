#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/result/output_file.h"
#include "corridor/result/store.h"
#include "corridor/view/page.h"

namespace corridor {

namespace fs = std::filesystem;

result::Result show(const fs::path& folder) {
    if (!fs::is_directory(folder))
        throw Error(ErrorKind::input, folder.string(), "there is no such result folder",
                    "Make one with 'corridor run'");
    return result::read_result(folder);
}

void write_page(const result::Result& result, const fs::path& file, view::Lang lang, bool internal,
                bool replace) {
    if (fs::exists(file) && (!replace || !fs::is_regular_file(file)))
        throw Error(ErrorKind::usage, file.string(), "stands already; nothing was written",
                    "Use --force to replace it");
    const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    result::write_file(folder, file.filename().string(),
                       view::report_page(result, {.lang = lang, .internal = internal}));
}

}  // namespace corridor
