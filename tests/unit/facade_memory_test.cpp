// Futures that are kept must fit into memory.
#include "corridor/facade_memory.h"

#include <gtest/gtest.h>

#include "corridor/base/error.h"
#include "corridor/scenario/load.h"

namespace corridor {
namespace {

TEST(FacadeMemory, ReadsWhatIsFree) {
    EXPECT_EQ(free_memory("MemTotal:       24737148 kB\nMemFree:  1 kB\nMemAvailable:   20480 kB\n"),
              std::uint64_t{20480} << 10);
    EXPECT_FALSE(free_memory(""));
    EXPECT_FALSE(free_memory("MemAvailable:"));
    EXPECT_FALSE(free_memory("MemAvailable:   many kB\n"));
}

TEST(FacadeMemory, RefusesMoreFuturesThanFit) {
    const auto scenario = scenario::load(
        std::filesystem::path(CORRIDOR_SOURCE_DIR) / "examples/mali_2025", {});
    const auto engine = std::make_shared<simulate::Engine>(simulate::make_engine(scenario));
    const auto some = ensemble::grow_trunk(engine, 7, 8, {.threads = 2});
    // A state of 72 places is some hundred kilobytes.
    EXPECT_GT(memory_of(*some, 1000), std::uint64_t{100} << 20);
    EXPECT_LT(memory_of(*some, 1000), std::uint64_t{2} << 30);
    EXPECT_EQ(memory_of(*some, 2000), 2 * memory_of(*some, 1000));
    EXPECT_NO_THROW(require_memory(*some, 8));
    try {
        require_memory(*some, std::size_t{1} << 30);
        FAIL() << "a petabyte fits nowhere";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::limit);
        EXPECT_NE(std::string(error.what()).find("GiB"), std::string::npos);
    }
}

}  // namespace
}  // namespace corridor
