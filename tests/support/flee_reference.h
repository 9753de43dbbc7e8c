#pragma once
//! \file Flee 3 one person at a time, as plainly as possible: the yardstick of the cohort model for
//! scenarios in Flee's format. Follows docs/model/flee.md with every quirk (fidelity "flee3"),
//! whatever `Flee::fidelity` says. Slow, and without any code in common with the model.

#include "corridor/scenario/flee.h"

#include <cstdint>
#include <vector>

namespace corridor::test {

struct FleeReferenceDay {
    //! By location: people counted there after the day, deactivated people included; in harvest
    //! months people are counted at home, as Flee does.
    std::vector<std::int64_t> standing;
    std::vector<double> data;   //!< by column: field(camp, t)
    std::int64_t total = 0;     //!< people objects: sum of standing + on_links
    std::int64_t on_links = 0;  //!< under way
    std::int64_t removed = 0;   //!< deactivated by sinks; they are part of standing
    double raw = 0,
           debt = 0;  //!< running inflow, and what is owed to it; not blanked when raw <= 0
};

struct FleeReferenceRun {
    std::vector<std::int32_t> columns;  //!< locations with a column: camps at the start, in order
    std::vector<FleeReferenceDay> days;
};

//! \throws std::runtime_error where Flee would end with an error
FleeReferenceRun run_flee_reference(const scenario::Flee& flee, std::uint64_t seed);

}  // namespace corridor::test
