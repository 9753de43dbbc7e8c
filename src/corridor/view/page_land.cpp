// The land under the map of the page: tiles of 20 degrees of the built front end.

#include "corridor/view/page_parts.h"

#include <algorithm>
#include <cmath>

namespace corridor::view {

namespace {

//! Tiles from one coordinate to another, counted from `origin` degrees.
std::pair<int, int> tiles(double from, double to, double origin, int most) {
    constexpr double k_tile_degrees = 20;
    const auto tile = [&](double degrees) {
        return std::clamp(static_cast<int>(std::floor((degrees - origin) / k_tile_degrees)), 0, most);
    };
    return {tile(from), tile(to)};
}

}  // namespace

std::string land_json(const result::Result& result,
                      const std::function<std::string(std::string_view path)>& front_end) {
    double west = 180, east = -180, south = 90, north = -90;
    for (const auto& p : result.places) {
        west = std::min(west, p.position.lon), east = std::max(east, p.position.lon);
        south = std::min(south, p.position.lat), north = std::max(north, p.position.lat);
    }
    // The map may be wider or higher than the places, and the hand moves it.
    const double room = std::max(east - west, north - south) / 2 + 4;
    const auto [x0, x1] = tiles(west - room, east + room, -180, 17);
    const auto [y0, y1] = tiles(south - room, north + room, -90, 8);
    std::string out;
    for (int x = x0; x <= x1; ++x)
        for (int y = y0; y <= y1; ++y) {
            const std::string name = std::to_string(x) + "_" + std::to_string(y);
            const std::string tile = front_end("/basemap/land_" + name + ".json");
            if (tile.empty()) continue;
            if (!out.empty()) out += ',';
            out += "\"" + name + "\":" + tile;
        }
    return "{" + out + "}";
}

}  // namespace corridor::view
