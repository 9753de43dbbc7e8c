#include "tests/support/trade_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "corridor/model/lemon_solver.h"

namespace corridor::test {

using namespace corridor::model;

namespace {

std::size_t at(std::int64_t i) {
    return static_cast<std::size_t>(i);
}

//! One arc of the whole problem as a circulation; node n_nodes is the market outside.
struct Arc {
    std::int32_t tail, head;
    std::int64_t cost, capacity, flow;
    std::string name;
};

std::vector<Arc> all_arcs(const TradeForest& forest, std::span<const FlowSink> sinks,
                          const TradeAnswer& answer) {
    const FlowNetwork& net = forest.network();
    const std::int32_t market = net.n_nodes;
    std::vector<Arc> arcs;
    for (std::size_t i = 0; i < net.arcs.size(); ++i) {
        const FlowArc& a = net.arcs[i];
        arcs.push_back({a.from, a.to, scaled_cost(a.cost, a.tie), a.capacity, answer.arc_flow[i],
                        fmt::format("arc {}", i)});
    }
    for (std::size_t i = 0; i < net.sources.size(); ++i) {
        const FlowSource& s = net.sources[i];
        arcs.push_back({market, s.node, scaled_cost(s.price, s.tie), s.capacity,
                        answer.source_flow[i], fmt::format("source {}", i)});
    }
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        std::int64_t left = answer.taken[i];
        std::int64_t room = sinks[i].entry_capacity;
        for (std::size_t t = 0; t < sinks[i].tiers.size(); ++t) {
            const Tier& tier = sinks[i].tiers[t];
            const std::int64_t capacity = std::min(tier.quantity, room);
            const std::int64_t served = std::min(left, capacity);
            arcs.push_back({sinks[i].node, market, -scaled_value(tier.value), capacity, served,
                            fmt::format("sink {} tier {}", i, t)});
            left -= served;
            room -= capacity;
        }
    }
    return arcs;
}

std::string check_feasible(const TradeForest& forest, std::span<const FlowSink> sinks,
                           const TradeAnswer& answer, const std::vector<Arc>& arcs) {
    std::vector<std::int64_t> balance(at(forest.n_nodes()) + 1);
    for (const Arc& arc : arcs) {
        if (arc.flow < 0 || arc.flow > arc.capacity) {
            return fmt::format("{}: flow {} outside 0..{}", arc.name, arc.flow, arc.capacity);
        }
        balance[at(arc.tail)] -= arc.flow;
        balance[at(arc.head)] += arc.flow;
    }
    for (std::size_t j = 0; j < balance.size(); ++j) {
        if (balance[j] != 0) return fmt::format("node {}: {} too much arrives", j, balance[j]);
    }
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        std::int64_t bid = 0;
        for (const Tier& tier : sinks[i].tiers) bid += tier.quantity;
        if (answer.taken[i] > std::min(bid, sinks[i].entry_capacity)) {
            return fmt::format("sink {}: takes {}", i, answer.taken[i]);
        }
    }
    return {};
}

}  // namespace

TradeAnswer answer_of(const TradeForest& forest, std::span<const FlowSink> sinks,
                      const TradeOutcome& outcome) {
    const auto copy = [](std::span<const std::int64_t> values) {
        return std::vector<std::int64_t>(values.begin(), values.end());
    };
    return {copy(outcome.arc_flow), copy(outcome.source_flow), copy(outcome.taken),
            copy(outcome.price), trade_objective(forest, sinks, outcome)};
}

TradeAnswer solve(const TradeForest& forest, std::span<const FlowSink> sinks,
                  TradeWorkspace& workspace) {
    return answer_of(forest, sinks, solve_trade(forest, sinks, {}, {}, workspace));
}

std::string check_trade(const TradeForest& forest, std::span<const FlowSink> sinks,
                        const TradeAnswer& answer) {
    const std::vector<Arc> arcs = all_arcs(forest, sinks, answer);
    const std::string infeasible = check_feasible(forest, sinks, answer, arcs);
    if (!infeasible.empty()) return infeasible;
    std::vector<std::int64_t> price = answer.price;
    price.push_back(0);
    for (const Arc& arc : arcs) {
        const bool reached = price[at(arc.tail)] != k_unreachable;
        if (!reached && arc.flow > 0) return arc.name + ": goods from a node no source reaches";
        if (!reached) continue;
        const Int128 head = std::min(price[at(arc.head)], k_max_distance);
        const Int128 gap = head - price[at(arc.tail)];
        if (arc.flow < arc.capacity && gap > arc.cost) return arc.name + ": arbitrage left undone";
        if (arc.flow > 0 && gap < arc.cost) return arc.name + ": goods move at a loss";
    }
    return {};
}

