#include "corridor/base/error.h"
#include "corridor/scenario/load.h"
#include "corridor/scenario/save.h"
#include "tests/support/broken_scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace corridor::scenario {
namespace {

using test::BrokenScenario;

Scenario saved_and_loaded(const Scenario& scenario) {
    BrokenScenario folder;
    save(scenario, folder.folder() / "copy");
    return load(folder.folder() / "copy");
}

std::vector<std::filesystem::path> examples() {
    std::vector<std::filesystem::path> found;
    const std::filesystem::path folder = std::filesystem::path(CORRIDOR_SOURCE_DIR) / "examples";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (std::filesystem::exists(entry.path() / "scenario.toml")) found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

TEST(Save, every_example_reads_back_exactly) {
    ASSERT_GE(examples().size(), 7u);
    for (const auto& path : examples()) {
        const Scenario scenario = load(path);
        const Scenario again = saved_and_loaded(scenario);
        EXPECT_TRUE(same_data(scenario, again)) << path.filename();
        EXPECT_EQ(fingerprint(scenario), fingerprint(again)) << path.filename();
    }
}

TEST(Save, keeps_awkward_texts_and_numbers) {
    Scenario s = BrokenScenario().load();
    s.title = "A \"quoted\" title\\with a tab\t";
    s.title_fr = "Été";
    s.places[0].name = "a;b, \"c\"\n#d ";
    s.places[0].position.lat = 1.0 / 3;
    s.places[1].population_low = 18000;
    s.places[1].population_high = 22000;
    s.places[1].beds = 12.5;
    s.supply[0].capacity_per_day = 1e-7;
    s.parameters.at("retry") =
        Value{.family = Family::categorical, .choices = {0.1, 0.3}, .weights = {2, 1}};
    s.parameters.at("comply_village") = fixed(0.1 + 0.2);
    s.measures[1].phases[0].effect.delay_days =
        Value{.family = Family::normal, .a = 3, .b = 0.1, .choices = {}, .weights = {}};
    s.measures[2].exempts.from = Date::from_ymd(2030, 3, 24);
    s.options[0].goods = {"staple", "fuel"};
    s.options[0].share = 0.25;
    s.kin.push_back({.home = "nioro", .place = "dioka", .kin = 0.3});
    EXPECT_TRUE(same_data(s, saved_and_loaded(s)));
}

TEST(Save, overwrites_no_scenario) {
    BrokenScenario folder;
    const Scenario s = folder.load();
    try {
        save(s, folder.folder());
        FAIL() << "a scenario was overwritten";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::io);
    }
}

TEST(Fingerprint, does_not_depend_on_the_order_of_rows_or_lists) {
    BrokenScenario folder;
    const Scenario s = folder.load();
    Scenario shuffled = s;
    std::ranges::reverse(shuffled.places);
    std::ranges::reverse(shuffled.roads);
    std::ranges::reverse(shuffled.measures);
    std::ranges::reverse(shuffled.reports);
    std::ranges::reverse(shuffled.groups);
    EXPECT_EQ(fingerprint(s), fingerprint(shuffled));
    Scenario listed = s;
    listed.measures[0].goods = {"staple", "fuel"};
    Scenario reversed = s;
    reversed.measures[0].goods = {"fuel", "staple"};
    EXPECT_EQ(fingerprint(listed), fingerprint(reversed));
    listed.missions[0].path = {"r2", "r1"};
    EXPECT_NE(fingerprint(listed), fingerprint(reversed)) << "a path is an order";
}

TEST(Fingerprint, leaves_out_what_moves_no_number) {
    const Scenario s = BrokenScenario().load();
    Scenario other = s;
    other.name = "x";
    other.title = "Other";
    other.lang = "fr";
    other.members = 256;
    other.seed = 99;
    other.warnings.push_back("w");
    other.places[0].name = "Port";
    other.reports[0].note = "n";
    EXPECT_EQ(fingerprint(s), fingerprint(other));
    EXPECT_EQ(fingerprint(s).size(), 64u);
}

TEST(Fingerprint, sees_every_number) {
    const Scenario s = BrokenScenario().load();
    const std::string before = fingerprint(s);
    const auto expect_seen = [&](auto change) {
        Scenario other = s;
        change(other);
        EXPECT_NE(fingerprint(other), before);
    };
    expect_seen([](Scenario& x) { x.places[1].population += 1; });
    expect_seen([](Scenario& x) { x.roads[1].km += 1e-9; });
    expect_seen([](Scenario& x) { x.time.horizon_days += 1; });
    expect_seen([](Scenario& x) { x.parameters.at("alpha") = fixed(0.71); });
    expect_seen([](Scenario& x) { x.measures[0].phases[0].effect.open = fixed(0.01); });
    expect_seen([](Scenario& x) { x.measures[1].credence.reset(); });
    expect_seen([](Scenario& x) { x.reports[0].reliability = 'A'; });
    expect_seen([](Scenario& x) { x.sources[0].cluster = "elders"; });
    expect_seen([](Scenario& x) { x.options.clear(); });
    expect_seen([](Scenario& x) { x.holders.pop_back(); });
    expect_seen([](Scenario& x) { x.goods[0].quantum = "mg"; });
    expect_seen([](Scenario& x) { x.markets[0].share = 0.3; });
}

}  // namespace
}  // namespace corridor::scenario
