#include "corridor/model/calendar_spans.h"

#include "corridor/base/hash.h"
#include "corridor/base/quantile.h"
#include "corridor/model/sampling.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace corridor::model {
namespace {

using scenario::Measure;
using scenario::Phase;

enum DateDraw : std::uint16_t { k_start = 0, k_end = 1 };

std::int32_t day_of(const World& world, Date date) {
    return date - world.scenario->time.start;
}

// One date of a phase in days since the start of the run.
std::optional<std::int32_t> draw_date(const World& world, std::uint64_t entity, int phase,
                                      DateDraw which, std::optional<Date> likely,
                                      std::optional<Date> earliest, std::optional<Date> latest,
                                      const Draws& draws) {
    if (!likely) return {};
    const std::int32_t middle = day_of(world, *likely);
    const std::int32_t low = earliest ? std::min(middle, day_of(world, *earliest)) : middle;
    const std::int32_t high = latest ? std::max(middle, day_of(world, *latest)) : middle;
    if (low == high) return middle;
    const double u = uniform(draws.key, entity, phase, Purpose::phase_date, which);
    return static_cast<std::int32_t>(std::floor(triangular_quantile(low, middle, high, u) + 0.5));
}

// One phase that takes place in this member.
struct Planned {
    std::size_t index = 0;
    std::optional<std::int32_t> start, end;  // drawn; nothing = not written
    std::optional<Date> nominal_start;       // written, or the day after the phase before
};

// The written first day of each phase; nothing where it hangs on an end nobody knows.
std::vector<std::optional<Date>> nominal_starts(const World& world, const Measure& measure) {
    std::vector<std::optional<Date>> result;
    for (std::size_t i = 0; i < measure.phases.size(); ++i) {
        std::optional<Date> start = measure.phases[i].start;
        if (!start && i == 0) start = world.scenario->time.start;
        if (!start && i > 0 && measure.phases[i - 1].end) start = *measure.phases[i - 1].end + 1;
        result.push_back(start);
    }
    return result;
}

// The phases that take place: believed, and carried out where they were only announced.
std::vector<Planned> plan(const World& world, const Measure& measure,
                          std::span<const std::uint8_t> phase_in_force, const Draws& draws) {
    const std::uint64_t entity = hash64(measure.id);
    const auto starts = nominal_starts(world, measure);
    const auto carried_out = [&] {
        return uniform(draws.key, entity, 0, Purpose::carry_out) < draws.parameters->carry_out;
    };
    std::vector<Planned> result;
    for (std::size_t i = 0; i < measure.phases.size(); ++i) {
        const Phase& phase = measure.phases[i];
        const bool announced = !starts[i] || *starts[i] > world.scenario->time.as_of;
        if (!phase_in_force[i] || (announced && !carried_out())) continue;
        result.push_back({.index = i,
                          .start = draw_date(world, entity, phase.number, k_start, phase.start,
                                             phase.start_earliest, phase.start_latest, draws),
                          .end = draw_date(world, entity, phase.number, k_end, phase.end,
                                           phase.end_earliest, phase.end_latest, draws),
                          .nominal_start = starts[i]});
        if (i == 0 && !result.back().start)  // from the start, unless it was over by then
            result.back().start = std::min(0, result.back().end.value_or(0));
    }
    return result;
}

// First day of phase i of those planned, never before the last span has ended. A phase without a
// day of its own follows the one before, or keeps its written day where that one does not happen.
std::int32_t first_day_of(const World& world, std::span<const Planned> planned, std::size_t i,
                          std::span<const PhaseSpan> spans) {
    const Planned& now = planned[i];
    const bool first = spans.empty();
    const std::int32_t earliest = first ? -k_never : spans.back().last_day + 1;
    if (now.start) return std::max(*now.start, earliest);
    const bool follows = !first && planned[i - 1].index + 1 == now.index;
    if (!follows && now.nominal_start) return std::max(day_of(world, *now.nominal_start), earliest);
    return first ? 0 : earliest;
}

// Last day of phase i where its own end or the next phase's start says so.
std::optional<std::int32_t> known_last_day(std::span<const Planned> planned, std::size_t i) {
    const Planned& now = planned[i];
    // Uncertain dates may cross: the phase then lasts a day.
    if (now.end) return now.start ? std::max(*now.start, *now.end) : *now.end;
    if (i + 1 < planned.size() && planned[i + 1].start) return *planned[i + 1].start - 1;
    return {};
}

// First day of the regime that goes on unbroken to the day before `first`; the window of an ultimatum
// is not part of it.
std::int32_t regime_start(std::span<const PhaseSpan> spans, std::int32_t first) {
    std::int32_t start = first;
    for (std::size_t i = spans.size(); i-- > 0;) {
        if (spans[i].window || spans[i].last_day + 1 != start) break;
        start = spans[i].first_day;
    }
    return start;
}

// Field of a phase as the entity of its draw.
double draw_field(const scenario::Value& value, const Measure& measure, const Phase& phase,
                  const char* field, const Draws& draws) {
    if (value.is_fixed()) return value.a;
    const std::string name = measure.id + '#' + std::to_string(phase.number) + ':' + field;
    return draw_quantity(value, draws.key, hash64(name), *draws.shapes);
}

}  // namespace

