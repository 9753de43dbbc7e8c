#include "corridor/assess/siege_end.h"

#include "corridor/model/terms.h"

#include <algorithm>

namespace corridor::assess {
namespace {

bool besieges(const model::WorldMeasure& measure) {
    return measure.pattern == scenario::Pattern::siege ||
           measure.pattern == scenario::Pattern::ultimatum;
}

//! What a phase closes, less what the exemptions in force take away on every road.
bool closes(const model::WorldMeasure& measure, const model::PhaseSpan& span,
            const model::Calendar& calendar, const model::ActiveMeasures& active) {
    const bool on_loads = span.effect.open < 1 || (measure.leaky && span.leak < 1);
    std::uint32_t goods = on_loads && (measure.carriers & model::k_trader) ? measure.goods : 0;
    std::vector<std::uint8_t> people;
    if (measure.on_people && span.effect.pass < 1) people = measure.signatures;
    for (const model::ExemptionRule& rule : measure.exempted_by) {
        if (!rule.arcs.empty() || !model::exemption_active(rule, calendar, active)) continue;
        if (rule.carriers & model::k_trader) goods &= ~rule.goods;
        for (std::size_t s = 0; s < people.size() && s < rule.signatures.size(); ++s)
            if (rule.signatures[s]) people[s] = 0;
    }
    return goods != 0 || std::ranges::find(people, std::uint8_t{1}) != people.end();
}

}  // namespace

std::vector<std::uint8_t> hostile_measures_at(const model::World& world, std::int32_t place) {
    std::vector<std::uint8_t> here(world.measures.size(), 0);
    for (std::size_t a = 0; a < world.arcs.size(); ++a) {
        if (world.arcs[a].from != place && world.arcs[a].to != place) continue;
        for (const model::Stop& stop : world.stops[a])
            if (!besieges(world.measures[static_cast<std::size_t>(stop.measure)]))
                here[static_cast<std::size_t>(stop.measure)] = 1;
    }
    for (std::size_t m = 0; m < world.measures.size(); ++m) {
        const auto& places = world.measures[m].places;
        if (std::ranges::find(places, place) != places.end()) here[m] = 1;
        if (!world.measures[m].hostile) here[m] = 0;
    }
    return here;
}

bool is_closed(const model::World& world, const model::Calendar& calendar,
               const std::vector<std::uint8_t>& measures, std::int32_t day) {
    const model::ActiveMeasures active = model::active_on(world, calendar, day);
    return std::ranges::any_of(active.spans, [&](std::int32_t s) {
        const model::PhaseSpan& span = calendar.spans[static_cast<std::size_t>(s)];
        const auto m = static_cast<std::size_t>(span.measure);
        return measures[m] != 0 && closes(world.measures[m], span, calendar, active);
    });
}

std::optional<std::int32_t> siege_end_day(const model::World& world,
                                          const model::Calendar& calendar,
                                          const std::vector<std::uint8_t>& measures) {
    bool was_closed = false;
    for (std::int32_t day = world.as_of_day; day < world.n_days; ++day) {
        const bool closed = is_closed(world, calendar, measures, day);
        if (was_closed && !closed) return day;
        was_closed = was_closed || closed;
    }
    if (!was_closed) return std::nullopt;
    return model::k_never;
}

}  // namespace corridor::assess
