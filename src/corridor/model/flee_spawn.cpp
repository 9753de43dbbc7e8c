// Who is driven out on a day, and where.

#include "corridor/base/portable_math.h"
#include "corridor/model/flee_day.h"

#include <algorithm>
#include <cmath>

namespace corridor::model::detail {

using scenario::FleeQuirk;
using scenario::FleeSpawnMode;

namespace {

constexpr double k_poisson_step = 30;  // means are drawn in parts that exp() does not flatten

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! Smallest k with P(X <= k) >= u, X Poisson of a mean of at most k_poisson_step.
std::int64_t poisson_quantile(double mean, double u) {
    double p = pm::exp(-mean), below = p;
    std::int64_t k = 0;
    while (below < u && k < 1000) p *= mean / static_cast<double>(++k), below += p;
    return k;
}

}  // namespace

void FleeDayOf::spawn() {
    switch (driver_of(q_)) {
        case FleeDriver::flood:
            return spawn_by_level(*q_.flood_spawning, true);
        case FleeDriver::conflict:
            return spawn_by_level(*q_.conflict_spawning, false);
        case FleeDriver::registrations:
            return spawn_registered();
    }
}

std::int64_t FleeDayOf::heads(std::int32_t place) const {
    return people_.still_home.empty() ? book_.course.population()[at(place)]
                                      : people_.still_home[at(place)];
}

/*!
 * n places are drawn independently with chances in proportion to weight · population. Where nobody
 * is left anywhere, the population of the start decides.
 */
void FleeDayOf::spawn_registered() {
    std::int64_t n = today_.inflow;
    if (n <= 0) return;
    auto& weights = scratch_.spawn;
    weights.resize(people_.at.size());
    double total = 0;
    for (const bool of_start : {false, true}) {
        if (total > 0) break;
        for (std::size_t p = 0; p < weights.size(); ++p) {
            const auto place = static_cast<std::int32_t>(p);
            const std::int64_t here = of_start ? book_.course.population()[p] : heads(place);
            weights[p] = site(place).spawn_per_head * static_cast<double>(here);
            total += weights[p];
        }
    }
    // The last place with a weight takes whoever is left, however sums were rounded.
    std::int32_t last = 0;
    for (std::size_t p = 0; p < weights.size(); ++p)
        if (weights[p] > 0) last = static_cast<std::int32_t>(p);
    for (std::int32_t p = 0; p <= last && n > 0; ++p) {
        if (weights[at(p)] <= 0) continue;
        const double share = weights[at(p)] / total;
        total -= weights[at(p)];
        const std::int64_t here =
            p == last ? n : binomial(p, Purpose::flee_spawn, n, std::min(1.0, share));
        add_people(p, here);
        n -= here;
    }
}

//! Conflict or flood drives people out at a rate of its own.
void FleeDayOf::spawn_by_level(const scenario::FleeSpawnRate& rate, bool flood) {
    for (std::int32_t p = 0; p < static_cast<std::int32_t>(people_.at.size()); ++p) {
        const double level = site(p).level;
        if (level <= 0) continue;
        const double displaced =
            flood ? between_entries(rate.displaced, level, "displaced_per_flood_day")
                  : rate.rate * level;
        if (rate.mode == FleeSpawnMode::poisson) {
            add_people(p, poisson(p, flood ? std::floor(displaced) : displaced));
            continue;
        }
        const double people = rate.mode == FleeSpawnMode::pop_ratio
                                  ? flood ? displaced * static_cast<double>(heads(p))
                                          : rate.rate * static_cast<double>(heads(p)) * level
                                  : displaced;
        const double whole = std::floor(people);
        std::int64_t n = static_cast<std::int64_t>(whole);
        if (!book_.flee.fidelity[FleeQuirk::pop_ratio_truncated] && people > whole)
            n += draw(p, Purpose::flee_spawn) < people - whole ? 1 : 0;
        add_people(p, n);
    }
}

std::int64_t FleeDayOf::poisson(std::int32_t place, double mean) {
    std::int64_t n = 0;
    for (double left = mean; left > 0; left -= k_poisson_step)
        n += poisson_quantile(std::min(left, k_poisson_step), draw(place, Purpose::flee_spawn));
    return n;
}

void FleeDayOf::add_people(std::int32_t place, std::int64_t n) {
    if (n <= 0) return;
    record_.driven_out += n;
    if (!people_.still_home.empty())
        people_.still_home[at(place)] =
            std::max<std::int64_t>(0, people_.still_home[at(place)] - n);
    insert_people(place, n);
}

//! n people stand in a place, split by kind.
void FleeDayOf::insert_people(std::int32_t place, std::int64_t n) {
    scratch_.standing[at(place)] += n;
    const std::int32_t group = book_.roads.group_of(place, in_.world);
    auto& here = people_.at[at(place)];
    const auto add = [&](std::size_t kind, std::int64_t count) {
        if (count == 0) return;
        FleeMemory memory;
        memory.first_link = q_.start_on_foot;
        memory.person = static_cast<std::uint32_t>(kind);
        if (!q_.harvest_months.empty()) memory.home = static_cast<std::uint32_t>(place) + 1;
        const std::uint64_t bits = memory.bits();
        for (Cohort& cohort : here)
            if (cohort.group == group && cohort.memory == bits) return void(cohort.count += count);
        here.push_back({.group = group, .count = count, .want = 0, .memory = bits});
        scratch_.touched.push_back(place);
    };
    if (book_.persons.share.empty()) return add(0, n);
    const auto& share = book_.persons.share[at(place)];
    double left = 1;
    for (std::size_t kind = 0; kind < share.size() && n > 0; ++kind) {
        const std::int64_t count =
            left <= share[kind] * (1 + 1e-12)
                ? n
                : binomial(place, Purpose::flee_class, n, share[kind] / left);
        add(kind, count);
        n -= count;
        left -= share[kind];
    }
}

void FleeDayOf::start() {
    const auto& columns = book_.course.columns();
    for (const auto& agent : book_.flee.agents) add_people(agent.location, 1);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const std::int64_t n = book_.course.first_people()[c];
        record_.driven_out += n;
        insert_people(columns[c], n);
    }
    settle();
}

}  // namespace corridor::model::detail
