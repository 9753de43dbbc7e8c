#include "corridor/scenario/load.h"

#include "corridor/scenario/check.h"
#include "corridor/scenario/flee_json.h"
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

void check_moved_to(Date as_of, const Scenario& scenario, Problems& problems) {
    const TimeFrame& time = scenario.time;
    if (as_of < time.start || (as_of == time.start && !scenario.flee))
        problems.add("--as-of", fmt::format("{} is not after the start {}", as_of.to_iso(),
                                            time.start.to_iso()));
    const bool fits = !scenario.flee || as_of - time.start + time.horizon_days < scenario.flee->days;
    if (!fits)
        problems.add("--as-of",
                     fmt::format("a forecast of {} days from {} ends after the {} days of flee.json",
                                 time.horizon_days, as_of.to_iso(), scenario.flee->days),
                     "Move it less, or shorten horizon_days");
}

}  // namespace

bool DataFiles::has(const std::string& name) const {
    if (texts != nullptr) return texts->files.contains(name);
    std::error_code failure;
    return std::filesystem::exists(folder / name, failure);
}

void read_flee_file(DataFiles& files, Scenario& out, LoadState& state) {
    const std::string name(k_flee_json);
    files.has_flee = files.has(name);
    if (!files.has_flee) return;
    out.flee = files.texts != nullptr
                   ? read_flee_json(files.text(name), name, state.problems)
                   : read_flee_json_file(files.folder / name, state.problems);
    if (!out.flee) state.incomplete.emplace("flee");
}

Scenario load(const std::filesystem::path& folder_or_toml, const LoadOptions& options) {
    const auto folder = folder_of(folder_or_toml);
    if (options.texts == nullptr && read_save_note(folder)) {
        const FolderTexts texts = read_folder_texts(folder_or_toml);
        LoadOptions whole = options;
        whole.texts = &texts;
        return load(folder_or_toml, whole);
    }
    const bool is_folder = std::filesystem::is_directory(folder_or_toml);
    const auto toml = is_folder ? folder / "scenario.toml" : folder_or_toml;
    const std::string file = toml.filename().string();
    Scenario scenario;
    LoadState state;
    scenario.name = name_of(folder);
    const TomlNode root = options.texts != nullptr
                              ? parse_toml(options.texts->files.at(options.texts->settings), file)
                              : read_toml(toml, file);
    DataFiles files = read_settings(root, file, folder, scenario, state);
    files.texts = options.texts;
    read_flee_file(files, scenario, state);
    read_tables(files, options, scenario, state);
    fill_road_lengths(scenario, state);
    resolve_references(scenario, state);
    // Where rows are lost, what does not fit together may only be a consequence.
    if (state.incomplete.empty()) check(scenario, state.origins, state.problems, state.warnings);
    if (options.as_of) check_moved_to(*options.as_of, scenario, state.problems);
    state.problems.throw_if_any();
    scenario.warnings = std::move(state.warnings);
    apply_as_of(scenario, options.as_of);
    return scenario;
}

}  // namespace corridor::scenario
