#include "corridor/ensemble/stars.h"

#include "corridor/model/credence.h"

#include <algorithm>
#include <set>

namespace corridor::ensemble {

namespace {

constexpr int k_recent_days = 30;

bool contains(const scenario::Ids& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

//! Every road of a place by land or river.
std::set<std::string> roads_of(const model::World& world, std::int32_t place) {
    std::set<std::string> roads;
    for (auto i = world.out_first[static_cast<std::size_t>(place)];
         i < world.out_first[static_cast<std::size_t>(place) + 1]; ++i) {
        const std::int32_t arc = world.out_arcs[static_cast<std::size_t>(i)];
        if (world.arcs[static_cast<std::size_t>(arc)].land)
            roads.insert(world.scenario->roads[static_cast<std::size_t>(arc / 2)].id);
    }
    return roads;
}

}  // namespace

int evidence_stars(const model::World& world, std::int32_t place) {
    const auto& scenario = *world.scenario;
    const std::string& id = scenario.places[static_cast<std::size_t>(place)].id;
    const auto roads = roads_of(world, place);
    const auto recent = [&](const scenario::Report& report) {
        return !report.set_aside && scenario.time.as_of - report.event_date <= k_recent_days;
    };
    std::set<std::string> clusters;
    for (const auto& report : scenario.reports)
        if (recent(report) && (report.place == id || roads.count(report.road) > 0))
            clusters.insert(model::cluster_of(scenario, report));
    for (const auto& measure : scenario.measures) {
        const bool about = contains(measure.places, id) || measure.direction_place == id;
        if (!about) continue;
        for (const auto& report : scenario.reports)
            if (recent(report) && contains(measure.report_ids, report.id))
                clusters.insert(model::cluster_of(scenario, report));
    }
    if (clusters.size() >= 4) return 3;
    if (clusters.size() >= 2) return 2;
    return clusters.empty() ? 0 : 1;
}

}  // namespace corridor::ensemble
