#include "corridor/model/flee_roads.h"

#include <algorithm>
#include <map>
#include <utility>

namespace corridor::model::detail {

namespace {

std::vector<std::int32_t> arcs_of_links(const scenario::Flee& flee, const World& world) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::int32_t> by_ends;
    for (std::int32_t a = 0; a < world.n_arcs(); ++a) {
        const Arc& arc = world.arcs[static_cast<std::size_t>(a)];
        by_ends.emplace(std::pair(arc.from, arc.to), a);
    }
    std::vector<std::int32_t> out;
    for (const auto& link : flee.links) {
        const auto found = by_ends.find({link.from, link.to});
        out.push_back(found == by_ends.end() ? -1 : found->second);
    }
    return out;
}

}  // namespace

FleeRoads::FleeRoads(const scenario::Flee& flee, const World& world)
    : arcs_(arcs_of_links(flee, world)),
      keeps_home_(world.n_signatures > 1 || !world.measures.empty()) {}

std::int32_t FleeRoads::group_of(std::int32_t place, const World& world) const {
    const std::int32_t other = std::min(1, world.n_classes() - 1);
    return (keeps_home_ ? place * world.n_classes() : 0) + other;
}

}  // namespace corridor::model::detail
