// The state of a long calculation: what is its own, and what it leaves alone.

#include "corridor/base/error.h"
#include "corridor/facade_batches.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <vector>

namespace corridor::test {
namespace {

namespace fs = std::filesystem;

const std::vector<double> k_numbers{1.5, -2, 0.25};

void put(const fs::path& file) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "text";
}

TEST(batch_store, recalls_what_it_kept_and_is_gone_at_the_end) {
    const TemporaryFolder folder;
    BatchStore(folder.path(), "one", false).keep(3, "digest", k_numbers);
    BatchStore again(folder.path(), "one", false);
    EXPECT_EQ(again.recall(3, "digest"), k_numbers);
    EXPECT_FALSE(again.recall(3, "other"));
    EXPECT_FALSE(again.recall(4, "digest"));
    EXPECT_EQ(again.n_recalled(), 1);
    again.remove();
    EXPECT_FALSE(fs::exists(folder.path() / "state"));
}

TEST(batch_store, forgets_another_calculation_only_when_asked) {
    const TemporaryFolder folder;
    BatchStore(folder.path(), "one", false).keep(3, "digest", k_numbers);
    EXPECT_THROW(BatchStore(folder.path(), "two", false), Error);
    EXPECT_TRUE(BatchStore(folder.path(), "one", false).recall(3, "digest"));
    EXPECT_FALSE(BatchStore(folder.path(), "two", true).recall(3, "digest"));
    EXPECT_FALSE(fs::exists(folder.path() / "state/batch-000003"));
}

TEST(batch_store, neither_uses_nor_removes_a_folder_that_is_not_its_own) {
    const TemporaryFolder folder;
    put(folder.path() / "state/batch-000000");
    for (const bool replace : {false, true})
        EXPECT_THROW(BatchStore(folder.path(), "one", replace), Error);
    EXPECT_TRUE(fs::exists(folder.path() / "state/batch-000000"));
    EXPECT_FALSE(fs::exists(folder.path() / "state/key"));
    const TemporaryFolder other;
    put(other.path() / "state");
    EXPECT_THROW(BatchStore(other.path(), "one", true), Error);
    EXPECT_TRUE(fs::is_regular_file(other.path() / "state"));
}

TEST(batch_store, leaves_files_of_others_that_came_into_its_folder) {
    const TemporaryFolder folder;
    BatchStore(folder.path(), "one", false).keep(3, "digest", k_numbers);
    put(folder.path() / "state/letter");
    BatchStore store(folder.path(), "two", true);
    EXPECT_TRUE(fs::exists(folder.path() / "state/letter"));
    store.keep(1, "digest", k_numbers);
    store.remove();
    EXPECT_TRUE(fs::exists(folder.path() / "state/letter"));
    EXPECT_FALSE(fs::exists(folder.path() / "state/key"));
    EXPECT_FALSE(fs::exists(folder.path() / "state/batch-000001"));
}

TEST(batch_store, takes_an_empty_folder_and_one_of_a_start_that_was_killed) {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "state");
    BatchStore(folder.path(), "one", false).remove();
    put(folder.path() / "state/.key.partial");
    BatchStore(folder.path(), "one", false).remove();
    EXPECT_FALSE(fs::exists(folder.path() / "state"));
}

}  // namespace
}  // namespace corridor::test
