// What a random draw costs. `yardstick` is a fixed piece of arithmetic: divide by it to compare
// machines.

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <vector>

#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"
#include "corridor/base/random.h"

namespace corridor {
namespace {

constexpr std::size_t k_n_uniforms = 1 << 14;  // a power of two; enough to defeat branch memory

const std::vector<double>& uniforms() {
    static const std::vector<double> numbers = [] {
        std::vector<double> made(k_n_uniforms);
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = uniform({.seed = 1, .member = 0}, i, 0, Purpose::trip);
        return made;
    }();
    return numbers;
}

// Calls `draw` with one uniform after another.
template <class Draw>
void each_uniform(benchmark::State& state, Draw&& draw) {
    const std::vector<double>& numbers = uniforms();
    std::size_t i = 0;
    for (auto _ : state) benchmark::DoNotOptimize(draw(numbers[i++ & (k_n_uniforms - 1)]));
}

void yardstick(benchmark::State& state) {
    double x = 0.3;
    for (auto _ : state) {
        for (int i = 0; i < 16; ++i) x = 3.9 * x * (1 - x);  // 16 dependent steps
        benchmark::DoNotOptimize(x);
    }
}
BENCHMARK(yardstick);

void philox_uniform(benchmark::State& state) {
    std::uint64_t entity = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(uniform({.seed = 1, .member = 2}, ++entity, 3, Purpose::want));
}
BENCHMARK(philox_uniform);

void normal(benchmark::State& state) {
    each_uniform(state, [](double u) { return normal_quantile(u); });
}
BENCHMARK(normal);

// Arguments: n, and the mean in thousandths.
void binomial(benchmark::State& state) {
    const std::int64_t n = state.range(0);
    const double p = static_cast<double>(state.range(1)) / 1000 / static_cast<double>(n);
    each_uniform(state, [n, p](double u) { return binomial_quantile(n, p, u); });
}
BENCHMARK(binomial)
    ->Args({1, 300})
    ->Args({6, 1'200})
    ->Args({200, 100})
    ->Args({200, 1'000})
    ->Args({200, 5'900})
    ->Args({200, 6'100})
    ->Args({1'000, 30'000})
    ->Args({1'000, 970'000})
    ->Args({5'000, 50'000})
    ->Args({100'000, 10'000'000})
    ->Args({10'000'000, 5'000'000'000});

// The whole of a draw in the day loop: number, then quantile.
void keyed_household_draw(benchmark::State& state) {
    std::uint64_t entity = 0;
    for (auto _ : state) {
        const auto [u, rest] = uniform2({.seed = 1, .member = 2}, ++entity, 3, Purpose::want);
        benchmark::DoNotOptimize(household_binomial(20'003, 0.01, 6, u, rest));
    }
}
BENCHMARK(keyed_household_draw);

void multinomial_of_12(benchmark::State& state) {
    std::array<double, 12> weights{};
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = 1.0 / static_cast<double>(i + 1);
    std::array<std::int64_t, 12> out{};
    std::size_t i = 0;
    for (auto _ : state) {
        multinomial_split(5'000, weights, std::span(uniforms()).subspan(i, 12), out);
        benchmark::DoNotOptimize(out);
        i = (i + 12) % (k_n_uniforms - 12);
    }
}
BENCHMARK(multinomial_of_12);

void beta(benchmark::State& state) {
    each_uniform(state, [](double u) { return beta_quantile(20, 3, u); });
}
BENCHMARK(beta);

void portable_exp(benchmark::State& state) {
    each_uniform(state, [](double u) { return pm::exp(-u); });
}
BENCHMARK(portable_exp);

void portable_pow(benchmark::State& state) {
    each_uniform(state, [](double u) { return pm::pow(u, 0.7); });
}
BENCHMARK(portable_pow);

void power_table(benchmark::State& state) {
    const pm::PowerTable table(0.7);
    each_uniform(state, [&table](double u) { return table(u); });
}
BENCHMARK(power_table);

}  // namespace
}  // namespace corridor