EffectValues draw_effect(const Measure& measure, const Phase& phase, const Draws& draws) {
    const auto share = [&](const scenario::Value& value, const char* field) {
        return std::clamp(draw_field(value, measure, phase, field, draws), 0.0, 1.0);
    };
    const auto amount = [&](const scenario::Value& value, const char* field) {
        return std::max(0.0, draw_field(value, measure, phase, field, draws));
    };
    const scenario::Effect& effect = phase.effect;
    EffectValues result{.open = share(effect.open, "open"),
                        .fee = amount(effect.fee, "fee"),
                        .delay_days = amount(effect.delay_days, "delay_days"),
                        .attack = share(effect.attack, "attack"),
                        .loss_if_hit = share(effect.loss_if_hit, "loss_if_hit"),
                        .pass = share(effect.pass, "pass"),
                        .detain = share(effect.detain, "detain")};
    result.detain = std::min(result.detain, 1 - result.pass);
    return result;
}

double draw_leak(const Measure& measure, const Draws& draws) {
    if (measure.leak_word) {
        const auto& parameters = *draws.parameters;
        using scenario::LeakWord;
        return *measure.leak_word == LeakWord::sealed ? parameters.leak_sealed
               : *measure.leak_word == LeakWord::hard ? parameters.leak_hard
                                                      : parameters.leak_leaky;
    }
    if (!measure.leak) return 0;
    return std::clamp(
        draw_quantity(*measure.leak, draws.key, hash64(measure.id + "#leak"), *draws.shapes), 0.0,
        1.0);
}

std::vector<PhaseSpan> draw_spans(const World& world, std::int32_t measure,
                                  std::span<const std::uint8_t> phase_in_force,
                                  const Draws& draws) {
    const Measure& about = world.scenario->measures[static_cast<std::size_t>(measure)];
    const std::vector<Planned> planned = plan(world, about, phase_in_force, draws);
    const double leak = draw_leak(about, draws);
    std::vector<PhaseSpan> spans;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        const std::size_t index = planned[i].index;
        const std::int32_t first = first_day_of(world, planned, i, spans);
        PhaseSpan span{.measure = measure,
                       .phase = static_cast<std::int32_t>(index),
                       .first_day = first,
                       .window = about.pattern == scenario::Pattern::ultimatum && index == 0,
                       .leak = leak,
                       .effect = draw_effect(about, about.phases[index], draws)};
        std::vector<OpenSpell> lived;
        if (const auto known = known_last_day(planned, i))
            lived.push_back({first, *known});
        else
            lived = draw_open_spells(world, measure, first, regime_start(spans, first), draws, 0,
                                     i + 1 == planned.size());
        for (const OpenSpell& spell : lived) {
            span.first_day = spell.first_day;
            span.last_day = spell.last_day;
            if (span.last_day >= span.first_day) spans.push_back(span);
        }
    }
    return spans;
}

}  // namespace corridor::model
