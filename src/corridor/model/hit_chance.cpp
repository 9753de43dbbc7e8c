#include "corridor/model/hit_chance.h"

#include "corridor/model/compose.h"

#include <algorithm>
#include <queue>
#include <utility>
#include <vector>

namespace corridor::model {

namespace {

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/*!
 * Greatest product of `safe` over the arcs of a way from a source or hub, by place; 0 where there is
 * none. \param but  a hub that is no start, -1: none
 */
std::vector<double> safest_ways(const World& world, const std::vector<double>& safe,
                                std::int32_t but) {
    std::vector<double> best(world.places.size(), 0);
    std::priority_queue<std::pair<double, std::int32_t>> queue;
    for (std::int32_t p = 0; p < world.n_places(); ++p)
        if (p != but && world.places[index(p)].starts_aid()) {
            best[index(p)] = 1;
            queue.emplace(1, p);
        }
    while (!queue.empty()) {
        const auto [chance, node] = queue.top();
        queue.pop();
        if (chance < best[index(node)]) continue;
        for (auto i = world.out_first[index(node)]; i < world.out_first[index(node) + 1]; ++i) {
            const std::int32_t a = world.out_arcs[index(i)];
            const Arc& arc = world.arcs[index(a)];
            const double further = chance * safe[index(a)];
            if (!arc.land || further <= best[index(arc.to)]) continue;
            best[index(arc.to)] = further;
            queue.emplace(further, arc.to);
        }
    }
    return best;
}

//! By arc: chance that the load that is hit most gets through.
std::vector<double> safe_arcs(const World& world, const Calendar& calendar,
                              const ActiveMeasures& active, Carrier carrier) {
    std::vector<double> safe(world.arcs.size(), 1);
    const auto spans = detail::active_by_measure(world, calendar, active);
    for (std::int32_t a = 0; a < world.n_arcs(); ++a) {
        if (world.stops[index(a)].empty()) continue;
        for (std::int32_t g = 0; g < world.n_goods(); ++g) {
            const LoadTerms load = detail::compose_load(world, spans, active.day, a, carrier, g);
            safe[index(a)] = std::min(safe[index(a)], 1 - load.attack);
        }
    }
    return safe;
}

}  // namespace

std::vector<double> hit_chances(const World& world, const Calendar& calendar,
                                const ActiveMeasures& active, Carrier carrier) {
    const auto safe = safe_arcs(world, calendar, active, carrier);
    const auto best = safest_ways(world, safe, -1);
    std::vector<double> hit(best.size());
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        // A hub is served from elsewhere.
        const bool hub = world.places[index(p)].role == scenario::Role::hub;
        hit[index(p)] = 1 - (hub ? safest_ways(world, safe, p)[index(p)] : best[index(p)]);
    }
    return hit;
}

}  // namespace corridor::model
