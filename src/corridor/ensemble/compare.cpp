#include "corridor/ensemble/compare.h"

#include <algorithm>

namespace corridor::ensemble {

std::optional<result::Comparison> start_comparison(const simulate::Engine& engine,
                                                   const RunPlan& plan) {
    if (!engine.rule || !engine.world.scenario->flee) return {};
    const scenario::Flee& flee = *engine.world.scenario->flee;
    const model::RuleSeries& series = engine.rule->series();
    result::Comparison out;
    out.start = flee.start;
    out.n_days = static_cast<std::size_t>(engine.world.n_days);
    out.n_members = static_cast<std::size_t>(plan.members);
    for (const std::int32_t place : series.places) {
        const auto& row = flee.locations[static_cast<std::size_t>(place)];
        out.places.push_back(static_cast<std::size_t>(place));
        out.names.push_back(row.name);
        const bool camp =
            row.type == scenario::FleeType::camp || row.type == scenario::FleeType::idp_camp;
        out.capacity.push_back(
            camp ? static_cast<double>(std::max<std::int64_t>(row.number, 0) / flee.divide_by) : 0);
    }
    out.registered = series.data;
    out.raw = series.raw;
    out.debt = series.debt;
    out.idp_camp = series.idp_camp;
    out.with_idp_totals = flee.settings.log_idp_totals;
    out.dated_a_day_late = flee.fidelity[scenario::FleeQuirk::dated_a_day_late];
    return out;
}

}  // namespace corridor::ensemble
