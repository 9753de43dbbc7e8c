#include "corridor/model/checkpoint.h"
#include "corridor/model/movement.h"
#include "tests/support/ascii_map.h"

#include <gtest/gtest.h>

#include <cmath>

namespace corridor::model {
namespace {

using test::add_checkpoint;
using test::add_window;
using test::draw_world;
using test::DrawnWorld;
using test::FullDay;
using test::people_at_home;
using test::quiet_terms;

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

//! One member that lives some days under one Terms.
struct Member {
    const World& world;
    scenario::ParameterValues parameters;
    Calendar calendar;
    FullDay day_results;
    People people;
    MovementWorkspace workspace;
    PeopleDay record;
    StreamKey key{7, 0};
    std::int32_t day = 0;

    explicit Member(const World& w)
        : world(w), day_results(w), people(people_at_home(w)), workspace(w) {
        calendar.comply.assign(w.measures.size(), 0);
        calendar.comply_garrison.assign(w.measures.size(), 0);
    }
    void live(const Terms& terms, int days = 1) {
        for (int i = 0; i < days; ++i, ++day) {
            arrive_people(world, people, day, record);
            move_people(world, parameters, calendar, terms, day_results.view(), key, day, people,
                        record, workspace);
        }
    }
};

std::int64_t everyone(const People& people) {
    std::int64_t n = people.travelling() + people.detained();
    for (std::size_t place = 0; place < people.at.size(); ++place)
        n += people.present(static_cast<std::int32_t>(place));
    return n;
}

TEST(Movement, NobodyStirsInPeace) {
    const DrawnWorld drawn = draw_world("A--B--c\n|  |\nD--E");
    Member member(drawn.world);
    const Terms terms = quiet_terms(drawn.world);
    for (int i = 0; i < 30; ++i) {
        member.live(terms);
        for (std::int32_t place = 0; place < drawn.world.n_places(); ++place)
            EXPECT_EQ(member.people.wanting(place), 0);
        EXPECT_TRUE(member.people.on_road.empty());
    }
    EXPECT_EQ(member.people.present(drawn.place('A')), 10000);
}

TEST(Movement, UltimatumEmptiesTheShareThatComplies) {
    DrawnWorld drawn = draw_world("A--b", {.population = 600000});
    const std::int32_t order = drawn.add_measure("order");
    Terms terms = quiet_terms(drawn.world);
    add_window(terms, order, 3, {drawn.place('A')});
    Member member(drawn.world);
    member.calendar.comply.assign(1, 0.88);
    member.live(terms, 3);
    const double left = static_cast<double>(member.people.present(drawn.place('A')));
    const double expected = 600000 * 0.12;
    // 100,000 households of 6 decide alone: 5 standard errors.
    EXPECT_NEAR(left, expected, 5 * 6 * std::sqrt(100000 * 0.88 * 0.12));
    EXPECT_EQ(everyone(member.people), 600000);
    for (const auto& departure : member.record.departures) EXPECT_TRUE(departure.in_window);
}

TEST(Movement, AnUltimatumNobodyObeysChangesNothing) {
    DrawnWorld drawn = draw_world("A--B--c\n|\nD");
    const std::int32_t order = drawn.add_measure("order");
    Terms with = quiet_terms(drawn.world, 1);
    Terms without = quiet_terms(drawn.world, 2);
    add_window(with, order, 5, {drawn.place('B')});
    for (Terms* terms : {&with, &without}) terms->danger[at(drawn.place('A'))] = 0.5;
    Member a(drawn.world), b(drawn.world);
    a.live(with, 40);
    b.live(without, 40);
    ASSERT_EQ(a.people.on_road.size(), b.people.on_road.size());
    for (std::int32_t place = 0; place < drawn.world.n_places(); ++place) {
        EXPECT_EQ(a.people.present(place), b.people.present(place));
        EXPECT_EQ(a.people.wanting(place), b.people.wanting(place));
    }
    EXPECT_LT(a.people.present(drawn.place('A')), 10000);
}

TEST(Movement, OneCheckpointPassesAndDetainsItsShares) {
    DrawnWorld drawn = draw_world("A--b", {.population = 400000});
    drawn.add_measure("checks");
    Terms terms = quiet_terms(drawn.world);
    const std::int32_t order = drawn.add_measure("order");
    add_window(terms, order, 1, {drawn.place('A')});
    add_checkpoint(terms, -1, drawn.arc('A', 'b'),
                   {.measure = 0, .pass = 0.6, .detain = 0.3, .known_since = 0});
    Member member(drawn.world);
    member.calendar.comply.assign(2, 1.0);
    member.parameters.trip = 0;
    member.live(terms);  // the first day: nobody knows the risk, so nobody is deterred
    const double n = 400000;
    EXPECT_NEAR(static_cast<double>(member.people.travelling()), 0.6 * n,
                5 * std::sqrt(n * 0.6 * 0.4));
    EXPECT_NEAR(static_cast<double>(member.people.detained()), 0.3 * n,
                5 * std::sqrt(n * 0.3 * 0.7));
    EXPECT_EQ(everyone(member.people), 400000);
    EXPECT_EQ(member.people.wanting(0), member.people.present(0));
    EXPECT_EQ(member.people.captured_by_home[0], member.people.detained());
}

TEST(Movement, KnownRiskDetersAsTheFormulaSays) {
    DrawnWorld drawn = draw_world("A--b", {.population = 600000});
    drawn.add_measure("checks");
    const std::int32_t order = drawn.add_measure("order");
    Terms terms = quiet_terms(drawn.world);
    add_window(terms, order, 1, {drawn.place('A')});
    add_checkpoint(terms, -1, drawn.arc('A', 'b'),
                   {.measure = 0, .pass = 0.8, .detain = 0.2, .known_since = -100});
    Member member(drawn.world);
    member.calendar.comply.assign(2, 1.0);
    member.parameters.trip = 0;
    member.live(terms);
    const double tries = 600000 * std::exp(-8 * 0.2);
    const double out = static_cast<double>(member.people.travelling() + member.people.detained());
    EXPECT_NEAR(out, tries, 5 * 6 * std::sqrt(100000 * 0.2 * 0.8));
}

TEST(Movement, TripsAloneFeedACheckpointThatLetsNobodyOut) {
    DrawnWorld drawn = draw_world("A--b", {.population = 1000000});
    drawn.add_measure("line");
    Terms terms = quiet_terms(drawn.world);
    add_checkpoint(terms, 0, drawn.arc('A', 'b'),
                   {.measure = 0, .pass = 0, .detain = 1, .known_since = 0});
    Member member(drawn.world);
    member.live(terms);
    // 250,000 screened, a trip each 1,000 days, all of them to b, all of them taken: 250 people.
    EXPECT_NEAR(static_cast<double>(member.people.detained()), 250, 5 * std::sqrt(250.0));
    EXPECT_EQ(member.people.travelling(), 0);
    EXPECT_EQ(member.people.wanting(0), 0);
}

TEST(Movement, JourneysTakeTheirDaysAndArriveWhole) {
    DrawnWorld drawn = draw_world("A----------b", {.population = 6000});  // 100 km
    const std::int32_t order = drawn.add_measure("order");
    Terms terms = quiet_terms(drawn.world);
    add_window(terms, order, 1, {drawn.place('A')});
    Member member(drawn.world);
    member.calendar.comply.assign(1, 1.0);
    member.day_results.fuel.assign(2, 0.0);  // no vehicle leaves
    member.live(terms);
    ASSERT_FALSE(member.people.on_road.empty());
    for (const Travellers& travellers : member.people.on_road) EXPECT_EQ(travellers.due_day, 3);
    const Terms quiet = quiet_terms(drawn.world, 2);
    member.live(quiet, 2);
    EXPECT_EQ(member.people.present(drawn.place('b')), 0);
    member.live(quiet);
    EXPECT_EQ(member.people.present(drawn.place('b')), 6000);
    EXPECT_EQ(member.record.arriving[at(drawn.place('b'))], 6000);
}

TEST(Movement, VehiclesArriveTheSameWeek) {
    DrawnWorld drawn = draw_world("A----------b", {.population = 60000});
    const std::int32_t order = drawn.add_measure("order");
    Terms terms = quiet_terms(drawn.world);
    add_window(terms, order, 1, {drawn.place('A')});
    Member member(drawn.world);
    member.calendar.comply.assign(1, 1.0);
    member.live(terms);
    std::int64_t fast = 0;
    for (const Travellers& travellers : member.people.on_road)
        if (travellers.due_day == 1) fast += travellers.count;
    EXPECT_NEAR(static_cast<double>(fast), 18000, 5 * 6 * std::sqrt(10000 * 0.3 * 0.7));
}

TEST(Movement, NobodyGoesWhereAnUltimatumOrACutOffTownIs) {
    DrawnWorld drawn = draw_world("A--B\n|  |\nC--D");
    const std::int32_t order = drawn.add_measure("order");
    Terms terms = quiet_terms(drawn.world);
    add_window(terms, order, 2, {drawn.place('A'), drawn.place('C')});
    Member member(drawn.world);
    member.calendar.comply.assign(1, 0.9);
    member.day_results.label[at(drawn.place('B'))] = 3;
    member.live(terms, 2);
    ASSERT_FALSE(member.people.on_road.empty());
    for (const Travellers& travellers : member.people.on_road)
        EXPECT_EQ(travellers.place, drawn.place('D'));
}

TEST(Movement, ReleaseTheDayAfterCaptureWhenNobodyIsKept) {
    DrawnWorld drawn = draw_world("A--b", {.population = 60000});
    drawn.add_measure("checks");
    const std::int32_t order = drawn.add_measure("order");
    Terms terms = quiet_terms(drawn.world, 1);
    add_window(terms, order, 1, {drawn.place('A')});
    add_checkpoint(terms, -1, drawn.arc('A', 'b'),
                   {.measure = 0, .pass = 0.5, .detain = 0.5, .known_since = 0});
    Member member(drawn.world);
    member.calendar.comply.assign(2, 1.0);
    member.parameters.release = 1;
    member.parameters.long_held = 0;
    member.live(terms);
    const std::int64_t taken = member.people.detained();
    EXPECT_GT(taken, 20000);
    member.live(quiet_terms(drawn.world, 2));
    EXPECT_EQ(member.people.detained(), 0);
    EXPECT_EQ(member.people.captured_by_home[0], taken);
    EXPECT_EQ(everyone(member.people), 60000);
}

TEST(Movement, RaidsTakeThoseWhoStay) {
    DrawnWorld drawn = draw_world("A--b", {.population = 100000});
    drawn.add_measure("raids");
    Terms terms = quiet_terms(drawn.world);
    terms.dangers.push_back({.place = drawn.place('A'), .measure = 0, .detain = 0.01});
    Member member(drawn.world);
    member.live(terms);
    EXPECT_NEAR(static_cast<double>(member.people.detained()), 1000, 5 * std::sqrt(1000.0));
    ASSERT_FALSE(member.people.held.empty());
    EXPECT_EQ(member.people.held.front().site, ~drawn.place('A'));
    EXPECT_EQ(member.people.first_residents_gone[0], member.people.detained());
}

TEST(Movement, GuestsGoHomeAfterFourteenCalmDays) {
    DrawnWorld drawn = draw_world("A--B--c");
    Member member(drawn.world);
    const Terms terms = quiet_terms(drawn.world);
    member.people.cohort(drawn.place('B'), drawn.group('A', 1)).count = 6000;
    member.people.cohort(drawn.place('c'), drawn.group('A', 1)).count = 6000;
    member.live(terms, 13);
    EXPECT_TRUE(member.people.on_road.empty());
    member.live(terms, 60);
    const std::int64_t guests = member.people.cohort(drawn.place('B'), drawn.group('A', 1)).count;
    const std::int64_t in_refuge =
        member.people.cohort(drawn.place('c'), drawn.group('A', 1)).count;
    EXPECT_NEAR(static_cast<double>(guests), 6000 * std::pow(0.99, 60), 600);
    EXPECT_NEAR(static_cast<double>(in_refuge), 6000 * std::pow(0.998, 60), 300);
}

TEST(Movement, ReleasedOnwardPassTheLineThatHeldThem) {
    DrawnWorld drawn = draw_world("A--B--c", {.population = 60000});
    drawn.add_measure("checks");
    drawn.world.measures[0].release_to = scenario::ReleaseTo::onward;
    Terms terms = quiet_terms(drawn.world);
    add_checkpoint(terms, -1, drawn.arc('A', 'B'),
                   {.measure = 0, .pass = 0, .detain = 1, .known_since = 0});
    Member member(drawn.world);
    member.people.held.push_back({.site = drawn.arc('A', 'B'),
                                  .group = drawn.group('A', 0),
                                  .held = 600,
                                  .release_onward = 1});
    member.parameters.release = 1;
    member.parameters.trip = 0;
    member.live(terms);
    EXPECT_EQ(member.people.detained(), 0);
    std::int64_t to_refuge = 0;
    for (const Travellers& travellers : member.people.on_road)
        if (travellers.place == drawn.place('c')) to_refuge += travellers.count;
    EXPECT_GT(to_refuge, 100);
    EXPECT_EQ(member.people.travelling(), 600);
}

TEST(Checkpoint, FateAddsUp) {
    const detail::Dice dice{{1, 2}, 3, 4, 0};
    for (std::int64_t n = 0; n < 200; n += 7) {
        const detail::Fate fate = detail::meet_checkpoint(dice, n, 0.4, 0.6);
        EXPECT_EQ(fate.passed + fate.detained + fate.back, n);
        EXPECT_EQ(fate.back, 0) << "pass and detain add up to 1";
    }
}

}  // namespace
}  // namespace corridor::model
