// Corridor's own choice of people already displaced: shares that can be told by hand, everybody
// counted every day, the same over cohorts as in expectation.
#include "corridor/base/error.h"
#include "corridor/model/displaced.h"
#include "corridor/report/flee_folder.h"
#include "corridor/simulate/member.h"
#include "tests/support/flee_case.h"
#include "tests/support/flee_expect.h"
#include "tests/support/flee_samples.h"

#include <cmath>
#include <numeric>
#include <sstream>

#include <gtest/gtest.h>

namespace corridor::test {
namespace {

//! Distance alone decides.
model::DisplacedWeights plain() {
    return {.distance = 2, .near_km = 50, .size = 0, .new_size = 100, .room = 0, .headroom = 1,
            .onward = 0, .crowding = 0, .origin_size = 1, .origin_half_life = 1e6, .spread = 0};
}

double last_of(const scenario::Flee& flee, const model::DisplacedWeights& w,
               std::string_view camp) {
    const auto rule = model::make_displaced(flee);
    const auto people = rule->expect(w);
    for (std::size_t c = 0; c < people.size(); ++c)
        if (rule->series().places[c] == place_of(flee, camp)) return people[c].back();
    ADD_FAILURE() << camp << " is no column";
    return -1;
}

void put_weights(scenario::Scenario& scenario, const model::DisplacedWeights& w) {
    const auto put = [&](const char* key, double value) {
        scenario.parameters.at(key) = scenario::fixed(value);
    };
    put("displaced_distance", w.distance);
    put("displaced_near_km", w.near_km);
    put("displaced_size", w.size);
    put("displaced_new_size", w.new_size);
    put("displaced_room", w.room);
    put("displaced_headroom", w.headroom);
    put("displaced_onward", w.onward);
    put("displaced_crowding", w.crowding);
    put("displaced_origin_size", w.origin_size);
    put("displaced_origin_half_life", w.origin_half_life);
    put("displaced_spread", w.spread);
}

scenario::Scenario ruled(scenario::Flee flee, const model::DisplacedWeights& w) {
    flee.rule = scenario::FleeRule::corridor;
    auto out = report::flee_scenario(std::move(flee), "case");
    put_weights(out, w);
    return out;
}

//! State after the last day of one member; conservation is checked on every day.
simulate::MemberState lived(const scenario::Scenario& scenario, std::uint32_t member) {
    const auto engine = simulate::make_engine(scenario);
    const auto inputs = simulate::draw_inputs(engine, {7, member});
    auto state = simulate::initial_state(engine, inputs);
    simulate::Simulator(engine).run(inputs, state, engine.world.n_days - 1, {},
                                    [&](const auto& now, const auto&, int day) {
                                        EXPECT_EQ(everybody(now.people), now.entered) << day;
                                    });
    return state;
}

TEST(DisplacedRule, SharesAreThoseOfALogitOfDistance) {
    auto flee = flee_case("Alda*1000 -50- Camp^0; Alda -150- Dena^0");
    arrive(flee, 1, 9000);
    // (50 + 50)^-2 to (150 + 50)^-2 = 4 to 1
    EXPECT_NEAR(last_of(flee, plain(), "Camp"), 7200, 1e-6);
    EXPECT_NEAR(last_of(flee, plain(), "Dena"), 1800, 1e-6);
    const auto state = lived(ruled(flee, plain()), 0);
    expect_binomial(state.people.present(place_of(flee, "Camp")), 9000, 0.8);
}

TEST(DisplacedRule, SizeIsCapacityAndWhatIsNotKnown) {
    auto flee = flee_case("Alda*1000 -50- Camp^900; Alda -50- Dena^0");
    arrive(flee, 1, 1100);
    auto w = plain();
    w.size = 0.5;  // sqrt(900 + 100) to sqrt(100)
    const double share = std::sqrt(10.0) / (std::sqrt(10.0) + 1);
    EXPECT_NEAR(last_of(flee, w, "Camp"), 1100 * share, 1e-6);
}

TEST(DisplacedRule, ACampThatFillsUpDrawsLess) {
    auto flee = flee_case("Alda*1000 -50- Camp^1000; Alda -50- Dena^1000");
    registered(flee, "Camp", {{0, 500}, {9, 500}});
    arrive(flee, 1, 300);
    auto w = plain();
    w.room = 1;  // free: 1 - 500 / 1000 to 1
    EXPECT_NEAR(last_of(flee, w, "Camp"), 500 + 100, 1e-6);
    w.headroom = 2;  // 1 - 500 / 2000 to 1
    EXPECT_NEAR(last_of(flee, w, "Camp"), 500 + 300 * 0.75 / 1.75, 1e-6);
}

TEST(DisplacedRule, OriginsWeighPopulationAndHowLongTheConflictLasts) {
    auto flee = flee_case("Alda*3000 -50- Camp^0; Brek*1000 -50- Dena^0");
    arrive(flee, 1, 4000);
    EXPECT_NEAR(last_of(flee, plain(), "Camp"), 3000, 1e-6);
    auto w = plain();
    w.origin_size = 0;
    EXPECT_NEAR(last_of(flee, w, "Camp"), 2000, 1e-6);
    // On day 3 Alda's conflict is three days old, Brek's begins anew; a half-life of three days.
    auto late = flee_case("Alda*3000 -50- Camp^0; Brek*1000 -50- Dena^0");
    arrive(late, 3, 4000);
    for (auto& series : late.conflicts)
        if (series.location == place_of(late, "Brek")) series.by_day[1] = series.by_day[2] = 0;
    w.origin_half_life = 3;
    EXPECT_NEAR(last_of(late, w, "Camp"), 4000 / 3.0, 1e-6);
}

TEST(DisplacedRule, PeopleWaitForABorderAndTravelByTheDay) {
    auto flee = flee_case("Alda*1000 -500- Camp^0@Away", 12);
    flee.settings.max_move_speed = 200;
    flee.closures = {closed(scenario::FleeClosure::Kind::country, "Home", "Away", 0, 4)};
    arrive(flee, 1, 1000);
    const auto people = model::make_displaced(flee)->expect(plain())[0];
    EXPECT_EQ(people[5], 0) << "500 km from day 4 take two nights";
    EXPECT_NEAR(people[6], 1000, 1e-9);
    const auto state = lived(ruled(flee, plain()), 0);
    EXPECT_EQ(state.people.present(place_of(flee, "Camp")), 1000);
}

TEST(DisplacedRule, WhoMovesOnGoesWhereThereIsRoom) {
    auto flee = flee_case("Alda*1000 -50- Camp^400; Camp -50- Dena^1000; Camp -50- Esk^100", 3);
    registered(flee, "Camp", {{0, 800}, {9, 800}});
    registered(flee, "Esk", {{0, 100}, {9, 100}});
    auto w = plain();
    w.crowding = 0.1;  // 800 of 400: one excess
    const auto rule = model::make_displaced(flee);
    const auto people = rule->expect(w);
    EXPECT_NEAR(people[0][0], 800 - 80, 1e-9);
    EXPECT_NEAR(people[1][0], 80, 1e-9);
    EXPECT_NEAR(people[2][0], 100, 1e-9) << "full camps take nobody who moves on";
    w.crowding = 0, w.onward = 0.01;
    EXPECT_NEAR(rule->expect(w)[0][0], 800 - 8, 1e-9);
}

TEST(DisplacedRule, ArrivalsSumToOneOrNothing) {
    auto flee = flee_case("Alda*1000 -50- Camp^0@Away; Alda -150- Dena^0@Away", 6);
    flee.closures = {closed(scenario::FleeClosure::Kind::country, "Home", "Away", 2, 4)};
    const auto rule = model::make_displaced(flee);
    const auto open = rule->arrivals(0, plain(), {});
    EXPECT_NEAR(open[0], 0.8, 1e-12);
    EXPECT_NEAR(open[0] + open[1], 1, 1e-12);
    EXPECT_EQ(rule->arrivals(3, plain(), {}), (std::vector<double>{0, 0}));
}

TEST(DisplacedRule, CohortsDoOnAverageWhatIsExpected) {
    auto flee = flee_case(
        "Alda*1000 -50- Brek -120- Camp^900; Brek -260- Dena^500@Away; Corm*700 -90- Dena; "
        "Corm -30- Brek; Dena -100- Esk^0@Away",
        40);
    registered(flee, "Dena", {{0, 300}, {9, 300}});
    flee.closures = {closed(scenario::FleeClosure::Kind::country, "Home", "Away", 3, 9)};
    for (int day = 1; day < 35; ++day) arrive(flee, day, 30 * day);
    auto w = plain();
    w.size = 0.6, w.room = 0.5, w.headroom = 1.2, w.onward = 0.01, w.crowding = 0.05;
    const auto expected = model::make_displaced(flee)->expect(w);
    const auto scenario = ruled(flee, w);
    constexpr int k_members = 40;
    std::vector<double> mean(expected.size(), 0), squares(expected.size(), 0);
    const auto columns = model::make_displaced(flee)->series().places;
    for (std::uint32_t m = 0; m < k_members; ++m) {
        const auto state = lived(scenario, m);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto n = static_cast<double>(state.people.present(columns[c]));
            mean[c] += n / k_members;
            squares[c] += n * n / k_members;
        }
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const double deviation = std::sqrt(std::max(1.0, squares[c] - mean[c] * mean[c]));
        EXPECT_NEAR(mean[c], expected[c].back(),
                    4 * deviation / std::sqrt(double{k_members}) + 0.005 * expected[c].back())
            << c;
    }
}

TEST(DisplacedRule, MembersDifferByWhatDrawsPeopleToACamp) {
    auto flee = flee_case("Alda*1000 -50- Camp^0; Alda -50- Dena^0");
    arrive(flee, 1, 100000);
    auto w = plain();
    w.spread = 1;
    const auto scenario = ruled(flee, w);
    double sum = 0, squares = 0;
    constexpr int k_members = 200;
    for (std::uint32_t m = 0; m < k_members; ++m) {
        const auto state = lived(scenario, m);
        const auto a = static_cast<double>(state.people.present(place_of(flee, "Camp")));
        const auto b = static_cast<double>(state.people.present(place_of(flee, "Dena")));
        const double x = std::log(a / b);  // difference of two normals of deviation 1
        sum += x, squares += x * x;
    }
    EXPECT_NEAR(sum / k_members, 0, 4 * std::sqrt(2.0 / k_members));
    EXPECT_NEAR(squares / k_members, 2, 4 * 2 * std::sqrt(2.0 / k_members));
}

TEST(DisplacedRule, LosesNobodyInAnyRandomCase) {
    int n = 0;
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
        auto flee = random_flee_case(seed);
        if (flee.settings.conflict_spawning || flee.settings.flood_spawning) continue;
        ++n;
        lived(ruled(flee, {}), 0);
    }
    EXPECT_GT(n, 20);
}

