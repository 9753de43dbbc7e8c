#pragma once
//! \file The threads that answer connections, and how many may wait for one.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace corridor::serve {

/*!
 * A fixed number of threads and a bounded queue. One more thread takes what finds the queue full, so
 * that it can be refused in words.
 */
class Workers {
  public:
    Workers(std::size_t n_threads, std::size_t n_waiting);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    //! \param job  told whether it is to refuse its client
    void add(std::function<void(bool refuse)> job);
    //! Jobs that no thread has taken yet.
    std::size_t n_waiting() const { return n_waiting_.load(); }
    //! Takes no more, finishes what was added, joins all threads.
    void finish();

  private:
    struct Line {
        std::list<std::function<void(bool)>> jobs;
        std::condition_variable changed;
    };

    void work(Line& line, bool refuse);

    const std::size_t max_waiting_;
    std::mutex mutex_;
    Line accepted_, refused_;
    bool finishing_ = false;
    std::atomic<std::size_t> n_waiting_{0};
    std::vector<std::thread> threads_;
};

}  // namespace corridor::serve
