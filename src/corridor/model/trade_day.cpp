#include "corridor/model/trade_day.h"

#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"
#include "corridor/model/consumption.h"

#include <algorithm>
#include <cmath>

namespace corridor::model {

namespace {

constexpr double k_kg_per_truck = 30000;   // model parameter "truck": 30 t
constexpr std::int64_t k_minutes_per_day = 1440;

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::int32_t days_on_road(std::int64_t minutes) {
    return std::max<std::int32_t>(
        1, static_cast<std::int32_t>((minutes + k_minutes_per_day - 1) / k_minutes_per_day));
}

//! The least whole number >= x; |x| < 2^62. (std::ceil is a call on plain x86-64.)
std::int64_t round_up(double x) {
    const auto whole = static_cast<std::int64_t>(x);
    return whole + (static_cast<double>(whole) < x);
}

}  // namespace

Ladder::Ladder(double alpha, double beta, double price_max) {
    for (int i = 1; i <= k_ladder_tiers; ++i) {
        const double share = static_cast<double>(i) / k_ladder_tiers;
        const double middle = (i - 0.5) / k_ladder_tiers;
        const auto n = static_cast<std::size_t>(i);
        reach[n] = pm::pow(share, alpha);
        premium[n] = price_multiple(middle, beta, price_max) - 1;
    }
}

void start_trade(const World& world, TradeScratch& scratch) {
    if (scratch.used_kg.size() != world.arcs.size()) scratch.used_kg.assign(world.arcs.size(), 0);
    for (const std::int32_t a : scratch.used_arcs) scratch.used_kg[index(a)] = 0;
    scratch.used_arcs.clear();
}

namespace {

//! Inputs of one good's day that every step reads.
struct GoodDay {
    const World& world;
    const Reference& reference;
    const GoodTerms& terms;
    const scenario::ParameterValues& parameters;
    const Ladder& ladder;
    std::int32_t good;
    std::span<const TownWant> wants;
    StreamKey key;
    std::int32_t day;
};

//! The ladders of one good today, written into scratch.tiers.
class Bids {
  public:
    Bids(const GoodDay& in, TradeScratch& scratch)
        : in_(in), scratch_(scratch), psi_(in.parameters.trader_response) {
        // What comes on top of p0_j is the same for all towns.
        for (std::size_t i = 1; i < premium_.size(); ++i)
            premium_[i] =
                in.ladder.value(0, in.reference.source_price[index(in.good)], i);
    }

    /*!
     * The tiers a town still lacks, best paid first. Tier i reaches up to
     * Y_i = kappa_i H + (L - 2 + 1/psi) kappa_i^alpha days of need; the last ends at the target cover
     * C + L - 2 + 1/psi. What is owned fills the lowest tiers first; psi of what is missing is bid.
     * Returns what is bid in all.
     */
    std::int64_t add(std::int32_t place, std::int32_t node, std::int64_t owned) {
        const TownWant& want = in_.wants[index(place)];
        const auto cell = index(place * in_.world.n_goods() + in_.good);
        const Rungs rungs = rungs_of(place, node);
        base_ = in_.reference.price[cell];
        all_ = 0;
        if (want.first_claim > 0) owned += claim_first(round_up(want.first_claim) - owned);
        climb(rungs, owned);
        return all_;
    }

    /*!
     * What a hub may sell today of each tier, K first: psi of what fills it, out of what is in stock.
     * What pumps and care claim is not for sale.
     */
    void sales(std::int32_t hub, std::int64_t stock, std::int64_t owned,
               std::span<std::int64_t> tiers) const {
        const TownWant& want = in_.wants[index(hub)];
        const std::int64_t claimed = std::min(stock, round_up(want.first_claim));
        stock -= claimed;
        owned -= claimed;
        const Rungs rungs = rungs_of(hub, in_.terms.sink_node[index(hub)]);
        for (int i = k_ladder_tiers; i > 0; --i) {
            const std::int64_t filled = std::clamp<std::int64_t>(owned - reach(rungs, i - 1), 0, stock);
            tiers[static_cast<std::size_t>(k_ladder_tiers - i)] =
                static_cast<std::int64_t>(psi_ * static_cast<double>(filled));
            stock -= filled;
            owned -= filled;
        }
    }

