// Where a person could go, and with what chance.
#include "tests/support/flee_reference_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace corridor::test::flee_detail {

namespace {

constexpr double k_earth_radius_km = 6371;
constexpr double k_pruning_starts_at = 1.001;

double kilometres_between(const scenario::FleeLocation& a, const scenario::FleeLocation& b) {
    constexpr double radians = std::numbers::pi / 180;
    const double half_latitude = std::sin((b.y - a.y) * radians / 2);
    const double half_longitude = std::sin((b.x - a.x) * radians / 2);
    const double h = half_latitude * half_latitude + std::cos(a.y * radians) *
                                                         std::cos(b.y * radians) * half_longitude *
                                                         half_longitude;
    return 2 * k_earth_radius_km * std::asin(std::sqrt(h));
}

const std::string& attribute(const Person& person, std::string_view name) {
    for (const auto& [key, value] : person.attributes)
        if (key == name) return value;
    crash("a person without the attribute " + std::string(name));
}

}  // namespace

//! 1 while there is room, 0 when full; a place with room for less than one takes everybody.
double Simulation::capacity_multiplier(const Place& place) const {
    const double capacity = place.capacity * settings_.capacity_scaling;
    if (capacity < 1) return 1;
    const auto n = static_cast<double>(place.people);
    const double buffered = settings_.capacity_buffer * capacity;
    if (n <= buffered) return 1;
    if (n >= capacity) return 0;
    return 1 - (n - buffered) / (capacity * (1 - settings_.capacity_buffer));
}

double Simulation::hazard_score(const Person& person, double score) const {
    double result = score;
    if (settings_.children_avoid_hazards) {
        const double age = std::stod(attribute(person, "age"));
        if (age < 19) result *= result;
        // The risk is taken at any age above, not only by boys.
        if (settings_.boys_take_risk && age > 14 && attribute(person, "gender") == "male")
            result = 1;
    }
    if (settings_.elderly_avoid_hazards && std::stod(attribute(person, "age")) > 59)
        result *= result;
    if (settings_.women_avoid_hazards && attribute(person, "gender") == "female")
        result = score * score;  // once, whatever the age
    return result;
}

double Simulation::flood_factor(int place) const {
    if (!settings_.flood_rules) return 1;
    const int level = flood_level(place, day_);
    return level > 0 ? between_entries(settings_.flood_rules->location_weights, level) : 1;
}

double Simulation::flood_awareness(const Person& person) const {
    const auto& weights = settings_.flood_rules->forecaster->awareness_weights;
    const auto kind = static_cast<std::size_t>(std::stol(attribute(person, "floodawareness")));
    if (kind >= weights.size()) crash("no weight for a class of flood awareness");
    return weights[kind];
}

//! A: the score of an endpoint in the eyes of one person.
double Simulation::personal_score(const Person& person, int end) const {
    const Place& place = at(end);
    double score = hazard_score(person, place.score);
    if (settings_.stay_close_to_home)  // measured from where the person is
        score /= std::pow(std::max(1.0, kilometres_between(*at(person.place).row, *place.row)),
                          settings_.home_distance_power);
    if (settings_.use_pop_for_loc_weight && !place.camp)
        score *= std::pow(std::max(1.0, place.population), settings_.pop_power_for_loc_weight);
    score *= flood_factor(end);
    if (forecasting()) {
        const double ahead = flood_ahead(end, true);
        score *=
            ahead * ahead / settings_.flood_rules->forecaster->timescale * flood_awareness(person);
    }
    return score;
}

double Simulation::route_weight(double score, double km, double room) const {
    return std::pow((settings_.weight_softening + score) /
                        std::pow(settings_.softening + km, settings_.distance_power) * room,
                    settings_.weight_power);
}

//! Every way without a circle is a candidate of its own. Markers cost no awareness.
void Simulation::search(const Person& person, int from, int step, Route& path,
                        std::vector<Route>& found) const {
    for (const int link : at(from).roads) {
        const int end = road(link).to;
        const auto& way = path.places;
        if (end == person.place || std::find(way.begin(), way.end(), end) != way.end()) continue;
        path.places.push_back(end);
        path.km += road(link).km;
        if (!at(end).marker) {
            found.push_back(path);
            found.back().weight =
                route_weight(personal_score(person, end), path.km, capacity_multiplier(at(end)));
        }
        const int step_here = at(end).marker ? step - 1 : step;
        if (settings_.awareness_level > step_here) search(person, end, step_here + 1, path, found);
        path.places.pop_back();
        path.km -= road(link).km;
    }
}

std::vector<Route> Simulation::routes_of(const Person& person) const {
    if (settings_.awareness_level == 0) return {};
    std::vector<Route> found;
    Route path;
    search(person, person.place, 1, path, found);
    prune(found);
    return found;
}

