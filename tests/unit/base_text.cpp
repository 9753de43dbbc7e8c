#include "corridor/base/text.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace corridor {
namespace {

using Parts = std::vector<std::string_view>;

TEST(Text, trims_both_ends_only) {
    EXPECT_EQ(trim("  a b\t\r\n"), "a b");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim(" \t "), "");
    EXPECT_EQ(trim("x"), "x");
}

TEST(Text, splits_and_keeps_empty_parts) {
    EXPECT_EQ(split("a;b;;c", ';'), (Parts{"a", "b", "", "c"}));
    EXPECT_EQ(split("", ';'), (Parts{""}));
    EXPECT_EQ(split(";", ';'), (Parts{"", ""}));
    EXPECT_EQ(split("abc", ';'), (Parts{"abc"}));
}

TEST(ParseNumber, reads_whole_cells) {
    EXPECT_EQ(parse_number("12.5"), 12.5);
    EXPECT_EQ(parse_number(" -3 "), -3.0);
    EXPECT_EQ(parse_number("1e3"), 1000.0);
    EXPECT_EQ(parse_number("2.5E-2"), 0.025);
    EXPECT_EQ(parse_number("0"), 0.0);
    EXPECT_EQ(parse_number(".5"), 0.5);
    EXPECT_EQ(parse_number("12,5", ','), 12.5);
    EXPECT_EQ(parse_number("0.1"), 0.1);
}

TEST(ParseNumber, refuses_everything_else) {
    for (const char* cell :
         {"", " ", "nan", "NaN", "inf", "-inf", "infinity", "0x10", "1 000", "1,000", "12.5kg",
          "1e", "--1", "+1", "1.2.3", "1e999", "e5", "-", "."})
        EXPECT_EQ(parse_number(cell), std::nullopt) << '"' << cell << '"';
    EXPECT_EQ(parse_number("12.5", ','), std::nullopt);
    EXPECT_EQ(parse_number("1,2,3", ','), std::nullopt);
}

TEST(ParseInteger, reads_whole_numbers_within_range) {
    EXPECT_EQ(parse_integer("42"), 42);
    EXPECT_EQ(parse_integer(" -7 "), -7);
    EXPECT_EQ(parse_integer("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
    for (const char* cell : {"", "1.0", "1e3", "9223372036854775808", "1 2", "0x1", "+1", "a"})
        EXPECT_EQ(parse_integer(cell), std::nullopt) << '"' << cell << '"';
}

constexpr std::array<std::string_view, 5> k_keys = {"horizon", "members", "population", "road",
                                                    "rain"};

TEST(Nearest, suggests_what_was_probably_meant) {
    EXPECT_EQ(nearest("horizn", k_keys), "horizon");
    EXPECT_EQ(nearest("mebmers", k_keys), "members");  // a swap counts once
    EXPECT_EQ(nearest("Population", k_keys), "population");
    EXPECT_EQ(nearest("raod", k_keys), "road");
}

TEST(Nearest, offers_nothing_senseless) {
    EXPECT_EQ(nearest("xyz", k_keys), std::nullopt);
    EXPECT_EQ(nearest("", k_keys), std::nullopt);
    EXPECT_EQ(nearest("r", k_keys), std::nullopt);
    EXPECT_EQ(nearest("horizon", {}), std::nullopt);
    constexpr std::array<std::string_view, 2> short_keys = {"a", "b"};
    EXPECT_EQ(nearest("c", short_keys), std::nullopt);
}

TEST(Nearest, equal_distance_takes_the_first) {
    constexpr std::array<std::string_view, 2> keys = {"roads", "roady"};
    EXPECT_EQ(nearest("road", keys), "roads");
}

TEST(Utf8, accepts_well_formed_text) {
    for (const char* text : {"", "plain", "Ménaka", "تمبكتو", "\xE2\x82\xAC", "\xF0\x9F\x8C\x8D",
                             "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_valid_utf8(text)) << text;
}

TEST(Utf8, refuses_malformed_text) {
    for (const char* text : {"\x80", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80",
                             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "M\xE9naka",
                             "\xC3\x28", "\xF0\x80\x80\x80", "\xFF"})
        EXPECT_FALSE(is_valid_utf8(text)) << testing::PrintToString(text);
}

TEST(Text, lowers_ascii_only) {
    EXPECT_EQ(lower_ascii("AbZ09-É"), "abz09-É");
}

}  // namespace
}  // namespace corridor
