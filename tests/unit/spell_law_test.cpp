#include <gtest/gtest.h>

#include <cmath>

#include "corridor/model/spell_law.h"

namespace corridor::test {
namespace {

using model::SpellLaw;

constexpr SpellLaw k_falling{{0.01, 0.005, 0.002, 0.001, 0.0005}};

TEST(SpellLaw, AddsUpTheHazardOfEachBand) {
    EXPECT_DOUBLE_EQ(model::cumulative_hazard(k_falling, 0, 30), 30 * 0.01);
    EXPECT_DOUBLE_EQ(model::cumulative_hazard(k_falling, 20, 40), 10 * 0.01 + 10 * 0.005);
    EXPECT_NEAR(model::cumulative_hazard(k_falling, 0, 1000),
                30 * 0.01 + 90 * 0.005 + 245 * 0.002 + 365 * 0.001 + 270 * 0.0005, 1e-12);
    EXPECT_EQ(model::cumulative_hazard(k_falling, 50, 50), 0);
}

TEST(SpellLaw, KnowsTheBandOfADay) {
    EXPECT_EQ(model::spell_band(0), 0u);
    EXPECT_EQ(model::spell_band(29.9), 0u);
    EXPECT_EQ(model::spell_band(30), 1u);
    EXPECT_EQ(model::spell_band(5000), 4u);
}

TEST(SpellLaw, FurtherDaysTurnTheSurvivalRound) {
    for (const double elapsed : {0.0, 10.0, 54.0, 120.0, 364.0, 2000.0})
        for (double u = 0.01; u < 1; u += 0.07) {
            const double more = model::further_days(k_falling, elapsed, u);
            EXPECT_NEAR(model::still_on(k_falling, elapsed, more), 1 - u, 1e-12)
                << elapsed << ' ' << u;
        }
}

TEST(SpellLaw, AConstantHazardForgetsTheTimeElapsed) {
    const SpellLaw flat{{0.004, 0.004, 0.004, 0.004, 0.004}};
    for (const double elapsed : {0.0, 100.0, 900.0}) {
        EXPECT_NEAR(model::further_days(flat, elapsed, 0.5), std::log(2.0) / 0.004, 1e-9);
        EXPECT_NEAR(model::still_on(flat, elapsed, 250), std::exp(-1.0), 1e-12);
    }
}

TEST(SpellLaw, AnOldSiegeUnderAFallingHazardHasMoreBeforeIt) {
    double last = 0;
    for (const double elapsed : {0.0, 40.0, 150.0, 400.0, 800.0}) {
        const double more = model::further_days(k_falling, elapsed, 0.5);
        EXPECT_GT(more, last);
        last = more;
    }
}

TEST(SpellLaw, IsMonotoneInTheDrawAndInEveryHazard) {
    double last = 0;
    for (double u = 0.02; u < 1; u += 0.02) {
        const double more = model::further_days(k_falling, 25, u);
        EXPECT_GT(more, last);
        last = more;
        for (std::size_t b = 0; b < model::k_spell_bands; ++b) {
            SpellLaw harder = k_falling;
            harder.per_day[b] *= 1.5;
            EXPECT_LE(model::further_days(harder, 25, u), more);
        }
    }
}

}  // namespace
}  // namespace corridor::test
