#pragma once
//! \file Sessions with the command line, as text: what is typed, what comes back.
//!
//!   # a comment
//!   $ corridor run "$EXAMPLES/01_one_road" -o out
//!   ? 0                 exit code (default 0)
//!   > In Bravo, *       a line of standard output; `*` stands for anything
//!   > ...               any number of lines
//!   > (nothing)         no line at all
//!   ! Result: out       a line of standard error, in the same way
//!
//! A stream without a line is not looked at; a no-break blank in an answer counts as a blank. Commands of one session share one empty folder.

#include <filesystem>
#include <string>
#include <vector>

namespace corridor::test {

struct Step {
    int line = 0;  //!< of the session file
    std::string command;
    int exit_code = 0;
    std::vector<std::string> out, err;  //!< expected lines; empty = not looked at
};

struct Answer {
    int exit_code = 0;
    std::string out, err;
    double seconds = 0;
};

std::vector<Step> read_session(const std::filesystem::path& file);

//! Runs one command in a folder, without network where the machine lets us cut it.
Answer run_command(const std::string& command, const std::filesystem::path& folder);

//! True where `*` in the pattern stands for anything.
bool line_matches(std::string_view pattern, std::string_view line);

//! Empty where the text is as expected, else what is not.
std::string difference(const std::vector<std::string>& expected, const std::string& text);

//! An empty folder of this name, made anew.
std::filesystem::path fresh_folder(const std::string& name);

std::string read_text(const std::filesystem::path& path);

}  // namespace corridor::test
