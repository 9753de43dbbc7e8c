// The one-person-at-a-time simulator of Flee against closed forms: closures, spawning,
// registrations, rare rules, and random cases.
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>

#include "tests/support/flee_expect.h"

namespace corridor::test {
namespace {

using scenario::Flee;
using scenario::FleeClosure;
using scenario::FleeSpawnMode;
using scenario::FleeType;

// ---- closures ----

TEST(FleeReferenceClosures, TravellersAreTurnedBackEvenWhereTheLinkReopened) {
    for (const auto& closure : {closed(FleeClosure::Kind::country, "Home", "Land", 2, 3),
                                closed(FleeClosure::Kind::country, "Land", "Home", 2, 3),
                                closed(FleeClosure::Kind::location, "C", "", 2, 2),
                                closed(FleeClosure::Kind::location, "A", "", 2, 3)}) {
        Flee flee = one_way("A* -500- C^0@Land");
        flee.closures = {closure};
        arrive(flee, 1, 30);
        const FleeReferenceRun days = run_reference(flee);
        EXPECT_EQ(days.days[2].on_links, 30);
        EXPECT_EQ(standing(days, flee, "A", 3), 30);
        EXPECT_EQ(days.days[4].on_links, 30);
        EXPECT_EQ(standing(days, flee, "C", 6), 30);
    }
}

TEST(FleeReferenceClosures, CloseFromTheFirstDay) {
    Flee flee = one_way("A* -90- C^0@Land");
    flee.closures = {closed(FleeClosure::Kind::country, "Home", "Land", 0, 4)};
    arrive(flee, 1, 30);
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 3), 30);
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 4), 30);
    flee.closures[0].start = -1;  // never acts
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 30);
    flee.closures = {closed(FleeClosure::Kind::country, "Nowhere", "Land", 0, 4),
                     closed(FleeClosure::Kind::location, "Nowhere", "", 0, 4),
                     closed(FleeClosure::Kind::redirection, "A", "C", 0, 4)};
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 30);
}

TEST(FleeReferenceClosures, ReopeningOpensWhatOthersClosed) {
    Flee flee = one_way("A* -90- C^0@Land");
    flee.closures = {closed(FleeClosure::Kind::location, "A", "", 0, 9),
                     closed(FleeClosure::Kind::country, "Home", "Land", 0, 2)};
    arrive(flee, 1, 30);
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 1), 30);
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 2), 30);
}

TEST(FleeReferenceClosures, OfALinkDoNothingButForNamesOfOneLetter) {
    Flee flee = one_way("Aba* -90- Cab^0");
    arrive(flee, 1, 30);
    flee.closures = {closed(FleeClosure::Kind::link, "Aba", "Cab", 0, 9),
                     closed(FleeClosure::Kind::link, "Cab", "Aba", 0, 9)};
    EXPECT_EQ(standing(run_reference(flee), flee, "Cab", 1), 30);
    flee = one_way("A* -90- C^0");
    arrive(flee, 1, 30);
    flee.closures = {closed(FleeClosure::Kind::link, "A", "C", 0, 9)};
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 1), 30);
    flee.closures[0].first = "C", flee.closures[0].second = "A";
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 8), 30);
}

TEST(FleeReferenceClosures, ACampThatClosesIsATown) {
    Flee flee = one_way("A* -90- C^0; C -90- D^0");
    flee.settings.default_movechance = 1;
    flee.settings.max_move_speed = 95;
    arrive(flee, 1, 100);
    location(flee, "D").country = "Land";
    flee.settings.foreign_weight = 1e9;
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 9), 100);
    flee.closures = {closed(FleeClosure::Kind::camp, "C", "", 3, 9)};
    const FleeReferenceRun days = run_reference(flee);
    EXPECT_EQ(days.columns, (std::vector<std::int32_t>{1, 2}));
    EXPECT_EQ(standing(days, flee, "C", 2), 100);
    EXPECT_EQ(standing(days, flee, "D", 3), 100);
}

