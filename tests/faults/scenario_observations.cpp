// Observations that cannot be read, or make no sense.
#include "tests/support/broken_cases.h"

#include <gtest/gtest.h>

namespace corridor::test {
namespace {

class BrokenObservation : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenObservation, is_told) {
    expect_told(GetParam());
}

std::function<void(BrokenScenario&)> seen(std::string from, std::string to) {
    return swap("observations.csv", std::move(from), std::move(to));
}

const std::vector<BrokenCase> k_cells{
    {"unknown_variable", "observations.csv:3:34 variable", "Did you mean `price_index`",
     seen("2030-04-30,price_index", "2030-04-30,price_idnex")},
    {"unknown_place", "observations.csv:2:4 place_id", "Did you mean `nioro`",
     seen("o1,nioro", "o1,niora")},
    {"unknown_good", "observations.csv:2:36 good", "Did you mean `staple`",
     seen("index,staple,1.1", "index,stapel,1.1")},
    {"unknown_use", "observations.csv:2:76 use", "one of input, score",
     seen("C,input", "C,inputs")},
    {"no_number", "observations.csv:2:43 low", "not a finite number", seen("1.1,1.3", "low,1.3")},
    {"share_above_one", "observations.csv:7:60 high", "allowed 0 to 1 share",
     seen("0,0.2,0.4", "0,0.2,4.0")},
    {"price_of_zero", "observations.csv:2:47 best", "allowed 0.01", seen("1.1,1.3", "1.1,0")},
    {"no_date", "observations.csv:5:41 low", "not a date that exists",
     seen("fuel,2030-04-02", "fuel,2030-04-32")},
    {"no_label", "observations.csv:6:32 best", "open, restricted, hard_to_reach, cut_off",
     seen("cut_off", "besieged")},
    {"no_start", "observations.csv:2:12 start", "is required", seen("2030-03-15,,", ",,")},
    {"twice", "observations.csv:8:1 observation_id", "stands twice (first on line 2)",
     add("observations.csv",
         "o1,nioro,,,2030-05-01,,label,,,cut_off,,,2030-05-04,elders,A,score\n")},
};

const std::vector<BrokenCase> k_sense{
    {"no_place", "observations.csv:2:4 place_id", "none is named", seen("o1,nioro", "o1,")},
    {"place_of_a_flow", "observations.csv:4:4 place_id", "named by from_place_id",
     seen("o3,,nioro", "o3,nioro,nioro")},
    {"flow_of_a_price", "observations.csv:2:10 from_place_id", "not on the way",
     seen("o1,nioro,,,", "o1,nioro,dioka,,")},
    {"to_itself", "observations.csv:4:11 to_place_id", "the place they are in",
     seen("nioro,dioka,2030", "nioro,nioro,2030")},
    {"good_of_people", "observations.csv:4:50 good", "people_out has no good",
     seen("people_out,,", "people_out,fuel,")},
    {"no_good", "observations.csv:2:36 good", "needs a good or service",
     seen("index,staple,1.1", "index,,1.1")},
    {"price_of_water", "observations.csv:2:36 good", "`water` is a service",
     seen("index,staple,1.1", "index,water,1.1")},
    {"service_of_staple", "observations.csv:7:48 good", "`staple` is no service",
     seen("level,water", "level,staple")},
    {"foreign_unit", "observations.csv:2:55 unit", "no unit of price_index (x, multiple)",
     seen("1.5,x,2030-03", "1.5,FCFA,2030-03")},
    {"low_above_best", "observations.csv:2:43 low", "low is above best",
     seen("1.1,1.3", "1.4,1.3")},
    {"high_below_best", "observations.csv:2:51 high", "high is below best",
     seen("1.3,1.5", "1.3,1.2")},
    {"no_best", "observations.csv:4:52 best", "there is no value", seen(",,,900", ",,,")},
    {"ends_before", "observations.csv:3:23 end", "ends before it starts",
     seen("2030-04-30,price", "2030-03-30,price")},
    {"beyond_the_horizon", "observations.csv:6:12 start", "Lengthen horizon_days",
     seen("2030-05-01,,label", "2030-05-21,,label")},
    {"before_the_run", "observations.csv:6:12 start", "before the first simulated day",
     seen("2030-05-01,,label", "2030-02-01,,label")},
    {"input_known_later", "observations.csv:2:57 known_on", "after the as-of date 2030-03-20",
     seen("2030-03-18,radio,C", "2030-03-21,radio,C")},
    {"score_known_then", "observations.csv:3:67 known_on", "so it is no forecast",
     seen("2030-05-02,radio,B,score\no3", "2030-03-20,radio,B,score\no3")},
    {"date_beyond_the_run", "observations.csv:5:41 low", "beyond the last forecast day 2030-05-19",
     seen("fuel,2030-04-02", "fuel,2030-06-02")},
};

INSTANTIATE_TEST_SUITE_P(Cells, BrokenObservation, testing::ValuesIn(k_cells), case_name);
INSTANTIATE_TEST_SUITE_P(Sense, BrokenObservation, testing::ValuesIn(k_sense), case_name);

}  // namespace
}  // namespace corridor::test
