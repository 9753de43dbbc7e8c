#pragma once
//! \file How the numbers of a record are printed, for the summary and the page.

#include "corridor/result/skill.h"
#include "corridor/view/text.h"

#include <optional>
#include <string>

namespace corridor::view {

//! Sums over all numbers and dates; null where there is none.
const result::SkillRow* row_of_all(const result::Skill& skill);

//! "+0.31", "−0.20"; beyond 99.99 that.
std::string signed_number(double x, Lang lang);

//! The same of a skill, or a dash.
std::string skill_number(const std::optional<result::SkillRow::Against>& against, Lang lang);

//! "+0.31 (+0.10 to +0.45)"; without a range the number alone.
std::string skill_with_range(const result::SkillRow::Against& against, Lang lang);

//! Mean width of 90 % intervals over climatology's on the same values, or a dash.
std::string width_ratio(const result::SkillRow& row, Lang lang);

//! "87 %", or a dash.
std::string share_or_dash(const std::optional<double>& share);

}  // namespace corridor::view
