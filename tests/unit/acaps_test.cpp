// The nine access indicators over members and from reports.
#include "corridor/ensemble/acaps.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/small_world.h"

namespace corridor::ensemble {
namespace {

using result::Indicator;
using result::IndicatorBasis;
using test::Sketch;

//! port - a; half of the members believe in a ban that lets no aid pass.
Sketch half_believed() {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a");
    sketch.road("port", "a", 100);
    sketch.on_loads("ban", "port-a", {.open = 0}).credence = 0.5;
    sketch.scenario.time.start = sketch.scenario.time.as_of - 20;
    return sketch;
}

std::vector<Indicator> indicators_of(const Sketch& sketch) {
    return run(sketch.scenario, {.members = 128, .seed = 3, .threads = 1, .option_members = 0})
        .result.indicators;
}

const Indicator& one(const std::vector<Indicator>& all, int indicator, bool at_deadline = false) {
    for (const Indicator& i : all)
        if (i.indicator == indicator && i.at_deadline == at_deadline) return i;
    throw std::runtime_error("no such indicator");
}

scenario::Report& report(Sketch& sketch, const char* id, const char* source, int constraint) {
    scenario::Report row;
    row.id = id;
    row.event_date = sketch.scenario.time.as_of - 10;
    row.reported_date = row.event_date;
    row.source_id = source;
    row.constraint_type = constraint;
    sketch.scenario.reports.push_back(row);
    return sketch.scenario.reports.back();
}

TEST(Acaps, NineOfEveryTownAndNoneOfASource) {
    const auto all = indicators_of(half_believed());
    EXPECT_EQ(all.size(), 18U);
    for (const Indicator& i : all) EXPECT_EQ(i.place, 1U);
}

TEST(Acaps, SharesOfMembersAddUpToOne) {
    const auto all = indicators_of(half_believed());
    const Indicator& movement = one(all, 4);
    ASSERT_TRUE(movement.p);
    EXPECT_FLOAT_EQ((*movement.p)[0], 0.5F);
    EXPECT_FLOAT_EQ((*movement.p)[3], 0.5F);
    EXPECT_EQ(movement.score, 0);
    EXPECT_EQ(movement.basis, IndicatorBasis::model);
    // People pass a ban on loads.
    EXPECT_EQ((*one(all, 2).p)[0], 1);
}

TEST(Acaps, WithoutReportsAGapAndNeverZero) {
    const auto all = indicators_of(half_believed());
    for (const int indicator : {1, 3, 5, 6, 7, 8}) {
        EXPECT_FALSE(one(all, indicator).score) << indicator;
        EXPECT_EQ(one(all, indicator).basis, IndicatorBasis::none) << indicator;
    }
}

TEST(Acaps, IndependentSourcesRaiseTheScoreOfTheMatchingIndicator) {
    Sketch sketch = half_believed();
    report(sketch, "r1", "one", 1).place = "a";
    EXPECT_EQ(one(indicators_of(sketch), 1).score, 1);
    report(sketch, "r2", "one", 1).place = "a";  // the same voice again
    EXPECT_EQ(one(indicators_of(sketch), 1).score, 1);
    report(sketch, "r3", "two", 1).road = "port-a";
    EXPECT_EQ(one(indicators_of(sketch), 1).score, 2);
    report(sketch, "r4", "three", 1), report(sketch, "r5", "four", 1);  // of no place: of all
    EXPECT_EQ(one(indicators_of(sketch), 1).score, 3);
    EXPECT_FALSE(one(indicators_of(sketch), 1, true).score) << "nobody reports the future";
    EXPECT_FALSE(one(indicators_of(sketch), 3).score);
}

TEST(Acaps, ReportsOfViolenceCountWhereTheySayMoreThanTheModel) {
    Sketch sketch = half_believed();
    report(sketch, "r", "one", 5).place = "a";
    EXPECT_EQ(one(indicators_of(sketch), 6).score, 1);
    EXPECT_EQ(one(indicators_of(sketch), 6).basis, IndicatorBasis::reports);
    sketch.on_loads("ambush", "port-a", {.attack = 0.2});
    EXPECT_EQ(one(indicators_of(sketch), 6).score, 2);
    EXPECT_EQ(one(indicators_of(sketch), 6).basis, IndicatorBasis::model);
    EXPECT_EQ(one(indicators_of(sketch), 6, true).score, 2);
}

TEST(Acaps, ConstraintTypesFindTheirIndicators) {
    for (const auto& [constraint, indicator] : {std::pair{1, 1}, {2, 3}, {6, 5}, {7, 8}}) {
        Sketch sketch = half_believed();
        report(sketch, "r", "one", constraint);
        const auto all = indicators_of(sketch);
        for (const int i : {1, 3, 5, 8}) EXPECT_EQ(one(all, i).score.has_value(), i == indicator);
    }
}

TEST(Acaps, OldReportsDenialsAndOtherPlacesDoNotCount) {
    Sketch sketch = half_believed();
    report(sketch, "r1", "one", 1).event_date = sketch.scenario.time.as_of - 181;
    report(sketch, "r2", "two", 1).claim = scenario::ClaimKind::denial;
    report(sketch, "r3", "three", 1).place = "port";
    EXPECT_FALSE(one(indicators_of(sketch), 1).score);
}

}  // namespace
}  // namespace corridor::ensemble
