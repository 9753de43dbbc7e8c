#include "corridor/assess/influence.h"
#include "corridor/assess/options.h"
#include "corridor/assess/scores.h"
#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/ensemble/run.h"
#include "corridor/facade_folder.h"
#include "corridor/facade_log.h"
#include "corridor/facade_manifest.h"
#include "corridor/result/netcdf.h"
#include "corridor/result/store.h"
#include "corridor/view/folder.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace corridor {
namespace {

namespace fs = std::filesystem;

int members_of(const Loaded& loaded, const RunRequest& request) {
    return request.members.value_or(loaded.scenario.members);
}

std::uint32_t seed_of(const Loaded& loaded, const RunRequest& request) {
    return request.seed.value_or(loaded.scenario.seed);
}

// True where the finished run `found` is the run to be made.
bool is_equal_run(const result::Manifest& found, const Loaded& loaded, const RunRequest& request) {
    const auto& time = loaded.scenario.time;
    return found.engine_version == version() && found.fingerprint == loaded.fingerprint &&
           found.inputs == loaded.inputs && found.seed == seed_of(loaded, request) &&
           found.members == members_of(loaded, request) && found.start == time.start &&
           found.as_of == time.as_of && found.horizon_days == time.horizon_days;
}

// What stands in the folder, in words for a person; empty where it is free to be written.
std::string occupied_by(const fs::path& folder, const Loaded& loaded, const RunRequest& request) {
    if (!fs::exists(folder)) return {};
    if (!fs::is_directory(folder)) return "a file stands there";
    if (fs::is_empty(folder)) return {};
    const auto found = result::read_manifest(folder);
    if (!found) return "it is not empty and holds no finished result";
    if (found->engine_version != version())
        return fmt::format("it holds a result made by version {}; this is {}",
                           found->engine_version, version());
    if (!is_equal_run(*found, loaded, request)) return "it holds the result of another run";
    if (!outputs_match(folder, request)) return "it holds this run, written with other options";
    return "it holds this run, but its files have changed since";
}

// True where an equal, intact run stands in the folder.
bool can_reuse(const fs::path& folder, const Loaded& loaded, const RunRequest& request) {
    const auto found = result::read_manifest(folder);
    return found && is_equal_run(*found, loaded, request) && outputs_match(folder, request) &&
           result::verify_folder(folder);
}

void refuse_unless_free(const fs::path& folder, const Loaded& loaded, const RunRequest& request) {
    const auto why = occupied_by(folder, loaded, request);
    if (why.empty()) return;
    if (!request.outputs.replace || (fs::exists(folder) && !fs::is_directory(folder)))
        throw not_written(folder, why, true);
    if (const auto foreign = foreign_file(folder); !foreign.empty())
        throw Error(
            ErrorKind::usage, folder.string(),
            "is not replaced, not even with --force: it is not only a result (" + foreign + ")",
            "Use -o to write elsewhere");
}

// Progress of one stage as a part of the whole.
std::function<void(double, std::string_view)> part_of(const RunRequest& request, double from,
                                                      double to) {
    if (!request.progress) return {};
    return [&request, from, to](double share, std::string_view stage) {
        request.progress(from + (to - from) * share, stage);
    };
}

constexpr int k_option_members = 128;  // members that live each option too
constexpr double k_share_of_members = 0.9;  // of the progress bar: members, and options if any

// The members of the run, then the weight of each source and what would help.
result::Result compute(const Loaded& loaded, const RunRequest& request, const fs::path& spill,
                       result::MemberSink* sink, RunLog& log,
                       std::optional<result::Comparison>& comparison) {
    const auto& scenario = loaded.scenario;
    const bool has_options = !scenario.options.empty();
    const double share_of_options = has_options ? 0.25 : 0;
    ensemble::RunPlan plan;
    plan.members = members_of(loaded, request);
    plan.seed = seed_of(loaded, request);
    plan.threads = request.threads;
    plan.option_members = has_options ? std::min(k_option_members, plan.members) : 0;
    plan.daily = request.daily;
    plan.spill_folder = spill;
    plan.progress = part_of(request, 0, k_share_of_members - share_of_options);
    plan.stop = request.stop;
    plan.sink = sink;
    auto output = ensemble::run(scenario, plan, comparison);
    log.stage("members");
    assess::fill_influence(scenario, output,
                           {.threads = request.threads,
                            .progress = part_of(request, k_share_of_members - share_of_options,
                                                1 - share_of_options),
                            .stop = request.stop});
    log.stage("sources");
    if (has_options)
        output.result.options =
            assess::evaluate_options(scenario, output,
                                     {.threads = request.threads,
                                      .progress = part_of(request, 1 - share_of_options, 1),
                                      .stop = request.stop});
    log.stage("options");
    return std::move(output.result);
}

}  // namespace

fs::path default_folder(const Loaded& loaded, const RunRequest& request) {
    return fs::path("results") / fmt::format("{}-{}-{}-s{}-m{}", loaded.scenario.name,
                                             loaded.scenario.time.as_of.to_iso(),
                                             loaded.fingerprint.substr(0, 8),
                                             seed_of(loaded, request), members_of(loaded, request));
}

namespace {

// The folder asked for, else the default one; where another version's result holds that, one
// beside it, so that a newer Corridor neither replaces an older result nor refuses to run.
fs::path folder_of(const Loaded& loaded, const RunRequest& request) {
    if (!request.outputs.folder.empty()) return request.outputs.folder;
    auto folder = default_folder(loaded, request);
    const auto found = result::read_manifest(folder);
    if (found && found->engine_version != version() && !request.outputs.replace)
        folder += fmt::format("-v{}", version());
    return folder;
}

}  // namespace

RunOutcome run(const Loaded& loaded, const RunRequest& request) {
    RunLog log(request);
    RunOutcome outcome;
    outcome.folder = folder_of(loaded, request);
    if (can_reuse(outcome.folder, loaded, request)) {
        outcome.reused = true;
        outcome.result = result::read_result(outcome.folder);
        return outcome;
    }
    refuse_unless_free(outcome.folder, loaded, request);

    PartialFolder partial(outcome.folder);
    const int n_kept = std::min(request.outputs.write_members, members_of(loaded, request));
    result::EnsembleFile members(partial.path(), n_kept, members_of(loaded, request));
    std::optional<result::Comparison> comparison;
    outcome.result = compute(loaded, request, partial.path(), n_kept > 0 ? &members : nullptr, log, comparison);
    complete(outcome.result, loaded);

    throw_if_stopped(request.stop);
    view::FolderOptions options{.lang = request.outputs.lang,
                                .internal = request.outputs.internal,
                                .threads = request.threads,
                                .stop = request.stop};
    if (n_kept > 0) {
        members.finish(outcome.result);
        options.other_files.push_back("ensemble.nc");
    }
    throw_if_stopped(request.stop);
    result::Scores scores;
    if (comparison) {
        scores = assess::score(*comparison);
        if (!scores.members.empty() && !scores.camps.empty())
            outcome.result.agreement = assess::agreement(*comparison, scores);
        options.more_files =
            view::flee_out_files(*comparison, request.outputs.flee_out, partial.path());
        options.more_files.insert(
            options.more_files.begin(),
            view::scores_file(outcome.result, *comparison, scores, partial.path()));
    }
    view::write_folder(outcome.result, partial.path(), options);
    log.stage("written");
    throw_if_stopped(request.stop);
    log.write(partial.path());
    partial.commit();
    return outcome;
}

}  // namespace corridor
