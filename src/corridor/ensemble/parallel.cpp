#include "corridor/ensemble/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace corridor::ensemble {

std::size_t worker_count(int threads) {
    if (threads > 0) return static_cast<std::size_t>(threads);
    return std::max(1u, std::thread::hardware_concurrency());
}

#if defined(__SANITIZE_THREAD__)
namespace {

// Plain threads instead of TBB under ThreadSanitizer. Debian's TBB hands tasks over by atomics that
// ThreadSanitizer cannot see, and a suppression of TBB would hide every race of the bodies it
// calls.
void share_out(std::size_t workers, std::size_t n,
               const std::function<void(std::size_t, std::size_t)>& body) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto work = [&](std::size_t worker) {
        try {
            for (std::size_t i = next++; i < n; i = next++) body(worker, i);
        } catch (...) {
            next = n;  // the others stop after the item they are at
            const std::scoped_lock lock(mutex);
            if (!failure) failure = std::current_exception();
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t worker = 0; worker < workers; ++worker) threads.emplace_back(work, worker);
    threads.clear();  // joins
    if (failure) std::rethrow_exception(failure);
}

}  // namespace
#else
namespace {

void share_out(std::size_t workers, std::size_t n,
               const std::function<void(std::size_t, std::size_t)>& body) {
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

}  // namespace
#endif

void for_each_item(int threads, std::size_t n,
                   const std::function<void(std::size_t, std::size_t)>& body) {
    const std::size_t workers = worker_count(threads);
    if (workers > 1) return share_out(workers, n, body);
    for (std::size_t i = 0; i < n; ++i) body(0, i);
}

}  // namespace corridor::ensemble
