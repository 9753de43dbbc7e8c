// M14 of docs/mission.md: which town may be next.

#include <gtest/gtest.h>

#include <algorithm>

#include "corridor/scenario/load.h"
#include "tests/unit/mission_case.h"

namespace corridor::mission {
namespace {

// What was known on 26 October: the siege of Léré is announced, not yet begun.
scenario::Scenario day_before() {
    scenario::LoadOptions options;
    options.as_of = Date::from_ymd(2025, 10, 26);
    auto scenario = scenario::load(mali_folder(), options);
    scenario.options.clear();
    scenario.time.horizon_days = scenario.time.deadline_days;
    return scenario;
}

const result::AtRisk* row_of(const result::Result& result, std::string_view place) {
    if (!result.onset) return nullptr;
    for (const auto& row : result.onset->places)
        if (result.places[row.place].id == place) return &row;
    return nullptr;
}

TEST(MissionM14, TheThreatenedTownStandsFirst) {
    const auto base = run(day_before());
    ASSERT_TRUE(base.onset);
    const auto* lere = row_of(base, "lere");
    ASSERT_NE(lere, nullptr);
    EXPECT_EQ(lere, &base.onset->places.front());
    EXPECT_TRUE(lere->threat);
    EXPECT_TRUE(lere->past);
    EXPECT_EQ(lere->threatened_on, Date::from_ymd(2025, 10, 23));
    EXPECT_GT(lere->chance, 10 * base.onset->base);
    EXPECT_LT(lere->low, lere->chance);
    EXPECT_GT(lere->high, lere->chance);
    EXPECT_EQ(row_of(base, "nioro"), nullptr) << "besieged already";
}

TEST(MissionM14, WithoutTheThreatTheChanceFalls) {
    auto quiet = day_before();
    std::erase_if(quiet.reports, [](const auto& report) {
        return report.claim == scenario::ClaimKind::ultimatum;
    });
    std::erase_if(quiet.measures, [](const auto& measure) {
        return measure.pattern == scenario::Pattern::ultimatum;
    });
    for (auto& measure : quiet.measures)
        std::erase_if(measure.report_ids, [&](const std::string& id) {
            return std::ranges::none_of(quiet.reports,
                                        [&](const auto& report) { return report.id == id; });
        });
    const auto with = run(day_before()), without = run(quiet);
    const auto* before = row_of(with, "lere");
    const auto* after = row_of(without, "lere");
    ASSERT_NE(before, nullptr);
    ASSERT_NE(after, nullptr);
    EXPECT_FALSE(after->threat);
    EXPECT_TRUE(after->past);
    EXPECT_LT(after->chance, before->chance / 4);
    const auto* calm = row_of(with, "koutiala");
    ASSERT_NE(calm, nullptr);
    EXPECT_LT(calm->chance, 0.02);
}

TEST(MissionM14, IsShownAndNotLived) {
    auto sure = day_before();
    sure.parameters.at("onset_base") = scenario::fixed(0.5);
    const auto base = run(day_before()), other = run(sure);
    EXPECT_GT(other.onset->places.back().chance, 0.9);
    EXPECT_EQ(base.access, other.access);
    EXPECT_EQ(base.series, other.series);
}

TEST(MissionM14, SaysNothingWhereNobodyBesieges) {
    const auto free = without_if(mali(), [](const scenario::Measure&) { return true; });
    EXPECT_FALSE(run(free).onset);
}

}  // namespace
}  // namespace corridor::mission
