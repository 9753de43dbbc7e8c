#include "corridor/scenario/check_parts.h"
#include "corridor/scenario/save.h"
#include "tests/support/broken_scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace corridor::scenario {
namespace {

using test::BrokenScenario;

bool warned(const Scenario& scenario, std::string_view text) {
    return std::ranges::any_of(scenario.warnings, [&](const std::string& warning) {
        return warning.find(text) != std::string::npos;
    });
}

Date day(const char* text) {
    return parse_date(text).value();
}

TEST(Load, fills_every_table) {
    const Scenario s = BrokenScenario().load();
    EXPECT_EQ(s.title, "Two towns");
    EXPECT_EQ(s.time.deadline(), day("2030-04-19"));
    EXPECT_EQ(s.members, 128);
    EXPECT_EQ(s.parameters.at("alpha"), fixed(0.7));
    EXPECT_EQ(s.parameters.at("leave_base").family, Family::lognormal);
    ASSERT_EQ(s.places.size(), 4u);
    EXPECT_EQ(s.places[1].population, 20000);
    EXPECT_TRUE(s.places[1].garrison);
    EXPECT_EQ(s.places[3].role, Role::refuge);
    EXPECT_EQ(s.roads[1].cap_kg_day, 100000);
    EXPECT_FALSE(s.roads[1].paved);
    EXPECT_EQ(s.goods[1].price_mode, PriceMode::administered);
    EXPECT_EQ(s.goods[1].need_per_person_day.family, Family::triangular);
    EXPECT_EQ(s.stocks[0].quantity, 4000);
    EXPECT_EQ(s.groups[2].home, "dioka");
    ASSERT_EQ(s.measures.size(), 4u);
    const Measure& siege = s.measures[0];
    EXPECT_EQ(siege.pattern, Pattern::siege);
    EXPECT_EQ(siege.goods, Ids{"*"});
    EXPECT_EQ(siege.leak->c, 0.05);
    ASSERT_EQ(siege.phases.size(), 2u);
    EXPECT_EQ(siege.phases[0].effect.fee, fixed(800));
    EXPECT_EQ(siege.phases[0].start_latest, day("2030-03-07"));
    EXPECT_EQ(s.measures[1].direction, Direction::out_of);
    EXPECT_EQ(s.measures[1].direction_place, "nioro");
    EXPECT_EQ(s.measures[2].exempts.classes, Ids{"screened"});
    EXPECT_EQ(s.measures[3].phases[0].resumes_measure, "siege");
    EXPECT_EQ(s.missions[0].path, (Ids{"r1", "r2"}));
    EXPECT_EQ(s.reports[1].note, "Men pass, for two days");
    EXPECT_EQ(s.reports[1].reliability, 'C');
    EXPECT_EQ(s.options[0].kind, OptionKind::lift);
    EXPECT_EQ(s.markets[1].share, 0.6);
}

TEST(Load, takes_the_folder_or_its_settings) {
    BrokenScenario folder;
    EXPECT_TRUE(same_data(load(folder.folder()), load(folder.folder() / "scenario.toml")));
    EXPECT_EQ(load(folder.folder()).name, folder.folder().filename().string());
}

TEST(Load, reads_the_same_from_every_dialect_of_table) {
    BrokenScenario plain;
    BrokenScenario other;
    other.replace_all("places.csv", ",", ";");
    other.replace_all("places.csv", ".", ",");
    other.replace_all("roads.csv", ",", "\t");
    other.replace_all("supply.csv", "\n", "\r\n");
    other.write("cover.csv", "\xEF\xBB\xBF" + other.read("cover.csv"));
    other.replace("groups.csv", "\n", "\n#loc,#cls,#home,#count,#low,#high\n");
    other.replace("stocks.csv", "2030-03-10", "10 March 2030");
    EXPECT_TRUE(same_data(plain.load(), other.load()));
}

TEST(Load, reads_tables_under_other_names) {
    BrokenScenario folder;
    std::filesystem::create_directory(folder.folder() / "tables");
    folder.write("tables/relatives.csv", "home_place_id,place_id,kin\nnioro,dioka,0.5\n");
    folder.replace("scenario.toml", "[[option]]",
                   "[data]\nkin = \"tables/relatives.csv\"\n[[option]]");
    EXPECT_EQ(folder.load().kin.at(0).kin, 0.5);
}

TEST(Load, accepts_titles_in_two_languages_and_one_good_for_a_list) {
    BrokenScenario folder;
    folder.replace("scenario.toml", "title = \"Two towns\"",
                   "title = { en = \"Two towns\", fr = \"Deux villes\" }");
    folder.append(
        "scenario.toml",
        "[[option]]\nid = \"air\"\nkind = \"airlift\"\nplace = \"nioro\"\ngood = \"fuel\"\n"
        "quantity = 1000\nstart = 2030-03-22\ncarriers = [\"air\", \"escorted\"]\n");
    const Scenario s = folder.load();
    EXPECT_EQ(s.title_fr, "Deux villes");
    EXPECT_EQ(s.options.at(1).goods, Ids{"fuel"});
    EXPECT_EQ(s.options.at(1).carriers, (Ids{"air", "escorted"}));
}

TEST(Load, assumes_three_goods_and_says_so) {
    BrokenScenario folder;
    folder.remove("goods.csv");
    const Scenario s = folder.load();
    ASSERT_EQ(s.goods.size(), 3u);
    EXPECT_EQ(s.goods[2].quanta_per_unit(), 1'000'000);
    EXPECT_EQ(s.goods[1].mass_kg_per_unit, 0.83);
    EXPECT_TRUE(warned(s, "goods.csv is absent"));
}

TEST(Load, measures_flights_and_paths_by_the_great_circle) {
    BrokenScenario folder;
    folder.append("roads.csv", "air,harbour,dioka,,air,,\n");
    EXPECT_NEAR(folder.load().roads.at(3).km, 175.8, 0.5);
}

TEST(Load, warns_of_what_is_odd) {
    BrokenScenario folder;
    folder.replace("places.csv", "place_id,place_name", "place_id,place_nmae");
    folder.append("places.csv", "alone,Alone,8,8,town,town,10,0\n");
    folder.append("measures.csv", "ban,army,single,r1,,both,,,,,,,,,\n");
    folder.append("phases.csv", "ban,1,2030-03-05,,,,,,,,,,\n");
    const Scenario s = folder.load();
    EXPECT_TRUE(warned(s, "places.csv:1:10 place_nmae: unknown column"));
    EXPECT_TRUE(warned(s, "Did you mean `place_name`"));
    EXPECT_TRUE(warned(s, "places.csv:6:1 place_id: no road joins it"));
    EXPECT_TRUE(warned(s, "credence: neither reports"));
}

TEST(Load, lets_a_personal_looking_column_stand_only_by_name) {
    BrokenScenario folder;
    folder.replace("actors.csv", "hostile_to_access\n", "hostile_to_access,phone\n");
    folder.replace("actors.csv", "armed,1\n", "armed,1,\n");
    folder.replace("actors.csv", "authority,0\n", "authority,0,\n");
    EXPECT_TRUE(folder.error());
    EXPECT_FALSE(folder.error({.as_of = {}, .allow_columns = {"phone"}}));
    EXPECT_TRUE(folder.error({.as_of = {}, .allow_columns = {"email"}}));
}

TEST(AsOf, drops_what_could_not_be_known) {
    BrokenScenario folder;
    const Scenario s = folder.load({.as_of = day("2030-03-15"), .allow_columns = {}});
    EXPECT_EQ(s.time.as_of, day("2030-03-15"));
    ASSERT_EQ(s.reports.size(), 1u);
    EXPECT_EQ(s.reports[0].id, "p1");
    EXPECT_EQ(s.stocks.size(), 1u);
    EXPECT_EQ(s.measures.size(), 4u) << "a measure with its own credence stays";
    EXPECT_TRUE(s.measures[2].report_ids.empty());
    const Scenario earlier = folder.load({.as_of = day("2030-03-05"), .allow_columns = {}});
    EXPECT_TRUE(earlier.reports.empty());
    EXPECT_TRUE(earlier.stocks.empty());
    EXPECT_TRUE(std::ranges::find(earlier.measures, "siege", &Measure::id) ==
                earlier.measures.end());
    EXPECT_TRUE(earlier.options.empty());
    EXPECT_EQ(earlier.measures.at(2).phases.at(0).resumes_measure, "");
    EXPECT_TRUE(warned(earlier, "measure siege dropped"));
}

TEST(AsOf, counts_three_days_where_no_publication_day_is_given) {
    BrokenScenario folder;
    folder.replace("reports.csv", "p2,2030-03-18,2030-03-19", "p2,2030-03-18,");
    EXPECT_EQ(folder.load().reports.size(), 1u);
    EXPECT_EQ(folder.load({.as_of = day("2030-03-21"), .allow_columns = {}}).reports.size(), 2u);
}

TEST(AsOf, refuses_a_date_before_the_start) {
    BrokenScenario folder;
    EXPECT_TRUE(folder.error({.as_of = day("2030-02-01"), .allow_columns = {}}));
}

TEST(Load, takes_the_highest_sensitivity_of_all_inputs) {
    BrokenScenario folder;
    folder.replace("reports.csv", "C,3,low", "C,3,severe");
    EXPECT_EQ(folder.load().sensitivity, Sensitivity::severe);
}

TEST(Check, two_ids_with_one_hash_are_found) {
    const std::vector<std::string_view> ids{"ab", "cd", "abc", "ab"};
    const auto by_length = [](std::string_view id) { return std::uint64_t{id.size()}; };
    EXPECT_EQ(find_hash_clash(ids, by_length), std::pair(ids[0], ids[1]));
    EXPECT_TRUE(find_hash_clash(ids, [](std::string_view id) { return hash64(id); }).first.empty());
}

TEST(Check, a_scenario_made_in_memory_is_checked_without_positions) {
    Scenario s = BrokenScenario().load();
    s.places.push_back(s.places[1]);
    s.roads[0].to = s.roads[0].from;
    Problems problems;
    std::vector<std::string> warnings;
    check(s, Origins(), problems, warnings);
    ASSERT_GE(problems.all().size(), 2u);
    EXPECT_EQ(problems.all()[0].to_string(), "places nioro place_id: `nioro` stands twice.");
}

}  // namespace
}  // namespace corridor::scenario
