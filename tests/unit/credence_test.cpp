#include "corridor/model/credence.h"

#include <gtest/gtest.h>

#include <cmath>

#include "corridor/model/strata.h"
#include "tests/support/reports_cases.h"

namespace corridor::test {
namespace {

using model::credence_of;
using scenario::ClaimKind;
using scenario::Scenario;

// One measure in force from day 10 on, and what is said about it.
class Credence : public ::testing::Test {
  protected:
    Scenario s = bare_scenario();
    model::ClaimSubject subject{"rebels", false};
    std::optional<Date> starts = day(10), ends;

    scenario::Report& say(std::string id, std::string source, ClaimKind claim, char reliability,
                          int on_day = k_as_of) {
        return add_report(s, std::move(id), std::move(source), claim, reliability, on_day);
    }
    model::Credence believed(std::string_view without = {}) const {
        scenario::Ids ids;
        for (const auto& report : s.reports) ids.push_back(report.id);
        return credence_of(s, usual_parameters(), ids, {}, starts, ends, without, subject);
    }
    double chance() const { return believed().probability; }
};

double from_ratio(double ratio) {
    return ratio / (1 + ratio);
}

TEST_F(Credence, WithoutReportsIsOne) {
    EXPECT_EQ(chance(), 1);
    EXPECT_EQ(credence_of(s, usual_parameters(), {}, 0.3, {}, {}).probability, 0.3);
    EXPECT_TRUE(credence_of(s, usual_parameters(), {}, 0.3, {}, {}).written);
}

TEST_F(Credence, FreshReportsMultiplyTheirRatios) {
    say("r1", "monitor", ClaimKind::closed, 'A');
    EXPECT_NEAR(chance(), 19.0 / 20, 1e-14);
    s.reports[0].reliability = 'C';
    EXPECT_NEAR(chance(), from_ratio(2.5), 1e-14);
    say("r2", "radio", ClaimKind::restricted, 'B');
    EXPECT_NEAR(chance(), from_ratio(2.5 * 6), 1e-14);
    ASSERT_EQ(believed().voices.size(), 2u);
    EXPECT_EQ(believed().voices[0].cluster, "monitor");
    EXPECT_NEAR(believed().voices[1].log_odds, std::log(6), 1e-14);
}

TEST_F(Credence, PriorMovesTheOdds) {
    say("r1", "radio", ClaimKind::closed, 'B');
    auto parameters = usual_parameters();
    parameters.prior_active = 0.2;
    EXPECT_NEAR(credence_of(s, parameters, {"r1"}, {}, starts, ends).probability,
                from_ratio(6 * 0.25), 1e-14);
}

TEST_F(Credence, CredibilityWeakens) {
    auto& report = say("r1", "monitor", ClaimKind::closed, 'A');
    const double weights[] = {1, 1, 0.7, 0.3, 0, 0.5};
    for (int credibility = 1; credibility <= 6; ++credibility) {
        report.credibility = credibility;
        EXPECT_NEAR(chance(), from_ratio(std::pow(19, weights[credibility - 1])), 1e-13);
    }
}

TEST_F(Credence, UnreliableSourcesSayNothingEitherWay) {
    say("r1", "rumour", ClaimKind::closed, 'E');
    say("r2", "stranger", ClaimKind::lifted, 'F');
    EXPECT_EQ(chance(), 0.5);
}

TEST_F(Credence, ClippedOnBothSides) {
    for (const char* source : {"one", "two", "three"}) say(source, source, ClaimKind::closed, 'A');
    EXPECT_EQ(chance(), 0.98);
    for (auto& report : s.reports) report.claim = ClaimKind::lifted;
    EXPECT_EQ(chance(), 0.02);
}

TEST_F(Credence, WordOfAStateFadesAndEventsDoNot) {
    say("r1", "radio", ClaimKind::closed, 'B', 0);  // 60 days: one half-life
    EXPECT_NEAR(chance(), from_ratio(std::sqrt(6)), 1e-14);
    s.reports[0].claim = ClaimKind::attack;
    EXPECT_NEAR(chance(), from_ratio(6), 1e-14);
    s.reports[0].claim = ClaimKind::closed;
    ends = day(40);  // over: what was said of it then is as good as ever
    EXPECT_NEAR(chance(), from_ratio(6), 1e-14);
    ends.reset();
    starts = day(70);  // announced: the announcement is an event
    EXPECT_NEAR(chance(), from_ratio(6), 1e-14);
}

TEST_F(Credence, OneVoiceAClusterTheStrongest) {
    join_cluster(s, "paper", "wire");
    join_cluster(s, "blog", "wire");
    say("r1", "paper", ClaimKind::closed, 'C');
    say("r2", "blog", ClaimKind::closed, 'B');
    EXPECT_NEAR(chance(), from_ratio(6), 1e-14);
    EXPECT_EQ(believed().voices.at(0).report_id, "r2");
    EXPECT_EQ(believed().voices.at(0).cluster, "wire");
    // Equal strength, opposite sides: the later event.
    s.reports[0].reliability = 'B';
    s.reports[0].claim = ClaimKind::denial;
    s.reports[1].claim = ClaimKind::attack;
    s.reports[1].event_date = day(50);
    EXPECT_NEAR(chance(), from_ratio(1 / 6.0), 1e-14);
    s.reports[1].event_date = day(k_as_of);  // same day: the smaller id
    EXPECT_EQ(believed().voices.at(0).report_id, "r1");
}

TEST_F(Credence, RetractionReplacesTheSamesSourcesWord) {
    say("r1", "monitor", ClaimKind::attack, 'A', 20);
    say("r2", "monitor", ClaimKind::denial, 'C', 50);
    EXPECT_NEAR(chance(), from_ratio(1 / std::pow(2.5, std::exp2(-10 / 60.0))), 1e-13);
    s.reports[1].event_date = day(19);  // said before: the attack is the last word
    s.reports[1].reported_date = day(19);
    EXPECT_NEAR(chance(), from_ratio(19), 1e-13);
}

TEST_F(Credence, IssuerCountsAsBAndADenialOfAPartyAsD) {
    say("r1", "rebels", ClaimKind::closed, 'F');
    EXPECT_NEAR(chance(), from_ratio(6), 1e-14);
    s.reports[0].claim = ClaimKind::denial;  // a party too
    s.reports[0].reliability = 'A';
    EXPECT_NEAR(chance(), from_ratio(1 / 1.3), 1e-14);
    s.reports[0].source_id = "spokesman";
    join_cluster(s, "spokesman", "army");
    EXPECT_NEAR(chance(), from_ratio(1 / 1.3), 1e-14);
    s.reports[0].source_id = "agency";  // an aid agency is no party
    EXPECT_NEAR(chance(), from_ratio(1 / 19.0), 1e-14);
}

TEST_F(Credence, OpeningsAreAffirmedByWordOfOpening) {
    say("r1", "monitor", ClaimKind::opened, 'B');
    EXPECT_NEAR(chance(), from_ratio(1 / 6.0), 1e-14);
    subject.opening = true;
    EXPECT_NEAR(chance(), from_ratio(6), 1e-14);
    s.reports[0].claim = ClaimKind::closed;
    EXPECT_NEAR(chance(), from_ratio(1 / 6.0), 1e-14);
}

TEST_F(Credence, LiftingAtItsEndTakesTheMeasureForGranted) {
    say("r1", "monitor", ClaimKind::lifted, 'B', 40);
    ends = day(41);
    EXPECT_NEAR(chance(), from_ratio(1 / 6.0), 1e-14);
    ends = day(40);
    EXPECT_NEAR(chance(), from_ratio(6), 1e-14);
}

TEST_F(Credence, LaterReportsAreNotKnown) {
    say("r1", "monitor", ClaimKind::closed, 'A', k_as_of + 1);
    EXPECT_EQ(chance(), 0);
    auto& early = say("r2", "radio", ClaimKind::closed, 'B', k_as_of - 2);
    early.reported_date.reset();  // known three days after
    EXPECT_EQ(chance(), 0);
    s.reports[1].event_date = day(k_as_of - 3);
    EXPECT_NEAR(chance(), from_ratio(std::pow(6, std::exp2(-3 / 60.0))), 1e-13);
}

TEST_F(Credence, LeavingAClusterOutLeavesTheRest) {
    say("r1", "monitor", ClaimKind::closed, 'A');
    say("r2", "radio", ClaimKind::closed, 'B');
    EXPECT_NEAR(believed("monitor").probability, from_ratio(6), 1e-14);
    s.reports.pop_back();
    EXPECT_EQ(believed("monitor").probability, 0.5);
}

TEST(CredenceUnits, OnePerMeasureAndPhaseWithReports) {
    Scenario s = bare_scenario();
    join_cluster(s, "paper", "wire");
    add_report(s, "r1", "radio", ClaimKind::closed, 'B', 20);
    add_report(s, "r2", "paper", ClaimKind::closed, 'C', 20);
    add_measure(s, "first", {{10, 30}, {31, -1}}).report_ids = {"r2", "r1"};
    s.measures[0].phases[1].report_ids = {"r2"};
    add_measure(s, "second", {{10, -1}});
    add_measure(s, "third", {{10, -1}}).credence_group = "mine";
    const auto units = model::credence_units(s, usual_parameters());
    ASSERT_EQ(units.size(), 4u);
    EXPECT_EQ(units[0].group, "radio|wire");
    EXPECT_EQ(units[0].phase, -1);
    EXPECT_EQ(units[1].group, "wire");
    EXPECT_EQ(units[1].phase, 1);
    EXPECT_EQ(units[2].group, "second");
    EXPECT_EQ(units[2].credence.probability, 1);
    EXPECT_EQ(units[3].group, "mine");
    const auto without = model::credence_units(s, usual_parameters(), "radio");
    EXPECT_EQ(without[0].group, "radio|wire") << "the permutation stays when a source is left out";
    EXPECT_LT(without[0].credence.probability, units[0].credence.probability);
}

TEST(Strata, TableIsForItsOwnBlock) {
    Scenario s = bare_scenario();
    add_measure(s, "first", {{10, -1}}).credence = 0.5;
    const model::StrataTable table(s, 7, 2);
    for (std::uint32_t member = 256; member < 384; ++member)
        EXPECT_EQ(table.stratified_uniform({7, member}, "first"),
                  model::stratified_uniform({7, member}, "first"));
    EXPECT_ANY_THROW(table.stratified_uniform({7, 384}, "first"));
    EXPECT_ANY_THROW(table.stratified_uniform({8, 256}, "first"));
    EXPECT_ANY_THROW(table.stratified_uniform({7, 256}, "unheard of"));
}

TEST(Strata, CertaintyNeedsNoLuck) {
    EXPECT_TRUE(model::in_force(1, 1.0));
    EXPECT_FALSE(model::in_force(0, 1e-300));
    EXPECT_FALSE(model::in_force(0.5, 0.5));
}

}  // namespace
}  // namespace corridor::test
