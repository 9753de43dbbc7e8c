#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/facade_front_end.h"
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
    refuse_existing(file, replace);
    write_one_file(
        file, view::report_page(result, {.lang = lang, .internal = internal, .front_end = built_front_end()}));
}

}  // namespace corridor
