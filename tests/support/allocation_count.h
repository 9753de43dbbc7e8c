#pragma once

#include <cstdint>

namespace corridor::test {

//! Calls of operator new so far, in the whole program. A test that names this function gets a
//! counting operator new; a program that does not is left alone.
std::int64_t n_allocations();

}  // namespace corridor::test
