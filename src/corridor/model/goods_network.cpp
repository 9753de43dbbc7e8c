#include "corridor/model/goods_network.h"

#include <algorithm>
#include <cmath>

namespace corridor::model {

namespace {

constexpr double k_minutes_per_day = 1440;
constexpr double k_thousandths = 1000;

double kg_per_unit(const WorldGood& good) {
    return good.kg_per_quantum * static_cast<double>(good.quanta_per_unit);
}

std::int32_t minutes_with_delay(const Arc& arc, double delay_days) {
    return arc.minutes + static_cast<std::int32_t>(std::ceil(delay_days * k_minutes_per_day));
}

}  // namespace

std::int64_t unit_cost(const World& world, std::int32_t arc, std::int32_t good,
                       const LoadTerms& terms, std::int64_t source_price,
                       const scenario::ParameterValues& parameters) {
    const Arc& road = world.arcs[static_cast<std::size_t>(arc)];
    const double mass = kg_per_unit(world.goods[static_cast<std::size_t>(good)]);
    const auto price = static_cast<double>(source_price);
    const double days = road.minutes / k_minutes_per_day + terms.delay_days;
    const double cost = (road.freight_per_kg + terms.fee_per_kg) * mass * k_thousandths +
                        price * terms.loss / (1 - terms.loss) +
                        parameters.risk_premium * price * terms.loss +
                        parameters.time_cost * price * days;
    // Compared as numbers with a point: near a certain loss the cost has no whole number.
    return static_cast<std::int64_t>(std::min(cost + 0.5, static_cast<double>(k_max_money)));
}

std::int64_t arc_capacity(const World& world, const Reference* reference, std::int32_t arc,
                          std::int32_t good, double open) {
    const Arc& road = world.arcs[static_cast<std::size_t>(arc)];
    const double per_kg = 1 / world.goods[static_cast<std::size_t>(good)].kg_per_quantum;
    if (road.cap_kg != k_unlimited)
        return static_cast<std::int64_t>(
            std::floor(static_cast<double>(road.cap_kg) * open * per_kg));
    if (open >= 1 || reference == nullptr) return k_unlimited;
    const auto normal = reference->arc_flow[static_cast<std::size_t>(good * world.n_arcs() + arc)];
    const auto need =
        reference->daily_need[static_cast<std::size_t>(road.to * world.n_goods() + good)];
    return static_cast<std::int64_t>(
        std::floor(open * static_cast<double>(std::max(normal, need))));
}

namespace {

bool usable(const LoadTerms& terms) {
    return terms.open > 0 && terms.loss < 1;
}

void add_arc(const World& world, std::int32_t arc, std::int32_t to_node, const LoadTerms& effect,
             std::int64_t cost, std::int64_t capacity, GoodTerms& terms) {
    const Arc& road = world.arcs[static_cast<std::size_t>(arc)];
    terms.network.arcs.push_back({.from = road.from,
                                  .to = to_node,
                                  .cost = cost,
                                  .capacity = capacity,
                                  .minutes = minutes_with_delay(road, effect.delay_days),
                                  .tie = world.arcs[static_cast<std::size_t>(arc & ~1)].key});
    terms.arc_of.push_back(arc);
    terms.arc_loss.push_back(effect.loss);
}

void add_gate(std::int32_t from, std::int32_t to, std::uint64_t tie, std::int64_t capacity,
              GoodTerms& terms) {
    terms.network.arcs.push_back({.from = from, .to = to, .capacity = capacity, .tie = tie});
    terms.arc_of.push_back(-1);
    terms.arc_loss.push_back(0);
}

//! A node of its own for deliveries that end in a besieged place.
void add_leak(const World& world, const Reference* reference,
              const scenario::ParameterValues& parameters, std::int32_t good,
              std::int64_t source_price, const LeakEntry& leak, GoodTerms& terms) {
    const std::uint64_t key = world.places[static_cast<std::size_t>(leak.place)].key;
    const std::int32_t node = terms.network.n_nodes++;
    terms.sink_node[static_cast<std::size_t>(leak.place)] = node;
    // Goods that come through open roads of the place enter by the same gate.
    add_gate(leak.place, node, key, k_unlimited, terms);
    std::int32_t gate = node;
    if (leak.has_door && reference != nullptr) {
        // The door is free, so the leak is limited before it: by the need at the start (ASSUMPTION).
        const auto cell = static_cast<std::size_t>(leak.place * world.n_goods() + good);
        gate = terms.network.n_nodes++;
        add_gate(gate, node, ~key,
                 static_cast<std::int64_t>(std::floor(
                     leak.share * static_cast<double>(reference->daily_need[cell]))),
                 terms);
    }
    std::size_t position = 0;
    for (std::int32_t a = 0; a < world.n_arcs(); ++a) {
        if (world.arcs[static_cast<std::size_t>(a)].to != leak.place) continue;
        LoadTerms effect = leak.arcs[position++];
        if (!usable(effect)) continue;
        effect.fee_per_kg += leak.fee_per_kg;
        std::int64_t capacity = arc_capacity(world, reference, a, good, effect.open);
        // Road and leak share the road's capacity where the siege leaves part of it open.
        const LoadTerms& open_part = terms.arcs[static_cast<std::size_t>(a)];
        if (usable(open_part) && capacity != k_unlimited)
            capacity -= std::min(capacity, arc_capacity(world, reference, a, good, open_part.open));
        add_arc(world, a, gate, effect,
                unit_cost(world, a, good, effect, source_price, parameters), capacity, terms);
    }
}

//! What hubs hold is for sale at what it is worth to them, the least needed first.
void add_hubs(const World& world, const Reference& reference, std::int32_t good,
              std::int64_t source_price, const Ladder& ladder, GoodTerms& terms) {
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const WorldPlace& place = world.places[static_cast<std::size_t>(p)];
        if (place.role != scenario::Role::hub) continue;
        const auto cell = static_cast<std::size_t>(p * world.n_goods() + good);
        terms.selling_hubs.push_back(p);
        for (std::size_t tier = k_ladder_tiers; tier > 0; --tier) {
            const std::int64_t value = ladder.value(reference.price[cell], source_price, tier);
            terms.network.sources.push_back({.node = p,
                                             .price = std::min(k_max_money, value),
                                             .capacity = 0,
                                             .tie = place.key + tier * 0x9e3779b97f4a7c15ULL});
            terms.source_supply.push_back(-1);
        }
    }
}

//! Arcs that a day of trade must look at one by one.
void list_arcs(const World& world, GoodTerms& terms) {
    const std::size_t n = terms.arc_of.size();
    terms.lossy.resize(n);
    bool any_loss = false;
    for (std::size_t a = 0; a < n; ++a) {
        terms.lossy[a] = terms.arc_loss[a] > 0;
        any_loss = any_loss || terms.lossy[a] != 0;
        const std::int32_t road = terms.arc_of[a];
        if (road >= 0 && world.arcs[static_cast<std::size_t>(road)].cap_kg != k_unlimited)
            terms.capped_arcs.push_back(static_cast<std::int32_t>(a));
    }
    if (!any_loss) terms.lossy.clear();
}

}  // namespace

