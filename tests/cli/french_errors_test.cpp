// The French of the library's messages keeps step with the library.

#include "corridor/base/text.h"
#include "tests/cli/session.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <string_view>

namespace corridor::test {
namespace {

namespace fs = std::filesystem;

struct Row {
    std::string_view en, fr;
};

constexpr Row k_rows[]{
#define CORRIDOR_ERROR(en, fr) Row{en, fr},
#include "apps/corridor/french_errors.inc"
#undef CORRIDOR_ERROR
};

// All string literals of the library, those that follow each other joined.
std::string library_texts() {
    std::string all;
    for (const auto& entry : fs::recursive_directory_iterator(CORRIDOR_SOURCE_DIR "/src/corridor"))
        if (entry.is_regular_file()) all += read_text(entry.path());
    static const std::regex k_seam("\"\\s+\"");
    return std::regex_replace(all, k_seam, "");
}

std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces;
    for (;;) {
        const auto gap = text.find("{}");
        pieces.emplace_back(text.substr(0, gap));
        if (gap == std::string_view::npos) return pieces;
        text.remove_prefix(gap + 2);
    }
}

TEST(french_errors, translate_what_the_library_still_says) {
    const auto library = library_texts();
    for (const auto& row : k_rows)
        for (const auto& piece : pieces_of(row.en)) {
            // Quotes and brackets stand at the seams of formats, where the source may cut them.
            const auto core = std::string(trim(piece));
            if (core.size() < 8 || core.find(" each other in a cycle") != std::string::npos)
                continue;
            const auto bare = core.substr(core.front() == '(' ? 1 : 0);
            EXPECT_NE(library.find(bare.substr(0, bare.find_last_not_of(" ()'") + 1)),
                      std::string::npos)
                << row.en;
        }
}

TEST(french_errors, hold_as_many_places_and_differ) {
    std::set<std::string_view> seen;
    for (const auto& row : k_rows) {
        EXPECT_EQ(pieces_of(row.en).size(), pieces_of(row.fr).size()) << row.en;
        EXPECT_NE(row.en, row.fr);
        EXPECT_TRUE(seen.insert(row.en).second) << "stands twice: " << row.en;
    }
}

}  // namespace
}  // namespace corridor::test
