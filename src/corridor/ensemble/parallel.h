#pragma once
//! \file The one seam to the thread library: independent items in parallel.

#include <cstddef>
#include <functional>

namespace corridor::ensemble {

/*!
 * Call body(worker, item) for item = 0 .. n - 1, in any order, on at most `threads` threads (0 = all
 * cores). `worker` < the number of threads tells apart what runs at the same time. The first
 * exception stops the rest and is thrown on.
 */
void for_each_item(int threads, std::size_t n,
                   const std::function<void(std::size_t worker, std::size_t item)>& body);

//! Threads that for_each_item would use.
std::size_t worker_count(int threads);

}  // namespace corridor::ensemble
