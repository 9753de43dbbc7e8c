#pragma once
//! \file The readers of the files of a Flee folder, one a file or topic; each adds to Reading.
//! Not for other modules.

#include "corridor/report/flee_folder.h"
#include "corridor/report/flee_reading.h"

namespace corridor::report {

namespace fs = std::filesystem;

//! simsetting.yml; defaults where `path` is empty.
void read_settings(Reading& reading, const fs::path& path);
//! sim_period.csv; `days` above 0 wins over its Length.
void read_period(Reading& reading, const fs::path& path, const std::optional<int>& days);
void read_locations(Reading& reading, const fs::path& path);
void read_routes(Reading& reading, const fs::path& path);
void read_closures(Reading& reading, const fs::path& path);
void read_changes(Reading& reading, const fs::path& path);
//! conflicts.csv, or flood_level.csv with flood spawning.
void read_conflicts(Reading& reading, const fs::path& path);
void read_floods(Reading& reading, const fs::path& path);
//! region_attributes_IPC.csv.
void read_ipc(Reading& reading, const fs::path& path);
//! demographics_*.csv of a folder, in the order of their names.
void read_demographics(Reading& reading, const fs::path& folder);
void read_agents(Reading& reading, const fs::path& path);
void read_major_routes(Reading& reading, const fs::path& path);
//! data_layout.csv and the files it names.
void read_registrations(Reading& reading, const fs::path& folder);
//! registration_corrections.csv.
void read_corrections(Reading& reading, const fs::path& path);
//! What two files together must fulfil; most of it only where no file has a problem of its own.
void check_together(Reading& reading);

}  // namespace corridor::report
