#pragma once

#include <cstdint>

namespace corridor::test {

//! Calls of operator new so far, in the whole program; -1 under a sanitizer, which brings its own.
//! A test that names this function gets a counting operator new; others are left alone.
std::int64_t n_allocations();

}  // namespace corridor::test
