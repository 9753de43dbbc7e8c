#include "corridor/facade_futures.h"

#include "corridor/assess/influence.h"
#include "corridor/facade_manifest.h"
#include "corridor/facade_memory.h"

#include <algorithm>
#include <utility>

namespace corridor {

namespace {

// Records of somebody who waits: a thousand futures of some hundred places fit.
constexpr std::size_t k_keep_in_memory = std::size_t{512} << 20;  // bytes

}  // namespace

Futures::Futures(Loaded loaded, std::uint32_t seed, std::size_t members, int threads,
                 std::span<const result::Variable> variables, std::shared_ptr<Futures> unedited)
    : loaded_(std::move(loaded)),
      engine_(std::make_shared<simulate::Engine>(simulate::make_engine(loaded_.scenario))),
      seed_(seed),
      members_(members),
      threads_(threads),
      variables_(variables),
      unedited_(std::move(unedited)) {}

ensemble::LifePlan Futures::plan(const Waiting& waiting) const {
    return {.threads = threads_,
            .stop = &waiting.stop,
            .spill_folder = std::filesystem::temp_directory_path(),
            .keep_in_memory = k_keep_in_memory,
            .variables = {variables_.begin(), variables_.end()},
            .progress = waiting.progress};
}

Futures::Trunk Futures::first_trunk(const Waiting& waiting) {
    const std::size_t n = std::min(members_, ensemble::k_first_members);
    return first_trunk_.get(waiting.stop, [&] {
        return unedited_ ? ensemble::graft_trunk(*unedited_->first_trunk(waiting), engine_, n,
                                                 plan(waiting))
                         : ensemble::grow_trunk(engine_, seed_, n, plan(waiting));
    });
}

Futures::Trunk Futures::trunk(const Waiting& waiting) {
    const auto few = first_trunk(waiting);
    if (few->members.size() == members_) return few;
    return trunk_.get(waiting.stop, [&] {
        require_memory(*few, members_);
        return unedited_ ? ensemble::graft_trunk(*unedited_->trunk(waiting), engine_, members_,
                                                 plan(waiting), few.get())
                         : ensemble::grow_trunk(engine_, seed_, members_, plan(waiting), few.get());
    });
}

std::shared_ptr<Futures::Later> Futures::later(std::int32_t day) {
    const std::scoped_lock lock(mutex_);
    if (!later_ || later_->day != day) {
        later_ = std::make_shared<Later>();
        later_->day = day;
    }
    return later_;
}

Futures::Trunk Futures::first_trunk_on(std::int32_t day, const Waiting& waiting) {
    const auto from = first_trunk(waiting);
    if (day <= from->day) return from;
    return later(day)->first.get(
        waiting.stop, [&] { return ensemble::extend_trunk(*from, day, plan(waiting)); });
}

Futures::Trunk Futures::trunk_on(std::int32_t day, const Waiting& waiting) {
    const auto from = trunk(waiting);
    if (day <= from->day) return from;
    const auto few = first_trunk_on(day, waiting);
    if (few->members.size() == members_) return few;
    return later(day)->all.get(waiting.stop, [&] {
        return ensemble::extend_trunk(*from, day, plan(waiting), few.get());
    });
}

Futures::Output Futures::first(const Waiting& waiting) {
    const auto from = first_trunk(waiting);
    return first_.get(waiting.stop, [&] {
        auto branch = std::make_unique<ensemble::Branch>(ensemble::Course{}, plan(waiting));
        auto out = std::make_shared<ensemble::BranchOutput>(branch->to_deadline(*from));
        sign(out->result.manifest, loaded_);
        const std::scoped_lock lock(mutex_);
        begun_ = std::move(branch);
        return out;
    });
}

std::unique_ptr<ensemble::Branch> Futures::take_begun() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(begun_, nullptr);
}

Futures::Output Futures::whole(const Waiting& waiting) {
    const auto from = trunk(waiting);
    return whole_.get(waiting.stop, [&] {
        auto branch = take_begun();
        if (branch)
            branch->plan(plan(waiting));
        else
            branch = std::make_unique<ensemble::Branch>(ensemble::Course{}, plan(waiting));
        auto out = std::make_shared<ensemble::BranchOutput>(branch->to_horizon(*from));
        complete(out->result, loaded_);
        return out;
    });
}

Futures::Output Futures::with_influence(const Waiting& waiting) {
    const auto from = whole(waiting);
    return with_influence_.get(waiting.stop, [&] {
        ensemble::RunOutput run{.result = from->result, .engine = engine_,
                                .members = from->members, .kept = {}};
        assess::fill_influence(loaded_.scenario, run,
                               {.threads = threads_, .progress = waiting.progress,
                                .stop = &waiting.stop});
        auto out = std::make_shared<ensemble::BranchOutput>();
        out->result = std::move(run.result);
        out->singles = from->singles;
        complete(out->result, loaded_);
        return out;
    });
}

}  // namespace corridor
