#include "corridor/report/flee_folder.h"

#include "corridor/report/flee_parts.h"

#include <fmt/format.h>

namespace corridor::report {
namespace {

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

// The first of two files that exists; empty if none does.
fs::path first_existing(const fs::path& one, const fs::path& other) {
    if (is_there(one)) return one;
    return is_there(other) ? other : fs::path();
}

void read_places(Reading& reading, const FleeFiles& files) {
    reading.guard([&] { read_locations(reading, files.input_csv / "locations.csv"); });
    if (reading.n_places() == 0) return;  // every name of every file would be unknown
    reading.guard([&] { read_routes(reading, files.input_csv / "routes.csv"); });
    reading.guard([&] { read_closures(reading, files.input_csv / "closures.csv"); });
    if (!files.location_changes.empty()) {
        reading.warn(file_label(files.location_changes),
                     "is read; Flee looks for it in the folder it is started in");
        reading.guard([&] { read_changes(reading, files.location_changes); });
    }
}

void read_days(Reading& reading, const FleeFiles& files) {
    if (reading.flood_driven)
        reading.guard([&] { read_floods(reading, files.input_csv / "flood_level.csv"); });
    else
        reading.guard([&] { read_conflicts(reading, files.input_csv / "conflicts.csv"); });
    const fs::path ipc = files.input_csv / "region_attributes_IPC.csv";
    if (is_there(ipc) || reading.needs_ipc) reading.guard([&] { read_ipc(reading, ipc); });
}

void read_people(Reading& reading, const FleeFiles& files) {
    reading.guard([&] { read_demographics(reading, files.input_csv); });
    if (reading.flee.settings.read_from_agents_csv_file)
        reading.guard([&] { read_agents(reading, files.input_csv / "agents.csv"); });
    if (reading.flee.settings.fixed_routes)
        reading.guard([&] { read_major_routes(reading, files.input_csv / "major_routes.csv"); });
    reading.guard([&] { read_registrations(reading, files.source_data); });
    const fs::path corrections = files.input_csv / "registration_corrections.csv";
    if (!reading.registered.empty() && is_there(corrections))
        reading.guard([&] { read_corrections(reading, corrections); });
}

}  // namespace

std::optional<FleeFiles> find_flee_folder(const fs::path& folder) {
    FleeFiles files;
    if (is_there(folder / "scenario.toml")) return {};  // one of ours, whatever else it holds
    if (is_there(folder / "input_csv" / "locations.csv")) {
        files.input_csv = folder / "input_csv";
        files.source_data = folder / "source_data";
        files.settings =
            first_existing(folder / "simsetting.yml", files.input_csv / "simsetting.yml");
        files.location_changes = first_existing(folder / "location_changes.csv",
                                                files.input_csv / "location_changes.csv");
        return files;
    }
    if (!is_there(folder / "locations.csv") || !is_there(folder / "routes.csv")) return {};
    files.input_csv = folder;
    std::error_code ignored;
    const fs::path above = fs::absolute(folder, ignored).lexically_normal();
    const fs::path parent =
        above.has_filename() ? above.parent_path() : above.parent_path().parent_path();
    files.source_data = first_existing(folder / "source_data", parent / "source_data");
    if (files.source_data.empty()) files.source_data = folder / "source_data";
    files.settings = first_existing(folder / "simsetting.yml", parent / "simsetting.yml");
    files.location_changes =
        first_existing(folder / "location_changes.csv", parent / "location_changes.csv");
    return files;
}

FleeRead read_flee(const FleeFiles& files, const std::optional<int>& days) {
    Reading reading;
    reading.guard([&] { read_settings(reading, files.settings); });
    reading.guard([&] { read_period(reading, files.input_csv / "sim_period.csv", days); });
    read_places(reading, files);
    // Without places or days every later file would only repeat that they are missing.
    if (reading.n_places() > 0 && reading.flee.days > 0) {
        read_days(reading, files);
        read_people(reading, files);
        check_together(reading);
    }
    reading.problems.throw_if_any();
    return {.flee = std::move(reading.flee),
            .warnings = std::move(reading.warnings),
            .inputs = std::move(reading.inputs)};
}

}  // namespace corridor::report
