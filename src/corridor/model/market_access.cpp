#include "corridor/model/movement_day.h"
#include "corridor/model/safe_exit.h"

#include <algorithm>

namespace corridor::model {
namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

// Part of acc_j that lies elsewhere: sum over the other markets of share·u(there)·u(back), weighted
// by the classes of the first residents.
double roads_to_markets(const World& world, const detail::ExitCache& cache,
                        std::span<const double> residents, std::int32_t place) {
    double total = 0;
    for (const MarketShare& link : world.markets[at(place)]) {
        if (link.market == place) continue;
        for (std::size_t s = 0; s < cache.zones.size(); ++s) {
            const double weight = residents[at(place) * cache.zones.size() + s];
            if (weight <= 0) continue;
            const detail::Zones& zones = *cache.zones[s];
            total += link.share * weight * zones.survive(place, link.market) *
                     zones.survive(link.market, place);
        }
    }
    return total;
}

double own_share(const World& world, std::int32_t place) {
    double share = 0;
    for (const MarketShare& link : world.markets[at(place)])
        if (link.market == place) share += link.share;
    return share;
}

}  // namespace

void market_access(const World& world, const Terms& terms, const PlaceDay& places,
                   MovementWorkspace& workspace, std::span<double> access) {
    detail::ExitCaches& caches = workspace.impl().exits;
    detail::ExitCache& cache = caches.of(terms);
    if (cache.market_roads.empty()) {
        cache.market_roads.resize(world.places.size());
        for (std::int32_t place = 0; place < world.n_places(); ++place)
            cache.market_roads[at(place)] =
                roads_to_markets(world, cache, caches.resident_share(), place);
    }
    for (std::int32_t place = 0; place < world.n_places(); ++place) {
        const double goods = std::min(detail::value_at(places.fuel_ratio, place, 1),
                                      detail::value_at(places.staple_ratio, place, 1));
        access[at(place)] = cache.market_roads[at(place)] + own_share(world, place) * goods;
    }
}

}  // namespace corridor::model
