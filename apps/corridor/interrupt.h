#pragma once
//! \file Ctrl-C: a run is asked to stop and cleans up after itself; all else ends at once.

#include <atomic>

namespace corridor::app {

//! Catches SIGINT, SIGTERM and SIGHUP, and lets a reader that has gone be an error, not a death.
void catch_signals();

//! While one stands, a signal sets the flag instead of ending the program.
class GracefulStop {
  public:
    GracefulStop();
    ~GracefulStop();
    GracefulStop(const GracefulStop&) = delete;
    GracefulStop& operator=(const GracefulStop&) = delete;
    const std::atomic<bool>* flag() const;
};

}  // namespace corridor::app
