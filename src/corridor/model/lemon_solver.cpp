// The only C++17 file: LEMON does not compile as C++20.
#include "corridor/model/lemon_solver.h"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <utility>

namespace corridor::model {

namespace {

using Simplex = lemon::NetworkSimplex<lemon::StaticDigraph, std::int64_t, std::int64_t>;

// StaticDigraph wants arcs sorted by tail and numbers them in that order.
std::vector<std::pair<int, int>> sorted_ends(const std::vector<std::int32_t>& tails,
                                             const std::vector<std::int32_t>& heads,
                                             std::vector<std::int32_t>& order) {
    order.resize(tails.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int32_t>(i);
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
        return tails[static_cast<std::size_t>(a)] < tails[static_cast<std::size_t>(b)];
    });
    std::vector<std::pair<int, int>> ends;
    ends.reserve(order.size());
    for (const std::int32_t i : order) {
        ends.emplace_back(tails[static_cast<std::size_t>(i)], heads[static_cast<std::size_t>(i)]);
    }
    return ends;
}

}  // namespace

struct LemonSolver::Graph {
    std::int32_t n_nodes = 0;
    lemon::StaticDigraph digraph;
    std::vector<std::int32_t> arc_of;  // arc of the digraph, by the caller's arc
    std::unique_ptr<lemon::StaticDigraph::ArcMap<std::int64_t>> cost, capacity;
    std::unique_ptr<Simplex> simplex;
};

LemonSolver::LemonSolver() : graph_(std::make_unique<Graph>()) {}
LemonSolver::~LemonSolver() = default;

void LemonSolver::set_graph(std::int32_t n_nodes, const std::vector<std::int32_t>& tails,
                            const std::vector<std::int32_t>& heads) {
    if (graph_->simplex && graph_->n_nodes == n_nodes && tails == tails_ && heads == heads_) return;
    auto graph = std::make_unique<Graph>();
    graph->n_nodes = n_nodes;
    std::vector<std::int32_t> order;
    const auto ends = sorted_ends(tails, heads, order);
    graph->digraph.build(n_nodes, ends.begin(), ends.end());
    graph->arc_of.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        graph->arc_of[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    }
    graph->cost = std::make_unique<lemon::StaticDigraph::ArcMap<std::int64_t>>(graph->digraph);
    graph->capacity = std::make_unique<lemon::StaticDigraph::ArcMap<std::int64_t>>(graph->digraph);
    graph->simplex = std::make_unique<Simplex>(graph->digraph);
    graph_ = std::move(graph);
    tails_ = tails;
    heads_ = heads;
}

bool LemonSolver::solve(const std::vector<std::int64_t>& cost,
                        const std::vector<std::int64_t>& capacity) {
    for (std::size_t i = 0; i < cost.size(); ++i) {
        const auto arc = lemon::StaticDigraph::arcFromId(graph_->arc_of[i]);
        (*graph_->cost)[arc] = cost[i];
        (*graph_->capacity)[arc] = capacity[i];
    }
    graph_->simplex->costMap(*graph_->cost).upperMap(*graph_->capacity);
    return graph_->simplex->run() == Simplex::OPTIMAL;
}

std::int64_t LemonSolver::flow(std::int32_t arc) const {
    const auto index = static_cast<std::size_t>(arc);
    return graph_->simplex->flow(lemon::StaticDigraph::arcFromId(graph_->arc_of[index]));
}

std::int64_t LemonSolver::potential(std::int32_t node) const {
    return graph_->simplex->potential(lemon::StaticDigraph::nodeFromId(node));
}

}  // namespace corridor::model
