#include "corridor/base/date.h"

#include <gtest/gtest.h>

#include "corridor/base/error.h"

namespace corridor {
namespace {

TEST(Date, counts_days_since_1970) {
    EXPECT_EQ(Date().days(), 0);
    EXPECT_EQ(Date().to_iso(), "1970-01-01");
    EXPECT_EQ(Date::from_ymd(1970, 1, 1).days(), 0);
    EXPECT_EQ(Date::from_ymd(1969, 12, 31).days(), -1);
    EXPECT_EQ(Date::from_ymd(2000, 3, 1).days(), 11017);
    EXPECT_EQ(Date::from_ymd(2025, 10, 27).days(), 20388);
}

TEST(Date, every_day_of_the_range_goes_there_and_back) {
    Date day = Date::from_ymd(1900, 1, 1);
    const Date end = Date::from_ymd(2200, 12, 31);
    for (; day <= end; ++day) {
        ASSERT_EQ(Date::from_ymd(day.year(), day.month(), day.day()), day) << day.to_iso();
        ASSERT_EQ(parse_date(day.to_iso()), day) << day.to_iso();
    }
    EXPECT_EQ(day - Date::from_ymd(1900, 1, 1), 109938);  // 301 years, 73 of them leap years
}

TEST(Date, knows_parts_and_day_of_year) {
    const Date day = Date::from_ymd(2024, 12, 31);
    EXPECT_EQ(day.year(), 2024);
    EXPECT_EQ(day.month(), 12);
    EXPECT_EQ(day.day(), 31);
    EXPECT_EQ(day.day_of_year(), 366);
    EXPECT_EQ(Date::from_ymd(2023, 3, 1).day_of_year(), 60);
    EXPECT_EQ(Date::from_ymd(2024, 3, 1).day_of_year(), 61);
    EXPECT_EQ(Date::from_ymd(1969, 1, 1).day_of_year(), 1);
}

TEST(Date, adds_subtracts_and_compares) {
    const Date day = Date::from_ymd(2025, 2, 28);
    EXPECT_EQ((day + 1).to_iso(), "2025-03-01");
    EXPECT_EQ((day - 59).to_iso(), "2024-12-31");
    EXPECT_EQ((day + 10) - day, 10);
    EXPECT_LT(day, day + 1);
    EXPECT_GT(day, Date(-5));
}

TEST(Date, refuses_days_that_do_not_exist) {
    EXPECT_THROW(Date::from_ymd(2025, 2, 29), Error);
    EXPECT_THROW(Date::from_ymd(2025, 13, 1), Error);
    EXPECT_THROW(Date::from_ymd(2025, 0, 1), Error);
    EXPECT_THROW(Date::from_ymd(2025, 1, -1), Error);
    EXPECT_THROW(Date::from_ymd(1899, 12, 31), Error);
    EXPECT_THROW(Date::from_ymd(2201, 1, 1), Error);
    EXPECT_EQ(Date::try_from_ymd(2100, 2, 29), std::nullopt);  // a century without a leap day
}

TEST(ParseDate, reads_both_ways_of_writing) {
    EXPECT_EQ(parse_date("2025-10-27"), Date::from_ymd(2025, 10, 27));
    EXPECT_EQ(parse_date("27 October 2025"), Date::from_ymd(2025, 10, 27));
    EXPECT_EQ(parse_date("1 february 2023"), Date::from_ymd(2023, 2, 1));
    EXPECT_EQ(parse_date("01 MARCH 2023"), Date::from_ymd(2023, 3, 1));
    EXPECT_EQ(parse_date("2024-02-29"), Date::from_ymd(2024, 2, 29));
}

TEST(ParseDate, refuses_everything_else) {
    for (const char* text : {"",
                             " ",
                             "2025",
                             "2025-10",
                             "2025-1-02",
                             "2025-10-2",
                             "2025-02-30",
                             "31-02-2025",
                             "2025/10/27",
                             "2025-10-27 ",
                             " 2025-10-27",
                             "2025-10-27T00:00",
                             "+025-10-27",
                             "31 February 2023",
                             "31 Octember 2023",
                             "0 May 2023",
                             "1  May 2023",
                             "1 May 23",
                             "1 May 2023 x",
                             "001 May 2023",
                             "1 Ma 2023",
                             "1899-12-31",
                             "2201-01-01",
                             "20251027"})
        EXPECT_EQ(parse_date(text), std::nullopt) << '"' << text << '"';
}

}  // namespace
}  // namespace corridor
