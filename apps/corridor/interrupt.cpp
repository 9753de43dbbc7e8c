#include "interrupt.h"

#include <unistd.h>
#include <csignal>

namespace corridor::app {
namespace {

constexpr int k_interrupted = 130;
constexpr int k_patience = 3;  // so many signals, and the program ends whatever it is doing

// A signal handler can reach nothing but what stands at file level.
std::atomic<bool> stop_asked{false};
std::atomic<bool> graceful{false};
std::atomic<int> n_signals{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void on_signal(int) {
    if (!graceful.load() || n_signals.fetch_add(1) + 1 >= k_patience) _exit(k_interrupted);
    stop_asked.store(true);
}

}  // namespace

void catch_signals() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

GracefulStop::GracefulStop() {
    graceful.store(true);
}

GracefulStop::~GracefulStop() {
    graceful.store(false);
}

const std::atomic<bool>* GracefulStop::flag() const {
    return &stop_asked;
}

}  // namespace corridor::app
