// flee.json: written and read back exactly, and what is wrong with a broken one, and where.
#include "corridor/report/flee_folder.h"
#include "corridor/scenario/flee_json.h"
#include "corridor/scenario/load.h"
#include "corridor/scenario/save.h"
#include "tests/support/broken_flee.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <limits>

namespace corridor::scenario {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::flee_json_problems;
using test::full_flee;

std::string all_of(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems.all()) out += problem.to_string() + '\n';
    return out;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << "the sample does not hold " << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string file_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// --- written and read back ------------------------------------------------------------------

// Every struct once, as it is by default.
Flee plain_flee() {
    Flee flee;
    flee.settings.conflict_spawning = FleeSpawnRate{};
    flee.settings.flood_spawning = FleeSpawnRate{};
    flee.settings.flood_rules = FleeFloodRules{};
    flee.settings.flood_rules->forecaster = FleeForecaster{};
    flee.locations.resize(1);
    flee.links.resize(1);
    flee.closures.resize(1);
    flee.changes.resize(1);
    flee.conflicts.resize(1);
    flee.floods.resize(1);
    flee.ipc.resize(1);
    flee.registrations.resize(1);
    flee.registrations[0].files = {{{}}};
    flee.corrections.resize(1);
    flee.demographics.resize(1);
    flee.demographics[0].columns.resize(1);
    flee.agents.resize(1);
    return flee;
}

// The pointers at which two texts hold the same, of lists the first item.
void same_leaves(const Json& a, const Json& b, const std::string& at,
                 std::vector<std::string>& out) {
    if (a.is_object() && b.is_object()) {
        for (const auto& [key, value] : a.items())
            same_leaves(value, b.at(key), at + '/' + key, out);
    } else if (a.is_array() && b.is_array() && !a.empty() && !b.empty() && a[0].is_structured()) {
        same_leaves(a[0], b[0], at + "/0", out);
    } else if (a == b) {
        out.push_back(at);
    }
}

TEST(FleeJson, sample_has_no_member_as_it_is_by_default) {
    std::vector<std::string> same;
    same_leaves(Json::parse(flee_json(plain_flee())), Json::parse(flee_json(full_flee())), "",
                same);
    EXPECT_EQ(same, std::vector<std::string>{"/schema"});
}

TEST(FleeJson, reads_back_exactly) {
    const Flee flee = full_flee();
    const std::string text = flee_json(flee);
    EXPECT_EQ(all_of(flee_json_problems(text)), "");
    const Flee again = read_flee_json(text, "flee.json");
    EXPECT_TRUE(again == flee);
    EXPECT_EQ(flee_json(again), text);
}

TEST(FleeJson, reads_back_what_is_empty) {
    Flee flee;
    flee.days = 1;
    flee.locations.push_back({.name = "A", .deactivation_probability = {}});
    const std::string text = flee_json(flee);
    EXPECT_EQ(all_of(flee_json_problems(text)), "");
    EXPECT_TRUE(read_flee_json(text, "flee.json") == flee);
}

TEST(FleeJson, keeps_every_double_and_every_text) {
    Flee flee = full_flee();
    flee.conflicts[0].by_day = {1e9,   -1e9,       1.0 / 3, 5e-324, 2.2250738585072014e-308,
                                0.1,   1234567890. / 7, 1e-300,  100000000.00000001};
    flee.settings.pruning_threshold = 123456789012.34567;
    flee.settings.max_walk_speed = 1e12;
    flee.locations[1].name = std::string(1, '\0') + "\x01\n\r\t\"\\/\x7F é 漢 😀";
    const std::string text = flee_json(flee);
    EXPECT_EQ(all_of(flee_json_problems(text)), "");
    EXPECT_TRUE(read_flee_json(text, "flee.json") == flee);
}

TEST(FleeJson, gives_a_location_a_link_and_a_setting_a_line_each) {
    const std::string text = flee_json(full_flee());
    EXPECT_NE(text.find("\n    {\"from\": 1, \"to\": 2, \"km\": 123.4, \"max_move_speed\": 50, "
                        "\"walk_probability\": 0.3, \"doubled\": true},\n"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("\n    \"hasten\": 50,\n"), std::string::npos);
    EXPECT_NE(text.find("\n    {\"name\": \"Kidal\", "), std::string::npos);
    EXPECT_NE(text.find("\"keeps\": [\"coordinates_swapped\", \"dated_a_day_late\"]"),
              std::string::npos);
    EXPECT_TRUE(text.ends_with("}\n"));
}

TEST(FleeJson, knows_every_word) {
    Flee flee = full_flee();
    for (int type = 0; type <= static_cast<int>(FleeType::unknown); ++type) {
        flee.locations[0].type = static_cast<FleeType>(type);
        for (int kind = 0; kind <= static_cast<int>(FleeClosure::Kind::redirection); ++kind) {
            flee.closures[0].kind = static_cast<FleeClosure::Kind>(kind);
            EXPECT_TRUE(read_flee_json(flee_json(flee), "flee.json") == flee) << type << kind;
        }
    }
    for (const auto mode :
         {FleeSpawnMode::constant, FleeSpawnMode::poisson, FleeSpawnMode::pop_ratio}) {
        flee.settings.conflict_spawning->mode = mode;
        EXPECT_TRUE(read_flee_json(flee_json(flee), "flee.json") == flee);
    }
    flee.fidelity = FleeFidelity::flee3();
    EXPECT_TRUE(read_flee_json(flee_json(flee), "flee.json") == flee);
}

TEST(FleeJson, writes_nothing_that_could_not_be_read) {
    Flee flee = full_flee();
    flee.links[0].km = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(flee_json(flee), Error);
    flee = full_flee();
    flee.locations[0].name = "L\xE9r\xE9";
    EXPECT_THROW(flee_json(flee), Error);
}

// --- broken texts ---------------------------------------------------------------------------

struct BrokenJson {
    std::string name, from, to, where, says;
};

std::string test_name(const testing::TestParamInfo<BrokenJson>& info) {
    return info.param.name;
}

class BrokenFleeJson : public testing::TestWithParam<BrokenJson> {};

TEST_P(BrokenFleeJson, is_told) {
    const BrokenJson& broken = GetParam();
    const std::string text = replaced(flee_json(full_flee()), broken.from, broken.to);
    const Problems problems = flee_json_problems(text);
    const auto found = std::ranges::find(problems.all(), broken.where, &Problem::where);
    ASSERT_NE(found, problems.all().end()) << all_of(problems);
    EXPECT_NE(found->to_string().find(broken.says), std::string::npos) << found->to_string();
    EXPECT_THROW(read_flee_json(text, "flee.json"), Error);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, BrokenFleeJson,
    testing::ValuesIn(std::vector<BrokenJson>{
        // Not JSON.
        {"no_number", "\"days\": 3", "\"days\": NaN", "flee.json:4:11", "invalid literal"},
        {"comma_missing", "\"days\": 3,", "\"days\": 3", "flee.json:5:12", "unexpected string literal"},
        {"number_too_large", "\"days\": 3", "\"days\": 1e999", "flee.json:4:15", "overflow"},
        {"latin_1", "Léré", "L\xE9ré", "flee.json:66:16", "not UTF-8"},
        {"nul_byte", "\"schema\": 2", std::string("\"schema\": 2\0", 12), "flee.json:2:14",
         "NUL byte"},
        {"comment", "{\n", "{ // see below\n", "flee.json:1:3", "invalid literal"},
        {"text_after_the_end", "]\n}\n", "]\n}\n}", "flee.json:110:1", "expected end of input"},
        {"line_break_in_a_text", "\"Kidal\"", "\"Ki\ndal\"", "flee.json:65:17", "control character"},
        // Keys.
        {"unknown_key", "\"divide_by\"", "\"devide_by\"", "flee.json: /devide_by",
         "Did you mean `divide_by`"},
        {"missing_key", "\"divide_by\"", "\"devide_by\"", "flee.json: /divide_by", "is missing"},
        {"unknown_setting", "\"hasten\"", "\"hastens\"", "flee.json: /settings/hastens",
         "Did you mean `hasten`"},
        {"unknown_key_of_a_link", "\"km\": 123.4", "\"km\": 123.4, \"a/b~c\": 1",
         "flee.json: /links/0/a~1b~0c", "Known: from, to, km"},
        {"missing_key_of_a_link", "\"km\": 123.4, ", "", "flee.json: /links/0/km", "is missing"},
        {"missing_schema", "\"schema\": 2,\n", "", "flee.json: /schema", "is missing"},
        {"key_twice", "\"days\": 3", "\"days\": 3, \"days\": 4", "flee.json: /days", "twice"},
        {"key_of_a_link_twice", "\"km\": 123.4", "\"km\": 123.4, \"km\": 1",
         "flee.json: /links/0/km", "twice"},
        // Types.
        {"text_for_a_number", "\"km\": 123.4", "\"km\": \"123.4\"", "flee.json: /links/0/km",
         "is text, a wrong type. Expected: a number"},
        {"number_for_a_text", "\"name\": \"Kidal\"", "\"name\": 5", "flee.json: /locations/1/name",
         "Expected: text"},
        {"number_for_a_flag", "\"doubled\": true", "\"doubled\": 1", "flee.json: /links/0/doubled",
         "Expected: true or false"},
        {"fraction_for_a_whole_number", "\"divide_by\": 10", "\"divide_by\": 10.5",
         "flee.json: /divide_by", "Expected: a whole number"},
        {"null_for_a_number", "\"km\": 123.4", "\"km\": null", "flee.json: /links/0/km",
         "is null, a wrong type"},
        {"object_for_a_list", "\"major_routes\": [", "\"major_routes\": {}, \"x\": [",
         "flee.json: /major_routes", "is an object, a wrong type. Expected: a list"},
        {"list_for_an_object", "{\"from\": 1", "[], {\"from\": 1", "flee.json: /links/0",
         "Expected: an object"},
        {"pair_of_three", "[\"gender\", \"f\"]", "[\"gender\", \"f\", \"g\"]",
         "flee.json: /agents/0/attributes/0", "no pair"},
        // Words and dates.
        {"unknown_type", "\"type\": \"conflict_zone\"", "\"type\": \"conflictzone\"",
         "flee.json: /locations/1/type", "Did you mean `conflict_zone`"},
        {"unknown_kind", "\"kind\": \"idpcamp\"", "\"kind\": \"border\"",
         "flee.json: /closures/1/kind", "Known: country, location"},
        {"unknown_quirk", "\"coordinates_swapped\"", "\"coordinates_swaped\"",
         "flee.json: /fidelity/keeps/0", "Did you mean `coordinates_swapped`"},
        {"quirk_twice", "\"coordinates_swapped\"", "\"dated_a_day_late\"",
         "flee.json: /fidelity/keeps", "stands twice"},
        {"no_such_date", "\"2016-05-31\"", "\"2016-06-31\"", "flee.json: /start", "is no date"},
        {"other_form_of_date", "\"2016-05-31\"", "\"31 May 2016\"", "flee.json: /start",
         "is no date"},
        // Ranges.
        {"other_schema", "\"schema\": 2", "\"schema\": 3", "flee.json: /schema",
         "3 is out of range (allowed 2 to 2)"},
        {"no_day", "\"days\": 3", "\"days\": 0", "flee.json: /days", "allowed 1 to 36500"},
        {"too_many_days", "\"days\": 3", "\"days\": 36501", "flee.json: /days", "out of range"},
        {"divided_by_nothing", "\"divide_by\": 10", "\"divide_by\": 0", "flee.json: /divide_by",
         "allowed 1 to 1e+09"},
        {"divided_by_too_much", "\"divide_by\": 10", "\"divide_by\": 1000000001",
         "flee.json: /divide_by", "out of range"},
        {"beyond_64_bits", "\"divide_by\": 10", "\"divide_by\": 99999999999999999999",
         "flee.json: /divide_by", "a wrong type"},
        {"negative_length", "\"km\": 123.4", "\"km\": -1", "flee.json: /links/0/km",
         "-1 is out of range"},
        {"negative_population", "\"number\": 25617", "\"number\": -5",
         "flee.json: /locations/1/number", "negative population"},
        {"share_above_one", "\"walk_probability\": 0.3", "\"walk_probability\": 1.1",
         "flee.json: /links/0/walk_probability", "allowed 0 to 1"},
        {"month_13", "\"harvest_months\": [10, 11]", "\"harvest_months\": [10, 13]",
         "flee.json: /settings/harvest_months/1", "allowed 1 to 12"},
        {"hunger_above_a_hundred", "33.3", "133.3", "flee.json: /ipc/0/by_day/1",
         "allowed 0 to 100"},
        {"hasten_0", "\"hasten\": 50", "\"hasten\": 0", "flee.json: /settings/hasten",
         "out of range"},
        // Between the parts.
        {"link_to_nowhere", "\"to\": 2, \"km\"", "\"to\": 3, \"km\"", "flee.json: /links/0/to",
         "3 leads to no location (there are 3, counted from 0)"},
        {"link_from_nowhere", "{\"from\": 1", "{\"from\": -1", "flee.json: /links/0/from",
         "out of range"},
        {"conflict_nowhere", "{\"location\": 1, \"by_day\": [1,",
         "{\"location\": 9, \"by_day\": [1,", "flee.json: /conflicts/0/location", "no location"},
        {"conflict_too_short", "\"by_day\": [1, 0, ", "\"by_day\": [1, ",
         "flee.json: /conflicts/0/by_day", "holds 2 days, the run has 3"},
        {"flood_too_short", "[0, 1, 2, 1]", "[0, 1]", "flee.json: /floods/0/by_day", "2 days"},
        {"flood_nowhere", "{\"location\": 2, \"by_day\"", "{\"location\": 3, \"by_day\"",
         "flee.json: /floods/0/location", "no location"},
        {"hunger_too_short", "[0, 33.3, 100]", "[0, 33.3]", "flee.json: /ipc/0/by_day", "2 days"},
        {"correction_of_nothing", "\"registration\": 1", "\"registration\": 2",
         "flee.json: /corrections/0/registration", "no registration"},
        {"registration_without_files", "\"files\": [[{\"day\": -3, \"people\": 900}]]",
         "\"files\": []", "flee.json: /registrations/0/files", "holds no file"},
        {"registration_without_entries", "[[{\"day\": -3, \"people\": 900}]]", "[[]]",
         "flee.json: /registrations/0/files/0", "holds no entry"},
        {"no_total", "\"name\": \"total\"", "\"name\": \"sum\"", "flee.json: /registrations",
         "sum_from_camps"},
        {"agent_nowhere", "{\"location\": 2, \"attributes\"", "{\"location\": 7, \"attributes\"",
         "flee.json: /agents/0/location", "no location"},
        {"route_to_nowhere", "[1, 2, 0]", "[1, 2, 4]", "flee.json: /major_routes/0/2",
         "no location"},
        {"route_of_one", "[1, 2, 0]", "[1]", "flee.json: /major_routes/0", "two locations"},
        {"weights_missing", "[0.52, 0.48]", "[0.52]",
         "flee.json: /demographics/0/columns/0/weights", "1 weights for 2 values"},
        {"name_empty", "\"name\": \"Kidal\", \"region\"", "\"name\": \"\", \"region\"",
         "flee.json: /locations/1/name", "is empty"},
    }),
    test_name);

std::string where_of(std::string_view text) {
    const Problems problems = flee_json_problems(text);
    return problems.empty() ? "" : problems.all().front().where;
}

TEST(BrokenFleeJson, whole_texts_of_another_kind) {
    EXPECT_EQ(where_of(""), "flee.json:1:1");
    EXPECT_EQ(where_of(" \n "), "flee.json:2:2");
    EXPECT_EQ(where_of("[]"), "flee.json");
    EXPECT_EQ(where_of("null"), "flee.json");
    EXPECT_EQ(where_of("{"), "flee.json:1:2");
    EXPECT_EQ(where_of("{}"), "flee.json: /schema");
    EXPECT_EQ(where_of(flee_json(full_flee()) + '\0'), "flee.json:110:1");
    EXPECT_EQ(where_of("\"\xC3\xA9\" x"), "flee.json:1:5");
    EXPECT_EQ(where_of(std::string(1'000'000, '[')).substr(0, 15), "flee.json: /0/0");
    EXPECT_EQ(where_of(std::string(1'000'000, '{')), "flee.json:1:2");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "{\"a\":";
    EXPECT_EQ(where_of(deep).substr(0, 15), "flee.json: /a/a");
}

TEST(BrokenFleeJson, without_locations) {
    std::string text = flee_json(plain_flee());
    text = replaced(text, "\"days\": 0", "\"days\": 1");
    for (const char* list : {"locations", "links", "closures", "changes", "conflicts", "floods",
                             "ipc", "registrations", "corrections", "demographics", "agents"}) {
        const std::string key = std::string("\"") + list + "\": [";
        const auto begin = text.find(key) + key.size();
        text.erase(begin, text.find("\n  ]", begin) - begin);
    }
    EXPECT_EQ(where_of(text), "flee.json: /locations") << text;
}

TEST(BrokenFleeJson, all_problems_are_told_at_once_but_no_more_than_a_thousand) {
    std::string text = flee_json(full_flee());
    text = replaced(text, "\"km\": 123.4", "\"km\": -1");
    text = replaced(text, "\"days\": 3", "\"days\": 0");
    text = replaced(text, "\"conflict_zone\"", "\"war\"");
    EXPECT_EQ(flee_json_problems(text).all().size(), 3u) << all_of(flee_json_problems(text));
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += "0, ";
    text = replaced(text, "[1, 2, 0]", "[1], " + many + "[2]");
    EXPECT_EQ(flee_json_problems(text).all().size(), 1000u);
}

TEST(BrokenFleeJson, a_long_key_is_told_shortly) {
    const std::string key(5'000'000, 'x');
    const Problems problems =
        flee_json_problems(replaced(flee_json(full_flee()), "\"days\"", '"' + key + '"'));
    EXPECT_LT(all_of(problems).size(), 2000u);
}

// --- in a scenario folder -------------------------------------------------------------------

Scenario full_scenario() {
    return report::flee_scenario(full_flee(), "full");
}

class FleeFolder : public testing::Test {
  protected:
    fs::path folder() const { return temporary_.path() / "scenario"; }

    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        const std::string text = replaced(file_text(folder() / file), from, to);
        std::ofstream(folder() / file, std::ios::binary) << text;
    }
    std::string problem(const LoadOptions& options = {}) const {
        try {
            load(folder(), options);
        } catch (const Error& error) {
            EXPECT_EQ(exit_code(error.kind), exit_code(ErrorKind::input));
            return error.what();
        }
        return "";
    }

    test::TemporaryFolder temporary_;
};

void expect_reads_back(const Scenario& scenario, const fs::path& folder) {
    save(scenario, folder);
    const Scenario again = load(folder);
    EXPECT_TRUE(same_data(scenario, again)) << folder;
    EXPECT_TRUE(scenario.flee == again.flee) << folder;
    EXPECT_EQ(fingerprint(scenario), fingerprint(again)) << folder;
    EXPECT_TRUE(again.warnings.empty()) << again.warnings.front();
}

TEST_F(FleeFolder, reads_back_exactly) {
    expect_reads_back(full_scenario(), folder());
    EXPECT_TRUE(fs::exists(folder() / "flee.json"));
    EXPECT_FALSE(fs::exists(folder() / "goods.csv"));
    EXPECT_FALSE(fs::exists(folder() / "supply.csv"));
}

TEST_F(FleeFolder, may_hold_goods_too) {
    Scenario scenario = full_scenario();
    scenario.goods.push_back({.id = "staple",
                              .need_per_person_day = fixed(0.5),
                              .rationing_days = {},
                              .alpha = {},
                              .price_exponent = {},
                              .source_id = {}});
    save(scenario, folder());
    EXPECT_TRUE(same_data(load(folder()), scenario));
}

TEST_F(FleeFolder, without_flee_json_goods_and_supply_are_needed_as_ever) {
    save(full_scenario(), folder());
    fs::remove(folder() / "flee.json");
    EXPECT_NE(problem().find("supply.csv: there is no such file"), std::string::npos);
}

TEST_F(FleeFolder, has_a_fingerprint_of_every_number) {
    const Scenario scenario = full_scenario();
    Scenario other = scenario;
    other.flee->links[1].km += 1e-9;
    EXPECT_NE(fingerprint(scenario), fingerprint(other));
    other = scenario;
    other.flee->fidelity[FleeQuirk::decay_one_day_late] = true;
    EXPECT_NE(fingerprint(scenario), fingerprint(other));
    other = scenario;
    std::swap(other.flee->links[0], other.flee->links[1]);
    EXPECT_NE(fingerprint(scenario), fingerprint(other)) << "the order of links is data";
    other = scenario;
    other.flee.reset();
    EXPECT_NE(fingerprint(scenario), fingerprint(other));
}

TEST_F(FleeFolder, must_hold_a_place_for_every_location) {
    Scenario scenario = full_scenario();
    scenario.places.push_back(scenario.places.back());
    scenario.places.back().id = "one-more";
    save(scenario, folder());
    EXPECT_NE(problem().find("places.csv: holds 4 places, flee.json 3 locations"),
              std::string::npos)
        << problem();
}

TEST_F(FleeFolder, must_have_the_dates_of_flee_json) {
    save(full_scenario(), folder());
    replace("scenario.toml", "horizon_days = 2", "horizon_days = 3");
    EXPECT_NE(problem().find("the run has 4 days, flee.json covers 3"), std::string::npos)
        << problem();
    replace("scenario.toml", "horizon_days = 3", "horizon_days = 2");
    replace("scenario.toml", "start = 2016-05-31", "start = 2016-05-30");
    EXPECT_NE(problem().find("is not the start of flee.json, 2016-05-31"), std::string::npos)
        << problem();
}

TEST_F(FleeFolder, may_not_be_moved_beyond_its_days) {
    save(full_scenario(), folder());
    EXPECT_EQ(problem({.as_of = Date::from_ymd(2016, 5, 31), .allow_columns = {}}), "");
    EXPECT_NE(problem({.as_of = Date::from_ymd(2016, 6, 1), .allow_columns = {}})
                  .find("--as-of: a forecast of 2 days from 2016-06-01 ends after the 3 days"),
              std::string::npos);
    EXPECT_NE(problem({.as_of = Date::from_ymd(2016, 5, 30), .allow_columns = {}})
                  .find("is not after the start"),
              std::string::npos);
}

TEST_F(FleeFolder, tells_problems_of_flee_json_beside_those_of_tables) {
    save(full_scenario(), folder());
    replace("flee.json", "\"km\": 123.4", "\"km\": -1");
    replace("places.csv", ",4.7,", ",x,");
    replace("flee.json", "\"days\": 3", "\"days\": 0");
    const std::string told = problem();
    EXPECT_NE(told.find("flee.json: /links/0/km: -1 is out of range"), std::string::npos) << told;
    EXPECT_NE(told.find("flee.json: /days: 0 is out of range"), std::string::npos) << told;
}

TEST_F(FleeFolder, refuses_what_is_no_file_or_too_large) {
    save(full_scenario(), folder());
    fs::resize_file(folder() / "flee.json", (std::uintmax_t{1} << 30) + 1);
    try {
        load(folder());
        FAIL() << "a file above 1 GiB was read";
    } catch (const Error& error) {
        EXPECT_EQ(exit_code(error.kind), exit_code(ErrorKind::limit));
        EXPECT_EQ(error.where, "flee.json");
    }
    fs::remove(folder() / "flee.json");
    fs::create_directory(folder() / "flee.json");
    EXPECT_NE(problem().find("flee.json: is not an ordinary file"), std::string::npos);
}

TEST(FleeOutsideData, every_folder_reads_back_exactly) {
    const char* set = std::getenv("CORRIDOR_DATA");
    const fs::path data = set != nullptr ? set : CORRIDOR_DATA_DEFAULT;
    if (data.empty()) GTEST_SKIP() << "CORRIDOR_DATA is not set: no folders of Flee to read";
    int n_read = 0;
    for (const auto& entry : fs::directory_iterator(data / "flee")) {
        const auto files = report::find_flee_folder(entry.path());
        if (!entry.is_directory() || !files) continue;
        const test::TemporaryFolder temporary;
        const Scenario scenario =
            report::flee_scenario(report::read_flee(*files).flee, entry.path().filename());
        expect_reads_back(scenario, temporary.path() / "copy");
        ++n_read;
    }
    EXPECT_GE(n_read, 5);
}

}  // namespace
}  // namespace corridor::scenario
