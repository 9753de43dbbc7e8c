#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

//! The network on which one traded good moves on one day, and who bids for it.
//!
//! Money is in 1/1000 of the currency per unit of the good, quantities are quanta of the good.
//! All money here is *unscaled*; `scaled_cost` and `scaled_value` below are the only place where
//! the solver's finer scale is made, so callers never multiply by 2^20 themselves.
namespace corridor::model {

//! A capacity that never binds.
inline constexpr std::int64_t k_unlimited = std::numeric_limits<std::int64_t>::max();
//! Price of a node that no source reaches.
inline constexpr std::int64_t k_unreachable = std::numeric_limits<std::int64_t>::max();
//! Largest cost, price or tier value the solver accepts (2^38 money: 275 million FCFA per kg).
inline constexpr std::int64_t k_max_money = std::int64_t{1} << 38;
//! Solver units per unit of money.
inline constexpr int k_money_shift = 20;
inline constexpr int k_tie_bits = 14;

//! A road in one direction. Only usable arcs belong in a network (a closed road is left out).
//! The two directions of a road are two arcs with the same `tie`; each may carry the full capacity,
//! because an optimal flow never uses both directions of a road.
struct FlowArc {
    std::int32_t from = 0;
    std::int32_t to = 0;
    std::int64_t cost = 0;                //!< money per unit of the good, 0 .. k_max_money
    std::int64_t capacity = k_unlimited;  //!< quanta per day, >= 0
    std::int32_t minutes = 0;             //!< travel time with delays, >= 0
    std::uint64_t tie = 0;                //!< 64-bit hash of the road's id: decides between equals
};

//! A place that sells the good to the network. A node may have several sources.
struct FlowSource {
    std::int32_t node = 0;
    std::int64_t price = 0;               //!< money per unit of the good, 0 .. k_max_money
    std::int64_t capacity = k_unlimited;  //!< quanta per day, >= 0
    std::uint64_t tie = 0;                //!< 64-bit hash of the source's id
};

struct FlowNetwork {
    std::int32_t n_nodes = 0;
    std::vector<FlowArc> arcs;
    std::vector<FlowSource> sources;
};

//! One step of a bid ladder: up to `quantity` quanta at `value` money per unit of the good.
struct Tier {
    std::int64_t quantity = 0;
    std::int64_t value = 0;
};

//! A town that bids. At most one sink per node; tiers in non-increasing order of value, values in
//! 0 .. k_max_money, quantities >= 0. All tiers together take at most `entry_capacity` (the leak of
//! a siege).
struct FlowSink {
    std::int32_t node = 0;
    std::int64_t entry_capacity = k_unlimited;
    std::span<const Tier> tiers;
};

//! Cost on the solver's scale: money·2^20 + the top 14 bits of the tie + 1. The tie separates
//! routes of equal money (up to 64 roads long); the 1 makes every cycle cost something, so that an
//! optimal flow is free of cycles.
constexpr std::int64_t scaled_cost(std::int64_t money, std::uint64_t tie) {
    return (money << k_money_shift) + static_cast<std::int64_t>(tie >> (64 - k_tie_bits)) + 1;
}

//! Tier value on the solver's scale.
constexpr std::int64_t scaled_value(std::int64_t money) {
    return money << k_money_shift;
}

//! A landed cost beyond this exceeds every bid four times over: the node counts as not reached.
inline constexpr std::int64_t k_max_distance = scaled_value(k_max_money) * 4;

//! Money of a price on the solver's scale, rounded down; k_unreachable stays k_unreachable.
constexpr std::int64_t money_of(std::int64_t scaled) {
    return scaled == k_unreachable ? k_unreachable : scaled >> k_money_shift;
}

}  // namespace corridor::model