void Simulation::prune(std::vector<Route>& routes) const {
    if (settings_.pruning_threshold < k_pruning_starts_at) return;
    if (routes.empty()) crash("pruning of no routes");
    double best = 0;
    for (const Route& route : routes) best = std::max(best, route.weight);
    std::erase_if(routes, [&](const Route& route) {
        return route.weight < best / settings_.pruning_threshold;
    });
}

//! No route: the person stays.
std::vector<int> Simulation::choose_route(const Person& person) {
    const std::vector<Route> routes =
        settings_.fixed_routes ? fixed_routes_of(person) : routes_of(person);
    if (routes.empty()) {
        if (!at(person.place).roads.empty() && settings_.awareness_level != 0)
            crash("links that lead nowhere");
        return {};
    }
    double sum = 0;
    for (const Route& route : routes) sum += route.weight;
    double left = uniform() * (sum > 0 ? sum : static_cast<double>(routes.size()));
    for (const Route& route : routes) {
        left -= sum > 0 ? route.weight : 1;
        if (left < 0) return route.places;
    }
    return routes.back().places;
}

//! Scores of later locations are still those of yesterday when this is done.
void Simulation::make_fixed_routes(int place) {
    if (at(place).marker) return;
    at(place).fixed.clear();
    at(place).reached.clear();
    Route path;
    search_fixed(place, place, 1, path);
    add_major_routes(place);
}

void Simulation::search_fixed(int start, int from, int step, Route& path) {
    for (const int link : at(from).roads) {
        const int end = road(link).to;
        const auto& way = path.places;
        if (end == start || std::find(way.begin(), way.end(), end) != way.end()) continue;
        path.places.push_back(end);
        path.km += road(link).km;
        if (!at(end).marker) {
            path.weight = route_weight(at(end).score * flood_factor(end), path.km, 1);
            const auto known = at(start).fixed.find(end);
            if (known == at(start).fixed.end() && path.weight > 0) at(start).reached.push_back(end);
            if (path.weight > (known == at(start).fixed.end() ? 0 : known->second.weight))
                at(start).fixed[end] = path;
        }
        if (settings_.awareness_level > step) search_fixed(start, end, step + 1, path);
        path.places.pop_back();
        path.km -= road(link).km;
    }
}

//! Long ways that were given, from here and from every place within reach, to ends out of reach.
void Simulation::add_major_routes(int place) {
    std::map<int, Route> within_reach = at(place).fixed;
    within_reach[place] = {};
    std::vector<int> hubs{place};
    hubs.insert(hubs.end(), at(place).reached.begin(), at(place).reached.end());
    for (const int hub : hubs)
        for (const std::vector<std::int32_t>& row : flee_.major_routes)
            for (const bool forwards : {true, false}) {
                std::vector<int> row_from_hub(row.begin(), row.end());
                if (!forwards) std::reverse(row_from_hub.begin(), row_from_hub.end());
                if (row_from_hub.size() < 2 || row_from_hub.front() != hub ||
                    within_reach.contains(row_from_hub.back()))
                    continue;
                std::vector<int> way = within_reach.at(hub).places;
                way.insert(way.end(), row_from_hub.begin() + 1, row_from_hub.end());
                add_major_route(place, way);
            }
}

void Simulation::add_major_route(int place, const std::vector<int>& way) {
    double km = 0;
    int before_end = place;
    for (std::size_t i = 0; i < way.size(); ++i) {
        const int here = i == 0 ? place : way[i - 1];
        const auto& roads = at(here).roads;
        const auto link = std::find_if(roads.begin(), roads.end(),
                                       [&](int index) { return road(index).to == way[i]; });
        if (link == roads.end()) crash("a major route over a link that is not there");
        km += road(*link).km;
        before_end = here;
    }
    const int end = way.back();
    Route route;
    route.weight = route_weight(at(end).score * flood_factor(end), km, 1);
    // A quarter of the distance.
    route.weight *= std::pow(4, settings_.distance_power * settings_.weight_power);
    // Compared with what the last hub knows, and kept without its first hop.
    const auto known = at(before_end).fixed.find(end);
    if (route.weight <= (known == at(before_end).fixed.end() ? 0 : known->second.weight)) return;
    route.places.assign(way.begin() + (way.size() > 1 ? 1 : 0), way.end());
    at(place).fixed[end] = route;
}

std::vector<Route> Simulation::fixed_routes_of(const Person& person) const {
    std::vector<Route> found;
    for (const auto& [end, route] : at(person.place).fixed) {
        found.push_back(route);
        found.back().weight *= personal_score(person, end);
    }
    return found;
}

}  // namespace corridor::test::flee_detail
