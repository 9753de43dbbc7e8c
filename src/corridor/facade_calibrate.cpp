#include "corridor/assess/calibrate_cases.h"
#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/calibrate.h"
#include "corridor/corridor.h"
#include "corridor/facade_batches.h"
#include "corridor/facade_folder.h"
#include "corridor/facade_score.h"
#include "corridor/result/output_file.h"
#include "corridor/scenario/bind_events.h"
#include "corridor/scenario/row_writer.h"
#include "corridor/view/calibration.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace corridor {
namespace {

namespace fs = std::filesystem;

constexpr const char* k_posterior = "posterior.csv";
constexpr const char* k_moved = "posterior_moved.csv";

using Events = std::map<std::string, std::string>;

// Cases that events.csv beside them names; the others have the event of their name.
Events events_by_case(const std::vector<Loaded>& cases, const std::vector<std::string>& events) {
    Events out;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (!events[i].empty()) out[cases[i].scenario.name] = events[i];
    return out;
}

// What the numbers of a calibration hang on, besides the machine that makes them.
std::string key_of(const std::vector<Loaded>& cases, const Events& events,
                   const CalibrateRequest& request) {
    Digest digest;
    for (const auto& [name, event] : events) digest.add(name).add(event);
    digest.add(std::string(version())).add(request.population).add(request.folds);
    digest.add(request.members).add(static_cast<std::int64_t>(request.seed));
    digest.add(request.published_by ? request.published_by->to_iso() : std::string());
    for (const Loaded& one : cases) {
        digest.add(one.scenario.name).add(one.fingerprint);
        for (const auto& row : one.scenario.observations) {  // they are in no fingerprint
            scenario::RowWriter writer;
            scenario::bind_row(writer, row);
            for (const auto& [column, cell] : writer.cells) digest.add(column).add(cell);
        }
    }
    return digest.hex();
}

void require_sane(const CalibrateRequest& request) {
    const auto within = [](int x, int low, int high, const char* what) {
        if (x < low || x > high)
            throw Error(ErrorKind::usage, what,
                        fmt::format("{} is out of range (allowed {} to {})", x, low, high));
    };
    within(request.population, 10, 100000, "--population");
    within(request.folds, 0, 1000, "--folds");
    within(request.members, 1, 64, "--members-per-particle");
    within(request.rows, 10, 10000, "--rows");
    within(request.most_generations, 1, 100, "--generations");
    within(request.most_simulations, request.population, 10'000'000, "--simulations");
}

assess::CalibratePlan plan_of(const CalibrateRequest& request, BatchStore& store) {
    assess::CalibratePlan plan;
    plan.folds = request.folds;
    plan.members = request.members;
    plan.threads = request.threads;
    plan.rows = request.rows;
    plan.published_by = request.published_by;
    plan.abc.population = request.population;
    plan.abc.most_generations = request.most_generations;
    plan.abc.most_simulations = request.most_simulations;
    plan.abc.seed = request.seed;
    plan.abc.stop = request.stop;
    plan.abc.recall = [&store](std::uint32_t batch, const std::string& digest) {
        return store.recall(batch, digest);
    };
    plan.abc.keep = [&store](std::uint32_t batch, const std::string& digest,
                             std::span<const double> deviations) {
        store.keep(batch, digest, deviations);
    };
    if (request.progress)
        plan.abc.progress = [&request](int generation, double, double share) {
            request.progress((generation + share) / request.most_generations, "particles");
        };
    return plan;
}

// What the cases told nothing of keeps its stated value where a scenario names these draws.
void write_moved(const CalibrateOutcome& out, const scenario::PosteriorFolds& folds) {
    std::vector<std::string> keys;
    for (const auto& parameter : out.calibration.parameters)
        if (parameter.moved) keys.push_back(parameter.key);
    if (keys.empty())
        fs::remove(out.folder / k_moved);
    else
        result::write_file(out.folder, k_moved,
                           scenario::posterior_text(scenario::columns_of(folds, keys)));
}

}  // namespace

CalibrateOutcome calibrate(const std::vector<fs::path>& folders, const CalibrateRequest& request) {
    require_sane(request);
    if (request.folder.empty())
        throw Error(ErrorKind::usage, "corridor calibrate", "needs a folder to write",
                    "Name it with -o");
    if (fs::exists(request.folder / k_posterior) && !request.replace)
        throw not_written(request.folder, "it holds a posterior already", true);
    const std::vector<fs::path> places = case_folders(folders);
    const std::vector<Loaded> loaded = load_cases(places, request.allow_columns);
    std::vector<scenario::Scenario> cases;
    for (const Loaded& one : loaded) cases.push_back(one.scenario);
    const Events events = events_by_case(loaded, events_of(places));
    BatchStore store(request.folder, key_of(loaded, events, request), request.replace);
    auto plan = plan_of(request, store);
    plan.events = events;
    auto learnt = assess::calibrate_cases(cases, plan);
    CalibrateOutcome out;
    out.calibration = std::move(learnt.report);
    out.calibration.version = version();
    out.recalled = store.n_recalled();
    out.folder = request.folder;
    for (const auto& [name, text] : view::calibration_files(out.calibration, request.lang))
        result::write_file(out.folder, name, text);
    write_moved(out, learnt.posterior);
    // Last: where it stands the calibration is finished.
    result::write_file_durably(out.folder, k_posterior, scenario::posterior_text(learnt.posterior));
    store.remove();
    return out;
}

}  // namespace corridor
