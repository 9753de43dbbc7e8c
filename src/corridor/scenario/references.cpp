#include "corridor/base/text.h"
#include "corridor/geo/point.h"
#include "corridor/scenario/load_parts.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace corridor::scenario {
namespace {

constexpr std::size_t k_max_suggestions = 200;  // as many as are shown
constexpr std::size_t k_max_listed = 12;

using IdSet = std::set<std::string_view>;

template <class Rows>
IdSet ids_of(const Rows& rows) {
    IdSet ids;
    for (const auto& row : rows) ids.insert(row.id);
    return ids;
}

std::map<std::string_view, IdSet> known_ids(const Scenario& s) {
    std::map<std::string_view, IdSet> known;
    known["places"] = ids_of(s.places);
    known["roads"] = ids_of(s.roads);
    known["goods"] = ids_of(s.goods);
    known["actors"] = ids_of(s.actors);
    known["measures"] = ids_of(s.measures);
    known["missions"] = ids_of(s.missions);
    known["reports"] = ids_of(s.reports);
    known["sources"] = ids_of(s.sources);
    known["goods and services"] = known["goods"];
    known["goods and services"].insert(k_services.begin(), k_services.end());
    known["carriers"] = IdSet(k_carriers.begin(), k_carriers.end());
    known["classes"] = IdSet(k_default_classes.begin(), k_default_classes.end());
    for (const Group& group : s.groups) known["classes"].insert(group.person_class);
    return known;
}

std::string suggest(std::string_view id, const IdSet& known) {
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    if (const auto guess = nearest(id, candidates))
        return fmt::format("Did you mean `{}`?", *guess);
    if (candidates.empty()) return "The table is empty or absent";
    std::string list;
    for (std::size_t i = 0; i < std::min(candidates.size(), k_max_listed); ++i)
        list += fmt::format("{}{}", i ? ", " : "", candidates[i]);
    return fmt::format("Known: {}{}", list, candidates.size() > k_max_listed ? ", ..." : "");
}

}  // namespace

void fill_road_lengths(Scenario& scenario, LoadState& state) {
    std::map<std::string_view, Point> points;
    for (const Place& place : scenario.places) points.emplace(place.id, place.position);
    for (Road& road : scenario.roads) {
        if (road.km > 0) continue;
        const auto from = points.find(road.from);
        const auto to = points.find(road.to);
        if (from == points.end() || to == points.end()) continue;  // told as a dangling reference
        const double straight = great_circle_km(from->second, to->second);
        if ((road.mode == Mode::foot || road.mode == Mode::air) && straight > 0) {
            road.km = straight;
            continue;
        }
        state.problems.add(state.origins.where("roads", road.id, "distance_km"),
                           "the length is blank (only foot and air take the great circle)",
                           fmt::format("The great circle x 1.3 is {:.0f} km", straight * 1.3));
    }
}

void resolve_references(const Scenario& scenario, LoadState& state) {
    const auto known = known_ids(scenario);
    const bool has_sources = !scenario.sources.empty();
    bool told = false;
    std::size_t n_wrong = 0;
    for (const PendingReference& reference : state.references) {
        if (state.incomplete.contains(reference.table)) continue;  // it may stand in a lost row
        if (reference.table == "goods and services" && state.incomplete.contains("goods")) continue;
        if (reference.table == "classes" && state.incomplete.contains("groups")) continue;
        if (reference.table == "sources" && !has_sources) {
            if (!told)
                state.warnings.push_back(
                    "sources.csv is absent: each source_id is taken as a "
                    "source of its own");
            told = true;
            continue;
        }
        const IdSet& ids = known.at(reference.table);
        if (ids.contains(reference.id)) continue;
        state.problems.add(reference.where,
                           fmt::format("`{}` is not in {}", reference.id, reference.table),
                           ++n_wrong <= k_max_suggestions ? suggest(reference.id, ids) : "");
    }
}

}  // namespace corridor::scenario