  private:
    struct Rungs {
        double need, cover, rationing, pipeline;
    };

    Rungs rungs_of(std::int32_t place, std::int32_t node) const {
        const TownWant& want = in_.wants[index(place)];
        const auto cell = index(place * in_.world.n_goods() + in_.good);
        const std::int32_t lead = in_.terms.forest->reached(node)
                                      ? days_on_road(in_.terms.forest->minutes(node))
                                      : in_.reference.lead_days[cell];
        return {.need = want.need, .cover = want.normal_cover, .rationing = want.rationing,
                .pipeline = lead - 2 + 1 / psi_};
    }

    std::int64_t reach(const Rungs& rungs, int i) const {
        if (i == 0) return 0;
        const double days =
            i == k_ladder_tiers
                ? rungs.cover + rungs.pipeline
                : k_share[static_cast<std::size_t>(i)] * rungs.rationing +
                      rungs.pipeline * in_.ladder.reach[static_cast<std::size_t>(i)];
        return std::max<std::int64_t>(0, round_up(rungs.need * days));
    }

    // From the top: what is owned fills the lowest tiers, so most of them need no look.
    void climb(const Rungs& rungs, std::int64_t owned) {
        std::array<std::int64_t, k_ladder_tiers + 1> upper;
        int lowest = k_ladder_tiers;
        upper[k_ladder_tiers] = reach(rungs, k_ladder_tiers);
        while (lowest > 0 &&
               (upper[static_cast<std::size_t>(lowest)] > owned || rungs.pipeline < 0)) {
            --lowest;
            upper[static_cast<std::size_t>(lowest)] = reach(rungs, lowest);
        }
        std::int64_t filled = std::max(owned, upper[static_cast<std::size_t>(lowest)]);
        for (int i = lowest + 1; i <= k_ladder_tiers; ++i) {
            const auto n = static_cast<std::size_t>(i);
            const std::int64_t missing = upper[n] - filled;
            if (missing <= 0) continue;
            filled = upper[n];
            bid(missing, base_ + premium_[n]);
        }
    }

    // Fuel for pumps and care stands above the first tier, whose bid may be at the ceiling too.
    std::int64_t claim_first(std::int64_t missing) {
        if (missing <= 0) return 0;
        const auto ceiling = static_cast<std::int64_t>(static_cast<double>(base_) *
                                                       in_.parameters.price_max);
        bid(missing, ceiling + k_ladder_tiers + 1);
        return missing;
    }

    void bid(std::int64_t missing, std::int64_t value) {
        const std::int64_t quantity = round_up(psi_ * static_cast<double>(missing));
        all_ += quantity;
        scratch_.tiers.push_back({.quantity = quantity, .value = std::min(k_max_money, value)});
    }

    static constexpr std::array<double, k_ladder_tiers + 1> k_share = [] {
        std::array<double, k_ladder_tiers + 1> share{};
        for (std::size_t i = 0; i < share.size(); ++i)
            share[i] = static_cast<double>(i) / k_ladder_tiers;
        return share;
    }();

