#pragma once
//! \file A value that is made by whoever asks first and then kept; only for the facade.

#include "corridor/base/error.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>

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
        std::unique_lock lock(mutex_);
        while (making_) {
            made_.wait_for(lock, std::chrono::milliseconds(20));
            if (stop.load()) throw Error(ErrorKind::interrupted, "run", "stopped");
        }
        if (value_) return value_;
        making_ = true;
        lock.unlock();
        std::shared_ptr<const T> value;
        try {
            value = make();
        } catch (...) {
            end(nullptr);
            throw;
        }
        end(value);
        return value;
    }

  private:
    //! \param value  null where the making ended in an error
    void end(std::shared_ptr<const T> value) {
        const std::scoped_lock lock(mutex_);
        value_ = std::move(value);
        making_ = false;
        made_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable made_;
    bool making_ = false;
    std::shared_ptr<const T> value_;
};

}  // namespace corridor
