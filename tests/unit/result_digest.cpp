#include "corridor/base/error.h"
#include "corridor/result/result.h"
#include "tests/support/sample_result.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <set>

namespace corridor::result {
namespace {

using test::sample_result;

TEST(Digest, ChangesWithEveryNumber) {
    const std::vector<std::function<void(Result&)>> changes{
        [](Result& r) { r.series[5].cells[7].q90 += 1; },
        [](Result& r) { r.series.back().cells.back().mean += 1; },
        [](Result& r) { r.access[3].p[2] += 0.01F; },
        [](Result& r) { r.access[3].market_access += 0.01F; },
        [](Result& r) { r.runouts[2].date_q50 = *r.runouts[2].date_q50 + 1; },
        [](Result& r) { r.runouts[2].date_q90.reset(); },
        [](Result& r) { r.runouts[2].dots[4].reset(); },
        [](Result& r) { r.runouts[2].p_30d = 0.5; },
        [](Result& r) { r.flows[0].people.q05 += 1; },
        [](Result& r) { r.indicators[0].score = 1; },
        [](Result& r) { (*r.indicators[0].p)[1] += 0.125F; },
        [](Result& r) { r.indicators[1].score = 0; },
        [](Result& r) { r.detained[0].held_deadline.q50 += 1; },
        [](Result& r) { r.ultimatums[0].destinations[0].share += 0.01; },
        [](Result& r) { r.options[1].p_harm += 0.01; },
        [](Result& r) { r.options[0].losses[0].short_days_averted += 1; },
        [](Result& r) { r.evidence[0].influence.reset(); },
        [](Result& r) { r.measures[0].in_force_as_of += 0.01; },
        [](Result& r) { r.headline.confined_all.q95 += 1; },
        [](Result& r) { r.places[0].evidence = 1; },
        [](Result& r) { r.places[0].id = "other"; },
        [](Result& r) { r.lead_days[0] -= 1; },
        [](Result& r) { r.manifest.seed += 1; },
    };
    const Result base = sample_result();
    std::set<std::string> digests{digest_of(base)};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Result changed = base;
        changes[i](changed);
        EXPECT_TRUE(digests.insert(digest_of(changed)).second) << "change " << i;
    }
}

TEST(Digest, IgnoresNamesAndSignsOfZero) {
    const Result base = sample_result();
    Result same = base;
    same.manifest.title = "another title";
    same.manifest.engine_version = "9";
    same.manifest.warnings.clear();
    same.places[0].name = "another name";
    EXPECT_EQ(digest_of(same), digest_of(base));
    Result plus = base, minus = base;
    plus.series[0].cells[0].q05 = 0.0F;
    minus.series[0].cells[0].q05 = -0.0F;
    EXPECT_EQ(digest_of(plus), digest_of(minus));
    plus.series[0].cells[0].q05 = std::numeric_limits<float>::quiet_NaN();
    minus.series[0].cells[0].q05 = -std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(digest_of(plus), digest_of(minus));
}

TEST(ResultLookup, FindsSeriesDaysAndRoads) {
    const Result r = sample_result();
    EXPECT_NE(r.find(Variable::days_of_cover, "fuel"), nullptr);
    EXPECT_EQ(r.find(Variable::days_of_cover, "soap"), nullptr);
    EXPECT_EQ(r.day_index(-28), 0U);
    EXPECT_EQ(r.day_index(61), std::nullopt);
    EXPECT_EQ(r.lead_days[*r.day_index(67)], 67);
    EXPECT_FLOAT_EQ(r.at(Variable::people_present, "", 1, 0).q50, 61000);
    EXPECT_THROW(r.at(Variable::people_present, "", 1, 61), Error);
    EXPECT_THROW(r.at(Variable::people_present, "", 99, 0), Error);
    EXPECT_THROW(r.at(Variable::stock, "soap", 0, 0), Error);
    EXPECT_EQ(road_status(r, 0, 0), RoadStatus::open);
    EXPECT_EQ(road_status(r, 2, 0), RoadStatus::closed);
    EXPECT_EQ(road_status(r, 3, 0), RoadStatus::restricted);
    EXPECT_EQ(road_status(r, 3, 61), RoadStatus::unknown);
    EXPECT_EQ(access_at(r, 0, 61), nullptr);
    for (std::size_t v = 0; v < k_variable_count; ++v)
        EXPECT_EQ(variable_named(name_of(static_cast<Variable>(v))), static_cast<Variable>(v));
    EXPECT_FALSE(variable_named("people").has_value());
}

}  // namespace
}  // namespace corridor::result
