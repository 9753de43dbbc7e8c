#include "corridor/assess/compare.h"
#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/view/compare_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace corridor {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const Loaded& loaded, const CompareRequest& request, std::uint32_t seed) {
    if (!request.folder.empty()) return request.folder;
    return fs::path("results") /
           fmt::format("{}-{}-{}-s{}-compare", loaded.scenario.name,
                       loaded.scenario.time.as_of.to_iso(), loaded.fingerprint.substr(0, 8), seed);
}

void refuse_unless_free(const fs::path& folder, bool replace) {
    if (!fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder))) return;
    if (!replace)
        throw Error(ErrorKind::usage, folder.string(), "nothing was written (something stands there)",
                    "Use --force to replace it, or -o to write elsewhere");
    bool ours = fs::is_directory(folder);
    if (ours)
        for (const auto& entry : fs::directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            ours &= name == "compared.csv" || name == "order.csv" || name == "compare.json";
        }
    if (!ours)
        throw Error(ErrorKind::usage, folder.string(),
                    "is not replaced, not even with --force: it is not only a comparison",
                    "Use -o to write elsewhere");
}

}  // namespace

CompareOutcome compare(const Loaded& loaded, const CompareRequest& request) {
    const std::uint32_t seed = request.seed.value_or(loaded.scenario.seed);
    CompareOutcome outcome;
    outcome.folder = folder_of(loaded, request, seed);
    refuse_unless_free(outcome.folder, request.replace);
    constexpr int k_block = 128;
    const int n_final = request.members;
    outcome.table = assess::compare(loaded.scenario,
                                    {.suggest = request.suggest,
                                     .only = request.only,
                                     .n_screen = std::min(k_block, n_final),
                                     .n_final = n_final,
                                     .seed = seed,
                                     .threads = request.threads,
                                     .progress = request.progress,
                                     .stop = request.stop});
    outcome.table.manifest.engine_version = version();
    outcome.table.manifest.fingerprint = loaded.fingerprint;
    outcome.table.manifest.inputs = loaded.inputs;
    PartialFolder partial(outcome.folder);
    view::write_comparison(outcome.table, partial.path(), request.lang);
    if (request.stop != nullptr && request.stop->load())
        throw Error(ErrorKind::interrupted, "", "stopped; nothing was written");
    partial.commit();
    return outcome;
}

}  // namespace corridor
