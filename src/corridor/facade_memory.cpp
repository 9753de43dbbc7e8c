#include "corridor/facade_memory.h"

#include "corridor/base/error.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace corridor {

std::optional<std::uint64_t> free_memory(const std::string& meminfo) {
    constexpr std::string_view k_name = "MemAvailable:";
    const auto at = meminfo.find(k_name);
    if (at == std::string::npos) return {};
    const auto first = meminfo.find_first_not_of(' ', at + k_name.size());
    if (first == std::string::npos) return {};
    std::uint64_t kibibytes = 0;
    const auto [end, problem] =
        std::from_chars(meminfo.data() + first, meminfo.data() + meminfo.size(), kibibytes);
    if (problem != std::errc()) return {};
    return kibibytes << 10;
}

std::uint64_t memory_of(const ensemble::Trunk& some, std::size_t members) {
    constexpr std::size_t k_sample = 8, k_times = 3;
    const std::size_t n = std::min(k_sample, some.members.size());
    std::uint64_t bytes = 0;
    for (std::size_t m = 0; m < n; ++m) bytes += simulate::size_of(*some.members[m]->state);
    return n == 0 ? 0 : k_times * bytes * members / n;
}

void require_memory(const ensemble::Trunk& some, std::size_t members) {
    std::ifstream file("/proc/meminfo");
    const auto free = free_memory(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!free) return;
    const std::uint64_t needed = memory_of(some, members);
    if (needed <= *free) return;
    const auto gib = [](std::uint64_t bytes) {
        return fmt::format("{:.1f}", static_cast<double>(bytes) / (1 << 30));
    };
    throw Error(ErrorKind::limit, "--members",
                std::to_string(members) + " futures of this scenario take about " + gib(needed) +
                    " GiB of memory to be kept, and " + gib(*free) + " are free",
                "Keep fewer; corridor run keeps none and takes as many as you like");
}

}  // namespace corridor
