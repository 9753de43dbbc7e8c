#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/corridor.h"
#include "corridor/model/world.h"
#include "corridor/result/output_file.h"
#include "corridor/scenario/explain.h"
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
        if (!entry.is_regular_file() || (extension != ".csv" && extension != ".toml")) continue;
        inputs.emplace_back(entry.path().filename().string(),
                            sha256_hex(result::read_file(entry.path())));
    }
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

}  // namespace

Loaded load(const Input& input) {
    if (!fs::exists(input.folder))
        throw Error(ErrorKind::input, input.folder.string(), "there is no such scenario folder",
                    "A scenario is a folder with a scenario.toml");
    Loaded loaded;
    loaded.scenario =
        scenario::load(input.folder, {.as_of = input.as_of, .allow_columns = input.allow_columns});
    if (input.horizon_days) {
        auto& time = loaded.scenario.time;
        if (*input.horizon_days < 1 || *input.horizon_days > k_max_horizon_days)
            throw Error(ErrorKind::usage, "horizon_days", "must be 1 to 3650");
        time.horizon_days = *input.horizon_days;
        time.deadline_days = std::min(time.deadline_days, time.horizon_days);
    }
    model::compile(loaded.scenario);
    loaded.fingerprint = scenario::fingerprint(loaded.scenario);
    loaded.inputs = checksums_of(input.folder);
    return loaded;
}

std::string explain(std::string_view key, view::Lang lang) {
    if (auto text = scenario::explain(key, view::name_of(lang))) return *text;
    const auto near = scenario::nearest_key(key);
    throw Error(ErrorKind::usage, "explain", "there is no key '" + std::string(key) + "'",
                near ? "Did you mean '" + *near + "'?" : "");
}

}  // namespace corridor
