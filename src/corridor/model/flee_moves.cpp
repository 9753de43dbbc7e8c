// How people under the rule of Flee choose a route, enter a link, travel and arrive.

#include "corridor/base/portable_math.h"
#include "corridor/model/checkpoint.h"
#include "corridor/model/flee_day.h"

#include <algorithm>
#include <cmath>

namespace corridor::model::detail {

using scenario::FleeQuirk;

namespace {

constexpr double k_full = 0.5;  // a camp with less room than this is full

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

}  // namespace

double FleeDayOf::draw(std::int32_t place, Purpose purpose) {
    const std::uint32_t n = scratch_.n_draws[at(place)]++;
    const std::uint64_t key = mix_keys(in_.world.places[at(place)].key, n >> 16);
    return uniform(in_.key, key, draws_of_day_, purpose, static_cast<std::uint16_t>(n));
}

std::int64_t FleeDayOf::binomial(std::int32_t place, Purpose purpose, std::int64_t n, double p) {
    if (n <= 0 || p <= 0) return 0;
    if (p >= 1) return n;
    const double u = draw(place, purpose);
    return surely_none(n, p, u) ? 0 : binomial_quantile(n, p, u);
}

//! In harvest months Flee stops everybody; what was meant is farmers, who are not told apart here.
bool FleeDayOf::stops_for_harvest(std::int32_t day) const {
    return day >= 0 && book_.course.days()[at(day)].harvest &&
           book_.flee.fidelity[FleeQuirk::harvest_stops_everybody];
}

double FleeDayOf::move_chance(std::int32_t place, const FleeMemory& memory, bool force) const {
    const FleeSite& here = site(place);
    if (stops_for_harvest()) return 0;
    if (here.town && force) return 1;
    if (memory.route != 0) return 1;
    double chance = here.move_chance;
    if (q_.movechance_pop_scale_factor != 0) {
        const auto heads =
            static_cast<double>(people_.still_home.empty() ? book_.course.population()[at(place)]
                                                           : people_.still_home[at(place)]);
        const double size = std::max(heads, (*today_.capacity)[at(place)]);
        chance *=
            pm::pow(std::max(0.0, size / q_.movechance_pop_base), q_.movechance_pop_scale_factor);
    }
    if (q_.flee_when_starving) chance = here.ipc + (1 - here.ipc) * chance;
    if (here.flood_chance >= 0) chance = here.flood_chance;
    if (today_.forecasting) chance *= here.forecast * book_.persons.kinds[memory.person].awareness;
    return chance;
}

/*!
 * C = 1 up to buffer · cap people, 0 from cap on, linear between; cap = capacity ·
 * capacity_scaling.
 */
double FleeDayOf::room(std::int32_t place) const {
    const double capacity = (*today_.capacity)[at(place)];
    const double cap = capacity * q_.capacity_scaling;
    if (cap < 1) {
        // A camp without a number in the file has no limit under either.
        const bool limited = site(place).camp && book_.flee.locations[at(place)].number > 0 &&
                             !book_.flee.fidelity[FleeQuirk::no_capacity_is_unlimited];
        return limited ? 0 : 1;
    }
    const auto n = static_cast<double>(scratch_.standing[at(place)]);
    if (n <= q_.capacity_buffer * cap) return 1;
    if (n >= cap) return 0;
    return 1 - (n - q_.capacity_buffer * cap) / (cap * (1 - q_.capacity_buffer));
}

bool FleeDayOf::is_full(std::int32_t place) const {
    return site(place).camp && room(place) < k_full;
}

void FleeDayOf::prune(std::span<double> weights) const {
    if (q_.pruning_threshold < k_least_pruning) return;
    double most = 0;
    for (const double w : weights) most = std::max(most, w);
    for (double& w : weights)
        if (w < most / q_.pruning_threshold) w = 0;
}

//! Weights of the routes from a place as things stand now.
std::span<const double> FleeDayOf::weights_at(std::int32_t place, std::uint32_t person) {
    const FleeCandidates& candidates = *choices_.candidates;
    const FleeWeights& all = *choices_.weights[person];
    const auto first = at(candidates.first[at(place)]);
    const auto of_place = candidates.of(place);
    const std::span<const double> base = std::span(all).subspan(first, of_place.size());
    const bool heads_count = q_.use_pop_for_loc_weight && !people_.still_home.empty();
    if ((*choices_.limited)[at(place)] == 0 && !heads_count) return base;
    scratch_.weights.assign(base.begin(), base.end());
    if (heads_count)
        book_.routes.weigh_place(place, today_, choices_, book_.persons.kinds[person],
                                 people_.still_home, scratch_.weights);
    if (q_.fixed_routes && book_.flee.fidelity[FleeQuirk::fixed_route_scores_of_yesterday])
        return scratch_.weights;
    for (std::size_t i = 0; i < of_place.size(); ++i) {
        const double c = room(of_place[i].end);
        if (c < 1) scratch_.weights[i] *= q_.weight_power == 1 ? c : pm::pow(c, q_.weight_power);
    }
    prune(scratch_.weights);
    return scratch_.weights;
}

//! Splits n people among the routes of a place; counts stand in the scratch.
void FleeDayOf::choose(std::int32_t place, std::span<const double> weights, std::int64_t n) {
    auto& counts = scratch_.counts;
    counts.assign(weights.size(), 0);
    double total = 0;
    for (const double w : weights) total += w;
    const bool uniformly = !(total > 0);  // nothing attracts: any route will do
    if (uniformly) total = static_cast<double>(weights.size());
    const auto weight = [&](std::size_t i) { return uniformly ? 1.0 : weights[i]; };
    if (n == 1) {
        double u = draw(place, Purpose::flee_route) * total;
        std::size_t i = 0, last = 0;
        for (; i < weights.size(); ++i) {
            if (weight(i) > 0) last = i;
            if ((u -= weight(i)) < 0 && weight(i) > 0) break;
        }
        counts[std::min(i, last)] = 1;
        return;
    }
    std::size_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weight(i) > 0) last = i;
    for (std::size_t i = 0; i < last && n > 0; ++i) {
        if (!(weight(i) > 0)) continue;
        const std::int64_t here =
            binomial(place, Purpose::flee_route, n, std::min(1.0, weight(i) / total));
        counts[i] = here;
        n -= here;
        total -= weight(i);
    }
    counts[last] += n;
}

