#include "tests/support/trade_mutants.h"

#include <algorithm>
#include <vector>

namespace corridor::test {

using namespace corridor::model;

namespace {

using Amounts = std::vector<std::int64_t>;

Amounts arc_capacity(const TradeForest& forest) {
    return {forest.arc_capacity().begin(), forest.arc_capacity().end()};
}
Amounts source_capacity(const TradeForest& forest) {
    return {forest.source_capacity().begin(), forest.source_capacity().end()};
}

TradeAnswer solve_with(const TradeForest& forest, std::span<const FlowSink> sinks,
                       const Amounts& arcs, const Amounts& sources) {
    TradeWorkspace workspace;
    return answer_of(forest, sinks, solve_trade(forest, sinks, arcs, sources, workspace));
}

TradeAnswer forget_one_road(const TradeForest& forest, std::span<const FlowSink> sinks) {
    Amounts arcs = arc_capacity(forest);
    TradeWorkspace workspace;
    const TradeAnswer right = solve(forest, sinks, workspace);
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        if (right.arc_flow[a] < arcs[a]) continue;
        arcs[a] = k_unlimited;
        break;
    }
    return solve_with(forest, sinks, arcs, source_capacity(forest));
}

TradeAnswer never_reroute(const TradeForest& forest, std::span<const FlowSink> sinks) {
    Amounts arcs(static_cast<std::size_t>(forest.n_arcs()), 0);
    for (std::int32_t j = 0; j < forest.n_nodes(); ++j) {
        const std::int32_t arc = forest.reached(j) ? forest.parent_arc(j) : -1;
        if (arc < 0) continue;
        const auto index = static_cast<std::size_t>(arc);
        arcs[index] = forest.arc_capacity()[index];
    }
    return solve_with(forest, sinks, arcs, source_capacity(forest));
}

TradeAnswer serve_first_come(const TradeForest& forest, std::span<const FlowSink> sinks) {
    Amounts arcs = arc_capacity(forest);
    Amounts sources = source_capacity(forest);
    TradeAnswer sum{Amounts(arcs.size()), Amounts(sources.size()), {}, {}, 0};
    const auto move = [](const Amounts& flow, Amounts& capacity, Amounts& total) {
        for (std::size_t i = 0; i < flow.size(); ++i) {
            total[i] += flow[i];
            if (capacity[i] != k_unlimited) capacity[i] -= flow[i];
        }
    };
    for (const FlowSink& sink : sinks) {
        const TradeAnswer one = solve_with(forest, {&sink, 1}, arcs, sources);
        move(one.arc_flow, arcs, sum.arc_flow);
        move(one.source_flow, sources, sum.source_flow);
        sum.taken.push_back(one.taken[0]);
        sum.price = one.price;
        sum.objective += one.objective;
    }
    return sum;
}

// Solves with flat ladders, then books what arrives as if it had been the best tiers.
TradeAnswer bid_flat(const TradeForest& forest, std::span<const FlowSink> sinks) {
    std::vector<std::vector<Tier>> ladders;
    std::vector<FlowSink> wrong(sinks.begin(), sinks.end());
    for (const FlowSink& sink : sinks) {
        std::vector<Tier> tiers(sink.tiers.begin(), sink.tiers.end());
        for (Tier& tier : tiers) tier.value = tiers.back().value;
        ladders.push_back(std::move(tiers));
    }
    for (std::size_t i = 0; i < wrong.size(); ++i) wrong[i].tiers = ladders[i];
    TradeWorkspace workspace;
    const TradeOutcome outcome = solve_trade(forest, wrong, {}, {}, workspace);
    return answer_of(forest, sinks, outcome);
}

std::vector<FlowSink> without_leaks(std::span<const FlowSink> sinks) {
    std::vector<FlowSink> open(sinks.begin(), sinks.end());
    for (FlowSink& sink : open) sink.entry_capacity = k_unlimited;
    return open;
}

}  // namespace

const char* name_of(TradeMutant mutant) {
    constexpr std::array names = {"forgets_one_road", "forgets_sources",    "forgets_leak",
                                  "never_reroutes",   "first_come",         "bids_flat",
                                  "keeps_prices",     "counts_one_too_many"};
    return names[static_cast<std::size_t>(mutant)];
}

TradeAnswer solve_wrongly(TradeMutant mutant, const TradeForest& forest,
                          std::span<const FlowSink> sinks) {
    TradeWorkspace workspace;
    switch (mutant) {
        case TradeMutant::forgets_one_road:
            return forget_one_road(forest, sinks);
        case TradeMutant::forgets_sources:
            return solve_with(forest, sinks, arc_capacity(forest),
                              Amounts(forest.source_capacity().size(), k_unlimited));
        case TradeMutant::forgets_leak:
            return solve(forest, without_leaks(sinks), workspace);
        case TradeMutant::never_reroutes:
            return never_reroute(forest, sinks);
        case TradeMutant::first_come:
            return serve_first_come(forest, sinks);
        case TradeMutant::bids_flat:
            return bid_flat(forest, sinks);
        case TradeMutant::keeps_prices:
        case TradeMutant::counts_one_too_many:
            break;
    }
    TradeAnswer answer = solve(forest, sinks, workspace);
    if (mutant == TradeMutant::keeps_prices) {
        answer.price.assign(forest.distances().begin(), forest.distances().end());
    } else if (!answer.taken.empty()) {
        ++answer.taken.front();
    }
    return answer;
}

}  // namespace corridor::test
