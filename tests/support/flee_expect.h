#pragma once
//! \file What the tests of the reference of Flee share.

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "tests/support/flee_case.h"
#include "tests/support/flee_reference.h"

namespace corridor::test {

//! Everybody who is driven out leaves, nobody returns to a conflict or leaves a camp.
inline scenario::Flee one_way(std::string_view map, int days = 10) {
    scenario::Flee flee = flee_case(map, days);
    flee.settings.max_move_speed = 200;
    flee.settings.conflict_weight = 0;
    flee.settings.camp_movechance = 0;
    return flee;
}

inline FleeReferenceRun run_reference(const scenario::Flee& flee, std::uint64_t seed = 7) {
    return run_flee_reference(flee, seed);
}

//! A count of n draws of probability p, within five standard deviations.
inline void expect_binomial(std::int64_t count, double n, double p) {
    EXPECT_NEAR(static_cast<double>(count), n * p, 5 * std::sqrt(n * p * (1 - p)) + 1e-9)
        << "of " << n << " with " << p;
}

//! People arrive at A on day 1 and must choose: how many of them stand in `camp` on the last day?
inline void expect_share(scenario::Flee flee, std::string_view camp, double share) {
    constexpr int n = 20000;
    arrive(flee, 1, n);
    expect_binomial(standing(run_reference(flee), flee, camp, flee.days - 1), n, share);
}

inline scenario::FleeClosure closed(scenario::FleeClosure::Kind kind, std::string first,
                                    std::string second, int start, int end) {
    return {kind, std::move(first), std::move(second), start, end};
}

}  // namespace corridor::test
