#pragma once
//! \file Is the past of a member the same in a changed scenario?

#include "corridor/simulate/member.h"

#include <cstdint>
#include <vector>

namespace corridor::ensemble {

/*!
 * Compares two scenarios, then member by member what each believes. "The same" is certain; where it
 * cannot be told it is "no", and the member is lived again.
 *
 * What a day reads is the scenario without its reports and sources, the calendar of that day, the
 * measures that have a phase on it and the missions that have left. So the past is the same where the
 * rest of the scenario is equal, the missions that leave before the as-of date are, and every phase
 * that begins before that date is equal up to it and belongs to a measure that was not redefined.
 */
class SamePast {
  public:
    //! \param base, changed  outlive this
    SamePast(const simulate::Engine& base, const simulate::Engine& changed);

    //! False where the past of everybody may differ.
    bool may_be() const { return may_be_; }
    //! Is the past of a member with these two calendars the same? \pre may_be()
    bool operator()(const model::Calendar& base, const model::Calendar& changed) const;

  private:
    std::int32_t as_of_day_;
    bool may_be_;
    std::vector<std::uint8_t> redefined_;  // by measure of `changed`; those of `base` come first
};

}  // namespace corridor::ensemble
