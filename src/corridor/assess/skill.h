#pragma once
//! \file Scores of runs against what was observed (docs/model/scores.md): each value on its own,
//! beside the rivals that need no model, then the sums.

#include "corridor/assess/predict.h"
#include "corridor/assess/skill_case.h"
#include "corridor/assess/skill_rivals.h"
#include "corridor/result/skill.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::assess {

//! A case and what its members say of its scored rows.
struct CaseRun {
    const SkillCase* from = nullptr;
    std::vector<Prediction> predictions;
    result::SkillCase about;
};

//! One observation against the members, and against the rivals.
result::ScoredValue score_value(const SkillCase& c, const Prediction& prediction,
                                const Rivals& rivals);

//! The questions "by 30, 60, 90 days after the as-of date?" that a date row answers.
std::vector<result::ScoredEvent> events_of(const SkillCase& c, const Prediction& prediction,
                                           const Rivals& rivals);

/*!
 * Sums over all numbers and dates, over labels, over each target and each case; skill against each
 * rival with its uncertainty by drawing cases with replacement.
 *
 * \param seed  of those draws
 */
void add_rows(result::Skill& skill, std::uint32_t seed);

/*!
 * Everything: values, events, sums. Rivals learn from the cases themselves, each left out of its
 * own, and from `training`.
 */
result::Skill score_cases(std::vector<CaseRun> runs, std::span<const SkillCase* const> training,
                          std::uint32_t seed);

}  // namespace corridor::assess
