// Where people are expected to arrive today, as things stand in the morning: no draw is made.

#include "corridor/model/flee_day.h"

#include <algorithm>

namespace corridor::model::detail {

namespace {

constexpr std::int64_t k_parts = 1024;         // counts are in parts of a person
constexpr std::int64_t k_least = k_parts / 4;  // fewer are not followed further
constexpr int k_most_hops = 100;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! Some of those who have arrived, at the beginning of their next link.
FleeMover on_link(const FleeMover& arrived, std::int32_t link, std::uint32_t rest,
                  std::int64_t count) {
    FleeMover next = arrived;
    next.link = link, next.place = -1, next.km_on_link = 0, next.count = count;
    FleeMemory memory = FleeMemory::of(arrived.memory);
    memory.route = rest;
    next.memory = memory.bits();
    return next;
}

}  // namespace

//! Shares of the routes from a place, in the order of its candidates.
std::span<const double> FleeDayOf::shares_at(std::int32_t place, std::uint32_t person) {
    const auto n = choices_.candidates->of(place).size();
    auto& start = scratch_.shares_start[at(place)];
    if (start < 0 || person != 0) {
        start = static_cast<std::int64_t>(scratch_.shares.size());
        const auto weights = weights_at(place, person);
        double total = 0;
        for (const double w : weights) total += w;
        for (std::size_t i = 0; i < n; ++i) {
            const bool full = is_full(choices_.candidates->of(place)[i].end);
            const double share = total > 0 ? weights[i] / total : 1 / static_cast<double>(n);
            scratch_.shares.push_back(full ? 0 : share);
        }
    }
    return std::span(scratch_.shares).subspan(static_cast<std::size_t>(start), n);
}

//! One who has arrived and may go on: how many take which link.
void FleeDayOf::expect_onward(const FleeMover& m, std::vector<FleeMover>& out) {
    const FleeMemory memory = FleeMemory::of(m.memory);
    if (memory.route != 0) {
        const FleeRoute& route = book_.routes.route(memory.route);
        const std::int32_t link = today_.network->link_between(m.place, route.next);
        if (link >= 0) out.push_back(on_link(m, link, route.rest, m.count));
        return;
    }
    const double chance = std::min(1.0, move_chance(m.place, memory, q_.avoid_short_stints));
    const auto candidates = choices_.candidates->of(m.place);
    const auto shares = shares_at(m.place, memory.person);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto count =
            static_cast<std::int64_t>(static_cast<double>(m.count) * chance * shares[i]);
        if (count < k_least || candidates[i].link < 0) continue;
        out.push_back(on_link(m, candidates[i].link, candidates[i].rest, count));
    }
}

//! Foresees where those on links arrive; who may then go on is left in `arrived`.
void FleeDayOf::expect_travel(const std::vector<FleeMover>& wave, std::vector<FleeMover>& arrived) {
    arrived.clear();
    for (FleeMover m : wave) {
        const auto& link = book_.flee.links[at(m.link)];
        m.speed = link.max_move_speed.value_or(q_.max_move_speed);
        m.km_on_link += m.speed;
        m.km_today += m.speed;
        if (m.km_on_link <= link.km) continue;
        m.km_today -= m.km_on_link - link.km;
        scratch_.expected[at(link.to)] += static_cast<double>(m.count) / k_parts;
        m.place = link.to, m.link = -1, m.km_on_link = 0;
        if (m.km_today < m.speed) arrived.push_back(m);
    }
}

void FleeDayOf::expect_arrivals() {
    scratch_.expected.assign(people_.at.size(), 0);
    scratch_.shares.clear();
    scratch_.shares_start.assign(people_.at.size(), -1);
    auto& wave = scratch_.expected_wave;
    auto& arrived = scratch_.next_wave;
    wave = scratch_.wave;
    for (FleeMover& m : wave) m.count *= k_parts;
    expect_travel(wave, arrived);
    const bool by_distance = book_.reach.applies();
    for (int hop = 0; (by_distance || hop < k_most_hops) && gather(arrived); ++hop) {
        wave.clear();
        for (const FleeMover& m : arrived)
            if (m.count >= k_least) expect_onward(m, wave);
        expect_travel(wave, arrived);
    }
}

}  // namespace corridor::model::detail