//! n people without a route choose one; returns how many left.
std::int64_t FleeDayOf::set_out(std::int32_t place, std::int32_t group, FleeMemory memory,
                                double km_today, std::int64_t n, std::vector<FleeMover>& out) {
    const auto candidates = choices_.candidates->of(place);
    if (n <= 0 || candidates.empty()) return 0;
    choose(place, weights_at(place, memory.person), n);
    std::int64_t left = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::int64_t here = scratch_.counts[i];
        if (here == 0 || candidates[i].link < 0 || is_full(candidates[i].end)) continue;
        memory.route = candidates[i].rest;
        left += enter_link(candidates[i].link, group, memory, km_today, here, out);
    }
    return left;
}

//! n people follow their route one link further; returns how many left. The others have lost it.
std::int64_t FleeDayOf::follow(std::int32_t place, std::int32_t group, FleeMemory memory,
                               double km_today, std::int64_t n, std::vector<FleeMover>& out) {
    const FleeRoute& route = book_.routes.route(memory.route);
    const std::int32_t link = today_.network->link_between(place, route.next);
    if (link < 0 || is_full(route.end)) return 0;
    memory.route = route.rest;
    return enter_link(link, group, memory, km_today, n, out);
}

//! Checkpoints of the road stand at its beginning; who passes is on the link. Returns who is gone.
std::int64_t FleeDayOf::enter_link(std::int32_t link, std::int32_t group, const FleeMemory& memory,
                                   double km_today, std::int64_t n, std::vector<FleeMover>& out) {
    const std::int32_t from = book_.flee.links[at(link)].from;
    const auto [passed, detained, back] = book_.roads.meet(in_, link, group, n, record_, [&] {
        return mix_keys(book_.link_key[at(link)], scratch_.n_draws[at(from)]++);
    });
    scratch_.standing[at(from)] -= passed + detained;
    record_.leaving[at(from)] += passed;
    if (passed > 0) {
        record_.departures.push_back(
            {.from = from, .to = book_.flee.links[at(link)].to, .count = passed});
        out.push_back({.link = link,
                       .group = group,
                       .km_today = km_today,
                       .memory = memory.bits(),
                       .count = passed});
    }
    return passed + detained;
}

