#include "corridor/model/calendar.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/model/calendar_spans.h"
#include "corridor/model/strata.h"

#include <algorithm>
#include <set>

namespace corridor::model {
namespace {

using scenario::Measure;

// A[m] by measure, and each phase's own draw.
struct InForce {
    std::vector<std::uint8_t> measures;
    std::vector<std::vector<std::uint8_t>> phases;
};

InForce in_force_of(const scenario::Scenario& scenario, const std::vector<CredenceUnit>& units,
                    const std::vector<std::uint8_t>& drawn) {
    InForce result;
    for (const Measure& measure : scenario.measures)
        result.phases.emplace_back(measure.phases.size(), std::uint8_t{1});
    result.measures.resize(scenario.measures.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto measure = static_cast<std::size_t>(units[i].measure);
        if (units[i].phase < 0)
            result.measures[measure] = drawn[i];
        else
            result.phases[measure][static_cast<std::size_t>(units[i].phase)] = drawn[i];
    }
    return result;
}

// Compliance of the people an ultimatum addresses, if they can leave. One uniform moves both.
// What a posterior says of it holds for all ultimatums of the member.
void draw_comply(const scenario::Scenario& scenario, const Draws& draws, Calendar& calendar) {
    const bool village_known = posterior_moves(scenario, "comply_village");
    const bool garrison_known = posterior_moves(scenario, "comply_garrison");
    calendar.comply.assign(scenario.measures.size(), 0);
    calendar.comply_garrison.assign(scenario.measures.size(), 0);
    const scenario::Value& village = scenario.parameters.at("comply_village");
    const scenario::Value& garrison = scenario.parameters.at("comply_garrison");
    for (std::size_t i = 0; i < scenario.measures.size(); ++i) {
        if (scenario.measures[i].pattern != scenario::Pattern::ultimatum || !calendar.in_force[i])
            continue;
        const double u = uniform(draws.key, hash64(scenario.measures[i].id), 0, Purpose::comply);
        calendar.comply[i] = village_known
                                 ? draws.parameters->comply_village
                                 : std::clamp(draws.shapes->draw(village, u), 0.0, 1.0);
        calendar.comply_garrison[i] = garrison_known
                                          ? draws.parameters->comply_garrison
                                          : std::clamp(draws.shapes->draw(garrison, u), 0.0, 1.0);
    }
}

// Only what touches a day of the run stays.
void clip_to_run(const World& world, std::vector<PhaseSpan>& spans) {
    for (PhaseSpan& span : spans) span.last_day = std::min(span.last_day, world.n_days - 1);
    std::erase_if(spans, [&](const PhaseSpan& span) {
        return span.last_day < 0 || span.first_day >= world.n_days ||
               span.last_day < span.first_day;
    });
}

std::vector<std::int32_t> change_days_of(const World& world, const Calendar& calendar) {
    const scenario::Scenario& scenario = *world.scenario;
    std::set<std::int32_t> days{0};
    const auto add = [&](std::int64_t day) {
        if (day >= 0 && day < world.n_days) days.insert(static_cast<std::int32_t>(day));
    };
    for (const PhaseSpan& span : calendar.spans) {
        add(span.first_day);
        add(std::int64_t{span.last_day} + 1);
    }
    for (const HolderSpan& span : calendar.holders) {
        add(span.first_day);
        add(std::int64_t{span.last_day} + 1);
    }
    for (std::size_t i = 0; i < scenario.measures.size(); ++i) {
        const scenario::Exemption& window = scenario.measures[i].exempts;
        if (!calendar.in_force[i]) continue;
        if (window.from) add(*window.from - scenario.time.start);
        if (window.to) add(*window.to - scenario.time.start + 1);
    }
    return {days.begin(), days.end()};
}

// The calendar that follows from which measures, phases and holder rows are believed.
Calendar calendar_of(const World& world, const InForce& believed,
                     const std::vector<std::uint8_t>& holder_rows, const Draws& draws) {
    Calendar calendar;
    calendar.in_force = believed.measures;
    calendar.holders = draw_holders(world, holder_rows);
    for (std::size_t i = 0; i < believed.measures.size(); ++i) {
        if (!believed.measures[i]) continue;
        const auto spans =
            draw_spans(world, static_cast<std::int32_t>(i), believed.phases[i], draws);
        calendar.spans.insert(calendar.spans.end(), spans.begin(), spans.end());
    }
    resume_after_truces(world, calendar.holders, believed.measures, believed.phases, draws,
                        calendar.spans);
    clip_to_run(world, calendar.spans);
    draw_comply(*world.scenario, draws, calendar);
    calendar.change_days = change_days_of(world, calendar);
    return calendar;
}

}  // namespace

Calendar draw_calendar(const World& world, const scenario::ParameterValues& parameters,
                       StreamKey key) {
    CORRIDOR_EXPECT(world.scenario, "a world knows its scenario");
    const scenario::Scenario& scenario = *world.scenario;
    const Beliefs beliefs = beliefs_of(scenario, parameters);
    return calendar_of(world,
                       in_force_of(scenario, beliefs.measures, draw_units(beliefs.measures, key)),
                       draw_units(beliefs.holders, key),
                       {.key = key, .shapes = &world.shapes, .parameters = &parameters});
}

Calendar draw_calendar(const World& world, const scenario::ParameterValues& parameters,
                       StreamKey key, const StrataTable& strata) {
    CORRIDOR_EXPECT(world.scenario, "a world knows its scenario");
    const scenario::Scenario& scenario = *world.scenario;
    Beliefs own;
    if (!strata.shared()) own = strata.beliefs(scenario, parameters);
    const Beliefs& beliefs = strata.shared() ? *strata.shared() : own;
    return calendar_of(
        world, in_force_of(scenario, beliefs.measures, draw_units(beliefs.measures, key, strata)),
        draw_units(beliefs.holders, key, strata),
        {.key = key, .shapes = &world.shapes, .parameters = &parameters});
}

}  // namespace corridor::model
