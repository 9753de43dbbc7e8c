#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corridor/model/flow_network.h"

namespace corridor::model {

//! Shortest-path forest from all sources of one network, with capacities ignored. Immutable after
//! construction, so one forest serves all members, days and threads that share the network.
//!
//! Ties go by (distance, hops, rank of the road's tie), never by the order of the input: permuting
//! arcs, sources or node numbers gives the same paths as long as the ties of two roads differ.
class TradeForest {
  public:
    //! An empty network: every price is k_unreachable.
    TradeForest() = default;
    //! Throws corridor::Error (our bug) where an index, cost, price, capacity or time is outside
    //! the range stated in flow_network.h.
    explicit TradeForest(const FlowNetwork& network);

    std::int32_t n_nodes() const { return static_cast<std::int32_t>(position_.size()); }
    std::int32_t n_arcs() const { return static_cast<std::int32_t>(network_.arcs.size()); }
    std::int32_t n_sources() const { return static_cast<std::int32_t>(network_.sources.size()); }
    const FlowNetwork& network() const { return network_; }

    bool reached(std::int32_t node) const { return position_[index(node)] != k_none; }
    //! Cheapest landed cost at the node on the solver's scale; k_unreachable if no source reaches
    //! it.
    std::int64_t distance(std::int32_t node) const { return distance_by_node_[index(node)]; }
    //! Minutes of travel on the cheapest path; 0 at a source. Requires reached(node).
    std::int64_t minutes(std::int32_t node) const { return at(node).minutes; }
    //! Roads on the cheapest path; 0 at a source. Requires reached(node).
    std::int32_t hops(std::int32_t node) const { return at(node).hops; }
    //! Index of the source that serves the node. Requires reached(node).
    std::int32_t source(std::int32_t node) const { return at(node).source; }
    //! Last arc of the cheapest path, or -1 where the node is served by its own source.
    std::int32_t parent_arc(std::int32_t node) const {
        const auto arc = at(node).parent_arc;
        return arc < n_arcs() ? arc : k_none;
    }

    // ---- What the solver reads. Reached nodes are renumbered by (distance, hops, tie) into
    // positions 1, 2, ...; position 0 is the root that feeds all sources. A parent has a smaller
    // position than its children. Link numbers: road arcs first, then sources.
    struct Spot {
        std::int64_t distance = 0;        //!< solver scale
        std::int64_t distance_money = 0;  //!< the same rounded down: a tier pays iff value > this
        std::int64_t minutes = 0;
        std::int64_t cost = 0;        //!< money per unit, price at the source included
        std::int32_t node = -1;
        std::int32_t parent = 0;      //!< position
        std::int32_t parent_arc = 0;  //!< link number
        std::int32_t hops = 0;
        std::int32_t source = 0;
    };
    //! One residual link seen from its head: `residual` is 2·link for pushing more along the link
    //! into this spot, 2·link+1 for taking back what this spot passes on along it.
    struct Entry {
        std::int64_t cost = 0;
        std::int32_t other = 0;
        std::int32_t residual = 0;
    };
    static constexpr std::int32_t k_none = -1;

    std::int32_t n_spots() const { return static_cast<std::int32_t>(spots_.size()); }
    std::span<const Spot> spots() const { return spots_; }
    std::int32_t position(std::int32_t node) const { return position_[index(node)]; }
    std::span<const std::int64_t> distances() const { return distance_by_node_; }
    std::span<const Entry> entries(std::int32_t position) const {
        const auto p = index(position);
        return {entries_.data() + first_entry_[p],
                static_cast<std::size_t>(first_entry_[p + 1] - first_entry_[p])};
    }
    //! The network's own capacities, by link.
    std::span<const std::int64_t> capacity() const { return capacity_; }
    std::span<const std::int64_t> arc_capacity() const { return capacity().first(index(n_arcs())); }
    std::span<const std::int64_t> source_capacity() const {
        return capacity().subspan(index(n_arcs()));
    }
    struct Ends {
        std::int32_t tail = k_none;
        std::int32_t head = k_none;
    };
    //! Positions of the two ends of a link, k_none where not reached; the root feeds the sources.
    Ends ends(std::int32_t link) const { return ends_[index(link)]; }
    //! A link between two places that are reached, with its ends as positions.
    struct Line {
        std::int64_t cost = 0;  //!< solver scale
        std::int32_t tail = 0;
        std::int32_t head = 0;
        std::int32_t link = 0;
    };
    //! In the order of canonical_links().
    std::span<const Line> lines() const { return lines_; }
    //! Solver-scale cost of a link.
    std::int64_t link_cost(std::int32_t link) const { return link_cost_[index(link)]; }
    //! Links that goods can reach, in an order that depends on ties only, never on input order.
    std::span<const std::int32_t> canonical_links() const { return canonical_links_; }

  private:
    static constexpr std::size_t index(std::int32_t i) { return static_cast<std::size_t>(i); }
    const Spot& at(std::int32_t node) const { return spots_[index(position(node))]; }
    std::int32_t head_node(std::int32_t link) const;
    void check() const;
    void find_ends();
    void rank_links();
    void grow();
    void add_spot(std::int32_t node, std::int32_t link, std::int64_t distance, std::int32_t hops);
    void sort_links();
    void build_entries();
    void draw_lines();

    FlowNetwork network_;
    std::vector<std::int32_t> position_;
    std::vector<std::int64_t> distance_by_node_;
    std::vector<std::int64_t> capacity_;
    std::vector<Spot> spots_;
    std::vector<std::int32_t> first_entry_;
    std::vector<Entry> entries_;
    std::vector<std::int32_t> canonical_links_;
    std::vector<std::int64_t> link_cost_;
    std::vector<Ends> ends_;          // by link
    std::vector<Line> lines_;
    std::vector<std::int32_t> rank_;  // by link
};

}  // namespace corridor::model
