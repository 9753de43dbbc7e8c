#pragma once
//! \file What the rule of Flee remembers of people besides where they are, packed into one number
//! so that people who are alike are one cohort. Inside of the rule.

#include <cstdint>

namespace corridor::model::detail {

/*!
 * Bits, from the lowest: route still to go (24; 0 = none) · recent travel r in 1/65535 (16) · on
 * the first link of their life (1) · the link under them has closed (1) · taken out of the system
 * (1) · class of person (5) · home (16; 0 = not kept, else location + 1). Only what the settings
 * read is kept; the rest stays 0, so that cohorts stay few.
 */
struct FleeMemory {
    std::uint32_t route = 0;
    std::uint32_t recent = 0;
    bool first_link = false;
    bool link_closed = false;
    bool removed = false;
    std::uint32_t person = 0;
    std::uint32_t home = 0;

    static constexpr std::uint32_t k_recent_one = 65535;

    static FleeMemory of(std::uint64_t bits) {
        return {.route = static_cast<std::uint32_t>(bits & 0xffffff),
                .recent = static_cast<std::uint32_t>(bits >> 24 & 0xffff),
                .first_link = (bits >> 40 & 1) != 0,
                .link_closed = (bits >> 41 & 1) != 0,
                .removed = (bits >> 42 & 1) != 0,
                .person = static_cast<std::uint32_t>(bits >> 43 & 0x1f),
                .home = static_cast<std::uint32_t>(bits >> 48)};
    }

    std::uint64_t bits() const {
        return std::uint64_t{route} | std::uint64_t{recent} << 24 |
               std::uint64_t{first_link} << 40 | std::uint64_t{link_closed} << 41 |
               std::uint64_t{removed} << 42 | std::uint64_t{person} << 43 |
               std::uint64_t{home} << 48;
    }
};

}  // namespace corridor::model::detail
