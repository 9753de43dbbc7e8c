#include "corridor/model/label.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/ascii_map.h"
#include "tests/support/small_world.h"

namespace corridor::model {
namespace {

using test::Sketch;
using test::SmallWorld;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

constexpr std::int32_t k_window = 14, k_patience = 7;

//! port - a - b - camp; b is watched.
Sketch line() {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a");
    sketch.town("b");
    sketch.place("camp", scenario::Role::refuge);
    sketch.road("port", "a", 100);
    sketch.road("a", "b", 100);
    sketch.road("b", "camp", 100);
    return sketch;
}

//! Days of one town under changing countries (same places, other measures).
struct Watch {
    LabelState state;
    std::vector<double> staple;
    std::vector<std::int64_t> aid, need;

    explicit Watch(const SmallWorld& small)
        : state(start_labels(small.world, k_window)),
          staple(small.world.places.size(), 1),
          aid(small.world.places.size(), 0),
          need(small.world.places.size(), 1000) {}

    AccessLabel live(const SmallWorld& small, int days = 1) {
        const auto terms = small.terms();
        MovementWorkspace workspace(small.world);
        const People people = test::people_at_home(small.world);
        for (int i = 0; i < days; ++i) {
            const std::vector<std::uint8_t> before(state.label().begin(), state.label().end());
            const SafeExit& exits = safe_exit(small.world, *terms, before, workspace);
            update_labels(small.world, *terms, exits, people,
                          {.staple_ratio = staple, .aid_delivered = aid, .staple_need = need},
                          k_patience, state);
        }
        return of(small);
    }
    AccessLabel of(const SmallWorld& small, std::string_view place = "b") const {
        return static_cast<AccessLabel>(state.label()[at(small.place(place))]);
    }
};

AccessLabel label_of(const Sketch& sketch, int days = k_window) {
    const SmallWorld small(sketch);
    return Watch(small).live(small, days);
}

TEST(Label, FreePlaceIsOpen) {
    EXPECT_EQ(label_of(line(), 1), k_open);
    EXPECT_EQ(label_of(line()), k_open);
}

Sketch ring_of_goods_and_people() {
    Sketch sketch = line();
    sketch.siege("ring", "b").phases[0].effect.pass = scenario::fixed(0.05);
    return sketch;
}

TEST(Label, UnreachableTownIsCutOffWithinTheWindow) {
    for (const int days : {1, 7, k_window})
        EXPECT_EQ(label_of(ring_of_goods_and_people(), days), k_cut_off);
    // It was open before: the share of enclosed days must reach nine tenths.
    const SmallWorld free(line()), closed(ring_of_goods_and_people());
    Watch watch(free);
    EXPECT_EQ(watch.live(free, 30), k_open);
    int days = 0;
    while (watch.live(closed) != k_cut_off && days < 60) ++days;
    EXPECT_LT(days, k_window);
    EXPECT_GE(days, 11);  // 13 of 14 days
}

TEST(Label, PlaceWithoutAnyRoadIsCutOff) {
    Sketch sketch = line();
    sketch.town("island");
    const SmallWorld small(sketch);
    Watch watch(small);
    watch.live(small, k_window);
    EXPECT_EQ(watch.of(small, "island"), k_cut_off);
}

TEST(Label, FuelBanMakesRestricted) {
    Sketch sketch = line();
    for (const char* road : {"a-b", "b-camp"})
        sketch.on_loads(std::string("fuel-") + road, road, {.open = 0}).goods = {"fuel"};
    EXPECT_EQ(label_of(sketch), k_restricted);
    sketch.scenario.measures.pop_back();  // one route is free again
    EXPECT_EQ(label_of(sketch), k_open);
}

TEST(Label, ChecksThatHoldTheMenMakeHardToReach) {
    Sketch sketch = line();
    for (const char* road : {"a-b", "b-camp"}) {
        auto& checks =
            sketch.on_people(std::string("men-") + road, road, {.pass = 0.1, .detain = 0.8});
        checks.homes.clear();
        checks.classes = {"screened"};
    }
    EXPECT_EQ(label_of(sketch), k_hard_to_reach);  // X_min = 0.1 though X = 0.775
}

TEST(Label, AidThatCannotComeMakesHardToReach) {
    Sketch sketch = line();
    for (const char* road : {"a-b", "b-camp"})
        sketch.on_loads(std::string("aid-") + road, road, {.open = 0.4});
    EXPECT_EQ(label_of(sketch), k_hard_to_reach);
    // Goods banned, people free to go: not cut off.
    Sketch goods = line();
    goods.siege("ring", "b");
    EXPECT_EQ(label_of(goods), k_hard_to_reach);
}

TEST(Label, HungerWithoutDeliveryCountsWhereAidMayFail) {
    const SmallWorld small(line());
    Watch fed(small), hungry(small);
    hungry.staple.assign(hungry.staple.size(), 0.5);
    // Aid may come every day (E = 1): hunger alone is no matter of access.
    EXPECT_EQ(hungry.live(small, k_window), k_open);

    Sketch shut = line();
    shut.on_loads("x", "a-b", {.open = 0.4});
    const SmallWorld closed(shut);
    const auto mixed = [&](bool starving, std::int64_t delivered) {
        Watch watch(small);
        if (starving) watch.staple.assign(watch.staple.size(), 0.5);
        watch.aid.assign(watch.aid.size(), delivered);
        watch.live(small, k_window);
        for (int i = 0; i < 4; ++i) watch.live(closed);  // E = 10/14
        return watch.of(small);
    };
    EXPECT_EQ(mixed(false, 0), k_open);
    EXPECT_EQ(mixed(true, 0), k_hard_to_reach);
    EXPECT_EQ(mixed(true, 249), k_hard_to_reach);
    EXPECT_EQ(mixed(true, 250), k_open);  // a quarter of the need comes
}

TEST(Label, WorseAtOnceBetterAfterSevenDays) {
    Sketch mild = line();
    for (const char* road : {"a-b", "b-camp"})
        mild.on_loads(std::string("toll-") + road, road, {.fee = 10});
    const SmallWorld free(line()), toll(mild);
    Watch watch(free);
    EXPECT_EQ(watch.live(free, 20), k_open);
    EXPECT_EQ(watch.live(toll), k_restricted);
    for (int day = 1; day < k_patience; ++day) EXPECT_EQ(watch.live(free), k_restricted) << day;
    EXPECT_EQ(watch.live(free), k_open);
    // A day of relapse begins the count anew.
    watch.live(toll);
    watch.live(free, k_patience - 1);
    EXPECT_EQ(watch.live(toll), k_restricted);
    EXPECT_EQ(watch.live(free, k_patience - 1), k_restricted);
    EXPECT_EQ(watch.live(free), k_open);
}

TEST(Label, WindowSlidesWithoutDrift) {
    const SmallWorld free(line()), closed(ring_of_goods_and_people());
    Watch watch(free);
    for (int round = 0; round < 50; ++round) {
        watch.live(closed, 1 + round % 5);
        watch.live(free, 1 + round % 3);
    }
    watch.live(free, k_window);
    const auto b = at(free.place("b"));
    const auto& window = watch.state.windows.front();
    EXPECT_EQ(window.aid_sum[b], k_window);
    EXPECT_EQ(window.free[b], 1);
    for (std::int32_t s = 0; s < free.world.n_signatures; ++s) {
        const auto cell = b * at(free.world.n_signatures) + at(s);
        EXPECT_EQ(window.enclosed_sum[cell], 0);
        EXPECT_EQ(window.survive_sum[cell], k_window * 1'000'000);
    }
    EXPECT_EQ(watch.state.hungry[2 * b], 0U);
    EXPECT_EQ(watch.state.need[b], 1000);
}

// The same days under 14, 30 and 90 days: a siege of three weeks.
TEST(Label, LongerWindowsForgetLater) {
    const SmallWorld free(line()), closed(ring_of_goods_and_people());
    Watch watch(free);
    watch.live(free, 100);
    watch.live(closed, 21);
    const auto b = at(free.place("b"));
    const auto label = [&](std::size_t window) { return watch.state.windows[window].label[b]; };
    EXPECT_EQ(label(0), k_cut_off);
    EXPECT_EQ(label(1), k_hard_to_reach);  // E = 9/30
    EXPECT_EQ(label(2), k_restricted);     // E = 69/90, but today no road is free
    watch.live(free, 7 + k_patience - 1);
    EXPECT_EQ(label(0), k_open);           // E = 7/14 and better, for seven days
    EXPECT_EQ(label(1), k_hard_to_reach);  // E = 13/30
    watch.live(free, 30);
    for (std::size_t window = 0; window < k_n_windows; ++window) EXPECT_EQ(label(window), k_open);
    EXPECT_GE(watch.state.runs.size(), 3U) << "the siege is still in the longest window";
    watch.live(free, 90);
    EXPECT_EQ(watch.state.runs.size(), 1U);
}

// Sums that move with the windows are what adding up the days gives.
TEST(Label, RunsOfDaysAddUpToWhatTheDaysDo) {
    const SmallWorld free(line()), closed(ring_of_goods_and_people());
    Watch watch(free);
    std::vector<bool> shut;
    for (int round = 0; round < 40; ++round)
        for (const bool now : {true, false}) {
            const int days = 1 + (round * 7 + now * 3) % 11;
            watch.live(now ? closed : free, days);
            shut.insert(shut.end(), static_cast<std::size_t>(days), now);
            for (const auto& window : watch.state.windows) {
                const auto n = std::min(shut.size(), at(window.days));
                const auto n_shut = std::count(shut.end() - static_cast<std::ptrdiff_t>(n),
                                               shut.end(), true);
                EXPECT_EQ(window.aid_sum[at(free.place("b"))],
                          static_cast<std::int32_t>(n) - static_cast<std::int32_t>(n_shut));
            }
        }
}

TEST(Label, SourcesAndRefugesHaveNone) {
    const SmallWorld closed(ring_of_goods_and_people());
    Watch watch(closed);
    watch.staple.assign(watch.staple.size(), 0);
    watch.live(closed, k_window);
    EXPECT_EQ(watch.of(closed, "port"), k_open);
    EXPECT_EQ(watch.of(closed, "camp"), k_open);
}

TEST(Label, EmptyTownIsJudgedByItsOwnPeople) {
    Sketch sketch = ring_of_goods_and_people();
    sketch.scenario.places[2].population = 0;
    EXPECT_EQ(label_of(sketch), k_cut_off);
}

}  // namespace
}  // namespace corridor::model