TEST(FleeReferenceClosures, AnUnknownCampIsTheFirstLocation) {
    Flee flee = one_way("A^0 -90- B*");
    flee.settings.default_movechance = 1;
    arrive(flee, 1, 10);
    flee.closures = {closed(FleeClosure::Kind::camp, "Nowhere", "", 3, 99)};
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 2), 10);
    EXPECT_EQ(run_reference(flee).days[3].on_links + standing(run_reference(flee), flee, "B", 3),
              10);
}

TEST(FleeReferencePlaces, ALowMoveChanceMakesACamp) {
    Flee flee = one_way("A* -90- B -90- C^0");
    flee.settings.default_movechance = 0.004;
    EXPECT_THROW(run_reference(flee), std::runtime_error);  // no registrations of B
    registered(flee, "B", {{0, 5}});
    EXPECT_EQ(run_reference(flee).columns, (std::vector<std::int32_t>{1, 2}));
    EXPECT_EQ(standing(run_reference(flee), flee, "B", 0), 5);
}

TEST(FleeReferencePlaces, ChangeTypeOnADay) {
    Flee flee = one_way("A* -90- C^0; C -90- D^0");
    arrive(flee, 1, 100);
    flee.changes = {{"C", FleeType::forwarding_hub, 4}};
    const FleeReferenceRun days = run_reference(flee);
    EXPECT_EQ(standing(days, flee, "C", 3), 100);
    EXPECT_EQ(standing(days, flee, "C", 4), 0);
    EXPECT_EQ(standing(days, flee, "D", 9), 100);
}

// ---- conflicts and spawning ----

TEST(FleeReferenceSpawning, IntensityIsThatOfTheFirstDay) {
    Flee flee = flee_case("A*; B*");
    for (std::size_t day = 1; day < 10; ++day) flee.conflicts[0].by_day[day] = 3;
    arrive(flee, 5, 20000);
    expect_binomial(standing(run_reference(flee), flee, "A", 9), 20000, 0.5);
    flee.conflicts[0].by_day[2] = 0;  // a new episode
    expect_binomial(standing(run_reference(flee), flee, "A", 9), 20000, 0.75);
    flee.conflicts[0].by_day[5] = 0;  // over before anybody is driven out
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 0);
}

TEST(FleeReferenceSpawning, ATypedZoneStaysOneUntilItsFirstEpisodeEnds) {
    Flee flee = flee_case("A*; B*");
    flee.conflicts[0].by_day.assign(10, 0);
    arrive(flee, 5, 20000);
    expect_binomial(standing(run_reference(flee), flee, "A", 9), 20000, 0.5);
    location(flee, "A").conflict_date = 3;  // a date makes it a town until then
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 0);
}

TEST(FleeReferenceSpawning, DecayIsADayLate) {
    Flee flee = flee_case("A*");
    flee.settings.conflict_spawn_decay = {1, 0};
    flee.settings.conflict_spawn_decay_interval = 2;
    flee.days = 3;  // weights of day 1 drive people out on day 2
    EXPECT_NO_THROW(run_reference(flee));
    flee.days = 4;
    EXPECT_THROW(run_reference(flee), std::runtime_error);
}

TEST(FleeReferenceSpawning, NeedsSomewhereOnEveryDay) {
    EXPECT_THROW(run_reference(flee_case("A:100")), std::runtime_error);
    EXPECT_THROW(run_reference(flee_case("A*0")), std::runtime_error);
}

TEST(FleeReferenceSpawning, StarvationAddsWeightAfterDayZero) {
    Flee flee = flee_case("A*; B:1000");
    flee.settings.default_movechance = 0.01;
    flee.settings.starvation_driven_spawning = true;
    flee.ipc = {{0, std::vector<double>(10, 50)}, {1, std::vector<double>(10, 50)}};
    arrive(flee, 3, 20000);
    EXPECT_EQ(standing(run_reference(flee), flee, "B", 9), 0);
    flee.settings.conflict_zone_spawning_only = false;
    expect_binomial(standing(run_reference(flee), flee, "B", 9), 20000, 0.25);  // 0.5 against 1.5
}

