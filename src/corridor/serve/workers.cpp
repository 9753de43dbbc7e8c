#include "corridor/serve/workers.h"

#include <utility>

namespace corridor::serve {

Workers::Workers(std::size_t n_threads, std::size_t n_waiting) : max_waiting_(n_waiting) {
    threads_.reserve(n_threads + 1);
    for (std::size_t i = 0; i < n_threads; ++i)
        threads_.emplace_back([this] { work(accepted_, false); });
    threads_.emplace_back([this] { work(refused_, true); });
}

Workers::~Workers() {
    finish();
}

void Workers::add(std::function<void(bool)> job) {
    const std::lock_guard lock(mutex_);
    Line& line = accepted_.jobs.size() < max_waiting_ ? accepted_ : refused_;
    line.jobs.push_back(std::move(job));
    n_waiting_.store(accepted_.jobs.size());
    line.changed.notify_one();
}

void Workers::work(Line& line, bool refuse) {
    for (;;) {
        std::unique_lock lock(mutex_);
        line.changed.wait(lock, [&] { return finishing_ || !line.jobs.empty(); });
        if (line.jobs.empty()) return;
        const auto job = std::move(line.jobs.front());
        line.jobs.pop_front();
        n_waiting_.store(accepted_.jobs.size());
        lock.unlock();
        job(refuse);
    }
}

void Workers::finish() {
    {
        const std::lock_guard lock(mutex_);
        finishing_ = true;
        accepted_.changed.notify_all();
        refused_.changed.notify_all();
    }
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

}  // namespace corridor::serve
