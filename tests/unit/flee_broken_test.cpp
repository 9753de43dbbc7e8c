// Flee folders with one thing wrong: what is told, where, and what is forgiven with a warning.

#include "tests/support/flee_micro.h"

#include <gtest/gtest.h>

#include <ostream>

namespace corridor {
namespace {

using test::FleeMicro;

// One change of one file. `from` "*": the whole file becomes `to`; "-": the file is removed;
// "/": a folder stands in its place; "+": `to` is appended.
struct Change {
    const char* name;
    const char* file;
    std::string from, to;
    const char* where;  // start of the place that is told
    const char* text;   // part of what is told
};

std::ostream& operator<<(std::ostream& out, const Change& change) { return out << change.name; }

void apply(FleeMicro& micro, const Change& change) {
    if (change.from == "*") {
        micro.write(change.file, change.to);
    } else if (change.from == "+") {
        micro.append(change.file, change.to);
    } else if (change.from == "-" || change.from == "/") {
        micro.remove(change.file);
        if (change.from == "/") std::filesystem::create_directories(micro.path() / change.file);
    } else {
        micro.replace(change.file, change.from, change.to);
    }
}

constexpr const char* k_period = "input_csv/sim_period.csv";
constexpr const char* k_places = "input_csv/locations.csv";
constexpr const char* k_routes = "input_csv/routes.csv";
constexpr const char* k_closures = "input_csv/closures.csv";
constexpr const char* k_conflicts = "input_csv/conflicts.csv";
constexpr const char* k_corrections = "input_csv/registration_corrections.csv";
constexpr const char* k_gender = "input_csv/demographics_gender.csv";
constexpr const char* k_ipc = "input_csv/region_attributes_IPC.csv";
constexpr const char* k_layout = "source_data/data_layout.csv";
constexpr const char* k_dune = "source_data/dune.csv";

class BrokenFlee : public testing::TestWithParam<Change> {};

TEST_P(BrokenFlee, IsToldWithItsPlace) {
    FleeMicro micro;
    apply(micro, GetParam());
    const auto error = micro.error();
    ASSERT_TRUE(error) << "it was read";
    EXPECT_EQ(error->kind, ErrorKind::input) << error->what();
    const std::string what = error->what();
    EXPECT_NE(what.find(GetParam().where), std::string::npos) << what;
    EXPECT_NE(what.find(GetParam().text), std::string::npos) << what;
}

std::string change_name(const testing::TestParamInfo<Change>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Period, BrokenFlee,
    testing::Values(
        Change{"Missing", k_period, "-", "", "input_csv/sim_period.csv", "no such file"},
        Change{"Folder", k_period, "/", "", "input_csv/sim_period.csv", "is a folder"},
        Change{"NoSuchDay", k_period, "2020-03-01", "2020-02-30", "sim_period.csv:1:11",
               "is not a date"},
        Change{"DateInWords", k_period, "2020-03-01", "1 March 2020", "sim_period.csv:1:11",
               "Write 2016-05-31"},
        Change{"FarDate", k_period, "2020-03-01", "3020-03-01", "sim_period.csv:1:11", "1900"},
        Change{"NoValue", k_period, "Length,5", "Length", "sim_period.csv:2:1", "1 cells"},
        Change{"EmptyLength", k_period, "Length,5", "Length,", "sim_period.csv:2:8", "is empty"},
        Change{"DecimalLength", k_period, "Length,5", "Length,5.0", "sim_period.csv:2:8",
               "without a decimal point"},
        Change{"NoDays", k_period, "Length,5", "Length,0", "sim_period.csv:2:8", "out of range"},
        Change{"TooManyDays", k_period, "Length,5", "Length,99999999999999999999",
               "sim_period.csv:2:8", "out of range"},
        Change{"NoStart", k_period, "StartDate,2020-03-01\n", "", "sim_period.csv", "StartDate"},
        Change{"NoLength", k_period, "Length,5\n", "", "sim_period.csv", "--days N"}),
    change_name);

INSTANTIATE_TEST_SUITE_P(
    Places, BrokenFlee,
    testing::Values(
        Change{"Folder", k_places, "/", "", "input_csv/locations.csv", "is a folder"},
        Change{"Empty", k_places, "*", "", "input_csv/locations.csv", "holds no place"},
        Change{"OnlyHeader", k_places, "*", "#name,region\n", "locations.csv", "holds no place"},
        Change{"DecimalPopulation", k_places, "0,1000", "0,1000.0", "locations.csv:2:45",
               "without a decimal point"},
        Change{"GroupedPopulation", k_places, "0,1000", "0,\"1,000\"", "locations.csv:2:45",
               "not a whole number"},
        Change{"NegativePopulation", k_places, "0,1000", "0,-1", "locations.csv:2:45",
               "out of range"},
        Change{"HugePopulation", k_places, "0,1000", "0,9223372036854775808", "locations.csv:2:45",
               "out of range"},
        Change{"WordyCapacity", k_places, "camp,,300", "camp,,many", "locations.csv:5:31",
               "the capacity `many`"},
        Change{"NoConflictDate", k_places, "conflict_zone,0", "conflict_zone,",
               "locations.csv:2:43", "conflict date is empty"},
        Change{"DecimalConflictDate", k_places, "conflict_zone,0", "conflict_zone,0.5",
               "locations.csv:2:43", "not a whole number"},
        Change{"WordyLatitude", k_places, "10.5,", "north,", "locations.csv:2:18",
               "`north` is not a number"},
        Change{"CommaLatitude", k_places, "10.5,", "\"10,5\",", "locations.csv:2:18",
               "with a point"},
        Change{"NanLatitude", k_places, "10.5,", "nan,", "locations.csv:2:18", "not finite"},
        Change{"EndlessLongitude", k_places, "20.25", "inf", "locations.csv:2:23", "not finite"},
        Change{"SevenCells", k_places, "town,,500", "town,", "locations.csv:3:1", "7 cells"},
        Change{"NineCells", k_places, "town,,500", "town,,500,7", "locations.csv:3:39",
               "the cell has no column"},
        Change{"NoName", k_places, "Brek,North", ",North", "locations.csv:3:1",
               "name of the place is empty"},
        Change{"BlankName", k_places, "Brek,North", "  ,North", "locations.csv:3:1",
               "name of the place is empty"},
        Change{"NulByte", k_places, "Brek,North", std::string("Br\0k,North", 10),
               "locations.csv:3:3", "a NUL byte"},
        Change{"Latin1", k_places, "Brek,North", "Br\xE9k,North", "locations.csv:3:3", "0xE9"},
        Change{"OpenQuote", k_places, "Brek,North", "Brek,\"North", "locations.csv:3:6",
               "never ends"},
        Change{"WordyAttribute", k_places, "*",
               "#n,r,c,x,y,t,d,p,conflict_intensity\nAlda,,,,,conflict_zone,0,9,high\n",
               "locations.csv:2:28", "conflict_intensity `high`"},
        Change{"NegativeArrivals", k_places, "*",
               "#n,r,c,x,y,t,d,p,initial_idps\nAlda,,,,,conflict_zone,0,9,-4\n",
               "locations.csv:2:28", "out of range"}),
    change_name);

INSTANTIATE_TEST_SUITE_P(
    Routes, BrokenFlee,
    testing::Values(
        Change{"Missing", k_routes, "-", "", "input_csv/routes.csv", "no such file"},
        Change{"UnknownFirst", k_routes, "Alda,Brek", "Aldo,Brek", "routes.csv:2:1",
               "Did you mean `Alda`?"},
        Change{"UnknownSecond", k_routes, "Alda,Brek", "Alda,Nowhereland", "routes.csv:2:6",
               "is no place of locations.csv"},
        Change{"EmptyName", k_routes, "Alda,Brek", ",Brek", "routes.csv:2:1", "is no place"},
        Change{"NoDistance", k_routes, "Brek,40", "Brek,", "routes.csv:2:11", "is empty"},
        Change{"NegativeDistance", k_routes, "Brek,40", "Brek,-40", "routes.csv:2:11",
               "out of range"},
        Change{"WordyDistance", k_routes, "Brek,40", "Brek,40km", "routes.csv:2:11",
               "not a number"},
        Change{"NanDistance", k_routes, "Brek,40", "Brek,NaN", "routes.csv:2:11", "not finite"},
        Change{"EndlessDistance", k_routes, "Brek,40", "Brek,1e400", "routes.csv:2:11",
               "not finite"},
        Change{"TwoCells", k_routes, "Alda,Brek,40,", "Alda,Brek", "routes.csv:2:1", "2 cells"},
        Change{"DecimalRedirection", k_routes, "60,0", "60,0.5", "routes.csv:3:14",
               "not a whole number"},
        Change{"ExtraCell", k_routes, "60,0", "60,0,9", "routes.csv:3:16", "has no column"},
        Change{"WordySpeed", k_routes, "*",
               "#a,b,c,d,max_move_speed\nAlda,Brek,40,0,quick\n", "routes.csv:2:16",
               "`quick` is not a number"}),
    change_name);

INSTANTIATE_TEST_SUITE_P(
    Closures, BrokenFlee,
    testing::Values(
        Change{"Missing", k_closures, "-", "", "input_csv/closures.csv", "no such file"},
        Change{"UnknownType", k_closures, "country,", "border,", "closures.csv:2:1",
               "Use country, location"},
        Change{"NearType", k_closures, "country,", "County,", "closures.csv:2:1",
               "Did you mean `country`?"},
        Change{"FourCells", k_closures, ",1,3", ",1", "closures.csv:2:1", "4 cells"},
        Change{"DecimalStart", k_closures, ",1,3", ",1.5,3", "closures.csv:2:23",
               "not a whole number"},
        Change{"EmptyEnd", k_closures, ",1,3", ",1,", "closures.csv:2:25", "is empty"},
        Change{"WordyEnd", k_closures, ",1,3", ",1,never", "closures.csv:2:25",
               "not a whole number"},
        Change{"ChangeWithoutDay", "location_changes.csv", "*", "Brek,camp\n",
               "location_changes.csv:1:1", "2 cells"},
        Change{"ChangeOnWordyDay", "location_changes.csv", "*", "Brek,camp,soon\n",
               "location_changes.csv:1:11", "not a whole number"}),
    change_name);

INSTANTIATE_TEST_SUITE_P(
    Conflicts, BrokenFlee,
    testing::Values(
        Change{"Missing", k_conflicts, "-", "", "input_csv/conflicts.csv", "no such file"},
        Change{"Empty", k_conflicts, "*", "", "conflicts.csv:1:1", "is empty"},
        Change{"OnlyBlankLines", k_conflicts, "*", "\n\n", "conflicts.csv:1:1", "is empty"},
        Change{"FewDays", k_conflicts, "4,0,0.5\n", "", "conflicts.csv",
               "holds 4 days, the run needs 5"},
        Change{"FewDaysHint", k_conflicts, "4,0,0.5\n", "", "conflicts.csv", "--days 4"},
        Change{"NoDays", k_conflicts, "*", "#Day,Alda\n", "conflicts.csv", "holds 0 days"},
        Change{"NoHeader", k_conflicts, "#Day,Alda,Corm\n", "", "conflicts.csv:1:1",
               "holds a number, not names"},
        Change{"WordyValue", k_conflicts, "1,1,0", "1,war,0", "conflicts.csv:3:3",
               "not a number"},
        Change{"NanValue", k_conflicts, "1,1,0", "1,nan,0", "conflicts.csv:3:3", "not finite"},
        Change{"EmptyValue", k_conflicts, "1,1,0", "1,,0", "conflicts.csv:3:3", "is empty"},
        Change{"ShortRow", k_conflicts, "1,1,0", "1,1", "conflicts.csv:3:1", "1 values"},
        Change{"LongRow", k_conflicts, "1,1,0", "1,1,0,1", "conflicts.csv:3:7",
               "without a column"},
        Change{"DoubleColumn", k_conflicts, "Alda,Corm", "Alda, Alda", "conflicts.csv:1:11",
               "stands twice"},
        Change{"NamelessColumn", k_conflicts, "Alda,Corm", "Alda,,Corm", "conflicts.csv:1:11",
               "no name"}),
    change_name);

INSTANTIATE_TEST_SUITE_P(
    Registrations, BrokenFlee,
    testing::Values(
        Change{"NoFolder", "source_data", "-", "", "source_data/data_layout.csv", "no such file"},
        Change{"NoLayout", k_layout, "-", "", "source_data/data_layout.csv",
               "the first is the grand total"},
        Change{"Empty", k_layout, "*", "# nothing\n", "data_layout.csv", "holds no row"},
        Change{"CampWithoutRow", k_layout, "Dune,dune.csv\n", "", "locations.csv:5",
               "`Dune` is a camp and has no row"},
        Change{"NoFile", k_layout, "Dune,dune.csv", "Dune", "data_layout.csv:2:1", "1 cells"},
        Change{"EmptyFile", k_layout, "Dune,dune.csv", "Dune,", "data_layout.csv:2:6",
               "name of the file is empty"},
        Change{"NoName", k_layout, "Dune,dune.csv", ",dune.csv", "data_layout.csv:2:1",
               "name of the camp is empty"},
        Change{"MissingFile", k_layout, "dune.csv", "sand.csv", "source_data/sand.csv",
               "no such file"},
        Change{"LeadsOut", k_layout, "dune.csv", "../input_csv/routes.csv", "data_layout.csv:2:6",
               "leads out"},
        Change{"Absolute", k_layout, "dune.csv", "/etc/hosts", "data_layout.csv:2:6",
               "leads out"},
        Change{"FileIsFolder", k_dune, "/", "", "source_data/dune.csv", "is a folder"},
        Change{"NoRow", k_dune, "*", "", "source_data/dune.csv", "holds no date"},
        Change{"OnlyComments", k_dune, "*", "Date,x\n#a,1\n", "source_data/dune.csv",
               "holds no date"},
        Change{"BadDate", k_dune, "2020-03-04", "04/03/2020", "dune.csv:3:1", "is not a date"},
        Change{"HeaderTwice", k_dune, "2020-03-04,100", "Date,people", "dune.csv:3:1",
               "is not a date"},
        Change{"DecimalPeople", k_dune, ",100", ",100.0", "dune.csv:3:12", "decimal point"},
        Change{"WordyPeople", k_dune, ",100", ",unknown", "dune.csv:3:12", "not a whole number"},
        Change{"HugePeople", k_dune, ",100", ",99999999999", "dune.csv:3:12", "out of range"},
        Change{"SecondBeginsLater", k_layout, "esk.csv,esk_more.csv", "esk_more.csv,esk.csv",
               "data_layout.csv:3:18", "begins later"},
        Change{"CorrectsUnknown", k_corrections, "Dune", "Dube", "corrections.csv:1:1",
               "Did you mean `Dune`?"},
        Change{"CorrectsBadDate", k_corrections, "2020-03-04", "March", "corrections.csv:1:6",
               "is not a date"},
        Change{"CorrectsNoRow", k_corrections, "2020-03-04", "2020-03-02", "corrections.csv:1:6",
               "has no row on"},
        Change{"CorrectsFirstRow", k_corrections, "2020-03-04", "2020-03-01",
               "corrections.csv:1:6", "nothing before"},
        Change{"CorrectsFromNobody", k_dune, "2020-03-01,30", "2020-03-01,0",
               "corrections.csv:1:6", "counts nobody"},
        Change{"CorrectsNothing", k_corrections, "*", "Dune\n", "corrections.csv:1:1",
               "1 cells"}),
    change_name);

INSTANTIATE_TEST_SUITE_P(
    People, BrokenFlee,
    testing::Values(
        Change{"EmptyFile", k_gender, "*", "", "demographics_gender.csv:1:1", "is empty"},
        Change{"NoDefault", k_gender, "Default", "Defalt", "demographics_gender.csv:1:1",
               "no column Default"},
        Change{"OtherAttribute", k_gender, "gender", "sex", "demographics_gender.csv:1:1",
               "the name of the file says"},
        Change{"NoValues", k_gender, "*", "gender,Default\n", "demographics_gender.csv",
               "holds no value"},
        Change{"NegativeWeight", k_gender, "male,1,", "male,-1,", "demographics_gender.csv:2:6",
               "out of range"},
        Change{"NoWeight", k_gender, "*", "gender,Default\nmale,0\n",
               "demographics_gender.csv:1:8", "add up to nothing"},
        Change{"CellWithoutColumn", k_gender, "male,1,2", "male,1,2,3",
               "demographics_gender.csv:2:10", "without a column"},
        Change{"SecondFile", "input_csv/demographics_gender_2.csv", "*", "gender,Default\nx,1\n",
               "demographics_gender_2.csv", "second file"},
        Change{"NoAttribute", "input_csv/demographics_.csv", "*", "x,Default\nx,1\n",
               "demographics_.csv", "names no attribute"},
        Change{"IpcTooShort", k_ipc, "*", "#Day,North\n0,1\n3,1\n", "IPC.csv", "--days 4"},
        Change{"IpcTooLate", k_ipc, "*", "#Day,North\n1,1\n9,1\n", "IPC.csv", "day 0"},
        Change{"IpcEmpty", k_ipc, "*", "", "IPC.csv:1:1", "is empty"},
        Change{"IpcNoDay", k_ipc, "*", "#Day,North\n", "IPC.csv", "holds no day"},
        Change{"IpcAbove100", k_ipc, "*", "#Day,North\n0,101\n9,1\n", "IPC.csv:2:3",
               "out of range"},
        Change{"IpcBackwards", k_ipc, "*", "#Day,North\n5,1\n0,1\n9,1\n", "IPC.csv:3:1",
               "not after"},
        Change{"IpcTwice", k_ipc, "*", "#Day,North,North\n0,1,1\n9,1,1\n", "IPC.csv:1:12",
               "stands twice"},
        Change{"IpcRagged", k_ipc, "*", "#Day,North\n0,1,2\n9,1\n", "IPC.csv:2:1", "3 cells"}),
    change_name);

TEST(BrokenFlee, AgentsAndHubsAreChecked) {
    const auto expect = [](const char* file, const char* text, const char* where) {
        FleeMicro micro;
        micro.write("simsetting.yml",
                    "spawn_rules: {read_from_agents_csv_file: True}\n"
                    "move_rules: {fixed_routes: True, WomenAvoidHazards: True}\n");
        micro.write("input_csv/agents.csv", "location,gender\nAlda,male\n");
        micro.write("input_csv/major_routes.csv", "Alda,Dune\n");
        EXPECT_FALSE(micro.error());
        micro.write(file, text);
        const auto error = micro.error();
        ASSERT_TRUE(error) << text;
        EXPECT_NE(std::string(error->what()).find(where), std::string::npos) << error->what();
    };
    expect("input_csv/agents.csv", "", "agents.csv:1:1: the file is empty");
    expect("input_csv/agents.csv", "location,gender\nAlda\n", "agents.csv:2:1: the row has 1");
    expect("input_csv/agents.csv", "location,gender\nAlba,male\n", "Did you mean `Alda`?");
    expect("input_csv/agents.csv", "location,age\nAlda,3\n", "no column `gender`");
    expect("input_csv/major_routes.csv", "Alda\n", "major_routes.csv:1:1: a route needs");
    expect("input_csv/major_routes.csv", "Alda,Dube\n", "major_routes.csv:1:6");
}

TEST(BrokenFlee, WeightsThatDivideByZeroAreTold) {
    FleeMicro micro;
    micro.replace(k_routes, "Brek,40", "Brek,0");
    EXPECT_NE(micro.warnings().find("routes.csv:2:11: the distance is 0"), std::string::npos);
    micro.replace("simsetting.yml", "move_rules:\n", "move_rules:\n  softening: 0\n");
    const auto error = micro.error();
    ASSERT_TRUE(error);
    EXPECT_NE(std::string(error->what()).find("softening: is 0"), std::string::npos);
}

TEST(BrokenFlee, TotalIsNeededWhereItCounts) {
    FleeMicro micro;
    micro.replace(k_layout, "total", "all");
    EXPECT_FALSE(micro.error());
    micro.replace("simsetting.yml", "spawn_rules:\n", "spawn_rules:\n  sum_from_camps: False\n");
    const auto error = micro.error();
    ASSERT_TRUE(error);
    EXPECT_NE(std::string(error->what()).find("no row called total"), std::string::npos);
}

TEST(BrokenFlee, LimitsAreToldAsSuch) {
    const auto expect_limit = [](const char* file, const std::string& text) {
        FleeMicro micro;
        micro.write(file, text);
        const auto error = micro.error();
        ASSERT_TRUE(error) << file;
        EXPECT_EQ(error->kind, ErrorKind::limit) << error->what();
    };
    expect_limit(k_routes, std::string(2 << 20, 'a'));
    expect_limit(k_routes, "#\n" + std::string(1'000'001, '\n'));
    std::string places = "#name\n";
    for (int i = 0; i < 20'001; ++i) places += "P" + std::to_string(i) + ",,,,,town,,1\n";
    expect_limit(k_places, places);
    const auto days = FleeMicro().error(100'000);
    ASSERT_TRUE(days);
    EXPECT_EQ(days->where, "--days");
}

TEST(BrokenFlee, ManyProblemsStayReadable) {
    FleeMicro micro;
    std::string rows;
    for (int i = 0; i < 3000; ++i) rows += "Nobody" + std::to_string(i) + ",Brek,1\n";
    micro.write(k_routes, rows);
    const auto error = micro.error();
    ASSERT_TRUE(error);
    EXPECT_LT(std::string(error->what()).size(), 100'000U);
}

class OddFlee : public testing::TestWithParam<Change> {};

TEST_P(OddFlee, IsReadWithAWarning) {
    FleeMicro micro;
    apply(micro, GetParam());
    const auto error = micro.error();
    ASSERT_FALSE(error) << error->what();
    const std::string all = micro.warnings();
    EXPECT_NE(all.find(GetParam().where), std::string::npos) << all;
    EXPECT_NE(all.find(GetParam().text), std::string::npos) << all;
}

INSTANTIATE_TEST_SUITE_P(
    Text, OddFlee,
    testing::Values(
        Change{"MarkInPeriod", k_period, "StartDate", "\xEF\xBB\xBFStartDate",
               "sim_period.csv:1:1", "byte order mark"},
        Change{"MarkInPlaces", k_places, "#name", "\xEF\xBB\xBF#name", "locations.csv:1:1",
               "byte order mark"},
        Change{"BareHeaderOfPlaces", k_places, "#name", "name", "locations.csv:1:1",
               "does not start with #"},
        Change{"BareHeaderOfRoutes", k_routes, "#name1", "Name1", "routes.csv:1:1",
               "does not start with #"},
        Change{"BareHeaderOfClosures", k_closures, "#closure_type", "closure_type",
               "closures.csv:1:1", "does not start with #"},
        Change{"TrailingCommas", k_places, "town,,500", "town,,500,,", "locations.csv:3:1",
               "ends with commas"},
        Change{"UnknownColumn", k_places, "population\n", "population,IPC\n",
               "locations.csv:1:80", "`IPC` has no effect"},
        Change{"BlankAfterColumn", k_places, "population\n", "population,hdi \n",
               "locations.csv:1:80", "because of the blanks"},
        Change{"UnknownRow", k_period, "+", "Author,somebody\n", "sim_period.csv:3:1",
               "not known"},
        Change{"LengthTwice", k_period, "+", "LENGTH,4\n", "sim_period.csv:3:1", "stands twice"}),
    change_name);

INSTANTIATE_TEST_SUITE_P(
    Names, OddFlee,
    testing::Values(
        Change{"PlaceTwice", k_places, "+", "Brek,North,Ardia,10,20,town,,5\n",
               "locations.csv:7:1", "links and closures use the last row"},
        Change{"PlaceWithBlanks", k_places, "Corm,South", "\"Corm  \",South", "locations.csv:4:1",
               "has blanks around it"},
        Change{"ConflictOfPlaceWithBlanks", k_places, "Corm,South", "\"Corm  \",South",
               "conflicts.csv:1:11", "the column is not used"},
        Change{"RouteWithBlanks", k_routes, "Alda,Brek", "Alda, Brek ", "routes.csv:2:6",
               "Flee would stop here"},
        Change{"UnknownType", k_places, "town,,500", "village,,500", "locations.csv:3:29",
               "people leave it every day"},
        Change{"LayoutWithBlanks", k_layout, "Dune,", "Dune ,", "data_layout.csv:2:1",
               "but for the blanks"},
        Change{"LayoutTwice", k_layout, "+", "Dune,dune.csv\n", "data_layout.csv:4:1",
               "stands twice"},
        Change{"LayoutCommas", k_layout, "dune.csv", "dune.csv,,", "data_layout.csv:2:1",
               "ends with commas"},
        Change{"CorrectionWithBlanks", k_corrections, "Dune", " Dune", "corrections.csv:1:1",
               "but for the blanks"},
        Change{"CorrectionHeader", k_corrections, "Dune", "#camp,date\nDune",
               "corrections.csv:1:1", "passed over"},
        Change{"CorrectionBareHeader", k_corrections, "Dune", "camp,date\nDune",
               "corrections.csv:1:1", "passed over"},
        Change{"EarlyCorrection", k_corrections, "2020-03-04", "2019-01-01",
               "corrections.csv:1:6", "not applied"},
        Change{"UnknownConflict", k_conflicts, "Alda,Corm", "Alda,Corn", "conflicts.csv:1:11",
               "Did you mean `Corm`?"},
        Change{"UnknownDemographicPlace", k_gender, "Default,Corm", "Default, Corm",
               "demographics_gender.csv:1:16", "not used"},
        Change{"DemographicWithHash", k_gender, "gender", "#gender",
               "demographics_gender.csv:1:1", "was taken for"}),
    change_name);

INSTANTIATE_TEST_SUITE_P(
    Meaning, OddFlee,
    testing::Values(
        Change{"Redirection1", k_routes, "60,0", "60,1", "routes.csv:3:14", "forces nobody"},
        Change{"Redirection2", k_routes, "60,0", "60,2", "routes.csv:3:14", "ends swapped"},
        Change{"Redirection7", k_routes, "60,0", "60,7", "routes.csv:3:14", "no effect"},
        Change{"Loop", k_routes, "+", "Brek,Brek,3,0\n", "routes.csv:6:1", "to itself"},
        Change{"ClosedLink", k_closures, "+", "link,Alda,Brek,1,2\n", "closures.csv:3:1",
               "never applies"},
        Change{"Unredirected", k_closures, "+", "remove_forced_redirection,Alda,Brek,1,2\n",
               "closures.csv:3:1", "redirects nobody"},
        Change{"UnknownCountry", k_closures, "Belland", "Belland ", "closures.csv:2:15",
               "country of no place"},
        Change{"UnknownLocation", k_closures, "+", "location,Brex,,1,2\n", "closures.csv:3:10",
               "does nothing"},
        Change{"UnknownCamp", k_closures, "+", "camp,Brex,,1,2\n", "closures.csv:3:6",
               "the first place instead"},
        Change{"BlankKind", k_closures, "country,", "country ,", "closures.csv:2:1",
               "has blanks around it"},
        Change{"NegativeStart", k_closures, ",1,3", ",-1,3", "closures.csv:2:23", "never comes"},
        Change{"ChangesFound", "location_changes.csv", "*", "Brek,camp,2\n",
               "micro/location_changes.csv", "folder it is started in"},
        Change{"ChangesUnknown", "input_csv/location_changes.csv", "*", "Brex,shed,2\n",
               "location_changes.csv:1:1", "the first place instead"},
        Change{"ChangesToUnknown", "input_csv/location_changes.csv", "*", "Brex,shed,2\n",
               "location_changes.csv:1:6", "`shed` is unknown"},
        Change{"SkippedDay", k_conflicts, "2,1,1\n3,1,1", "3,1,1\n4,1,1", "conflicts.csv:4:1",
               "this is day 2"},
        Change{"BlankDay", k_conflicts, "2,1,1\n", "\n2,1,1\n", "conflicts.csv:4:1",
               "passed over"},
        Change{"PeacefulDay", k_conflicts, "4,0,0.5", "4,0,0", "conflicts.csv", "on day 4"},
        Change{"BackInTime", k_dune, "+", "2020-03-02,7\n", "dune.csv:4:1",
               "the order is kept"},
        Change{"NegativePeople", k_dune, "+", "2020-03-09,-7\n", "dune.csv:4:12", "negative"},
        Change{"IpcWithoutRegion", k_ipc, "*", "#Day,North\n0,1\n9,1\n", "locations.csv:4",
               "has no column"},
        Change{"IpcOfPlace", k_ipc, "*", "#Day,North,South,East,West,Brek\n0,1,1,1,1,1\n9,1,1,1,1,1\n",
               "locations.csv:3", "also the name of a region"}),
    change_name);

TEST(OddFlee, LineEndsAndQuotesMakeNoDifference) {
    FleeMicro plain;
    const auto want = plain.read().flee;
    for (const char* line_end : {"\r\n", "\r"}) {
        FleeMicro micro;
        for (const auto& [file, text] : test::flee_micro_files()) {
            std::string changed;
            for (const char letter : text)
                letter == '\n' && file != "simsetting.yml" ? changed += line_end
                                                           : changed += letter;
            micro.write(file, changed);
        }
        EXPECT_EQ(micro.read().flee, want);
    }
    FleeMicro quoted;
    quoted.write(k_places,
                 "#\"name\",\"region\"\n\n"
                 "\"Alda\",\"North\",Ardia,10.5,20.25,\"conflict_zone\",\"0\",\"1000\"\n"
                 "# a comment, with a comma\n"
                 "\"Br\"ek,North,Ardia, 10.75 ,20.5,town,,500\n"
                 "Corm,South,Ardia,10.25,20.75,conflict_zone,2,800\n"
                 "Dune,East,Belland,11,21,camp,,300\nEsk,West,Belland,11.5,21.5,idp_camp,,0");
    EXPECT_EQ(quoted.read().flee, want);
    EXPECT_TRUE(plain.read().warnings.empty());
}

TEST(OddFlee, TrailingCommasOfConflictsMakeNoDifference) {
    FleeMicro plain, commas;
    commas.write(k_conflicts,
                 "#Day, Alda, Corm, ,\n0, 1, 0,\n1, 1, 0\n2, 1, 1,,\n3,1,1\n4,0,0.5\n");
    EXPECT_EQ(commas.read().flee, plain.read().flee);
}

TEST(OddFlee, ManyWarningsOfOneFileAreCounted) {
    FleeMicro micro;
    std::string rows = micro.read_text(k_routes);
    for (int i = 0; i < 100; ++i) rows += "Alda,Brek,1,7\n";
    micro.write(k_routes, rows);
    const auto warnings = micro.read().warnings;
    EXPECT_EQ(warnings.size(), 51U);
    EXPECT_NE(warnings.back().find("50 more warnings"), std::string::npos);
}

}  // namespace
}  // namespace corridor
