#include "corridor/assess/displacement.h"
#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/view/displacement.h"

#include <algorithm>
#include <array>

namespace corridor {
namespace {

namespace fs = std::filesystem;

//! True where nothing but an earlier comparison stands in a folder.
bool holds_comparison(const fs::path& folder) {
    constexpr std::array<std::string_view, 3> k_ours{"displacement.csv", "displacement_weights.csv",
                                                     "displacement.md"};
    if (!fs::is_directory(folder)) return false;
    return std::ranges::all_of(fs::directory_iterator(folder), [&](const auto& entry) {
        return std::ranges::find(k_ours, entry.path().filename().string()) != k_ours.end();
    });
}

void refuse_unless_free(const fs::path& folder, bool replace) {
    if (!fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder))) return;
    const bool ours = holds_comparison(folder);
    if (ours && replace) return;
    throw Error(ErrorKind::usage, folder.string(),
                ours ? "nothing was written (it holds a comparison already)"
                     : "nothing was written (it holds something else than a comparison)",
                ours ? "Use --force to replace it, or -o to write elsewhere"
                     : "Use -o to write elsewhere");
}

}  // namespace

DisplacementOutcome compare_displacement(const DisplacementRequest& request) {
    DisplacementOutcome outcome;
    outcome.folder = request.output.empty() ? fs::path("results/displacement") : request.output;
    refuse_unless_free(outcome.folder, request.replace);
    std::vector<assess::DisplacementCase> cases;
    for (const auto& folder : request.folders) {
        Input input;
        input.folder = folder;
        auto loaded = load(input);
        cases.push_back({.name = loaded.scenario.name, .scenario = std::move(loaded.scenario)});
    }
    assess::DisplacementPlan plan;
    plan.members = request.members.value_or(plan.members);
    plan.seed = request.seed.value_or(plan.seed);
    plan.threads = request.threads;
    plan.progress = request.progress;
    plan.stop = request.stop;
    outcome.report = assess::compare_displacement(cases, plan);
    if (request.stop != nullptr && request.stop->load())
        throw Error(ErrorKind::interrupted, "", "stopped; nothing was written");
    PartialFolder partial(outcome.folder);
    view::write_displacement(outcome.report, partial.path());
    partial.commit();
    return outcome;
}

}  // namespace corridor
