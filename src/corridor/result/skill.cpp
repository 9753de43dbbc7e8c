#include "corridor/result/skill.h"

#include <algorithm>

namespace corridor::result {

std::size_t Skill::n_cases_with(std::size_t at_least) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(cases, [&](const SkillCase& c) { return c.n_scored >= at_least; }));
}

const SkillRow* Skill::find(SkillRow::Over over, const std::string& name) const {
    const auto found = std::ranges::find_if(
        rows, [&](const SkillRow& row) { return row.over == over && row.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

bool may_judge(const Skill& skill) {
    return skill.values.size() >= k_least_values &&
           skill.n_cases_with(k_least_in_case) >= k_least_cases;
}

}  // namespace corridor::result
