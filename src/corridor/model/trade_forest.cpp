#include "corridor/model/trade_forest.h"

#include <algorithm>
#include <queue>
#include <tuple>

#include "corridor/base/error.h"

namespace corridor::model {

TradeForest::TradeForest(const FlowNetwork& network) : network_(network) {
    check();
    for (const FlowArc& arc : network_.arcs) arc_capacity_.push_back(arc.capacity);
    for (const FlowSource& source : network_.sources) source_capacity_.push_back(source.capacity);
    rank_links();
    grow();
    sort_links();
    build_entries();
}

void TradeForest::check() const {
    const auto is_node = [&](std::int32_t i) { return 0 <= i && i < network_.n_nodes; };
    const auto is_money = [](std::int64_t m) { return 0 <= m && m <= k_max_money; };
    CORRIDOR_EXPECT(network_.n_nodes >= 0, "a flow network has no negative number of nodes");
    for (const FlowArc& arc : network_.arcs) {
        CORRIDOR_EXPECT(is_node(arc.from) && is_node(arc.to) && arc.from != arc.to,
                        "a flow arc joins two different nodes of the network");
        CORRIDOR_EXPECT(is_money(arc.cost), "the cost of a flow arc is 0 .. k_max_money");
        CORRIDOR_EXPECT(arc.capacity >= 0 && arc.minutes >= 0,
                        "capacity and minutes of a flow arc are not negative");
    }
    for (const FlowSource& source : network_.sources) {
        CORRIDOR_EXPECT(is_node(source.node), "a flow source stands at a node of the network");
        CORRIDOR_EXPECT(is_money(source.price) && source.capacity >= 0,
                        "a flow source has a price in 0 .. k_max_money and a capacity >= 0");
    }
}

std::int64_t TradeForest::link_cost(std::int32_t link) const {
    if (link < n_arcs()) {
        const FlowArc& arc = network_.arcs[index(link)];
        return scaled_cost(arc.cost, arc.tie);
    }
    const FlowSource& source = network_.sources[index(link - n_arcs())];
    return scaled_cost(source.price, source.tie);
}

void TradeForest::rank_links() {
    const auto n_links = index(n_arcs() + n_sources());
    canonical_links_.resize(n_links);
    for (std::size_t i = 0; i < n_links; ++i) canonical_links_[i] = static_cast<std::int32_t>(i);
    const auto key = [&](std::int32_t link) {
        if (link < n_arcs()) {
            const FlowArc& a = network_.arcs[index(link)];
            return std::tuple(1, a.tie, a.cost, a.minutes, a.capacity);
        }
        const FlowSource& s = network_.sources[index(link - n_arcs())];
        return std::tuple(0, s.tie, s.price, std::int32_t{0}, s.capacity);
    };
    std::stable_sort(canonical_links_.begin(), canonical_links_.end(),
                     [&](std::int32_t a, std::int32_t b) { return key(a) < key(b); });
    rank_.resize(n_links);
    for (std::size_t i = 0; i < n_links; ++i) {
        rank_[index(canonical_links_[i])] = static_cast<std::int32_t>(i);
    }
}

void TradeForest::grow() {
    position_.assign(index(network_.n_nodes), k_none);
    distance_by_node_.assign(index(network_.n_nodes), k_unreachable);
    spots_.assign(1, Spot{});
    std::vector<std::vector<std::int32_t>> leaving(index(network_.n_nodes));
    for (std::int32_t a = 0; a < n_arcs(); ++a)
        leaving[index(network_.arcs[index(a)].from)].push_back(a);

    using Candidate = std::tuple<std::int64_t, std::int32_t, std::int32_t, std::int32_t>;
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> open;
    for (std::int32_t s = 0; s < n_sources(); ++s) {
        const std::int32_t link = n_arcs() + s;
        open.emplace(link_cost(link), 0, rank_[index(link)], link);
    }
    while (!open.empty()) {
        const auto [distance, hops, rank, link] = open.top();
        open.pop();
        const bool is_source = link >= n_arcs();
        const std::int32_t node = is_source ? network_.sources[index(link - n_arcs())].node
                                            : network_.arcs[index(link)].to;
        if (position_[index(node)] != k_none) continue;
        add_spot(node, link, distance, hops);
        for (const std::int32_t arc : leaving[index(node)]) {
            const std::int64_t next = distance + link_cost(arc);
            if (next > k_max_distance || reached(network_.arcs[index(arc)].to)) continue;
            open.emplace(next, hops + 1, rank_[index(arc)], arc);
        }
    }
}

void TradeForest::add_spot(std::int32_t node, std::int32_t link, std::int64_t distance,
                           std::int32_t hops) {
    Spot spot{.distance = distance,
              .distance_money = money_of(distance),
              .node = node,
              .parent_arc = link,
              .hops = hops};
    if (link >= n_arcs()) {
        spot.source = link - n_arcs();
    } else {
        const FlowArc& arc = network_.arcs[index(link)];
        spot.parent = position(arc.from);
        spot.source = at(arc.from).source;
        spot.minutes = at(arc.from).minutes + arc.minutes;
    }
    position_[index(node)] = n_spots();
    distance_by_node_[index(node)] = distance;
    spots_.push_back(spot);
}

void TradeForest::sort_links() {
    // The two directions of a road share a tie; positions tell them apart without node numbers.
    const auto key = [&](std::int32_t link) {
        const std::int32_t rank = rank_[index(link)];
        if (link >= n_arcs()) {
            const FlowSource& s = network_.sources[index(link - n_arcs())];
            return std::tuple(0, s.tie, 0, position(s.node), rank);
        }
        const FlowArc& a = network_.arcs[index(link)];
        return std::tuple(1, a.tie, position(a.from), position(a.to), rank);
    };
    std::sort(canonical_links_.begin(), canonical_links_.end(),
              [&](std::int32_t a, std::int32_t b) { return key(a) < key(b); });
}

TradeForest::Ends TradeForest::ends(std::int32_t link) const {
    if (link >= n_arcs()) return {0, position(network_.sources[index(link - n_arcs())].node)};
    const FlowArc& arc = network_.arcs[index(link)];
    return {position(arc.from), position(arc.to)};
}

void TradeForest::build_entries() {
    std::vector<std::vector<Entry>> by_spot(spots_.size());
    for (const std::int32_t link : canonical_links_) {
        const auto [tail, head] = ends(link);
        // Goods never leave a node that no source reaches.
        if (tail == k_none || head == k_none) continue;
        by_spot[index(head)].push_back({link_cost(link), tail, 2 * link});
        if (tail != 0) by_spot[index(tail)].push_back({-link_cost(link), head, 2 * link + 1});
    }
    first_entry_.assign(1, 0);
    for (std::size_t i = 0; i < by_spot.size(); ++i) {
        auto& list = by_spot[i];
        // A search looks at the last entries first: straight up the forest finds a source soonest.
        std::stable_sort(list.begin(), list.end(), [&](const Entry& a, const Entry& b) {
            const auto place = [&](const Entry& entry) {
                if (entry.residual == 2 * spots_[i].parent_arc) return 2;
                return entry.residual % 2 == 0 ? 1 : 0;
            };
            return place(a) < place(b);
        });
        entries_.insert(entries_.end(), list.begin(), list.end());
        first_entry_.push_back(static_cast<std::int32_t>(entries_.size()));
    }
}

}  // namespace corridor::model
