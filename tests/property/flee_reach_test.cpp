// Distances of a day that nobody can tell apart: against every way that begins in a place, and, on
// maps where people go along many short links a day, against people moved one by one.
#include "corridor/model/flee_reach.h"

#include "tests/support/flee_case.h"
#include "tests/support/flee_samples.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace corridor::test {
namespace {

using model::detail::FleeReach;

//! A map of a few places and links of `least` to `most` steps of 1/grid km, both ways.
scenario::Flee random_map(std::mt19937_64& random, double grid, int least, int most) {
    scenario::Flee flee;
    flee.settings.max_move_speed = 200;
    flee.locations.resize(5);
    const auto whole = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    for (int i = 0; i < 9; ++i) {
        scenario::FleeLink link;
        link.from = whole(0, 4), link.to = (link.from + whole(1, 4)) % 5;
        link.km = whole(least, most) / grid;
        flee.links.push_back(link);
        std::swap(link.from, link.to);
        flee.links.push_back(link);
    }
    return flee;
}

//! Where somebody with so many kilometres behind them may go on, way by way.
std::string ways(const scenario::Flee& flee, std::int32_t place, double km) {
    std::string out;
    for (std::size_t i = 0; i < flee.links.size(); ++i) {
        const auto& link = flee.links[i];
        if (link.from != place || !(flee.settings.max_move_speed > link.km)) continue;
        // As the rule counts: a whole day's distance, less what is beyond the link.
        const double step = flee.settings.max_move_speed;
        double after = km + step;
        after -= step - link.km;
        if (after < step) out += fmt::format("{}({})", i, ways(flee, link.to, after));
    }
    return out;
}

TEST(FleeReach, TellsApartWhoeverMayGoOnByOtherWays) {
    std::mt19937_64 random(7);
    std::size_t n = 0, classes = 0;
    for (const double grid : {1.0, 10.0, 100.0}) {
        for (int map = 0; map < 15; ++map) {
            const int unit = static_cast<int>(grid);
            const auto flee = random_map(random, grid, 45 * unit, 260 * unit);
            const FleeReach reach(flee);
            ASSERT_TRUE(reach.applies());
            for (std::int32_t place = 0; place < 5; ++place) {
                double last = -1;
                for (int step = 0; step < 200 * unit; step += 1 + 7 * (unit / 10)) {
                    const double km = step / grid;
                    const auto alike = reach.alike(place, km);
                    EXPECT_GE(alike.km, km);
                    EXPECT_LT(alike.km, 200);
                    EXPECT_EQ(ways(flee, place, alike.km), ways(flee, place, km))
                        << "map " << map << " place " << place << " km " << km;
                    ++n;
                    classes += alike.km != last;
                    last = alike.km;
                }
            }
        }
    }
    EXPECT_LT(classes, n / 3) << "most distances are alike";
}

TEST(FleeReach, LeavesADistanceAloneWhereRoundingOfDecimalsDecides) {
    scenario::Flee flee;
    flee.settings.max_move_speed = 200;
    flee.locations.resize(2);
    flee.links.push_back(
        {.from = 0, .to = 1, .km = 76.6, .max_move_speed = {}, .walk_probability = {}});
    const FleeReach reach(flee);
    ASSERT_TRUE(reach.applies());
    EXPECT_EQ(reach.alike(0, 123.4).km, 123.4);
    EXPECT_EQ(reach.alike(0, 100.1).km, reach.alike(0, 123.3).km);
    EXPECT_EQ(reach.alike(0, 123.5).km, reach.alike(0, 199.9).km);
    EXPECT_NE(reach.alike(0, 123.3).km, reach.alike(0, 123.5).km);
}

TEST(FleeReach, AppliesOnlyWhereDistanceDecidesAlone) {
    std::mt19937_64 random(7);
    const auto map = random_map(random, 1, 20, 100);
    const auto applies = [&](auto&& change) {
        auto flee = map;
        change(flee);
        return FleeReach(flee).applies();
    };
    EXPECT_TRUE(applies([](auto&) {}));
    EXPECT_FALSE(applies([](auto& flee) { flee.settings.avoid_short_stints = true; }));
    EXPECT_FALSE(applies([](auto& flee) { flee.settings.start_on_foot = true; }));
    EXPECT_FALSE(applies([](auto& flee) { flee.links[3].max_move_speed = 50; }));
    EXPECT_FALSE(applies([](auto& flee) { flee.links[3].walk_probability = 0.5; }));
    EXPECT_FALSE(applies([](auto& flee) { flee.links[3].km = 0; }));
    EXPECT_FALSE(applies([](auto& flee) { flee.links[3].km = 20.001; }));
    EXPECT_FALSE(applies([](auto& flee) { flee.settings.max_move_speed = 0; }));
    EXPECT_FALSE(applies([](auto& flee) { flee.settings.max_move_speed = 1e300; }));
    // A day of at most 2^17 steps: on a grid of 1/100 km, 1310.72 km.
    const auto fine_day = [](double speed) {
        return [speed](auto& flee) {
            flee.links[3].km = 20.01;
            flee.settings.max_move_speed = speed;
        };
    };
    EXPECT_TRUE(applies(fine_day(1310.72)));
    EXPECT_FALSE(applies(fine_day(1310.73)));
    EXPECT_FALSE(applies(
        [](auto& flee) { flee.fidelity[scenario::FleeQuirk::full_speed_on_each_hop] = false; }));
}

//! Many short links, camps that fill up: people go back and forth all day.
scenario::Flee short_links(double stretch) {
    auto flee = flee_case(
        "Alda*1000 -6- Bree -11- Corm -24- Dune -31- Esk -17- Alda; Corm -42- Esk; Bree -58- Dune; "
        "Dune -55- Fern^600; Esk -26- Gale^300; Bree -73- Hill*500; Hill -15- Corm",
        30);
    for (auto& link : flee.links) link.km = std::nearbyint(link.km * stretch * 100) / 100;
    flee.settings.max_move_speed = 200;
    flee.settings.default_movechance = 0.5;
    flee.settings.camp_movechance = 0.01;
    for (int day = 1; day < 30; ++day) arrive(flee, day, 40);
    return flee;
}

//! The same for everybody, but told link by link, so that distances are kept one by one.
scenario::Flee link_by_link(scenario::Flee flee) {
    for (auto& link : flee.links) link.max_move_speed = flee.settings.max_move_speed;
    return flee;
}

const std::vector<std::int32_t> k_days{4, 12, 20, 29};

//! Means within 4.5 standard errors in every cell, and not far apart on the whole.
void expect_alike(const Samples& a, const Samples& b, std::string_view what) {
    double squares = 0;
    int cells = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto [mean_a, var_a] = mean_and_variance(a[i]);
        const auto [mean_b, var_b] = mean_and_variance(b[i]);
        if (var_a < 0.25 && var_b < 0.25) {
            EXPECT_NEAR(mean_a, mean_b, 1) << what << ", cell " << i;
            continue;
        }
        const double z = (mean_a - mean_b) / std::sqrt(var_a / static_cast<double>(a[i].size()) +
                                                       var_b / static_cast<double>(b[i].size()));
        EXPECT_LT(std::abs(z), 4.5)
            << what << ", cell " << i << ": " << mean_a << " and " << mean_b;
        squares += z * z;
        ++cells;
    }
    ASSERT_GT(cells, 20);
    EXPECT_LT(std::sqrt(squares / cells), 1.6) << what;
}

TEST(FleeReach, MovesPeopleAlongShortLinksAsOneByOne) {
    for (const double stretch : {1.0, 1.37}) {
        const auto flee = short_links(stretch), apart = link_by_link(flee);
        ASSERT_TRUE(FleeReach(flee).applies());
        ASSERT_FALSE(FleeReach(apart).applies());
        const auto together = by_cohorts(flee, k_days, 600, 11);
        expect_alike(together, by_cohorts(apart, k_days, 600, 12), "distances kept one by one");
        expect_alike(together, one_by_one(flee, k_days, 60, 1), "people moved one by one");
    }
}

}  // namespace
}  // namespace corridor::test
