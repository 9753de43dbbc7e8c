#include "corridor/facade_live_runs.h"

#include "corridor/base/error.h"

#include <algorithm>

namespace corridor {

std::string LiveRuns::next_id() {
    const std::scoped_lock lock(mutex_);
    return "r" + std::to_string(++last_);
}

void LiveRuns::put(std::string_view run, Output output) {
    const std::scoped_lock lock(mutex_);
    const auto it = std::ranges::find(kept_, run, &Kept::run);
    if (it != kept_.end()) {
        it->output = std::move(output);
        return;
    }
    kept_.push_back({std::string(run), std::move(output)});
    if (kept_.size() > k_kept) kept_.pop_front();
}

LiveRuns::Output LiveRuns::get(std::string_view run) const {
    const std::scoped_lock lock(mutex_);
    const auto it = std::ranges::find(kept_, run, &Kept::run);
    if (it == kept_.end())
        throw Error(ErrorKind::usage, "run", "`" + std::string(run) + "` is not kept any more",
                    "Run it again");
    return it->output;
}

}  // namespace corridor
