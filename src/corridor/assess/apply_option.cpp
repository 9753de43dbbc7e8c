#include "corridor/assess/apply_option.h"

#include "corridor/geo/point.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace corridor::assess {

using scenario::Option;
using scenario::OptionKind;
using scenario::Scenario;

namespace {

template <class Row>
std::int32_t find_id(const std::vector<Row>& rows, const std::string& id) {
    const auto it = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return it == rows.end() ? -1 : static_cast<std::int32_t>(it - rows.begin());
}

bool eases(const Option& option) {
    return option.kind == OptionKind::ease || option.kind == OptionKind::fee_waiver;
}

bool exempts(const Option& option) {
    return option.kind == OptionKind::lift || option.kind == OptionKind::corridor ||
           option.kind == OptionKind::evacuation_window;
}

//! The measure that carries the exemption of a lifting, a corridor or an evacuation window.
scenario::Measure exemption_measure(const Option& option) {
    scenario::Measure measure;
    measure.id = "option:" + option.id;
    measure.pattern = scenario::Pattern::corridor;
    measure.roads = option.roads;
    measure.credence = 1;
    measure.exempts = {.measures = {option.measure},
                       .goods = option.goods,
                       .carriers = option.carriers,
                       .classes = option.classes,
                       .homes = option.homes,
                       .from = option.start,
                       .to = option.end};
    if (option.kind == OptionKind::evacuation_window && option.classes.empty() &&
        option.homes.empty())
        measure.exempts.classes = {"*"};
    scenario::Phase& phase = measure.phases.emplace_back();
    phase.start = option.start;
    phase.end = option.end;
    return measure;
}

//! The selling place of a good nearest to where the option brings it.
std::string nearest_source(const Scenario& scenario, const Option& option) {
    const auto& to = scenario.places[static_cast<std::size_t>(find_id(scenario.places, option.place))];
    std::string best;
    double least = std::numeric_limits<double>::infinity();
    for (const auto& supply : scenario.supply) {
        if (supply.good != option.goods.front()) continue;
        const auto& from = scenario.places[static_cast<std::size_t>(find_id(scenario.places, supply.place))];
        const double km = great_circle_km(from.position, to.position);
        if (km < least) {
            least = km;
            best = supply.place;
        }
    }
    return best.empty() ? option.place : best;
}

scenario::Mission mission_of(const Scenario& scenario, const Option& option) {
    const bool air = option.kind == OptionKind::airlift;
    return {.id = "option:" + option.id,
            .kind = air ? scenario::MissionKind::airlift : scenario::MissionKind::convoy,
            .origin = option.origin.empty() ? nearest_source(scenario, option) : option.origin,
            .good = option.goods.front(),
            .carrier = air ? "air" : "escorted",
            .destinations = {option.place},
            .path = {},
            .trucks = std::max(1, option.trucks),
            .quantity = option.quantity,
            .depart = option.start,
            .every_days = option.every_days,
            .escort = !air};
}

int departures_until(const scenario::Mission& mission, Date last) {
    if (mission.depart > last) return 0;
    if (!mission.every_days || *mission.every_days <= 0) return 1;
    return (last - mission.depart) / *mission.every_days + 1;
}

double tonnes_of(const Scenario& scenario, const std::string& good, double units) {
    const auto& row = scenario.goods[static_cast<std::size_t>(find_id(scenario.goods, good))];
    return units * row.mass_kg_per_unit / 1000;
}

//! Adds what the option brings; returns the id of the mission that flies for it.
std::string add_transport(const Option& option, OptionCase& out) {
    Scenario& scenario = *out.scenario;
    std::string id = option.mission;
    if (id.empty()) {
        scenario.missions.push_back(mission_of(scenario, option));
        id = scenario.missions.back().id;
    }
    const auto& mission =
        scenario.missions[static_cast<std::size_t>(find_id(scenario.missions, id))];
    Date last = scenario.time.deadline();
    if (option.end) last = std::min(last, *option.end);
    out.tonnes = tonnes_of(scenario, mission.good,
                           mission.quantity * departures_until(mission, last));
    return id;
}

void repair_pump(const Option& option, OptionCase& out) {
    auto& place = out.scenario->places[static_cast<std::size_t>(
        find_id(out.scenario->places, option.place))];
    place.pump_damage = 0;
    if (place.pump_l_day) *place.pump_l_day += option.quantity;
}

void preposition(const Option& option, OptionCase& out) {
    const Scenario& scenario = *out.scenario;
    out.place = find_id(scenario.places, option.place);
    out.good = find_id(scenario.goods, option.goods.front());
    const auto& good = scenario.goods[static_cast<std::size_t>(out.good)];
    out.quanta = static_cast<std::int64_t>(
        std::floor(option.quantity * static_cast<double>(good.quanta_per_unit())));
    out.tonnes = tonnes_of(scenario, good.id, option.quantity);
}

}  // namespace

