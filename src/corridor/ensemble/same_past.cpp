#include "corridor/ensemble/same_past.h"

#include <algorithm>
#include <span>

namespace corridor::ensemble {

namespace {

using scenario::Measure;
using scenario::Scenario;

//! What of a measure is not told by the calendar of a member.
Measure definition_of(const Measure& measure) {
    Measure out = measure;
    out.phases.clear();
    out.credence.reset();
    out.credence_group.clear();
    out.report_ids.clear();
    return out;
}

//! The scenario without what only the calendar of a member, or a later day, reads.
Scenario ground_of(const Scenario& scenario) {
    Scenario out = scenario;
    out.title = out.title_fr = out.lang = {};
    out.members = 0;
    out.seed = 0;
    out.sensitivity = {};
    out.time.deadline_days = 0;
    out.reports.clear(), out.sources.clear(), out.measures.clear(), out.missions.clear();
    out.options.clear(), out.observations.clear();
    return out;
}

//! Missions that leave before the as-of date, none of which waits for an option.
std::vector<scenario::Mission> left_before(const Scenario& scenario) {
    std::vector<scenario::Mission> out;
    for (const auto& mission : scenario.missions) {
        const bool waits = std::ranges::find(scenario.options, mission.id,
                                             &scenario::Option::mission) != scenario.options.end();
        if (mission.depart < scenario.time.as_of && !waits) out.push_back(mission);
    }
    return out;
}

bool same_counts(const simulate::Engine& base, const simulate::Engine& changed) {
    return std::ranges::equal(base.counts, changed.counts, [](const auto& x, const auto& y) {
        return x.day == y.day && x.place == y.place && x.good == y.good && x.width == y.width &&
               *x.row == *y.row;
    });
}

bool same_ground(const simulate::Engine& base, const simulate::Engine& changed) {
    const Scenario &a = *base.world.scenario, &b = *changed.world.scenario;
    return scenario::same_data(ground_of(a), ground_of(b)) && left_before(a) == left_before(b) &&
           base.world.signature_of == changed.world.signature_of && same_counts(base, changed) &&
           a.measures.size() <= b.measures.size() &&
           std::ranges::equal(a.measures, std::span(b.measures).first(a.measures.size()), {},
                              &Measure::id, &Measure::id);
}

//! A phase as it was up to the as-of date.
model::PhaseSpan until(model::PhaseSpan span, std::int32_t as_of_day) {
    // What is left of an ultimatum is known to those it is put to.
    if (!span.window) span.last_day = std::min(span.last_day, as_of_day);
    return span;
}

std::vector<model::HolderSpan> holders_until(const std::vector<model::HolderSpan>& holders,
                                             std::int32_t as_of_day) {
    std::vector<model::HolderSpan> out;
    for (model::HolderSpan span : holders) {
        if (span.first_day >= as_of_day) continue;
        span.last_day = std::min(span.last_day, as_of_day);
        out.push_back(span);
    }
    return out;
}

}  // namespace

SamePast::SamePast(const simulate::Engine& base, const simulate::Engine& changed)
    : as_of_day_(changed.world.as_of_day), may_be_(same_ground(base, changed)) {
    if (!may_be_) return;
    const auto &a = base.world.scenario->measures, &b = changed.world.scenario->measures;
    redefined_.assign(b.size(), 1);
    for (std::size_t m = 0; m < a.size(); ++m)
        redefined_[m] = definition_of(a[m]) != definition_of(b[m]);
}

bool SamePast::operator()(const model::Calendar& base, const model::Calendar& changed) const {
    const auto past = [&](const model::Calendar& calendar, std::vector<model::PhaseSpan>& out) {
        for (const auto& span : calendar.spans) {
            if (span.first_day >= as_of_day_) continue;
            if (redefined_[static_cast<std::size_t>(span.measure)]) return false;
            out.push_back(until(span, as_of_day_));
        }
        return true;
    };
    std::vector<model::PhaseSpan> before, now;
    if (!past(base, before) || !past(changed, now) || before != now) return false;
    for (const auto& span : now) {
        const auto m = static_cast<std::size_t>(span.measure);
        if (base.comply[m] != changed.comply[m] ||
            base.comply_garrison[m] != changed.comply_garrison[m])
            return false;
    }
    return holders_until(base.holders, as_of_day_) == holders_until(changed.holders, as_of_day_);
}

}  // namespace corridor::ensemble
