// The engine against what can be worked out on paper.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/laws_life.h"
#include "tests/support/small_world.h"

namespace corridor::test {
namespace {

using result::Variable;
using scenario::fixed;

// Every day recorded from the second on; nothing random that is not asked for.
scenario::Scenario still(const Sketch& sketch, int n_days) {
    scenario::Scenario s = sketch.scenario;
    s.time.as_of = s.time.start + 1;
    s.time.horizon_days = n_days;
    s.time.deadline_days = n_days;
    s.parameters.at("trip") = fixed(0);
    s.parameters.at("leave_base") = fixed(0);
    s.parameters.at("carry_out") = fixed(1);
    return s;
}

constexpr double k_horizon = 20;  // normal cover of the staple, and H

Life no_roads(double alpha) {
    Sketch sketch;
    sketch.town("t", 100'000);
    scenario::Scenario s = still(sketch, 80);
    s.goods.resize(1);
    s.parameters.at("alpha") = fixed(alpha);
    s.parameters.at("elasticity") = fixed(0.61);
    s.parameters.at("cover_staple") = fixed(k_horizon);
    return live(s);
}

std::int32_t first_day_out(const Life& life) {
    const auto& spell = life.days.back().tally.spells[0];
    return spell.first_runout;
}

// alpha = 0: eats as always until nothing is left.
TEST(ClosedForms, NoRoadsAndNoRationing) {
    const Life life = no_roads(0);
    for (std::int32_t day = 0; day < 40; ++day) {
        const double left = std::max(0.0, k_horizon - 1 - day) * 100'000 * 555;
        EXPECT_NEAR(static_cast<double>(life.days[static_cast<std::size_t>(day)].goods.stock[0]),
                    left, 2);
    }
    EXPECT_EQ(first_day_out(life), 20);
}

// alpha = 1: kappa falls by 1/H a day, so r = (1 - 1/H)^t and the price is r^(-1/0.61).
TEST(ClosedForms, NoRoadsAndRationingInProportion) {
    const Life life = no_roads(1);
    for (std::size_t slot = 0; slot < life.layout.n_days(); ++slot) {
        const double share = std::pow(1 - 1 / k_horizon, life.layout.record_days[slot]);
        EXPECT_NEAR(life.at(Variable::consumption_ratio, "staple", 0, slot), share, 1e-5);
        EXPECT_NEAR(life.at(Variable::price_index, "staple", 0, slot),
                    std::min(100.0, std::pow(share, -1 / 0.61)), 0.01);
    }
    // 0.95^t < 1/4 from t = 28 on.
    EXPECT_EQ(first_day_out(life), 28);
}

// In between: kappa = (1 - (1 - alpha) t / H)^(1 / (1 - alpha)), gone after H / (1 - alpha) days. A
// day is a step of Euler's method, so the engine runs ahead of the curve by alpha/2 ln(1/kappa)
// days.
TEST(ClosedForms, NoRoadsAndRationingInBetween) {
    for (const double alpha : {0.3, 0.5, 0.7}) {
        const Life life = no_roads(alpha);
        const auto curve = [&](double t) {
            return std::pow(std::max(0.0, 1 - (1 - alpha) * t / k_horizon), 1 / (1 - alpha));
        };
        for (std::size_t slot = 0; slot < life.layout.n_days(); ++slot) {
            const double t = life.layout.record_days[slot];
            const double cover = life.at(Variable::days_of_cover, "staple", 0, slot) / k_horizon;
            EXPECT_LE(cover, curve(t) + 1e-5) << alpha << ", day " << t;
            if (cover < 0.01) break;  // the last days are steps, not a curve
            const double ahead = alpha / 2 * std::log(1 / cover);
            EXPECT_NEAR(cover, curve(t + ahead), 2e-3) << alpha << ", day " << t;
        }
        const double out = k_horizon / (1 - alpha) * (1 - std::pow(0.25, (1 - alpha) / alpha));
        EXPECT_NEAR(first_day_out(life), out, 2) << alpha;
    }
}

// A road from a town in danger to a refuge, past one checkpoint.
Life one_checkpoint(double pass, double detain, std::uint32_t member) {
    Sketch sketch;
    sketch.source("s");
    sketch.town("t", 20'000).danger = 1;
    sketch.place("camp", scenario::Role::refuge);
    sketch.road("s", "t");
    sketch.road("t", "camp", 35);
    sketch.on_people("checks", "t-camp", {.pass = pass, .detain = detain}).credence = 1;
    scenario::Scenario s = still(sketch, 60);
    s.parameters.at("leave_base") = fixed(0.02);
    s.parameters.at("vehicle_share") = fixed(0);
    s.parameters.at("household_size") = fixed(1);
    s.parameters.at("arrest_deterrence") = fixed(0);
    s.parameters.at("release") = fixed(0);
    s.parameters.at("siege_spell_days") = fixed(1000);
    LifePlan plan;
    plan.key.member = member;
    return live(s, {}, plan);
}

std::int64_t in_camp(const Life& life) {
    const auto& people = life.days.back().people;
    return people.present(2) + people.travelling();
}

TEST(ClosedForms, OneCheckpointLetsAllSomeOrNonePass) {
    const Life open = one_checkpoint(1, 0, 0);
    EXPECT_GT(in_camp(open), 1000);
    EXPECT_EQ(open.days.back().people.detained(), 0);
    EXPECT_EQ(open.days.back().people.wanting(1), 0);
    const Life line = one_checkpoint(0, 0, 0);
    EXPECT_EQ(in_camp(line), 0);
    EXPECT_EQ(line.days.back().people.detained(), 0);
    EXPECT_EQ(line.days.back().people.present(1), 20'000);
    EXPECT_GT(line.days.back().people.wanting(1), 1000);
}

// Who is turned back tries again, so in the end pass : detain = 0.3 : 0.2.
TEST(ClosedForms, OneCheckpointHoldsItsShare) {
    double passed = 0, held = 0;
    for (std::uint32_t member = 0; member < 20; ++member) {
        const Life life = one_checkpoint(0.3, 0.2, member);
        passed += static_cast<double>(in_camp(life));
        held += static_cast<double>(life.days.back().people.detained());
    }
    const double all = passed + held;
    EXPECT_GT(all, 10'000);
    // Each of them is an independent trial; five standard deviations, a chance of 6e-7.
    EXPECT_NEAR(held / all, 0.4, 5 * std::sqrt(0.4 * 0.6 / all));
}

// comply of those addressed are gone when the window closes: each day 1 - (1 - comply)^(1/D).
TEST(ClosedForms, OneUltimatumIsObeyedToItsShare) {
    constexpr double k_comply = 0.6;
    double gone = 0, all = 0;
    for (std::uint32_t member = 0; member < 20; ++member) {
        Sketch sketch;
        sketch.source("s");
        sketch.town("t", 12'000);
        sketch.place("camp", scenario::Role::refuge);
        sketch.road("s", "t");
        sketch.road("t", "camp", 35);
        auto& order = sketch.on_people("order", "", {});
        order.pattern = scenario::Pattern::ultimatum;
        order.places = {"t"};
        order.credence = 1;
        order.phases[0].start = sketch.scenario.time.start + 5;
        order.phases[0].end = sketch.scenario.time.start + 11;
        scenario::Scenario s = still(sketch, 30);
        s.parameters.at("comply_village") = fixed(k_comply);
        s.parameters.at("household_size") = fixed(1);
        s.parameters.at("return_from_refuge") = fixed(0);
        LifePlan plan;
        plan.key.member = member;
        const Life life = live(s, {}, plan);
        EXPECT_EQ(life.days[4].people.present(1), 12'000);
        gone += static_cast<double>(12'000 - life.days[11].people.present(1));
        all += 12'000;
        EXPECT_EQ(life.days[25].people.travelling(), 0);
        EXPECT_EQ(life.days[25].people.present(1) + life.days[25].people.present(2), 12'000);
    }
    EXPECT_NEAR(gone / all, k_comply, 5 * std::sqrt(k_comply * (1 - k_comply) / all));
}

// Peace: the day's trade brings what was eaten, to the quantum, and nobody moves.
TEST(ClosedForms, PeaceBringsWhatIsEaten) {
    Sketch sketch;
    sketch.source("s");
    sketch.town("near", 30'000);
    sketch.town("far", 7'000);
    sketch.road("s", "near", 250);
    sketch.road("near", "far", 900);
    const Life life = live(still(sketch, 60));
    for (const auto& state : life.days)
        for (std::size_t p = 1; p < 3; ++p) {
            const double people = p == 1 ? 30'000 : 7'000;
            EXPECT_EQ(static_cast<double>(state.people.present(static_cast<std::int32_t>(p))),
                      people);
            EXPECT_NEAR(static_cast<double>(state.goods.stock[3 * p]), 19 * people * 555, 10);
            EXPECT_EQ(state.goods.clock_staple[p], 0);
        }
}

}  // namespace
}  // namespace corridor::test