TEST(FleeReferenceSpawning, TakesFromThePopulation) {
    Flee flee = flee_case("A*10; B*1000");
    flee.settings.take_from_population = true;
    arrive(flee, 1, 20000);  // weights of the day stay; then both are empty
    flee.days = 2;
    expect_binomial(standing(run_reference(flee), flee, "A", 1), 20000, 10.0 / 1010);
    flee.days = 3;
    EXPECT_THROW(run_reference(flee), std::runtime_error);
}

TEST(FleeReferenceSpawning, ConflictsDriveOutAtARate) {
    Flee flee = flee_case("A*150; B*99; C^0", 10);
    flee.settings.conflict_spawning = scenario::FleeSpawnRate{FleeSpawnMode::pop_ratio, 0.01, {}};
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 10);
    EXPECT_EQ(standing(run_reference(flee), flee, "B", 9), 0);  // 0.99 a day is nobody
    flee.conflicts[1].by_day.assign(10, 1.5);
    flee.settings.conflict_spawning->mode = FleeSpawnMode::constant;
    flee.settings.conflict_spawning->rate = 5;
    EXPECT_EQ(standing(run_reference(flee), flee, "A", 9), 50);
    EXPECT_EQ(standing(run_reference(flee), flee, "B", 9), 70);
    EXPECT_EQ(run_reference(flee).days[9].raw, 0);
    flee.settings.conflict_spawning->mode = FleeSpawnMode::poisson;
    flee.settings.conflict_spawning->rate = 100;
    EXPECT_NEAR(static_cast<double>(standing(run_reference(flee), flee, "B", 9)), 1500,
                5 * std::sqrt(1500.));
}

TEST(FleeReferenceSpawning, AgentsOfAFileStandThereFromTheStart) {
    Flee flee = flee_case("A*; B:10");
    flee.settings.default_movechance = 0.01;
    flee.agents = {{1, {}}, {1, {}}};
    EXPECT_EQ(run_reference(flee).days[0].total, 0);
    flee.settings.read_from_agents_csv_file = true;
    EXPECT_EQ(standing(run_reference(flee), flee, "B", 0), 2);
}

// ---- registrations ----

TEST(FleeReferenceData, RawBeginsWithTheTotalOnTopOfTheCamps) {
    Flee flee = flee_case("A*; C^0; D^0");
    registered(flee, "total", {{0, 1000}, {10, 1000}});
    registered(flee, "C", {{0, 100}, {9, 190}});
    registered(flee, "D", {{0, 7}});
    FleeReferenceRun days = run_reference(flee);
    for (int day = 0; day < 10; ++day) {
        const auto& today = days.days[static_cast<std::size_t>(day)];
        EXPECT_EQ(today.data, (std::vector<double>{100.0 + 10 * day, 7}));
        EXPECT_EQ(today.raw, 1000 + 107 + 10 * day);
        EXPECT_EQ(today.total, 107 + 10 * day);
    }
    flee.settings.sum_from_camps = false;
    EXPECT_EQ(run_reference(flee).days[9].raw, 1000);
    EXPECT_EQ(run_reference(flee).days[9].total, 107);
    flee.settings.sum_from_camps = true;
    flee.settings.empty_camps_on_day0 = true;
    days = run_reference(flee);
    EXPECT_EQ(days.days[9].raw, 90);
    EXPECT_EQ(days.days[9].total, 90);
    EXPECT_EQ(days.days[9].data, (std::vector<double>{90, 0}));
    flee.settings.empty_camps_on_day0 = false;
    flee.settings.insert_day0 = false;
    EXPECT_EQ(run_reference(flee).days[0].total, 1107);  // all at A
    EXPECT_EQ(standing(run_reference(flee), flee, "C", 9), 0);
}

TEST(FleeReferenceData, DeclineIsOwedAndPaidBack) {
    Flee flee = flee_case("A*");
    flee.settings.sum_from_camps = false;
    registered(flee, "total", {{0, 0}, {1, 100}, {2, 60}, {3, 80}, {4, 120}});
    const FleeReferenceRun days = run_reference(flee);
    const std::vector<std::int64_t> totals{0, 100, 100, 100, 120};
    const std::vector<double> debts{0, 0, 40, 20, 0};
    for (std::size_t day = 0; day < totals.size(); ++day) {
        EXPECT_EQ(days.days[day].total, totals[day]);
        EXPECT_EQ(days.days[day].debt, debts[day]);
    }
}

