#pragma once

#include <functional>
#include <string_view>

#include "corridor/model/calendar.h"
#include "corridor/model/credence.h"

// Wrong ways to believe reports, kept to show that the laws of reports would notice them.
namespace corridor::test {

//! v of a member of an ensemble of n members.
using StrataRule = std::function<double(StreamKey, std::string_view group, std::uint32_t n)>;

double right_strata(StreamKey key, std::string_view group, std::uint32_t n);
double each_for_itself(StreamKey key, std::string_view group, std::uint32_t n);  //!< no strata
double by_member_number(StreamKey key, std::string_view group,
                        std::uint32_t n);  //!< rank without a keyed permutation
double over_all_members(StreamKey key, std::string_view group,
                        std::uint32_t n);  //!< strata as large as the ensemble

//! Chance of a measure.
using CredenceRule = std::function<double(const scenario::Scenario&, const scenario::Measure&)>;

double right_credence(const scenario::Scenario& scenario, const scenario::Measure& measure);
double counts_every_copy(const scenario::Scenario& scenario, const scenario::Measure& measure);
double first_of_list_speaks(const scenario::Scenario& scenario, const scenario::Measure& measure);
double clips_what_is_written(const scenario::Scenario& scenario, const scenario::Measure& measure);

//! Calendar of a member.
using CalendarRule = std::function<model::Calendar(const scenario::Scenario&, StreamKey)>;

model::Calendar right_calendar(const scenario::Scenario& scenario, StreamKey key);
model::Calendar keyed_by_position(const scenario::Scenario& scenario, StreamKey key);

}  // namespace corridor::test
