#include "corridor/base/error.h"

#include <gtest/gtest.h>

#include <string>

namespace corridor {
namespace {

TEST(Error, message_follows_the_grammar) {
    const Error error(ErrorKind::input, "siege.toml:41 stock.flour", "-3 t (must be >= 0)",
                      "Write 0 if the store is empty");
    EXPECT_STREQ(error.what(),
                 "siege.toml:41 stock.flour: -3 t (must be >= 0). Write 0 if the store is empty.");
    EXPECT_EQ(error.kind, ErrorKind::input);
    EXPECT_EQ(error.where, "siege.toml:41 stock.flour");
    EXPECT_EQ(error.problem, "-3 t (must be >= 0)");
    EXPECT_EQ(error.hint, "Write 0 if the store is empty");
}

TEST(Error, leaves_out_what_is_empty_and_doubles_no_full_stop) {
    EXPECT_STREQ(Error(ErrorKind::io, "", "disk full.").what(), "disk full.");
    EXPECT_STREQ(Error(ErrorKind::io, "out", "disk full").what(), "out: disk full.");
    EXPECT_STREQ(Error(ErrorKind::usage, "--day", "unknown flag", "Did you mean --days?").what(),
                 "--day: unknown flag. Did you mean --days?");
}

TEST(Error, each_kind_has_its_exit_code) {
    EXPECT_EQ(exit_code(ErrorKind::internal), 1);
    EXPECT_EQ(exit_code(ErrorKind::usage), 2);
    EXPECT_EQ(exit_code(ErrorKind::input), 3);
    EXPECT_EQ(exit_code(ErrorKind::io), 4);
    EXPECT_EQ(exit_code(ErrorKind::limit), 5);
    EXPECT_EQ(exit_code(ErrorKind::interrupted), 130);
}

std::string what_of(const Problems& problems) {
    try {
        problems.throw_if_any();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::input);
        return error.what();
    }
    return "nothing thrown";
}

TEST(Problems, throws_nothing_when_empty) {
    EXPECT_TRUE(Problems().empty());
    EXPECT_EQ(what_of(Problems()), "nothing thrown");
}

TEST(Problems, one_problem_keeps_its_parts) {
    Problems problems;
    problems.add("roads.csv:3:2", "no place \"Kayse\"", "Did you mean \"Kayes\"?");
    EXPECT_EQ(what_of(problems), "roads.csv:3:2: no place \"Kayse\". Did you mean \"Kayes\"?");
}

TEST(Problems, lists_all_in_order_of_insertion) {
    Problems problems;
    problems.add("b", "second file first");
    problems.add("a", "then the first", "Look");
    EXPECT_EQ(problems.all().size(), 2u);
    EXPECT_EQ(what_of(problems), "b: second file first.\na: then the first. Look.");
}

TEST(Problems, lists_two_hundred_and_counts_the_rest) {
    Problems problems;
    for (int i = 0; i < 203; ++i) problems.add("line " + std::to_string(i), "wrong");
    const std::string text = what_of(problems);
    EXPECT_NE(text.find("line 199: wrong."), std::string::npos);
    EXPECT_EQ(text.find("line 200: wrong."), std::string::npos);
    EXPECT_TRUE(text.ends_with("\nand 3 more problems.")) << text.substr(text.size() - 40);
}

TEST(Expectation, names_file_line_and_condition_but_no_folder_of_the_machine) {
    const int sum = 3;
    try {
        CORRIDOR_EXPECT(sum == 4, "the ledger must balance");
        FAIL() << "not thrown";
    } catch (const Error& error) {
        const std::string text = error.what();
        EXPECT_EQ(error.kind, ErrorKind::internal);
        EXPECT_NE(text.find("base_error.cpp:"), std::string::npos) << text;
        EXPECT_NE(text.find("the ledger must balance (expected sum == 4)"), std::string::npos);
        EXPECT_NE(text.front(), '/') << text;
    }
    EXPECT_NO_THROW(CORRIDOR_EXPECT(sum == 3, "holds"));
}

}  // namespace
}  // namespace corridor
