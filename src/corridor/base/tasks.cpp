#include "corridor/base/tasks.h"

#include "corridor/base/error.h"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace corridor {
namespace {

//! Takes the tasks of a list one after another, from several threads.
class TaskList {
  public:
    TaskList(std::span<const Task> tasks, const std::atomic<bool>* stop)
        : tasks_(tasks), stop_(stop), failures_(tasks.size()) {}

    void work() {
        while (!failed_) {
            if (stop_ != nullptr && stop_->load()) return;
            const std::size_t i = next_++;
            if (i >= tasks_.size()) return;
            try {
                tasks_[i]();
            } catch (...) {
                failures_[i] = std::current_exception();
                failed_ = true;
            }
        }
    }

    //! \pre all threads have ended
    void report() const {
        for (const auto& failure : failures_)
            if (failure) std::rethrow_exception(failure);
        if (next_ < tasks_.size()) throw Error(ErrorKind::interrupted, "", "stopped");
    }

  private:
    std::span<const Task> tasks_;
    const std::atomic<bool>* stop_;
    std::vector<std::exception_ptr> failures_;  // each written by one thread alone
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> failed_{false};
};

}  // namespace

void run_tasks(std::span<const Task> tasks, int threads, const std::atomic<bool>* stop) {
    const std::size_t wanted =
        threads > 0 ? static_cast<std::size_t>(threads) : std::thread::hardware_concurrency();
    TaskList list(tasks, stop);
    {
        std::vector<std::jthread> others;  // joined at the end of the block
        try {
            for (std::size_t i = 1; i < std::min(wanted, tasks.size()); ++i)
                others.emplace_back([&list] { list.work(); });
        } catch (const std::system_error&) {
            // The system gives no more threads: those there are do the work.
        }
        list.work();
    }
    list.report();
}

}  // namespace corridor
