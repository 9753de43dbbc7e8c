#include "corridor/model/consumption.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "corridor/base/portable_math.h"
#include "corridor/model/world.h"

namespace corridor::model {
namespace {

constexpr double k_need = 5.55e6;  // 10,000 people, in grams of staple a day

//! A closed town: nothing arrives. One entry a day.
struct Closed {
    std::vector<Eaten> days;
    std::int64_t stock = 0;
};

Closed close_town(double alpha, double horizon, double cover_days, int n_days) {
    const pm::PowerTable power(alpha);
    Closed out;
    out.stock = static_cast<std::int64_t>(std::ceil(k_need * cover_days));
    double carry = 0;
    for (int day = 0; day < n_days; ++day) {
        out.days.push_back(consume(
            {.stock = out.stock, .need = k_need, .horizon = horizon, .carry = carry}, power));
        out.stock -= out.days.back().quanta;
        carry = out.days.back().carry;
    }
    return out;
}

//! First day served below a share of the need.
int first_below(const Closed& town, double ratio) {
    for (std::size_t day = 0; day < town.days.size(); ++day)
        if (town.days[day].ratio < ratio) return static_cast<int>(day);
    return -1;
}

TEST(Consumption, WithoutRationingEatsNormallyUntilNothingIsLeft) {
    const Closed town = close_town(0, 20, 20, 30);
    for (std::size_t day = 0; day < 30; ++day) {
        EXPECT_EQ(town.days[day].ratio, day < 20 ? 1 : 0) << day;
        EXPECT_EQ(town.days[day].quanta, day < 20 ? static_cast<std::int64_t>(k_need) : 0) << day;
    }
}

// dC/dt = -(C/H)^alpha from C = H ends at H / (1 - alpha); days of one step shorten it by less than
// the logarithm of the horizon.
TEST(Consumption, SparseRationingEndsInFiniteTime) {
    for (const double alpha : {0.25, 0.5, 0.75})
        for (const double horizon : {20.0, 400.0}) {
            const double expected = horizon / (1 - alpha);
            const Closed town =
                close_town(alpha, horizon, horizon, static_cast<int>(expected) + 20);
            const int gone = first_below(town, 1e-6);
            EXPECT_LE(gone, expected + 1) << alpha << ' ' << horizon;
            EXPECT_GE(gone, expected - 2 - std::log(horizon) / (1 - alpha))
                << alpha << ' ' << horizon;
            EXPECT_EQ(town.stock, 0);
        }
}

TEST(Consumption, FullRationingDecaysExponentially) {
    constexpr double k_horizon = 50;
    const Closed town = close_town(1, k_horizon, k_horizon, 200);
    for (const int day : {1, 10, 50, 100, 199}) {
        const double cover = std::pow(1 - 1 / k_horizon, day);
        EXPECT_NEAR(town.days[static_cast<std::size_t>(day)].cover, cover, 1e-6);
        EXPECT_NEAR(town.days[static_cast<std::size_t>(day)].ratio, cover, 1e-6);
    }
    EXPECT_GT(town.stock, 0);  // never quite
}

// Full closure, alpha = 1, beta = 1/epsilon: price e^(t/(epsilon H)).
TEST(Consumption, PriceUnderFullClosureGrowsExponentially) {
    constexpr double k_horizon = 1000, k_elasticity = 0.61;
    const Closed town = close_town(1, k_horizon, k_horizon, 1500);
    for (const int day : {100, 500, 1400}) {
        const double price =
            price_multiple(town.days[static_cast<std::size_t>(day)].cover, 1 / k_elasticity, 100);
        const double law = std::exp(day / (k_elasticity * k_horizon));
        EXPECT_NEAR(price / law, 1, 0.002) << day;  // (1 - 1/H)^t against e^(-t/H)
    }
}

TEST(Consumption, PriceHasFloorAndCeiling) {
    EXPECT_EQ(price_multiple(1, 0.8, 100), 1);
    EXPECT_EQ(price_multiple(2, 0.8, 100), 1);
    EXPECT_EQ(price_multiple(0.3, 0, 100), 1);
    EXPECT_EQ(price_multiple(0, 0.8, 100), 100);
    EXPECT_EQ(price_multiple(1e-9, 0.8, 100), 100);
    EXPECT_NEAR(price_multiple(0.25, 0.5, 100), 2, 1e-12);
    double last = 100;
    for (double cover = 0.01; cover <= 1; cover += 0.01) {
        EXPECT_LE(price_multiple(cover, 0.8, 100), last);
        last = price_multiple(cover, 0.8, 100);
    }
}

// Law N1: K quanta short of the horizon is still full cover, one more is not.
TEST(Consumption, RoundingOfTenQuantaIsNoShortage) {
    const pm::PowerTable power(0.5);
    const auto full = static_cast<std::int64_t>(k_need * 20);
    const auto at = [&](std::int64_t stock) {
        return consume({.stock = stock, .need = k_need, .horizon = 20}, power);
    };
    EXPECT_EQ(at(full).ratio, 1);
    EXPECT_EQ(at(full - k_ladder_tiers).ratio, 1);
    EXPECT_EQ(at(full - k_ladder_tiers).cover, 1);
    EXPECT_LT(at(full - k_ladder_tiers - 1).cover, 1);
    EXPECT_EQ(at(full + 123456).ratio, 1);
}

TEST(Consumption, FractionsOfAQuantumAreCarriedNotLost) {
    const pm::PowerTable power(0.5);
    std::int64_t stock = 1'000'000, eaten = 0;
    double carry = 0;
    for (int day = 0; day < 50; ++day) {
        const Eaten today =
            consume({.stock = stock, .need = 10.4, .horizon = 20, .carry = carry}, power);
        EXPECT_GE(today.carry, 0);
        EXPECT_LT(today.carry, 1);
        carry = today.carry;
        stock -= today.quanta;
        eaten += today.quanta;
    }
    EXPECT_EQ(eaten, 520);  // 50 days of 10.4
}

TEST(Consumption, EmptyStockServesNobody) {
    for (const double alpha : {0.0, 0.5, 1.0})
        for (const double need : {1.0, 100.0, k_need}) {
            const pm::PowerTable power(alpha);
            const Eaten today =
                consume({.stock = 0, .need = need, .horizon = 20, .carry = 0.9}, power);
            EXPECT_EQ(today.quanta, 0);
            EXPECT_EQ(today.ratio, 0);
            EXPECT_EQ(today.carry, 0);
        }
}

TEST(Consumption, LastDayIsServedByWhatIsLeft) {
    const pm::PowerTable power(0);
    const Eaten today = consume({.stock = 30, .need = 100, .horizon = 20, .carry = 0.5}, power);
    EXPECT_EQ(today.quanta, 30);
    EXPECT_DOUBLE_EQ(today.ratio, 0.3);
    EXPECT_EQ(today.carry, 0);
}

TEST(Consumption, ClaimIsServedBeforeRationing) {
    const pm::PowerTable power(1);
    const Want want{.stock = 1000, .need = 1000, .horizon = 10, .carry = 0, .claim = 400};
    const Eaten today = consume(want, power);  // rationing alone would give 0.101
    EXPECT_EQ(today.quanta, 400);
    EXPECT_DOUBLE_EQ(today.ratio, 0.4);
    Want small = want;
    small.claim = 50;
    EXPECT_EQ(consume(small, power).quanta, 101);
    Want poor = want;
    poor.stock = 300;
    EXPECT_EQ(consume(poor, power).quanta, 300);
}

// What is left is monotone in what was there, for 0 <= alpha <= 1 and H >= 1 (law M2').
TEST(Consumption, MoreStockLeavesMoreStock) {
    for (const double alpha : {0.0, 0.2, 0.5, 0.8, 1.0})
        for (const double horizon : {1.0, 3.0, 20.0}) {
            const pm::PowerTable power(alpha);
            std::int64_t left = 0, eaten = 0;
            for (std::int64_t stock = 0; stock < 4000; ++stock) {
                const Eaten today =
                    consume({.stock = stock, .need = 100, .horizon = horizon}, power);
                EXPECT_GE(stock - today.quanta, left);
                EXPECT_GE(today.quanta, eaten);
                left = stock - today.quanta;
                eaten = today.quanta;
            }
        }
}

TEST(Consumption, BlockedDaysStretchTheRation) {
    const pm::PowerTable power(0.5);
    const auto stock = static_cast<std::int64_t>(k_need * 20);
    const Eaten plain = consume({.stock = stock, .need = k_need, .horizon = 20}, power);
    const Eaten wary = consume({.stock = stock, .need = k_need, .horizon = 20 + 8 * 10}, power);
    EXPECT_EQ(plain.ratio, 1);
    EXPECT_NEAR(wary.ratio, std::sqrt(0.2), 1e-6);
}

TEST(Deprivation, ClockRunsInNeedAndRecovers) {
    EXPECT_EQ(next_clock(0, 1, 0.1), 0);
    EXPECT_EQ(next_clock(5, 0, 0.1), 6);
    EXPECT_DOUBLE_EQ(next_clock(5, 1, 0.1), 4.5);
    EXPECT_EQ(next_clock(5, 1, 1), 0);  // water resets at once
    // Law M6: served better on a day, never worse off after it.
    for (double tau = 0; tau < 40; tau += 0.5)
        for (double ratio = 0; ratio < 1; ratio += 0.1)
            EXPECT_LE(next_clock(tau, ratio + 0.1, 0.3), next_clock(tau, ratio, 0.3));
}

TEST(Deprivation, HarmIsOneAtTheCriticalDayAndConvex) {
    EXPECT_EQ(harm_rate(0, 30, 2), 0);
    EXPECT_EQ(harm_rate(30, 30, 2), 1);
    EXPECT_NEAR(harm_rate(15, 30, 2), (std::exp(1.0) - 1) / (std::exp(2.0) - 1), 1e-12);
    for (double tau = 1; tau < 60; ++tau)
        EXPECT_GT(harm_rate(tau + 1, 30, 2) - harm_rate(tau, 30, 2),
                  harm_rate(tau, 30, 2) - harm_rate(tau - 1, 30, 2));
}

// The arithmetic that a reader can check on paper, for a town of 300,000.
TEST(Consumption, ArithmeticOfATownOf300000) {
    const double need_t = 300'000 * 0.555 / 1000;
    EXPECT_NEAR(need_t, 166, 1);
    EXPECT_NEAR(70 / need_t, 0.42, 0.005);     // a helicopter lift of 70 t, in days
    EXPECT_NEAR(24 / need_t, 0.14, 0.005);     // 24 t a day, as a share of the need
    EXPECT_NEAR(1000 / need_t, 6, 0.05);       // 1,000 t under escort, in days
    EXPECT_NEAR(100 * 30 / need_t, 18, 0.05);  // a hundred trucks of 30 t, in days
}

// Price rises of 1.2 to 1.8 % a day mean epsilon H of 55 to 85 days.
TEST(Consumption, RecordedPriceRisesFixTheScaleOfRationing) {
    const auto scale = [](double rise_per_day) { return 1 / std::log(1 + rise_per_day); };
    EXPECT_NEAR(scale(0.018), 56, 1);
    EXPECT_NEAR(scale(0.012), 84, 1);
    // Djibo: +50 to +90 % in five weeks; Duma: 24 to 85 times in about eighty days.
    EXPECT_NEAR(std::log(1.5) / 35, 0.012, 0.001);
    EXPECT_NEAR(std::log(1.9) / 35, 0.018, 0.001);
    EXPECT_NEAR(std::log(85.0 / 24) / 80, 0.016, 0.001);
}

}  // namespace
}  // namespace corridor::model
