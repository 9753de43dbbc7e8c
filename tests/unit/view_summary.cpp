#include "corridor/view/summary.h"

#include "corridor/view/geojson.h"
#include "corridor/view/groups.h"
#include "corridor/view/terminal.h"
#include "corridor/view/words.h"
#include "tests/support/sample_result.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace corridor::view {
namespace {

using test::Sample;
using test::sample_result;

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(Summary, FitsTheWidth) {
    for (const int width : {60, 80, 120}) {
        for (const Lang lang : {Lang::en, Lang::fr}) {
            std::istringstream lines(summary(sample_result(), {.lang = lang, .width = width}));
            for (std::string line; std::getline(lines, line);)
                EXPECT_LE(text_width(line), static_cast<std::size_t>(width)) << line;
        }
    }
}

TEST(Summary, ColoursOnlyWhenAsked) {
    const auto r = sample_result();
    EXPECT_FALSE(has(summary(r, {.color = false}), "\033"));
    EXPECT_TRUE(has(summary(r, {.color = true}), "\033[1m"));
}

TEST(Summary, ShowsTiesAndNamesTheUnknown) {
    const std::string text = summary(sample_result(), {.width = 200});
    EXPECT_TRUE(has(text, "1. Dara *** (tie)"));
    EXPECT_TRUE(has(text, "1. Tembe, upper * (tie)"));
    EXPECT_TRUE(has(text, "3. Léla **:"));
    EXPECT_FALSE(has(text, "Ouro –:"));
    EXPECT_TRUE(has(text, "so not in the list: Ouro."));
    EXPECT_TRUE(has(text, "2 (tie). Airlift"));
}

TEST(Summary, SaysWhatIsSaidInEachKind) {
    EXPECT_TRUE(summary(sample_result(Sample::all_out)).starts_with("Every place at risk"));
    EXPECT_TRUE(summary(sample_result(Sample::quiet)).starts_with("No town is more likely"));
    EXPECT_TRUE(
        summary(sample_result(Sample::quiet), {.lang = Lang::fr}).starts_with("Aucune ville"));
    EXPECT_TRUE(
        has(summary(sample_result(Sample::all_out)), "Nothing else is expected to run out"));
}

TEST(Summary, SaysNothingWhereThereIsNothing) {
    auto r = sample_result(Sample::quiet);
    r.options.clear(), r.detained.clear(), r.ultimatums.clear(), r.flows.clear();
    r.evidence.clear(), r.access.clear(), r.runouts.clear();
    r.headline.place.reset();
    r.manifest.n_reports = 0, r.manifest.newest_report.reset();
    const std::string text = summary(r, {.width = 400});
    for (const char* line : {"declares no option", "Nobody is modelled as held", "No movement",
                             "No report:", "No place with evidence"})
        EXPECT_TRUE(has(text, line)) << line;
}

TEST(Summary, EndsWithStampAndNextCommand) {
    const std::string text = summary(sample_result(), {.next_command = "corridor show x"});
    EXPECT_TRUE(has(text, "SENSITIVITY HIGH"));
    EXPECT_TRUE(text.ends_with("Next: corridor show x\n"));
}

TEST(Summary, WarnsOfOldEvidence) {
    auto r = sample_result();
    EXPECT_FALSE(has(summary(r), "The evidence is"));
    r.manifest.newest_report = r.manifest.as_of - 15;
    EXPECT_TRUE(has(summary(r, {.width = 200}), "The evidence is 15 days old."));
}

TEST(Summary, ListsAtMostFifteenRows) {
    auto r = sample_result();
    const auto row = r.runouts[2];
    r.runouts.clear();
    for (int i = 0; i < 40; ++i) {
        auto place = r.places[0];
        place.id += std::to_string(i), place.name += std::to_string(i);
        r.places.push_back(place);
        r.runouts.push_back(row);
        r.runouts.back().place = r.places.size() - 1;
    }
    EXPECT_EQ(n_rows(first_rows(may_run_out(r))), 15U);
    EXPECT_TRUE(has(summary(r), "and 25 more in runout.csv"));
}

TEST(Terminal, WrapsAtBlanksButNotAtNoBreakBlanks) {
    Terminal out(40, false);
    out.paragraph("one two three four five six seven 41\u00a0000 eight", Ink::plain, 2, 4);
    EXPECT_EQ(out.take(), "  one two three four five six seven\n    41\u00a0000 eight\n");
    EXPECT_EQ(Terminal::padded("é", 3), "é  ");
    EXPECT_EQ(Terminal::padded("long", 3), "long");
}

TEST(GeoJson, IsFlatAndCarriesTheManifest) {
    const auto r = sample_result();
    for (const std::string& text : {places_geojson(r), roads_geojson(r), places_daily_geojson(r)}) {
        const auto j = nlohmann::json::parse(text);
        EXPECT_EQ(j["type"], "FeatureCollection");
        EXPECT_EQ(j["corridor"]["digest"], r.manifest.digest);
        for (const auto& feature : j["features"])
            for (const auto& [name, value] : feature["properties"].items())
                EXPECT_FALSE(value.is_structured()) << name;
    }
    const auto roads = nlohmann::json::parse(roads_geojson(r));
    EXPECT_EQ(roads["features"][2]["properties"]["status"], "closed");
    EXPECT_EQ(roads["features"][0]["geometry"]["coordinates"][0][0], -5.6) << "lon first";
    const auto days = nlohmann::json::parse(places_daily_geojson(r));
    EXPECT_EQ(days["features"].size(), 6U * 69U) << "from the as-of date on";
}

}  // namespace
}  // namespace corridor::view
