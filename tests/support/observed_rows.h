#pragma once
//! \file Examples with rows of what was seen, for the tests of predictions.

#include "corridor/scenario/load.h"

#include <filesystem>
#include <string>

namespace corridor::test {

using scenario::Observation;
using scenario::Observed;

inline scenario::Scenario example(const std::string& name) {
    return scenario::load(std::filesystem::path(CORRIDOR_SOURCE_DIR) / "examples" / name);
}

inline Observation row(Observed variable, const std::string& place, Date start, Date end,
                       const std::string& good = {}) {
    Observation out;
    out.id = "o";
    out.variable = variable;
    if (row_of(variable).is_flow)
        out.from = place;
    else
        out.place = place;
    out.start = start;
    out.end = end;
    out.good = good;
    out.best = 1;
    return out;
}

}  // namespace corridor::test
