// Files that are not the text they should be.
#include "tests/support/broken_cases.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <chrono>
#include <fstream>

namespace corridor::test {
namespace {

class BrokenText : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenText, is_told) {
    expect_told(GetParam());
}

void make_folder(BrokenScenario& scenario, const std::string& name) {
    scenario.remove(name);
    std::filesystem::create_directory(scenario.folder() / name);
}

const std::vector<BrokenCase> k_cases{
    {"no_places", "places.csv", "no such file", [](BrokenScenario& s) { s.remove("places.csv"); },
     ErrorKind::input, true},
    {"no_roads", "roads.csv", "no such file", [](BrokenScenario& s) { s.remove("roads.csv"); },
     ErrorKind::input, true},
    {"no_supply", "supply.csv", "no such file", [](BrokenScenario& s) { s.remove("supply.csv"); },
     ErrorKind::input, true},
    {"no_settings", "scenario.toml", "no such file",
     [](BrokenScenario& s) { s.remove("scenario.toml"); }, ErrorKind::input, true},
    {"folder_for_a_table", "roads.csv", "folder",
     [](BrokenScenario& s) { make_folder(s, "roads.csv"); }, ErrorKind::input, true},
    {"folder_for_the_settings", "scenario.toml", "folder",
     [](BrokenScenario& s) { make_folder(s, "scenario.toml"); }, ErrorKind::input, true},
    {"empty_table", "places.csv:1:1", "empty",
     [](BrokenScenario& s) { s.write("places.csv", ""); }},
    {"empty_settings", "scenario.toml:1:1", "empty",
     [](BrokenScenario& s) { s.write("scenario.toml", ""); }},
    {"latin_1", "places.csv:3:7", "not UTF-8", swap("places.csv", "Nioro", "\xE9toile")},
    {"latin_1_in_settings", "scenario.toml:2:", "",
     swap("scenario.toml", "Two towns", "Deux c\xF4t\xE9s")},
    {"cut_off_utf8", "places.csv:3:", "not UTF-8", swap("places.csv", "Nioro", "Nior\xC3")},
    {"utf16", "places.csv:1:", "",
     [](BrokenScenario& s) { s.write("places.csv", std::string("\xFF\xFEp\0l\0", 6)); }},
    {"nul_byte", "roads.csv:2:3", "NUL",
     [](BrokenScenario& s) { s.replace("roads.csv", "r1,", std::string("r1\0,", 4)); }},
    {"nul_byte_in_settings", "scenario.toml:2:", "NUL",
     [](BrokenScenario& s) { s.replace("scenario.toml", "Two", std::string("T\0o", 3)); }},
    {"quote_in_a_cell", "places.csv:3:8", "quote", swap("places.csv", "Nioro,", "N\"ioro,")},
    {"text_after_a_quote", "places.csv:3:14", "after the end",
     swap("places.csv", "Nioro,", "\"Nioro\"x,")},
    {"quote_never_closed", "places.csv:3:1", "never ends",
     swap("places.csv", "Nioro,", "\"Nioro,")},
    {"row_too_short", "places.csv:6:", "2 cells", add("places.csv", "lere,Lere\n")},
    {"row_too_long", "roads.csv:5:", "8 cells",
     add("roads.csv", "r4,nioro,camp,9,road,paved,,7\n")},
    {"column_twice", "places.csv:1:21", "twice",
     swap("places.csv", "place_id,place_name,lat", "place_id,place_name,place_id")},
    {"column_without_name", "places.csv:1:10", "no name",
     swap("places.csv", "place_id,place_name", "place_id,")},
    {"column_missing", "roads.csv:1:1 to_place_id", "missing",
     swap("roads.csv", "to_place_id", "towards")},
    {"personal_column", "groups.csv:1:42 phone", "personal",
     [](BrokenScenario& s) {
         s.write("groups.csv",
                 "place_id,class,home_place_id,count,owner,phone\n"
                 "nioro,other,nioro,100,x,123\n");
     }},
    {"long_line", "reports.csv:4:1", "1 MiB",
     [](BrokenScenario& s) { s.append("reports.csv", "p3," + std::string(2 << 20, 'x')); },
     ErrorKind::limit},
};

INSTANTIATE_TEST_SUITE_P(Files, BrokenText, testing::ValuesIn(k_cases), case_name);

TEST(BrokenText, a_line_of_one_gigabyte_is_refused_fast_and_in_little_memory) {
    BrokenScenario scenario;
    {
        std::ofstream out(scenario.folder() / "reports.csv", std::ios::binary);
        out << "report_id,event_date,claim\np1,";
        // The rest is a hole: one line of a thousand million bytes that takes no space on the disk.
        out.seekp(1'000'000'000);
        out << "x\n";
    }
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    const auto start = std::chrono::steady_clock::now();
    const auto error = scenario.error();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    ASSERT_TRUE(error);
    EXPECT_EQ(static_cast<int>(error->kind), static_cast<int>(ErrorKind::limit)) << error->what();
    EXPECT_EQ(error->where, "reports.csv:2:1");
    EXPECT_LT(taken.count(), 2.0);
    constexpr long k_kib_per_mib = 1024;
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 64 * k_kib_per_mib);
}

TEST(BrokenText, a_file_above_one_gibibyte_is_refused_unread) {
    BrokenScenario scenario;
    std::filesystem::resize_file(scenario.folder() / "places.csv", (std::uintmax_t{1} << 30) + 1);
    const auto error = scenario.error();
    ASSERT_TRUE(error);
    EXPECT_EQ(static_cast<int>(error->kind), static_cast<int>(ErrorKind::limit));
    EXPECT_NE(std::string(error->what()).find("1 GiB"), std::string::npos);
}

// Every prefix of a file, and the file with one byte changed, loads or is refused as an input.
void expect_survives(const std::string& file, char flip) {
    BrokenScenario scenario;
    const std::string whole = scenario.read(file);
    const auto expect_answer = [&](const std::string& text) {
        scenario.write(file, text);
        const auto error = scenario.error();
        EXPECT_TRUE(!error || error->kind == ErrorKind::input) << error->what();
    };
    for (std::size_t i = 0; i < whole.size(); ++i) {
        expect_answer(whole.substr(0, i));
        std::string flipped = whole;
        flipped[i] = static_cast<char>(flipped[i] ^ flip);
        expect_answer(flipped);
    }
}

TEST(BrokenText, a_table_cut_or_changed_anywhere_does_no_harm) {
    expect_survives("measures.csv", 0x41);
}

TEST(BrokenText, settings_cut_or_changed_anywhere_do_no_harm) {
    expect_survives("scenario.toml", 0x15);
}

}  // namespace
}  // namespace corridor::test
