// A Flee folder read as data: every file, every value, the layouts that are recognised.

#include "corridor/scenario/scenario.h"
#include "tests/support/flee_micro.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace corridor {
namespace {

using scenario::FleeClosure;
using scenario::FleeSpawnMode;
using scenario::FleeType;
using test::FleeMicro;

TEST(FleeReader, ReadsTimeAndPlaces) {
    const auto flee = FleeMicro().read().flee;
    EXPECT_EQ(flee.start, Date::from_ymd(2020, 3, 1));
    EXPECT_EQ(flee.days, 5);
    ASSERT_EQ(flee.locations.size(), 5U);
    const auto& alda = flee.locations[0];
    EXPECT_EQ(alda.name, "Alda");
    EXPECT_EQ(alda.region, "North");
    EXPECT_EQ(alda.country, "Ardia");
    EXPECT_EQ(alda.x, 10.5);
    EXPECT_EQ(alda.y, 20.25);
    EXPECT_EQ(alda.type, FleeType::conflict_zone);
    EXPECT_EQ(alda.number, 1000);
    EXPECT_EQ(flee.locations[1].type, FleeType::town);
    EXPECT_EQ(flee.locations[2].type, FleeType::conflict_zone);
    EXPECT_EQ(flee.locations[2].conflict_date, 2);
    EXPECT_EQ(flee.locations[3].type, FleeType::camp);
    EXPECT_EQ(flee.locations[3].number, 300);
    EXPECT_EQ(flee.locations[4].type, FleeType::idp_camp);
}

TEST(FleeReader, MakesLinksInTheOrderOfFlee) {
    FleeMicro micro;
    micro.write("input_csv/routes.csv",
                "#name1,name2,distance,forced_redirection,max_move_speed,walk_probability\n"
                "Alda,Brek,40\nBrek,Dune,60,1\nCorm,Brek,30.5,2,120.5,1.5\nBrek,Esk,80,7\n");
    const auto links = micro.read().flee.links;
    ASSERT_EQ(links.size(), 10U);
    const auto is = [&](std::size_t i, int from, int to, bool doubled) {
        EXPECT_EQ(links[i].from, from) << i;
        EXPECT_EQ(links[i].to, to) << i;
        EXPECT_EQ(links[i].doubled, doubled) << i;
    };
    is(0, 0, 1, false);
    is(1, 1, 0, false);
    is(2, 1, 3, false);
    is(3, 3, 1, false);
    is(4, 1, 3, true);
    is(5, 3, 1, true);
    is(6, 1, 2, false);
    is(7, 2, 1, false);
    is(8, 1, 4, false);
    EXPECT_EQ(links[0].km, 40);
    EXPECT_FALSE(links[0].max_move_speed);
    EXPECT_EQ(links[6].max_move_speed, 120.5);
    EXPECT_EQ(links[7].walk_probability, 1.0);
}

TEST(FleeReader, ReadsClosuresAndChanges) {
    FleeMicro micro;
    micro.write("input_csv/closures.csv",
                "\"#type\",name1,name2,start,end\n"
                "location,Dune,,0,2\nlink,Alda,Brek,1,2\ncamp,Dune,,0,101\nidpcamp,Esk,,3,-1\n"
                "remove_forced_redirection,Alda,Brek,101,0\n");
    micro.write("location_changes.csv", "#name,type,day\nBrek,conflict_zone,3\nDune,town,4\n");
    const auto flee = micro.read().flee;
    ASSERT_EQ(flee.closures.size(), 5U);
    EXPECT_EQ(flee.closures[0].kind, FleeClosure::Kind::location);
    EXPECT_EQ(flee.closures[0].first, "Dune");
    EXPECT_EQ(flee.closures[2].end, 101);
    EXPECT_EQ(flee.closures[3].kind, FleeClosure::Kind::idp_camp);
    EXPECT_EQ(flee.closures[3].end, -1);
    EXPECT_EQ(flee.closures[4].kind, FleeClosure::Kind::redirection);
    ASSERT_EQ(flee.changes.size(), 2U);
    EXPECT_EQ(flee.changes[0].type, FleeType::conflict_zone);
    EXPECT_EQ(flee.changes[0].day, 3);
    EXPECT_EQ(flee.changes[1].name, "Dune");
}

TEST(FleeReader, ReadsConflictsByDay) {
    const auto flee = FleeMicro().read().flee;
    ASSERT_EQ(flee.conflicts.size(), 2U);
    EXPECT_EQ(flee.conflicts[0].location, 0);
    EXPECT_EQ(flee.conflicts[0].by_day, (std::vector<double>{1, 1, 1, 1, 0}));
    EXPECT_EQ(flee.conflicts[1].location, 2);
    EXPECT_EQ(flee.conflicts[1].by_day, (std::vector<double>{0, 0, 1, 1, 0.5}));
}

TEST(FleeReader, DaysGivenWinOverTheFile) {
    FleeMicro micro;
    const auto flee = micro.read(3).flee;
    EXPECT_EQ(flee.days, 3);
    EXPECT_EQ(flee.conflicts[0].by_day.size(), 3U);
    EXPECT_EQ(micro.read(0).flee.days, 5);
    micro.replace("input_csv/sim_period.csv", "Length,5\n", "");
    EXPECT_EQ(micro.read(4).flee.days, 4);
}

TEST(FleeReader, ReadsRegistrationsAndCorrections) {
    const auto flee = FleeMicro().read().flee;
    ASSERT_EQ(flee.registrations.size(), 3U);
    EXPECT_EQ(flee.registrations[0].name, "total");
    ASSERT_EQ(flee.registrations[0].files[0].size(), 2U);
    EXPECT_EQ(flee.registrations[0].files[0][0].day, -2);
    EXPECT_EQ(flee.registrations[0].files[0][0].people, 40);
    ASSERT_EQ(flee.registrations[2].files.size(), 2U);
    EXPECT_EQ(flee.registrations[2].files[0][1].day, 4);
    ASSERT_EQ(flee.corrections.size(), 1U);
    EXPECT_EQ(flee.corrections[0].registration, 1U);
    EXPECT_EQ(flee.corrections[0].day, 3);
    EXPECT_EQ(flee.corrections[0].where, "input_csv/registration_corrections.csv:1");
}

TEST(FleeReader, SkipsWhatFleeSkipsInDataFiles) {
    FleeMicro micro;
    micro.write("source_data/dune.csv",
                "DateTime,people\n\n2020-03-01,30,note\n#2020-03-02,7\n2020-03-03,\nnote\n"
                "\"2020-3-4\",\" +1_00 \"\n");
    const auto flee = micro.read().flee;
    const auto& file = flee.registrations[1].files[0];
    ASSERT_EQ(file.size(), 2U);
    EXPECT_EQ(file[1].day, 3);
    EXPECT_EQ(file[1].people, 100);
}

TEST(FleeReader, ReadsPeople) {
    FleeMicro micro;
    micro.append("simsetting.yml", "");
    micro.replace("simsetting.yml", "spawn_rules:\n",
                  "spawn_rules:\n  read_from_agents_csv_file: yes\n");
    micro.write("input_csv/agents.csv", "location,age,role\nAlda,30,farmer\nDune,4,\n");
    const auto flee = micro.read().flee;
    ASSERT_EQ(flee.demographics.size(), 1U);
    EXPECT_EQ(flee.demographics[0].attribute, "gender");
    EXPECT_EQ(flee.demographics[0].values, (std::vector<std::string>{"male", "female"}));
    ASSERT_EQ(flee.demographics[0].columns.size(), 2U);
    EXPECT_EQ(flee.demographics[0].columns[0].location, "Default");
    EXPECT_EQ(flee.demographics[0].columns[0].weights, (std::vector<double>{1, 1.5}));
    EXPECT_EQ(flee.demographics[0].columns[1].location, "Corm");
    ASSERT_EQ(flee.agents.size(), 2U);
    EXPECT_EQ(flee.agents[1].location, 3);
    EXPECT_EQ(flee.agents[0].attributes[1].first, "role");
    EXPECT_EQ(flee.agents[0].attributes[1].second, "farmer");
}

TEST(FleeReader, InterpolatesFoodDays) {
    FleeMicro micro;
    micro.write("input_csv/region_attributes_IPC.csv",
                "#Day,North,South,East,West\n-2,0,10,0,0\n2,40,10,0,0\n8,100,40,0,0\n");
    const auto flee = micro.read().flee;
    ASSERT_EQ(flee.ipc.size(), 5U);
    EXPECT_EQ(flee.ipc[0].location, 0);
    EXPECT_EQ(flee.ipc[0].by_day, (std::vector<double>{20, 30, 40, 50, 60}));
    EXPECT_EQ(flee.ipc[2].by_day, (std::vector<double>{10, 10, 10, 15, 20}));
}

TEST(FleeReader, ReadsRoutesThroughHubs) {
    FleeMicro micro;
    micro.replace("simsetting.yml", "move_rules:\n", "move_rules:\n  fixed_routes: True\n");
    micro.write("input_csv/major_routes.csv", "Alda,Brek,Dune,,\nCorm,Brek,Esk\n");
    const auto flee = micro.read().flee;
    ASSERT_EQ(flee.major_routes.size(), 2U);
    EXPECT_EQ(flee.major_routes[0], (std::vector<std::int32_t>{0, 1, 3}));
}

TEST(FleeReader, ReadsAttributesOfPlaces) {
    FleeMicro micro;
    micro.write("input_csv/locations.csv",
                "#name,region,country,lat,lon,type,date,pop,initial_idps,conflict_intensity,"
                "capacity_per_day,farmer_fraction,trade_volume,hdi,deactivation_probability\n"
                "Alda,,,,,conflict_zone,0,,7,0.5,2.5,0.25,3,0.4,0.1\n"
                "Brek,,,,,forwarding_hub,x,500\nCorm,,,,,Marker,,\n"
                "Dune,East,Belland,11,21,Camp,,-1,,,,,,,\nEsk,,,,,flood_zone,,\n");
    const auto places = micro.read().flee.locations;
    EXPECT_EQ(places[0].region, "unknown");
    EXPECT_EQ(places[0].country, "unknown");
    EXPECT_EQ(places[0].number, 0);
    EXPECT_EQ(places[0].initial_idps, 7);
    EXPECT_EQ(places[0].conflict_intensity, 0.5);
    EXPECT_EQ(places[0].capacity_per_day, 2.5);
    EXPECT_EQ(places[0].farmer_fraction, 0.25);
    EXPECT_EQ(places[0].trade_volume, 3);
    EXPECT_EQ(places[0].hdi, 0.4);
    EXPECT_EQ(places[0].deactivation_probability, 0.1);
    EXPECT_EQ(places[1].type, FleeType::forwarding_hub);
    EXPECT_EQ(places[2].type, FleeType::marker);
    EXPECT_EQ(places[3].number, -1);
    EXPECT_EQ(places[3].conflict_intensity, 1);
    EXPECT_EQ(places[4].type, FleeType::flood_zone);
}

TEST(FleeReader, NamesEveryFileItRead) {
    FleeMicro micro;
    const auto inputs = micro.read().inputs;
    EXPECT_EQ(inputs.size(), test::flee_micro_files().size());
    for (const auto& path : inputs) EXPECT_TRUE(std::filesystem::exists(path)) << path;
}

TEST(FleeReader, RecognisesItsLayouts) {
    FleeMicro micro;
    const auto files = report::find_flee_folder(micro.path());
    ASSERT_TRUE(files);
    EXPECT_EQ(files->settings, micro.path() / "simsetting.yml");
    EXPECT_TRUE(files->location_changes.empty());
    const auto inner = report::find_flee_folder(micro.path() / "input_csv");
    ASSERT_TRUE(inner);
    EXPECT_EQ(inner->source_data, micro.path() / "source_data");
    EXPECT_EQ(report::read_flee(*inner).flee, micro.read().flee);
    std::filesystem::rename(micro.path() / "simsetting.yml",
                            micro.path() / "input_csv" / "simsetting.yml");
    EXPECT_EQ(micro.read().flee.settings.hasten, 10);
    EXPECT_FALSE(report::find_flee_folder(micro.path() / "source_data"));
    EXPECT_FALSE(report::find_flee_folder(micro.path() / "nothing"));
    micro.write("scenario.toml", "schema = 1\n");
    EXPECT_FALSE(report::find_flee_folder(micro.path()));
}

TEST(FleeReader, TellsEveryProblemAtOnce) {
    FleeMicro micro;
    micro.replace("input_csv/routes.csv", "Alda,Brek,40", "Alda,Brex,40");
    micro.replace("input_csv/closures.csv", "country", "county");
    micro.replace("simsetting.yml", "200.0", "fast");
    const auto error = micro.error();
    ASSERT_TRUE(error);
    const std::string what = error->what();
    for (const char* part : {"simsetting.yml:7:19 move_rules.max_move_speed",
                             "input_csv/routes.csv:2:6", "Did you mean `Brek`?",
                             "input_csv/closures.csv:2:1", "Did you mean `country`?"})
        EXPECT_NE(what.find(part), std::string::npos) << part << " in\n" << what;
}

struct Known {
    const char* name;
    int days;
    std::size_t places, camps;
};

TEST(FleeReader, ReadsTheFoldersOfPublishedStudies) {
    const char* set = std::getenv("CORRIDOR_DATA");
    const std::filesystem::path data = set != nullptr ? set : CORRIDOR_DATA_DEFAULT;
    if (data.empty() || !std::filesystem::is_directory(data / "flee"))
        GTEST_SKIP() << "CORRIDOR_DATA is not set or holds no folder flee: nothing to read";
    for (const Known& known : {Known{"burundi", 396, 30, 5}, Known{"car", 820, 63, 14},
                               Known{"mali2012", 300, 23, 7}, Known{"mali2022_2024", 732, 20, 10},
                               Known{"ssudan", 604, 51, 10}}) {
        const auto files = report::find_flee_folder(data / "flee" / known.name);
        ASSERT_TRUE(files) << known.name;
        const auto flee = report::read_flee(*files).flee;
        EXPECT_EQ(flee.days, known.days) << known.name;
        EXPECT_EQ(flee.locations.size(), known.places) << known.name;
        std::size_t camps = 0;
        for (const auto& place : flee.locations) camps += place.type == FleeType::camp ? 1 : 0;
        EXPECT_EQ(camps, known.camps) << known.name;
        for (const auto& series : flee.conflicts)
            EXPECT_EQ(series.by_day.size(), static_cast<std::size_t>(known.days));
        for (const auto& entry : std::filesystem::directory_iterator(data / "flee" / known.name /
                                                                     "reference")) {
            if (entry.path().extension() != ".yml") continue;
            auto other = *files;
            other.settings = entry.path();
            EXPECT_GT(report::read_flee(other).flee.settings.hasten, 1) << entry.path();
        }
    }
}

}  // namespace
}  // namespace corridor
