#include "corridor/geo/point.h"

#include "corridor/base/portable_math.h"

namespace corridor {

double great_circle_km(Point a, Point b) {
    constexpr double k_earth_radius_km = 6371.0088;
    constexpr double k_radians_per_degree = 0x1.1df46a2529d39p-6;
    const auto squared_half_sine = [](double degrees) {
        const double sine = pm::sin(degrees * k_radians_per_degree / 2);
        return sine * sine;
    };
    const double cosines =
        pm::cos(a.lat * k_radians_per_degree) * pm::cos(b.lat * k_radians_per_degree);
    const double h = squared_half_sine(b.lat - a.lat) + cosines * squared_half_sine(b.lon - a.lon);
    return 2 * k_earth_radius_km * pm::asin(pm::sqrt(h));
}

}  // namespace corridor
