#include "corridor/model/missions_route.h"

#include "corridor/base/portable_math.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <tuple>

namespace corridor::model::detail {

namespace {

constexpr double k_minutes_per_day = 1440;
constexpr double k_flight_kmh = 300;
constexpr std::int32_t k_longest_leg = 1 << 30;  // minutes: two thousand years, and no overflow
// Draws at the gates of destinations have numbers of their own, so that a longer way to the gate
// does not move them.
constexpr std::uint16_t k_gate_draw = 0x8000;

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::int32_t whole_minutes(double minutes) {
    return static_cast<std::int32_t>(
        std::ceil(std::min(minutes, static_cast<double>(k_longest_leg))));
}

//! Bans on loads that end in a place. A siege is not among them: it stands on the roads.
LoadTerms gate_terms(const MissionRoads& roads, const WorldMission& mission, std::int32_t place) {
    return {.open = entry_open(roads.world, roads.spans, roads.day, place, mission.carrier,
                               mission.good)};
}

MissionLeg road_leg(const MissionRoads& roads, const WorldMission& mission, std::int32_t arc) {
    return {.terms = compose_load(roads.world, roads.spans, roads.day, arc, mission.carrier,
                                  mission.good),
            .minutes = roads.world.arcs[index(arc)].minutes,
            .draw = 0};
}

//! How hard a road is to pass. Integers, so that equal products tie exactly in any order.
std::int64_t hardship(const LoadTerms& terms) {
    constexpr double k_scale = 4294967296.0;   // 2^32
    constexpr double k_certain_attack = 1e-9;  // passable all the same: part of the trucks get by
    const double passes = terms.open * std::max(1 - terms.attack, k_certain_attack);
    return std::llround(-pm::log(passes) * k_scale);
}

//! Shortest paths by (hardship, minutes, key of the last arc) from where a convoy stands.
class BestPaths {
  public:
    BestPaths(const MissionRoads& roads, const WorldMission& mission) : roads_(roads) {
        const auto n = roads.world.arcs.size();
        hard_.resize(n);
        minutes_.resize(n);
        for (std::size_t a = 0; a < n; ++a) {
            const auto arc = static_cast<std::int32_t>(a);
            const MissionLeg leg = road_leg(roads, mission, arc);
            // A convoy keeps to the ground; a road that turns everyone back leads nowhere.
            const bool leads = roads.world.arcs[a].land && leg.terms.open > 0;
            hard_[a] = leads ? hardship(leg.terms) : k_no_way;
            minutes_[a] = leg_minutes(leg);
        }
    }

    void search(std::int32_t from) {
        nodes_.assign(roads_.world.places.size(), {});
        nodes_[index(from)] = {.hard = 0, .minutes = 0, .arc = -1};
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        queue.push({0, 0, from});
        while (!queue.empty()) {
            const auto [hard, minutes, place] = queue.top();
            queue.pop();
            if (hard != nodes_[index(place)].hard || minutes != nodes_[index(place)].minutes)
                continue;
            for (auto i = roads_.world.out_first[index(place)];
                 i < roads_.world.out_first[index(place) + 1]; ++i) {
                const std::int32_t arc = roads_.world.out_arcs[index(i)];
                if (hard_[index(arc)] == k_no_way) continue;
                const Node next{.hard = hard + hard_[index(arc)],
                                .minutes = minutes + minutes_[index(arc)],
                                .arc = arc};
                const std::int32_t to = roads_.world.arcs[index(arc)].to;
                if (!better(next, nodes_[index(to)])) continue;
                nodes_[index(to)] = next;
                queue.push({next.hard, next.minutes, to});
            }
        }
    }

    bool reached(std::int32_t place) const { return nodes_[index(place)].hard != k_no_way; }

    //! Smaller is better.
    auto rank(std::int32_t place) const {
        const Node& node = nodes_[index(place)];
        return std::tuple(node.hard, node.minutes, roads_.world.places[index(place)].key);
    }

    std::vector<std::int32_t> path_to(std::int32_t place) const {
        std::vector<std::int32_t> arcs;
        for (std::int32_t arc = nodes_[index(place)].arc; arc >= 0;
             arc = nodes_[index(roads_.world.arcs[index(arc)].from)].arc)
            arcs.push_back(arc);
        std::reverse(arcs.begin(), arcs.end());
        return arcs;
    }

  private:
    static constexpr std::int64_t k_no_way = std::numeric_limits<std::int64_t>::max();
    using Entry = std::tuple<std::int64_t, std::int64_t, std::int32_t>;

