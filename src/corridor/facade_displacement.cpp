#include "corridor/assess/displacement.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/facade_score.h"
#include "corridor/view/displacement.h"

namespace corridor {
namespace fs = std::filesystem;

DisplacementOutcome compare_displacement(const DisplacementRequest& request) {
    DisplacementOutcome outcome;
    outcome.folder = request.output.empty() ? fs::path("results/displacement") : request.output;
    refuse_unless_free(outcome.folder, holds_only(outcome.folder, view::displacement_files()),
                       request.replace, "it holds a comparison already",
                       "it holds something else than a comparison");
    std::vector<assess::DisplacementCase> cases;
    for (Loaded& loaded : load_cases(request.folders, {}))
        cases.push_back({.name = loaded.scenario.name, .scenario = std::move(loaded.scenario)});
    PartialFolder partial(outcome.folder);
    assess::DisplacementPlan plan;
    plan.members = request.members.value_or(plan.members);
    plan.seed = request.seed.value_or(plan.seed);
    plan.threads = request.threads;
    plan.progress = request.progress;
    plan.stop = request.stop;
    outcome.report = assess::compare_displacement(cases, plan);
    throw_if_stopped(request.stop);
    view::write_displacement(outcome.report, partial.path());
    partial.commit();
    return outcome;
}

}  // namespace corridor
