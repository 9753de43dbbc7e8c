#include "corridor/assess/compare.h"
#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/facade_manifest.h"
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

void refuse_unless_comparison(const fs::path& folder, bool replace) {
    if (is_free(folder)) return;
    if (!replace) throw not_written(folder, "something stands there", true);
    if (!holds_only(folder, view::comparison_files()))
        throw Error(ErrorKind::usage, folder.string(),
                    "is not replaced, not even with --force: it is not only a comparison",
                    "Use -o to write elsewhere");
}

}  // namespace

CompareOutcome compare(const Loaded& loaded, const CompareRequest& request) {
    const std::uint32_t seed = request.seed.value_or(loaded.scenario.seed);
    CompareOutcome outcome;
    outcome.folder = folder_of(loaded, request, seed);
    refuse_unless_comparison(outcome.folder, request.replace);
    PartialFolder partial(outcome.folder);
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
    sign(outcome.table.manifest, loaded);
    view::write_comparison(outcome.table, partial.path(), request.lang);
    throw_if_stopped(request.stop);
    partial.commit();
    return outcome;
}

}  // namespace corridor