    struct Node {
        std::int64_t hard = k_no_way, minutes = k_no_way;
        std::int32_t arc = -1;
    };

    bool better(const Node& next, const Node& known) const {
        if (next.hard != known.hard) return next.hard < known.hard;
        if (next.minutes != known.minutes) return next.minutes < known.minutes;
        return known.arc >= 0 &&
               roads_.world.arcs[index(next.arc)].key < roads_.world.arcs[index(known.arc)].key;
    }

    const MissionRoads& roads_;
    std::vector<std::int64_t> hard_, minutes_;
    std::vector<Node> nodes_;
};

//! Builds the stops of a convoy leg by leg, with the numbers of their draws.
class Tour {
  public:
    Tour(const MissionRoads& roads, const WorldMission& mission)
        : roads_(roads), mission_(mission), left_(mission.destinations) {}

    const std::vector<std::int32_t>& left() const { return left_; }

    void drive(std::int32_t arc) {
        MissionLeg leg = road_leg(roads_, mission_, arc);
        leg.draw = n_legs_++;
        legs_.push_back(leg);
    }

    //! Stop here if it is a destination not yet served.
    void arrive(std::int32_t place) {
        const auto it = std::find(left_.begin(), left_.end(), place);
        if (it == left_.end()) return;
        left_.erase(it);
        const auto gate = static_cast<std::uint16_t>(k_gate_draw + stops_.size());
        legs_.push_back({.terms = gate_terms(roads_, mission_, place), .minutes = 0, .draw = gate});
        stops_.push_back({.place = place, .legs = std::move(legs_)});
        legs_.clear();
    }

    std::vector<MissionStop> take() { return std::move(stops_); }

  private:
    const MissionRoads& roads_;
    const WorldMission& mission_;
    std::vector<std::int32_t> left_;
    std::vector<MissionLeg> legs_;
    std::vector<MissionStop> stops_;
    std::uint16_t n_legs_ = 0;
};

}  // namespace

std::int32_t leg_minutes(const MissionLeg& leg) {
    return std::min(k_longest_leg - leg.minutes,
                    whole_minutes(leg.terms.delay_days * k_minutes_per_day)) +
           leg.minutes;
}

std::vector<MissionStop> convoy_tour(const MissionRoads& roads, const WorldMission& mission) {
    Tour tour(roads, mission);
    if (!mission.path.empty()) {
        for (const std::int32_t arc : mission.path) {
            tour.drive(arc);
            tour.arrive(roads.world.arcs[index(arc)].to);
        }
        return tour.take();
    }
    BestPaths best(roads, mission);
    std::int32_t here = mission.origin;
    while (!tour.left().empty()) {
        best.search(here);
        const auto next =
            std::min_element(tour.left().begin(), tour.left().end(),
                             [&](auto x, auto y) { return best.rank(x) < best.rank(y); });
        if (!best.reached(*next)) break;
        here = *next;
        for (const std::int32_t arc : best.path_to(here)) tour.drive(arc);
        tour.arrive(here);
    }
    return tour.take();
}

std::vector<MissionStop> flights(const MissionRoads& roads, const WorldMission& mission,
                                 double driving_hours) {
    const World& world = roads.world;
    std::vector<MissionStop> out;
    for (const std::int32_t place : mission.destinations) {
        std::int32_t best = -1;
        for (auto i = world.out_first[index(mission.origin)];
             i < world.out_first[index(mission.origin) + 1]; ++i) {
            const std::int32_t arc = world.out_arcs[index(i)];
            const Arc& road = world.arcs[index(arc)];
            if (road.land || road.to != place) continue;
            if (best < 0 ||
                std::pair(road.minutes, road.key) <
                    std::pair(world.arcs[index(best)].minutes, world.arcs[index(best)].key))
                best = arc;
        }
        MissionLeg leg;
        if (best >= 0) {
            leg = road_leg(roads, mission, best);
        } else {
            const auto& places = world.scenario->places;
            const double km = great_circle_km(places[index(mission.origin)].position,
                                              places[index(place)].position);
            leg.minutes = whole_minutes(km / (k_flight_kmh * driving_hours) * k_minutes_per_day);
        }
        const auto number = static_cast<std::uint16_t>(out.size());
        leg.draw = number;
        out.push_back({.place = place,
                       .legs = {leg,
                                {.terms = gate_terms(roads, mission, place),
                                 .minutes = 0,
                                 .draw = static_cast<std::uint16_t>(k_gate_draw + number)}}});
    }
    return out;
}

}  // namespace corridor::model::detail
