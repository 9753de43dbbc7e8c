#pragma once

namespace corridor {

//! A place on the globe (WGS 84), in degrees.
struct Point {
    double lat = 0;  //!< Latitude [degrees], -90..90, north positive
    double lon = 0;  //!< Longitude [degrees], -180..180, east positive

    bool operator==(const Point&) const = default;
};

/*!
 * Distance between two points along the surface of a sphere [km].
 *
 *     h = sin^2((lat_b - lat_a)/2) + cos(lat_a) cos(lat_b) sin^2((lon_b - lon_a)/2)
 *     d = 2 R asin(sqrt(h)),   R = 6371.0088 km
 *
 * R: mean radius of the Earth (2a + b)/3 for WGS 84 (Moritz 2000, Geodetic Reference System 1980).
 * Taking the Earth for a sphere costs at most 0.56 %. Same bits on every processor.
 * \return 0 for equal points, at most 20015.2
 */
double great_circle_km(Point a, Point b);

}  // namespace corridor
