#include "corridor/view/words.h"

#include "corridor/base/error.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace corridor::view {
namespace {

TEST(ChanceWords, RoundsToWholePercentFirst) {
    EXPECT_EQ(whole_percent(0.724), 72);
    EXPECT_EQ(whole_percent(0.005), 1);
    EXPECT_EQ(whole_percent(0.0049), 0);
    EXPECT_EQ(whole_percent(0.995), 100);
    EXPECT_EQ(whole_percent(0.9949), 99);
    EXPECT_EQ(whole_percent(std::numeric_limits<double>::quiet_NaN()), 0);
    EXPECT_EQ(whole_percent(1.5), 100);
    EXPECT_EQ(whole_percent(-0.2), 0);
}

TEST(ChanceWords, TakesTheWordFromTheRoundedNumber) {
    struct Case {
        double p;
        const char* en;
        const char* fr;
    };
    const Case cases[] = {
        {1.0, "virtually certain", "quasi certain"},
        {0.985, "virtually certain", "quasi certain"},
        {0.984, "very likely", "très probable"},
        {0.895, "very likely", "très probable"},
        {0.894, "likely", "probable"},
        {0.655, "likely", "probable"},
        {0.654, "about as likely as not", "à peu près aussi probable qu'improbable"},
        {0.325, "about as likely as not", "à peu près aussi probable qu'improbable"},
        {0.324, "unlikely", "improbable"},
        {0.095, "unlikely", "improbable"},
        {0.094, "very unlikely", "très improbable"},
        {0.005, "very unlikely", "très improbable"},
        {0.0049, "exceptionally unlikely", "exceptionnellement improbable"},
        {0.0, "exceptionally unlikely", "exceptionnellement improbable"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(chance_word(c.p, Lang::en), c.en) << c.p;
        EXPECT_EQ(chance_word(c.p, Lang::fr), c.fr) << c.p;
    }
    EXPECT_EQ(chance_word_of_runout(0.99, Lang::fr), "quasi certaine");
    EXPECT_EQ(chance(0.724, Lang::en), "likely (72\u00a0%)");
}

TEST(ChanceWords, NeverSaysNoneOrAll) {
    EXPECT_EQ(percent(0), "<\u00a01\u00a0%");
    EXPECT_EQ(percent(0.004), "<\u00a01\u00a0%");
    EXPECT_EQ(percent(1), ">\u00a099\u00a0%");
    EXPECT_EQ(percent(0.996), ">\u00a099\u00a0%");
    EXPECT_EQ(percent(0.01), "1\u00a0%");
    EXPECT_EQ(percent(0.99), "99\u00a0%");
}

TEST(People, ShowsTwoDigitsAndNoMore) {
    EXPECT_EQ(people(0), "0");
    EXPECT_EQ(people(7.4), "7");
    EXPECT_EQ(people(47), "47");
    EXPECT_EQ(people(412), "410");
    EXPECT_EQ(people(415), "420");
    EXPECT_EQ(people(4123), "4\u00a0100");
    EXPECT_EQ(people(41234), "41\u00a0000");
    EXPECT_EQ(people(995), "1\u00a0000");
    EXPECT_EQ(people(412345), "410\u00a0000");
    EXPECT_EQ(people(1234567), "1\u00a0200\u00a0000");
    EXPECT_EQ(people(-1234), "\u22121\u00a0200");
    EXPECT_EQ(people(-0.2), "0");
    EXPECT_EQ(people(std::nan("")), "–");
}

TEST(People, GivesTheRangeBesideTheMiddle) {
    const result::Quantiles q{.q05 = 23000, .q50 = 41234, .q95 = 58000};
    EXPECT_EQ(people_with_range(q), "41\u00a0000 (23\u00a0000–58\u00a0000)");
    EXPECT_EQ(people_range(412, 413), "410");
    EXPECT_EQ(change(350), "+350");
    EXPECT_EQ(change(0.2), "0");
    EXPECT_EQ(change(-350), "\u2212350");
}

TEST(Amounts, SayMillionsInTheLanguage) {
    EXPECT_EQ(amount(1'234'000, Lang::en), "1.2\u00a0M");
    EXPECT_EQ(amount(1'234'000, Lang::fr), "1,2\u00a0M");
    EXPECT_EQ(amount(999'999, Lang::en), "1\u00a0M");
    EXPECT_EQ(amount(23'400'000, Lang::en), "23\u00a0M");
    EXPECT_EQ(amount(910'000, Lang::en), "910\u00a0000");
    EXPECT_EQ(amount(-2'000'000, Lang::en), "\u22122\u00a0M");
    EXPECT_EQ(number(1024, 0, Lang::fr), "1\u00a0024");
    EXPECT_EQ(number(1.05, 2, Lang::fr), "1,05");
    EXPECT_EQ(number(-0.04, 1, Lang::en), "0");
}

TEST(Dates, AreSaidInTheLanguage) {
    const Date day = Date::from_ymd(2025, 3, 14), first = Date::from_ymd(2026, 4, 1);
    EXPECT_EQ(date_words(day, Lang::en, 2025), "14\u00a0March");
    EXPECT_EQ(date_words(day, Lang::fr, 2025), "14\u00a0mars");
    EXPECT_EQ(date_words(first, Lang::fr, 2025), "1er\u00a0avril\u00a02026");
    EXPECT_EQ(date_words(first, Lang::en), "1\u00a0April\u00a02026");
    EXPECT_EQ(date_short(Date::from_ymd(2025, 8, 20), Lang::fr, 2025), "20\u00a0août");
}

TEST(Words, KnowGoodsStarsAndLists) {
    EXPECT_EQ(good_is("staple"), "cereals are");
    EXPECT_EQ(good_is("fuel"), "fuel is");
    EXPECT_EQ(good_name("soap", Lang::fr), "soap");
    EXPECT_EQ(runout_of("power", Lang::fr), "rupture de l'alimentation en électricité");
    EXPECT_EQ(runout_of("soap", Lang::en), "run-out of soap");
    EXPECT_EQ(stars(0), "–");
    EXPECT_EQ(stars(3), "***");
    EXPECT_EQ(list_of({"A"}, Lang::en), "A");
    EXPECT_EQ(list_of({"A", "B", "C"}, Lang::fr), "A, B et C");
    EXPECT_EQ(capital("état"), "État");
    EXPECT_EQ(capital("fuel"), "Fuel");
    EXPECT_EQ(text_width("Léla–x"), 6U);
    EXPECT_THROW(lang_named("de"), Error);
}

}  // namespace
}  // namespace corridor::view