TEST(DisplacedRule, GoesOnFromASavedStateAsIfItHadNotStopped) {
    auto flee = flee_case("Alda*1000 -500- Camp^700; Alda -150- Dena^100; Camp -40- Dena", 30);
    for (int day = 1; day < 25; ++day) arrive(flee, day, 40 * day);
    const auto scenario = ruled(flee, {});
    const auto engine = simulate::make_engine(scenario);
    const auto inputs = simulate::draw_inputs(engine, {7, 3});
    simulate::Simulator simulator(engine);
    auto whole = simulate::initial_state(engine, inputs);
    simulator.run(inputs, whole, 29, {});
    auto half = simulate::initial_state(engine, inputs);
    simulator.run(inputs, half, 14, {});
    std::stringstream file;
    simulate::save_state(half, "print", 3, file);
    auto loaded = simulate::load_state("print", 3, file);
    simulate::Simulator fresh(engine);
    fresh.run(inputs, loaded, 29, {});
    EXPECT_EQ(simulate::digest_of(whole), simulate::digest_of(loaded));
}

TEST(DisplacedRule, MeetsCheckpointsOfCorridor) {
    auto flee = flee_case("Alda*1000 -100- Bree -100- Camp^0@Away", 40);
    for (int day = 1; day < 30; ++day) arrive(flee, day, 50 * day);
    auto scenario = ruled(flee, plain());
    scenario::Measure measure;
    measure.id = "post";
    measure.actor = "group";
    measure.roads = {scenario.roads.back().id};  // the second road of the way
    measure.credence = 1;
    scenario::Phase phase;
    phase.start = flee.start;
    phase.effect.pass = scenario::fixed(0.5);
    phase.effect.detain = scenario::fixed(0.25);
    measure.phases.push_back(phase);
    scenario.actors.push_back({.id = "group"});
    scenario.measures.push_back(measure);
    const auto state = lived(scenario, 0);
    EXPECT_GT(state.people.detained(), 50);
    EXPECT_GT(state.people.present(place_of(flee, "Camp")), 50);
}

TEST(DisplacedRule, RefusesWhatRegistrationsDoNotDrive) {
    auto flee = flee_case("Alda*1000 -50- Camp^0");
    flee.settings.conflict_spawning = scenario::FleeSpawnRate{};
    EXPECT_THROW(model::make_displaced(flee), Error);
}

}  // namespace
}  // namespace corridor::test
