#include "corridor/model/detention.h"

#include "corridor/model/checkpoint.h"
#include "corridor/model/movement_destination.h"

#include <algorithm>
#include <tuple>

namespace corridor::model::detail {
namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

std::uint64_t key_of_site(const MovementDay& today, std::int32_t site, std::int32_t group,
                          std::int32_t measure) {
    const std::uint64_t place_or_road =
        site >= 0 ? today.world.arcs[at(site)].key : today.world.places[at(~site)].key;
    return mix_keys(mix_keys(place_or_road, today.scratch.group_key[at(group)]),
                    today.world.measures[at(measure)].key);
}

void join(MovementDay& today, std::int32_t place, std::int32_t group, std::int64_t n) {
    if (n <= 0) return;
    change_count(today.world, today.people, place, today.people.cohort(place, group), n);
}

// A town or refuge takes them in as guests; from anywhere else they go home.
std::int32_t shelter(const MovementDay& today, std::int32_t place, std::int32_t group) {
    const WorldPlace& p = today.world.places[at(place)];
    return p.eats() || p.role == scenario::Role::refuge ? place : today.world.home_of(group);
}

void send_onward(MovementDay& today, const Held& site, std::int64_t n) {
    const std::int32_t start = site.site >= 0 ? today.world.arcs[at(site.site)].to : ~site.site;
    if (today.world.places[at(start)].role == scenario::Role::refuge)
        return join(today, start, site.group, n);
    const std::uint64_t entity = key_of_site(today, site.site, site.group, site.measure);
    const RouteTree& tree =
        today.routes.tree(start, today.signature(site.group), Travel::walk, today.day);
    const std::span<const double> below = weights_to_leave(today, tree, site.group, 1);
    split_parties(today, today.scratch.all_places, below, n, today.household, entity,
                  Journey::onward);
    std::int64_t left = n;
    for (const Party& party : today.scratch.parties) {
        const std::uint64_t key = mix_keys(entity, today.world.places[at(party.to)].key);
        const Fate fate = travel(today, tree, party.to, site.group, key, party.count,
                                 Journey::onward, site.measure);
        set_out(today, tree, party.to, site.group, fate.passed, false);
        left -= fate.passed + fate.detained;
    }
    join(today, shelter(today, start, site.group), site.group, left);
}

bool before(const Held& a, const Held& b) {
    return std::tie(a.site, a.group, a.measure) < std::tie(b.site, b.group, b.measure);
}

Held& held_at(MovementDay& today, const Capture& capture) {
    const Held wanted{.site = capture.site, .group = capture.group, .measure = capture.measure};
    auto& held = today.people.held;
    const auto found = std::lower_bound(held.begin(), held.end(), wanted, before);
    if (found != held.end() && !before(wanted, *found)) return *found;
    const auto made = held.insert(found, wanted);
    made->release_onward =
        today.world.measures[at(capture.measure)].release_to == scenario::ReleaseTo::onward ? 1 : 0;
    return *made;
}

}  // namespace

void raid_places(MovementDay& today) {
    for (const PlaceDanger& danger : today.terms.dangers) {
        if (danger.detain <= 0) continue;
        const WorldMeasure& measure = today.world.measures[at(danger.measure)];
        for (Cohort& cohort : today.people.at[at(danger.place)]) {
            if (measure.signatures[at(today.signature(cohort.group))] == 0) continue;
            const std::uint64_t key =
                mix_keys(today.entity(danger.place, cohort.group), measure.key);
            const std::int64_t taken =
                today.dice(key).people(Purpose::place_danger, cohort.count, danger.detain);
            if (taken == 0) continue;
            change_count(today.world, today.people, danger.place, cohort, -taken);
            cohort.want = std::min(cohort.want, cohort.count);
            today.scratch.captures.push_back({~danger.place, cohort.group, danger.measure, taken});
            record_captures(today, cohort.group, taken);
        }
    }
}

void release_held(MovementDay& today) {
    for (Held& site : today.people.held) {
        const std::uint64_t key = key_of_site(today, site.site, site.group, site.measure);
        const std::int64_t free =
            today.dice(key).people(Purpose::release, site.held, today.parameters.release);
        if (free == 0) continue;
        site.held -= free;
        if (site.release_onward != 0)
            send_onward(today, site, free);
        else
            join(today, today.world.home_of(site.group), site.group, free);
    }
}

void hold_captures(MovementDay& today) {
    auto& captures = today.scratch.captures;
    std::sort(captures.begin(), captures.end(), [](const Capture& a, const Capture& b) {
        return std::tie(a.site, a.group, a.measure) < std::tie(b.site, b.group, b.measure);
    });
    for (std::size_t i = 0; i < captures.size();) {
        const Capture first = captures[i];
        std::int64_t n = 0;
        for (; i < captures.size() && captures[i].site == first.site &&
               captures[i].group == first.group && captures[i].measure == first.measure;
             ++i)
            n += captures[i].count;
        const std::uint64_t key = key_of_site(today, first.site, first.group, first.measure);
        const std::int64_t kept =
            today.dice(key).people(Purpose::long_held, n, today.parameters.long_held);
        Held& site = held_at(today, first);
        site.long_held += kept;
        site.held += n - kept;
    }
    captures.clear();
    std::erase_if(today.people.held,
                  [](const Held& site) { return site.held == 0 && site.long_held == 0; });
}

}  // namespace corridor::model::detail
