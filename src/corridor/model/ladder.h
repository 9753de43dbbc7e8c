#pragma once
//! \file The ladder on which towns value a good: the less they own, the more the next unit is worth.

#include "corridor/model/world.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace corridor::model {

//! Values and reach of the tiers of one good, drawn once per member (docs/model/goods.md).
struct Ladder {
    std::array<double, k_ladder_tiers + 1> reach{};      //!< kappa_i^alpha
    std::array<double, k_ladder_tiers + 1> premium{};    //!< min(m_max, ((i - 1/2)/K)^-beta) - 1
    Ladder() = default;
    Ladder(double alpha, double beta, double price_max);

    /*!
     * v_i = p0_j + p0 premium_i + (K - i + 1): what a unit of tier i is worth to a town, money.
     * \param base  p0_j; \param source_price  p0, at the cheapest source; \param tier  1..K
     */
    std::int64_t value(std::int64_t base, std::int64_t source_price, std::size_t tier) const {
        return base +
               static_cast<std::int64_t>(static_cast<double>(source_price) * premium[tier]) +
               static_cast<std::int64_t>(k_ladder_tiers - tier + 1);
    }
};

}  // namespace corridor::model
