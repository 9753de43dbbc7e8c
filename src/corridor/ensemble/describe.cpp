// What a Result says before any number: names, days, manifest, evidence stars.

#include "corridor/ensemble/reduce.h"
#include "corridor/ensemble/stars.h"

#include <algorithm>
#include <cmath>

namespace corridor::ensemble {

namespace {

std::string role_name(scenario::Role role) {
    switch (role) {
        case scenario::Role::town: return "town";
        case scenario::Role::source: return "source";
        case scenario::Role::refuge: return "refuge";
        case scenario::Role::hub: return "hub";
    }
    return "town";
}

std::string mode_name(scenario::Mode mode) {
    constexpr const char* k_names[] = {"road", "track", "foot", "river", "air"};
    return k_names[static_cast<std::size_t>(mode)];
}

void describe_places(const simulate::Engine& engine, result::Result& out) {
    const auto& scenario = *engine.world.scenario;
    for (std::size_t p = 0; p < scenario.places.size(); ++p) {
        const auto& row = scenario.places[p];
        result::PlaceInfo info;
        info.id = row.id;
        info.name = row.name.empty() ? row.id : row.name;
        info.location_code = row.location_code;
        info.admin1_code = row.admin1_code;
        info.admin1_name = row.admin1_name;
        info.admin2_code = row.admin2_code;
        info.admin2_name = row.admin2_name;
        info.position = row.position;
        info.role = role_name(row.role);
        info.population = row.population;
        info.evidence = evidence_stars(engine.world, static_cast<std::int32_t>(p));
        info.besieged_reported = std::any_of(
            scenario.reports.begin(), scenario.reports.end(), [&](const auto& report) {
                return report.besieged && !report.set_aside && report.place == row.id;
            });
        out.places.push_back(std::move(info));
    }
    for (std::size_t r = 0; r < scenario.roads.size(); ++r) {
        const auto& arc = engine.world.arcs[2 * r];
        out.roads.push_back({.id = scenario.roads[r].id,
                             .from = static_cast<std::size_t>(arc.from),
                             .to = static_cast<std::size_t>(arc.to),
                             .km = scenario.roads[r].km,
                             .mode = mode_name(scenario.roads[r].mode)});
    }
}

void describe_run(const simulate::Engine& engine, int members, std::uint32_t seed,
                  result::Manifest& out) {
    const auto& scenario = *engine.world.scenario;
    out.title = scenario.title;
    out.title_fr = scenario.title_fr;
    out.scenario_name = scenario.name;
    out.lang = scenario.lang;
    out.currency = scenario.currency;
    out.seed = seed;
    out.members = members;
    out.start = scenario.time.start;
    out.as_of = scenario.time.as_of;
    out.horizon_days = scenario.time.horizon_days;
    out.deadline_days = scenario.time.deadline_days;
    out.sensitivity = static_cast<result::Sensitivity>(scenario.sensitivity);
    out.warnings = scenario.warnings;
    for (const auto& report : scenario.reports) {
        if (report.set_aside) continue;
        ++out.n_reports;
        if (!out.newest_report || report.event_date > *out.newest_report)
            out.newest_report = report.event_date;
    }
    out.runout_ratio = centre(scenario.parameters.at("runout_ratio"));
    out.short_ratio = centre(scenario.parameters.at("short_ratio"));
    out.members_standard_error = std::sqrt(0.25 / members);
}

}  // namespace

result::Result describe_scenario(const simulate::Engine& engine, int members, std::uint32_t seed) {
    result::Result out;
    describe_places(engine, out);
    describe_run(engine, members, seed, out.manifest);
    return out;
}

result::Result describe(const simulate::Engine& engine, const simulate::Layout& layout,
                        const RunPlan& plan) {
    result::Result out = describe_scenario(engine, plan.members, plan.seed);
    out.goods = layout.goods_and_services;
    for (const std::int32_t day : layout.record_days)
        out.lead_days.push_back(day - engine.world.as_of_day);
    for (const auto& spec : layout.series) {
        result::Series series;
        series.variable = spec.variable;
        if (spec.good >= 0)
            series.good = layout.goods_and_services[static_cast<std::size_t>(spec.good)];
        series.unit = spec.unit;
        series.per_road = spec.variable == result::Variable::road_passable;
        series.cells.resize(static_cast<std::size_t>(spec.n_sites) * layout.n_days());
        out.series.push_back(std::move(series));
    }
    return out;
}

std::vector<result::Quantiles*> row_cells(const simulate::Layout& layout, result::Result& result) {
    std::vector<result::Quantiles*> cells;
    for (std::size_t s = 0; s < layout.series.size(); ++s)
        for (std::int32_t site = 0; site < layout.series[s].n_sites; ++site)
            cells.push_back(
                &result.series[s].cells[static_cast<std::size_t>(site) * layout.n_days()]);
    return cells;
}

std::pair<std::size_t, std::size_t> series_of_row(const simulate::Layout& layout, std::size_t row) {
    for (std::size_t s = 0; s < layout.series.size(); ++s) {
        const auto n = static_cast<std::size_t>(layout.series[s].n_sites);
        if (row < n) return {s, row};
        row -= n;
    }
    return {layout.series.size(), 0};
}

}  // namespace corridor::ensemble
