#pragma once

#include "tests/support/trade_cases.h"

namespace corridor::test {

//! A shape drawn from everything a day can look like, for tests that want variety.
inline CaseShape varied_shape(std::uint64_t seed) {
    CaseRandom random(seed ^ 0x7261646573ULL);
    CaseShape shape;
    shape.n_places = static_cast<int>(random.whole(2, 40));
    shape.n_roads = static_cast<int>(random.whole(shape.n_places, 3 * shape.n_places));
    shape.n_sources = static_cast<int>(random.whole(1, 4));
    shape.n_tiers = static_cast<int>(random.whole(1, 12));
    shape.bidding_percent = static_cast<int>(random.whole(20, 100));
    shape.n_binding = static_cast<int>(random.whole(0, 8));
    shape.capped_percent = static_cast<int>(random.whole(0, 60));
    shape.capped_source_percent = random.chance(50) ? 40 : 0;
    shape.entry_percent = random.chance(50) ? 25 : 0;
    shape.closed_roads = random.chance(30);
    shape.tie_shift = random.chance(70) ? 0 : random.chance(50) ? 14 : 64;
    if (random.chance(30)) shape.max_cost = random.whole(0, 5);  // many equals
    if (random.chance(20)) shape.need = 20;                      // few quanta
    return shape;
}

}  // namespace corridor::test
