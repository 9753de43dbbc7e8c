#pragma once
//! \file Observations resolved against a compiled scenario; for predict.cpp.

#include "corridor/simulate/layout.h"
#include "corridor/simulate/member.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace corridor::assess {

//! One observation: where and when to look.
struct WantedRow {
    std::size_t observation = 0;
    scenario::Observed variable = scenario::Observed::price_index;
    std::int32_t place = 0, to = -1;           //!< to < 0: anywhere
    std::int32_t good = -1;                    //!< goods, then care, water, power
    std::int32_t first_day = 0, last_day = 0;  //!< days since start, within the run
    std::vector<std::uint8_t> measures;        //!< siege_end: those that may close the place

    bool is_flow() const {
        return variable == scenario::Observed::people_out ||
               variable == scenario::Observed::share_out;
    }
};

//! Which rows a pass reads.
enum class RowsRead { all, dates, others };

//! All rows of a run, the series and days they need, and the last day to simulate.
struct WantedRows {
    WantedRows(const simulate::Engine& engine, bool with_inputs, RowsRead which);

    std::vector<WantedRow> rows;
    simulate::Layout layout;     //!< only what is needed
    std::int32_t last_day = -1;  //!< < 0: nothing needs the days to be lived
    bool labels = false, flows = false;
};

//! The series a variable is read from; nothing where it is read elsewhere.
std::optional<result::Variable> series_of(scenario::Observed variable);

}  // namespace corridor::assess
