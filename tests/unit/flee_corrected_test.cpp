// Each quirk of Flee beside what was meant, on maps of a line where the answer can be told by hand.
#include "corridor/report/flee_folder.h"
#include "corridor/simulate/member.h"
#include "tests/support/flee_case.h"
#include "tests/support/flee_expect.h"

#include <gtest/gtest.h>

namespace corridor::test {
namespace {

using scenario::FleeClosure;
using scenario::FleeQuirk;

scenario::Flee without(scenario::Flee flee, FleeQuirk quirk) {
    flee.fidelity[quirk] = false;
    return flee;
}

//! People who stand in a place after a day, in the first member.
std::int64_t standing_of(const scenario::Flee& flee, std::string_view name, int day) {
    const auto scenario = report::flee_scenario(flee, "case");
    const auto engine = simulate::make_engine(scenario);
    const auto inputs = simulate::draw_inputs(engine, {7, 0});
    auto state = simulate::initial_state(engine, inputs);
    simulate::Simulator(engine).run(inputs, state, day, {});
    return state.people.present(place_of(flee, name));
}

TEST(FleeCorrected, ALinkAsLongAsADayTakesADay) {
    auto flee = one_way("Alda*1000 -200- Camp^0");
    arrive(flee, 1, 100);
    EXPECT_EQ(standing_of(flee, "Camp", 1), 0);
    EXPECT_EQ(standing_of(flee, "Camp", 2), 100);
    EXPECT_EQ(standing_of(without(flee, FleeQuirk::exact_length_takes_a_day_more), "Camp", 1), 100);
}

TEST(FleeCorrected, ADayIsAsLongOnTwoLinksAsOnOne) {
    auto flee = one_way("Alda*1000 -120- Bree> -120- Camp^0");
    // Whoever turns back at Bree would blur it: one way out only.
    flee.links.erase(flee.links.begin() + 1);
    arrive(flee, 1, 100);
    EXPECT_EQ(standing_of(flee, "Camp", 1), 100);
    const auto meant = without(flee, FleeQuirk::full_speed_on_each_hop);
    EXPECT_EQ(standing_of(meant, "Camp", 1), 0);
    EXPECT_EQ(standing_of(meant, "Camp", 2), 100);
}

TEST(FleeCorrected, ARedirectionDoesNotDoubleALink) {
    auto flee = one_way("Alda*1000 =100= Camp^0; Alda -100- Dena^0");
    flee.settings.camp_movechance = 0;
    arrive(flee, 1, 30000);
    expect_binomial(standing_of(flee, "Camp", 9), 30000, 2 / 3.0);
    expect_binomial(standing_of(without(flee, FleeQuirk::redirection_doubles_links), "Camp", 9),
                    30000, 0.5);
}

TEST(FleeCorrected, ConflictsGrow) {
    auto flee = one_way("Alda*1000 -100- Camp^0; Brek*1000 -100- Camp");
    for (auto& series : flee.conflicts) {
        series.by_day.assign(10, 1);
        if (series.location == place_of(flee, "Brek"))
            for (std::size_t day = 2; day < 10; ++day) series.by_day[day] = 3;
    }
    flee.settings.conflict_movechance = 0;  // people stay where they were driven out
    arrive(flee, 4, 30000);
    expect_binomial(standing_of(flee, "Brek", 4), 30000, 0.5);
    expect_binomial(standing_of(without(flee, FleeQuirk::intensity_frozen), "Brek", 4), 30000,
                    0.75);
}

TEST(FleeCorrected, AnOpenLinkTurnsNobodyBack) {
    auto flee = one_way("Alda*1000 -500- Camp^0@Away");
    flee.closures = {closed(FleeClosure::Kind::country, "Home", "Away", 2, 3)};
    arrive(flee, 1, 100);
    EXPECT_EQ(standing_of(flee, "Camp", 3), 0) << "turned back though the border has reopened";
    EXPECT_EQ(standing_of(without(flee, FleeQuirk::turned_back_at_open_links), "Camp", 3), 100);
}

TEST(FleeCorrected, AClosureHoldsWhatAnotherOpens) {
    auto flee = one_way("Alda*1000 -100- Camp^0@Away");
    flee.closures = {closed(FleeClosure::Kind::country, "Home", "Away", 0, 9),
                     closed(FleeClosure::Kind::location, "Camp", "", 1, 3)};
    arrive(flee, 1, 100);
    EXPECT_EQ(standing_of(flee, "Camp", 4), 100);
    EXPECT_EQ(standing_of(without(flee, FleeQuirk::reopening_opens_all), "Camp", 4), 0);
}

TEST(FleeCorrected, ASingleLinkCloses) {
    auto flee = one_way("Alda*1000 -100- Camp^0");
    flee.closures = {closed(FleeClosure::Kind::link, "Alda", "Camp", 0, 9)};
    arrive(flee, 1, 100);
    EXPECT_EQ(standing_of(flee, "Camp", 2), 100);
    EXPECT_EQ(standing_of(without(flee, FleeQuirk::link_closures_ignored), "Camp", 2), 0);
}

TEST(FleeCorrected, ACampThatIsFullOnDayZeroTakesNobodyMore) {
    auto flee = one_way("Alda*1000 -100- Camp^100");
    registered(flee, "Camp", {{0, 100}, {9, 100}});
    arrive(flee, 1, 500);
    flee.settings.camp_movechance = 0;
    // 100 people of day 0 are taken off a capacity of 100, and what is left counts as no limit.
    EXPECT_EQ(standing_of(flee, "Camp", 2), 600);
    EXPECT_EQ(standing_of(without(flee, FleeQuirk::day0_taken_off_capacity), "Camp", 2), 100);
}

TEST(FleeCorrected, SmallPlacesGivePeopleToo) {
    auto flee = one_way("Alda*10 -100- Camp^0");
    flee.settings.conflict_spawning = scenario::FleeSpawnRate{
        .mode = scenario::FleeSpawnMode::pop_ratio, .rate = 0.05, .displaced = {}};
    flee.settings.conflict_movechance = 0;
    EXPECT_EQ(standing_of(flee, "Alda", 9), 0) << "half a person a day";
    const auto n = standing_of(without(flee, FleeQuirk::pop_ratio_truncated), "Alda", 9);
    EXPECT_GE(n, 1);
    EXPECT_LE(n, 9);
}

TEST(FleeCorrected, AllTogetherKeepNoQuirk) {
    const auto corrected = scenario::FleeFidelity::corrected();
    for (std::size_t i = 0; i < scenario::k_n_flee_quirks; ++i) {
        const auto quirk = static_cast<FleeQuirk>(i);
        EXPECT_FALSE(corrected[quirk]);
        EXPECT_TRUE(scenario::FleeFidelity::flee3()[quirk]);
        EXPECT_EQ(scenario::flee_quirk_named(scenario::name_of(quirk)), quirk);
        EXPECT_NE(scenario::meaning_of(quirk, false), scenario::meaning_of(quirk, true));
    }
}

//! With every quirk corrected, no random scenario breaks conservation or runs out of its arrays.
TEST(FleeCorrected, RunsEveryRandomCase) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        auto flee = random_flee_case(seed);
        flee.fidelity = scenario::FleeFidelity::corrected();
        const auto scenario = report::flee_scenario(flee, "case");
        const auto engine = simulate::make_engine(scenario);
        const auto inputs = simulate::draw_inputs(engine, {7, 0});
        auto state = simulate::initial_state(engine, inputs);
        simulate::Simulator(engine).run(inputs, state, flee.days - 1, {});
        std::int64_t all = state.people.travelling();
        for (std::size_t p = 0; p < flee.locations.size(); ++p)
            all += state.people.present(static_cast<std::int32_t>(p));
        EXPECT_EQ(all, state.entered) << "case " << seed;
    }
}

}  // namespace
}  // namespace corridor::test
