// A page that carries the screens of the app: where they read their numbers, and what these may tell.

#include "corridor/view/csv.h"
#include "corridor/view/page.h"
#include "tests/support/csv_table.h"
#include "tests/support/sample_result.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstring>

namespace corridor::view {
namespace {

using nlohmann::json;
using result::Result;
using result::Sensitivity;
using test::Sample;
using test::sample_result;

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

//! A front end of one script, words and land, each to be known again.
std::string small_front_end(std::string_view path) {
    if (path == "/report/report.js") return "draw_the_screens()";
    if (path == "/report/en.json") return R"({"word":"a </script> word"})";
    if (path == "/report/fr.json") return R"({"word":"mot"})";
    if (path.starts_with("/basemap/land_")) return R"({"type":"Topology"})";
    return {};
}

std::string live_page(const Result& r, bool internal = false, Lang lang = Lang::en) {
    return report_page(r, {.lang = lang, .internal = internal, .front_end = small_front_end});
}

json data_of(const std::string& page, const std::string& id) {
    const std::string start = "id=\"" + id + "\">";
    const auto from = page.find(start);
    if (from == std::string::npos) return nullptr;
    const auto text = from + start.size();
    return json::parse(page.substr(text, page.find("</script>", text) - text));
}

json screens_of(const std::string& page) {
    return data_of(page, "corridor-numbers")["screens"];
}

std::vector<float> floats(const std::string& base64) {
    const std::string letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned bits = 0;
    int n = 0;
    for (const char c : base64) {
        if (c == '=') break;
        bits = bits << 6U | static_cast<unsigned>(letters.find(c));
        n += 6;
        if (n < 8) continue;
        n -= 8;
        bytes += static_cast<char>(bits >> static_cast<unsigned>(n) & 0xFFU);
    }
    std::vector<float> out(bytes.size() / sizeof(float));
    std::memcpy(out.data(), bytes.data(), out.size() * sizeof(float));
    return out;
}

TEST(PageScreens, StandInThePageOnlyWhereAFrontEndIsGiven) {
    const Result r = sample_result();
    const std::string plain = report_page(r), live = live_page(r);
    EXPECT_TRUE(has(live, "<script>draw_the_screens()</script>"));
    EXPECT_FALSE(has(plain, "<script>"));
    EXPECT_FALSE(data_of(plain, "corridor-numbers").contains("screens"));
    EXPECT_EQ(live, live_page(r)) << "same result and options, same bytes";
    const auto body_end = plain.find("<script type=\"application/json\"");
    EXPECT_EQ(live.substr(0, body_end), plain.substr(0, body_end))
        << "without a script both read alike";
    EXPECT_EQ(data_of(live, "corridor-words")["word"], "a </script> word");
    EXPECT_EQ(data_of(live_page(r, false, Lang::fr), "corridor-words")["word"], "mot");
}

TEST(PageScreens, HaveTheLandRoundThePlaces) {
    Result r = sample_result();
    for (auto& place : r.places) place.position = {.lat = 14.5, .lon = -3};
    EXPECT_EQ(data_of(live_page(r), "corridor-land").size(), 2U) << "20 degrees to a tile, 4 of room";
    EXPECT_TRUE(data_of(live_page(r), "corridor-land").contains("8_5"));
    EXPECT_TRUE(data_of(live_page(r), "corridor-land").contains("9_5"));
}

TEST(PageScreens, AreLeftOutRatherThanPassTwoMegabytes) {
    const auto large = [](std::string_view path) {
        return path == "/report/report.js" ? std::string(2'000'000, ' ') : small_front_end(path);
    };
    const Result r = sample_result();
    EXPECT_EQ(report_page(r, {.front_end = large}), report_page(r));
    Result no_supply = r;
    no_supply.runouts.clear();
    no_supply.headline = {};
    EXPECT_EQ(live_page(no_supply), report_page(no_supply));
}

TEST(PageScreens, TellNothingThatThePageOfHighSensitivityLeavesOut) {
    for (const Sensitivity level : {Sensitivity::high, Sensitivity::severe}) {
        const Result r = sample_result(Sample::fuel_at_dara, level);
        const std::string page = live_page(r);
        for (const char* secret :
             {"Radio of the river", "Morning", "nord-dara", "lela-fassa", "Escorted convoy",
              "Convoi escort", "20 March", "20 mars", "2030-03-20", "checkpoint", "r1\"", "dara-ban",
              "lela-ultimatum", "captured", "to Fassa"})
            EXPECT_FALSE(has(page, secret)) << secret;
        const json screens = screens_of(page), &picture = screens["picture"];
        EXPECT_EQ(picture["road_status"], "");
        for (const char* left_out : {"flows", "detained", "ultimatums", "evidence", "measures", "warnings"})
            EXPECT_EQ(picture[left_out], json::array()) << left_out;
        for (const char* left_out : {"measures", "missions", "options", "reports", "warnings"})
            EXPECT_EQ(screens["scenario"][left_out], json::array()) << left_out;
        EXPECT_TRUE(picture["onset"].is_null());
        for (const json& road : screens["scenario"]["roads"]) EXPECT_EQ(road["km"], 0);
        const auto leads = screens["towns"]["lead_days"].get<std::vector<int>>();
        for (std::size_t i = 1; i < leads.size(); ++i)
            EXPECT_TRUE(leads[i] - leads[i - 1] >= 7 || leads[i] == 0 || leads[i] == 60)
                << leads[i] << ": a daily stock tells the day of a convoy";
    }
}

TEST(PageScreens, TellAllWhereThePageMay) {
    const json picture = screens_of(live_page(sample_result(), true))["picture"];
    EXPECT_NE(picture["road_status"], "");
    EXPECT_FALSE(picture["flows"].empty());
    EXPECT_FALSE(picture["detained"].empty());
}

TEST(PageScreens, AreSilentAboutPlacesWithoutEvidence) {
    const Result r = sample_result(Sample::fuel_at_dara, Sensitivity::low);
    const json screens = screens_of(live_page(r));
    for (const json& row : screens["picture"]["runouts"]) {
        if (row["evidence"] != 0) continue;
        EXPECT_TRUE(row["p_deadline"].is_null() && row["date_q50"].is_null() && row["dots"].empty());
        EXPECT_FALSE(row.contains("person_days_short"));
    }
    for (const json& row : screens["picture"]["people"]) EXPECT_NE(row["place_id"], "ouro");
    for (const json& row : screens["picture"]["flows"]) EXPECT_NE(row["origin"], "ouro");
    for (const json& row : screens["towns"]["series"]) EXPECT_NE(row["place_id"], "ouro");
}

class PageScreensAgree : public testing::TestWithParam<Sample> {};

TEST_P(PageScreensAgree, WithTheNumbersOfThePageAndTheFiles) {
    for (const bool internal : {false, true}) {
        const Result r = sample_result(GetParam());
        const json numbers = data_of(live_page(r, internal), "corridor-numbers");
        const json& picture = numbers["screens"]["picture"];
        EXPECT_EQ(picture["headline"]["sentence"]["en"], numbers["headline"]["sentence"]);
        for (const char* key : {"place_id", "probability", "median_date", "deadline"})
            EXPECT_EQ(picture["headline"][key], numbers["headline"][key]) << key;
        json known = json::array();
        for (const json& row : picture["runouts"])
            if (row["evidence"] != 0) known.push_back(row);
        ASSERT_EQ(known.size(), numbers["runouts"].size());
        const auto csv = test::csv_records(table_text(r, "runout"));
        for (std::size_t i = 0; i < known.size(); ++i) {
            const json& row = numbers["runouts"][i];
            for (const char* key : {"place_id", "good", "state", "out_since"})
                EXPECT_EQ(known[i][key], row[key]) << key;
            EXPECT_EQ(known[i]["p_deadline"], row["prob_runout_deadline"]);
            EXPECT_EQ(known[i]["date_q50"], row["runout_date_q50"]);
            const auto of_csv = std::ranges::find_if(csv, [&](const auto& record) {
                return row["place_id"] == record.at("place_id") && row["good"] == record.at("good");
            });
            ASSERT_NE(of_csv, csv.end());
            const std::string& p = of_csv->at("prob_runout_deadline");
            EXPECT_EQ(known[i]["p_deadline"], p.empty() ? json(nullptr) : json(std::stod(p)));
        }
    }
}

TEST_P(PageScreensAgree, WithTheSeriesOfTheResult) {
    const Result r = sample_result(GetParam());
    const json towns = screens_of(live_page(r))["towns"];
    const auto leads = towns["lead_days"].get<std::vector<int>>();
    EXPECT_FALSE(towns["series"].empty());
    for (const json& row : towns["series"]) {
        const auto values = floats(row["data"]);
        ASSERT_EQ(values.size(), 7 * leads.size());
        const auto site = static_cast<std::size_t>(
            std::ranges::find(r.places, row["place_id"].get<std::string>(), &result::PlaceInfo::id) - r.places.begin());
        const auto variable = *result::variable_named(row["variable"].get<std::string>());
        for (std::size_t day = 0; day < leads.size(); ++day) {
            const auto& q = r.at(variable, row["good"].get<std::string>(), site, leads[day]);
            EXPECT_EQ(values[7 * day], q.q05);
            EXPECT_EQ(values[7 * day + 3], q.q50);
            EXPECT_EQ(values[7 * day + 6], q.q95);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, PageScreensAgree, testing::ValuesIn(test::k_samples));

}  // namespace
}  // namespace corridor::view