OptionCase make_case(const Scenario& scenario, const Option& option) {
    OptionCase out;
    out.option = &option;
    out.scenario = std::make_unique<Scenario>(scenario);
    std::string mission;
    if (exempts(option)) {
        out.exemption = static_cast<std::int32_t>(scenario.measures.size());
        out.scenario->measures.push_back(exemption_measure(option));
    }
    if (option.kind == OptionKind::convoy || option.kind == OptionKind::airlift)
        mission = add_transport(option, out);
    if (option.kind == OptionKind::repair) repair_pump(option, out);
    if (option.kind == OptionKind::preposition) preposition(option, out);
    out.measure = find_id(scenario.measures, option.measure);
    out.engine = simulate::make_engine(*out.scenario, mission);
    out.first_day = out.engine.world.day_of(option.start);
    out.last_day = option.end ? out.engine.world.day_of(*option.end) : out.engine.world.n_days - 1;
    return out;
}

namespace {

model::EffectValues eased(const model::EffectValues& effect, const Option& option) {
    model::EffectValues out = effect;
    if (option.kind == OptionKind::fee_waiver) {
        out.fee = 0;
        return out;
    }
    const double keep = 1 - option.share;
    out.open = 1 - (1 - effect.open) * keep;
    out.fee *= keep;
    out.delay_days *= keep;
    out.attack *= keep;
    out.pass = 1 - (1 - effect.pass) * keep;
    out.detain *= keep;
    return out;
}

//! Spans of the measure are split at the edges of the option's window; inside it they are eased.
void ease_spans(const OptionCase& option_case, model::Calendar& calendar) {
    std::vector<model::PhaseSpan> spans;
    for (const model::PhaseSpan& span : calendar.spans) {
        const std::int32_t from = std::max(span.first_day, option_case.first_day);
        const std::int32_t to = std::min(span.last_day, option_case.last_day);
        if (span.measure != option_case.measure || from > to) {
            spans.push_back(span);
            continue;
        }
        if (span.first_day < from) {
            spans.push_back(span);
            spans.back().last_day = from - 1;
        }
        spans.push_back(span);
        spans.back().first_day = from;
        spans.back().last_day = to;
        spans.back().effect = eased(span.effect, *option_case.option);
        if (to < span.last_day) {
            spans.push_back(span);
            spans.back().first_day = to + 1;
        }
    }
    calendar.spans = std::move(spans);
}

}  // namespace

simulate::MemberInputs apply(const OptionCase& option_case, const simulate::MemberInputs& base) {
    simulate::MemberInputs out = base;
    model::Calendar& calendar = out.calendar;
    if (eases(*option_case.option)) ease_spans(option_case, calendar);
    if (option_case.exemption >= 0) {
        calendar.spans.push_back({.measure = option_case.exemption,
                                  .phase = 0,
                                  .first_day = option_case.first_day,
                                  .last_day = option_case.last_day,
                                  .effect = {}});
        calendar.in_force.push_back(1);
        calendar.comply.push_back(0);
        calendar.comply_garrison.push_back(0);
    }
    for (const std::int32_t day : {option_case.first_day, option_case.last_day + 1})
        calendar.change_days.push_back(day);
    std::sort(calendar.change_days.begin(), calendar.change_days.end());
    calendar.change_days.erase(
        std::unique(calendar.change_days.begin(), calendar.change_days.end()),
        calendar.change_days.end());
    return out;
}

}  // namespace corridor::assess
