#include "corridor/serve/wire.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace corridor::serve {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds k_step{100};     // how often a waiting thread looks up
constexpr std::chrono::milliseconds k_farewell{500};  // for what a client still sends after our answer
constexpr std::string_view k_head_end = "\r\n\r\n";

// Waits for `events`; > 0 they came, 0 the time is over, < 0 failed.
int wait_for(int socket, short events, Clock::time_point until) {
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd one{.fd = socket, .events = events, .revents = 0};
        const int n = ::poll(&one, 1, static_cast<int>(std::max<long>(left, 0)));
        if (n >= 0 || errno != EINTR) return n;
    }
}

}  // namespace

Wire::Wire(int socket, const Patience& patience, const std::atomic<bool>& stopping)
    : socket_(socket), patience_(patience), stopping_(stopping) {}

std::ptrdiff_t Wire::receive(Clock::time_point until) {
    for (int ready = 0; ready == 0;) {
        const auto now = Clock::now();
        if (stopping_.load() || now >= until) return -1;
        ready = wait_for(socket_, POLLIN, std::min(until, now + k_step));
        if (ready < 0) return -1;
    }
    std::array<char, 16384> bytes;
    for (;;) {
        const auto n = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (n > 0) buffer_.append(bytes.data(), static_cast<std::size_t>(n));
        if (n >= 0 || errno != EINTR) return n;
    }
}

Wire::First Wire::await_first() {
    const auto now = Clock::now();
    if (stopping_.load() || now >= idle_since_ + patience_.idle) return First::closed;
    const int ready = wait_for(socket_, POLLIN, now + k_step);
    if (ready == 0) return First::nothing_yet;
    return ready > 0 && receive(Clock::now() + k_step) > 0 ? First::arrived : First::closed;
}

HeadState Wire::finish_head(std::size_t max_bytes) {
    const auto until = Clock::now() + patience_.head;
    for (;;) {
        const auto end = buffer_.find(k_head_end, at_);
        if (std::min(end, buffer_.size()) - at_ > max_bytes) return HeadState::too_large;
        if (end != std::string::npos) break;
        const auto n = receive(until);
        if (n == 0) return HeadState::closed;
        if (n < 0) return Clock::now() >= until ? HeadState::slow : HeadState::closed;
    }
    body_until_ = Clock::now() + patience_.body;
    return HeadState::complete;
}

std::ptrdiff_t Wire::read(char* to, std::size_t size) {
    if (pending() == 0)
        if (const auto n = receive(body_until_); n <= 0) return n;
    const auto n = std::min(size, pending());
    std::copy_n(buffer_.data() + at_, n, to);
    at_ += n;
    if (pending() == 0) {
        buffer_.clear();
        at_ = 0;
    }
    return static_cast<std::ptrdiff_t>(n);
}

std::ptrdiff_t Wire::write(std::string_view bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto n = ::send(socket_, bytes.data() + done, bytes.size() - done,
                              MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n > 0) {
            done += static_cast<std::size_t>(n);
        } else if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            if (wait_for(socket_, POLLOUT, Clock::now() + patience_.write) <= 0) return -1;
        } else if (n == 0 || errno != EINTR) {
            return -1;
        }
    }
    idle_since_ = Clock::now();
    return static_cast<std::ptrdiff_t>(bytes.size());
}

bool Wire::client_gone() const {
    pollfd one{.fd = socket_, .events = POLLRDHUP, .revents = 0};
    return ::poll(&one, 1, 0) > 0 && (one.revents & (POLLRDHUP | POLLHUP | POLLERR | POLLNVAL)) != 0;
}

void Wire::finish() {
    ::shutdown(socket_, SHUT_WR);
    const auto until = Clock::now() + k_farewell;
    do {
        buffer_.clear();
        at_ = 0;
    } while (receive(until) > 0);
}

}  // namespace corridor::serve
