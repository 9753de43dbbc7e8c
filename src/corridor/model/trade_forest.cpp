#include "corridor/model/trade_forest.h"

#include <algorithm>
#include <compare>
#include <functional>
#include <queue>
#include <tuple>

#include "corridor/base/error.h"

namespace corridor::model {

TradeForest::TradeForest(const FlowNetwork& network) : network_(network) {
    check();
    capacity_.reserve(network_.arcs.size() + network_.sources.size());
    for (const FlowArc& arc : network_.arcs) capacity_.push_back(arc.capacity);
    for (const FlowSource& source : network_.sources) capacity_.push_back(source.capacity);
    rank_links();
    grow();
    find_ends();
    sort_links();
    build_entries();
    draw_lines();
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

namespace {

//! A way to reach a node; the least one wins.
struct Candidate {
    std::int64_t distance;
    std::int32_t hops;
    std::int32_t rank;
    std::int32_t link;

    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

}  // namespace

// What tells links apart without their index: tie, cost, minutes, capacity. Sources stand first.
void TradeForest::rank_links() {
    link_cost_.reserve(capacity_.size());
    for (const FlowArc& a : network_.arcs) link_cost_.push_back(scaled_cost(a.cost, a.tie));
    for (const FlowSource& s : network_.sources)
        link_cost_.push_back(scaled_cost(s.price, s.tie));
    const auto key = [&](std::int32_t link) {
        if (link >= n_arcs()) {
            const FlowSource& s = network_.sources[index(link - n_arcs())];
            return std::tuple(s.tie, s.price, 0, s.capacity, link);
        }
        const FlowArc& a = network_.arcs[index(link)];
        return std::tuple(a.tie, a.cost, a.minutes, a.capacity, link);
    };
    const auto before = [&](std::int32_t a, std::int32_t b) { return key(a) < key(b); };
    for (std::int32_t s = 0; s < n_sources(); ++s) canonical_links_.push_back(n_arcs() + s);
    std::sort(canonical_links_.begin(), canonical_links_.end(), before);
    for (std::int32_t a = 0; a < n_arcs(); ++a) canonical_links_.push_back(a);
    const auto first_arc = canonical_links_.begin() + n_sources();
    // Networks are mostly built in this order, but for the two directions of a road: then there is
    // nothing to sort but what came last.
    for (auto a = first_arc; a != canonical_links_.end() && a + 1 != canonical_links_.end(); ++a)
        if (network_.arcs[index(*a)].tie == network_.arcs[index(*(a + 1))].tie &&
            before(*(a + 1), *a))
            std::iter_swap(a, a + 1);
    const auto sorted = std::is_sorted_until(first_arc, canonical_links_.end(), before);
    std::sort(sorted, canonical_links_.end(), before);
    std::inplace_merge(first_arc, sorted, canonical_links_.end(), before);
    rank_.resize(canonical_links_.size());
    for (std::size_t i = 0; i < canonical_links_.size(); ++i)
        rank_[index(canonical_links_[i])] = static_cast<std::int32_t>(i);
}

void TradeForest::grow() {
    const auto n = index(network_.n_nodes);
    position_.assign(n, k_none);
    distance_by_node_.assign(n, k_unreachable);
    spots_.reserve(n + 1);
    spots_.assign(1, Spot{});
    std::vector<std::int32_t> first(n + 1), leaving(network_.arcs.size());
    for (const FlowArc& arc : network_.arcs) ++first[index(arc.from)];
    for (std::size_t i = 1; i <= n; ++i) first[i] += first[i - 1];
    for (std::int32_t a = n_arcs() - 1; a >= 0; --a) {
        leaving[index(--first[index(network_.arcs[index(a)].from)])] = a;
    }

    std::vector<Candidate> heap;
    heap.reserve(network_.arcs.size() + network_.sources.size());
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> open({},
                                                                              std::move(heap));
    const auto consider = [&](std::int32_t link, std::int32_t to, std::int64_t at,
                              std::int32_t hops) {
        const std::int64_t distance = at + link_cost(link);
        // distance_by_node_ holds the best one so far until the node is settled.
        if (distance > k_max_distance || distance > distance_by_node_[index(to)]) return;
        distance_by_node_[index(to)] = distance;
        open.push({distance, hops, rank_[index(link)], link});
    };
    for (std::int32_t s = 0; s < n_sources(); ++s) {
        consider(n_arcs() + s, network_.sources[index(s)].node, 0, 0);
    }
    while (!open.empty()) {
        const Candidate best = open.top();
        open.pop();
        const std::int32_t node = head_node(best.link);
        if (position_[index(node)] != k_none) continue;
        add_spot(node, best.link, best.distance, best.hops);
        for (std::int32_t i = first[index(node)]; i < first[index(node) + 1]; ++i) {
            const std::int32_t arc = leaving[index(i)];
            consider(arc, network_.arcs[index(arc)].to, best.distance, best.hops + 1);
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
        spot.cost = network_.sources[index(spot.source)].price;
    } else {
        const FlowArc& arc = network_.arcs[index(link)];
        spot.parent = position(arc.from);
        spot.source = at(arc.from).source;
        spot.minutes = at(arc.from).minutes + arc.minutes;
        spot.cost = at(arc.from).cost + arc.cost;
    }
    position_[index(node)] = n_spots();
    distance_by_node_[index(node)] = distance;
    spots_.push_back(spot);
}

void TradeForest::sort_links() {
    const auto tie = [&](std::int32_t link) {
        return link < n_arcs() ? network_.arcs[index(link)].tie
                               : network_.sources[index(link - n_arcs())].tie;
    };
    const auto key = [&](std::int32_t link) {
        const auto [tail, head] = ends(link);
        return std::tuple(tail, head, rank_[index(link)]);
    };
    // The two directions of a road share a tie; positions tell them apart without node numbers.
    for (auto begin = canonical_links_.begin(); begin != canonical_links_.end();) {
        const auto end = std::find_if(begin, canonical_links_.end(), [&](std::int32_t link) {
            return tie(link) != tie(*begin) || (link < n_arcs()) != (*begin < n_arcs());
        });
        std::sort(begin, end, [&](std::int32_t a, std::int32_t b) { return key(a) < key(b); });
        begin = end;
    }
}

std::int32_t TradeForest::head_node(std::int32_t link) const {
    return link < n_arcs() ? network_.arcs[index(link)].to
                           : network_.sources[index(link - n_arcs())].node;
}

void TradeForest::find_ends() {
    ends_.reserve(index(n_arcs() + n_sources()));
    for (std::int32_t link = 0; link < n_arcs() + n_sources(); ++link)
        ends_.push_back({link < n_arcs() ? position(network_.arcs[index(link)].from) : 0,
                         position(head_node(link))});
}

void TradeForest::build_entries() {
    // Goods never leave a node that no source reaches.
    std::erase_if(canonical_links_, [&](std::int32_t link) { return ends(link).tail == k_none; });
    first_entry_.assign(spots_.size() + 1, 0);
    for (const std::int32_t link : canonical_links_) {
        const auto [tail, head] = ends(link);
        if (head == k_none) continue;
        ++first_entry_[index(head)];
        if (tail != 0) ++first_entry_[index(tail)];
    }
    for (std::size_t i = 1; i < first_entry_.size(); ++i) first_entry_[i] += first_entry_[i - 1];
    entries_.resize(index(first_entry_.back()));
    const auto put = [&](std::int32_t spot, const Entry& entry) {
        entries_[index(--first_entry_[index(spot)])] = entry;
    };
    // Filled from the back. A search looks at the last entries first: straight up the forest finds
    // a source soonest, taking back what the spot passes on leads away from one.
    for (std::int32_t i = 1; i < n_spots(); ++i) {
        const Spot& spot = spots_[index(i)];
        put(i, {link_cost(spot.parent_arc), spot.parent, 2 * spot.parent_arc});
    }
    for (const std::int32_t link : canonical_links_) {
        const auto [tail, head] = ends(link);
        if (head == k_none || spots_[index(head)].parent_arc == link) continue;
        put(head, {link_cost(link), tail, 2 * link});
    }
    for (const std::int32_t link : canonical_links_) {
        const auto [tail, head] = ends(link);
        if (head != k_none && tail != 0) put(tail, {-link_cost(link), head, 2 * link + 1});
    }
}

void TradeForest::draw_lines() {
    lines_.reserve(canonical_links_.size());
    for (const std::int32_t link : canonical_links_) {
        const auto [tail, head] = ends(link);
        if (head != k_none) lines_.push_back({link_cost(link), tail, head, link});
    }
}

}  // namespace corridor::model
