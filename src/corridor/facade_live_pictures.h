#pragma once
//! \file Pictures of a run, sent as they come; only for the facade.

#include "corridor/facade_futures.h"
#include "corridor/facade_live_runs.h"
#include "corridor/result/what_if.h"
#include "corridor/serve/service.h"

#include <atomic>
#include <vector>

namespace corridor {

//! What is lived, against what.
struct LiveQuestion {
    std::shared_ptr<Futures> base;           //!< the scenario as it stands
    std::shared_ptr<Futures> with;           //!< with edits; the same where there are none
    std::vector<scenario::Option> options;   //!< lived together, from kept members of `with`
    bool is_empty() const { return base == with && options.empty(); }
};

/*!
 * Lives the question and emits its lines: progress, the first picture, the last.
 * \param runs  keeps what the pictures show
 * \throws Error{interrupted}, what `emit` throws
 */
void send_pictures(const LiveQuestion& question, LiveRuns& runs, const serve::Emit& emit,
                   const std::atomic<bool>& stop);

//! The last picture's result, with the options as its OptionOutcome.
result::Result answer(const LiveQuestion& question, const std::atomic<bool>& stop);

//! Tells `emit` how far the part of the work from one share of the whole to another is.
std::function<void(double, std::string_view)> progress_lines(const serve::Emit& emit, double from,
                                                             double to);

}  // namespace corridor
