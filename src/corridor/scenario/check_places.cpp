#include "corridor/scenario/check_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace corridor::scenario {
namespace {

using IndexById = std::unordered_map<std::string_view, std::size_t>;

IndexById index_places(const Scenario& s) {
    IndexById index;
    for (std::size_t i = 0; i < s.places.size(); ++i) index.emplace(s.places[i].id, i);
    return index;
}

template <class T>
bool range_is_odd(const std::optional<T>& low, T middle, const std::optional<T>& high) {
    return (low && *low > middle) || (high && *high < middle);
}

void check_role(const CheckContext& context, const Place& place) {
    if (place.role == Role::refuge && place.garrison)
        context.odd("places", place.id, "garrison",
                    "a refuge with a garrison; people are safe there");
    if (place.capacity && place.role != Role::refuge)
        context.odd("places", place.id, "capacity", "only the capacity of a refuge has an effect");
}

// The number of people of each place as groups.csv tells them.
void check_groups(const CheckContext& context, const IndexById& places) {
    const Scenario& s = context.scenario;
    std::map<std::string_view, std::int64_t> residents;
    std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> seen;
    for (std::size_t i = 0; i < s.groups.size(); ++i) {
        const Group& group = s.groups[i];
        const std::string key = row_key(i);
        if (range_is_odd(group.low, group.count, group.high))
            context.bad("groups", key, "count", "the count lies outside low and high");
        if (!seen.emplace(
                     std::tuple(std::string_view(group.place), std::string_view(group.person_class),
                                std::string_view(group.home)),
                     i)
                 .second)
            context.bad("groups", key, "class", "place, class and home stand twice",
                        "Add the two rows up");
        const auto place = places.find(group.place);
        if (place == places.end()) continue;
        if (s.places[place->second].role == Role::source && group.count > 0)
            context.bad("groups", key, "place_id",
                        fmt::format("`{}` has role source, which holds no people", group.place),
                        "Use role town, hub or refuge");
        if (group.home == group.place) residents[group.place] += group.count;
    }
    for (const auto& [id, n_people] : residents) {
        const auto place = places.find(id);
        if (place == places.end()) continue;
        const auto population = s.places[place->second].population;
        if (n_people > population + population / 10)
            context.odd("places", id, "population",
                        fmt::format("groups.csv holds {} residents, more than the population {}",
                                    n_people, population));
    }
}

void check_shares(const CheckContext& context) {
    std::map<std::string_view, double> total;
    constexpr double k_rounding = 1e-9;
    for (std::size_t i = 0; i < context.scenario.markets.size(); ++i) {
        const MarketLink& link = context.scenario.markets[i];
        if ((total[link.place] += link.share) > 1 + k_rounding)
            context.bad("markets", row_key(i), "share",
                        fmt::format("the shares of `{}` add up to more than 1", link.place));
    }
}

// Group of places joined by roads: the smallest index stands for the group.
std::vector<std::size_t> components(const Scenario& s, const IndexById& places) {
    std::vector<std::size_t> leader(s.places.size());
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto find = [&](std::size_t i) {
        while (leader[i] != i) i = leader[i] = leader[leader[i]];
        return i;
    };
    for (const Road& road : s.roads) {
        const auto from = places.find(road.from);
        const auto to = places.find(road.to);
        if (from == places.end() || to == places.end()) continue;
        leader[std::max(find(from->second), find(to->second))] =
            std::min(find(from->second), find(to->second));
    }
    for (std::size_t i = 0; i < leader.size(); ++i) leader[i] = find(i);
    return leader;
}

void check_network(const CheckContext& context, const IndexById& places) {
    const Scenario& s = context.scenario;
    if (s.flee && s.goods.empty()) return;  // nothing is eaten that would have to be brought
    const auto leader = components(s, places);
    std::vector<bool> has_source(s.places.size(), false);
    for (std::size_t i = 0; i < s.places.size(); ++i)
        if (s.places[i].role == Role::source) has_source[leader[i]] = true;
    for (std::size_t i = 0; i < s.places.size(); ++i) {
        const Place& place = s.places[i];
        const bool eats = place.role == Role::town || place.role == Role::hub;
        if (eats && !has_source[leader[i]])
            context.odd("places", place.id, "place_id",
                        "no road joins it to a source: it lives from its stock");
    }
}

}  // namespace

void check_places(const CheckContext& context) {
    const Scenario& s = context.scenario;
    const IndexById places = index_places(s);
    for (const Place& place : s.places) {
        check_role(context, place);
        if (range_is_odd(place.population_low, place.population, place.population_high))
            context.bad("places", place.id, "population",
                        "the population lies outside population_low and population_high");
        const bool eats = place.role == Role::town || place.role == Role::hub;
        const bool has_group = std::ranges::any_of(
            s.groups, [&](const Group& g) { return g.place == place.id && g.count > 0; });
        // Places of Flee are often nothing but a crossing.
        if (eats && place.population == 0 && !has_group && !s.flee)
            context.odd("places", place.id, "population", "nobody lives here");
    }
    if (s.places.empty()) context.problems.add("places.csv:1:1", "holds no place");
    check_groups(context, places);
    check_shares(context);
}

void check_roads(const CheckContext& context) {
    const Scenario& s = context.scenario;
    for (const Road& road : s.roads)
        if (road.from == road.to && !road.from.empty())
            context.bad("roads", road.id, "to_place_id",
                        fmt::format("the road leads from `{}` to itself", road.from));
    check_network(context, index_places(s));
}

}  // namespace corridor::scenario
