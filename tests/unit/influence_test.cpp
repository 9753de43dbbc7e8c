// What a source contributes: reweighting against running every member again without it.
#include "corridor/assess/influence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "corridor/base/error.h"
#include "corridor/model/strata.h"
#include "tests/support/small_world.h"

namespace corridor::assess {
namespace {

using test::Sketch;

void report(scenario::Scenario& scenario, const char* id, const char* source, char reliability) {
    scenario::Report row;
    row.id = id;
    row.event_date = scenario.time.as_of;
    row.reported_date = scenario.time.as_of;
    row.place = "a";
    row.claim = scenario::ClaimKind::closed;
    row.source_id = source;
    row.reliability = reliability;
    row.credibility = 2;
    scenario.reports.push_back(row);
    scenario::Source origin;
    origin.id = origin.cluster = source;
    scenario.sources.push_back(origin);
}

//! port - a, besieged according to two sources; a third knows what is in its stores.
scenario::Scenario besieged() {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a", 20'000);
    sketch.road("port", "a", 100);
    scenario::Scenario& s = sketch.scenario;
    s.time.start = s.time.as_of - 10;
    auto& siege = sketch.siege("ring", "a");
    siege.credence.reset();
    siege.phases[0].start = s.time.as_of + 1;
    siege.phases[0].end = s.time.as_of + 70;
    siege.report_ids = {"r1", "r2"};
    report(s, "r1", "press", 'B');
    report(s, "r2", "radio", 'C');
    s.parameters.at("carry_out") = scenario::fixed(1);
    return s;
}

ensemble::RunOutput run(const scenario::Scenario& scenario, int members) {
    return ensemble::run(scenario, {.members = members, .seed = 7, .threads = 2,
                                    .option_members = 0});
}

double chance(const ensemble::RunOutput& output) {
    const auto& h = output.result.headline;
    for (const auto& row : output.result.runouts)
        if (row.place == *h.place && row.good == h.good) return row.p_deadline.value_or(1);
    return -1;
}

const result::EvidenceRow& row_of(const ensemble::RunOutput& output, std::string_view id) {
    return *std::find_if(output.result.evidence.begin(), output.result.evidence.end(),
                         [&](const auto& row) { return row.report_id == id; });
}

//! The chance of the headline when every member lives without a cluster.
double chance_without(const scenario::Scenario& scenario, const ensemble::RunOutput& output,
                      std::string_view cluster, int members) {
    const auto& h = output.result.headline;
    const auto good =
        std::find(output.result.goods.begin(), output.result.goods.end(), h.good) -
        output.result.goods.begin();
    const simulate::Engine engine = simulate::make_engine(scenario);
    simulate::Simulator simulator(engine);
    int n = 0;
    for (int m = 0; m < members; ++m) {
        const StreamKey key{7, static_cast<std::uint32_t>(m)};
        const model::StrataTable strata(scenario, 7, key.member / model::k_stratum_members, cluster);
        const auto inputs = simulate::draw_inputs(engine, key, strata);
        auto state = simulate::initial_state(engine, inputs);
        simulator.run(inputs, state, engine.world.deadline_day, {});
        const auto& spell =
            state.tally.spells[*h.place * output.result.goods.size() + static_cast<std::size_t>(good)];
        n += spell.first_runout >= 0 && spell.first_runout <= engine.world.deadline_day;
    }
    return static_cast<double>(n) / members;
}

TEST(Influence, ReweightingAgreesWithRunningAgain) {
    const auto scenario = besieged();
    constexpr int k_members = 1024;
    auto output = run(scenario, k_members);
    ASSERT_TRUE(output.result.headline.place);
    fill_influence(scenario, output);
    ASSERT_NEAR(chance(output), 15.0 / 16, 0.02) << "the siege decides";
    for (const auto& [report, cluster] : {std::pair("r1", "press"), std::pair("r2", "radio")}) {
        const auto& row = row_of(output, report);
        EXPECT_FALSE(row.rerun);
        const double again =
            chance_without(scenario, output, cluster, k_members) - chance(output);
        ASSERT_TRUE(row.influence);
        EXPECT_LT(again, -0.05);
        EXPECT_NEAR(*row.influence, again, 0.02) << cluster;
    }
    EXPECT_LT(*row_of(output, "r1").influence, *row_of(output, "r2").influence)
        << "the better source tells more";
}

TEST(Influence, MembersLiveAgainWhereReweightingCannotTell) {
    const auto scenario = besieged();
    constexpr int k_members = 128;  // eight of them do not believe in the siege: too few to weigh
    auto output = run(scenario, k_members);
    fill_influence(scenario, output);
    const auto& row = row_of(output, "r1");
    EXPECT_TRUE(row.rerun);
    EXPECT_EQ(row.effective_sample_size, k_members);
    EXPECT_NEAR(*row.influence,
                chance_without(scenario, output, "press", k_members) - chance(output), 1e-12);
    fill_influence(scenario, output, {.rerun_members = 0});
    EXPECT_FALSE(row_of(output, "r1").influence) << "empty, not a guess";
    EXPECT_FALSE(row_of(output, "r1").rerun);
}

TEST(Influence, ASourceThatCountedStocksIsRunAgainWithoutItsCount) {
    auto scenario = besieged();
    scenario::Stock row;
    row.place = "a";
    row.date = scenario.time.as_of;
    row.days_of_cover = 200;
    row.source_id = "survey";
    for (const char* good : {"staple", "fuel", "medicine"}) {
        row.good = good;
        scenario.stocks.push_back(row);
    }
    report(scenario, "r3", "survey", 'B');
    scenario.measures[0].phases[0].end = scenario.time.as_of + 175;
    scenario.measures[0].report_ids = {"r1", "r2"};
    auto output = run(scenario, 128);
    ASSERT_TRUE(output.result.headline.place);
    fill_influence(scenario, output);
    const auto& survey = row_of(output, "r3");
    EXPECT_TRUE(survey.rerun);
    EXPECT_GT(*survey.influence, 0.5) << "without the count nothing would be left";
}

TEST(Influence, StopsWhenAsked) {
    const auto scenario = besieged();
    auto output = run(scenario, 128);
    const std::atomic<bool> stop = true;
    EXPECT_THROW(fill_influence(scenario, output, {.stop = &stop}), Error);
}

}  // namespace
}  // namespace corridor::assess
