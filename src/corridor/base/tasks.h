#pragma once
//! \file Several jobs side by side, for what is written rather than computed.

#include <atomic>
#include <functional>
#include <span>

namespace corridor {

using Task = std::function<void()>;

/*!
 * Runs each task once, in the order of the list, on up to `threads` threads; this thread is one of
 * them. After a failure, or once `stop` is set, no task begins that has not begun.
 *
 * \param threads  0 = one for each core
 * \param stop     set from outside, or null
 * \throws what a task threw (the first in the order of the list, when all that began have ended);
 *         Error{interrupted} where `stop` kept a task from beginning
 */
void run_tasks(std::span<const Task> tasks, int threads, const std::atomic<bool>* stop = nullptr);

}  // namespace corridor
