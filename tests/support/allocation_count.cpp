#include "tests/support/allocation_count.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)

std::int64_t corridor::test::n_allocations() {
    return -1;
}

#else

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::int64_t> g_n_allocations{0};

}  // namespace

std::int64_t corridor::test::n_allocations() {
    return g_n_allocations.load();
}

// The forms for arrays and without exceptions call these.
void* operator new(std::size_t size) {
    g_n_allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

#endif