TEST(FleeReferenceData, HastenDividesAndCuts) {
    Flee flee = one_way("A*10 -90- C^69");
    flee.divide_by = 7;
    registered(flee, "C", {{0, 34}, {2, 76}});  // 4.86, 10.86: cut after the line between them
    FleeReferenceRun days = run_reference(flee);
    EXPECT_EQ(days.days[0].data[0], 4);
    EXPECT_EQ(days.days[1].data[0], 7);
    EXPECT_EQ(days.days[2].data[0], 10);
    EXPECT_EQ(days.days[9].total, 10);
    // 9 places less 4 people: three set out while 4 of 5 are taken, then the camp is full.
    EXPECT_EQ(standing(days, flee, "C", 9), 7);
    location(flee, "A").number = 6;  // nobody left to be driven out
    EXPECT_THROW(run_reference(flee), std::runtime_error);
}

TEST(FleeReferenceData, CorrectionsScaleWhatWasBefore) {
    Flee flee = flee_case("A*; C^0", 20);
    registered(flee, "C", {{0, 100}, {5, 100}, {10, 200}});
    flee.corrections = {{1, 10, "file:1"}};
    EXPECT_EQ(run_reference(flee).days[0].data[0], 200);
    EXPECT_EQ(run_reference(flee).days[7].data[0], 200);
    flee.corrections[0].day = -3;
    EXPECT_EQ(run_reference(flee).days[0].data[0], 100);
    flee.corrections[0].day = 9;
    EXPECT_THROW(run_reference(flee), std::runtime_error);
}

TEST(FleeReferenceData, FilesOfACampAreAddedInPairs) {
    Flee flee = flee_case("A*; C^0", 30);
    flee.registrations[1].files = {{{0, 10}, {10, 20}}, {{0, 1}, {5, 3}, {20, 100}}};
    const FleeReferenceRun days = run_reference(flee);
    EXPECT_EQ(days.days[0].data[0], 11);
    EXPECT_EQ(days.days[2].data[0], 15);  // on the way to 3 + 20 on day 5
    EXPECT_EQ(days.days[5].data[0], 23);
    EXPECT_EQ(days.days[29].data[0], 23);  // the row of day 20 is lost
    flee.registrations[1].files[1].front().day = 1;
    EXPECT_THROW(run_reference(flee), std::runtime_error);
}

// ---- the rest ----

TEST(FleeReferenceRest, SinksStopPeopleWhoStillCount) {
    Flee flee = one_way("A* -90- C^0");
    flee.settings.camp_movechance = 1;
    flee.settings.camps_are_sinks = true;
    location(flee, "C").deactivation_probability = 1;
    arrive(flee, 1, 100);
    const FleeReferenceRun days = run_reference(flee);
    EXPECT_EQ(standing(days, flee, "C", 9) + days.days[9].on_links + standing(days, flee, "A", 9),
              100);
    EXPECT_EQ(days.days[9].removed, standing(days, flee, "C", 9));
    EXPECT_GT(days.days[9].removed, 90);
}

TEST(FleeReferenceRest, InHarvestPeopleAreCountedAtHome) {
    // From 1 March: two days to a town, and back on the day of arrival.
    Flee flee = one_way("A* -200- C", 70);
    flee.settings.default_movechance = 1;
    flee.settings.conflict_weight = 1;
    arrive(flee, 3, 100);
    FleeReferenceRun days = run_reference(flee);
    EXPECT_EQ(days.days[69].on_links, 100);
    flee.settings.harvest_months = {4};
    days = run_reference(flee);
    EXPECT_EQ(days.days[30].on_links, 100);
    for (int day = 31; day < 61; ++day) EXPECT_EQ(standing(days, flee, "A", day), 100) << day;
    EXPECT_EQ(days.days[61].on_links, 100);
}

