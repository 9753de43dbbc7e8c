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
    std::int32_t nearest = -1;
    for (const std::int32_t place : today.scratch.destinations.open) {
        const RouteNode& node = tree.to[at(place)];
        const bool garrison = today.world.places[at(place)].garrison;
        if (!garrison || place == tree.origin || !node.reached()) continue;
        if (nearest < 0 || node.cost < tree.to[at(nearest)].cost) nearest = place;
    }
    if (nearest >= 0) today.scratch.weights[at(nearest)] *= factor;
}

// Halves the range of places again and again; each halving is one binomial draw, keyed with the
// first place of its upper half, so that a change in one weight moves only the draws above it.
struct Halving {
    MovementDay& today;
    std::span<const std::int32_t> places;
    std::span<const double> below;  // sum of the weights before each index
    std::uint64_t entity;
    Journey journey;

    void split(std::size_t first, std::size_t end, std::int64_t n) {
        while (n > 0 && end - first > 1) {
            const std::size_t middle = (first + end) / 2;
            const double lower = below[middle] - below[first];
            const double upper = below[end] - below[middle];
            std::int64_t to_lower = lower > 0 ? n : 0;
            if (lower > 0 && upper > 0) {
                const std::uint64_t key = today.world.places[at(places[middle])].key;
                to_lower = today.dice(mix_keys(entity, key), journey)
                               .people(Purpose::destination, n, lower / (lower + upper));
            }
            split(first, middle, to_lower);
            first = middle;
            n -= to_lower;
        }
        if (n > 0) today.scratch.parties.push_back({places[first], n});
    }
};

// The household that is left over goes where its own uniform falls.
void add_rest(MovementDay& today, std::span<const std::int32_t> places,
              std::span<const double> below, std::int64_t rest, double u) {
    const double mark = u * below.back();
    std::size_t i = static_cast<std::size_t>(
        std::upper_bound(below.begin() + 1, below.end(), mark) - below.begin() - 1);
    i = std::min(i, places.size() - 1);
    while (i > 0 && !(below[i + 1] > below[i])) --i;
    auto& parties = today.scratch.parties;
    const auto found =
        std::lower_bound(parties.begin(), parties.end(), places[i],
                         [](const Party& party, std::int32_t place) { return party.to < place; });
    if (found != parties.end() && found->to == places[i])
        found->count += rest;
    else
        parties.insert(found, {places[i], rest});
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
    weights.assign(today.world.places.size(), 0.0);
    const std::size_t kin_row = at(today.world.home_of(group)) * today.world.places.size();
    for (const std::int32_t open : all.open) {
        const std::size_t place = at(open);
        const double pull = tree.to[place].pull;
        double weight = all.size[place] * pull;
        for (int factor = 1; factor < cost_factor; ++factor) weight *= pull;
        if (!today.world.kin.empty() && today.world.kin[kin_row + place] > 0)
            weight *= pm::exp(today.parameters.pull_kin * today.world.kin[kin_row + place]);
        weights[place] = weight;
    }
    if (garrison_pull != 1) pull_to_garrison(today, tree, garrison_pull);
    double total = 0;
    for (const std::int32_t open : all.open) total += weights[at(open)];
    return total;
}

void split_parties(MovementDay& today, std::span<const std::int32_t> places, std::int64_t n,
                   std::int64_t household, std::uint64_t entity, Journey journey) {
    auto& below = today.scratch.below;
    today.scratch.parties.clear();
    const std::span<const double> weights = today.scratch.weights;
    below.resize(weights.size() + 1);
    below[0] = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) below[i + 1] = below[i] + weights[i];
    if (n <= 0 || !(below.back() > 0)) return;
    Halving{today, places, below, entity, journey}.split(0, places.size(), n / household);
    for (Party& party : today.scratch.parties) party.count *= household;
    if (n % household == 0) return;
    const Dice dice = today.dice(entity, journey);
    add_rest(today, places, below, n % household,
             uniform(dice.key, entity, today.day, Purpose::household_rest, dice.draw));
}

}  // namespace corridor::model::detail
