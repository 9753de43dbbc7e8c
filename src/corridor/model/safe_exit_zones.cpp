#include "corridor/model/safe_exit.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace corridor::model::detail {
namespace {

constexpr double k_no_way = std::numeric_limits<double>::infinity();

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

std::int32_t root_of(std::vector<std::int32_t>& parent, std::int32_t place) {
    while (parent[at(place)] != place) {
        parent[at(place)] = parent[at(parent[at(place)])];
        place = parent[at(place)];
    }
    return place;
}

bool nobody_stopped(const SignatureTerms* terms, std::int32_t arc) {
    return terms == nullptr || terms->arcs[at(arc)].survive >= 1;
}

std::vector<std::int32_t> join_places(const World& world, const SignatureTerms* terms) {
    std::vector<std::int32_t> parent(world.places.size());
    std::iota(parent.begin(), parent.end(), 0);
    for (std::int32_t arc = 0; arc + 1 < world.n_arcs(); arc += 2) {
        const Arc& road = world.arcs[at(arc)];
        if (!road.people || !nobody_stopped(terms, arc) || !nobody_stopped(terms, arc + 1))
            continue;
        const std::int32_t a = root_of(parent, road.from);
        const std::int32_t b = root_of(parent, road.to);
        parent[at(std::max(a, b))] = std::min(a, b);
    }
    for (std::int32_t place = 0; place < world.n_places(); ++place)
        parent[at(place)] = root_of(parent, place);
    return parent;
}

// Gate zones get the small numbers, so that the closure runs over them alone.
void number_zones(const World& world, const std::vector<std::int32_t>& root, Zones& zones) {
    constexpr std::int32_t k_unnumbered = -1;
    std::vector<std::int32_t> number(root.size(), k_unnumbered);
    for (const Arc& arc : world.arcs) {
        if (!arc.people || root[at(arc.from)] == root[at(arc.to)]) continue;
        for (const std::int32_t place : {arc.from, arc.to}) {
            std::int32_t& n = number[at(root[at(place)])];
            if (n == k_unnumbered) n = zones.n_gates++;
        }
    }
    zones.n_zones = zones.n_gates;
    zones.zone_of.resize(root.size());
    for (std::size_t place = 0; place < root.size(); ++place) {
        std::int32_t& n = number[at(root[place])];
        if (n == k_unnumbered) n = zones.n_zones++;
        zones.zone_of[place] = n;
    }
}

using Passage = Zones::Passage;

bool surer(const Passage& a, const Passage& b) {
    return a.survive > b.survive ||
           (a.survive == b.survive && a.survive > 0 && a.checkpoints < b.checkpoints);
}

void take_better(Passage& best, const Passage& other) {
    if (surer(other, best)) {
        best.survive = other.survive;
        best.checkpoints = other.checkpoints;
    }
    if (other.risk_sum < best.risk_sum) {
        best.risk_sum = other.risk_sum;
        best.risk = other.risk;
        best.risk_survive = other.risk_survive;
    }
}

Passage one_after_other(const Passage& first, const Passage& then) {
    return {.survive = first.survive * then.survive,
            .checkpoints = first.checkpoints + then.checkpoints,
            .risk_sum = first.risk_sum + then.risk_sum,
            .risk = first.risk + first.risk_survive * then.risk,
            .risk_survive = first.risk_survive * then.risk_survive};
}

void add_roads(const World& world, const SignatureTerms& terms, Zones& zones) {
    for (std::int32_t arc = 0; arc < world.n_arcs(); ++arc) {
        const Arc& road = world.arcs[at(arc)];
        const std::int32_t from = zones.zone_of[at(road.from)];
        const std::int32_t to = zones.zone_of[at(road.to)];
        const PeopleTerms& people = terms.arcs[at(arc)];
        if (!road.people || from == to || people.survive <= 0) continue;
        Passage passage{
            .survive = people.survive, .checkpoints = people.n_checkpoints, .risk_sum = k_no_way};
        if (people.survive >= k_safe_survive) {
            passage.risk_sum = passage.risk = people.risk;
            passage.risk_survive = people.survive;
        }
        take_better(zones.passages[at(from * zones.n_gates + to)], passage);
    }
}

void close_passages(Zones& zones) {
    const std::int32_t n = zones.n_gates;
    for (std::int32_t via = 0; via < n; ++via)
        for (std::int32_t from = 0; from < n; ++from) {
            const Passage first = zones.passages[at(from * n + via)];
            if (from == via || first.survive <= 0) continue;
            for (std::int32_t to = 0; to < n; ++to) {
                if (to == from || to == via) continue;
                take_better(zones.passages[at(from * n + to)],
                            one_after_other(first, zones.passages[at(via * n + to)]));
            }
        }
}

}  // namespace

Zones::Passage Zones::passage(std::int32_t from_zone, std::int32_t to_zone) const {
    if (from_zone == to_zone)
        return {.survive = 1, .checkpoints = 0, .risk_sum = 0, .risk = 0, .risk_survive = 1};
    if (from_zone >= n_gates || to_zone >= n_gates) return {.risk_sum = k_no_way};
    return passages[at(from_zone * n_gates + to_zone)];
}

double Zones::survive(std::int32_t from_place, std::int32_t to_place) const {
    return passage(zone_of[at(from_place)], zone_of[at(to_place)]).survive;
}

Zones find_zones(const World& world, const SignatureTerms* terms) {
    Zones zones;
    number_zones(world, join_places(world, terms), zones);
    zones.passages.assign(at(zones.n_gates) * at(zones.n_gates), Passage{.risk_sum = k_no_way});
    if (terms != nullptr) {
        add_roads(world, *terms, zones);
        close_passages(zones);
    }
    return zones;
}

}  // namespace corridor::model::detail
