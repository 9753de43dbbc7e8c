#include "corridor/base/date.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstddef>

#include "corridor/base/error.h"
#include "corridor/base/text.h"

namespace corridor {
namespace {

constexpr int k_first_year = 1900;
constexpr int k_last_year = 2200;

constexpr std::array<std::string_view, 12> k_month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

std::chrono::year_month_day calendar(Date date) {
    return std::chrono::sys_days(std::chrono::days(date.days()));
}

// The number made of 1 to `max_digits` digits and nothing else.
std::optional<int> parse_digits(std::string_view text, std::size_t max_digits) {
    if (text.empty() || text.size() > max_digits) return std::nullopt;
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> parse_month_name(std::string_view text) {
    const std::string lower = lower_ascii(text);
    for (std::size_t i = 0; i < k_month_names.size(); ++i)
        if (lower == k_month_names[i]) return static_cast<int>(i) + 1;
    return std::nullopt;
}

std::optional<Date> from_parts(std::optional<int> year, std::optional<int> month,
                               std::optional<int> day) {
    if (!year || !month || !day) return std::nullopt;
    return Date::try_from_ymd(*year, *month, *day);
}

bool looks_like_iso(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-';
}

}  // namespace

std::optional<Date> Date::try_from_ymd(int year, int month, int day) {
    if (year < k_first_year || year > k_last_year) return std::nullopt;
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
    if (!ymd.ok()) return std::nullopt;
    return Date(static_cast<std::int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count()));
}

Date Date::from_ymd(int year, int month, int day) {
    if (const auto date = try_from_ymd(year, month, day)) return *date;
    throw Error(ErrorKind::input, "date",
                fmt::format("there is no day {:04}-{:02}-{:02} in the years {} to {}", year, month,
                            day, k_first_year, k_last_year),
                "Write an existing day as YYYY-MM-DD");
}

int Date::year() const {
    return static_cast<int>(calendar(*this).year());
}

int Date::month() const {
    return static_cast<int>(static_cast<unsigned>(calendar(*this).month()));
}

int Date::day() const {
    return static_cast<int>(static_cast<unsigned>(calendar(*this).day()));
}

int Date::day_of_year() const {
    const std::chrono::sys_days new_year{calendar(*this).year() / std::chrono::January / 1};
    return days_ - static_cast<int>(new_year.time_since_epoch().count()) + 1;
}

std::string Date::to_iso() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

std::optional<Date> parse_date(std::string_view text) {
    if (looks_like_iso(text))
        return from_parts(parse_digits(text.substr(0, 4), 4), parse_digits(text.substr(5, 2), 2),
                          parse_digits(text.substr(8, 2), 2));
    const auto parts = split(text, ' ');
    if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
    return from_parts(parse_digits(parts[2], 4), parse_month_name(parts[1]),
                      parse_digits(parts[0], 2));
}

}  // namespace corridor
