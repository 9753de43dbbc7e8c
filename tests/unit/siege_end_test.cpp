// When a siege is over, by the measures of a member alone.
#include "corridor/assess/predict.h"
#include "tests/support/observed_rows.h"

#include <gtest/gtest.h>

#include <cmath>

namespace corridor::assess {
namespace {

using scenario::Observed;
using test::example;
using test::row;

// The siege of bravo ends inside the horizon; that of charlie does not.
TEST(SiegeEnd, is_the_day_after_the_last_closing) {
    auto s = example("03_siege_with_a_leak");
    const Date end = s.time.as_of + 17;
    for (auto& measure : s.measures)
        if (measure.places == scenario::Ids{"bravo"})
            for (auto& phase : measure.phases) phase.end = end;
    s.observations = {row(Observed::siege_end, "bravo", s.time.as_of + 1, s.time.as_of + 1),
                      row(Observed::siege_end, "charlie", s.time.as_of + 1, s.time.as_of + 1),
                      row(Observed::siege_end, "delta", s.time.as_of + 1, s.time.as_of + 1)};
    const auto out = predict(simulate::make_engine(s), {.members = 2});
    EXPECT_EQ(out[0].members[0], (end + 1).days());
    EXPECT_TRUE(std::isinf(out[1].members[0]));
    EXPECT_TRUE(std::isnan(out[2].members[0]))
        << "delta shares a road with bravo and is not besieged: nothing ends";
    // A scenario is followed for a year: charlie's siege ends in August, beyond its 60 days.
    const auto longer = predict(s, {.members = 2});
    EXPECT_EQ(longer[0].members, out[0].members);
    EXPECT_EQ(longer[1].members[0], Date::from_ymd(2030, 9, 1).days());
}

// A truce that is kept or fails: its siege starts again the day after.
TEST(SiegeEnd, counts_a_truce_as_the_end) {
    auto s = example("06_conditional_truce");
    s.time.as_of = Date::from_ymd(2030, 4, 5);
    s.observations = {row(Observed::siege_end, "bravo", s.time.as_of + 1, s.time.as_of + 1)};
    const auto before = predict(s, {.members = 8});
    for (const double day : before.at(0).members)
        EXPECT_EQ(day, Date::from_ymd(2030, 4, 10).days());
    s.time.as_of = Date::from_ymd(2030, 5, 12);
    int besieged = 0, free = 0;
    const auto after = predict(s, {.members = 64});
    for (const double day : after.at(0).members)
        (std::isnan(day) ? free : besieged) += 1;
    EXPECT_GT(besieged, 10);
    EXPECT_GT(free, 20) << "the truce is kept in 60 % of the members";
}

// An ultimatum that runs: the siege it threatens is yet to come, and it is that one's end.
TEST(SiegeEnd, is_that_of_the_siege_to_come) {
    auto s = example("03_siege_with_a_leak");
    for (auto& measure : s.measures)
        if (measure.places == scenario::Ids{"bravo"})
            for (auto& phase : measure.phases) {
                phase.start = s.time.as_of + 5;
                phase.end = s.time.as_of + 9;
            }
    s.observations = {row(Observed::siege_end, "bravo", s.time.as_of + 1, s.time.as_of + 1)};
    EXPECT_EQ(predict(s, {.members = 1}).at(0).members[0], (s.time.as_of + 10).days());
}

// A corridor for all goods and people everywhere lifts a siege; one for a good alone does not.
TEST(SiegeEnd, heeds_what_an_opening_takes_away) {
    auto s = example("03_siege_with_a_leak");
    scenario::Measure opening;
    opening.id = "opening";
    opening.actor = s.measures[0].actor;
    opening.pattern = scenario::Pattern::corridor;
    opening.exempts.measures = {"siege-charlie"};
    opening.credence = 1;
    opening.phases.push_back({.number = 1,
                              .start = s.time.as_of + 10,
                              .end = s.time.end(),
                              .start_earliest = {},
                              .start_latest = {},
                              .end_earliest = {},
                              .end_latest = {},
                              .effect = {},
                              .condition = {},
                              .resumes_measure = {},
                              .report_ids = {}});
    s.parameters.at("carry_out") = scenario::fixed(1);
    s.measures.push_back(opening);
    s.observations = {row(Observed::siege_end, "charlie", s.time.as_of + 1, s.time.as_of + 1)};
    EXPECT_EQ(predict(s, {.members = 1}).at(0).members[0], (s.time.as_of + 10).days());
    s.measures.back().exempts.goods = {"fuel"};
    EXPECT_EQ(predict(s, {.members = 1}).at(0).members[0], Date::from_ymd(2030, 9, 1).days());
}

}  // namespace
}  // namespace corridor::assess
