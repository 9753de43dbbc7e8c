// docs/track_record.md is its parts, in the order of their names, and nothing else.
#include "corridor/result/output_file.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

namespace corridor {
namespace {

namespace fs = std::filesystem;

const fs::path k_docs = fs::path(CORRIDOR_SOURCE_DIR) / "docs";

std::vector<fs::path> parts() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(k_docs / "track_record")) {
        const auto name = entry.path().filename().string();
        if (name.ends_with(".md") && name[0] >= '0' && name[0] <= '9') out.push_back(entry.path());
    }
    std::ranges::sort(out);
    return out;
}

TEST(TrackRecord, is_put_together_from_its_parts) {
    std::string page;
    for (const auto& part : parts()) {
        if (!page.empty()) page += '\n';
        page += result::read_file(part);
    }
    EXPECT_EQ(page, result::read_file(k_docs / "track_record.md"))
        << "run tools/track_record.sh --assemble";
}

TEST(TrackRecord, shows_pictures_that_are_there) {
    const std::string page = result::read_file(k_docs / "track_record.md");
    for (auto at = page.find("](track_record/"); at != std::string::npos;
         at = page.find("](track_record/", at + 1)) {
        const auto end = page.find(')', at);
        EXPECT_TRUE(fs::exists(k_docs / page.substr(at + 2, end - at - 2)))
            << page.substr(at + 2, end - at - 2);
    }
}

TEST(TrackRecord, names_a_command_for_every_part) {
    for (const auto& part : parts())
        EXPECT_NE(result::read_file(part).find("\n    "), std::string::npos) << part.filename();
}

// What the web page shows of the record is what was scored, group by group.
TEST(TrackRecord, shows_on_the_web_what_was_scored) {
    const fs::path folder = k_docs / "track_record";
    const auto record = nlohmann::json::parse(result::read_file(folder / "record.json"));
    const auto scores = nlohmann::json::parse(result::read_file(folder / "scores.json"));
    EXPECT_EQ(record.at("made_with"), scores.at("engine_version"));
    EXPECT_EQ(record.at("cases").size(), scores.at("cases").size());
    EXPECT_EQ(record.at("reliability").size(), scores.at("reliability").at("chances").size());
    std::size_t at = 0;
    for (const auto& row : scores.at("rows")) {
        if (row.at("over") == "case") continue;
        ASSERT_LT(at, record.at("skill").size()) << "run tools/track_record.sh --assemble";
        const auto& shown = record.at("skill").at(at++);
        EXPECT_EQ(shown.at("name"), row.at("name"));
        EXPECT_EQ(shown.at("n"), row.at("n"));
        if (!row.contains("against")) continue;
        for (const auto& [rival, against] : row.at("against").items()) {
            const double skill = against.at("skill").get<double>();
            EXPECT_NEAR(shown.at("against").at(rival).at("skill").get<double>(), skill,
                        1e-3 * std::abs(skill))
                << row.at("name") << " " << rival;
        }
    }
    EXPECT_EQ(at, record.at("skill").size());
}

}  // namespace
}  // namespace corridor
