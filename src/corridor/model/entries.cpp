// Ways into a place for loads that end there: bans on the place itself and the leak of a siege.

#include "corridor/model/compose.h"
#include "corridor/model/goods_network.h"

#include <algorithm>

namespace corridor::model::detail {

namespace {

//! True when a measure bars loads of one good bound for the places it names.
bool bars_entry(const World& world, const ActiveByMeasure& spans, std::int32_t day, std::size_t m,
                Carrier carrier, std::int32_t good) {
    const WorldMeasure& measure = world.measures[m];
    const bool besieges = measure.pattern == scenario::Pattern::siege ||
                          measure.pattern == scenario::Pattern::ultimatum;
    return spans[m] != nullptr && !besieges && spans[m]->effect.open < 1 &&
           !measure.places.empty() && (measure.goods & (1u << good)) != 0 &&
           (measure.carriers & carrier) != 0 &&
           !load_exempt(world, spans, day, static_cast<std::int32_t>(m), -1, carrier, good);
}

}  // namespace

std::vector<double> entries_open(const World& world, const ActiveByMeasure& spans,
                                 std::int32_t day, Carrier carrier, std::int32_t good) {
    std::vector<double> open(world.places.size(), 1);
    for (std::size_t m = 0; m < world.measures.size(); ++m)
        if (bars_entry(world, spans, day, m, carrier, good))
            for (const std::int32_t place : world.measures[m].places)
                open[static_cast<std::size_t>(place)] *= spans[m]->effect.open;
    return open;
}

double entry_open(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                  std::int32_t place, Carrier carrier, std::int32_t good) {
    return entries_open(world, spans, day, carrier, good)[static_cast<std::size_t>(place)];
}

namespace {

//! True when some active exemption lets traders pass a siege on a road that leads into a place.
bool siege_has_door(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                    std::int32_t measure, std::int32_t place, std::int32_t good) {
    for (std::int32_t a = 0; a < world.n_arcs(); ++a) {
        const Arc& arc = world.arcs[static_cast<std::size_t>(a)];
        if (arc.land && arc.to == place &&
            load_exempt(world, spans, day, measure, a, k_trader, good))
            return true;
    }
    return false;
}

//! One entry per place (several sieges: the tightest), with the arcs as they are without the
//! sieges.
void complete_leaks(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                    std::int32_t good, std::vector<LeakEntry>& leaks) {
    std::sort(leaks.begin(), leaks.end(), [](const LeakEntry& x, const LeakEntry& y) {
        if (x.place != y.place) return x.place < y.place;
        return x.share != y.share ? x.share < y.share : x.fee_per_kg > y.fee_per_kg;
    });
    leaks.erase(std::unique(leaks.begin(), leaks.end(),
                            [](const auto& x, const auto& y) { return x.place == y.place; }),
                leaks.end());
    for (LeakEntry& leak : leaks) {
        std::vector<std::uint8_t> skip(world.measures.size(), 0);
        for (std::size_t m = 0; m < world.measures.size(); ++m) {
            const auto& places = world.measures[m].places;
            skip[m] = world.measures[m].leaky &&
                      std::find(places.begin(), places.end(), leak.place) != places.end();
        }
        for (std::int32_t a = 0; a < world.n_arcs(); ++a)
            if (world.arcs[static_cast<std::size_t>(a)].to == leak.place)
                leak.arcs.push_back(compose_load(world, spans, day, a, k_trader, good, &skip));
    }
}

}  // namespace

std::vector<LeakEntry> leaks_of(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                                std::int32_t good) {
    std::vector<LeakEntry> leaks;
    for (std::size_t m = 0; m < world.measures.size(); ++m) {
        const WorldMeasure& measure = world.measures[m];
        const auto index = static_cast<std::int32_t>(m);
        if (!measure.leaky || spans[m] == nullptr || spans[m]->window ||
            (measure.goods & (1u << good)) == 0 || (measure.carriers & k_trader) == 0 ||
            load_exempt(world, spans, day, index, -1, k_trader, good))
            continue;
        for (const std::int32_t place : measure.places)
            leaks.push_back({.place = place,
                             .share = spans[m]->leak,
                             .fee_per_kg = spans[m]->effect.fee,
                             .has_door = siege_has_door(world, spans, day, index, place, good),
                             .arcs = {}});
    }
    complete_leaks(world, spans, day, good, leaks);
    return leaks;
}

void limit_entries(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                   std::int32_t good, std::span<const LeakEntry> leaks, GoodTerms& terms) {
    terms.entry_share.assign(world.places.size(), -1);
    const auto tighten = [&](std::int32_t place, double share) {
        double& entry = terms.entry_share[static_cast<std::size_t>(place)];
        entry = entry < 0 ? share : std::min(entry, share);
    };
    const auto open = entries_open(world, spans, day, k_trader, good);
    for (std::int32_t p = 0; p < world.n_places(); ++p)
        if (open[static_cast<std::size_t>(p)] < 1) tighten(p, open[static_cast<std::size_t>(p)]);
    // Where a siege has a door the leak is limited on its own way in.
    for (const LeakEntry& leak : leaks)
        if (!leak.has_door) tighten(leak.place, leak.share);
}

}  // namespace corridor::model::detail
