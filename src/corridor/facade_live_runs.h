#pragma once
//! \file The last few results, for what the browser asks for later; only for the facade.

#include "corridor/ensemble/branch.h"

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace corridor {

class LiveRuns {
  public:
    using Output = std::shared_ptr<const ensemble::BranchOutput>;

    //! "r1", "r2", ...
    std::string next_id();
    //! Keeps what a run came to so far, in place of what it kept before; the oldest run goes.
    void put(std::string_view run, Output output);
    //! \throws Error{usage} where it is not kept any more
    Output get(std::string_view run) const;

  private:
    struct Kept {
        std::string run;
        Output output;
    };
    static constexpr std::size_t k_kept = 8;
    mutable std::mutex mutex_;
    int last_ = 0;
    std::deque<Kept> kept_;  // oldest first
};

}  // namespace corridor
