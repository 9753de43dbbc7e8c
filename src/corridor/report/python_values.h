#pragma once
//! \file Numbers, dates and texts as Python reads them from text.

#include "corridor/base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace corridor::report {

//! Text without the blanks that Python's strip() takes off, non-breaking spaces among them.
std::string_view strip(std::string_view text);

//! A text for a message: in backquotes, cut after 60 bytes, without control characters.
std::string show(std::string_view text);

enum class NumberFault { none, empty, not_a_number, not_finite, too_large };

template <class T>
struct NumberRead {
    T value{};
    NumberFault fault = NumberFault::none;
};

//! As int(text): blanks around it, a sign and single underscores between digits are allowed.
NumberRead<std::int64_t> read_whole(std::string_view text);

//! As float(text); infinite and not-a-number are faults.
NumberRead<double> read_number(std::string_view text);

//! As strptime(text, "%Y-%m-%d"): month and day may have one digit. Years 1900..2200.
std::optional<Date> read_date(std::string_view text);

}  // namespace corridor::report
