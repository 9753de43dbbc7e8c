#pragma once
//! \file The record of forecasts as a person and as a program read it: summary, tables, picture,
//! part of a page. Numbers are those of result/skill.h; nothing is scored here.

#include "corridor/result/skill.h"
#include "corridor/view/terminal.h"

#include <filesystem>
#include <string>
#include <vector>

namespace corridor::view {

//! One sentence a manager can read: enough values or not, coverage and width, skill.
std::string skill_sentence(const result::Skill& skill, Lang lang);

//! The sentence, then a table of targets and cases.
std::string skill_summary(const result::Skill& skill, const TerminalStyle& style);

//! The same as an object, "schema": 1.
std::string skill_json(const result::Skill& skill, Lang lang);

//! scores.csv: one row a group of values and rival.
std::string scores_csv(const result::Skill& skill);
//! scored.csv: one row an observation.
std::string scored_csv(const result::Skill& skill);
//! events.csv: one row a yes-or-no question.
std::string events_csv(const result::Skill& skill);

/*!
 * Reliability: left, the share of observations at or below each quantile of the forecast; right,
 * how often what was given a chance came about. On the diagonal the forecast means what it says.
 */
std::string svg_reliability(const result::Skill& skill, Lang lang);

//! A part of docs/track_record.md, in English.
//! \param figure  path of the picture, as the page refers to it; empty: none
std::string skill_markdown(const result::Skill& skill, const std::string& figure);

//! Names of the files that write_skill() makes.
const std::vector<std::string>& skill_files();

//! Writes them all into a folder. \throws Error{io}
void write_skill(const result::Skill& skill, Lang lang, const std::filesystem::path& folder);

}  // namespace corridor::view
