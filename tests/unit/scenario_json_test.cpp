#include "corridor/base/error.h"
#include "corridor/corridor.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace corridor {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

const fs::path k_mali = fs::path(CORRIDOR_SOURCE_DIR) / "examples" / "mali_2025";

Input input_of(const fs::path& folder) {
    Input input;
    input.folder = folder;
    return input;
}

const Json& row(const Json& rows, const std::string& id) {
    return *std::find_if(rows.begin(), rows.end(), [&](const Json& one) { return one["id"] == id; });
}

TEST(ScenarioJson, says_what_the_scenario_says) {
    const auto texts = scenario::read_folder_texts(k_mali);
    const std::string etag = scenario::etag_of(texts);
    const Loaded loaded = load(input_of(k_mali), texts, {});
    const std::string text = scenario_json(loaded, etag, true);
    const Json json = Json::parse(text);
    const auto& s = loaded.scenario;
    EXPECT_EQ(json["schema"], 1);
    EXPECT_EQ(json["etag"], etag);
    EXPECT_EQ(json["read_only"], true);
    EXPECT_EQ(json["name"], "mali_2025");
    EXPECT_EQ(json["title"]["fr"], s.title_fr);
    EXPECT_EQ(json["deadline"], s.time.deadline().to_iso());
    ASSERT_EQ(json["places"].size(), s.places.size());
    ASSERT_EQ(json["roads"].size(), s.roads.size());
    ASSERT_EQ(json["measures"].size(), s.measures.size());
    ASSERT_EQ(json["missions"].size(), s.missions.size());
    ASSERT_EQ(json["options"].size(), s.options.size());
    ASSERT_EQ(json["reports"].size(), s.reports.size());
    EXPECT_EQ(json["goods"].size(), s.goods.size() + 3);
    EXPECT_EQ(text.find(CORRIDOR_SOURCE_DIR), std::string::npos) << "no path of this machine";
    for (const Json& measure : json["measures"]) {
        EXPECT_GE(measure["credence"], 0.0);
        EXPECT_LE(measure["credence"], 1.0);
        ASSERT_FALSE(measure["phases"].empty());
        EXPECT_EQ(measure["start"], measure["phases"].front()["start"]);
        EXPECT_EQ(measure["open_ended"], measure["phases"].back()["end"].is_null());
    }
    std::size_t n_named = 0;
    for (const Json& report : json["reports"]) {
        n_named += !report["measure_ids"].empty();
        EXPECT_FALSE(report["source_name"].get<std::string>().empty());
        EXPECT_EQ(report["set_aside"], false);
    }
    EXPECT_GT(n_named, 10u);
    EXPECT_EQ(row(json["options"], "corridor-nioro")["goods"], Json({"staple", "medicine"}));
    EXPECT_EQ(row(json["options"], "lift-fuel-nioro")["name"]["fr"], "Laisser à nouveau entrer le carburant à Nioro");
}

// Options of the JSON put back are the options of the folder, byte for byte.
TEST(ScenarioJson, its_options_can_be_sent_back) {
    const auto texts = scenario::read_folder_texts(k_mali);
    const Json json = Json::parse(scenario_json(load(input_of(k_mali), texts, {}), "", false));
    const auto edits = scenario::parse_options(json["options"].dump());
    EXPECT_EQ(scenario::apply_edits(texts, edits).files, texts.files);
}

TEST(ScenarioJson, its_suggestions_are_options_that_load) {
    const fs::path folder = fs::path(CORRIDOR_SOURCE_DIR) / "examples" / "03_siege_with_a_leak";
    const auto texts = scenario::read_folder_texts(folder);
    const Loaded loaded = load(input_of(folder), texts, {});
    const Json json = Json::parse(suggested_json(loaded));
    ASSERT_GE(json["options"].size(), 3u);
    for (const Json& option : json["options"]) {
        EXPECT_NE(option["name"]["en"], option["id"]);
        EXPECT_NE(option["name"]["en"], option["name"]["fr"]);
    }
    const Loaded with = load(input_of(folder), texts, scenario::parse_options(json["options"].dump()));
    EXPECT_EQ(with.scenario.options.size(), loaded.scenario.options.size() + json["options"].size());
}

TEST(LoadWithEdits, an_empty_list_is_the_same_scenario) {
    const Loaded plain = load(input_of(k_mali));
    const Loaded edited = load(input_of(k_mali), std::vector<scenario::Edit>{});
    EXPECT_EQ(plain.fingerprint, edited.fingerprint);
    EXPECT_EQ(plain.inputs, edited.inputs);
    EXPECT_TRUE(same_data(plain.scenario, edited.scenario));
}

}  // namespace
}  // namespace corridor
