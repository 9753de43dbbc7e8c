#include "corridor/view/folder.h"

#include "corridor/result/store.h"
#include "corridor/view/csv.h"
#include "corridor/view/geojson.h"
#include "corridor/view/page.h"

namespace corridor::view {

std::vector<std::string> write_folder(const result::Result& result,
                                      const std::filesystem::path& folder,
                                      const FolderOptions& options) {
    std::vector<std::string> names;
    std::vector<Task> tasks;
    const auto add = [&](std::vector<FileJob> files) {
        for (FileJob& file : files) {
            names.push_back(std::move(file.name));
            tasks.push_back(std::move(file.write));
        }
    };
    add(csv_files(result, folder));
    add(geojson_files(result, folder));
    add({{"report.html", [&] {
              write_page(result, folder, {.lang = options.lang, .internal = options.internal});
          }}});
    std::vector<std::string> of_result;
    tasks.emplace_back([&] { of_result = result::write_result(result, folder); });
    for (const FileJob& file : options.more_files) tasks.push_back(file.write);
    run_tasks(tasks, options.threads, options.stop);
    names.insert(names.end(), of_result.begin(), of_result.end());
    names.insert(names.end(), options.other_files.begin(), options.other_files.end());
    for (const FileJob& file : options.more_files) names.push_back(file.name);
    result::write_manifest(result.manifest, folder, names, options.threads);
    names.emplace_back("manifest.json");
    return names;
}

}  // namespace corridor::view
