// Promises of PROMISES.md that can be kept by reading the source.

#include "corridor/scenario/parameters.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

namespace {

namespace fs = std::filesystem;

const fs::path k_root = CORRIDOR_SOURCE_DIR;

std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(promises, name_tests_that_stand) {
    const auto page = read_text(k_root / "PROMISES.md");
    static const std::regex k_path("`(tests/[^`]+)`");
    int n = 0;
    for (std::sregex_iterator it(page.begin(), page.end(), k_path), end; it != end; ++it, ++n)
        EXPECT_TRUE(fs::exists(k_root / (*it)[1].str())) << (*it)[1];
    EXPECT_GE(n, 7);
}

TEST(promises, every_parameter_has_a_source_a_unit_and_a_text) {
    for (const auto& row : corridor::scenario::parameter_rows()) {
        EXPECT_FALSE(row.source.empty()) << row.key;
        EXPECT_FALSE(row.unit.empty()) << row.key;
        EXPECT_FALSE(row.text.empty()) << row.key;
        EXPECT_FALSE(row.text_fr.empty()) << row.key;
        EXPECT_NE(row.text, row.text_fr) << row.key;
        EXPECT_LT(row.low, row.high) << row.key;
    }
}

TEST(promises, the_library_neither_prints_nor_exits_nor_opens_a_connection) {
    static const std::regex k_forbidden(
        R"(\bstd::(cout|cerr|clog|puts|printf|exit|abort|quick_exit)\b|\b(printf|puts|_exit|socket|connect|getaddrinfo|gethostname|getlogin|getpwuid)\s*\(|stderr|stdout)");
    const std::string k_member = "socket_t socket() const override";
    for (const auto& entry : fs::recursive_directory_iterator(k_root / "src/corridor")) {
        if (!entry.is_regular_file()) continue;
        auto text = read_text(entry.path());
        // cpp-httplib asks a connection for its socket by a member of this name; nothing is opened.
        if (const auto at = text.find(k_member); at != std::string::npos)
            text.erase(at, k_member.size());
        std::smatch found;
        EXPECT_FALSE(std::regex_search(text, found, k_forbidden))
            << entry.path() << " uses " << found.str();
    }
}

}  // namespace
