#include "corridor/base/tasks.h"

#include "corridor/base/error.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace corridor {
namespace {

TEST(Tasks, RunOnceEachOnAnyNumberOfThreads) {
    for (const int threads : {0, 1, 2, 7}) {
        std::vector<int> done(50, 0);
        std::vector<Task> tasks;
        for (int& count : done) tasks.emplace_back([&count] { ++count; });
        run_tasks(tasks, threads);
        EXPECT_EQ(done, std::vector<int>(50, 1)) << threads;
    }
    run_tasks({}, 4);
}

TEST(Tasks, TellTheFirstFailureAndBeginNoMore) {
    bool later = false;
    const std::vector<Task> tasks{[] {}, [] { throw Error(ErrorKind::io, "a", "cannot"); },
                                  [&] { later = true; }};
    try {
        run_tasks(tasks, 1);
        FAIL() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::io);
    }
    EXPECT_FALSE(later);
    EXPECT_THROW(run_tasks(tasks, 3), Error);
}

TEST(Tasks, StopBeforeTheNextOne) {
    std::atomic<bool> stop{false};
    int done = 0;
    const std::vector<Task> tasks{[&] {
                                      stop = true;
                                      ++done;
                                  },
                                  [&] { ++done; }};
    try {
        run_tasks(tasks, 1, &stop);
        FAIL() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::interrupted);
    }
    EXPECT_EQ(done, 1);
    const std::vector<Task> last{[&] { stop = true; }};
    stop = false;
    run_tasks(last, 2, &stop);  // all that was to be done is done
}

}  // namespace
}  // namespace corridor
