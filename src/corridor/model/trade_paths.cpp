#include <algorithm>

#include "corridor/base/error.h"
#include "corridor/model/trade_buffers.h"
#include "corridor/model/trade_solver.h"

namespace corridor::model {

using detail::at;

namespace {

class Decomposition {
  public:
    Decomposition(const TradeForest& forest, const TradeOutcome& outcome, detail::TradeBuffers& b)
        : forest_(forest), on_forest_(outcome.on_forest), b_(b) {
        b_.paths.clear();
        b_.path_arcs.clear();
        b_.path_ends.clear();
        const std::size_t n_links = at(forest.n_arcs() + forest.n_sources());
        if (b_.rest.size() < n_links) b_.rest.resize(n_links);
        std::copy_n(b_.flow.begin(), n_links, b_.rest.begin());
        if (b_.inflows.size() < at(forest.n_spots())) b_.inflows.resize(at(forest.n_spots()));
        if (!on_forest_) note_inflows();
    }

    void serve(std::int32_t sink, std::int32_t spot, std::int64_t wanted) {
        while (wanted > 0) {
            route_.clear();
            if (on_forest_) {
                follow_forest(spot);
            } else {
                const std::int32_t fork = follow_only_inflow(spot);
                if (fork != 0) find_cheapest(fork);
            }
            wanted -= take(sink, wanted);
        }
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

  private:
    void follow_forest(std::int32_t spot) {
        for (; spot != 0; spot = forest_.spots()[at(spot)].parent) {
            route_.push_back(forest_.spots()[at(spot)].parent_arc);
        }
    }
    void note_inflows();
    std::int32_t follow_only_inflow(std::int32_t spot);
    void find_cheapest(std::int32_t spot);
    std::int64_t take(std::int32_t sink, std::int64_t wanted);

    bool carries(const TradeForest::Entry& entry) const {
        return entry.residual % 2 == 0 && b_.rest[at(entry.residual / 2)] > 0;
    }

    const TradeForest& forest_;
    bool on_forest_;
    detail::TradeBuffers& b_;
    std::vector<std::int32_t>& route_ = b_.route;  // links from the town back to the root
};

void Decomposition::note_inflows() {
    for (std::int32_t spot = 0; spot < forest_.n_spots(); ++spot) b_.inflows[at(spot)] = {};
    const std::int32_t n_links = forest_.n_arcs() + forest_.n_sources();
    for (std::int32_t link = 0; link < n_links; ++link) {
        if (b_.rest[at(link)] == 0) continue;
        detail::Inflow& inflow = b_.inflows[at(forest_.ends(link).head)];
        ++inflow.n;
        inflow.links ^= link;
    }
}

// Walks up while there is nothing to choose; returns the spot where there is, or the root.
std::int32_t Decomposition::follow_only_inflow(std::int32_t spot) {
    while (spot != 0) {
        const detail::Inflow inflow = b_.inflows[at(spot)];
        CORRIDOR_EXPECT(inflow.n > 0, "what a town takes has come from somewhere");
        if (inflow.n > 1) break;
        route_.push_back(inflow.links);
        spot = forest_.ends(inflow.links).tail;
    }
    return spot;
}

// Dijkstra against the direction of the goods, along links that still carry some: labels are costs
// from a spot to the one asked for.
void Decomposition::find_cheapest(std::int32_t spot) {
    ++b_.stamp;
    b_.heap.clear();
    const auto label = [&](std::int32_t to, std::int64_t key, detail::Step step) {
        if (b_.seen[at(to)] == b_.stamp && b_.label[at(to)] <= key) return;
        b_.seen[at(to)] = b_.stamp;
        b_.label[at(to)] = key;
        b_.step[at(to)] = step;
        b_.heap.push({key, to, 0});
    };
    label(spot, 0, {});
    while (true) {
        CORRIDOR_EXPECT(!b_.heap.empty(), "what a town takes has come from somewhere");
        const detail::TradeHeap::Event event = b_.heap.pop();
        if (event.order == 0) break;
        if (b_.label[at(event.order)] != event.key) continue;
        for (const TradeForest::Entry& entry : forest_.entries(event.order)) {
            if (carries(entry)) {
                label(entry.other, event.key + entry.cost, {event.order, entry.residual / 2});
            }
        }
    }
    const auto begin = static_cast<std::ptrdiff_t>(route_.size());
    for (std::int32_t s = 0; s != spot; s = b_.step[at(s)].next) {
        route_.push_back(b_.step[at(s)].residual);
    }
    std::reverse(route_.begin() + begin, route_.end());
}

std::int64_t Decomposition::take(std::int32_t sink, std::int64_t wanted) {
    PathFlow path;
    path.sink = sink;
    path.quantity = wanted;
    for (const std::int32_t link : route_) {
        path.quantity = std::min(path.quantity, b_.rest[at(link)]);
    }
    const FlowNetwork& network = forest_.network();
    for (auto link = route_.rbegin(); link != route_.rend(); ++link) {
        b_.rest[at(*link)] -= path.quantity;
        if (!on_forest_ && b_.rest[at(*link)] == 0) {
            detail::Inflow& inflow = b_.inflows[at(forest_.ends(*link).head)];
            --inflow.n;
            inflow.links ^= *link;
        }
        if (*link >= forest_.n_arcs()) {
            path.source = *link - forest_.n_arcs();
            path.cost += network.sources[at(path.source)].price;
            continue;
        }
        const FlowArc& arc = network.arcs[at(*link)];
        path.cost += arc.cost;
        path.minutes += arc.minutes;
        b_.path_arcs.push_back(*link);
    }
    b_.path_ends.push_back(static_cast<std::int32_t>(b_.path_arcs.size()));
    b_.paths.push_back(path);
    return path.quantity;
}

}  // namespace

std::span<const PathFlow> decompose(const TradeForest& forest, std::span<const FlowSink> sinks,
                                    const TradeOutcome& outcome, TradeWorkspace& workspace) {
    Decomposition paths(forest, outcome, workspace.buffers());
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        if (outcome.taken[i] == 0) continue;
        paths.serve(static_cast<std::int32_t>(i), forest.position(sinks[i].node), outcome.taken[i]);
    }
    return paths.finish();
}

}  // namespace corridor::model