void build_goods_network(const World& world, const Reference* reference,
                         const scenario::ParameterValues& parameters, std::int32_t good,
                         std::int64_t source_price, std::span<const LeakEntry> leaks,
                         std::span<const std::uint8_t> supply_active, const Ladder* ladder,
                         GoodTerms& terms) {
    terms.network.n_nodes = world.n_places();
    terms.sink_node.resize(world.places.size());
    for (std::int32_t p = 0; p < world.n_places(); ++p)
        terms.sink_node[static_cast<std::size_t>(p)] = p;
    const auto n = static_cast<std::size_t>(world.n_arcs());
    terms.network.arcs.reserve(n);
    terms.arc_of.reserve(n);
    terms.arc_loss.reserve(n);
    // In the order in which the forest ranks them.
    for (const std::int32_t a : world.arcs_by_key) {
        const LoadTerms& effect = terms.arcs[static_cast<std::size_t>(a)];
        if (!usable(effect)) continue;
        add_arc(world, a, world.arcs[static_cast<std::size_t>(a)].to, effect,
                unit_cost(world, a, good, effect, source_price, parameters),
                arc_capacity(world, reference, a, good, effect.open), terms);
    }
    for (const LeakEntry& leak : leaks)
        if (!leak.arcs.empty())
            add_leak(world, reference, parameters, good, source_price, leak, terms);
    for (std::size_t s = 0; s < world.supply.size(); ++s) {
        const WorldSupply& supply = world.supply[s];
        if (supply.good != good || (!supply_active.empty() && supply_active[s] == 0)) continue;
        terms.network.sources.push_back({.node = supply.place,
                                         .price = supply.price,
                                         .capacity = supply.capacity,
                                         .tie = supply.key});
        terms.source_supply.push_back(static_cast<std::int32_t>(s));
    }
    if (ladder != nullptr && reference != nullptr)
        add_hubs(world, *reference, good, source_price, *ladder, terms);
    list_arcs(world, terms);
    terms.forest = std::make_unique<TradeForest>(terms.network);
}

std::vector<std::int64_t> cheapest_sources(const World& world) {
    std::vector<std::int64_t> price(world.goods.size(), 0);
    std::vector<bool> found(world.goods.size(), false);
    for (const WorldSupply& supply : world.supply) {
        const auto g = static_cast<std::size_t>(supply.good);
        if (!found[g] || supply.price < price[g]) price[g] = supply.price;
        found[g] = true;
    }
    return price;
}

}  // namespace corridor::model
