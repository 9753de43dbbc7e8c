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

//! Adds what the option brings; returns the id of the mission that leaves for it.
std::string add_transport(const Option& option, Scenario& scenario, OptionPart& part) {
    std::string id = option.mission;
    if (id.empty()) {
        scenario.missions.push_back(mission_of(scenario, option));
        id = scenario.missions.back().id;
    }
    const auto& mission =
        scenario.missions[static_cast<std::size_t>(find_id(scenario.missions, id))];
    Date last = scenario.time.deadline();
    if (option.end) last = std::min(last, *option.end);
    const int departures = departures_until(mission, last);
    part.tonnes = tonnes_of(scenario, mission.good, mission.quantity * departures);
    if (mission.kind == scenario::MissionKind::convoy) part.trucks = mission.trucks * departures;
    return id;
}

void repair_pump(const Option& option, Scenario& scenario) {
    auto& place =
        scenario.places[static_cast<std::size_t>(find_id(scenario.places, option.place))];
    place.pump_damage = 0;
    if (place.pump_l_day) *place.pump_l_day += option.quantity;
}

void preposition(const Option& option, const Scenario& scenario, OptionPart& part) {
    part.place = find_id(scenario.places, option.place);
    part.good = find_id(scenario.goods, option.goods.front());
    const auto& good = scenario.goods[static_cast<std::size_t>(part.good)];
    part.quanta = static_cast<std::int64_t>(
        std::floor(option.quantity * static_cast<double>(good.quanta_per_unit())));
    part.tonnes = tonnes_of(scenario, good.id, option.quantity);
}

//! Changes the scenario as the option does; a mission that leaves for it is added to `missions`.
void add_part(Scenario& scenario, OptionPart& part, std::vector<std::string>& missions) {
    const Option& option = *part.option;
    part.measure = find_id(scenario.measures, option.measure);
    if (exempts(option)) {
        part.exemption = static_cast<std::int32_t>(scenario.measures.size());
        scenario.measures.push_back(exemption_measure(option));
    }
    if (option.kind == OptionKind::convoy || option.kind == OptionKind::airlift)
        missions.push_back(add_transport(option, scenario, part));
    if (option.kind == OptionKind::repair) repair_pump(option, scenario);
    if (option.kind == OptionKind::preposition) preposition(option, scenario, part);
}

//! \pre the parts stand by first day
OptionStage make_stage(const Scenario& scenario, OptionCase& out, std::size_t n_parts) {
    OptionStage stage;
    stage.n_parts = n_parts;
    if (n_parts > 0) stage.first_day = out.parts[n_parts - 1].first_day;
    stage.scenario = std::make_unique<Scenario>(scenario);
    std::vector<std::string> missions;
    for (std::size_t i = 0; i < n_parts; ++i) add_part(*stage.scenario, out.parts[i], missions);
    stage.engine = simulate::make_engine(*stage.scenario, missions);
    return stage;
}

}  // namespace

double OptionCase::tonnes() const {
    double sum = 0;
    for (const OptionPart& part : parts) sum += part.tonnes;
    return sum;
}

int OptionCase::trucks() const {
    int sum = 0;
    for (const OptionPart& part : parts) sum += part.trucks;
    return sum;
}

OptionCase make_case(const Scenario& scenario, std::span<const Option* const> options) {
    OptionCase out;
    for (const Option* option : options) {
        OptionPart& part = out.parts.emplace_back();
        part.option = option;
        part.first_day = option->start - scenario.time.start;
        part.last_day = (option->end ? *option->end : scenario.time.end()) - scenario.time.start;
    }
    std::ranges::stable_sort(out.parts, {}, &OptionPart::first_day);
    for (std::size_t n = 1; n <= out.parts.size(); ++n) {
        if (n < out.parts.size() && out.parts[n].first_day == out.parts[n - 1].first_day) continue;
        out.stages.push_back(make_stage(scenario, out, n));
    }
    if (out.stages.empty()) out.stages.push_back(make_stage(scenario, out, 0));
    return out;
}

OptionCase make_case(const Scenario& scenario, const Option& option) {
    const Option* one[] = {&option};
    return make_case(scenario, one);
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
void ease_spans(const OptionPart& part, model::Calendar& calendar) {
    std::vector<model::PhaseSpan> spans;
    for (const model::PhaseSpan& span : calendar.spans) {
        const std::int32_t from = std::max(span.first_day, part.first_day);
        const std::int32_t to = std::min(span.last_day, part.last_day);
        if (span.measure != part.measure || from > to) {
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
        spans.back().effect = eased(span.effect, *part.option);
        if (to < span.last_day) {
            spans.push_back(span);
            spans.back().first_day = to + 1;
        }
    }
    calendar.spans = std::move(spans);
}

void add_exemption(const OptionPart& part, model::Calendar& calendar) {
    calendar.spans.push_back({.measure = part.exemption,
                              .phase = 0,
                              .first_day = part.first_day,
                              .last_day = part.last_day,
                              .effect = {}});
    calendar.in_force.push_back(1);
    calendar.comply.push_back(0);
    calendar.comply_garrison.push_back(0);
}

}  // namespace

simulate::MemberInputs apply(const OptionCase& option_case, const OptionStage& stage,
                             const simulate::MemberInputs& base) {
    simulate::MemberInputs out = base;
    model::Calendar& calendar = out.calendar;
    for (std::size_t i = 0; i < stage.n_parts; ++i) {
        const OptionPart& part = option_case.parts[i];
        if (eases(*part.option)) ease_spans(part, calendar);
        if (part.exemption >= 0) add_exemption(part, calendar);
        for (const std::int32_t day : {part.first_day, part.last_day + 1})
            calendar.change_days.push_back(day);
    }
    std::sort(calendar.change_days.begin(), calendar.change_days.end());
    calendar.change_days.erase(
        std::unique(calendar.change_days.begin(), calendar.change_days.end()),
        calendar.change_days.end());
    return out;
}

}  // namespace corridor::assess
