#include "corridor/assess/displacement.h"

#include "corridor/assess/displacement_work.h"

#include <algorithm>
#include <array>
#include <set>

namespace corridor::assess {

using result::CapacitySetting;

namespace {

void refuse_what_cannot_be_compared(const std::vector<DisplacementCase>& cases) {
    if (cases.size() < 2)
        throw Error(ErrorKind::usage, "", "one conflict cannot be left out of one",
                    "Give two folders of Flee or more");
    std::set<std::string> names;
    for (const auto& one : cases) {
        if (!one.scenario.flee)
            throw Error(ErrorKind::input, one.name, "is no folder of Flee");
        if (!names.insert(one.name).second)
            throw Error(ErrorKind::usage, one.name, "is the name of two folders");
    }
}

}  // namespace

result::DisplacementReport compare_displacement(const std::vector<DisplacementCase>& cases,
                                                const DisplacementPlan& plan) {
    refuse_what_cannot_be_compared(cases);
    constexpr std::array k_settings{CapacitySetting::first_day, CapacitySetting::as_given,
                                    CapacitySetting::honest};
    const std::size_t n = cases.size();
    DisplacementProgress watch(plan, k_settings.size() * (2 * n + 1) + 2 + n + 2 * (n + 1));
    result::DisplacementReport out;
    for (const auto& one : cases) out.conflicts.push_back(one.name);
    std::vector<model::DisplacedWeights> geography;
    for (const auto setting : k_settings)
        geography = compare_free_runs(cases, setting, plan, watch, out);
    compare_rolling(cases, geography, plan, watch, out);
    return out;
}

}  // namespace corridor::assess
