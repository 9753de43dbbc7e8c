// The Mali example against the outside data it was made from. Skipped where CORRIDOR_DATA is unset.

#include "tests/support/csv_table.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/mission_case.h"

#include <gtest/gtest.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace corridor::mission {
namespace {

namespace fs = std::filesystem;

class MaliOutsideData : public ::testing::Test {
  protected:
    void SetUp() override {
        const char* set = std::getenv("CORRIDOR_DATA");
        data_ = set != nullptr ? set : CORRIDOR_DATA_DEFAULT;
        if (data_.empty())
            GTEST_SKIP() << "CORRIDOR_DATA is not set: no outside data to compare with";
        ASSERT_TRUE(fs::is_directory(data_)) << "CORRIDOR_DATA is no folder: " << data_;
    }

    static std::string text_of(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        return text.str();
    }

    fs::path data_;
};

TEST_F(MaliOutsideData, PlacesAndRoadsAreWhatTheToolMakesOfTheGeodata) {
    const test::TemporaryFolder folder;
    const fs::path root = CORRIDOR_SOURCE_DIR, copy = folder.path();
    fs::copy(root / "tools", copy / "tools", fs::copy_options::recursive);
    fs::create_directories(copy / "examples" / "mali_2025");
    const std::string command = "CORRIDOR_DATA='" + data_.string() + "' python3 '" +
                                (copy / "tools" / "build_mali_2025.py").string() + "' > '" +
                                (copy / "log").string() + "' 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << text_of(copy / "log");
    for (const char* table : {"places.csv", "roads.csv"}) {
        const std::string made = text_of(copy / "examples" / "mali_2025" / table);
        EXPECT_GT(made.size(), 1000U);
        EXPECT_EQ(made, text_of(fs::path(mali_folder()) / table)) << table;
    }
}

TEST_F(MaliOutsideData, WhatARunIsScoredAgainstStandsInTheCasebook) {
    std::set<std::string> pages;
    for (const auto& row : test::csv_records(text_of(data_ / "casebook" / "observations.csv")))
        if (row.contains("url")) pages.insert(row.at("url"));
    ASSERT_GT(pages.size(), 50U);
    std::map<std::string, std::string> url_of;
    for (const auto& source : mali().sources) url_of[source.id] = source.url;
    for (const auto& row : test::csv_records(text_of(fs::path(mali_folder()) / "observations.csv")))
        EXPECT_TRUE(pages.contains(url_of[row.at("source_id")])) << row.at("observation_id");
}

TEST_F(MaliOutsideData, EveryReportWithAPageIsOnRecord) {
    const std::string casebook = text_of(data_ / "casebook" / "observations.csv");
    int n_pages = 0;
    for (const auto& report : mali().reports) {
        if (report.url.empty()) continue;
        ++n_pages;
        EXPECT_NE(casebook.find(report.url), std::string::npos) << report.id;
    }
    EXPECT_GT(n_pages, 20);
}

}  // namespace
}  // namespace corridor::mission
