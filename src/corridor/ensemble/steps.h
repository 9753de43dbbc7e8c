#pragma once
//! \file How far a long piece of work is, told to whom it concerns.

#include <cstddef>
#include <functional>
#include <mutex>
#include <string_view>

namespace corridor::ensemble {

//! Tells a callback how many of n steps are done, at most once a percent, from one thread at a time.
class Steps {
  public:
    using Tell = std::function<void(double share, std::string_view stage)>;

    //! \param tell      may be empty; outlives this
    //! \param from, to  the part of the whole that these steps are, 0..1
    Steps(const Tell& tell, std::size_t n, std::string_view stage, double from = 0, double to = 1)
        : tell_(tell), n_(n), stage_(stage), from_(from), to_(to) {}

    //! One more is done. From any thread.
    void done() {
        const std::scoped_lock lock(mutex_);
        ++n_done_;
        const int percent = static_cast<int>(100 * n_done_ / n_);
        if (!tell_ || percent == last_percent_) return;
        last_percent_ = percent;
        tell_(from_ + (to_ - from_) * static_cast<double>(n_done_) / static_cast<double>(n_), stage_);
    }

  private:
    const Tell& tell_;
    std::size_t n_, n_done_ = 0;
    std::string_view stage_;
    double from_, to_;
    int last_percent_ = -1;
    std::mutex mutex_;
};

}  // namespace corridor::ensemble
