#include "corridor/geo/point.h"

#include <gtest/gtest.h>

namespace corridor {
namespace {

TEST(GreatCircle, gives_the_lengths_of_known_arcs) {
    constexpr double k_quarter_km = 10007.557;  // pi/2 times 6371.0088 km
    EXPECT_NEAR(great_circle_km({0, 0}, {90, 0}), k_quarter_km, 1e-3);
    EXPECT_NEAR(great_circle_km({0, 0}, {0, 90}), k_quarter_km, 1e-3);
    EXPECT_NEAR(great_circle_km({0, 0}, {0, 180}), 2 * k_quarter_km, 2e-3);
    EXPECT_NEAR(great_circle_km({-45, 10}, {45, -170}), 2 * k_quarter_km, 1e-3);
    EXPECT_NEAR(great_circle_km({60, 0}, {60, 180}), k_quarter_km * 2 / 3, 1e-3);  // over the pole
    EXPECT_NEAR(great_circle_km({12, 5}, {13, 5}), k_quarter_km / 90, 1e-3);
}

TEST(GreatCircle, is_a_distance) {
    const Point a{16.77, -3.01}, b{12.64, -8.00}, c{14.45, -11.43};
    EXPECT_EQ(great_circle_km(a, a), 0);
    EXPECT_EQ(great_circle_km(a, b), great_circle_km(b, a));
    EXPECT_LT(great_circle_km(a, c), great_circle_km(a, b) + great_circle_km(b, c));
}

TEST(GreatCircle, crosses_the_date_line_and_keeps_short_distances) {
    EXPECT_NEAR(great_circle_km({0, 179.5}, {0, -179.5}), 111.195, 1e-3);
    EXPECT_NEAR(great_circle_km({10, 10}, {10 + 1e-7, 10}), 1.11195e-5, 1e-9);
}

}  // namespace
}  // namespace corridor
