#pragma once
//! \file Registrations as the rule of Flee reads them: divided, summed, corrected, interpolated.
//! Inside of the rule.

#include "corridor/scenario/flee.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::model::detail {

//! What decides how many people are driven out.
enum class FleeDriver : std::uint8_t { registrations, conflict, flood };
FleeDriver driver_of(const scenario::FleeSettings& settings);

/*!
 * The tables of source_data. Row 0 is the grand total; every further row counts in sums.
 *
 *     value(row, d) = int( linear interpolation between the entries around d ),
 *                     first entry before the first day, last entry from the last day on
 *     field(row, d) = value(row, d) - day0(row)      with empty_camps_on_day0 where registrations
 *                                                    drive people out, else value(row, d)
 *
 * Entries are people / divide_by as floating-point numbers, cut to whole people only here.
 */
class FleeRegister {
  public:
    //! \throws Error{input} where a correction cannot be made after dividing
    explicit FleeRegister(const scenario::Flee& flee);

    std::size_t n_rows() const { return rows_.size(); }
    //! Row of this name, the first of several; -1 = none.
    std::int32_t find(std::string_view name) const;
    std::int64_t value(std::size_t row, std::int32_t day) const;
    std::int64_t field(std::size_t row, std::int32_t day) const;
    //! What is taken off a camp's capacity on day 0.
    std::int64_t day0(std::size_t row) const { return rows_[row].day0; }

    //! People who appear on a day, the running count of them, and what is owed.
    struct Inflow {
        std::int64_t people = 0, raw = 0, debt = 0;
    };
    //! By day.
    const std::vector<Inflow>& inflow() const { return inflow_; }

  private:
    using Table = std::vector<std::pair<std::int32_t, double>>;
    struct Row {
        std::string_view name;
        Table table;
        std::int64_t day0 = 0;
    };

    static Table read(const std::vector<scenario::FleeRegistration::Entry>& file, int divide_by);
    static Table sum(const Table& first, const Table& second);
    void correct(const scenario::FleeCorrection& correction);
    std::int64_t change(std::int32_t day) const;
    std::int64_t first_inflow();
    void count_inflow();

    const scenario::Flee& flee_;
    bool shifts_;
    std::vector<Row> rows_;
    std::vector<Inflow> inflow_;
};

}  // namespace corridor::model::detail
