// How long one day's trade of one good takes, beside LEMON's network simplex on the same problem
// with its graph kept. Every iteration is another day: capacities are changed before the solve.
#include <benchmark/benchmark.h>

#include <vector>

#include "../tests/support/trade_cases.h"
#include "corridor/model/lemon_solver.h"

namespace {

using namespace corridor::model;
using corridor::test::CaseShape;
using corridor::test::TradeCase;

constexpr int k_n_days = 16;

CaseShape shape_of(const benchmark::State& state) {
    CaseShape shape;
    shape.n_places = static_cast<int>(state.range(0));
    shape.n_roads = static_cast<int>(state.range(1));
    shape.n_binding = static_cast<int>(state.range(2));
    return shape;
}

//! Several days and what their solves need, made before the clock starts.
struct Days {
    std::vector<TradeCase> cases;
    std::vector<TradeForest> forests;
    std::vector<std::vector<std::int64_t>> capacity;

    explicit Days(const CaseShape& shape) {
        for (int i = 0; i < k_n_days; ++i) {
            cases.push_back(corridor::test::random_case(static_cast<std::uint64_t>(i) + 1, shape));
            forests.emplace_back(cases.back().network);
            const auto own = forests.back().arc_capacity();
            capacity.emplace_back(own.begin(), own.end());
        }
    }
    //! Moves every finite capacity a little, so no two solves are alike.
    void change(std::size_t i, std::int64_t step) {
        for (std::int64_t& capacity_of_arc : capacity[i]) {
            if (capacity_of_arc != k_unlimited) capacity_of_arc += step % 2 == 0 ? 17 : -13;
        }
    }
};

//! \param warm  each day starts from the prices of the one before, else from the landed costs
void solve_days(benchmark::State& state, bool warm) {
    Days days(shape_of(state));
    TradeWorkspace workspace;
    std::vector<TradeMemory> memory(k_n_days);
    std::int64_t n = 0, n_augmentations = 0, n_searches = 0, n_fallback = 0;
    for (auto _ : state) {
        const auto i = static_cast<std::size_t>(n % k_n_days);
        days.change(i, n++ / k_n_days);
        const TradeOutcome outcome =
            solve_trade(days.forests[i], days.cases[i].sinks, days.capacity[i], {}, workspace,
                        warm ? &memory[i] : nullptr);
        benchmark::DoNotOptimize(outcome.taken.data());
        n_augmentations += outcome.n_augmentations;
        n_searches += outcome.n_searches;
        n_fallback += outcome.used_fallback;
    }
    const auto per_solve = [&](std::int64_t count) {
        return static_cast<double>(count) / static_cast<double>(n);
    };
    state.counters["augmentations"] = per_solve(n_augmentations);
    state.counters["searches"] = per_solve(n_searches);
    state.counters["fallback"] = per_solve(n_fallback);
}

void from_costs(benchmark::State& state) {
    solve_days(state, false);
}

void from_yesterday(benchmark::State& state) {
    solve_days(state, true);
}

void from_costs_and_paths(benchmark::State& state) {
    Days days(shape_of(state));
    TradeWorkspace workspace;
    std::int64_t n = 0;
    for (auto _ : state) {
        const auto i = static_cast<std::size_t>(n % k_n_days);
        days.change(i, n++ / k_n_days);
        const TradeOutcome outcome =
            solve_trade(days.forests[i], days.cases[i].sinks, days.capacity[i], {}, workspace);
        const auto paths = decompose(days.forests[i], days.cases[i].sinks, outcome, workspace);
        benchmark::DoNotOptimize(paths.data());
    }
}

//! The problem as LEMON sees it; the first arcs are the roads.
struct Circulation {
    std::vector<std::int32_t> tails, heads;
    std::vector<std::int64_t> cost, capacity;

    explicit Circulation(const TradeCase& day) {
        const std::int32_t market = day.network.n_nodes;
        for (const FlowArc& arc : day.network.arcs) {
            add(arc.from, arc.to, scaled_cost(arc.cost, arc.tie), arc.capacity);
        }
        for (const FlowSource& source : day.network.sources) {
            add(market, source.node, scaled_cost(source.price, source.tie), source.capacity);
        }
        for (const FlowSink& sink : day.sinks) {
            for (const Tier& tier : sink.tiers) {
                add(sink.node, market, -scaled_value(tier.value), tier.quantity);
            }
        }
    }
    void add(std::int32_t tail, std::int32_t head, std::int64_t c, std::int64_t cap) {
        tails.push_back(tail);
        heads.push_back(head);
        cost.push_back(c);
        capacity.push_back(cap);
    }
};

void lemon_network_simplex(benchmark::State& state) {
    Days days(shape_of(state));
    std::vector<Circulation> problems;
    std::vector<LemonSolver> solvers(k_n_days);
    for (std::size_t i = 0; i < solvers.size(); ++i) {
        problems.emplace_back(days.cases[i]);
        solvers[i].set_graph(days.cases[i].network.n_nodes + 1, problems[i].tails,
                             problems[i].heads);
    }
    std::int64_t n = 0;
    for (auto _ : state) {
        const auto i = static_cast<std::size_t>(n % k_n_days);
        days.change(i, n++ / k_n_days);
        std::copy(days.capacity[i].begin(), days.capacity[i].end(), problems[i].capacity.begin());
        benchmark::DoNotOptimize(solvers[i].solve(problems[i].cost, problems[i].capacity));
    }
}

void forest(benchmark::State& state) {
    const Days days(shape_of(state));
    std::size_t i = 0;
    for (auto _ : state) {
        const TradeForest built(days.cases[i++ % k_n_days].network);
        benchmark::DoNotOptimize(built.n_spots());
    }
}

void networks(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMicrosecond)->ArgNames({"places", "roads", "binding"});
    for (const int binding : {0, 4, 8, 20}) bench->Args({60, 120, binding});
    for (const int binding : {0, 4, 8, 20, 40}) bench->Args({1'000, 3'500, binding});
}

BENCHMARK(from_costs)->Apply(networks);
BENCHMARK(from_yesterday)->Apply(networks);
BENCHMARK(from_costs_and_paths)->Apply(networks);
BENCHMARK(lemon_network_simplex)->Apply(networks);
BENCHMARK(forest)->Unit(benchmark::kMicrosecond)->Args({60, 120, 0})->Args({1'000, 3'500, 0});

}  // namespace
