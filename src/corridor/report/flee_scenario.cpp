// A Flee folder in the terms of a scenario: what maps, pages and tables show of it.
#include "corridor/report/flee_folder.h"

#include "corridor/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace corridor::report {
namespace {

using scenario::Flee;
using scenario::FleeLocation;
using scenario::FleeType;
using scenario::Place;
using scenario::Road;

constexpr std::size_t k_max_slug = 40;  // so that two of them make a road

// Base letters of U+00C0 to U+017F; a blank for what has none.
constexpr std::string_view k_base_letters =
    "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllll"
    "lnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(k_base_letters.size() == 0x180 - 0xC0);

// The ASCII letter or digit that a character stands for, in lower case; '-' for any other.
char base_letter(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) {
        const char low = first >= 'A' && first <= 'Z' ? static_cast<char>(first + 32)
                                                      : character[0];
        return (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') ? low : '-';
    }
    if (character.size() != 2) return '-';
    const unsigned code =
        (first & 0x1FU) << 6 | (static_cast<unsigned char>(character[1]) & 0x3FU);
    if (code < 0xC0 || code >= 0x180) return '-';
    const char base = k_base_letters[code - 0xC0];
    return base == ' ' ? '-' : base;
}

std::string slug(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size() && out.size() < k_max_slug;) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const std::size_t n = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        const char letter = base_letter(name.substr(i, n));
        const bool doubles = letter == '-' && (out.empty() || out.back() == '-');
        if (!doubles) out.push_back(letter);
        i += n;
    }
    while (out.ends_with('-')) out.pop_back();
    return out.empty() ? "place" : out;
}

// Hands out ids; one that is taken gets -2, -3 ...
class Ids {
  public:
    std::string make(const std::string& wish) {
        std::string id = wish;
        int& n = count_[wish];  // remembered, so that many equal names stay cheap
        while (!taken_.insert(id).second) id = fmt::format("{}-{}", wish, ++n + 1);
        return id;
    }

  private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, int> count_;
};

bool is_latitude(double degrees) {
    return degrees >= -90 && degrees <= 90;
}

// The files hold the latitude in column 4 and the longitude in 5, whatever Flee makes of them.
Point position_of(const FleeLocation& place) {
    double lat = place.x, lon = place.y;
    if (!is_latitude(lat) && is_latitude(lon)) std::swap(lat, lon);
    if (!is_latitude(lat)) lat = 0;
    if (!(lon >= -180 && lon <= 180)) lon = 0;
    return {.lat = lat, .lon = lon};
}

Place place_of(const FleeLocation& location, Ids& ids) {
    Place place;
    place.id = ids.make(slug(location.name));
    place.name = location.name;
    place.admin1_name = location.region;
    place.position = position_of(location);
    const bool is_idp = location.type == FleeType::idp_camp;
    if (is_idp || location.type == FleeType::camp) {
        place.role = scenario::Role::refuge;
        place.place_type = is_idp ? "idp_site" : "camp";
        if (location.number > 0) place.capacity = location.number;
    } else {
        place.population = location.number;
    }
    return place;
}

std::vector<Road> roads_of(const Flee& flee, const std::vector<Place>& places) {
    std::vector<Road> roads;
    std::set<std::pair<std::int32_t, std::int32_t>> seen;
    for (const auto& link : flee.links) {
        const auto ends = std::minmax(link.from, link.to);
        if (link.from == link.to || !seen.insert(ends).second) continue;
        Road road;
        road.from = places[static_cast<std::size_t>(link.from)].id;
        road.to = places[static_cast<std::size_t>(link.to)].id;
        road.id = road.from + "--" + road.to;
        road.km = std::clamp(link.km, 0.001, 20'000.0);
        roads.push_back(std::move(road));
    }
    return roads;
}

}  // namespace

scenario::Scenario flee_scenario(scenario::Flee flee, const std::string& name) {
    scenario::Scenario out;
    out.name = name;
    out.title = name;
    out.sensitivity = scenario::Sensitivity::moderate;
    out.members = 128;
    out.time.start = flee.start;
    out.time.as_of = flee.start;
    out.time.horizon_days = flee.days - 1;
    out.time.deadline_days = std::min(out.time.deadline_days, out.time.horizon_days);
    Ids ids;
    for (const FleeLocation& location : flee.locations)
        out.places.push_back(place_of(location, ids));
    out.roads = roads_of(flee, out.places);
    out.flee = std::move(flee);
    return out;
}

}  // namespace corridor::report
