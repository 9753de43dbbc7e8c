#pragma once
//! \file The record of past sieges as text, files and a picture.

#include "corridor/result/spells.h"
#include "corridor/view/text.h"

#include <filesystem>
#include <string>
#include <vector>

namespace corridor::view {

//! What `corridor spells` prints.
std::string spells_text(const result::SpellReport& report, Lang lang);

//! The parameters as lines of TOML: `key = {median = ..., p05 = ..., p95 = ...}`.
std::string spells_toml(const result::SpellReport& report);

//! The part of the track record: Markdown in English, refers to spells.svg.
std::string spells_markdown(const result::SpellReport& report);

//! The same as spells_text() as one JSON object for programs: {"schema": 1, ...}.
std::string spells_json(const result::SpellReport& report);

//! Every number in one long table: part, name, group, x, value, low, high, n, events.
std::string spells_csv(const result::SpellReport& report);

//! Survival of the sieges reported while on, with its 95 % interval, beside the fitted law.
std::string spells_svg(const result::SpellReport& report);

//! Names of the files that write_spells() makes.
const std::vector<std::string>& spells_files();

//! Writes them, each whole or not at all. \throws Error{io}
void write_spells(const result::SpellReport& report, const std::filesystem::path& folder);

}  // namespace corridor::view
