// Calibrated draws that a scenario names: read, refused, drawn, saved.

#include "corridor/base/error.h"
#include "corridor/model/calendar.h"
#include "corridor/model/sampling.h"
#include "corridor/scenario/save.h"
#include "tests/support/broken_scenario.h"
#include "tests/support/reports_cases.h"

#include <gtest/gtest.h>

#include <map>

namespace corridor::scenario {
namespace {

using test::BrokenScenario;

constexpr const char* k_file =
    "fold,weight,elasticity,leak_hard\n0,3,0.5,0.2\n0,1,0.9,0.3\n1,1,0.4,0.1\n";

Scenario with_posterior(const std::string& text) {
    BrokenScenario folder;
    folder.write("learnt.csv", text);
    folder.replace("scenario.toml", "[parameters]", "[parameters]\nposterior = \"learnt.csv\"");
    return folder.load();
}

std::string refusal(const std::string& text) {
    try {
        with_posterior(text);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::input);
        return error.what();
    }
    return "accepted";
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(Posterior, FoldZeroIsTakenAndItsTextReadsBack) {
    const Scenario s = with_posterior(k_file);
    ASSERT_TRUE(s.posterior);
    EXPECT_EQ(s.posterior->keys, (std::vector<std::string>{"elasticity", "leak_hard"}));
    EXPECT_EQ(s.posterior->weights, (std::vector<double>{3, 1}));
    EXPECT_EQ(s.posterior->row(1)[1], 0.3);
    EXPECT_EQ(posterior_text({{0, *s.posterior}}),
              "fold,weight,elasticity,leak_hard\n0,3,0.5,0.2\n0,1,0.9,0.3\n");
}

TEST(Posterior, EveryProblemIsToldWithItsPlace) {
    const std::string all = refusal("fold,weight,elastcity,runout_ratio\n0,1,0.5,0.2\n");
    EXPECT_TRUE(says(all, "learnt.csv:1:13 elastcity")) << all;
    EXPECT_TRUE(says(all, "Did you mean `elasticity`?")) << all;
    EXPECT_TRUE(says(all, "learnt.csv:1:23 runout_ratio")) << all;
    const std::string rows = refusal("fold,weight,elasticity\n-1,1,0.5\n0,0,0.5\n0,1,7\n0,1\n");
    for (const char* part : {"learnt.csv:2:1 fold", "learnt.csv:3:3 weight", "learnt.csv:4:5 elasticity",
                             "the row has 2 cells, the header 3"})
        EXPECT_TRUE(says(rows, part)) << rows;
    EXPECT_TRUE(says(refusal("fold,weight,elasticity\n1,1,0.5\n"), "holds no fold 0"));
    EXPECT_TRUE(says(refusal("fold,weight\n0,1\n"), "names no parameter"));
    EXPECT_TRUE(says(refusal("weight,elasticity\n1,0.5\n"), "fold"));
}

TEST(Posterior, MovesTheFingerprintAndIsSavedWithTheScenario) {
    const Scenario plain = BrokenScenario().load();
    const Scenario one = with_posterior(k_file);
    const Scenario other = with_posterior("fold,weight,elasticity\n0,1,0.5\n");
    EXPECT_NE(fingerprint(plain), fingerprint(one));
    EXPECT_NE(fingerprint(other), fingerprint(one));
    BrokenScenario place;
    save(one, place.folder() / "copy");
    const Scenario again = load(place.folder() / "copy");
    EXPECT_TRUE(same_data(one, again));
    EXPECT_EQ(fingerprint(one), fingerprint(again));
}

// The scenario of the test writes alpha itself.
TEST(Posterior, WhatTheScenarioWritesItselfStays) {
    const Scenario s = with_posterior("fold,weight,alpha,elasticity\n0,1,0.3,0.5\n");
    const auto drawn = model::draw_parameters(s, {1, 0}, {});
    EXPECT_EQ(drawn.alpha, 0.7);
    EXPECT_EQ(drawn.elasticity, 0.5);
    bool told = false;
    for (const std::string& warning : s.warnings) told |= says(warning, "alpha: the scenario writes");
    EXPECT_TRUE(told);
}

// 128 members share rows of weight 3 and 1 as 96 and 32, to one member; together, never mixed.
TEST(Posterior, MembersTakeRowsByTheirWeight) {
    Scenario s = test::bare_scenario();
    set_posterior(s, {.file = "p.csv",
                      .keys = {"elasticity", "trip"},
                      .weights = {3, 1},
                      .values = {0.5, 0.002, 0.9, 0.004}});
    std::map<double, int> times;
    for (std::uint32_t member = 128; member < 256; ++member) {
        const auto drawn = model::draw_parameters(s, {7, member}, {});
        ++times[drawn.elasticity];
        EXPECT_EQ(drawn.trip, drawn.elasticity == 0.5 ? 0.002 : 0.004);
        EXPECT_EQ(drawn.retry, 0.2);
    }
    EXPECT_NEAR(times[0.5], 96, 1);
    EXPECT_NEAR(times[0.9], 32, 1);
}

TEST(Posterior, DecidesComplianceForAllUltimatums) {
    Scenario s = test::bare_scenario();
    test::add_measure(s, "u", {{10, 12}, {13, 90}}).pattern = Pattern::ultimatum;
    s.measures[0].places = {s.places[0].id};
    s.parameters.at("comply_village") = Parameters().at("comply_village");  // not its own
    const double before = test::calendar_of(s, {7, 3}).comply.at(0);
    set_posterior(s, {.file = "p", .keys = {"comply_village"}, .weights = {1}, .values = {0.42}});
    EXPECT_NE(before, 0.42);
    EXPECT_EQ(test::calendar_of(s, {7, 3}).comply.at(0), 0.42);
}

TEST(LeakWords, StandForParameters) {
    BrokenScenario folder;
    folder.replace("measures.csv", "tri(0;0.02;0.05)", "hard");
    const Scenario s = folder.load();
    EXPECT_EQ(s.measures[0].leak_word, LeakWord::hard);
    EXPECT_FALSE(s.measures[0].leak);
    EXPECT_TRUE(s.measures[0].leaks());
    Scenario leaking = test::bare_scenario();
    test::add_measure(leaking, "m", {{10, 20}}).leak_word = LeakWord::leaky;
    for (std::uint32_t member = 0; member < 50; ++member) {
        const double leak = test::calendar_of(leaking, {7, member}).spans.at(0).leak;
        EXPECT_EQ(leak, model::draw_parameters(leaking, {7, member}, {}).leak_leaky);
        EXPECT_TRUE(leak > 0.4 && leak < 0.9) << leak;
    }
    set_posterior(leaking, {.file = "p", .keys = {"leak_leaky"}, .weights = {1}, .values = {0.55}});
    EXPECT_EQ(test::calendar_of(leaking, {7, 0}).spans.at(0).leak, 0.55);
}

TEST(LeakWords, AnotherWordIsRefusedWithAHint) {
    BrokenScenario folder;
    folder.replace("measures.csv", "tri(0;0.02;0.05)", "leeky");
    try {
        folder.load();
        FAIL();
    } catch (const Error& error) {
        EXPECT_TRUE(says(error.what(), "Did you mean `leaky`?")) << error.what();
    }
}

}  // namespace
}  // namespace corridor::scenario
