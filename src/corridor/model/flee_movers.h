#pragma once
//! \file People on the move within a day, under the rule of Flee. Inside of the rule.

#include <cstdint>
#include <vector>

namespace corridor::model::detail {

//! People who are moving within the day.
struct FleeMover {
    std::int32_t link = -1;  //!< or -1: standing in `place`, and may go on
    std::int32_t place = -1;
    std::int32_t group = 0;
    double km_on_link = 0, km_today = 0, speed = 0;
    std::uint64_t memory = 0;  //!< FleeMemory::bits()
    std::int64_t count = 0;
};

//! Makes one of people on the move who are alike. `table` is scratch.
void merge(std::vector<FleeMover>& movers, std::vector<std::int32_t>& table);

}  // namespace corridor::model::detail
