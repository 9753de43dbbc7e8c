// M3, M4, M6, M7, M9 and M10: who is stopped, held, in danger, told to leave.

#include "corridor/base/date.h"
#include "tests/unit/mission_case.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <numeric>

namespace corridor::mission {
namespace {

using result::Variable;

//! Terms of one day of member 0, and the world they belong to.
struct Day {
    Day(scenario::Scenario given, Date date)
        : scenario(std::move(given)), member(scenario), world(member.engine.world) {
        const int wanted = date - scenario.time.start;
        const auto active = model::active_on(world, member.inputs.calendar, wanted);
        terms = model::compose_terms(world, member.engine.reference, member.inputs.parameters,
                                     member.inputs.calendar, active);
    }
    //! u of a home and class over a chain of places, and the number of checkpoints on it.
    std::pair<double, int> way(std::string_view home, std::string_view person_class,
                               std::initializer_list<std::string_view> chain) const {
        const auto classes = static_cast<std::size_t>(world.n_classes());
        const auto c = std::ranges::find(world.classes, person_class) - world.classes.begin();
        const std::size_t group =
            place_index(scenario, home) * classes + static_cast<std::size_t>(c);
        const auto& people = *terms->people[static_cast<std::size_t>(world.signature_of[group])];
        std::pair<double, int> all{1, 0};
        for (const auto* from = chain.begin(); from + 1 != chain.end(); ++from) {
            const auto a = static_cast<std::int32_t>(place_index(scenario, *from));
            const auto b = static_cast<std::int32_t>(place_index(scenario, *(from + 1)));
            const auto arc = std::ranges::find_if(
                world.arcs, [&](const auto& x) { return x.from == a && x.to == b; });
            const auto& step = people.arcs[static_cast<std::size_t>(arc - world.arcs.begin())];
            all.first *= step.survive;
            all.second += step.n_checkpoints;
        }
        return all;
    }
    scenario::Scenario scenario;
    Member member;
    const model::World& world;
    std::unique_ptr<model::Terms> terms;
};

const Date k_september = Date::from_ymd(2025, 9, 10);

TEST(MissionM3, CheckpointsOnOnePathActInOrder) {
    const Day base(mali(), k_september);
    const auto [u, posts] = base.way("kayes", "screened", {"kayes", "sandare", "nioro", "diema"});
    EXPECT_EQ(posts, 3) << "out of Kayes, into Nioro, out of Nioro";
    EXPECT_DOUBLE_EQ(u, 0.1 * 0.1 * 0.1);
    const Day fewer(without({"nioro-men"}), k_september);
    const auto [u2, posts2] =
        fewer.way("kayes", "screened", {"kayes", "sandare", "nioro", "diema"});
    EXPECT_EQ(posts2, 1);
    EXPECT_DOUBLE_EQ(u2, 0.1);
}

TEST(MissionM3, WithoutCheckpointsNobodyIsTakenOnTheWay) {
    const auto free = without_if(mali(), [](const scenario::Measure& measure) {
        return measure.id == "nioro-men" || measure.id == "kayes-men" ||
               measure.id == "reprisals-nioro" || measure.id == "lere-ultimatum";
    });
    EXPECT_TRUE(run(free).detained.empty());
    EXPECT_GT(detained(run(mali()), "nioro").captured_as_of.q50, 10);
    expect_same_draws(mali(), free);
}

TEST(MissionM4, ResidentsAreHeldWhereStrangersPass) {
    const Day day(mali(), k_september);
    EXPECT_DOUBLE_EQ(day.way("nioro", "screened", {"nioro", "diema"}).first, 0.1);
    EXPECT_DOUBLE_EQ(day.way("kayes", "screened", {"nioro", "diema"}).first, 0.1);
    EXPECT_DOUBLE_EQ(day.way("bamako", "screened", {"nioro", "diema"}).first, 1);
    EXPECT_DOUBLE_EQ(day.way("nioro", "other", {"nioro", "diema"}).first, 1);
}

//! The same checkpoints for everybody, wherever they live.
scenario::Scenario blind_to_homes() {
    auto scenario = mali();
    for (const char* id : {"nioro-men", "nioro-residents"})
        scenario.measures[measure_index(scenario, id)].homes = {"*"};
    return scenario;
}

TEST(MissionM4, ConfinedAreTheResidentsAndNotTheGuests) {
    const auto base = run(mali());
    const auto& confined = cell(base, Variable::people_confined, "", "nioro");
    const auto& present = cell(base, Variable::people_present, "", "nioro");
    EXPECT_GT(confined.q50, 50000);
    EXPECT_LT(confined.q50, present.q50 - 200) << "guests from Bamako may leave";
    const auto all = run(blind_to_homes());
    EXPECT_EQ(cell(all, Variable::people_confined, "", "nioro").q50,
              cell(all, Variable::people_present, "", "nioro").q50);
    const auto none = run(without({"nioro-men", "nioro-residents"}));
    EXPECT_EQ(cell(none, Variable::people_confined, "", "nioro").q95, 0);
    expect_same_draws(mali(), blind_to_homes());
}

TEST(MissionM6, AboutFiftyHeldMostOfThemInTheFirstWeek) {
    const auto base = detained(run(mali(), 32), "nioro");
    EXPECT_GT(base.captured_as_of.q50, 20);
    EXPECT_LT(base.captured_as_of.q50, 100);
    EXPECT_GT(base.captured_first_week.mean, 0.5F * base.captured_as_of.mean);
    EXPECT_LT(base.held_as_of.mean, base.captured_as_of.mean) << "some are released";
    EXPECT_GT(base.held_as_of.mean, 0);
}

TEST(MissionM6, PeopleHeldStayInTheCountOfPeople) {
    Member member(mali());
    const auto everybody = [](const model::People& people) {
        std::int64_t n = people.travelling() + people.detained() + people.left_region + people.died;
        for (std::size_t place = 0; place < people.at.size(); ++place)
            n += people.present(static_cast<std::int32_t>(place));
        return n;
    };
    const std::int64_t at_start = everybody(member.state.people);
    std::int64_t most_held = 0;
    member.live([&](const simulate::MemberState& state, const model::Terms&, std::int32_t) {
        most_held = std::max(most_held, state.people.detained());
        EXPECT_EQ(everybody(state.people), at_start);
    });
    EXPECT_GT(most_held, 0);
}

TEST(MissionM6, CountsThatWereReportedAreEvidence) {
    const auto base = run(mali(), 1);
    const auto fewer = run(
        without_reports({"r_forty_held", "r_group_of_13", "r_nioro_video", "r_nioro_video_copy"}),
        1);
    const std::size_t measure = measure_index(mali(), "nioro-residents");
    EXPECT_LT(fewer.measures[measure].credence, base.measures[measure].credence - 0.01);
    EXPECT_EQ(fewer.evidence.size() + 4, base.evidence.size());
}

TEST(MissionM7, StayingIsDangerousToo) {
    const auto no_checks = without({"nioro-men", "nioro-residents", "kayes-men"});
    const auto reprisals_only = detained(run(no_checks, 32), "nioro");
    EXPECT_GT(reprisals_only.captured_deadline.mean, 0) << "taken at home";
    const auto quiet = without_if(no_checks, [](const scenario::Measure& measure) {
        return measure.id == "reprisals-nioro";
    });
    EXPECT_EQ(detained(run(quiet, 32), "nioro").captured_deadline.mean, 0);
    expect_same_draws(no_checks, quiet);
}

TEST(MissionM7, CheckpointsMakeATownDangerousAndSomeWishToLeave) {
    const auto base = run(mali());
    const auto calm = run(without({"nioro-men", "nioro-residents", "reprisals-nioro"}));
    EXPECT_GT(cell(base, Variable::people_wanting, "", "nioro").q50, 500);
    EXPECT_LT(cell(calm, Variable::people_wanting, "", "nioro").q95, 100);
}

TEST(MissionM9, TheUltimatumEmptiesLere) {
    const auto base = run(mali(), 32);
    ASSERT_EQ(base.ultimatums.size(), 1U);
    const auto& row = base.ultimatums.front();
    EXPECT_EQ(base.places[row.place].id, "lere");
    EXPECT_EQ(row.announced, Date::from_ymd(2025, 10, 23));
    EXPECT_GT(row.departures_before_as_of.q50, 2000);
    EXPECT_GE(row.departures.q50, row.departures_before_as_of.q50);
    const double shares =
        std::accumulate(row.destinations.begin(), row.destinations.end(), 0.0,
                        [](double sum, const auto& to) { return sum + to.share; });
    EXPECT_NEAR(shares, 1, 1e-6);
    const auto no_order = without({"lere-ultimatum"});
    const auto calm = run(no_order, 32);
    EXPECT_TRUE(calm.ultimatums.empty());
    EXPECT_GT(cell(calm, Variable::people_present, "", "lere").q05,
              cell(base, Variable::people_present, "", "lere").q50 + 1000);
    expect_same_draws(mali(), no_order);
}

TEST(MissionM9, AfterTheWindowTheClosureHoldsWhoStayed) {
    const auto base = run(mali(), 32);
    EXPECT_GT(cell(base, Variable::people_confined, "", "lere").mean, 500);
    const auto calm = run(without({"lere-ultimatum"}), 32);
    EXPECT_EQ(cell(calm, Variable::people_confined, "", "lere").q95, 0);
}

TEST(MissionM10, TheOldSiegeOfLereComesBackWhereTheAccordIsBroken) {
    const auto base = run(mali(), 32);
    const auto no_accord = without({"lere-accord"});
    const auto lasting = run(no_accord, 32);
    EXPECT_GT(closed(base, "lere", 60), closed(lasting, "lere", 60) + 0.05);
    EXPECT_GT(cell(base, Variable::price_index, "staple", "lere").q50, 1.5F);
    EXPECT_EQ(cell(lasting, Variable::price_index, "staple", "lere").q95, 1);
    expect_same_draws(mali(), no_accord, "lere-siege");
}

TEST(MissionM10, TheSiegeBeforeTheAccordIsOverWhenTheRunBegins) {
    const auto& scenario = mali();
    const auto siege = static_cast<std::int32_t>(measure_index(scenario, "lere-siege"));
    const int broken = Date::from_ymd(2025, 10, 27) - scenario.time.start;
    const auto engine = simulate::make_engine(scenario);
    int resumed = 0;
    for (std::uint32_t member = 0; member < 32; ++member) {
        const auto inputs = simulate::draw_inputs(engine, StreamKey{7, member});
        for (const auto& span : inputs.calendar.spans) {
            if (span.measure != siege || span.last_day < 0) continue;
            EXPECT_GE(span.first_day, broken);
            ++resumed;
        }
    }
    EXPECT_GE(resumed, 22) << "kept with chance 0.1";
    EXPECT_LT(resumed, 32);
}

}  // namespace
}  // namespace corridor::mission
