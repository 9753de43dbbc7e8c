#include "corridor/base/hash.h"
#include "corridor/model/compile_parts.h"

#include <algorithm>

namespace corridor::model::detail {

namespace {

using scenario::Measure;
using scenario::Pattern;

bool is_besieging(const Measure& measure) {
    return measure.pattern == Pattern::siege || measure.pattern == Pattern::ultimatum;
}

bool only_people(const scenario::Ids& carriers) {
    return carriers.size() == 1 && carriers[0] == "people";
}

std::uint32_t goods_mask(const World& world, const scenario::Ids& goods) {
    std::uint32_t mask = 0;
    for (std::size_t g = 0; g < world.goods.size(); ++g)
        if (matches(goods, world.scenario->goods[g].id)) mask |= 1u << g;
    return mask;
}

std::uint32_t carrier_mask(const scenario::Ids& carriers) {
    constexpr std::pair<std::string_view, Carrier> k_names[] = {{"trader", k_trader},
                                                                {"convoy", k_convoy},
                                                                {"escorted", k_escorted},
                                                                {"humanitarian", k_humanitarian},
                                                                {"air", k_air}};
    std::uint32_t mask = 0;
    for (const auto& [name, bit] : k_names)
        if (matches(carriers, name)) mask |= bit;
    return mask;
}

//! By signature: does a list of homes and a list of classes match its people?
std::vector<std::uint8_t> signatures_of(const World& world, const scenario::Ids& homes,
                                        const scenario::Ids& classes) {
    std::vector<std::uint8_t> flags(static_cast<std::size_t>(world.n_signatures), 0);
    for (std::int32_t group = 0; group < world.n_groups(); ++group) {
        const auto& home = world.scenario->places[static_cast<std::size_t>(world.home_of(group))].id;
        const auto person_class = world.classes[static_cast<std::size_t>(world.class_of(group))];
        if (matches(homes, home) && matches(classes, person_class))
            flags[static_cast<std::size_t>(
                world.signature_of[static_cast<std::size_t>(group)])] = 1;
    }
    return flags;
}

//! What a measure is about. A measure that names goods or carriers concerns loads; one that names
//! homes or classes, besieges, or names nothing at all, concerns people.
WorldMeasure scope_of(const World& world, const Measure& measure) {
    WorldMeasure out;
    out.key = hash64(measure.id);
    out.pattern = measure.pattern;
    out.release_to = measure.release_to;
    const bool on_loads = !measure.goods.empty() ||
                          (!measure.carriers.empty() && !only_people(measure.carriers));
    if (on_loads) {
        out.goods = goods_mask(world, measure.goods);
        out.carriers = carrier_mask(measure.carriers);
    }
    out.on_people = !measure.homes.empty() || !measure.classes.empty() || is_besieging(measure) ||
                    !on_loads;
    out.signatures = signatures_of(world, measure.homes, measure.classes);
    out.leaky = is_besieging(measure) && measure.leaks();
    return out;
}

//! The arc of a road that leads to a place: the one that ends there, else the one that ends nearer.
std::int32_t arc_towards(const World& world, std::int32_t road, std::int32_t place) {
    const Arc& forward = world.arcs[static_cast<std::size_t>(2 * road)];
    if (forward.to == place) return 2 * road;
    if (forward.from == place) return 2 * road + 1;
    const auto km = road_km_from(world, place);
    return km[static_cast<std::size_t>(forward.to)] <= km[static_cast<std::size_t>(forward.from)]
               ? 2 * road
               : 2 * road + 1;
}

//! The arcs of a road in the direction in which a measure acts.
std::vector<std::int32_t> arcs_acted_on(const World& world, const Measure& measure,
                                        std::int32_t road, const IndexOf& place_index) {
    if (measure.direction == scenario::Direction::both) return {2 * road, 2 * road + 1};
    const auto towards = arc_towards(world, road, place_index.at(measure.direction_place));
    return {measure.direction == scenario::Direction::into ? towards : towards ^ 1};
}

void add_stop(World& world, std::int32_t arc, std::int32_t measure, double at_from_first_end) {
    const double km = world.scenario->roads[static_cast<std::size_t>(arc / 2)].km;
    const double at = arc % 2 == 0 ? at_from_first_end : km - at_from_first_end;
    world.stops[static_cast<std::size_t>(arc)].push_back({measure, at});
}

void place_on_roads(World& world, std::int32_t index, const IndexOf& place_index,
                    const IndexOf& road_index) {
    const Measure& measure = world.scenario->measures[static_cast<std::size_t>(index)];
    std::vector<std::int32_t> roads;
    if (measure.roads.size() == 1 && measure.roads[0] == "*")
        for (const auto& [id, road] : road_index) roads.push_back(road);
    else
        for (const auto& id : measure.roads) roads.push_back(road_index.at(id));
    std::sort(roads.begin(), roads.end());
    for (const std::int32_t road : roads) {
        const double km = world.scenario->roads[static_cast<std::size_t>(road)].km;
        const double at = std::clamp(measure.at_km.value_or(km / 2), 0.0, km);
        for (const std::int32_t arc : arcs_acted_on(world, measure, road, place_index))
            add_stop(world, arc, index, at);
    }
}

//! A siege stands at the place's own end of every road by land or river.
void besiege(World& world, std::int32_t index, std::int32_t place) {
    for (std::int32_t a = 0; a < world.n_arcs(); ++a) {
        const Arc& arc = world.arcs[static_cast<std::size_t>(a)];
        if (!arc.land || (arc.from != place && arc.to != place)) continue;
        const double km = world.scenario->roads[static_cast<std::size_t>(a / 2)].km;
        world.stops[static_cast<std::size_t>(a)].push_back({index, arc.to == place ? km : 0.0});
    }
}

void place_measure(World& world, std::int32_t index, const IndexOf& place_index,
                   const IndexOf& road_index) {
    const Measure& measure = world.scenario->measures[static_cast<std::size_t>(index)];
    auto& places = world.measures[static_cast<std::size_t>(index)].places;
    if (measure.places.size() == 1 && measure.places[0] == "*") {
        for (std::int32_t p = 0; p < world.n_places(); ++p)
            if (world.places[static_cast<std::size_t>(p)].eats()) places.push_back(p);
    } else {
        for (const auto& id : measure.places) places.push_back(place_index.at(id));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    // A corridor or other measure that exempts on named roads does not itself stand on them.
    const bool only_exempts = !measure.exempts.empty();
    if (!only_exempts) place_on_roads(world, index, place_index, road_index);
    if (is_besieging(measure))
        for (const std::int32_t p : places) besiege(world, index, p);
}

void add_exemption(World& world, std::int32_t by, const IndexOf& place_index,
                   const IndexOf& measure_index, const IndexOf& road_index) {
    const Measure& measure = world.scenario->measures[static_cast<std::size_t>(by)];
    const auto& exempts = measure.exempts;
    if (exempts.empty()) return;
    ExemptionRule rule;
    rule.by = by;
    const bool loads = !exempts.goods.empty() || !exempts.carriers.empty();
    const bool people = !exempts.homes.empty() || !exempts.classes.empty();
    if (loads || !people) {
        rule.goods = goods_mask(world, exempts.goods);
        rule.carriers = carrier_mask(exempts.carriers);
    }
    rule.signatures = people || !loads
                          ? signatures_of(world, exempts.homes, exempts.classes)
                          : std::vector<std::uint8_t>(static_cast<std::size_t>(world.n_signatures));
    if (!measure.roads.empty() && measure.roads[0] != "*") {
        rule.arcs.assign(world.arcs.size(), 0);
        for (const auto& id : measure.roads)
            for (const std::int32_t arc : arcs_acted_on(world, measure, road_index.at(id), place_index))
                rule.arcs[static_cast<std::size_t>(arc)] = 1;
    }
    if (exempts.from) rule.first_day = world.day_of(*exempts.from);
    if (exempts.to) rule.last_day = world.day_of(*exempts.to);
    for (const auto& [id, target] : measure_index)
        if (target != by && !exempts.measures.empty() && matches(exempts.measures, id))
            world.measures[static_cast<std::size_t>(target)].exempted_by.push_back(rule);
}

}  // namespace

void compile_measures(World& world, const IndexOf& place_index) {
    const auto& scenario = *world.scenario;
    const auto road_index = index_by_id(scenario.roads);
    const auto measure_index = index_by_id(scenario.measures);
    const auto actor_index = index_by_id(scenario.actors);
    world.stops.resize(world.arcs.size());
    for (const auto& measure : scenario.measures) {
        WorldMeasure out = scope_of(world, measure);
        const auto actor = actor_index.find(measure.actor);
        out.actor = actor == actor_index.end() ? -1 : actor->second;
        out.hostile =
            out.actor >= 0 && scenario.actors[static_cast<std::size_t>(out.actor)].hostile_to_access;
        world.measures.push_back(std::move(out));
    }
    for (std::int32_t m = 0; m < static_cast<std::int32_t>(world.measures.size()); ++m)
        place_measure(world, m, place_index, road_index);
    for (std::int32_t m = 0; m < static_cast<std::int32_t>(world.measures.size()); ++m)
        add_exemption(world, m, place_index, measure_index, road_index);
    for (auto& measure : world.measures)
        std::sort(measure.exempted_by.begin(), measure.exempted_by.end(),
                  [&](const ExemptionRule& x, const ExemptionRule& y) {
                      return world.measures[static_cast<std::size_t>(x.by)].key <
                             world.measures[static_cast<std::size_t>(y.by)].key;
                  });
    // Met in path order; at one point by id, so that the order of records cannot matter.
    for (auto& stops : world.stops)
        std::sort(stops.begin(), stops.end(), [&](const Stop& x, const Stop& y) {
            if (x.at != y.at) return x.at < y.at;
            return scenario.measures[static_cast<std::size_t>(x.measure)].id <
                   scenario.measures[static_cast<std::size_t>(y.measure)].id;
        });
}

}  // namespace corridor::model::detail
