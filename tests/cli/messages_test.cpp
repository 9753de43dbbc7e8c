// The texts of the command line are complete in both languages.

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

namespace {

struct Row {
    std::string_view key, en, fr;
};

constexpr Row k_rows[]{
#define CORRIDOR_MESSAGE(key, en, fr) Row{#key, en, fr},
#include "apps/corridor/messages.inc"
#undef CORRIDOR_MESSAGE
};

std::size_t n_places(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = text.find("{}"); at != std::string_view::npos;
         at = text.find("{}", at + 2))
        ++n;
    return n;
}

TEST(messages, hold_the_same_places_in_both_languages) {
    for (const auto& row : k_rows) EXPECT_EQ(n_places(row.en), n_places(row.fr)) << row.key;
}

TEST(messages, are_translated) {
    // The same word in both languages.
    const std::set<std::string_view> same{"progress"};
    for (const auto& row : k_rows) {
        EXPECT_FALSE(row.en.empty() || row.fr.empty()) << row.key;
        EXPECT_TRUE(row.en != row.fr || same.contains(row.key)) << row.key;
    }
}

TEST(messages, put_a_no_break_blank_before_french_punctuation) {
    for (const auto& row : k_rows)
        for (const char mark : {':', ';', '?', '!', '%'}) {
            const auto plain = std::string(" ") + mark;
            EXPECT_EQ(row.fr.find(plain), std::string_view::npos) << row.key;
        }
}

}  // namespace
