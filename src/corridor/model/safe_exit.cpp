#include "corridor/model/safe_exit.h"

#include "corridor/model/movement_day.h"

#include <algorithm>

namespace corridor::model {
namespace detail {
namespace {

constexpr std::uint8_t k_restricted = 1;  // order of the labels: open, restricted, ...

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

// Refuges and sources lie outside what is besieged and carry no label. Were sources not safe, towns
// that were all shut at once would never be seen to open: each would wait for another's label.
bool is_safe(const WorldPlace& place, std::uint8_t label) {
    return !place.eats() || label <= k_restricted;
}

// Best way from each gate zone to another zone that holds a safe place.
void best_other_zone(const Zones& zones, std::span<const std::int32_t> n_safe,
                     std::vector<Zones::Passage>& best) {
    best.assign(at(zones.n_gates), Zones::Passage{.risk_sum = k_no_route});
    for (std::int32_t from = 0; from < zones.n_gates; ++from)
        for (std::int32_t to = 0; to < zones.n_gates; ++to) {
            if (to == from || n_safe[at(to)] == 0) continue;
            const Zones::Passage passage = zones.passage(from, to);
            Zones::Passage& here = best[at(from)];
            if (passage.survive > here.survive ||
                (passage.survive == here.survive && passage.checkpoints < here.checkpoints)) {
                here.survive = passage.survive;
                here.checkpoints = passage.checkpoints;
            }
            if (passage.risk_sum < here.risk_sum) {
                here.risk_sum = passage.risk_sum;
                here.risk = passage.risk;
            }
        }
}

std::vector<double> resident_shares(const World& world) {
    const std::size_t n = at(world.n_signatures);
    std::vector<double> share(world.places.size() * n, 0.0);
    std::vector<double> total(world.places.size(), 0.0);
    for (const InitialCohort& cohort : world.cohorts) {
        const std::int32_t home = world.home_of(cohort.group);
        const auto count = static_cast<double>(cohort.count);
        share[at(home) * n + at(world.signature_of[at(cohort.group)])] += count;
        total[at(home)] += count;
    }
    for (std::int32_t place = 0; place < world.n_places(); ++place) {
        if (total[at(place)] <= 0) {  // nobody yet: every class alike
            for (std::int32_t c = 0; c < world.n_classes(); ++c) {
                const std::int32_t group = place * world.n_classes() + c;
                share[at(place) * n + at(world.signature_of[at(group)])] += 1;
                total[at(place)] += 1;
            }
        }
        for (std::size_t s = 0; s < n; ++s)
            share[at(place) * n + s] /= std::max(total[at(place)], 1e-300);
    }
    return share;
}

}  // namespace

SafeExit find_safe_exits(const World& world,
                         std::span<const std::shared_ptr<const Zones>> zones_of_signature,
                         std::span<const std::uint8_t> safe) {
    const std::size_t n_signatures = zones_of_signature.size();
    const std::size_t size = world.places.size() * n_signatures;
    SafeExit exits{.survive = std::vector<float>(size, 0.0F),
                   .survive_millionths = {},
                   .risk = std::vector<float>(size, 1.0F),
                   .checkpoints = std::vector<std::uint8_t>(size, 0)};
    std::vector<std::int32_t> n_safe;
    std::vector<Zones::Passage> best;
    for (std::size_t s = 0; s < n_signatures; ++s) {
        const Zones& zones = *zones_of_signature[s];
        n_safe.assign(at(zones.n_zones), 0);
        for (std::size_t place = 0; place < safe.size(); ++place)
            n_safe[at(zones.zone_of[place])] += safe[place];
        best_other_zone(zones, n_safe, best);
        for (std::size_t place = 0; place < world.places.size(); ++place) {
            const std::int32_t zone = zones.zone_of[place];
            const bool inside = n_safe[at(zone)] > safe[place];
            const std::size_t index = place * n_signatures + s;
            if (!inside && zone >= zones.n_gates) continue;
            const Zones::Passage way = inside ? zones.passage(zone, zone) : best[at(zone)];
            exits.survive[index] = static_cast<float>(way.survive);
            exits.risk[index] = static_cast<float>(way.risk);
            exits.checkpoints[index] = static_cast<std::uint8_t>(std::min(way.checkpoints, 255));
        }
    }
    for (const float u : exits.survive)
        exits.survive_millionths.push_back(
            static_cast<std::int32_t>(static_cast<double>(u) * 1e6 + 0.5));
    return exits;
}

ExitCaches::ExitCaches(const World& world)
    : world_(&world),
      quiet_(std::make_shared<const Zones>(find_zones(world, nullptr))),
      resident_share_(resident_shares(world)),
      safe_now_(world.places.size(), 0) {}

// Of another set of terms where this signature meets the same.
std::shared_ptr<const Zones> ExitCaches::zones_of(std::size_t signature, const Terms& terms) const {
    if (terms.people[signature]->clear) return quiet_;
    for (auto cache = caches_.rbegin(); cache != caches_.rend(); ++cache)
        if ((*cache)->people[signature] == terms.people[signature])
            return (*cache)->zones[signature];
    return std::make_shared<const Zones>(find_zones(*world_, terms.people[signature].get()));
}

ExitCache& ExitCaches::of(const Terms& terms) {
    if (current_ != nullptr && current_id_ == terms.id) return *current_;
    current_id_ = terms.id;
    for (const auto& cache : caches_)
        if (cache->people == terms.people) return *(current_ = cache.get());
    auto made = std::make_unique<ExitCache>();
    made->people = terms.people;
    for (std::size_t s = 0; s < terms.people.size(); ++s)
        made->zones.push_back(zones_of(s, terms));
    if (caches_.size() >= k_most_terms) caches_.erase(caches_.begin());
    caches_.push_back(std::move(made));
    return *(current_ = caches_.back().get());
}

}  // namespace detail

const SafeExit& safe_exit(const World& world, const Terms& terms,
                          std::span<const std::uint8_t> label, MovementWorkspace& workspace) {
    detail::ExitCaches& caches = workspace.impl().exits;
    detail::ExitCache& cache = caches.of(terms);
    std::vector<std::uint8_t>& safe = caches.safe_now();
    for (std::size_t place = 0; place < world.places.size(); ++place)
        safe[place] = detail::is_safe(world.places[place], label[place]) ? 1 : 0;
    for (const auto& known : cache.known)
        if (known.safe == safe) return *known.exits;
    if (cache.known.size() >= detail::ExitCaches::k_most_label_sets)
        cache.known.erase(cache.known.begin());
    cache.known.push_back(
        {safe, std::make_unique<SafeExit>(detail::find_safe_exits(world, cache.zones, safe))});
    return *cache.known.back().exits;
}

void count_confined(const World& world, const People& people, const SafeExit& exits,
                    std::span<std::int64_t> confined) {
    const std::size_t n_signatures = static_cast<std::size_t>(world.n_signatures);
    for (std::size_t place = 0; place < world.places.size(); ++place) {
        confined[place] = 0;
        if (!world.places[place].eats()) continue;
        for (const Cohort& cohort : people.at[place]) {
            const auto signature = static_cast<std::size_t>(
                world.signature_of[static_cast<std::size_t>(cohort.group)]);
            const std::size_t index = place * n_signatures + signature;
            const bool way_out =
                exits.survive[index] >= static_cast<float>(detail::k_safe_survive) &&
                exits.risk[index] < static_cast<float>(detail::k_safe_risk);
            if (!way_out) confined[place] += cohort.count;
        }
    }
}

}  // namespace corridor::model
