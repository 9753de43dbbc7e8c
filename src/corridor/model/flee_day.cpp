// The order of one day under the rule of Flee.

#include "corridor/model/flee_day.h"

#include <algorithm>
#include <utility>

namespace corridor::model::detail {

using scenario::FleeQuirk;

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
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
}

void FleeDayOf::run() {
    arrive_due(people_, in_.day, record_);
    for (std::size_t p = 0; p < scratch_.standing.size(); ++p)
        scratch_.standing[p] = people_.present(static_cast<std::int32_t>(p));
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

void FleeDayOf::settle() {
    auto& on_links = scratch_.on_links;
    for (FleeMover& m : on_links) m.km_today = m.speed = 0;
    merge(on_links, scratch_.table);
    // Who follows no link is under way to a day, not along the links of today.
    std::erase_if(people_.on_road, [](const Travellers& t) { return t.link >= 0; });
    for (const FleeMover& m : on_links)
        people_.on_road.push_back({.due_day = k_never,
                                   .place = book_.flee.links[at(m.link)].to,
                                   .group = m.group,
                                   .from = book_.flee.links[at(m.link)].from,
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
