// What a session in text cannot show: bytes that must be equal, signals, terminals.

#include "tests/cli/session.h"

#include <gtest/gtest.h>

#include <unistd.h>
#include <algorithm>
#include <cstdlib>
#include <set>

#include <nlohmann/json.hpp>

namespace corridor::test {
namespace {

namespace fs = std::filesystem;

const std::string k_one_road = "\"$EXAMPLES/01_one_road\"";

// A scenario that keeps two cores busy for many seconds: many members of the largest small example.
const std::string k_long_run =
    "corridor run \"$EXAMPLES/03_siege_with_a_leak\" --members 60000 -o out";

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

// Files of two result folders that differ in a byte, run.log.json left out.
std::vector<std::string> differing_files(const fs::path& a, const fs::path& b) {
    std::vector<std::string> differing;
    auto names = names_in(a);
    names.merge(names_in(b));
    names.erase("run.log.json");
    for (const auto& name : names)
        if (read_text(a / name) != read_text(b / name)) differing.push_back(name);
    return differing;
}

TEST(run, is_the_same_to_the_byte_for_any_number_of_threads) {
    for (const std::string example : {"01_one_road", "03_siege_with_a_leak", "07_convoy"}) {
        const auto folder = fresh_folder("threads-" + example);
        for (const std::string threads : {"1", "2", "8"}) {
            const auto answer =
                run_command("corridor run \"$EXAMPLES/" + example +
                                "\" --quiet --members 200 --threads " + threads + " -o t" + threads,
                            folder);
            ASSERT_EQ(answer.exit_code, 0) << answer.err;
        }
        EXPECT_GE(names_in(folder / "t1").size(), 15u);
        EXPECT_EQ(differing_files(folder / "t1", folder / "t2"), std::vector<std::string>{});
        EXPECT_EQ(differing_files(folder / "t1", folder / "t8"), std::vector<std::string>{});
        fs::remove_all(folder);
    }
}

TEST(run, is_the_same_on_a_processor_without_fused_multiply_add) {
    const auto folder = fresh_folder("processor");
    const auto run = "corridor run " + k_one_road + " --quiet -o ";
    ASSERT_EQ(run_command(run + "all", folder).exit_code, 0);
    const auto masked = run_command(
        "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-AVX2_Usable,-FMA,-FMA_Usable " + run + "masked",
        folder);
    ASSERT_EQ(masked.exit_code, 0) << masked.err;
    EXPECT_EQ(differing_files(folder / "all", folder / "masked"), std::vector<std::string>{});
    fs::remove_all(folder);
}

TEST(run, with_another_seed_gives_other_numbers) {
    const auto folder = fresh_folder("seeds");
    ASSERT_EQ(run_command("corridor run " + k_one_road + " -q --seed 1 -o a", folder).exit_code, 0);
    ASSERT_EQ(run_command("corridor run " + k_one_road + " -q --seed 2 -o b", folder).exit_code, 0);
    const auto differing = differing_files(folder / "a", folder / "b");
    EXPECT_NE(std::find(differing.begin(), differing.end(), "forecast.csv"), differing.end());
    fs::remove_all(folder);
}

TEST(run, answers_in_json_that_holds_what_the_folder_holds) {
    const auto folder = fresh_folder("json");
    const auto answer = run_command("corridor run " + k_one_road + " --json -o out", folder);
    ASSERT_EQ(answer.exit_code, 0) << answer.err;
    const auto json = nlohmann::json::parse(answer.out);
    const auto manifest = nlohmann::json::parse(read_text(folder / "out/manifest.json"));
    EXPECT_EQ(json.at("schema"), 1);
    EXPECT_EQ(json.at("folder"), "out");
    EXPECT_EQ(json.at("reused"), false);
    EXPECT_EQ(json.at("run").at("digest"), manifest.at("digest"));
    EXPECT_FALSE(json.at("headline").at("sentence").get<std::string>().empty());
    EXPECT_FALSE(json.at("runouts").empty());
    const auto again = run_command("corridor run " + k_one_road + " --json -o out", folder);
    EXPECT_EQ(nlohmann::json::parse(again.out).at("reused"), true);
    fs::remove_all(folder);
}

TEST(run, leaves_nothing_behind_when_interrupted) {
    for (const std::string when : {"0.3", "1", "2"}) {
        const auto folder = fresh_folder("interrupt-" + when);
        // timeout sends the signal of Ctrl-C and passes the exit code on.
        const auto answer = run_command(
            "timeout --preserve-status -s INT -k 20 " + when + " " + k_long_run, folder);
        EXPECT_EQ(answer.exit_code, 130) << answer.err;
        EXPECT_EQ(answer.out, "");
        EXPECT_EQ(names_in(folder), std::set<std::string>{}) << "after " << when << " s";
        // Within one second; as much again for a machine that is busy with other tests.
        EXPECT_LT(answer.seconds, std::stod(when) + 2);
        fs::remove_all(folder);
    }
}

TEST(run, keeps_the_older_result_when_interrupted_while_replacing_it) {
    const auto folder = fresh_folder("interrupt-force");
    ASSERT_EQ(run_command("corridor run " + k_one_road + " -q -o out", folder).exit_code, 0);
    const auto before = read_text(folder / "out/manifest.json");
    const auto answer = run_command(
        "timeout --preserve-status -s INT -k 20 0.5 " + k_long_run + " --force", folder);
    EXPECT_EQ(answer.exit_code, 130) << answer.err;
    EXPECT_EQ(read_text(folder / "out/manifest.json"), before);
    EXPECT_EQ(names_in(folder), std::set<std::string>{"out"});
    fs::remove_all(folder);
}

TEST(run, clears_what_a_killed_run_left) {
    const auto folder = fresh_folder("killed");
    // As soon as its folder stands there, however slow the machine.
    run_command(k_long_run + " & pid=$!; for i in {1..1000}; do"
                " compgen -G '.out.partial-*' >/dev/null && break; sleep 0.02; done;"
                " kill -KILL $pid; wait $pid", folder);
    const auto left = names_in(folder);
    ASSERT_EQ(left.size(), 1u);
    EXPECT_TRUE(left.begin()->starts_with(".out.partial-")) << *left.begin();
    ASSERT_EQ(run_command("corridor run " + k_one_road + " -q -o out", folder).exit_code, 0);
    EXPECT_EQ(names_in(folder), std::set<std::string>{"out"});
    fs::remove_all(folder);
}

TEST(run, survives_a_reader_that_goes) {
    const auto folder = fresh_folder("pipe");
    const auto answer = run_command(
        "set -o pipefail; corridor run " + k_one_road + " -o out 2>/dev/null | true", folder);
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_TRUE(fs::exists(folder / "out/manifest.json"));
    const auto talk =
        run_command("corridor run " + k_one_road + " -o out2 2> >(true) >/dev/null", folder);
    EXPECT_EQ(talk.exit_code, 0);
    EXPECT_TRUE(fs::exists(folder / "out2/manifest.json"));
    fs::remove_all(folder);
}

TEST(run, colours_a_terminal_only) {
    const auto folder = fresh_folder("terminal");
    if (run_command("script -qec true /dev/null", folder).exit_code != 0)
        GTEST_SKIP() << "this system gives no terminal (is /dev/pts mounted?)";
    ASSERT_EQ(run_command("corridor run " + k_one_road + " -q -o out", folder).exit_code, 0);
    const auto on_terminal = [&](const std::string& command) {
        return run_command("script -qec '" + command + "' /dev/null", folder).out;
    };
    EXPECT_NE(on_terminal("TERM=xterm corridor show out").find("\033["), std::string::npos);
    EXPECT_EQ(on_terminal("TERM=xterm NO_COLOR=1 corridor show out").find('\033'),
              std::string::npos);
    EXPECT_EQ(on_terminal("TERM=xterm corridor show out --no-color").find('\033'),
              std::string::npos);
    // The bar is drawn on a terminal and gone at the end.
    const auto bar =
        on_terminal("TERM=xterm NO_COLOR=1 corridor run \"$EXAMPLES/01_one_road\" -o b");
    EXPECT_NE(bar.find("\r\033[K["), std::string::npos);
    fs::remove_all(folder);
}

TEST(run, names_no_user_host_or_path) {
    const auto folder = fresh_folder("private");
    ASSERT_EQ(run_command("corridor run " + k_one_road + " -q -o out", folder).exit_code, 0);
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    std::vector<std::string> secrets{CORRIDOR_SOURCE_DIR, folder.string()};
    if (std::string(host).size() > 3) secrets.emplace_back(host);
    if (const char* user = std::getenv("USER"); user && std::string(user).size() > 4)
        secrets.emplace_back(user);
    for (const auto& name : names_in(folder / "out")) {
        const auto text = read_text(folder / "out" / name);
        for (const auto& secret : secrets)
            EXPECT_EQ(text.find(secret), std::string::npos) << name << " names " << secret;
    }
    fs::remove_all(folder);
}

}  // namespace
}  // namespace corridor::test