std::string check_trade_with_lemon(const TradeForest& forest, std::span<const FlowSink> sinks,
                                   const TradeAnswer& answer, const TradeAnswer& by_lemon) {
    std::string wrong = check_trade(forest, sinks, answer);
    if (wrong.empty() && answer.objective != by_lemon.objective) {
        wrong = answer.objective > by_lemon.objective ? "objective worse than LEMON's"
                                                      : "objective better than LEMON's";
    }
    return wrong;
}

TradeAnswer solve_by_lemon(const TradeForest& forest, std::span<const FlowSink> sinks) {
    TradeAnswer answer;
    answer.arc_flow.resize(at(forest.n_arcs()));
    answer.source_flow.resize(at(forest.n_sources()));
    answer.taken.resize(sinks.size());
    const std::vector<Arc> arcs = all_arcs(forest, sinks, answer);
    std::vector<std::int32_t> tails, heads;
    std::vector<std::int64_t> cost, capacity;
    for (const Arc& arc : arcs) {
        tails.push_back(arc.tail);
        heads.push_back(arc.head);
        cost.push_back(arc.cost);
        capacity.push_back(arc.capacity);
    }
    LemonSolver lemon;
    lemon.set_graph(forest.n_nodes() + 1, tails, heads);
    if (!lemon.solve(cost, capacity)) return answer;
    std::int32_t a = 0;
    for (std::int64_t& flow : answer.arc_flow) flow = lemon.flow(a++);
    for (std::int64_t& flow : answer.source_flow) flow = lemon.flow(a++);
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        for (std::size_t t = 0; t < sinks[i].tiers.size(); ++t) answer.taken[i] += lemon.flow(a++);
    }
    for (std::int32_t j = 0; j < forest.n_nodes(); ++j) {
        answer.price.push_back(lemon.potential(j) - lemon.potential(forest.n_nodes()));
    }
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        answer.objective += Int128{arcs[i].cost} * lemon.flow(static_cast<std::int32_t>(i));
    }
    return answer;
}

namespace {

//! Directed graph of residual arcs whose reduced cost is 0, without steps straight back.
struct TightGraph {
    struct Step {
        std::int32_t head;
        std::size_t arc;
    };
    std::vector<std::vector<Step>> leaving;

    //! A cycle that uses two different arcs: goods can be rerouted around it at no cost.
    bool has_cycle() const {
        // Tarjan-free: a tight arc lies on a cycle iff its tail can be reached from its head
        // without undoing the arc itself.
        for (std::size_t tail = 0; tail < leaving.size(); ++tail) {
            for (const Step& step : leaving[tail]) {
                if (reaches(step.head, static_cast<std::int32_t>(tail), step.arc)) return true;
            }
        }
        return false;
    }
    bool reaches(std::int32_t from, std::int32_t goal, std::size_t without) const {
        std::vector<bool> seen(leaving.size());
        std::vector<std::int32_t> open{from};
        while (!open.empty()) {
            const std::int32_t node = open.back();
            open.pop_back();
            if (node == goal) return true;
            if (seen[at(node)]) continue;
            seen[at(node)] = true;
            for (const Step& step : leaving[at(node)]) {
                if (step.arc != without) open.push_back(step.head);
            }
        }
        return false;
    }
};

}  // namespace

bool is_unique(const TradeForest& forest, std::span<const FlowSink> sinks,
               const TradeAnswer& answer) {
    const std::vector<Arc> arcs = all_arcs(forest, sinks, answer);
    std::vector<std::int64_t> price = answer.price;
    price.push_back(0);
    TightGraph tight;
    tight.leaving.resize(price.size());
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const Arc& arc = arcs[i];
        if (price[at(arc.tail)] == k_unreachable || price[at(arc.head)] == k_unreachable) continue;
        if (price[at(arc.head)] - price[at(arc.tail)] != arc.cost) continue;
        if (arc.flow < arc.capacity) tight.leaving[at(arc.tail)].push_back({arc.head, i});
        if (arc.flow > 0) tight.leaving[at(arc.head)].push_back({arc.tail, i});
    }
    return !tight.has_cycle();
}

int n_binding(const TradeForest& forest, const TradeAnswer& answer) {
    int n = 0;
    for (std::size_t a = 0; a < answer.arc_flow.size(); ++a) {
        n += forest.network().arcs[a].capacity == answer.arc_flow[a];
    }
    for (std::size_t s = 0; s < answer.source_flow.size(); ++s) {
        n += forest.network().sources[s].capacity == answer.source_flow[s];
    }
    return n;
}

}  // namespace corridor::test