//! Some may walk where the link says so; the others go at its speed.
void FleeDayOf::walk_or_ride(const FleeMover& mover, std::vector<FleeMover>& arrived) {
    const auto& link = book_.flee.links[at(mover.link)];
    FleeMover ride = mover;
    ride.speed = link.max_move_speed.value_or(q_.max_move_speed);
    if (q_.start_on_foot && FleeMemory::of(mover.memory).first_link) ride.speed = q_.max_walk_speed;
    if (link.walk_probability && *link.walk_probability > 0) {
        FleeMover walk = ride;
        walk.speed = q_.max_walk_speed;
        walk.count = binomial(link.from, Purpose::flee_walk, mover.count, *link.walk_probability);
        ride.count -= walk.count;
        if (walk.count > 0) advance(walk, arrived);
    }
    if (ride.count > 0) advance(ride, arrived);
}

void FleeDayOf::advance(FleeMover mover, std::vector<FleeMover>& arrived) {
    const auto& link = book_.flee.links[at(mover.link)];
    const auto& fidelity = book_.flee.fidelity;
    const double step = fidelity[FleeQuirk::full_speed_on_each_hop]
                            ? mover.speed
                            : std::max(0.0, mover.speed - mover.km_today);
    mover.km_on_link += step;
    mover.km_today += step;
    const bool there = fidelity[FleeQuirk::exact_length_takes_a_day_more]
                           ? mover.km_on_link > link.km
                           : mover.km_on_link >= link.km;
    if (!there) {
        mover.memory = aged(mover.memory, mover.km_today);
        scratch_.on_links.push_back(mover);
        return;
    }
    mover.km_today -= mover.km_on_link - link.km;
    auto memory = FleeMemory::of(mover.memory);
    memory.first_link = false;
    const bool turned_back = memory.link_closed;
    memory.link_closed = false;
    mover.memory = memory.bits();
    arrive(mover, turned_back, arrived);
}

void FleeDayOf::arrive(FleeMover mover, bool turned_back, std::vector<FleeMover>& arrived) {
    const auto& link = book_.flee.links[at(mover.link)];
    if (turned_back) {
        mover.place = link.from;
        scratch_.standing[at(mover.place)] += mover.count;
        record_.arriving[at(mover.place)] += mover.count;
        return stand(mover, mover.count);
    }
    mover.place = link.to;
    mover.link = -1;
    mover.km_on_link = 0;
    scratch_.standing[at(mover.place)] += mover.count;
    record_.arriving[at(mover.place)] += mover.count;
    if (mover.km_today < mover.speed) return arrived.push_back(mover);
    stand(mover, mover.count);
}

//! n of those who have just stopped somewhere stay there for the day.
void FleeDayOf::stand(const FleeMover& mover, std::int64_t n) {
    if (n <= 0) return;
    std::int32_t counted_at = mover.place;
    std::uint64_t memory = aged(mover.memory, mover.km_today);
    if (stops_for_harvest()) count_at_home(counted_at, memory);
    auto& here = people_.at[at(counted_at)];
    for (std::size_t i = 0; i < std::min<std::size_t>(here.size(), 4); ++i)
        if (here[i].group == mover.group && here[i].memory == memory && !scratch_.counting)
            return void(here[i].count += n);
    here.push_back({.group = mover.group, .count = n, .want = 0, .memory = memory});
    scratch_.touched.push_back(counted_at);
}

//! r := (r + m / max_move_speed) / 2, where anything asks for it.
std::uint64_t FleeDayOf::aged(std::uint64_t bits, double km_today) const {
    if (!q_.avoid_short_stints) return bits;
    FleeMemory memory = FleeMemory::of(bits);
    const double one = FleeMemory::k_recent_one;
    const double recent = (memory.recent / one + km_today / std::max(1e-9, q_.max_move_speed)) / 2;
    memory.recent = static_cast<std::uint32_t>(std::clamp(recent, 0.0, 1.0) * one + 0.5);
    return memory.bits();
}

}  // namespace corridor::model::detail
