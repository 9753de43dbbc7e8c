// The order of one day under the rule of Flee.

#include "corridor/model/flee_day.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace corridor::model::detail {

using scenario::FleeQuirk;

namespace {

constexpr int k_most_lots = 20;
constexpr double k_lot_share = 0.1;  // of a camp's throttled range that one lot may fill
constexpr int k_most_hops = 10000;   // of one day: links without length could go on for ever

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! The part of n that belongs to one of several equal lots.
std::int64_t lot_of(std::int64_t n, int lot, int n_lots) {
    return n * (lot + 1) / n_lots - n * lot / n_lots;
}

void merge(std::vector<Cohort>& cohorts) {
    std::sort(cohorts.begin(), cohorts.end(), [](const Cohort& a, const Cohort& b) {
        return std::pair(a.group, a.memory) < std::pair(b.group, b.memory);
    });
    std::size_t kept = 0;
    for (const Cohort& cohort : cohorts) {
        if (cohort.count == 0) continue;
        if (kept > 0 && cohorts[kept - 1].group == cohort.group &&
            cohorts[kept - 1].memory == cohort.memory)
            cohorts[kept - 1].count += cohort.count;
        else
            cohorts[kept++] = cohort;
    }
    cohorts.resize(kept);
}

}  // namespace

FleeDayOf::FleeDayOf(const FleeBook& book, const RuleDay& in, People& people, PeopleDay& record,
                     FleeScratch& scratch)
    : FleeDayOf(book, in, people, record, scratch, in.day) {}

FleeDayOf::FleeDayOf(const FleeBook& book, const RuleDay& in, People& people, PeopleDay& record,
                     FleeScratch& scratch, std::int32_t draws_of_day)
    : book_(book),
      q_(book.flee.settings),
      in_(in),
      draws_of_day_(draws_of_day),
      today_(book.course.days()[at(in.day)]),
      choices_(book.routes.days()[at(in.day)]),
      people_(people),
      record_(record),
      scratch_(scratch) {
    const std::size_t n = book.flee.locations.size();
    scratch_.standing.assign(n, 0);
    scratch_.n_draws.assign(n, 0);
    scratch_.start.clear();
    scratch_.on_links.clear();
    scratch_.touched.clear();
    for (std::size_t p = 0; p < n; ++p)
        scratch_.standing[p] = people_.present(static_cast<std::int32_t>(p));
}

void FleeDayOf::run() {
    spawn();
    turn_back_travellers();
    if (!q_.harvest_months.empty()) go_home_or_back();
    decide();
    travel();
    settle();
    if (q_.camps_are_sinks) absorb_in_sinks();
}

//! Who is on a link when it closes goes on to its end and comes back.
void FleeDayOf::turn_back_travellers() {
    const auto mark = [&](const std::vector<std::int32_t>& links, bool closed) {
        if (links.empty()) return;
        for (Travellers& t : people_.on_road) {
            if (std::find(links.begin(), links.end(), t.link) == links.end()) continue;
            auto memory = FleeMemory::of(t.memory);
            memory.link_closed = closed;
            t.memory = memory.bits();
        }
    };
    mark(today_.closed_today, true);
    if (!book_.flee.fidelity[FleeQuirk::turned_back_at_open_links])
        mark(today_.reopened_today, false);
}

/*!
 * In harvest months whoever stands anywhere is counted at home; afterwards where they were. Memory
 * holds the other of the two places.
 */
void FleeDayOf::go_home_or_back() {
    if (stops_for_harvest(in_.day) == stops_for_harvest(in_.day - 1)) return;
    std::vector<std::vector<Cohort>> at_other(people_.at.size());
    for (std::int32_t p = 0; p < static_cast<std::int32_t>(people_.at.size()); ++p) {
        for (Cohort cohort : people_.at[at(p)]) {
            std::int32_t place = p;
            if (!FleeMemory::of(cohort.memory).removed) count_at_home(place, cohort.memory);
            at_other[at(place)].push_back(cohort);
        }
    }
    people_.at = std::move(at_other);
    for (std::size_t p = 0; p < people_.at.size(); ++p) {
        merge(people_.at[p]);
        scratch_.standing[p] = people_.present(static_cast<std::int32_t>(p));
    }
}

//! Swaps where somebody stands and the place that memory holds.
void FleeDayOf::count_at_home(std::int32_t& place, std::uint64_t& bits) {
    FleeMemory memory = FleeMemory::of(bits);
    if (memory.home == 0) return;
    const auto other = static_cast<std::int32_t>(memory.home) - 1;
    memory.home = static_cast<std::uint32_t>(place) + 1;
    place = other;
    bits = memory.bits();
}

//! Lots of those who leave: a camp that empties while people choose lets more of them in.
int FleeDayOf::n_lots_of_leaving() const {
    double most = 0;
    for (std::size_t p = 0; p < scratch_.standing.size(); ++p) {
        const double cap = (*today_.capacity)[p] * q_.capacity_scaling;
        const auto n = static_cast<double>(scratch_.standing[p]);
        if (cap < 1 || n <= q_.capacity_buffer * cap) continue;
        const double range = std::max(1.0, cap * (1 - q_.capacity_buffer));
        most = std::max(most, n * std::min(1.0, (*today_.sites)[p].move_chance) / range);
    }
    return std::clamp(static_cast<int>(std::ceil(most / k_lot_share)), 1, k_most_lots);
}

/*!
 * Camps first: in Flee people decide in the order in which they came into being, and most of those
 * in a camp are older than those who wait outside, so whoever leaves it makes room on the same day.
 */
