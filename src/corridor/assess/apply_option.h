#pragma once
//! \file An option as a change of the scenario and of each member's calendar.

#include "corridor/ensemble/run.h"

#include <memory>
#include <string>

namespace corridor::assess {

//! The scenario with one option, compiled. `scenario` is what the engine points to.
struct OptionCase {
    const scenario::Option* option = nullptr;
    std::unique_ptr<scenario::Scenario> scenario;
    simulate::Engine engine;
    std::int32_t measure = -1;         //!< index of the measure it acts on, -1 = none
    std::int32_t exemption = -1;       //!< index of the measure that carries its exemption, -1 = none
    std::int32_t first_day = 0, last_day = 0;  //!< days since start on which it acts
    std::int32_t place = -1, good = -1;        //!< pre-positioned stock, -1 = none
    std::int64_t quanta = 0;
    double tonnes = 0;                 //!< goods it brings until the deadline
};

//! \pre option is one of scenario.options, checked by the loader
OptionCase make_case(const scenario::Scenario& scenario, const scenario::Option& option);

//! A member's inputs with the option: the calendar is cut, eased or gains the exemption.
simulate::MemberInputs apply(const OptionCase& option_case, const simulate::MemberInputs& base);

}  // namespace corridor::assess
