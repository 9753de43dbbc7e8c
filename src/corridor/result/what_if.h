#pragma once
//! \file What a change makes of the same members: edits, options or both against the scenario as it
//! stands.

#include "corridor/result/result.h"

#include <optional>
#include <string>
#include <vector>

namespace corridor::result {

//! Difference between two sets of the same members, with the change minus without it.
struct WhatIf {
    OptionOutcome outcome;   //!< as of an option; id and name of the options, empty where none
    bool identical = false;  //!< every number of every member's summary is the same
    //! By how many days the middle date of a run-out moves; rows whose middle date moves, or is
    //! there on one side only.
    struct Shift {
        std::string place_id, good;
        std::optional<int> days;  //!< later is positive; not set where one side has no middle date
        bool averted = false;  //!< without the change there is a middle date, with it there is none
        friend bool operator==(const Shift&, const Shift&) = default;
    };
    std::vector<float> averted;  //!< person-days short averted, by member
    std::vector<Shift> shifts;   //!< in the order of the run-outs with the change
    friend bool operator==(const WhatIf&, const WhatIf&) = default;
};

}  // namespace corridor::result