void FleeDayOf::decide() {
    const int n_lots = n_lots_of_leaving();
    const auto n = static_cast<std::int32_t>(people_.at.size());
    // While counts are divided into lots, or memories age below, nobody joins a cohort that
    // decides.
    scratch_.counting = n_lots > 1 || q_.avoid_short_stints;
    scratch_.start.clear();
    scratch_.n_cohorts.resize(at(n));
    scratch_.first_count.resize(at(n));
    scratch_.at_first.clear();
    for (std::int32_t p = 0; p < n; ++p) {
        scratch_.n_cohorts[at(p)] = people_.at[at(p)].size();
        scratch_.first_count[at(p)] = scratch_.at_first.size();
        if (n_lots > 1)
            for (const Cohort& cohort : people_.at[at(p)])
                scratch_.at_first.push_back(cohort.count);
    }
    for (int lot = 0; lot < n_lots; ++lot)
        for (const bool camps : {true, false})
            for (std::int32_t p = 0; p < n; ++p)
                if (site(p).camp == camps) decide_cohorts(p, lot, n_lots);
    scratch_.counting = false;
    if (q_.avoid_short_stints) age_those_who_stay();
}

//! Who has not left by now does not move today.
void FleeDayOf::age_those_who_stay() {
    for (std::int32_t p = 0; p < static_cast<std::int32_t>(people_.at.size()); ++p) {
        for (std::size_t i = 0; i < scratch_.n_cohorts[at(p)]; ++i) {
            Cohort& cohort = people_.at[at(p)][i];
            cohort.memory = aged(cohort.memory, 0);
        }
        if (scratch_.n_cohorts[at(p)] > 1) scratch_.touched.push_back(p);
    }
}

void FleeDayOf::decide_cohorts(std::int32_t place, int lot, int n_lots) {
    for (std::size_t i = 0; i < scratch_.n_cohorts[at(place)]; ++i) {
        const Cohort cohort = people_.at[at(place)][i];  // stand() may move the list
        const std::int64_t n =
            n_lots == 1
                ? cohort.count
                : lot_of(scratch_.at_first[scratch_.first_count[at(place)] + i], lot, n_lots);
        if (n == 0) continue;
        FleeMemory memory = FleeMemory::of(cohort.memory);
        if (memory.removed) continue;
        std::int64_t gone = 0;
        if (memory.route != 0) {
            if (stops_for_harvest()) continue;
            gone = follow(place, cohort.group, memory, 0, n, scratch_.start);
            memory.route = 0;  // who did not leave has lost it
            stand(
                {.place = place, .group = cohort.group, .memory = memory.bits(), .count = n - gone},
                n - gone);
            gone = n;
        } else {
            const std::int64_t willing =
                binomial(place, Purpose::flee_leave, n, move_chance(place, memory, false));
            gone = set_out(place, cohort.group, memory, 0, willing, scratch_.start);
        }
        people_.at[at(place)][i].count -= gone;
    }
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

void FleeDayOf::travel() {
    auto& wave = scratch_.wave;
    wave.swap(scratch_.start);
    for (const Travellers& t : people_.on_road)
        wave.push_back({.link = t.link,
                        .group = t.group,
                        .km_on_link = t.km,
                        .memory = t.memory,
                        .count = t.count});
    merge(wave, scratch_.table);
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
    for (int hop = 0; !wave.empty(); ++hop) {
        arrived.clear();
        for (const FleeMover& m : wave) walk_or_ride(m, arrived);
        merge(arrived, scratch_.table);
        wave.clear();
        for (const FleeMover& m : arrived) go_on(m, hop < k_most_hops, wave);
    }
}

//! Who has arrived with some of the day left decides again.
void FleeDayOf::go_on(const FleeMover& m, bool may, std::vector<FleeMover>& out) {
    if (!may || !(m.km_today < m.speed)) return stand(m, m.count);
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

void FleeDayOf::settle() {
    auto& on_links = scratch_.on_links;
    for (FleeMover& m : on_links) m.km_today = m.speed = 0;
    merge(on_links, scratch_.table);
    people_.on_road.clear();
    for (const FleeMover& m : on_links)
        people_.on_road.push_back({.due_day = k_never,
                                   .place = book_.flee.links[at(m.link)].to,
                                   .group = m.group,
                                   .count = m.count,
                                   .link = m.link,
                                   .km = m.km_on_link,
                                   .memory = m.memory});
    auto& touched = scratch_.touched;
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const std::int32_t place : touched) merge(people_.at[at(place)]);
}

//! Camps that take people out of the system: they stay in its counts and never move again.
void FleeDayOf::absorb_in_sinks() {
    for (std::int32_t p = 0; p < static_cast<std::int32_t>(people_.at.size()); ++p) {
        const auto& chance = book_.flee.locations[at(p)].deactivation_probability;
        if (!site(p).camp || !chance) continue;
        auto& here = people_.at[at(p)];
        const std::size_t n = here.size();
        for (std::size_t i = 0; i < n; ++i) {
            FleeMemory memory = FleeMemory::of(here[i].memory);
            if (memory.removed) continue;
            const std::int64_t taken = binomial(p, Purpose::flee_sink, here[i].count, *chance);
            if (taken == 0) continue;
            here[i].count -= taken;
            memory.removed = true;
            here.push_back(
                {.group = here[i].group, .count = taken, .want = 0, .memory = memory.bits()});
        }
        merge(here);
    }
}

}  // namespace corridor::model::detail
