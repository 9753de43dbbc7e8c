#include <algorithm>
#include <utility>

#include "corridor/base/error.h"
#include "corridor/model/trade_buffers.h"
#include "corridor/model/trade_solver.h"

namespace corridor::model {

using detail::at;

namespace {

//! Which paths have their arcs listed.
struct Listing {
    bool all = true;
    std::span<const std::uint8_t> marked;  // by arc
    bool is_marked(std::int32_t arc) const { return !marked.empty() && marked[at(arc)] != 0; }
};

using detail::Inflow;

//! What the flow on the forest and the flow off it have in common: the list of paths.
class PathList {
  public:
    PathList(const TradeForest& forest, const Listing& listing, detail::TradeBuffers& b)
        : forest_(forest), listing_(listing), b_(b) {
        b_.paths.clear();
        b_.path_arcs.clear();
        b_.path_ends.clear();
    }

    std::span<const PathFlow> finish() {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < b_.paths.size(); ++i) {
            const std::size_t end = at(b_.path_ends[i]);
            b_.paths[i].arcs = std::span(b_.path_arcs).subspan(begin, end - begin);
            begin = end;
        }
        return b_.paths;
    }

  protected:
    //! `way(spot)`: last link on the way to a spot and the spot before it.
    template <class Way>
    void add(const PathFlow& path, bool marked, std::int32_t spot, const Way& way) {
        if (listing_.all || marked) {
            const auto begin = static_cast<std::ptrdiff_t>(b_.path_arcs.size());
            while (spot != 0) {
                const auto [link, before] = way(spot);
                if (link < forest_.n_arcs()) b_.path_arcs.push_back(link);
                spot = before;
            }
            std::reverse(b_.path_arcs.begin() + begin, b_.path_arcs.end());
        }
        b_.path_ends.push_back(static_cast<std::int32_t>(b_.path_arcs.size()));
        b_.paths.push_back(path);
    }

    const TradeForest& forest_;
    const Listing& listing_;
    detail::TradeBuffers& b_;
};

//! All goods moved on the shortest paths.
class ForestPaths : public PathList {
  public:
    ForestPaths(const TradeForest& forest, const Listing& listing, detail::TradeBuffers& b)
        : PathList(forest, listing, b) {
        if (listing.all || listing.marked.empty()) return;
        b_.inflows.resize(std::max(b_.inflows.size(), at(forest.n_spots())));
        b_.inflows[0].marked = false;
        for (std::int32_t i = 1; i < forest.n_spots(); ++i) {
            const TradeForest::Spot& spot = forest.spots()[at(i)];
            const bool here = spot.parent_arc < forest.n_arcs() && listing.is_marked(spot.parent_arc);
            b_.inflows[at(i)].marked = here || b_.inflows[at(spot.parent)].marked;
        }
    }

    void serve(std::int32_t sink, std::int32_t spot, std::int64_t wanted) {
        const TradeForest::Spot& end = forest_.spots()[at(spot)];
        const bool marked = !listing_.marked.empty() && b_.inflows[at(spot)].marked;
        add({.sink = sink, .source = end.source, .quantity = wanted, .minutes = end.minutes,
             .cost = end.cost, .arcs = {}},
            marked, spot, [this](std::int32_t s) {
                const TradeForest::Spot& here = forest_.spots()[at(s)];
                return std::pair(here.parent_arc, here.parent);
            });
    }
};

/*!
 * Most spots get their goods over one link only, and so do the spots before them: what they take
 * moved over one path. Only where ways part, `rest` says what each link still carries; the cheapest
 * way is found again when a link on it has run out.
 */
class FlowPaths : public PathList {
  public:
    FlowPaths(const TradeForest& forest, const Listing& listing, detail::TradeBuffers& b)
        : PathList(forest, listing, b) {
        b_.inflows.resize(std::max(b_.inflows.size(), at(forest.n_spots())));
        std::fill_n(b_.inflows.begin(), at(forest.n_spots()), Inflow{});
        b_.inflows[0].alone = Inflow::k_yes;
        note_inflows();
        if (find_alone()) {
            const std::size_t n_links = at(forest.n_arcs() + forest.n_sources());
            b_.rest.resize(std::max(b_.rest.size(), n_links));
            std::copy_n(b_.flow.begin(), n_links, b_.rest.begin());
        }
    }

