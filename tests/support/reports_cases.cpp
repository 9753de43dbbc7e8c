#include "tests/support/reports_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "corridor/model/sampling.h"

namespace corridor::test {

using namespace corridor::scenario;

Date day(int n) {
    return Date::from_ymd(2030, 1, 1) + n;
}

Scenario bare_scenario(int horizon) {
    Scenario s;
    s.title = "Reports";
    s.time = {.start = day(0), .as_of = day(k_as_of), .horizon_days = horizon, .deadline_days = 30};
    for (const char* id : {"a", "b", "c"}) {
        Place place;
        place.id = id;
        place.population = 1000;
        s.places.push_back(place);
    }
    for (const auto& [from, to] : {std::pair{"a", "b"}, std::pair{"b", "c"}}) {
        Road road;
        road.id = std::string(from) + to;
        road.from = from;
        road.to = to;
        road.km = 50;
        s.roads.push_back(road);
    }
    s.actors = {{.id = "rebels", .kind = ActorKind::armed, .hostile_to_access = true},
                {.id = "army", .kind = ActorKind::authority, .hostile_to_access = false},
                {.id = "agency", .kind = ActorKind::humanitarian, .hostile_to_access = false}};
    // Quick to draw; the default, a Beta on a range, has its own test.
    s.parameters.at("comply_village") = Value{Family::triangular, 0.8, 0.88, 0.95, {}, {}};
    s.parameters.at("comply_garrison") = Value{Family::triangular, 0.2, 0.5, 0.9, {}, {}};
    return s;
}

Measure& add_measure(Scenario& scenario, std::string id, std::vector<Days> phases) {
    Measure measure;
    measure.id = std::move(id);
    measure.actor = "rebels";
    measure.roads = {"ab"};
    for (std::size_t i = 0; i < phases.size(); ++i) {
        Phase phase;
        phase.number = static_cast<int>(i) + 1;
        if (phases[i].start >= 0) phase.start = day(phases[i].start);
        if (phases[i].end >= 0) phase.end = day(phases[i].end);
        phase.effect.open = fixed(1.0 / static_cast<double>(i + 2));
        measure.phases.push_back(phase);
    }
    scenario.measures.push_back(measure);
    return scenario.measures.back();
}

Report& add_report(Scenario& scenario, std::string id, std::string source, ClaimKind claim,
                   char reliability, int on_day) {
    Report report;
    report.id = std::move(id);
    report.source_id = std::move(source);
    report.claim = claim;
    report.reliability = reliability;
    report.credibility = 1;
    report.event_date = day(on_day);
    report.reported_date = report.event_date;
    scenario.reports.push_back(report);
    return scenario.reports.back();
}

void join_cluster(Scenario& scenario, const std::string& source, const std::string& cluster) {
    Source row;
    row.id = source;
    row.cluster = cluster;
    scenario.sources.push_back(row);
}

ParameterValues usual_parameters() {
    return model::central_parameters(Scenario{});
}

std::vector<std::string> facts_of(const Scenario& s, const model::Calendar& calendar) {
    std::vector<std::string> facts;
    const auto name = [](const auto& rows, std::int32_t i) {
        return i < 0 ? std::string("-") : rows[static_cast<std::size_t>(i)].id;
    };
    for (const auto& span : calendar.spans) {
        const auto& e = span.effect;
        facts.push_back(fmt::format(
            "{} phase {} {}..{} window {} leak {:a} {:a} {:a} {:a} {:a} "
            "{:a} {:a} {:a}",
            name(s.measures, span.measure), span.phase, span.first_day, span.last_day, span.window,
            span.leak, e.open, e.fee, e.delay_days, e.attack, e.loss_if_hit, e.pass, e.detain));
    }
    for (std::size_t i = 0; i < s.measures.size(); ++i)
        facts.push_back(fmt::format("{} in force {} comply {:a} {:a}", s.measures[i].id,
                                    calendar.in_force[i], calendar.comply[i],
                                    calendar.comply_garrison[i]));
    for (const auto& h : calendar.holders)
        facts.push_back(fmt::format("holder {} {} {}..{}", name(s.places, h.place),
                                    name(s.actors, h.actor), h.first_day, h.last_day));
    for (const std::int32_t change : calendar.change_days)
        facts.push_back(fmt::format("change {:5}", change));
    std::sort(facts.begin(), facts.end());
    return facts;
}

std::vector<std::string> facts_about(const std::vector<std::string>& facts,
                                     const std::string& measure) {
    std::vector<std::string> result;
    for (const std::string& fact : facts)
        if (fact.starts_with(measure + " ")) result.push_back(fact);
    return result;
}

model::Calendar calendar_of(const Scenario& scenario, StreamKey key) {
    const model::World world = model::compile(scenario);
    return model::draw_calendar(world, model::draw_parameters(scenario, key, {}), key);
}

}  // namespace corridor::test
