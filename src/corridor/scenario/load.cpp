#include "corridor/scenario/load.h"

#include "corridor/scenario/check.h"
#include "corridor/scenario/load_parts.h"

#include <fmt/format.h>

namespace corridor::scenario {
namespace {

std::filesystem::path folder_of(const std::filesystem::path& given) {
    if (std::filesystem::is_directory(given)) return given;
    const auto folder = given.parent_path();
    return folder.empty() ? std::filesystem::path(".") : folder;
}

std::string name_of(const std::filesystem::path& folder) {
    auto absolute = std::filesystem::weakly_canonical(folder);
    return absolute.filename().empty() ? absolute.parent_path().filename().string()
                                       : absolute.filename().string();
}

}  // namespace

Scenario load(const std::filesystem::path& folder_or_toml, const LoadOptions& options) {
    const auto folder = folder_of(folder_or_toml);
    const bool is_folder = std::filesystem::is_directory(folder_or_toml);
    const auto toml = is_folder ? folder / "scenario.toml" : folder_or_toml;
    const std::string file = toml.filename().string();
    Scenario scenario;
    LoadState state;
    scenario.name = name_of(folder);
    const TomlNode root = read_toml(toml, file);
    const DataFiles files = read_settings(root, file, folder, scenario, state);
    read_tables(files, options, scenario, state);
    fill_road_lengths(scenario, state);
    resolve_references(scenario, state);
    // Where rows are lost, what does not fit together may only be a consequence.
    if (state.incomplete.empty()) check(scenario, state.origins, state.problems, state.warnings);
    if (options.as_of && *options.as_of <= scenario.time.start)
        state.problems.add("--as-of",
                           fmt::format("{} is not after the start {}", options.as_of->to_iso(),
                                       scenario.time.start.to_iso()));
    state.problems.throw_if_any();
    scenario.warnings = std::move(state.warnings);
    apply_as_of(scenario, options.as_of);
    return scenario;
}

}  // namespace corridor::scenario
