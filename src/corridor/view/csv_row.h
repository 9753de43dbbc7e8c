#pragma once
//! \file Cells and rows of a CSV file (RFC 4180, line feed).

#include "corridor/base/date.h"
#include "corridor/result/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace corridor::view {

//! A text as a cell: quoted where it holds a comma, quote or line break.
std::string csv_cell(std::string_view text);

//! Appends cells to a growing text. A float prints as a float: 0.1, not 0.10000000149.
class CsvRow {
  public:
    explicit CsvRow(std::string& out) : out_(out) {}
    CsvRow& text(std::string_view text);
    //! Cells that are already in the form of the file, commas between them included.
    CsvRow& ready(std::string_view cells);
    CsvRow& number(float x);
    CsvRow& number(double x);
    CsvRow& integer(std::int64_t n);
    CsvRow& date(Date date);
    CsvRow& empty() { return ready({}); }
    template <class T>
    CsvRow& maybe(const std::optional<T>& value) {
        if (!value) return empty();
        if constexpr (std::is_same_v<T, Date>)
            return date(*value);
        else
            return number(*value);
    }
    CsvRow& quantiles(const result::Quantiles& q);
    void end();

  private:
    void comma();
    std::string& out_;
    bool first_ = true;
};

//! The twelve lead cells of a place for one period.
std::string lead_cells(const result::PlaceInfo& place, std::string_view start,
                       std::string_view end);

}  // namespace corridor::view
