#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace corridor {

/*!
 * A calendar day (proleptic Gregorian, no time zone), held as days since 1970-01-01.
 * A default Date is 1970-01-01.
 */
class Date {
  public:
    constexpr Date() = default;
    //! The day `days_since_epoch` days after 1970-01-01.
    constexpr explicit Date(std::int32_t days_since_epoch) : days_(days_since_epoch) {}

    /*!
     * \param year   1900..2200
     * \param month  1..12
     * \param day    1..length of the month
     * \throws Error{input} if there is no such day or the year is out of range
     */
    static Date from_ymd(int year, int month, int day);

    //! As from_ymd, but an impossible day gives nothing.
    static std::optional<Date> try_from_ymd(int year, int month, int day);

    constexpr std::int32_t days() const { return days_; }  //!< Days since 1970-01-01.
    int year() const;
    int month() const;        //!< 1..12
    int day() const;          //!< Day of the month, 1..31
    int day_of_year() const;  //!< 1..366

    //! "YYYY-MM-DD".
    std::string to_iso() const;

    constexpr auto operator<=>(const Date&) const = default;
    constexpr Date& operator+=(int n_days) { return days_ += n_days, *this; }
    constexpr Date& operator-=(int n_days) { return days_ -= n_days, *this; }
    constexpr Date& operator++() { return *this += 1; }

  private:
    std::int32_t days_ = 0;
};

constexpr Date operator+(Date date, int n_days) {
    return date += n_days;
}
constexpr Date operator-(Date date, int n_days) {
    return date -= n_days;
}
//! Days from `from` to `to`; negative if `to` is earlier.
constexpr int operator-(Date to, Date from) {
    return to.days() - from.days();
}

/*!
 * Reads a date written as "2025-10-27" or, as ACLED tables do, "27 October 2025" (English month
 * name, any case). Strict: two digits for month and day in the first form, real days only
 * (no 31 February), years 1900..2200, nothing before or after.
 */
std::optional<Date> parse_date(std::string_view text);

}  // namespace corridor
