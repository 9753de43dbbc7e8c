#include "corridor/view/folder.h"

#include "corridor/result/store.h"
#include "corridor/view/csv.h"
#include "corridor/view/geojson.h"
#include "corridor/view/page.h"

namespace corridor::view {

std::vector<std::string> write_folder(const result::Result& result,
                                      const std::filesystem::path& folder,
                                      const FolderOptions& options) {
    std::vector<std::string> names = write_csv(result, folder);
    const auto add = [&names](const std::vector<std::string>& more) {
        names.insert(names.end(), more.begin(), more.end());
    };
    add(write_geojson(result, folder));
    write_page(result, folder, {.lang = options.lang, .internal = options.internal});
    add({"report.html"});
    add(result::write_result(result, folder));
    add(options.other_files);
    result::write_manifest(result.manifest, folder, names);
    add({"manifest.json"});
    return names;
}

}  // namespace corridor::view
