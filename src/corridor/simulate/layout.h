#pragma once
//! \file Which series a run records, and on which days.

#include "corridor/model/world.h"
#include "corridor/result/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corridor::simulate {

//! Services stand behind the traded goods in every list of goods: care, water, power.
inline constexpr std::int32_t k_n_services = 3;

struct SeriesSpec {
    result::Variable variable = result::Variable::people_present;
    std::int32_t good = -1;      //!< index into goods_and_services; -1 = none
    std::string unit;
    std::int32_t n_sites = 0;    //!< places, or roads for road_passable
    std::size_t row = 0;         //!< of its first site in a day of a member's record
};

/*!
 * Record of one member: values[day * n_rows + row], days as in record_days; a row is one site of one
 * series.
 * Recorded: every week of the reconstruction, every day from the as-of date to day 60, then every
 * week (or every day), and the last day.
 */
struct Layout {
    std::vector<SeriesSpec> series;
    std::vector<std::int32_t> record_days;         //!< days since start, ascending
    std::vector<std::int32_t> slot_of_day;         //!< by day: index into record_days, -1 = not recorded
    std::vector<std::string> goods_and_services;
    std::size_t n_rows = 0;

    std::size_t n_days() const { return record_days.size(); }
    std::size_t n_values() const { return n_rows * n_days(); }
    //! Index of a series, -1 when this scenario has none.
    std::int32_t find(result::Variable variable, std::int32_t good = -1) const;
};

//! What a scenario has besides people in places.
struct LayoutScope {
    bool on_links = false;      //!< a rule of movement follows people along links
    bool access = true;         //!< measures act somewhere
    bool supply = true;         //!< people eat, trade and use services
};

//! \param daily  every day from the as-of date on, not weekly after day 60
//! \param scope  what there is to record
Layout make_layout(const model::World& world, bool daily, LayoutScope scope = {});

//! Leaves only the series of some variables, in the order in which they stood.
void keep_series(Layout& layout, std::span<const result::Variable> variables);

}  // namespace corridor::simulate
