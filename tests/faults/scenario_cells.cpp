// Cells and keys of the wrong type, name or range.
#include "tests/support/broken_cases.h"

#include <gtest/gtest.h>

namespace corridor::test {
namespace {

class BrokenCell : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenCell, is_told) {
    expect_told(GetParam());
}

constexpr const char* k_toml = "scenario.toml";

const std::vector<BrokenCase> k_settings{
    {"toml_syntax", "scenario.toml:3:", "", swap(k_toml, "lang =", "lang")},
    {"toml_key_twice", "scenario.toml:3:", "", swap(k_toml, "lang = \"en\"", "title = \"x\"")},
    {"impossible_date", "scenario.toml:8:", "", swap(k_toml, "2030-03-01", "2030-02-31")},
    {"date_as_text", "scenario.toml:8:9 start", "not a date",
     swap(k_toml, "start = 2030-03-01", "start = \"2030-03-01\"")},
    {"unknown_key", "scenario.toml:5:1 curency", "Did you mean `currency`",
     swap(k_toml, "currency", "curency")},
    {"unknown_time_key", "scenario.toml:10:1 horizon", "Known: start",
     swap(k_toml, "horizon_days", "horizon")},
    {"unknown_section", "scenario.toml:7:", "Did you mean `time`",
     swap(k_toml, "[time]", "[times]")},
    {"unknown_parameter", "scenario.toml:18:1 alhpa", "Did you mean `alpha`",
     swap(k_toml, "alpha", "alhpa")},
    {"parameter_as_text", "scenario.toml:18:9 alpha", "not a finite number",
     swap(k_toml, "0.7", "\"0.7\"")},
    {"parameter_nan", "scenario.toml:18:9 alpha", "not a finite number",
     swap(k_toml, "0.7", "nan")},
    {"parameter_infinite", "scenario.toml:18:", "not a finite number", swap(k_toml, "0.7", "inf")},
    {"parameter_out_of_range", "scenario.toml:18:9 alpha", "allowed 0 to 1",
     swap(k_toml, "0.7", "1.7")},
    {"distribution_out_of_range", "scenario.toml:19:", "allowed 0 to 0.1",
     swap(k_toml, "p95 = 0.01", "p95 = 0.2")},
    {"distribution_unordered", "scenario.toml:19:", "p05 <= median",
     swap(k_toml, "p05 = 0.001", "p05 = 0.003")},
    {"distribution_unknown", "scenario.toml:19:", "no distribution",
     swap(k_toml, "p05 = 0.001", "p10 = 0.001")},
    {"schema_unknown", "scenario.toml:1:10 schema", "allowed 1 to 1",
     swap(k_toml, "schema = 1", "schema = 2")},
    {"language_unknown", "scenario.toml:3:8 lang", "one of en, fr",
     swap(k_toml, "\"en\"", "\"de\"")},
    {"members_not_a_block", "scenario.toml:14:11 members", "256 would do",
     swap(k_toml, "128", "200")},
    {"members_as_text", "scenario.toml:14:11 members", "not a whole number",
     swap(k_toml, "128", "\"128\"")},
    {"seed_negative", "scenario.toml:15:8 seed", "allowed 0 to 4294967295",
     swap(k_toml, "seed = 1", "seed = -1")},
    {"seed_too_large", "scenario.toml:15:8 seed", "allowed 0 to 4294967295",
     swap(k_toml, "seed = 1", "seed = 4294967296")},
    {"as_of_before_start", "scenario.toml:9:9 as_of", "not after the start",
     swap(k_toml, "2030-03-20", "2030-02-20")},
    {"horizon_too_long", "scenario.toml:10:16 horizon_days", "allowed 1 to 3650",
     swap(k_toml, "60", "4000")},
    {"deadline_after_horizon", "scenario.toml:11:17 deadline_days", "beyond the horizon",
     swap(k_toml, "deadline_days = 30", "deadline_days = 61")},
    {"no_start", "scenario.toml:7:1 start", "required",
     swap(k_toml, "start = 2030-03-01\nas_of", "as_of")},
    {"section_is_a_number", "scenario.toml:7:1 time", "wrong type",
     swap(k_toml, "[time]", "time = 3\n[ensemble.x]")},
    {"file_outside", "scenario.toml:22:1 places", "outside the scenario folder",
     swap(k_toml, "[[option]]", "[data]\nplaces = \"../places.csv\"\n[[option]]")},
    {"table_unknown", "scenario.toml:23:1 place", "Did you mean `places`",
     swap(k_toml, "[[option]]", "\n[data]\nplace = \"places.csv\"\n[[option]]")},
    {"option_adds_a_measure", "scenario.toml:23:8 kind", "is not allowed (one of lift",
     swap(k_toml, "\"lift\"", "\"close\"")},
    {"option_tightens", "scenario.toml:25:9 share", "allowed 0 to 1",
     swap(k_toml, "measure = \"siege\"\n", "measure = \"siege\"\nshare = 1.5\n")},
    {"option_unknown_measure", "scenario.toml:24:11 measure", "Did you mean `siege`",
     swap(k_toml, "\"siege\"", "\"seige\"")},
    {"option_without_measure", "scenario.toml:21:1 measure", "names no measure",
     swap(k_toml, "measure = \"siege\"\n", "")},
    {"option_in_the_past", "scenario.toml:25:9 start", "not after the as-of date",
     swap(k_toml, "2030-03-25", "2030-03-20")},
    {"option_twice", "scenario.toml:", "stands twice",
     add(k_toml,
         "[[option]]\nid = \"lift-it\"\nkind = \"lift\"\nmeasure = \"check\"\nstart = "
         "2030-03-25\n")},
};

const std::vector<BrokenCase> k_cells{
    {"number_as_word", "places.csv:3:23 lon", "not a finite number",
     [](BrokenScenario& s) {
         s.replace("places.csv", "nioro,Nioro,1.0,1.0", "nioro,Nioro,1.0000000,east");
     }},
    {"nan", "places.csv:3:13 lat", "not a finite number",
     swap("places.csv", "Nioro,1.0", "Nioro,nan")},
    {"latitude_out_of_range", "places.csv:3:13 lat", "allowed -90 to 90",
     swap("places.csv", "Nioro,1.0", "Nioro,91")},
    {"population_negative", "places.csv:3:31 population", "allowed 0 to",
     swap("places.csv", "20000", "-20000")},
    {"population_fraction", "places.csv:3:31 population", "whole number",
     swap("places.csv", "20000", "200.5")},
    {"population_overflow", "places.csv:3:31 population", "allowed 0 to",
     swap("places.csv", "20000", "99999999999999999999")},
    {"thousands_separator", "places.csv:3:31 population", "separators between the thousands",
     swap("places.csv", "20000", "\"20,000\"")},
    {"flag_as_word", "places.csv:3:37 garrison", "0 or 1",
     swap("places.csv", "20000,1", "20000,y")},
    {"role_unknown", "places.csv:3:21 role", "Did you mean `town`",
     swap("places.csv", "town,town", "twon,town")},
    {"id_with_a_blank", "places.csv:3:1 place_id", "not an id",
     swap("places.csv", "nioro,N", "ni oro,N")},
    {"id_empty", "places.csv:3:1 place_id", "required", swap("places.csv", "nioro,N", ",N")},
    {"number_overflow", "supply.csv:2:16 price", "not a finite number",
     swap("supply.csv", "400", "1e400")},
    {"price_negative", "supply.csv:2:16 price", "allowed 0 to", swap("supply.csv", "400", "-4")},
    {"date_31_february", "stocks.csv:2:7 date", "not a date that exists",
     swap("stocks.csv", "2030-03-10", "31/02")},
    {"date_30_february", "phases.csv:2:9 start", "not a date that exists",
     swap("phases.csv", "2030-03-05", "2030-02-30")},
    {"date_other_century", "reports.csv:2:4 event_date", "1900 to 2200",
     swap("reports.csv", "2030-03-05", "1830-03-05")},
    {"chance_above_one", "phases.csv:4:24 pass", "allowed 0 to 1",
     swap("phases.csv", ",0.1,0.8", ",1.1,0.8")},
    {"distribution_of_a_cell", "goods.csv:3:16 need_per_person_day", "low <= likely <= high",
     swap("goods.csv", "tri(0.12;0.17;0.28)", "tri(0.28;0.17;0.12)")},
    {"distribution_word", "goods.csv:3:16 need_per_person_day", "no distribution",
     swap("goods.csv", "tri(", "gauss(")},
    {"month_13", "cover.csv:2:12 to_month", "allowed 1 to 12",
     swap("cover.csv", ",1,12,20", ",1,13,20")},
    {"claim_unknown", "reports.csv:2:33 claim", "Did you mean `closed`",
     swap("reports.csv", "closed", "close")},
    {"reliability_unknown", "reports.csv:2:46 source_reliability", "one of A",
     swap("reports.csv", "radio,B", "radio,G")},
    {"direction_unknown", "measures.csv:3:26 direction", "into:PLACE",
     swap("measures.csv", "out_of:nioro", "from:nioro")},
    {"exemption_unknown", "measures.csv:4:53 exempts", "no kind of exemption",
     swap("measures.csv", "class:screened", "person:screened")},
    {"condition_unknown", "phases.csv:6:36 condition", "not a condition",
     swap("phases.csv", "holder nioro is militia", "when it suits them")},
    {"star_in_a_list", "measures.csv:2:34 goods", "stands alone",
     swap("measures.csv", "both,,*", "both,,*|fuel")},
    {"item_twice", "measures.csv:2:34 goods", "twice",
     swap("measures.csv", "both,,*", "both,,fuel|fuel")},
    {"carrier_unknown", "measures.csv:3:58 carriers", "one of trader",
     swap("measures.csv", "people,,0.9", "peoples,,0.9")},
};

INSTANTIATE_TEST_SUITE_P(Settings, BrokenCell, testing::ValuesIn(k_settings), case_name);
INSTANTIATE_TEST_SUITE_P(Tables, BrokenCell, testing::ValuesIn(k_cells), case_name);

}  // namespace
}  // namespace corridor::test
