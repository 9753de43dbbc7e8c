// In how many lots people decide and travel, so that later ones see what earlier ones did to camps.

#include "corridor/model/flee_day.h"

#include <algorithm>
#include <cmath>

namespace corridor::model::detail {

namespace {

constexpr int k_most_lots = 20;
constexpr double k_lot_share = 0.1;  // of a camp's throttled range that one lot may fill

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

}  // namespace

//! How many are expected to leave a place this morning; whoever has a route to go leaves for sure.
double FleeDayOf::expected_to_leave(std::int32_t place) const {
    double sum = 0;
    for (const Cohort& cohort : people_.at[at(place)]) {
        const FleeMemory memory = FleeMemory::of(cohort.memory);
        if (memory.removed) continue;
        sum += static_cast<double>(cohort.count) *
               std::clamp(move_chance(place, memory, false), 0.0, 1.0);
    }
    return sum;
}

//! Lots of those who leave: a camp that empties while people choose lets more of them in.
int FleeDayOf::n_lots_of_leaving() const {
    constexpr double k_sds = 8;  // more than that above the mean never leave
    double most = 0;
    for (std::size_t p = 0; p < scratch_.standing.size(); ++p) {
        const double cap = (*today_.capacity)[p] * q_.capacity_scaling;
        const auto n = static_cast<double>(scratch_.standing[p]);
        if (cap < 1 || n <= q_.capacity_buffer * cap) continue;
        const double leaving = expected_to_leave(static_cast<std::int32_t>(p));
        // So full that it is full all day, whoever leaves.
        if (n - std::min(n, leaving + k_sds * std::sqrt(leaving)) >= cap) continue;
        most = std::max(most, leaving / std::max(1.0, cap * (1 - q_.capacity_buffer)));
    }
    return std::clamp(static_cast<int>(std::ceil(most / k_lot_share)), 1, k_most_lots);
}

/*!
 * Lots of those who travel: who arrives at a camp takes room that people who go on later today
 * would have found. How much of a camp's throttled range fills today is foreseen without a draw, so
 * that the number of lots does not depend on what is then drawn.
 */
int FleeDayOf::n_lots_of_arriving() {
    std::int64_t going_on = 0, most = 1;
    auto& arriving = scratch_.arriving;
    arriving.assign(people_.at.size(), 0);
    for (const FleeMover& m : scratch_.wave) {
        const auto& link = book_.flee.links[at(m.link)];
        const double speed = link.max_move_speed.value_or(q_.max_move_speed);
        if (m.km_on_link + speed < link.km || FleeMemory::of(m.memory).link_closed) continue;
        arriving[at(link.to)] += m.count;
        most = std::max(most, m.count);
        if (link.km - m.km_on_link < speed) going_on += m.count;
    }
    if (going_on == 0) return 1;
    const auto filled = [&](std::size_t p, double more) {
        const double cap = (*today_.capacity)[p] * q_.capacity_scaling;
        if (cap < 1) return 0.0;
        const auto n = static_cast<double>(scratch_.standing[p]);
        const double from = std::max(n, q_.capacity_buffer * cap), to = std::min(n + more, cap);
        return std::max(0.0, to - from) / std::max(1.0, cap * (1 - q_.capacity_buffer));
    };
    const auto lots = [&](const auto& more) {
        double share = 0;
        for (std::size_t p = 0; p < arriving.size(); ++p)
            share = std::max(share, filled(p, more(p)));
        return static_cast<int>(
            std::clamp(std::ceil(share / k_lot_share), 1.0,
                       std::min(double{k_most_lots}, static_cast<double>(most))));
    };
    const int at_most =
        lots([&](std::size_t p) { return static_cast<double>(arriving[p] + going_on); });
    if (at_most == 1) return 1;
    expect_arrivals();
    return lots([&](std::size_t p) { return scratch_.expected[p]; });
}

}  // namespace corridor::model::detail
