// A calibration that is killed and made again ends in the same bytes.

#include "tests/cli/session.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace corridor::test {
namespace {

namespace fs = std::filesystem;

// Two cases from an example, with something to learn from.
void make_cases(const fs::path& folder) {
    const auto made = run_command(
        "for n in one two; do mkdir -p cases && cp -r \"$EXAMPLES/03_siege_with_a_leak\" cases/$n && "
        "sed -i 's/tri(0.1;0.25;0.4)/hard/' cases/$n/measures.csv && printf '%s\\n' "
        "'observation_id,place_id,start,end,variable,good,best,unit,known_on,reliability,use' "
        "'p1,charlie,2030-05-01,2030-05-20,price_index,staple,4,x,2030-05-25,B,score' "
        "'p2,bravo,2030-05-01,2030-05-20,price_index,staple,3,x,2030-05-25,B,score' "
        "> cases/$n/observations.csv; done",
        folder);
    ASSERT_EQ(made.exit_code, 0) << made.err;
}

std::string calibrate(int population, const std::string& more) {
    return "corridor calibrate cases --population " + std::to_string(population) +
           " --generations 3 --folds 2 --members-per-particle 1 --seed 5 --quiet " + more;
}
constexpr int k_population = 384;

// Waits until `n` batches stand on the disk, and pulls the plug.
std::string killed_after(int n) {
    return calibrate(k_population, "-o out") + " >/dev/null 2>&1 & pid=$!; for i in {1..3000}; do "
           "[ $(ls out/state 2>/dev/null | grep -c batch-) -ge " + std::to_string(n) +
           " ] && break; [ -e out/posterior.csv ] && break; sleep 0.01; done; kill -KILL $pid; "
           "wait $pid";
}

TEST(calibrate, killed_and_made_again_it_ends_in_the_same_bytes) {
    const auto folder = fresh_folder("calibrate-killed");
    make_cases(folder);
    ASSERT_EQ(run_command(calibrate(k_population, "-o whole --threads 1"), folder).exit_code, 0);
    std::mt19937 random(20251027);
    int n_batches = 0, n_interrupted = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        n_batches += 1 + static_cast<int>(random() % 2);
        run_command(killed_after(n_batches), folder);
        n_interrupted += !fs::exists(folder / "out/posterior.csv");
    }
    EXPECT_GE(n_interrupted, 1);
    // A file that was damaged is made again, not believed.
    run_command("for f in out/state/batch-000000; do [ -e $f ] && truncate -s -3 $f; done; true", folder);
    const auto last = run_command(calibrate(k_population, "-o out"), folder);
    ASSERT_TRUE(last.exit_code == 0 || fs::exists(folder / "out/posterior.csv")) << last.err;
    for (const char* name : {"posterior.csv", "posterior_moved.csv", "posterior_folds.csv", "calibration.csv",
                             "calibration.json", "calibration.txt", "calibration_targets.csv"})
        EXPECT_EQ(read_text(folder / "whole" / name), read_text(folder / "out" / name)) << name;
    EXPECT_FALSE(fs::exists(folder / "out/state"));
    fs::remove_all(folder);
}

TEST(calibrate, does_not_take_over_the_state_of_another) {
    const auto folder = fresh_folder("calibrate-other");
    make_cases(folder);
    run_command(killed_after(1), folder);
    ASSERT_TRUE(fs::exists(folder / "out/state/key"));
    const auto other = run_command(calibrate(400, "-o out"), folder);
    EXPECT_EQ(other.exit_code, 2) << other.err;
    EXPECT_NE(other.err.find("--force"), std::string::npos) << other.err;
    EXPECT_TRUE(fs::exists(folder / "out/state/key"));
    fs::remove_all(folder);
}

TEST(calibrate, notices_edited_observations_whatever_their_file_is_called) {
    const auto folder = fresh_folder("calibrate-edited");
    make_cases(folder);
    run_command("cd cases/one && mkdir tables && mv observations.csv tables/seen.csv && "
                "printf '\n[data]\nobservations = \"tables/seen.csv\"\n' >> scenario.toml", folder);
    run_command(killed_after(1), folder);
    ASSERT_TRUE(fs::exists(folder / "out/state/key"));
    run_command("sed -i 's/staple,4,/staple,5,/' cases/one/tables/seen.csv", folder);
    const auto edited = run_command(calibrate(k_population, "-o out"), folder);
    EXPECT_EQ(edited.exit_code, 2) << edited.err;
    EXPECT_NE(edited.err.find("holds the state of another calibration"), std::string::npos) << edited.err;
    fs::remove_all(folder);
}

TEST(calibrate, stopped_by_a_person_it_keeps_its_state) {
    const auto folder = fresh_folder("calibrate-stopped");
    make_cases(folder);
    const auto answer = run_command(
        calibrate(2000, "-o out") + " >/dev/null 2>err & pid=$!; for i in {1..3000}; do "
        "ls out/state 2>/dev/null | grep -q batch- && break; sleep 0.01; done; kill -INT $pid; wait $pid",
        folder);
    EXPECT_EQ(answer.exit_code, 130) << read_text(folder / "err");
    EXPECT_TRUE(fs::exists(folder / "out/state/batch-000000"));
    EXPECT_FALSE(fs::exists(folder / "out/posterior.csv"));
    fs::remove_all(folder);
}

}  // namespace
}  // namespace corridor::test
