#pragma once
//! \file A value that is made by whoever asks first and then kept; only for the facade.

#include "corridor/base/error.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

namespace corridor {

/*!
 * Several threads may ask at once: one makes the value, the others wait for it. Where the making ends
 * in an error, the next who asks makes it anew.
 */
template <class T>
class Once {
  public:
    //! \throws Error{interrupted} while waiting, when `stop` is set; what `make` throws
    template <class Make>
    std::shared_ptr<const T> get(const std::atomic<bool>& stop, const Make& make) {
        std::unique_lock lock(mutex_, std::defer_lock);
        while (!lock.try_lock_for(std::chrono::milliseconds(20)))
            if (stop.load()) throw Error(ErrorKind::interrupted, "run", "stopped");
        if (!value_) value_ = make();
        return value_;
    }

  private:
    std::timed_mutex mutex_;
    std::shared_ptr<const T> value_;
};

}  // namespace corridor
