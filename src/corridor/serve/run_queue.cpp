#include "corridor/serve/run_queue.h"

#include <chrono>

namespace corridor::serve {

RunQueue::Turn::Turn(RunQueue& queue, std::string_view tab, std::atomic<bool>& stop)
    : queue_(queue), tab_(tab), stop_(stop) {
    const std::lock_guard lock(queue_.mutex_);
    // A run that was stopped leaves within moments: it takes no place from the one that replaces it.
    std::size_t n_staying = 0;
    for (Turn* other : queue_.turns_) {
        if (!tab_.empty() && other->tab_ == tab_) other->stop_.store(true);
        if (!other->stop_.load()) ++n_staying;
    }
    granted_ = n_staying < queue_.max_running_ + queue_.max_waiting_;
    if (granted_) queue_.turns_.push_back(this);
}

RunQueue::Turn::~Turn() {
    if (!granted_) return;
    const std::lock_guard lock(queue_.mutex_);
    queue_.turns_.remove(this);
    queue_.changed_.notify_all();
}

std::size_t RunQueue::position_of(const Turn& turn) const {
    std::size_t before = 0;
    for (const Turn* other : turns_) {
        if (other == &turn) break;
        ++before;
    }
    return before < max_running_ ? 0 : before - max_running_ + 1;
}

bool RunQueue::Turn::wait(const std::function<void(std::size_t)>& waiting) {
    constexpr std::chrono::milliseconds k_step{50};  // how often `stop` is looked at
    std::size_t told = 0;
    std::unique_lock lock(queue_.mutex_);
    while (!stop_.load()) {
        const auto position = queue_.position_of(*this);
        if (position == 0) return true;
        if (position != told) {
            lock.unlock();
            waiting(told = position);
            lock.lock();
        } else {
            queue_.changed_.wait_for(lock, k_step);
        }
    }
    return false;
}

}  // namespace corridor::serve
