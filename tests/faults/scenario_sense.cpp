// Rows that are readable one by one and make no sense together.
#include "tests/support/broken_cases.h"

#include <gtest/gtest.h>

namespace corridor::test {
namespace {

class BrokenSense : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenSense, is_told) {
    expect_told(GetParam());
}

const std::vector<BrokenCase> k_references{
    {"place_twice", "places.csv:6:1 place_id", "stands twice (first on line 3)",
     add("places.csv", "nioro,Other,1,1,town,town,5,0\n")},
    {"road_twice", "roads.csv:5:1 road_id", "stands twice",
     add("roads.csv", "r1,nioro,camp,9,road,paved,\n")},
    {"phase_twice", "phases.csv:7:1 measure_id", "stands twice",
     add("phases.csv", "check,1,2030-04-01,,,,,,,,,,\n")},
    {"upper_case_place", "roads.csv:2:12 to_place_id", "Did you mean `nioro`",
     swap("roads.csv", "harbour,nioro", "harbour,NIORO")},
    {"unknown_good", "supply.csv:2:9 good", "Did you mean `staple`",
     swap("supply.csv", "staple", "stapel")},
    {"unknown_actor", "measures.csv:2:7 actor_id", "Did you mean `militia`",
     swap("measures.csv", "siege,militia", "siege,milita")},
    {"unknown_report", "measures.csv:2:42 report_ids", "not in reports",
     swap("measures.csv", "p1,tri", "zzz,tri")},
    {"unknown_class", "measures.csv:3:43 classes", "not in classes",
     swap("measures.csv", "screened,nioro,people", "tall,nioro,people")},
    {"unknown_source", "reports.csv:2:40 source_id", "Did you mean `radio`",
     swap("reports.csv", "closed,radio", "closed,radoi")},
    {"unknown_measure_of_a_phase", "phases.csv:7:1 measure_id", "not in measures",
     add("phases.csv", "blockade-of-x,1,2030-04-01,,,,,,,,,,\n")},
    {"unknown_exempted_measure", "measures.csv:4:53 exempts", "Did you mean `check`",
     swap("measures.csv", "measure:check", "measure:chekc")},
    {"unknown_place_of_a_condition", "phases.csv:6:36 condition", "Did you mean `nioro`",
     swap("phases.csv", "holder nioro", "holder niora")},
    {"unknown_place_of_a_direction", "measures.csv:3:26 direction", "Did you mean `nioro`",
     swap("measures.csv", "out_of:nioro", "out_of:nio_ro")},
    {"unknown_road_of_a_path", "missions.csv:2:31 path", "not in roads",
     swap("missions.csv", "r1|r2", "r1|road-9")},
};

const std::vector<BrokenCase> k_network{
    {"road_to_itself", "roads.csv:2:12 to_place_id", "to itself",
     swap("roads.csv", "harbour,nioro", "harbour,harbour")},
    {"length_blank", "roads.csv:2:18 distance_km", "great circle x 1.3 is 204 km",
     swap("roads.csv", "150", "")},
    {"length_zero", "roads.csv:2:18 distance_km", "allowed 0.001", swap("roads.csv", "150", "0")},
    {"people_at_a_source", "groups.csv:5:1 place_id", "holds no people",
     add("groups.csv", "harbour,other,nioro,10,,\n")},
    {"refuge_that_sells", "supply.csv:4:1 place_id", "is a refuge",
     add("supply.csv", "camp,fuel,3,,,\n")},
    {"sold_twice", "supply.csv:4:21 start", "twice on one day",
     add("supply.csv", "harbour,staple,500,,2030-05-01,\n")},
    {"market_shares", "markets.csv:3:13 share", "more than 1", swap("markets.csv", "0.6", "0.7")},
    {"group_outside_its_range", "groups.csv:4:19 count", "outside low and high",
     swap("groups.csv", "500,400,700", "300,400,700")},
    {"litres_in_grams", "goods.csv:3:8 quantum", "no quantum of g",
     swap("goods.csv", "l,ml", "l,g")},
    {"stock_in_the_wrong_unit", "stocks.csv:2:28 unit", "counted in l",
     swap("stocks.csv", "4000,l", "4000,kg")},
    {"stock_told_twice_over", "stocks.csv:2:23 quantity", "and not both",
     swap("stocks.csv", "4000,l,,", "4000,l,3,")},
    {"cover_with_half_a_range", "cover.csv:2:18 low", "stand together",
     swap("cover.csv", "20,10,40", "20,10,")},
    {"too_many_quanta", "goods.csv:2:11 quantum", "2^62",
     [](BrokenScenario& s) {
         s.replace("goods.csv", "kg,g,1,0.555", "kg,mg,1,9000");
         s.replace("places.csv", "20000", "900000000");
     }},
    {"capacity_of_too_many_quanta", "roads.csv:2:33 cap_kg_day", "2^62",
     [](BrokenScenario& s) {
         s.replace("goods.csv", "kg,g,1,", "kg,mg,1,");
         s.replace("roads.csv", "150,road,paved,", "150,road,paved,900000000000000");
     }},
};

const std::vector<BrokenCase> k_measures{
    {"exemptions_in_a_cycle", "measures.csv:", "in a cycle",
     [](BrokenScenario& s) {
         s.replace("measures.csv", "people,,0.9", "people,measure:window,0.9");
     }},
    {"resumptions_in_a_cycle", "measures.csv:", "in a cycle",
     swap("phases.csv", "siege,1,2030-03-05,2030-04-10,0,800,,,,,,",
          "siege,1,2030-03-05,2030-04-10,0,800,,,,kept 0.5,truce,")},
    {"exempts_itself", "measures.csv:4:53 exempts", "from itself",
     swap("measures.csv", "measure:check", "measure:window")},
    {"corridor_without_exemption", "measures.csv:4:53 exempts", "takes nothing away",
     swap("measures.csv", "measure:check|class:screened", "")},
    {"pass_and_detain", "phases.csv:4:24 pass", "at most 1",
     swap("phases.csv", "0.1,0.8", "0.3,0.8")},
    {"pass_and_detain_at_the_extremes", "phases.csv:4:24 pass", "at most 1",
     swap("phases.csv", "0.1,0.8", "unif(0;0.3),0.8")},
    {"detain_without_pass", "phases.csv:4:25 detain", "write it",
     swap("phases.csv", "0.1,0.8", ",0.8")},
    {"phase_ends_before_it_starts", "phases.csv:2:20 end", "before it starts",
     swap("phases.csv", "2030-04-10", "2030-03-04")},
    {"phases_overlap", "phases.csv:3:9 start", "overlaps",
     swap("phases.csv", "2030-04-11", "2030-04-10")},
    {"phases_out_of_order", "phases.csv:3:", "",
     swap("phases.csv", "2,2030-04-11", "2,2030-03-01")},
    {"phase_missing", "phases.csv:3:7 phase", "expected 2",
     swap("phases.csv", "siege,2", "siege,3")},
    {"no_phase", "measures.csv:6:1 measure_id", "no phase",
     add("measures.csv", "ban,army,single,r1,,both,,,,,,,1,,\n")},
    {"earliest_after_latest", "phases.csv:2:53 start_latest", "before the earliest",
     swap("phases.csv", "2030-03-03,2030-03-07", "2030-03-08,2030-03-02")},
    {"start_outside_its_range", "phases.csv:2:9 start", "outside start_earliest",
     swap("phases.csv", "2030-03-03,2030-03-07", "2030-03-06,2030-03-07")},
    {"condition_without_resumption", "phases.csv:6:60 resumes_measure_id", "starts again",
     swap("phases.csv", "militia,siege", "militia,")},
    {"condition_without_end", "phases.csv:6:20 end", "last day",
     swap("phases.csv", "2030-05-10", "")},
    {"siege_without_place", "measures.csv:2:22 places", "names no place",
     swap("measures.csv", "siege,,nioro,both", "siege,,,both")},
    {"measure_nowhere", "measures.csv:3:22 roads", "no road and in no place",
     swap("measures.csv", "single,r2,,out_of:nioro,20", "single,,,both,")},
    {"beyond_the_end_of_the_road", "measures.csv:3:39 at_km", "beyond the end",
     swap("measures.csv", "nioro,20,", "nioro,81,")},
    {"no_end_of_the_road", "measures.csv:3:26 direction", "no end of the road",
     swap("measures.csv", "out_of:nioro", "out_of:camp")},
    {"path_that_breaks", "missions.csv:2:31 path", "does not begin at",
     swap("missions.csv", "r1|r2", "r1|r3")},
    {"path_elsewhere", "missions.csv:2:31 path", "does not lead to",
     swap("missions.csv", "r1|r2", "r1")},
    {"mission_to_its_origin", "missions.csv:2:25 destination", "also the origin",
     swap("missions.csv", "harbour,dioka", "harbour,harbour")},
    {"two_holders", "holders.csv:3:15 start", "two actors hold",
     add("holders.csv", "nioro,militia,,,\n")},
    {"half_a_position", "reports.csv:", "stand together",
     [](BrokenScenario& s) {
         s.write("reports.csv",
                 "report_id,event_date,claim,lat,lon\np1,2030-03-05,closed,1.5,\n"
                 "p2,2030-03-18,opened,,\n");
     }},
};

INSTANTIATE_TEST_SUITE_P(References, BrokenSense, testing::ValuesIn(k_references), case_name);
INSTANTIATE_TEST_SUITE_P(Network, BrokenSense, testing::ValuesIn(k_network), case_name);
INSTANTIATE_TEST_SUITE_P(Measures, BrokenSense, testing::ValuesIn(k_measures), case_name);

TEST(BrokenScenarios, all_problems_are_told_at_once) {
    BrokenScenario scenario;
    scenario.replace("places.csv", "20000", "many");
    scenario.replace("roads.csv", "80", "-80");
    scenario.replace("supply.csv", "400", "x");
    scenario.replace("scenario.toml", "currency", "curency");
    const auto error = scenario.error();
    ASSERT_TRUE(error);
    const std::string told = error->what();
    for (const char* where : {"places.csv:3:31 population", "roads.csv:3:16 distance_km",
                              "supply.csv:2:16 price", "scenario.toml:5:1 curency"})
        EXPECT_NE(told.find(where), std::string::npos) << where << " in\n" << told;
}

}  // namespace
}  // namespace corridor::test
