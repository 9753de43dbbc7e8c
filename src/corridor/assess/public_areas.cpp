#include "corridor/assess/public_areas.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace corridor::assess {

using result::Area;
using result::PlaceInfo;

namespace {

using Key = std::tuple<std::string, std::string, std::string, std::string, std::string>;

Key key_of(const PlaceInfo& place) {
    return {place.location_code, place.admin1_code, place.admin1_name, place.admin2_code,
            place.admin2_name};
}

Area area_of(const PlaceInfo& place) {
    const bool has2 = !place.admin2_code.empty() || !place.admin2_name.empty();
    const bool has1 = !place.admin1_code.empty() || !place.admin1_name.empty();
    return {.location_code = place.location_code,
            .admin1_code = place.admin1_code,
            .admin1_name = place.admin1_name,
            .admin2_code = place.admin2_code,
            .admin2_name = place.admin2_name,
            .level = has2 ? 2 : has1 ? 1 : 0};
}

}  // namespace

PublicAreas::PublicAreas(const result::Result& result) : of_place_(result.places.size()) {
    std::map<Key, std::vector<std::size_t>> places;
    for (std::size_t p = 0; p < result.places.size(); ++p)
        places[key_of(result.places[p])].push_back(p);
    Area all;
    if (!result.places.empty()) all.location_code = result.places.front().location_code;
    for (const auto& [key, members] : places) {
        Area area = area_of(result.places[members.front()]);
        for (const std::size_t p : members) {
            area.evidence = std::max(area.evidence, result.places[p].evidence);
            of_place_[p] = areas_.size();
        }
        all.evidence = std::max(all.evidence, area.evidence);
        if (area.location_code != all.location_code) all.location_code.clear();
        areas_.push_back(std::move(area));
    }
    everything_ = areas_.size();
    areas_.push_back(std::move(all));
}

std::size_t PublicAreas::region_of(std::size_t place) {
    const Area& fine = areas_[of_place_[place]];
    if (fine.level < 2) return of_place_[place];
    Area region = fine;
    region.admin2_code.clear();
    region.admin2_name.clear();
    region.level = 1;
    region.evidence = 0;
    const auto found = std::ranges::find(areas_, region);
    if (found != areas_.end()) return static_cast<std::size_t>(found - areas_.begin());
    areas_.push_back(std::move(region));
    return areas_.size() - 1;
}

}  // namespace corridor::assess
