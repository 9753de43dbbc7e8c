#include "corridor/model/world.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/model/compile_parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>

namespace corridor::model {

namespace detail {

bool matches(const scenario::Ids& list, std::string_view word) {
    if (list.empty() || (list.size() == 1 && list[0] == "*")) return true;
    return std::find(list.begin(), list.end(), word) != list.end();
}

void compile_places(World& world) {
    const auto& parameters = world.scenario->parameters;
    for (const auto& place : world.scenario->places) {
        WorldPlace out;
        out.key = hash64(place.id);
        out.role = place.role;
        out.population = place.population;
        out.capacity = place.capacity;
        out.garrison = place.garrison;
        out.grid_hours = place.grid_hours;
        out.beds = place.beds;
        out.pump_l_day = place.pump_l_day;
        out.unpumped_share = place.unpumped_share.value_or(centre(parameters.at("unpumped_share")));
        out.pump_damage = place.pump_damage;
        out.danger = place.danger;
        world.by_id.push_back(world.n_places());
        world.places.push_back(out);
    }
    const auto& rows = world.scenario->places;
    std::sort(world.by_id.begin(), world.by_id.end(), [&](std::int32_t a, std::int32_t b) {
        return rows[static_cast<std::size_t>(a)].id < rows[static_cast<std::size_t>(b)].id;
    });
}

namespace {

struct Pace {
    double truck_km_per_day, walk_km_per_day, vehicle_km_per_day, freight_per_tonne_km;
};

Pace pace_of(const scenario::Road& road, const scenario::Parameters& parameters) {
    const auto value = [&](const char* key) { return centre(parameters.at(key)); };
    const double hours = value("driving_hours");
    const double speed =
        road.speed_kmh.value_or(value(road.paved ? "speed_paved" : "speed_unpaved"));
    return {.truck_km_per_day = road.mode == scenario::Mode::foot && !road.speed_kmh
                                    ? value("walk_km_per_day")
                                    : speed * hours,
            .walk_km_per_day = value("walk_km_per_day"),
            .vehicle_km_per_day = value("vehicle_km_per_day"),
            .freight_per_tonne_km = road.cost_per_tonne_km.value_or(
                value(road.paved ? "freight_paved" : "freight_unpaved"))};
}

}  // namespace

void compile_roads(World& world, const IndexOf& place_index) {
    constexpr double k_minutes_per_day = 1440;
    for (const auto& road : world.scenario->roads) {
        const Pace pace = pace_of(road, world.scenario->parameters);
        Arc arc;
        arc.from = place_index.at(road.from);
        arc.to = place_index.at(road.to);
        arc.minutes = static_cast<std::int32_t>(
            std::ceil(road.km / pace.truck_km_per_day * k_minutes_per_day));
        arc.walk_days = road.km / pace.walk_km_per_day;
        arc.vehicle_days =
            road.mode == scenario::Mode::road ? road.km / pace.vehicle_km_per_day : -1;
        arc.cap_kg = road.cap_kg_day.value_or(k_unlimited);
        arc.freight_per_kg = pace.freight_per_tonne_km * road.km / 1000;
        arc.land = road.mode != scenario::Mode::air;
        arc.people = road.mode != scenario::Mode::air;
        arc.key = hash64(road.id + ">");
        world.arcs.push_back(arc);
        std::swap(arc.from, arc.to);
        arc.key = hash64(road.id + "<");
        world.arcs.push_back(arc);
    }
    const auto n = static_cast<std::size_t>(world.n_places());
    world.arcs_by_key.resize(world.arcs.size());
    std::iota(world.arcs_by_key.begin(), world.arcs_by_key.end(), 0);
    std::stable_sort(world.arcs_by_key.begin(), world.arcs_by_key.end(),
                     [&](std::int32_t a, std::int32_t b) {
                         return world.arcs[static_cast<std::size_t>(a & ~1)].key <
                                world.arcs[static_cast<std::size_t>(b & ~1)].key;
                     });
    world.out_first.assign(n + 1, 0);
    for (const Arc& arc : world.arcs) ++world.out_first[static_cast<std::size_t>(arc.from) + 1];
    for (std::size_t p = 0; p < n; ++p) world.out_first[p + 1] += world.out_first[p];
    world.out_arcs.resize(world.arcs.size());
    auto next = world.out_first;
    for (std::int32_t a = 0; a < world.n_arcs(); ++a) {
        auto& slot = next[static_cast<std::size_t>(world.arcs[static_cast<std::size_t>(a)].from)];
        world.out_arcs[static_cast<std::size_t>(slot++)] = a;
    }
}

std::vector<double> road_km_from(const World& world, std::int32_t place) {
    std::vector<double> km(world.places.size(), std::numeric_limits<double>::infinity());
    using Entry = std::pair<double, std::int32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    km[static_cast<std::size_t>(place)] = 0;
    queue.push({0.0, place});
    while (!queue.empty()) {
        const auto [distance, p] = queue.top();
        queue.pop();
        if (distance > km[static_cast<std::size_t>(p)]) continue;
        for (auto i = world.out_first[static_cast<std::size_t>(p)];
             i < world.out_first[static_cast<std::size_t>(p) + 1]; ++i) {
            const std::int32_t a = world.out_arcs[static_cast<std::size_t>(i)];
            const Arc& arc = world.arcs[static_cast<std::size_t>(a)];
            if (!arc.land) continue;
            const double through =
                distance + world.scenario->roads[static_cast<std::size_t>(a / 2)].km;
            auto& best = km[static_cast<std::size_t>(arc.to)];
            if (through < best) {
                best = through;
                queue.push({through, arc.to});
            }
        }
    }
    return km;
}

}  // namespace detail

std::int32_t World::day_of(Date date) const {
    return date - scenario->time.start;
}

Date World::date_of(std::int32_t day) const {
    return scenario->time.start + day;
}

World compile(const scenario::Scenario& scenario) {
    constexpr std::size_t k_max_goods = 32;
    if (scenario.goods.size() > k_max_goods)
        throw Error(ErrorKind::limit, "goods.csv", "more than 32 goods",
                    "Merge goods that are traded alike");
    World world;
    world.scenario = &scenario;
    world.n_days = scenario.time.end() - scenario.time.start + 1;
    world.as_of_day = scenario.time.as_of - scenario.time.start;
    world.deadline_day = scenario.time.deadline() - scenario.time.start;
    const auto place_index = detail::index_by_id(scenario.places);
    detail::compile_places(world);
    detail::compile_roads(world, place_index);
    detail::compile_goods(world, place_index);
    detail::compile_cover(world);
    detail::compile_classes(world);
    detail::compile_signatures(world);
    detail::compile_cohorts(world, place_index);
    detail::compile_markets(world, place_index);
    detail::compile_kin(world, place_index);
    detail::compile_measures(world, place_index);
    world.shapes = ShapeTable(scenario);
    return world;
}

}  // namespace corridor::model
