#include "corridor/model/movement_destination.h"

#include "corridor/base/portable_math.h"

#include <algorithm>

namespace corridor::model::detail {
namespace {

constexpr std::uint8_t k_cut_off = 3;  // order of the labels

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

double size_of(const MovementDay& today, std::int32_t place) {
    const WorldPlace& p = today.world.places[at(place)];
    if (today.window_at(place)) return 0;
    if (p.role == scenario::Role::refuge) {
        if (!p.capacity) return today.parameters.refuge_size;
        const auto capacity = static_cast<double>(*p.capacity);
        return std::max(0.0, capacity - static_cast<double>(today.people.present(place)));
    }
    const auto people = static_cast<double>(p.population);
    if (!p.eats() || people < today.parameters.destination_min_people) return 0;
    const bool cut_off =
        at(place) < today.places.label.size() && today.places.label[at(place)] >= k_cut_off;
    return cut_off ? 0 : people;
}

void pull_to_garrison(MovementDay& today, const RouteTree& tree, double factor) {
    const auto& open = today.scratch.destinations.open;
    std::size_t nearest = open.size();
    for (std::size_t i = 0; i < open.size(); ++i) {
        const RouteNode& node = tree.to[at(open[i])];
        const bool garrison = today.world.places[at(open[i])].garrison;
        if (!garrison || open[i] == tree.origin || !node.reached()) continue;
        if (nearest == open.size() || node.cost < tree.to[at(open[nearest])].cost) nearest = i;
    }
    if (nearest < open.size()) today.scratch.weights[nearest] *= factor;
}

}  // namespace

const Destinations& destinations_today(MovementDay& today) {
    Destinations& all = today.scratch.destinations;
    if (today.destinations_made) return all;
    today.destinations_made = true;
    all.next.resize(today.world.places.size());
    for (std::int32_t place = 0; place < today.world.n_places(); ++place)
        all.next[at(place)] = size_of(today, place);
    if (all.next == all.size) return all;
    std::swap(all.size, all.next);
    ++all.version;
    all.open.clear();
    for (std::int32_t place = 0; place < today.world.n_places(); ++place)
        if (all.size[at(place)] > 0) all.open.push_back(place);
    return all;
}

double weigh_destinations(MovementDay& today, const RouteTree& tree, std::int32_t group,
                          int cost_factor, double garrison_pull) {
    const Destinations& all = destinations_today(today);
    std::vector<double>& weights = today.scratch.weights;
    weights.assign(all.open.size(), 0.0);
    const std::size_t kin_row = at(today.world.home_of(group)) * today.world.places.size();
    for (std::size_t i = 0; i < all.open.size(); ++i) {
        const std::size_t place = at(all.open[i]);
        const double pull = tree.to[place].pull;
        double weight = all.size[place] * pull;
        for (int factor = 1; factor < cost_factor; ++factor) weight *= pull;
        if (!today.world.kin.empty() && today.world.kin[kin_row + place] > 0)
            weight *= pm::exp(today.parameters.pull_kin * today.world.kin[kin_row + place]);
        weights[i] = weight;
    }
    if (garrison_pull != 1) pull_to_garrison(today, tree, garrison_pull);
    double total = 0;
    for (const double weight : weights) total += weight;
    return total;
}

void split_parties(MovementDay& today, std::span<const std::int32_t> places, double total_weight,
                   std::int64_t n, std::int64_t household, std::uint64_t entity, Journey journey) {
    auto& parties = today.scratch.parties;
    const auto& weights = today.scratch.weights;
    parties.clear();
    if (n <= 0 || total_weight <= 0) return;
    std::int64_t households_left = n / household;
    std::int64_t rest = n % household;
    const Dice rest_dice = today.dice(entity, journey);
    double rest_mark = rest == 0 ? 0
                                 : total_weight * uniform(rest_dice.key, entity, today.day,
                                                          Purpose::household_rest, rest_dice.draw);
    double weight_left = total_weight;
    std::size_t last = places.size();
    while (last > 0 && weights[last - 1] <= 0) --last;
    for (std::size_t i = 0; i < last && (households_left > 0 || rest > 0); ++i) {
        if (weights[i] <= 0) continue;
        std::int64_t count = 0;
        if (households_left > 0) {
            const Dice dice =
                today.dice(mix_keys(entity, today.world.places[at(places[i])].key), journey);
            const double share = i + 1 == last ? 1 : weights[i] / weight_left;
            const std::int64_t going = dice.people(Purpose::destination, households_left, share);
            households_left -= going;
            count = going * household;
        }
        rest_mark -= weights[i];
        if (rest > 0 && (rest_mark < 0 || i + 1 == last)) {
            count += rest;
            rest = 0;
        }
        weight_left -= weights[i];
        if (count > 0) parties.push_back({places[i], count});
    }
}

}  // namespace corridor::model::detail
