#include "corridor/model/services.h"

#include <gtest/gtest.h>

namespace corridor::model {
namespace {

constexpr std::int64_t k_people = 300'000;
constexpr double k_need_per_person = 0.17;  // l of fuel, all uses

struct Town {
    WorldPlace place;
    scenario::ParameterValues parameters;
    std::int64_t people = k_people;
    double medicine = 1;

    ServiceNeed need() const { return service_need(place, people, parameters); }
    //! Service when this share of the town's fuel need is eaten.
    ServiceLevel at(double share) const { return litres(share * all_fuel()); }
    ServiceLevel litres(double l) const {
        return serve(place, people, need(), l, all_fuel(), medicine, parameters);
    }
    double all_fuel() const { return k_need_per_person * static_cast<double>(people); }
};

// Lifting a cubic metre by 60 m at efficiency one half, 0.35 l of diesel a kWh.
TEST(Services, FuelOfPumpingFollowsFromPhysics) {
    const double joule = 1000 * 9.81 * 60 / 0.5;
    const double litres_per_m3 = joule / 3.6e6 * 0.35;
    EXPECT_NEAR(litres_per_m3, 0.114, 0.0005);
    EXPECT_NEAR(scenario::ParameterValues().fuel_pumping * 1000, litres_per_m3, 0.0005);
}

TEST(Services, TownOf300000NeedsAboutFiveHundredLitresForItsWater) {
    Town town;
    town.place.unpumped_share = 0;
    EXPECT_NEAR(town.need().water, 515, 3);          // 4,500 m3 a day
    EXPECT_NEAR(30'000 / town.need().water, 58, 1);  // days that a tanker of 30 m3 pumps
    EXPECT_NEAR(town.need().care, 150, 1e-9);
    EXPECT_NEAR(town.need().power, 9600, 1e-6);
    town.place.unpumped_share = 0.75;
    EXPECT_NEAR(town.need().water, 515.0 / 4, 1);
    town.place.grid_hours = 0;
    EXPECT_EQ(town.need().power, 0);
}

TEST(Services, EverythingRunsOnAnOrdinaryDay) {
    for (const double unpumped : {0.0, 0.3, 0.5, 1.0}) {
        Town town;
        town.place.unpumped_share = unpumped;
        const ServiceLevel level = town.at(1);
        EXPECT_EQ(level.care, 1);
        EXPECT_EQ(level.water, 1);
        EXPECT_EQ(level.power, 1);
        EXPECT_EQ(level.power_hours, 24);
    }
}

TEST(Services, FuelGoesToCareThenWaterThenTheRestInEqualParts) {
    Town town;
    town.place.unpumped_share = 0;
    const ServiceNeed need = town.need();
    EXPECT_DOUBLE_EQ(town.litres(need.care / 2).care, 0.5);
    EXPECT_EQ(town.litres(need.care / 2).water, 0);
    EXPECT_EQ(town.litres(need.care).care, 1);
    EXPECT_NEAR(town.litres(need.care + need.water / 4).water, 0.25, 1e-9);
    EXPECT_EQ(town.litres(need.care + need.water / 4).power, 0);
    const double first = need.care + need.water;
    EXPECT_EQ(town.litres(first).water, 1);
    EXPECT_EQ(town.litres(first).power, 0);
    const ServiceLevel third = town.litres(first + (town.all_fuel() - first) / 3);
    EXPECT_NEAR(third.power, 1.0 / 3, 1e-9);
    EXPECT_NEAR(third.power_hours, 8, 1e-9);
    EXPECT_EQ(town.litres(town.all_fuel()).power, 1);
}

TEST(Services, WithoutFuelOnlyWellsGiveWater) {
    Town town;
    town.place.unpumped_share = 0.4;
    const ServiceLevel level = town.litres(0);
    EXPECT_EQ(level.care, 0);
    EXPECT_DOUBLE_EQ(level.water, 0.4);
    EXPECT_EQ(level.power, 0);
    EXPECT_EQ(level.power_hours, 0);
}

TEST(Services, PumpsLimitWaterAndDamageLimitsPumps) {
    Town town;
    town.place.unpumped_share = 0.2;
    const double wanted = 15.0 * k_people;
    town.place.pump_l_day = 0.3 * wanted;
    EXPECT_NEAR(town.at(1).water, 0.5, 1e-12);
    town.place.pump_damage = 0.5;
    EXPECT_NEAR(town.at(1).water, 0.35, 1e-12);
    town.place.pump_l_day = 10 * wanted;
    EXPECT_EQ(town.at(1).water, 1);
    town.place.pump_l_day.reset();  // unlimited pumps, half of them broken
    EXPECT_NEAR(town.at(1).water, 0.6, 1e-12);
    town.place.pump_damage = 1;
    EXPECT_NEAR(town.at(1).water, 0.2, 1e-12);
}

TEST(Services, CareIsAsGoodAsItsScarcestPart) {
    Town town;
    town.medicine = 0.7;
    EXPECT_EQ(town.at(1).care, 0.7);
    town.place.beds = 150;  // 300 needed
    EXPECT_NEAR(town.at(1).care, 0.5, 1e-12);
    EXPECT_NEAR(town.litres(town.need().care * 0.3).care, 0.3, 1e-12);
}

TEST(Services, MoreFuelNeverServesWorse) {
    Town town;
    town.place.unpumped_share = 0.3;
    ServiceLevel last = town.litres(0);
    for (double share = 0; share <= 1.2; share += 0.001) {
        const ServiceLevel level = town.at(share);
        EXPECT_GE(level.care, last.care);
        EXPECT_GE(level.water, last.water);
        EXPECT_GE(level.power, last.power);
        last = level;
    }
}

TEST(Services, NobodyThereNeedsNothing) {
    Town town;
    town.people = 0;
    EXPECT_EQ(town.need().care, 0);
    const ServiceLevel level = serve(town.place, 0, town.need(), 0, 0, 0, town.parameters);
    EXPECT_EQ(level.care, 1);
    EXPECT_EQ(level.water, 1);
}

TEST(Services, WithoutAGridThereAreNoHours) {
    Town town;
    town.place.grid_hours = 0;
    EXPECT_EQ(town.at(1).power_hours, 0);
    EXPECT_EQ(town.at(0).power, 1);  // nothing is missing
}

}  // namespace
}  // namespace corridor::model
