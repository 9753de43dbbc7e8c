#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/corridor.h"
#include "corridor/model/movement_rule.h"
#include "corridor/model/world.h"
#include "corridor/report/flee_folder.h"
#include "corridor/result/output_file.h"
#include "corridor/scenario/explain.h"
#include "corridor/scenario/flee_json.h"
#include "corridor/scenario/load.h"
#include "corridor/scenario/save.h"

#include <algorithm>

namespace corridor {
namespace {

namespace fs = std::filesystem;

constexpr int k_max_horizon_days = 3650;

// Names and checksums of the scenario's own files, by name.
std::vector<std::pair<std::string, std::string>> checksums_of(const fs::path& given) {
    const auto folder = fs::is_directory(given) ? given : given.parent_path();
    std::vector<std::pair<std::string, std::string>> inputs;
    for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder)) {
        const auto extension = entry.path().extension();
        const bool is_flee = entry.path().filename() == scenario::k_flee_json;
        if (!entry.is_regular_file() || (extension != ".csv" && extension != ".toml" && !is_flee))
            continue;
        inputs.emplace_back(entry.path().filename().string(),
                            sha256_hex(result::read_file(entry.path())));
    }
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

// A posterior may lie outside the folder; its checksum stands under the name scenario.toml gives it.
void add_posterior(const fs::path& given, Loaded& loaded) {
    if (!loaded.scenario.posterior) return;
    const std::string& name = loaded.scenario.posterior->file;
    const auto folder = fs::is_directory(given) ? given : given.parent_path();
    const bool inside = !fs::path(name).has_parent_path();
    if (inside && fs::path(name).extension() == ".csv") return;
    loaded.inputs.emplace_back(name, sha256_hex(result::read_file(folder / name)));
    std::sort(loaded.inputs.begin(), loaded.inputs.end());
}

scenario::FleeQuirk quirk_named(const std::string& name) {
    if (const auto quirk = scenario::flee_quirk_named(name)) return *quirk;
    throw Error(ErrorKind::usage, "quirk", "there is no quirk of Flee named '" + name + "'",
                "docs/model/flee.md lists them");
}

scenario::FleeFidelity fidelity_of(const Input::FleeInput& wanted) {
    auto fidelity = wanted.corrected ? scenario::FleeFidelity::corrected()
                                     : scenario::FleeFidelity::flee3();
    for (const auto& name : wanted.keep) fidelity[quirk_named(name)] = true;
    for (const auto& name : wanted.correct) fidelity[quirk_named(name)] = false;
    return fidelity;
}

// The name of a folder given as ".", "folder" or "folder/".
std::string name_of_folder(const fs::path& folder) {
    auto path = fs::absolute(folder).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    return path.filename().string();
}

Loaded load_flee(const Input& input, const report::FleeFiles& files) {
    if (input.as_of)
        throw Error(ErrorKind::usage, "as_of", "has no meaning for a folder of Flee",
                    "All of its days are simulated; --days N ends after N days");
    auto read = report::read_flee(files, input.horizon_days);
    read.flee.divide_by = input.flee.divide_by;
    read.flee.fidelity = fidelity_of(input.flee);
    if (input.flee.own_rule) read.flee.rule = scenario::FleeRule::corridor;
    Loaded loaded;
    loaded.scenario = report::flee_scenario(std::move(read.flee), name_of_folder(input.folder));
    auto& warnings = loaded.scenario.warnings;
    warnings.insert(warnings.begin(), read.warnings.begin(), read.warnings.end());
    for (const auto& file : read.inputs)
        loaded.inputs.emplace_back(file.filename().string(), sha256_hex(result::read_file(file)));
    std::sort(loaded.inputs.begin(), loaded.inputs.end());
    const auto world = model::compile(loaded.scenario);
    const auto rule = model::make_movement_rule(world);
    warnings.insert(warnings.end(), rule->warnings().begin(), rule->warnings().end());
    loaded.fingerprint = scenario::fingerprint(loaded.scenario);
    return loaded;
}

// What every scenario takes, whatever it was read from.
void complete(const Input& input, Loaded& loaded) {
    if (input.horizon_days) {
        auto& time = loaded.scenario.time;
        if (*input.horizon_days < 1 || *input.horizon_days > k_max_horizon_days)
            throw Error(ErrorKind::usage, "horizon_days", "must be 1 to 3650");
        const auto& flee = loaded.scenario.flee;
        if (flee && time.as_of - time.start + *input.horizon_days >= flee->days)
            throw Error(ErrorKind::usage, "horizon_days",
                        "ends after the " + std::to_string(flee->days) + " days of flee.json");
        time.horizon_days = *input.horizon_days;
        time.deadline_days = std::min(time.deadline_days, time.horizon_days);
    }
    model::compile(loaded.scenario);
    loaded.fingerprint = scenario::fingerprint(loaded.scenario);
}

}  // namespace

