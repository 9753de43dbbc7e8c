// M1, M2, M5, M8 and the embargo lifted: each effect is taken out of the Mali example and what
// showed it is gone, while everything else is drawn as before.

#include "corridor/base/date.h"
#include "tests/unit/mission_case.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <ranges>

namespace corridor::mission {
namespace {

using result::Variable;

float median(const result::Result& result, Variable variable, std::string_view good,
             std::string_view place, int lead = 0) {
    return cell(result, variable, good, place, lead).q50;
}

TEST(MissionM1, NioroAndKayesAreClosedByTheirSiegesAndByNothingElse) {
    const auto base = run(mali());
    EXPECT_GE(closed(base, "nioro"), 0.9);
    EXPECT_GE(closed(base, "kayes"), 0.9);
    const auto free_nioro =
        without({"nioro-goods", "nioro-men", "nioro-residents", "nioro-vehicles"});
    const auto open = run(free_nioro);
    EXPECT_EQ(closed(open, "nioro"), 0);
    EXPECT_GE(closed(open, "kayes"), 0.9) << "the siege of Kayes is another one";
    EXPECT_EQ(closed(run(without({"kayes-men"})), "kayes"), 0);
    expect_same_draws(mali(), free_nioro);
}

TEST(MissionM1, TheStateOfEveryTownIsAChanceOnEveryDay) {
    const auto base = run(mali(), 8);
    for (std::size_t place = 0; place < base.places.size(); ++place) {
        if (base.places[place].role == "source" || base.places[place].role == "refuge") continue;
        for (const int lead : base.lead_days) {
            const auto* cell = result::access_at(base, place, lead);
            ASSERT_NE(cell, nullptr);
            EXPECT_NEAR(cell->p[0] + cell->p[1] + cell->p[2] + cell->p[3], 1, 1e-5);
        }
    }
}

TEST(MissionM2, ABanOnFuelStopsFuelAndWhatFuelMakes) {
    const auto base = run(mali());
    EXPECT_EQ(runout(base, "nioro", "fuel").state, result::SupplyState::out);
    EXPECT_EQ(runout(base, "nioro", "power").state, result::SupplyState::out);
    const auto no_ban = without_if(mali(), [](const scenario::Measure& measure) {
        return measure.id == "nioro-fuel" || measure.id.starts_with("ban-");
    });
    const auto lifted = run(no_ban);
    for (const char* good : {"fuel", "power"})
        EXPECT_NE(runout(lifted, "nioro", good).state, result::SupplyState::out) << good;
    EXPECT_GT(median(lifted, Variable::days_of_cover, "fuel", "nioro"), 3);
    EXPECT_LT(median(base, Variable::days_of_cover, "fuel", "nioro"), 1);
    EXPECT_LT(cell(base, Variable::service_level, "water", "nioro").q05,
              cell(lifted, Variable::service_level, "water", "nioro").q05);
    expect_same_draws(mali(), no_ban);
}

TEST(MissionM2, OtherGoodsPassABanOnFuel) {
    const auto base = run(mali());
    const int early = (Date::from_ymd(2025, 10, 6) - mali().time.as_of);
    ASSERT_TRUE(base.day_index(early)) << "a recorded week";
    EXPECT_LT(median(base, Variable::consumption_ratio, "fuel", "nioro", early), 0.25F);
    EXPECT_GT(median(base, Variable::consumption_ratio, "staple", "nioro", early), 0.9F);
    for (const char* place : {"kayes", "mopti", "segou", "bamako"}) {
        EXPECT_LT(median(base, Variable::consumption_ratio, "fuel", place), 0.8F) << place;
        EXPECT_GT(median(base, Variable::consumption_ratio, "staple", place), 0.95F) << place;
    }
}

TEST(MissionM5, TheFullBanBitesFromItsDateOn) {
    const auto base = run(mali());
    const auto checks_only = without({"nioro-goods", "nioro-residents"});
    const auto eased = run(checks_only);
    EXPECT_LT(median(base, Variable::consumption_ratio, "staple", "nioro"), 0.95F);
    EXPECT_GT(median(eased, Variable::consumption_ratio, "staple", "nioro"), 0.95F);
    const int before_ban = Date::from_ymd(2025, 10, 14) - mali().time.as_of;
    for (const int lead : base.lead_days) {
        if (lead > before_ban) break;
        for (const char* good : {"staple", "fuel", "medicine"})
            EXPECT_EQ(cell(base, Variable::days_of_cover, good, "nioro", lead),
                      cell(eased, Variable::days_of_cover, good, "nioro", lead))
                << good << " " << lead;
    }
    expect_same_draws(mali(), checks_only);
}

TEST(MissionM5, PhasesFollowOneAnotherOnDrawnDates) {
    const auto& scenario = mali();
    const auto measure = static_cast<std::int32_t>(measure_index(scenario, "nioro-men"));
    const int first = Date::from_ymd(2025, 10, 15) - scenario.time.start;
    const int last = Date::from_ymd(2025, 10, 23) - scenario.time.start;
    const auto engine = simulate::make_engine(scenario);
    int seen = 0;
    for (std::uint32_t member = 0; member < 16; ++member) {
        const auto inputs = simulate::draw_inputs(engine, StreamKey{7, member});
        for (const auto& span : inputs.calendar.spans) {
            if (span.measure != measure || span.phase != 1) continue;
            ++seen;
            EXPECT_GE(span.first_day, first);
            EXPECT_LE(span.first_day, last);
            EXPECT_EQ(span.effect.pass, 0);
            EXPECT_EQ(span.effect.detain, 1);
        }
    }
    EXPECT_GT(seen, 12);
}

TEST(MissionM8, CraftsmenAndMerchantsCannotReachTheMarkets) {
    const auto base = run(mali());
    const auto free_people = without({"nioro-men", "nioro-residents", "kayes-men"});
    const auto open = run(free_people);
    const auto access = [](const result::Result& result) {
        return result::access_at(result, place_index(mali(), "nioro"), 0)->market_access;
    };
    EXPECT_LT(access(base), 0.1F);
    EXPECT_GT(access(open), access(base) + 0.2F);
    EXPECT_GT(median(base, Variable::livelihood_days_lost, "", "nioro"),
              1.2F * median(open, Variable::livelihood_days_lost, "", "nioro"));
    expect_same_draws(mali(), free_people);
}

TEST(MissionEmbargo, LiftedInJulyNoTownRunsOutOfFuelInSixtyDays) {
    const auto lifted = without_if(mali(), [](const scenario::Measure& measure) {
        return measure.actor == "jnim" && (std::ranges::count(measure.goods, "fuel") > 0 ||
                                           std::ranges::count(measure.goods, "*") > 0 ||
                                           measure.pattern == scenario::Pattern::siege);
    });
    EXPECT_LT(lifted.measures.size(), mali().measures.size() - 12);
    const auto result = run(lifted, 32);
    for (const char* place : {"nioro", "kayes", "mopti"}) {
        const auto& row = runout(result, place, "fuel");
        EXPECT_EQ(row.state, result::SupplyState::ok) << place;
        EXPECT_EQ(row.p_deadline, 0) << place;
        for (const int lead : result.lead_days)
            EXPECT_GT(cell(result, Variable::consumption_ratio, "fuel", place, lead).q05, 0.8F)
                << place << " " << lead;
    }
}

}  // namespace
}  // namespace corridor::mission
