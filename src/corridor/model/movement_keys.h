#pragma once
//! \file Keys of the random draws of people, and draws that cost nothing when there is nothing to
//! draw. Inside of movement.

#include "corridor/base/quantile.h"
#include "corridor/base/random.h"

#include <cstdint>

namespace corridor::model::detail {

//! What a journey is for; the draw number that keeps its draws apart from the others'.
enum class Journey : std::uint16_t { leave_walking, leave_driving, trip, go_home, onward };

//! One key made of two, order matters: multiply, add, then the finaliser of MurmurHash3.
constexpr std::uint64_t mix_keys(std::uint64_t first, std::uint64_t second) {
    std::uint64_t x = first * 0x9e3779b97f4a7c15ULL + second;
    x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdULL;
    x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
}

//! Spares most small draws their logarithms: (1-p)^n >= 1 - np, so the quantile at u is 0. The
//! margin keeps clear of rounding.
inline bool surely_none(std::int64_t n, double p, double u) {
    return u < 1 - static_cast<double>(n) * p - 1e-12;
}

//! Who draws, on which day.
struct Dice {
    StreamKey key;
    std::int32_t day = 0;
    std::uint64_t entity = 0;
    std::uint16_t draw = 0;

    //! Bin(n, p), each person alone; no random number is made when the answer is certain.
    std::int64_t people(Purpose purpose, std::int64_t n, double p) const {
        if (n <= 0 || p <= 0) return 0;
        if (p >= 1) return n;
        return people_at(uniform(key, entity, day, purpose, draw), n, p);
    }

    //! The same for a uniform drawn before.
    std::int64_t people_at(double u, std::int64_t n, double p) const {
        if (n <= 0 || p <= 0) return 0;
        if (p >= 1) return n;
        return surely_none(n, p, u) ? 0 : binomial_quantile(n, p, u);
    }

    //! The same for households that decide together.
    std::int64_t households(Purpose purpose, std::int64_t n, double p, std::int64_t size) const {
        if (n <= 0 || p <= 0) return 0;
        if (p >= 1) return n;
        const auto [u_households, u_rest] = uniform2(key, entity, day, purpose, draw);
        if (surely_none(n / size, p, u_households) && surely_none(1, p, u_rest)) return 0;
        return household_binomial(n, p, size, u_households, u_rest);
    }
};

}  // namespace corridor::model::detail