    void serve(std::int32_t sink, std::int32_t spot, std::int64_t wanted) {
        while (wanted > 0) {
            std::int64_t taken = wanted;
            if (b_.inflows[at(spot)].alone != Inflow::k_yes) {
                find_cheapest(spot);
                taken = take(spot, wanted);
            }
            const Inflow& end = b_.inflows[at(spot)];
            add({.sink = sink, .source = end.source, .quantity = taken, .minutes = end.minutes,
                 .cost = end.cost, .arcs = {}},
                end.marked, spot, [this](std::int32_t s) {
                    return std::pair(b_.inflows[at(s)].link, b_.inflows[at(s)].tail);
                });
            wanted -= taken;
        }
    }

  private:
    void note_inflows();
    bool find_alone();
    void extend(std::int32_t spot, std::int32_t link, std::int32_t before);
    bool is_found(std::int32_t spot) const {
        const Inflow& inflow = b_.inflows[at(spot)];
        return inflow.alone == Inflow::k_yes || inflow.round == n_exhausted_;
    }
    void find_cheapest(std::int32_t spot);
    bool extend_cheapest(std::int32_t spot);
    std::int64_t take(std::int32_t spot, std::int64_t wanted);

    std::int32_t n_exhausted_ = 0;
};

void FlowPaths::note_inflows() {
    for (const TradeForest::Line& line : forest_.lines()) {
        if (b_.flow[at(line.link)] == 0) continue;
        Inflow& inflow = b_.inflows[at(line.head)];
        ++inflow.n;
        inflow.links ^= line.link;
        inflow.tail = line.tail;
    }
}

// Adds a link to the path of the spot before it.
void FlowPaths::extend(std::int32_t spot, std::int32_t link, std::int32_t before) {
    const FlowNetwork& network = forest_.network();
    const Inflow& path = b_.inflows[at(before)];
    Inflow& inflow = b_.inflows[at(spot)];
    inflow.distance = path.distance + forest_.link_cost(link);
    inflow.link = link;
    inflow.tail = before;
    if (link >= forest_.n_arcs()) {
        inflow.source = link - forest_.n_arcs();
        inflow.minutes = 0;
        inflow.cost = network.sources[at(inflow.source)].price;
        inflow.marked = false;
        return;
    }
    const FlowArc& arc = network.arcs[at(link)];
    inflow.source = path.source;
    inflow.minutes = path.minutes + arc.minutes;
    inflow.cost = path.cost + arc.cost;
    inflow.marked = path.marked || listing_.is_marked(link);
}

// True when some goods come over more than one path.
bool FlowPaths::find_alone() {
    bool any_fork = false;
    for (std::int32_t spot = 1; spot < forest_.n_spots(); ++spot) {
        if (b_.inflows[at(spot)].n == 0) continue;
        b_.route.clear();  // spots from the one asked about towards the root
        std::int32_t end = spot;
        while (b_.inflows[at(end)].alone == Inflow::k_unknown && b_.inflows[at(end)].n == 1) {
            b_.route.push_back(end);
            end = b_.inflows[at(end)].tail;
        }
        const bool alone = b_.inflows[at(end)].alone == Inflow::k_yes;
        if (!alone) b_.inflows[at(end)].alone = Inflow::k_no;
        any_fork = any_fork || !alone;
        for (auto s = b_.route.rbegin(); s != b_.route.rend(); ++s) {
            Inflow& inflow = b_.inflows[at(*s)];
            inflow.alone = alone ? Inflow::k_yes : Inflow::k_no;
            if (alone) extend(*s, inflow.links, inflow.tail);
        }
    }
    return any_fork;
}

// The cheapest path to a spot over links that still carry something, the paths to the spots before
// it first. The links that carry goods form no circle, so this ends.
void FlowPaths::find_cheapest(std::int32_t spot) {
    b_.route.assign(1, spot);  // spots whose path is to be found
    while (!b_.route.empty()) {
        const std::int32_t here = b_.route.back();
        if (is_found(here) || extend_cheapest(here)) b_.route.pop_back();
    }
}

// False when the path to some spot before it had to be asked for first.
bool FlowPaths::extend_cheapest(std::int32_t spot) {
    Inflow& inflow = b_.inflows[at(spot)];
    CORRIDOR_EXPECT(inflow.n > 0, "what a town takes has come from somewhere");
    std::int32_t best = TradeForest::k_none, best_tail = 0;
    std::int64_t least = 0;
    const auto consider = [&](std::int32_t link, std::int32_t before, std::int64_t cost) {
        if (!is_found(before)) {
            b_.route.push_back(before);
            return false;
        }
        const std::int64_t distance = b_.inflows[at(before)].distance + cost;
        if (best != TradeForest::k_none && distance >= least) return true;
        best = link;
        best_tail = before;
        least = distance;
        return true;
    };
    if (inflow.n == 1) {
        if (!consider(inflow.links, forest_.ends(inflow.links).tail, 0)) return false;
    } else {
        for (const TradeForest::Entry& entry : forest_.entries(spot)) {
            const std::int32_t link = entry.residual / 2;
            if (entry.residual % 2 == 0 && b_.rest[at(link)] > 0 &&
                !consider(link, entry.other, entry.cost))
                return false;
        }
    }
    extend(spot, best, best_tail);
    inflow.round = n_exhausted_;
    return true;
}

// Takes as much off the links of the path as they still carry.
std::int64_t FlowPaths::take(std::int32_t spot, std::int64_t wanted) {
    for (std::int32_t s = spot; s != 0; s = b_.inflows[at(s)].tail)
        wanted = std::min(wanted, b_.rest[at(b_.inflows[at(s)].link)]);
    for (std::int32_t s = spot; s != 0; s = b_.inflows[at(s)].tail) {
        Inflow& inflow = b_.inflows[at(s)];
        b_.rest[at(inflow.link)] -= wanted;
        if (b_.rest[at(inflow.link)] > 0) continue;
        inflow.links ^= inflow.link;
        // Where nothing comes any more, nobody will ask for a way again.
        if (--inflow.n > 0) ++n_exhausted_;
    }
    return wanted;
}

template <class Paths>
std::span<const PathFlow> serve_all(Paths paths, const TradeForest& forest,
                                    std::span<const FlowSink> sinks, const TradeOutcome& outcome) {
    for (std::size_t i = 0; i < sinks.size(); ++i)
        if (outcome.taken[i] > 0)
            paths.serve(static_cast<std::int32_t>(i), forest.position(sinks[i].node),
                        outcome.taken[i]);
    return paths.finish();
}

std::span<const PathFlow> decompose_as(const TradeForest& forest, std::span<const FlowSink> sinks,
                                       const TradeOutcome& outcome, const Listing& listing,
                                       TradeWorkspace& workspace) {
    detail::TradeBuffers& b = workspace.buffers();
    if (forest.n_spots() == 0) return {};
    if (outcome.on_forest)
        return serve_all(ForestPaths(forest, listing, b), forest, sinks, outcome);
    return serve_all(FlowPaths(forest, listing, b), forest, sinks, outcome);
}

}  // namespace

std::span<const PathFlow> decompose(const TradeForest& forest, std::span<const FlowSink> sinks,
                                    const TradeOutcome& outcome, TradeWorkspace& workspace) {
    return decompose_as(forest, sinks, outcome, {}, workspace);
}

std::span<const PathFlow> decompose_marked(const TradeForest& forest,
                                           std::span<const FlowSink> sinks,
                                           const TradeOutcome& outcome,
                                           std::span<const std::uint8_t> marked,
                                           TradeWorkspace& workspace) {
    return decompose_as(forest, sinks, outcome, {.all = false, .marked = marked}, workspace);
}

}  // namespace corridor::model
