#pragma once
//! \file The Mali example in memory, what stays of it when something is taken away, and short runs
//! of it: what the tests of docs/mission.md stand on.

#include "corridor/result/result.h"
#include "corridor/scenario/scenario.h"
#include "corridor/simulate/member.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::mission {

//! Folder of the example.
std::string mali_folder();

//! The example, read once, with a horizon that ends on the deadline.
const scenario::Scenario& mali();

//! The example without the measures that `gone` picks, and without what named them: exemptions,
//! resumptions, options.
scenario::Scenario without_if(const scenario::Scenario& from,
                              const std::function<bool(const scenario::Measure&)>& gone);
scenario::Scenario without(std::initializer_list<std::string_view> measure_ids);

//! The example without some reports; measures that named them keep their other reports.
scenario::Scenario without_reports(std::initializer_list<std::string_view> report_ids);

//! A run of a few members, seed 7.
result::Result run(const scenario::Scenario& scenario, int members = 16);
//! The same with every option against doing nothing.
result::Result run_with_options(const scenario::Scenario& scenario, int members = 16);

std::size_t place_index(const scenario::Scenario& scenario, std::string_view id);
std::size_t measure_index(const scenario::Scenario& scenario, std::string_view id);

//! Numbers of one place of a result.
const result::Quantiles& cell(const result::Result& result, result::Variable variable,
                              std::string_view good, std::string_view place, int lead = 0);
//! Chance that a place is hard to reach or cut off.
double closed(const result::Result& result, std::string_view place, int lead = 0);
//! Row of `detained` of a home, zeros where nobody of it was ever held.
result::Detained detained(const result::Result& result, std::string_view home);
const result::RunOut& runout(const result::Result& result, std::string_view place,
                             std::string_view good);

/*!
 * Checks that every measure in both scenarios is drawn alike in both: whether it is in force, its
 * dates and its effects, for a number of members. A measure taken away moves no other draw.
 * \param except  a measure that is meant to change
 */
void expect_same_draws(const scenario::Scenario& a, const scenario::Scenario& b,
                       std::string_view except = {}, int members = 32);

//! One member, day by day, with the calendar it believes in.
struct Member {
    explicit Member(const scenario::Scenario& scenario, std::uint32_t number = 0);
    //! Runs to the as-of date and shows every day to `hook`.
    void live(const simulate::Simulator::DayHook& hook);

    simulate::Engine engine;
    simulate::MemberInputs inputs;
    simulate::MemberState state;
};

}  // namespace corridor::mission
