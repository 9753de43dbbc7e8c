#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "corridor/model/flow_network.h"
#include "corridor/model/trade_solver.h"

// Random days of trade for tests and benchmarks. Header only, so that both can use it.
namespace corridor::test {

//! Small generator with a fixed sequence (splitmix64), so a case is named by its seed.
class CaseRandom {
  public:
    explicit CaseRandom(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}
    std::uint64_t bits() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    //! Uniform in low .. high, both included.
    std::int64_t whole(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool chance(int percent) { return whole(0, 99) < percent; }

  private:
    std::uint64_t state_;
};

//! What kind of day to draw.
struct CaseShape {
    int n_places = 60;
    int n_roads = 120;  //!< at least n_places - 1 are laid, as a tree
    int n_sources = 2;
    int n_tiers = 10;
    int bidding_percent = 100;      //!< share of places that bid
    int n_binding = 0;              //!< roads capped below what would pass them
    int capped_percent = 0;         //!< other roads with a random capacity
    int capped_source_percent = 0;  //!< sources with a random capacity
    int entry_percent = 0;          //!< sinks with a leak
    std::int64_t max_cost = 40'000;
    std::int64_t need = 1'000'000;  //!< quanta a town may lack
    int tie_shift = 0;  //!< 64: no ties; 14: roads differ, but only in bits that are not priced
    bool closed_roads = false;  //!< capacity 0 among the capped ones
};

//! A day of trade. Move it, do not copy it: sinks look into ladders.
struct TradeCase {
    model::FlowNetwork network;
    std::vector<std::vector<model::Tier>> ladders;
    std::vector<model::FlowSink> sinks;

    TradeCase() = default;
    TradeCase(TradeCase&&) = default;
    TradeCase& operator=(TradeCase&&) = default;
    TradeCase(const TradeCase&) = delete;
    TradeCase& operator=(const TradeCase&) = delete;

    void set_ladder(std::int32_t node, std::int64_t entry, std::vector<model::Tier> tiers) {
        ladders.push_back(std::move(tiers));
        sinks.push_back({node, entry, {}});
        for (std::size_t i = 0; i < sinks.size(); ++i) sinks[i].tiers = ladders[i];
    }
};

inline std::uint64_t case_tie(CaseRandom& random, const CaseShape& shape) {
    const std::uint64_t bits = random.bits();
    return shape.tie_shift < 64 ? bits >> shape.tie_shift : 0;
}

inline void add_road(TradeCase& day, int a, int b, CaseRandom& random, const CaseShape& shape) {
    const std::int64_t cost = random.whole(0, shape.max_cost);
    const std::uint64_t tie = case_tie(random, shape);
    std::int64_t capacity = model::k_unlimited;
    if (random.chance(shape.capped_percent)) {
        capacity = random.whole(shape.closed_roads && random.chance(30) ? 0 : 1, 3 * shape.need);
        if (shape.closed_roads && random.chance(10)) capacity = 0;
    }
    const auto minutes = static_cast<std::int32_t>(random.whole(10, 2'000));
    day.network.arcs.push_back({a, b, cost, capacity, minutes, tie});
    day.network.arcs.push_back({b, a, cost, capacity, minutes, tie});
}

//! A falling ladder worth up to 100 times a source's price, as a town that is short would bid.
inline std::vector<model::Tier> random_ladder(CaseRandom& random, const CaseShape& shape,
                                              std::int64_t price) {
    std::vector<model::Tier> tiers;
    const std::int64_t has = random.whole(0, shape.n_tiers);
    const std::int64_t step =
        random.whole(1, std::max<std::int64_t>(shape.need / shape.n_tiers, 1));
    for (int i = 1; i <= shape.n_tiers; ++i) {
        const std::int64_t worth =
            price * shape.n_tiers * 2 / (2 * i - 1) + (shape.n_tiers - i + 1);
        tiers.push_back({i <= has ? 0 : step + random.whole(0, step / 4), worth});
    }
    return tiers;
}

//! Caps `n_binding` roads at 20-90 % of what passes them on the shortest paths.
inline void bind_roads(TradeCase& day, CaseRandom& random, int n_binding) {
    if (n_binding == 0) return;
    model::TradeWorkspace workspace;
    const model::TradeForest forest(day.network);
    const std::vector<std::int64_t> free_arcs(day.network.arcs.size(), model::k_unlimited);
    const std::vector<std::int64_t> free_sources(day.network.sources.size(), model::k_unlimited);
    const auto outcome = model::solve_trade(forest, day.sinks, free_arcs, free_sources, workspace);
    std::vector<std::size_t> used;
    for (std::size_t a = 0; a < outcome.arc_flow.size(); ++a) {
        if (outcome.arc_flow[a] > 0) used.push_back(a);
    }
    for (int i = 0; i < n_binding && !used.empty(); ++i) {
        const auto pick =
            static_cast<std::size_t>(random.whole(0, static_cast<std::int64_t>(used.size()) - 1));
        const std::size_t arc = used[pick];
        used.erase(used.begin() + static_cast<std::ptrdiff_t>(pick));
        const std::int64_t capacity = outcome.arc_flow[arc] / 100 * random.whole(20, 90);
        day.network.arcs[arc].capacity = capacity;
        day.network.arcs[arc ^ 1].capacity = capacity;
    }
}

inline TradeCase random_case(std::uint64_t seed, const CaseShape& shape) {
    CaseRandom random(seed);
    TradeCase day;
    day.network.n_nodes = shape.n_places;
    // Places lie on a strip and a road joins near ones, so paths have several roads.
    for (int i = 1; i < shape.n_places; ++i) {
        add_road(day, static_cast<int>(random.whole(std::max(0, i - 6), i - 1)), i, random, shape);
    }
    for (int i = shape.n_places - 1; i < shape.n_roads && shape.n_places > 1; ++i) {
        const int a = static_cast<int>(random.whole(0, shape.n_places - 2));
        const int b = static_cast<int>(random.whole(a + 1, std::min(shape.n_places - 1, a + 12)));
        add_road(day, a, b, random, shape);
    }
    const std::int64_t price = random.whole(100'000, 500'000);
    for (int s = 0; s < shape.n_sources; ++s) {
        const auto node = static_cast<std::int32_t>(random.whole(0, shape.n_places - 1));
        const bool capped = random.chance(shape.capped_source_percent);
        day.network.sources.push_back(
            {node, price + random.whole(0, price / 4),
             capped ? random.whole(0, shape.need * shape.n_places / 4) : model::k_unlimited,
             case_tie(random, shape)});
    }
    for (int j = 0; j < shape.n_places; ++j) {
        if (!random.chance(shape.bidding_percent)) continue;
        const bool leaks = random.chance(shape.entry_percent);
        day.set_ladder(j, leaks ? random.whole(0, shape.need / 2) : model::k_unlimited,
                       random_ladder(random, shape, price));
    }
    bind_roads(day, random, shape.n_binding);
    return day;
}

}  // namespace corridor::test
