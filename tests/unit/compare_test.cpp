// The comparison of options on a small country, against members lived by hand.
#include "corridor/assess/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "corridor/assess/option_runs.h"
#include "corridor/assess/suggest_options.h"
#include "corridor/base/error.h"
#include "corridor/scenario/check.h"
#include "tests/support/small_world.h"
#include "tests/unit/mission_case.h"

namespace corridor::assess {
namespace {

using scenario::Option;
using scenario::OptionKind;
using test::Sketch;

//! port - a - b: both besieged from the as-of date on, a with a leak.
scenario::Scenario two_sieges() {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a", 20'000);
    sketch.town("b", 5'000);
    sketch.road("port", "a", 100);
    sketch.road("a", "b", 100);
    scenario::Scenario& s = sketch.scenario;
    s.time.start = s.time.as_of - 10;
    s.time.horizon_days = 60;
    s.time.deadline_days = 50;
    for (const char* town : {"a", "b"}) {
        auto& siege = sketch.siege(std::string("ring-") + town, town, 0.1);
        siege.phases[0].start = s.time.as_of - 5;
    }
    return s;
}

Option lift(const scenario::Scenario& s, const std::string& id, const std::string& measure,
            int days_after) {
    Option option;
    option.id = id;
    option.kind = OptionKind::lift;
    option.measure = measure;
    option.start = s.time.as_of + days_after;
    return option;
}

class CompareTest : public ::testing::Test {
  protected:
    CompareTest() : scenario(two_sieges()), engine(simulate::make_engine(scenario)) {
        auto outcomes = live_base(engine, 3, k_n, {}, kept);
        base.emplace(engine, kept, std::move(outcomes));
    }

    Outcomes live(std::vector<const Option*> options) {
        return base->live(make_case(scenario, options), 0, k_n, {});
    }

    static constexpr std::size_t k_n = 8;
    scenario::Scenario scenario;
    simulate::Engine engine;
    std::vector<ensemble::KeptMember> kept;
    std::optional<BaseMembers> base;
};

// Law O1: doing nothing is nothing, to the last bit.
TEST_F(CompareTest, DoingNothingChangesNothing) {
    EXPECT_EQ(live({}), base->outcomes());
}

// A member of the comparison is the member of a run that has the exemption from the start.
TEST_F(CompareTest, LivesAsARunWithTheSiegeEnded) {
    const Option end_a = lift(scenario, "end-a", "ring-a", 10);
    const auto with = live({&end_a});
    scenario::Scenario ended = scenario;
    auto& siege = *std::ranges::find(ended.measures, "ring-a", &scenario::Measure::id);
    siege.phases[0].end = end_a.start - 1;
    const auto other = simulate::make_engine(ended);
    std::vector<ensemble::KeptMember> ignored;
    const auto lived = live_base(other, 3, k_n, {}, ignored);
    for (std::size_t m = 0; m < k_n; ++m) {
        EXPECT_EQ(with[m].short_days, lived[m].short_days) << "member " << m;
        EXPECT_LT(with[m].total_short, base->outcomes()[m].total_short);
    }
}

// A set whose second part comes after the deadline is its first part alone, in either order; and one
// whose parts begin on different days is lived in stages.
TEST_F(CompareTest, PartsOfASetBeginOnTheirOwnDays) {
    const Option end_a = lift(scenario, "end-a", "ring-a", 10);
    const Option end_b = lift(scenario, "end-b", "ring-b", 20);
    const Option too_late = lift(scenario, "too-late", "ring-b", 55);
    EXPECT_EQ(live({&end_a, &too_late}), live({&end_a}));
    EXPECT_EQ(live({&too_late, &end_a}), live({&end_a}));
    const auto both = live({&end_a, &end_b});
    EXPECT_EQ(both, live({&end_b, &end_a}));
    const auto first = live({&end_a}), second = live({&end_b});
    for (std::size_t m = 0; m < k_n; ++m)
        EXPECT_LT(both[m].total_short, std::min(first[m].total_short, second[m].total_short));
}

TEST_F(CompareTest, AStockPutThereEarlyIsPutOnce) {
    Option stock;
    stock.id = "stock";
    stock.kind = OptionKind::preposition;
    stock.place = "b";
    stock.goods = {"staple"};
    stock.quantity = 200'000;
    stock.start = scenario.time.as_of + 5;
    const Option end_a = lift(scenario, "end-a", "ring-a", 10);
    const OptionCase option_case = make_case(scenario, std::vector<const Option*>{&stock, &end_a});
    ASSERT_EQ(option_case.stages.size(), 2U);
    EXPECT_DOUBLE_EQ(option_case.tonnes(), 200);
    const auto alone = live({&stock}), with = live({&stock, &end_a});
    for (std::size_t m = 0; m < k_n; ++m) {
        EXPECT_LT(alone[m].total_short, base->outcomes()[m].total_short);
        EXPECT_LT(with[m].total_short, alone[m].total_short);
    }
}

TEST_F(CompareTest, TheTableIsWholeAndTheSameOnAnyNumberOfThreads) {
    scenario.options = {lift(scenario, "end-a", "ring-a", 10), lift(scenario, "end-b", "ring-b", 10)};
    ComparePlan plan{.suggest = true, .n_screen = 128, .n_final = 160, .seed = 3, .threads = 1};
    const auto table = compare(scenario, plan);
    plan.threads = 3;
    EXPECT_EQ(compare(scenario, plan), table);
    EXPECT_EQ(table.nothing_difference, 0);
    std::set<std::string> ids;
    int ranked = 0;
    for (const auto& option : table.options) {
        EXPECT_TRUE(ids.insert(option.outcome.id).second) << option.outcome.id;
        ranked += option.outcome.rank > 0;
        EXPECT_EQ(option.outcome.n_members, option.outcome.rank > 0 ? 160 : 128);
    }
    EXPECT_EQ(ranked, 5);
    EXPECT_EQ(table.options.front().outcome.rank, 1);
    EXPECT_GT(table.options.front().outcome.short_days_averted.mean, 0);
    // Nobody reports here, so only harm and rationing are asked again.
    EXPECT_EQ(table.checks.size(), 5U);
}

TEST_F(CompareTest, RefusesWhereThereIsNothingToCompare) {
    EXPECT_THROW(compare(scenario, {}), Error);
}

// What is suggested would pass the check of a scenario, and can only open, exempt or bring.
TEST(SuggestOptions, OfMaliAreValidAndRestrictNobody) {
    scenario::Scenario mali = mission::mali();
    mali.options = suggest_options(
        mali, {{.place = "bamako", .good = "fuel", .person_days = 1, .units_per_day = 5e5},
               {.place = "nioro", .good = "staple", .person_days = 1, .units_per_day = 3e4}});
    EXPECT_GT(mali.options.size(), 40U);
    Problems problems;
    std::vector<std::string> warnings;
    scenario::check(mali, {}, problems, warnings);
    EXPECT_NO_THROW(problems.throw_if_any());
    std::set<std::string> ids;
    for (const Option& option : mali.options) {
        EXPECT_TRUE(ids.insert(option.id).second) << option.id;
        EXPECT_GT(option.start, mali.time.as_of) << option.id;
        if (option.kind == OptionKind::ease) {
            EXPECT_GT(option.share, 0) << option.id;
        }
    }
    EXPECT_TRUE(ids.contains("lift:nioro-goods:staple"));
    EXPECT_TRUE(ids.contains("evacuation_window:nioro-residents"));
    EXPECT_TRUE(ids.contains("fee_waiver:nioro-fuel"));
    EXPECT_TRUE(ids.contains("convoy:bamako:fuel"));
    EXPECT_TRUE(ids.contains("preposition:bamako:fuel"));
    EXPECT_FALSE(ids.contains("preposition:nioro:staple")) << "Nioro is closed already";
    EXPECT_FALSE(ids.contains("lift:lere-accord")) << "a truce restricts nobody";
    EXPECT_FALSE(ids.contains("lift:ambush-lakamane")) << "it is over";
}

}  // namespace
}  // namespace corridor::assess
