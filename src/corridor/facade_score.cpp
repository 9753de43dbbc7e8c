#include "corridor/facade_score.h"
#include "corridor/assess/skill.h"
#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/view/skill.h"

#include <algorithm>
#include <memory>
#include <set>

#include <fmt/format.h>

namespace corridor {

namespace fs = std::filesystem;

std::vector<fs::path> case_folders(const std::vector<fs::path>& given) {
    std::vector<fs::path> out;
    Problems problems;
    for (const auto& folder : given) {
        if (fs::exists(folder / "scenario.toml")) {
            out.push_back(folder);
            continue;
        }
        if (!fs::is_directory(folder)) {
            problems.add(folder.string(), "there is no such folder of cases",
                         "A case is a folder with a scenario.toml and an observations.csv");
            continue;
        }
        std::vector<fs::path> inside;
        for (const auto& entry : fs::directory_iterator(folder))
            if (fs::exists(entry.path() / "scenario.toml")) inside.push_back(entry.path());
        if (inside.empty())
            problems.add(folder.string(), "holds no case",
                         "A case is a folder with a scenario.toml and an observations.csv");
        std::ranges::sort(inside);
        out.insert(out.end(), inside.begin(), inside.end());
    }
    problems.throw_if_any();
    return out;
}

namespace {

//! The problems of one case, each with its folder before the file.
void add_problems(const Error& error, const std::string& folder, Problems& problems) {
    const auto within = [&folder](std::string_view where) {
        const bool named = where == folder || where.ends_with('/' + folder) ||
                           where.find(folder + '/') != std::string_view::npos;
        return named ? std::string(where) : fmt::format("{}/{}", folder, where);
    };
    if (error.problem.find('\n') == std::string::npos) {
        problems.add(within(error.where), error.problem, error.hint);
        return;
    }
    for (const auto line : split(error.problem, '\n')) {
        const auto at = line.find(": ");
        if (at == std::string_view::npos)
            problems.add(folder, line);
        else
            problems.add(within(line.substr(0, at)), line.substr(at + 2));
    }
}

}  // namespace

std::vector<Loaded> load_cases(const std::vector<fs::path>& folders,
                               const std::vector<std::string>& allow_columns) {
    std::vector<Loaded> out;
    Problems problems;
    std::set<std::string> names;
    for (const auto& folder : folders) {
        const auto shown = folder.lexically_normal().string();
        try {
            Loaded loaded = load({.folder = folder,
                                  .as_of = {},
                                  .horizon_days = {},
                                  .allow_columns = allow_columns});
            if (!names.insert(loaded.scenario.name).second)
                problems.add(shown,
                             fmt::format("a second case is called `{}`", loaded.scenario.name),
                             "Rename its folder");
            out.push_back(std::move(loaded));
        } catch (const Error& error) {
            if (error.kind != ErrorKind::input) throw;
            add_problems(error, shown.ends_with('/') ? shown.substr(0, shown.size() - 1) : shown,
                         problems);
        }
    }
    problems.throw_if_any();
    return out;
}

namespace {

//! True where a folder holds scores and nothing else.
bool holds_scores(const fs::path& folder) {
    return holds_only(folder, view::skill_files()) && fs::exists(folder / "scored.csv");
}

//! Everything that must outlive the scores.
struct Cases {
    std::vector<Loaded> loaded;
    std::vector<std::unique_ptr<assess::SkillCase>> known;

    Cases(std::vector<Loaded> from, const std::vector<std::string>& events)
        : loaded(std::move(from)) {
        for (std::size_t i = 0; i < loaded.size(); ++i)
            known.push_back(std::make_unique<assess::SkillCase>(loaded[i].scenario.name,
                                                                loaded[i].scenario, events[i]));
    }
};

int members_of(const Loaded& loaded, const ScoreRequest& request) {
    return request.members.value_or(loaded.scenario.members);
}

result::SkillCase about(const Loaded& loaded, const ScoreRequest& request, int fold) {
    const auto& s = loaded.scenario;
    const auto n_inputs = std::ranges::count(s.observations, scenario::ObservationUse::input,
                                             &scenario::Observation::use);
    return {.id = s.name,
            .event = {},
            .title = s.title,
            .regime = {},
            .fingerprint = loaded.fingerprint,
            .as_of = s.time.as_of,
            .horizon_days = s.time.horizon_days,
            .members = members_of(loaded, request),
            .n_scored = 0,
            .n_inputs = static_cast<std::size_t>(n_inputs),
            .fold = fold};
}

//! The regime of the places that the scored rows speak of, the most frequent.
std::string regime_of(const assess::SkillCase& c) {
    std::map<std::string, int> count;
    for (const auto& row : c.scenario().observations)
        ++count[c.closing(assess::place_of(row)).regime];
    std::string best;
    for (const auto& [regime, n] : count)
        if (best.empty() || n > count[best]) best = regime;
    return best;
}

assess::CaseRun run_case(const Cases& cases, std::size_t i, const ScoreRequest& request, int fold) {
    const Loaded& loaded = cases.loaded[i];
    const double n = static_cast<double>(cases.loaded.size());
    assess::CaseRun run;
    run.from = cases.known[i].get();
    run.about = about(loaded, request, fold);
    run.about.event = run.from->event();
    run.about.regime = regime_of(*run.from);
    run.predictions = assess::predict(
        loaded.scenario, {.members = members_of(loaded, request),
                          .seed = request.seed.value_or(loaded.scenario.seed),
                          .threads = request.threads,
                          .with_inputs = false,
                          .progress =
                              [&](double share) {
                                  if (request.progress)
                                      request.progress((static_cast<double>(i) + share) / n,
                                                       "futures");
                              },
                          .stop = request.stop});
    return run;
}

}  // namespace

ScoreOutcome score(const std::vector<fs::path>& folders, const ScoreRequest& request) {
    ScoreOutcome out;
    out.folder = request.folder.empty() ? fs::path("results") / "scores" : request.folder;
    refuse_unless_free(out.folder, holds_scores(out.folder), request.replace,
                       "it holds scores already", "it holds something else than scores");
    const auto places = case_folders(folders);
    std::vector<Loaded> loaded = load_cases(places, request.allow_columns);
    const std::vector<int> fold = use_posterior(loaded, places, request.posterior);
    const Cases cases(std::move(loaded), events_of(places));
    const auto teachers =
        request.training.empty() ? std::vector<fs::path>{} : case_folders({request.training});
    const Cases training(load_cases(teachers, request.allow_columns), events_of(teachers));
    PartialFolder partial(out.folder);
    std::vector<assess::CaseRun> runs;
    for (std::size_t i = 0; i < cases.loaded.size(); ++i)
        runs.push_back(run_case(cases, i, request, fold[i]));
    std::vector<const assess::SkillCase*> others;
    for (const auto& one : training.known) others.push_back(one.get());
    constexpr std::uint32_t k_seed = 7;
    out.skill = assess::score_cases(std::move(runs), others, request.seed.value_or(k_seed));
    out.skill.engine_version = version();
    throw_if_stopped(request.stop);
    view::write_skill(out.skill, request.lang, partial.path());
    partial.commit();
    return out;
}

}  // namespace corridor
