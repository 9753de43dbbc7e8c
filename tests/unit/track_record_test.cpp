// docs/track_record.md is its parts, in the order of their names, and nothing else.
#include "corridor/result/output_file.h"

#include <gtest/gtest.h>

#include <algorithm>
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

TEST(Casebook, names_the_event_of_every_case) {
    const fs::path book = fs::path(CORRIDOR_SOURCE_DIR) / "examples" / "casebook";
    const std::string events = result::read_file(book / "events.csv");
    std::size_t n_cases = 0;
    for (const auto& entry : fs::directory_iterator(book)) {
        if (!fs::exists(entry.path() / "scenario.toml")) continue;
        ++n_cases;
        EXPECT_NE(events.find("\n" + entry.path().filename().string() + ","), std::string::npos)
            << entry.path().filename();
    }
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(events, '\n')), n_cases + 1);
}

}  // namespace
}  // namespace corridor