TEST(FleeReferenceRest, HungerMovesPeople) {
    Flee flee = one_way("A* -90- C^0");
    flee.settings.conflict_movechance = 0.2;
    flee.settings.flee_when_starving = true;
    for (std::int32_t i = 0; i < 2; ++i) flee.ipc.push_back({i, std::vector<double>(10, 50)});
    arrive(flee, 1, 10000);
    flee.settings.camp_weight = 1;
    flee.settings.max_move_speed = 80;  // nobody arrives on the first day
    expect_binomial(standing(run_reference(flee), flee, "A", 1), 10000, 0.4);  // 0.5 + 0.5 * 0.2
}

TEST(FleeReferenceRest, FloodsDriveOutAndWeighTwiceInFloodZones) {
    Flee flee = flee_case("F~100000 -290- A~5; F -290- B:5", 2);
    flee.settings.default_movechance = 0.005;
    flee.settings.max_move_speed = 200;
    flee.settings.flood_zone_spawning_only = true;
    flee.settings.flood_spawning =
        scenario::FleeSpawnRate{FleeSpawnMode::pop_ratio, 0, {0, 0.1, 0.2, 0.2}};
    EXPECT_THROW(run_reference(flee), std::runtime_error);
    flee.settings.conflict_zone_spawning_only = false;
    flee.settings.take_from_population = true;
    for (const char* place : {"F", "A", "B"}) registered(flee, place, {{0, 0}});
    flee.settings.flood_rules = scenario::FleeFloodRules{{0, 0.5, 1, 1}, {1, 0.5, 0.5, 0.5}, {}};
    flee.floods = {{0, {1.9, 0}}, {1, {1, 0}}};  // cut to level 1
    const auto days = run_reference(flee).days;
    EXPECT_EQ(days[0].total, 10000);
    expect_binomial(days[0].standing[0], 10000, 0.5);
    // A is half as attractive twice over; a few have gone on from where they arrived.
    EXPECT_NEAR(static_cast<double>(days[1].standing[1]), 1000, 200);
    EXPECT_NEAR(static_cast<double>(days[1].standing[2]), 4000, 250);
    flee.settings.flood_rules->forecaster = scenario::FleeForecaster{2, 1, {1, 1}, {1}};
    flee.demographics = {{"floodawareness", {"0"}, {{"Default", {1}}}}};
    EXPECT_EQ(run_reference(flee).days[0].standing[0], 10000);  // no flood ahead: nobody moves
    flee.floods[0].by_day[1] = 2;
    // 0.5 * (0.5 * 1 / 2) move; the next day is the end of what is known
    expect_binomial(run_reference(flee).days[0].standing[0], 10000, 1 - 0.125);
}

TEST(FleeReferenceRest, SameSeedSameRun) {
    const Flee flee = random_flee_case(3);
    const FleeReferenceRun first = run_reference(flee, 5), again = run_reference(flee, 5);
    for (std::size_t day = 0; day < first.days.size(); ++day)
        EXPECT_EQ(first.days[day].standing, again.days[day].standing);
}

TEST(FleeReferenceRest, NobodyIsLostInRandomCases) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Flee flee = random_flee_case(seed);
        std::int64_t yesterday = 0;
        for (const FleeReferenceDay& day : run_reference(flee, seed).days) {
            const auto standing_anywhere =
                std::accumulate(day.standing.begin(), day.standing.end(), std::int64_t{0});
            ASSERT_EQ(standing_anywhere + day.on_links, day.total) << "seed " << seed;
            ASSERT_GE(day.total, yesterday) << "seed " << seed;
            ASSERT_LE(day.removed, standing_anywhere) << "seed " << seed;
            yesterday = day.total;
        }
    }
}

TEST(FleeReferenceRest, RandomCasesUseEveryRule) {
    std::map<std::string, int> cases;
    for (std::uint64_t seed = 0; seed < 300; ++seed)
        for (const std::string& rule : flee_rules_in(random_flee_case(seed))) ++cases[rule];
    EXPECT_GE(cases.size(), 63U);
    for (const auto& [rule, n] : cases) EXPECT_GE(n, 5) << rule;
}

}  // namespace
}  // namespace corridor::test
