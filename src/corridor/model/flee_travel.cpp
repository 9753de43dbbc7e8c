// How those under way travel, and who goes on the same day.

#include "corridor/model/flee_day.h"

#include <algorithm>

namespace corridor::model::detail {

namespace {

constexpr int k_most_hops = 10000;  // of one day: links without length could go on for ever

}  // namespace

void FleeDayOf::travel() {
    auto& wave = scratch_.wave;
    wave.swap(scratch_.start);
    for (const Travellers& t : people_.on_road)
        if (t.link >= 0)
            wave.push_back({.link = t.link,
                            .group = t.group,
                            .km_on_link = t.km,
                            .memory = t.memory,
                            .count = t.count});
    merge(wave, scratch_.table);
    if (book_.reach.applies()) scratch_.queue.reset(book_.reach.n_steps());
    const int n_lots = n_lots_of_arriving();
    if (n_lots == 1) return travel_lot(0, 1);
    scratch_.all = wave;
    for (int lot = 0; lot < n_lots; ++lot) {
        wave = scratch_.all;
        travel_lot(lot, n_lots);
    }
}

//! People of a lot travel, arrive, and some of them go on, hop by hop, until all have stopped.
void FleeDayOf::travel_lot(int lot, int n_lots) {
    auto& wave = scratch_.wave;
    auto& arrived = scratch_.next_wave;
    if (n_lots > 1) {
        for (FleeMover& m : wave) m.count = lot_of(m.count, lot, n_lots);
        std::erase_if(wave, [](const FleeMover& m) { return m.count == 0; });
    }
    arrived.clear();
    for (const FleeMover& m : wave) walk_or_ride(m, arrived);
    const bool by_distance = book_.reach.applies();
    for (int hop = 0; gather(arrived); ++hop) {
        wave.clear();
        for (const FleeMover& m : arrived) go_on(m, by_distance || hop < k_most_hops, wave);
        arrived.clear();
        for (const FleeMover& m : wave) walk_or_ride(m, arrived);
    }
}

//! Those who have arrived and go on next, alike ones as one; false: nobody is left.
bool FleeDayOf::gather(std::vector<FleeMover>& arrived) {
    if (book_.reach.applies()) meet(arrived);
    merge(arrived, scratch_.table);
    return !arrived.empty();
}

/*!
 * Of those who have arrived, and of those who had before, leaves the ones who have travelled least
 * today: people who came by several ways meet.
 */
void FleeDayOf::meet(std::vector<FleeMover>& arrived) {
    for (FleeMover& m : arrived) {
        const auto alike = book_.reach.alike(m.place, m.km_today);
        m.km_today = alike.km;
        scratch_.queue.push(alike.step, m);
    }
    arrived.clear();
    scratch_.queue.pop(arrived);
}

//! Who has arrived with some of the day left decides again.
void FleeDayOf::go_on(const FleeMover& m, bool may, std::vector<FleeMover>& out) {
    if (!may) return stand(m, m.count);
    FleeMemory memory = FleeMemory::of(m.memory);
    if (memory.route != 0 && !stops_for_harvest()) {
        const std::int64_t gone = follow(m.place, m.group, memory, m.km_today, m.count, out);
        FleeMover stays = m;
        memory.route = 0;
        stays.memory = memory.bits();
        return stand(stays, m.count - gone);
    }
    const double recent = memory.recent / double{FleeMemory::k_recent_one};
    const bool force = q_.avoid_short_stints &&
                       (recent + m.km_today / std::max(1e-9, q_.max_move_speed)) / 2 < 0.5;
    const std::int64_t willing =
        binomial(m.place, Purpose::flee_leave, m.count, move_chance(m.place, memory, force));
    const std::int64_t gone = set_out(m.place, m.group, memory, m.km_today, willing, out);
    stand(m, m.count - gone);
}

}  // namespace corridor::model::detail