    const GoodDay& in_;
    TradeScratch& scratch_;
    double psi_;
    std::array<std::int64_t, k_ladder_tiers + 1> premium_{};
    std::int64_t base_ = 0, all_ = 0;
};

//! Capacities of the sources: those of the network, and what hubs sell on.
void open_hubs(const GoodDay& in, const GoodsState& state, const Bids& bids,
               TradeScratch& scratch) {
    const auto own = in.terms.forest->source_capacity();
    scratch.source_capacity.assign(own.begin(), own.end());
    std::size_t first = own.size() - in.terms.selling_hubs.size() * k_ladder_tiers;
    for (const std::int32_t hub : in.terms.selling_hubs) {
        const auto cell = index(hub * in.world.n_goods() + in.good);
        bids.sales(hub, state.stock[cell], state.stock[cell] + state.transit.total(cell),
                   std::span(scratch.source_capacity).subspan(first, k_ladder_tiers));
        first += k_ladder_tiers;
    }
}

void collect_bids(const GoodDay& in, const GoodsState& state, TradeDay& out,
                  TradeScratch& scratch) {
    scratch.tiers.clear();
    scratch.sinks.clear();
    scratch.sink_place.clear();
    // Spans into `tiers` must not move while it grows.
    scratch.tiers.reserve(in.wants.size() * (k_ladder_tiers + 1));
    Bids bids(in, scratch);
    // Paths are shared out town by town, so the towns stand in order of their ids.
    for (const std::int32_t p : in.world.by_id) {
        const TownWant& want = in.wants[index(p)];
        if (want.need <= 0) continue;
        const auto cell = index(p * in.world.n_goods() + in.good);
        const std::int32_t node = in.terms.sink_node[index(p)];
        const std::size_t first = scratch.tiers.size();
        out.wanted[index(p)] = bids.add(p, node, state.stock[cell] + state.transit.total(cell));
        if (scratch.tiers.size() == first) continue;
        const double share = in.terms.entry_share[index(p)];
        scratch.sinks.push_back(
            {.node = node,
             .entry_capacity =
                 share < 0 ? k_unlimited : static_cast<std::int64_t>(share * want.need),
             .tiers = {&scratch.tiers[first], scratch.tiers.size() - first}});
        scratch.sink_place.push_back(p);
    }
    scratch.source_capacity.clear();
    if (!in.terms.selling_hubs.empty()) open_hubs(in, state, bids, scratch);
}

//! What earlier goods left of the roads today; an empty span where no capped road was used.
std::span<const std::int64_t> remaining_capacity(const GoodDay& in, TradeScratch& scratch) {
    if (scratch.used_arcs.empty() || in.terms.capped_arcs.empty()) return {};
    const auto whole = in.terms.forest->arc_capacity();
    scratch.capacity.assign(whole.begin(), whole.end());
    const double per_kg = 1 / in.world.goods[index(in.good)].kg_per_quantum;
    for (const std::int32_t a : in.terms.capped_arcs) {
        const double used = scratch.used_kg[index(in.terms.arc_of[index(a)])];
        if (used <= 0) continue;
        const auto taken = static_cast<std::int64_t>(std::ceil(used * per_kg));
        scratch.capacity[index(a)] = std::max<std::int64_t>(0, whole[index(a)] - taken);
    }
    return scratch.capacity;
}

//! Notes what this good used of the roads that goods share.
void use_roads(const GoodDay& in, const TradeOutcome& outcome, TradeScratch& scratch) {
    const double kg = in.world.goods[index(in.good)].kg_per_quantum;
    for (const std::int32_t a : in.terms.capped_arcs) {
        const std::int64_t flow = outcome.arc_flow[index(a)];
        if (flow == 0) continue;
        const std::int32_t road = in.terms.arc_of[index(a)];
        if (scratch.used_kg[index(road)] == 0) scratch.used_arcs.push_back(road);
        scratch.used_kg[index(road)] += static_cast<double>(flow) * kg;
    }
}

//! Loads lost over a path at departure: each road takes Bin(trucks, lambda) / trucks of the rest.
std::int64_t lose_on_the_way(const GoodDay& in, const PathFlow& path, std::uint64_t entity,
                             std::int64_t quanta) {
    const double kg = in.world.goods[index(in.good)].kg_per_quantum;
    std::uint16_t draw = 0;
    for (const std::int32_t a : path.arcs) {
        const std::int32_t road = in.terms.arc_of[index(a)];
        ++draw;
        if (road < 0 || quanta == 0) continue;
        const double lambda = in.terms.arc_loss[index(a)];
        if (lambda <= 0) continue;
        const auto trucks = std::max<std::int64_t>(
            1, round_up(static_cast<double>(quanta) * kg / k_kg_per_truck));
        const double u = uniform(in.key, entity, in.day, Purpose::shipment_loss, draw);
        const std::int64_t hit = binomial_quantile(trucks, lambda, u);
        quanta -= hit == trucks ? quanta
                                : static_cast<std::int64_t>(static_cast<double>(quanta) *
                                                            (static_cast<double>(hit) /
                                                             static_cast<double>(trucks)));
    }
    return quanta;
}

std::uint64_t path_entity(const GoodDay& in, const PathFlow& path, std::int32_t place) {
    std::uint64_t entity = in.world.places[index(place)].key ^
                           (in.world.goods[index(in.good)].key * 0x9e3779b97f4a7c15ULL);
    for (const std::int32_t a : path.arcs)
        entity = (entity << 5 | entity >> 59) ^ in.terms.network.arcs[index(a)].tie;
    return entity;
}

//! The hub whose stock a source is; -1: a source of the scenario.
std::int32_t hub_of(const GoodTerms& terms, std::int32_t source) {
    const auto n_others =
        terms.source_supply.size() - terms.selling_hubs.size() * k_ladder_tiers;
    if (index(source) < n_others) return -1;
    return terms.selling_hubs[(index(source) - n_others) / k_ladder_tiers];
}

void ship(const GoodDay& in, const PathFlow& path, GoodsState& state, TradeDay& out,
          const TradeScratch& scratch) {
    const std::int32_t place = scratch.sink_place[index(path.sink)];
    const auto cell = index(place * in.world.n_goods() + in.good);
    const double kg = in.world.goods[index(in.good)].kg_per_quantum;
    // Arcs are listed where the path has a road on which loads are lost.
    const std::int64_t arriving =
        path.arcs.empty() ? path.quantity
                          : lose_on_the_way(in, path, path_entity(in, path, place), path.quantity);
    Ledger& ledger = state.ledger[index(in.good)];
    const std::int32_t hub = hub_of(in.terms, path.source);
    if (hub < 0)
        ledger.imported += path.quantity;
    else
        state.stock[index(hub * in.world.n_goods() + in.good)] -= path.quantity;
    ledger.lost += path.quantity - arriving;
    state.cargo_lost_kg += static_cast<double>(path.quantity - arriving) * kg;
    if (arriving > 0)
        state.transit.add(in.day, in.day + days_on_road(path.minutes), cell, arriving);
    out.shipped[index(place)] += path.quantity;
}

}  // namespace

void trade_good(const World& world, const Reference& reference, const Terms& terms,
                const scenario::ParameterValues& parameters, const Ladder& ladder,
                std::int32_t good, std::span<const TownWant> wants, StreamKey key,
                std::int32_t day, GoodsState& state, TradeDay& out, TradeScratch& scratch) {
    const GoodDay in{world,  reference, *terms.goods[index(good)], parameters, ladder, good, wants,
                     key,    day};
    out.shipped.assign(world.places.size(), 0);
    out.wanted.assign(world.places.size(), 0);
    collect_bids(in, state, out, scratch);
    if (scratch.sinks.empty()) return;
    const std::size_t g = index(good);
    const auto outcome = solve_trade(*in.terms.forest, scratch.sinks,
                                     remaining_capacity(in, scratch), scratch.source_capacity,
                                     scratch.workspace,
                                     g < state.trade.size() ? &state.trade[g] : nullptr);
    use_roads(in, outcome, scratch);
    for (const PathFlow& path : decompose_marked(*in.terms.forest, scratch.sinks, outcome,
                                                 in.terms.lossy, scratch.workspace))
        ship(in, path, state, out, scratch);
}

}  // namespace corridor::model
