// The French of the library's messages keeps step with the library.

#include "apps/corridor/french_errors.h"
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
            auto core = std::string(trim(piece));
            // One format puts the number of the edit behind every problem of an edit.
            if (core.ends_with(" (edit")) core.resize(core.size() - 6);
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

// The first row that fits is taken: no row may stand behind one that fits its text too.
TEST(french_errors, are_not_hidden_by_a_row_before_them) {
    for (const auto& row : k_rows) EXPECT_EQ(app::in_french(row.en), row.fr) << row.en;
}

TEST(french_errors, say_why_nothing_was_written) {
    for (const std::string why :
         {"a file stands there", "it holds scores already", "it holds something else than scores",
          "it holds a posterior already", "something stands there", "it holds a comparison already",
          "it holds something else than a comparison"}) {
        EXPECT_NE(app::in_french(why), why);
        EXPECT_EQ(app::in_french("nothing was written (" + why + ")"),
                  "rien n'a été écrit (" + app::in_french(why) + ")");
    }
}

TEST(french_errors, say_what_is_wrong_in_the_record_of_sieges) {
    EXPECT_EQ(app::line_in_french("spells.csv:2:9 end: is before the start."),
              "spells.csv:2:9 end\u00a0: est avant le début.");
    EXPECT_EQ(app::line_in_french("spells.csv:2:5 region: `sahara` is not one of its words. "
                                  "One of: sahel, other."),
              "spells.csv:2:5 region\u00a0: `sahara` n'est pas un de ses mots. "
              "L'un de\u00a0: sahel, other.");
}

}  // namespace
}  // namespace corridor::test
