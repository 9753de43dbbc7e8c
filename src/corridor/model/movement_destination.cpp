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
    double least = 0;
    for (const std::int32_t rank : today.scratch.destinations.open) {
        const std::int32_t place = today.scratch.all_places[at(rank)];
        const RouteNode& node = tree.to[at(place)];
        const bool garrison = today.world.places[at(place)].garrison;
        if (!garrison || place == tree.origin || !node.reached()) continue;
        if (nearest >= 0 && node.cost >= least) continue;
        nearest = rank;
        least = node.cost;
    }
    if (nearest >= 0) today.scratch.weights[at(nearest)] *= factor;
}

// Index whose share of the running sum in [first, end) the uniform falls into.
std::size_t fall(std::span<const double> below, std::size_t first, std::size_t end, double u) {
    const double mark = below[first] + u * (below[end] - below[first]);
    const auto begin = below.begin() + static_cast<std::ptrdiff_t>(first) + 1;
    const auto last = below.begin() + static_cast<std::ptrdiff_t>(end) + 1;
    auto i = static_cast<std::size_t>(std::upper_bound(begin, last, mark) - below.begin()) - 1;
    i = std::min(i, end - 1);
    while (i > first && !(below[i + 1] > below[i])) --i;
    return i;
}

// Halves the range of places again and again; each halving is one binomial draw, keyed with the
// first place of its upper half, so that a change in one weight moves only the draws above it. A
// single household needs one draw for the whole range.
struct Halving {
    MovementDay& today;
    std::span<const std::int32_t> places;
    std::span<const double> below;  // sum of the weights before each index
    std::uint64_t entity;
    Journey journey;

    void split(std::size_t first, std::size_t end, std::int64_t n) {
        while (n > 0 && end - first > 1) {
            const std::size_t middle = (first + end) / 2;
            const std::uint64_t key = mix_keys(entity, today.world.places[at(places[middle])].key);
            if (n == 1) {
                const Dice dice = today.dice(key, journey);
                first = fall(below, first, end,
                             uniform(dice.key, key, dice.day, Purpose::destination, dice.draw));
                break;
            }
            const double lower = below[middle] - below[first];
            const double upper = below[end] - below[middle];
            std::int64_t to_lower = lower > 0 ? n : 0;
            if (lower > 0 && upper > 0)
                to_lower = today.dice(key, journey)
                               .people(Purpose::destination, n, lower / (lower + upper));
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
    const std::size_t i = fall(below, 0, places.size(), u);
    auto& parties = today.scratch.parties;
    const auto found = std::find_if(parties.begin(), parties.end(),
                                    [&](const Party& party) { return party.to == places[i]; });
    if (found != parties.end())
        found->count += rest;
    else
        parties.push_back({places[i], rest});
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
    for (std::int32_t rank = 0; rank < today.world.n_places(); ++rank)
        if (all.size[at(today.scratch.all_places[at(rank)])] > 0) all.open.push_back(rank);
    return all;
}

double weigh_destinations(MovementDay& today, const RouteTree& tree, std::int32_t group,
                          int cost_factor, double garrison_pull) {
    const Destinations& all = destinations_today(today);
    std::vector<double>& weights = today.scratch.weights;
    weights.assign(today.world.places.size(), 0.0);
    const std::size_t kin_row = at(today.world.home_of(group)) * today.world.places.size();
    for (const std::int32_t rank : all.open) {
        const std::size_t place = at(today.scratch.all_places[at(rank)]);
        const double pull = tree.to[place].pull;
        double weight = all.size[place] * pull;
        for (int factor = 1; factor < cost_factor; ++factor) weight *= pull;
        if (!today.world.kin.empty() && today.world.kin[kin_row + place] > 0)
            weight *= pm::exp(today.parameters.pull_kin * today.world.kin[kin_row + place]);
        weights[at(rank)] = weight;
    }
    if (garrison_pull != 1) pull_to_garrison(today, tree, garrison_pull);
    double total = 0;
    for (const std::int32_t rank : all.open) total += weights[at(rank)];
    return total;
}

std::span<const double> sum_weights(MovementDay& today) {
    const std::vector<double>& weights = today.scratch.weights;
    std::vector<double>& below = today.scratch.below;
    below.resize(weights.size() + 1);
    below[0] = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) below[i + 1] = below[i] + weights[i];
    return below;
}

std::span<const double> weights_to_leave(MovementDay& today, const RouteTree& tree,
                                         std::int32_t group, double garrison_pull) {
    const bool own_choice = garrison_pull != 1 || !today.world.kin.empty();
    if (!own_choice && tree.below_version == destinations_today(today).version) return tree.below;
    weigh_destinations(today, tree, group, 1, garrison_pull);
    const std::span<const double> below = sum_weights(today);
    if (own_choice) return below;
    tree.below.assign(below.begin(), below.end());
    tree.below_version = destinations_today(today).version;
    return tree.below;
}

void split_parties(MovementDay& today, std::span<const std::int32_t> places,
                   std::span<const double> below, std::int64_t n, std::int64_t household,
                   std::uint64_t entity, Journey journey) {
    today.scratch.parties.clear();
    if (n <= 0 || !(below.back() > 0)) return;
    Halving{today, places, below, entity, journey}.split(0, places.size(), n / household);
    for (Party& party : today.scratch.parties) party.count *= household;
    if (n % household == 0) return;
    const Dice dice = today.dice(entity, journey);
    add_rest(today, places, below, n % household,
             uniform(dice.key, entity, today.day, Purpose::household_rest, dice.draw));
}

}  // namespace corridor::model::detail
