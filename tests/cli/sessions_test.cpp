// Every file in tests/cli/sessions is one test.

#include "tests/cli/session.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace corridor::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> session_names() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(CORRIDOR_SOURCE_DIR "/tests/cli/sessions"))
        if (entry.path().extension() == ".session") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

class sessions : public testing::TestWithParam<std::string> {};

TEST_P(sessions, answer_as_written) {
    const auto file =
        fs::path(CORRIDOR_SOURCE_DIR "/tests/cli/sessions") / (GetParam() + ".session");
    const auto folder = fresh_folder(GetParam());
    const auto steps = read_session(file);
    ASSERT_FALSE(steps.empty());
    for (const auto& step : steps) {
        SCOPED_TRACE(file.filename().string() + ":" + std::to_string(step.line) + " $ " +
                     step.command);
        const auto answer = run_command(step.command, folder);
        EXPECT_EQ(answer.exit_code, step.exit_code) << answer.out << answer.err;
        EXPECT_EQ(difference(step.out, answer.out), "");
        EXPECT_EQ(difference(step.err, answer.err), "");
        EXPECT_EQ(answer.out.find('\033'), std::string::npos) << "escape codes in a file";
        EXPECT_EQ(answer.err.find('\033'), std::string::npos) << "escape codes in a file";
    }
    fs::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(cli, sessions, testing::ValuesIn(session_names()),
                         [](const auto& session) { return session.param; });

TEST(session_runner, notices_what_differs) {
    EXPECT_TRUE(line_matches("a * c", "a b b c"));
    EXPECT_FALSE(line_matches("a * c", "a b d"));
    EXPECT_EQ(difference({"one", "...", "three"}, "one\ntwo\ntwo\nthree\n"), "");
    EXPECT_NE(difference({"one", "three"}, "one\ntwo\nthree\n"), "");
    EXPECT_NE(difference({"(nothing)"}, "one\n"), "");
    EXPECT_EQ(difference({"(nothing)"}, ""), "");
    EXPECT_EQ(run_command("exit 7", fresh_folder("runner")).exit_code, 7);
}

}  // namespace
}  // namespace corridor::test
