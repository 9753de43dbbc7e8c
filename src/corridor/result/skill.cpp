#include "corridor/result/skill.h"

#include <algorithm>
#include <array>

namespace corridor::result {

std::string_view name_of(SkillRow::Over over) {
    constexpr std::array<std::string_view, 5> k_over{"all", "target", "lead", "regime", "case"};
    return k_over[static_cast<std::size_t>(over)];
}

std::size_t Skill::n_cases_with(std::size_t at_least) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(cases, [&](const SkillCase& c) { return c.n_scored >= at_least; }));
}

const SkillRow* Skill::find(SkillRow::Over over, const std::string& name) const {
    const auto found = std::ranges::find_if(
        rows, [&](const SkillRow& row) { return row.over == over && row.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

Reliability reliability(const Skill& skill) {
    constexpr std::array k_levels{0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    constexpr int k_bins = 5;
    Reliability out;
    for (const auto& v : skill.values) out.n += v.kind != ScoreKind::label;
    if (out.n > 0)
        for (const double level : k_levels) {
            const auto below = std::ranges::count_if(skill.values, [&](const ScoredValue& v) {
                return v.kind != ScoreKind::label && v.rank <= level;
            });
            out.levels.push_back({level, static_cast<double>(below) / static_cast<double>(out.n)});
        }
    for (int bin = 0; bin < k_bins; ++bin) {
        Reliability::Chance sum;
        for (const auto& event : skill.events) {
            if (std::min(k_bins - 1, static_cast<int>(event.chance * k_bins)) != bin) continue;
            ++sum.n;
            sum.chance += event.chance;
            sum.came += event.came;
        }
        if (sum.n == 0) continue;
        const auto n = static_cast<double>(sum.n);
        out.chances.push_back({sum.chance / n, sum.came / n, sum.n});
    }
    return out;
}

bool may_judge(const Skill& skill) {
    return skill.values.size() >= k_least_values &&
           skill.n_cases_with(k_least_in_case) >= k_least_cases;
}

}  // namespace corridor::result
