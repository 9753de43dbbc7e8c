// The cases of examples/casebook: they load, know nothing published after their as-of date, and say
// in the page of the casebook what it says they say.

#include "corridor/scenario/load.h"
#include "tests/support/csv_table.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

namespace corridor::scenario {
namespace {

namespace fs = std::filesystem;

fs::path casebook() {
    return fs::path(CORRIDOR_SOURCE_DIR) / "examples" / "casebook";
}

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<fs::path> cases() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(casebook()))
        if (fs::exists(entry.path() / "scenario.toml")) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

//! What the model assumes and where places lie is of no date; everything else was published.
bool is_timeless(const Source& source) {
    return source.cluster == "defaults" || source.cluster == "geodata" ||
           source.cluster == "assumption";
}

class Casebook : public ::testing::TestWithParam<fs::path> {
  protected:
    void SetUp() override { scenario_ = load(GetParam()); }

    std::size_t count(ObservationUse use) const {
        return static_cast<std::size_t>(
            std::count_if(scenario_.observations.begin(), scenario_.observations.end(),
                          [use](const Observation& seen) { return seen.use == use; }));
    }

    Scenario scenario_;
};

TEST_P(Casebook, NoTableThatSetsAValueNamesALaterSource) {
    std::map<std::string, const Source*> named_source;
    for (const auto& source : scenario_.sources) named_source[source.id] = &source;
    int n_checked = 0;
    for (const char* table : {"places", "roads", "goods", "cover", "supply", "stocks", "groups",
                              "markets", "kin", "reports"}) {
        const fs::path file = GetParam() / (std::string(table) + ".csv");
        if (!fs::exists(file)) continue;
        for (const auto& row : test::csv_records(text_of(file))) {
            const auto named = row.find("source_id");
            if (named == row.end() || named->second.empty()) continue;
            const Source& source = *named_source.at(named->second);
            if (!source.date && is_timeless(source)) continue;
            ASSERT_TRUE(source.date.has_value()) << file << ": no date of " << source.id;
            EXPECT_LE(*source.date, scenario_.time.as_of) << file << ": " << source.id;
            ++n_checked;
        }
    }
    EXPECT_GT(n_checked, 0);
}

TEST_P(Casebook, ReportsAndStocksLieBeforeTheAsOfDate) {
    const Date as_of = scenario_.time.as_of;
    EXPECT_FALSE(scenario_.reports.empty());
    for (const auto& report : scenario_.reports) EXPECT_LE(report.known_on(), as_of) << report.id;
    for (const auto& stock : scenario_.stocks) EXPECT_LE(stock.date, as_of) << stock.place;
}

TEST_P(Casebook, WhatIsScoredBecameKnownLaterAndNamesItsSource) {
    EXPECT_GT(count(ObservationUse::score), 0U);
    for (const auto& seen : scenario_.observations) {
        EXPECT_FALSE(seen.source_id.empty()) << seen.id;
        ASSERT_TRUE(seen.known_on.has_value()) << seen.id;
        const bool later = *seen.known_on > scenario_.time.as_of;
        EXPECT_EQ(later, seen.use == ObservationUse::score) << seen.id;
    }
}

TEST_P(Casebook, ThePageOfTheCasebookCountsItsScoredValues) {
    const std::string id = GetParam().filename().string();
    std::istringstream page(text_of(casebook() / "README.md"));
    const std::string start = "| [" + id + "](" + id + "/README.md) |";
    std::string line, found;
    while (std::getline(page, line))
        if (line.starts_with(start)) found = line;
    ASSERT_FALSE(found.empty()) << "no row for " << id << " in examples/casebook/README.md";
    const std::string as_of = " " + scenario_.time.as_of.to_iso() + " |";
    EXPECT_NE(found.find(as_of), std::string::npos) << found;
    const std::string scored = "| " + std::to_string(count(ObservationUse::score)) + " |";
    EXPECT_NE(found.find(scored), std::string::npos) << found;
    EXPECT_TRUE(fs::exists(GetParam() / "README.md"));
}

INSTANTIATE_TEST_SUITE_P(Every, Casebook, ::testing::ValuesIn(cases()),
                         [](const auto& one) { return one.param.filename().string(); });

TEST(CasebookEvents, TableAndPageGroupTheSameCases) {
    std::map<std::string, std::string> event_of;
    for (const auto& row : test::csv_records(text_of(casebook() / "events.csv")))
        EXPECT_TRUE(event_of.emplace(row.at("case"), row.at("event")).second) << row.at("case");
    const std::string page = text_of(casebook() / "README.md");
    for (const auto& folder : cases()) {
        const std::string id = folder.filename().string();
        ASSERT_TRUE(event_of.contains(id)) << id << " has no event";
        const std::string row = "| [" + id + "](" + id + "/README.md) | " + event_of.at(id) + " |";
        EXPECT_NE(page.find(row), std::string::npos) << row;
    }
    EXPECT_EQ(event_of.size(), cases().size());
}

TEST(CasebookSize, HoldsEnoughValuesAndCasesForAVerdict) {
    std::size_t n_values = 0, n_cases = 0;
    for (const auto& folder : cases()) {
        std::size_t n = 0;
        for (const auto& row : test::csv_records(text_of(folder / "observations.csv")))
            n += row.at("use") == "score";
        n_values += n;
        n_cases += n >= 3;
    }
    EXPECT_GE(n_values, 60U);
    EXPECT_GE(n_cases, 10U);
}

}  // namespace
}  // namespace corridor::scenario
