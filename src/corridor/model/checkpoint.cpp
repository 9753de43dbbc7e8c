#include "corridor/model/checkpoint.h"

#include <algorithm>
#include <cmath>

namespace corridor::model::detail {
namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

}  // namespace

Fate meet_checkpoint(const Dice& dice, std::int64_t n, double pass, double detain) {
    Fate fate;
    fate.passed = dice.people(Purpose::checkpoint_pass, n, pass);
    const std::int64_t rest = n - fate.passed;
    if (rest > 0 && detain > 0)
        fate.detained =
            dice.people(Purpose::checkpoint_detain, rest, std::min(1.0, detain / (1 - pass)));
    fate.back = rest - fate.detained;
    return fate;
}

Fate travel(MovementDay& today, const RouteTree& tree, std::int32_t to, std::int32_t group,
            std::uint64_t entity, std::int64_t n, Journey journey, std::int32_t not_measure) {
    if (tree.to[at(to)].n_checkpoints == 0) return {.passed = n};
    Fate all;
    std::vector<std::int32_t>& path = today.scratch.path;
    tree.path_to(today.world, to, path);
    const SignatureTerms& terms = *today.terms.people[at(today.signature(group))];
    for (const std::int32_t arc : path) {
        const PeopleTerms& people = terms.arcs[at(arc)];
        for (std::int32_t i = 0; i < people.n_checkpoints && n > 0; ++i) {
            const Checkpoint& checkpoint = terms.checkpoints[at(people.first_checkpoint + i)];
            if (checkpoint.measure == not_measure) continue;
            const std::uint64_t key = mix_keys(mix_keys(entity, today.world.arcs[at(arc)].key),
                                               today.world.measures[at(checkpoint.measure)].key);
            const Fate fate =
                meet_checkpoint(today.dice(key, journey), n, checkpoint.pass, checkpoint.detain);
            if (fate.detained > 0)
                today.scratch.captures.push_back({arc, group, checkpoint.measure, fate.detained});
            all.detained += fate.detained;
            all.back += fate.back;
            n = fate.passed;
        }
    }
    all.passed = n;
    if (all.detained > 0) record_captures(today, group, all.detained);
    return all;
}

std::int32_t journey_days(const RouteNode& node) {
    return std::max(1, static_cast<std::int32_t>(std::ceil(node.days)));
}

void record_captures(MovementDay& today, std::int32_t group, std::int64_t n) {
    const std::size_t home = at(today.world.home_of(group));
    today.record.detained_today[home] += n;
    today.people.captured_by_home[home] += n;
}

void set_out(MovementDay& today, const RouteTree& tree, std::int32_t to, std::int32_t group,
             std::int64_t n, bool in_window) {
    if (n <= 0) return;
    today.people.on_road.push_back({.due_day = today.day + journey_days(tree.to[at(to)]),
                                    .place = to,
                                    .group = group,
                                    .from = tree.origin,
                                    .count = n});
    today.record.leaving[at(tree.origin)] += n;
    today.record.departures.push_back(
        {.from = tree.origin, .to = to, .count = n, .in_window = in_window});
}

}  // namespace corridor::model::detail
