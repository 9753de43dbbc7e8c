#include "corridor/ensemble/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <thread>

namespace corridor::ensemble {

std::size_t worker_count(int threads) {
    if (threads > 0) return static_cast<std::size_t>(threads);
    return std::max(1u, std::thread::hardware_concurrency());
}

void for_each_item(int threads, std::size_t n,
                   const std::function<void(std::size_t, std::size_t)>& body) {
    const std::size_t workers = worker_count(threads);
    if (workers == 1) {
        for (std::size_t i = 0; i < n; ++i) body(0, i);
        return;
    }
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers);
    tbb::task_arena arena(static_cast<int>(workers));
    arena.execute([&] {
        tbb::parallel_for(
            tbb::blocked_range<std::size_t>(0, n, 1),
            [&](const tbb::blocked_range<std::size_t>& items) {
                const auto worker =
                    static_cast<std::size_t>(tbb::this_task_arena::current_thread_index());
                for (std::size_t i = items.begin(); i < items.end(); ++i) body(worker, i);
            },
            tbb::simple_partitioner());
    });
}

}  // namespace corridor::ensemble