Loaded load(const Input& input) {
    if (!fs::exists(input.folder))
        throw Error(ErrorKind::input, input.folder.string(), "there is no such scenario folder",
                    "A scenario is a folder with a scenario.toml");
    if (!fs::exists(input.folder / "scenario.toml"))
        if (const auto files = report::find_flee_folder(input.folder)) return load_flee(input, *files);
    if (input.flee != Input::FleeInput{})
        throw Error(ErrorKind::usage, "hasten, fidelity, quirks", "belong to folders of Flee alone",
                    "In a scenario that was imported, change divide_by and fidelity in flee.json");
    Loaded loaded;
    loaded.scenario =
        scenario::load(input.folder, {.as_of = input.as_of, .allow_columns = input.allow_columns});
    complete(input, loaded);
    loaded.inputs = checksums_of(input.folder);
    add_posterior(input.folder, loaded);
    return loaded;
}

Loaded load(const Input& input, const std::vector<scenario::Edit>& edits) {
    const bool of_corridor = !fs::is_directory(input.folder) || fs::exists(input.folder / "scenario.toml");
    if (of_corridor) return load(input, scenario::read_folder_texts(input.folder), edits);
    if (!edits.empty())
        throw Error(ErrorKind::usage, input.folder.string(), "holds no scenario.toml to be changed",
                    "corridor import writes a folder of Flee as a scenario");
    return load(input);
}

Loaded load(const Input& input, const scenario::FolderTexts& texts,
            const std::vector<scenario::Edit>& edits) {
    const auto edited = scenario::apply_edits(texts, edits);
    Loaded loaded;
    loaded.scenario = scenario::load_edited(
        texts, edited, {.as_of = input.as_of, .allow_columns = input.allow_columns});
    complete(input, loaded);
    for (const auto& [name, bytes] : edited.files) loaded.inputs.emplace_back(name, sha256_hex(bytes));
    add_posterior(input.folder, loaded);
    return loaded;
}

std::string save_edits(const Input& input, const std::string& etag,
                       const std::vector<scenario::Edit>& edits) {
    const auto texts = scenario::read_folder_texts(input.folder);
    const auto edited = scenario::apply_edits(texts, edits);
    Loaded loaded;
    Input as_written = input;
    as_written.as_of.reset();
    as_written.horizon_days.reset();
    loaded.scenario = scenario::load_edited(
        texts, edited, {.as_of = {}, .allow_columns = input.allow_columns});
    complete(as_written, loaded);
    return scenario::save_texts(etag, edited);
}

void save(const Loaded& loaded, const fs::path& folder) {
    scenario::save(loaded.scenario, folder);
}

std::string explain(std::string_view key, view::Lang lang) {
    if (auto text = scenario::explain(key, view::name_of(lang))) return *text;
    const auto near = scenario::nearest_key(key);
    throw Error(ErrorKind::usage, "explain", "there is no key '" + std::string(key) + "'",
                near ? "Did you mean '" + *near + "'?" : "");
}

}  // namespace corridor
