#pragma once
//! \file How many runs go on at once, and who waits.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <string_view>

namespace corridor::serve {

//! Runs in the order they came; of one browser tab only the newest.
class RunQueue {
  public:
    RunQueue(std::size_t n_running, std::size_t n_waiting)
        : max_running_(n_running), max_waiting_(n_waiting) {}

    //! A place in the queue, then among those that run; given back when it goes.
    class Turn {
      public:
        /*!
         * Takes a place and stops the former run of the same tab.
         * \param tab   of the browser; empty = no tab, nothing is stopped
         * \param stop  of this run: set when a newer run of its tab comes
         */
        Turn(RunQueue& queue, std::string_view tab, std::atomic<bool>& stop);
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

        //! False where the queue is full: there is nothing to wait for.
        bool granted() const { return granted_; }
        /*!
         * Waits until this run may start.
         * \param waiting  told the position, 1 = next, first of all and whenever it changes
         * \return false where `stop` was set meanwhile
         */
        bool wait(const std::function<void(std::size_t position)>& waiting);

      private:
        friend class RunQueue;
        RunQueue& queue_;
        const std::string tab_;
        std::atomic<bool>& stop_;
        bool granted_ = false;
    };

  private:
    std::size_t position_of(const Turn& turn) const;  // 0 = may run

    const std::size_t max_running_, max_waiting_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::list<Turn*> turns_;  // in the order they came; the first max_running_ run
};

}  // namespace corridor::serve
