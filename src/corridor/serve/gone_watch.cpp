#include "corridor/serve/gone_watch.h"

#include <poll.h>

#include <chrono>

namespace corridor::serve {

GoneWatch::GoneWatch() : thread_([this] {
    constexpr std::chrono::milliseconds k_between{50};
    while (!ending_.load()) {
        look();
        std::this_thread::sleep_for(k_between);
    }
}) {}

GoneWatch::~GoneWatch() {
    ending_.store(true);
    thread_.join();
}

void GoneWatch::look() {
    const std::lock_guard lock(mutex_);
    std::vector<pollfd> sockets;
    sockets.reserve(watched_.size());
    for (const Watched& one : watched_)
        sockets.push_back({.fd = one.socket, .events = POLLRDHUP, .revents = 0});
    if (sockets.empty() || ::poll(sockets.data(), sockets.size(), 0) <= 0) return;
    for (std::size_t i = 0; i < sockets.size(); ++i)
        if (sockets[i].revents != 0) watched_[i].stop->store(true);
}

void GoneWatch::stop_all() {
    const std::lock_guard lock(mutex_);
    stop_all_ = true;
    for (const Watched& one : watched_) one.stop->store(true);
}

GoneWatch::Guard::Guard(GoneWatch& watch, int socket, std::atomic<bool>& stop)
    : watch_(watch), stop_(stop) {
    const std::lock_guard lock(watch_.mutex_);
    watch_.watched_.push_back({socket, &stop});
    if (watch_.stop_all_) stop.store(true);
}

GoneWatch::Guard::~Guard() {
    const std::lock_guard lock(watch_.mutex_);
    std::erase_if(watch_.watched_, [&](const Watched& one) { return one.stop == &stop_; });
}

}  // namespace corridor::serve
