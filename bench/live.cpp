// Speed of an answer while the hand is on the slider: the Mali example, from the change of an option
// or of a measure to come to its first and to its last picture. docs/performance.md says how to read
// the figures.

#include "corridor/live.h"

#include <benchmark/benchmark.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>

using namespace corridor;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

//! Seconds from a request to its first and to its last picture.
struct Answered {
    double first = 0, last = 0;
};

Answered ask(serve::Service& service, const std::string& body) {
    const std::atomic<bool> never{false};
    const auto start = Clock::now();
    Answered out;
    service.run(body, [&](std::string_view line) {
        if (!line.starts_with(R"({"type":"picture")")) return;
        out.last = seconds_since(start);
        if (out.first == 0) out.first = out.last;
    }, never);
    return out;
}

//! A load that nobody has asked about before.
std::string another_airlift(int run) {
    return R"({"options":[{"id":"try","kind":"airlift","place":"nioro","origin":"dakar","good":"fuel",)"
           R"("quantity":)" + std::to_string(20000 + 100 * run) + R"(,"start":"2025-11-03"}]})";
}

//! A measure in force ends on another day to come.
std::string another_end(int run) {
    return R"({"edits":[{"table":"measures","row":"nioro-fuel","column":"end","value":"2025-12-)" +
           std::to_string(10 + run % 20) + R"("}]})";
}

void answer(benchmark::State& state, std::string (*body)(int)) {
    const auto service = make_live_service(
        {.folder = std::filesystem::path(CORRIDOR_SOURCE_DIR) / "examples/mali_2025",
         .members = static_cast<int>(state.range(0)),
         .seed = 7,
         .threads = 2});
    ask(*service, "{}");  // the scenario as it stands, which a person sees first
    int run = 0;
    double first = 0;
    for (auto _ : state) {
        const Answered answered = ask(*service, body(++run));
        first += answered.first;
        state.SetIterationTime(answered.last);
    }
    state.counters["first_picture_s"] =
        benchmark::Counter(first / static_cast<double>(state.iterations()));
}

void option_changed(benchmark::State& state) {
    answer(state, another_airlift);
}
BENCHMARK(option_changed)->Arg(128)->Arg(1000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(5);

void measure_changed(benchmark::State& state) {
    answer(state, another_end);
}
BENCHMARK(measure_changed)->Arg(128)->Arg(1000)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(5);

}  // namespace
