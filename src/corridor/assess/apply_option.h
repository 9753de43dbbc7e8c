#pragma once
//! \file Options as a change of the scenario and of each member's calendar.

#include "corridor/ensemble/run.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corridor::assess {

//! What one option does to a member.
struct OptionPart {
    const scenario::Option* option = nullptr;
    std::int32_t measure = -1;         //!< index of the measure it acts on, -1 = none
    std::int32_t exemption = -1;       //!< index of the measure that carries its exemption, -1 = none
    std::int32_t first_day = 0, last_day = 0;  //!< days since start on which it acts
    std::int32_t place = -1, good = -1;        //!< pre-positioned stock, -1 = none
    std::int64_t quanta = 0;
    double tonnes = 0;                 //!< goods it brings until the deadline
    int trucks = 0;                    //!< truck journeys it needs until the deadline
};

//! The scenario from one day on, compiled: every part that has begun by then. `scenario` is what the
//! engine points to.
struct OptionStage {
    std::int32_t first_day = 0;
    std::size_t n_parts = 0;           //!< of OptionCase::parts
    std::unique_ptr<scenario::Scenario> scenario;
    simulate::Engine engine;
};

//! One option, or several together, ready to be lived. No option at all is doing nothing.
struct OptionCase {
    std::vector<OptionPart> parts;     //!< by first day, else as given
    std::vector<OptionStage> stages;   //!< by first day; at least one
    double tonnes() const;
    int trucks() const;
};

/*!
 * \param options  rows of scenario.options or of the same form, checked as the loader does; they and
 *        the scenario outlive the case
 */
OptionCase make_case(const scenario::Scenario& scenario,
                     std::span<const scenario::Option* const> options);
OptionCase make_case(const scenario::Scenario& scenario, const scenario::Option& option);

//! A member's inputs under one stage: the calendar is cut, eased or gains the exemptions.
simulate::MemberInputs apply(const OptionCase& option_case, const OptionStage& stage,
                             const simulate::MemberInputs& base);

}  // namespace corridor::assess
