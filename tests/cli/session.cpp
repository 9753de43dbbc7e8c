#include "tests/cli/session.h"

#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace corridor::test {

namespace fs = std::filesystem;

namespace {

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

int exit_code_of(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// A prefix that cuts the network, or nothing where we may not.
const std::string& without_network() {
    static const std::string k_prefix =
        std::system("unshare -rn true 2>/dev/null") == 0 ? "unshare -rn " : "";
    return k_prefix;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const auto to = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return lines;
}

std::string with_plain_blanks(std::string text) {
    constexpr std::string_view k_no_break = "\u00a0";
    for (auto at = text.find(k_no_break); at != std::string::npos; at = text.find(k_no_break))
        text.replace(at, k_no_break.size(), " ");
    return text;
}

// Matches expected[i..] with lines[j..]; "..." stands for any number of lines.
bool all_match(const std::vector<std::string>& expected, std::size_t i,
               const std::vector<std::string>& lines, std::size_t j) {
    for (; i < expected.size(); ++i, ++j) {
        if (expected[i] == "...") {
            for (std::size_t k = j; k <= lines.size(); ++k)
                if (all_match(expected, i + 1, lines, k)) return true;
            return false;
        }
        if (j >= lines.size() || !line_matches(expected[i], lines[j])) return false;
    }
    return j == lines.size();
}

}  // namespace

std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

fs::path fresh_folder(const std::string& name) {
    const auto folder =
        fs::temp_directory_path() / ("corridor-cli-" + std::to_string(getpid())) / name;
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder;
}

std::vector<Step> read_session(const fs::path& file) {
    std::vector<Step> steps;
    int number = 0;
    for (const auto& line : lines_of(read_text(file))) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto rest = line.size() > 2 ? line.substr(2) : std::string();
        if (line.starts_with("$ "))
            steps.push_back(
                {.line = number, .command = rest, .exit_code = 0, .out = {}, .err = {}});
        else if (steps.empty())
            throw std::runtime_error(file.string() + ": a line before the first command");
        else if (line[0] == '?')
            steps.back().exit_code = std::stoi(rest);
        else if (line[0] == '>')
            steps.back().out.push_back(rest);
        else if (line[0] == '!')
            steps.back().err.push_back(rest);
        else
            throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": not read");
    }
    return steps;
}

Answer run_command(const std::string& command, const fs::path& folder) {
    const fs::path binary = CORRIDOR_BINARY;
    const auto out = folder.parent_path() / (folder.filename().string() + ".out");
    const auto err = folder.parent_path() / (folder.filename().string() + ".err");
    const auto line =
        "cd " + quoted(folder.string()) + " && " + without_network() +
        "env -u NO_COLOR LC_ALL=C PATH=" + quoted(binary.parent_path().string()) +
        ":/usr/bin:/bin EXAMPLES=" + quoted(std::string(CORRIDOR_SOURCE_DIR) + "/examples") +
        " bash -c " + quoted(command) + " >" + quoted(out.string()) + " 2>" + quoted(err.string()) +
        " </dev/null";
    const auto began = std::chrono::steady_clock::now();
    const int status = std::system(line.c_str());
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - began;
    return {.exit_code = exit_code_of(status),
            .out = read_text(out),
            .err = read_text(err),
            .seconds = wall.count()};
}

bool line_matches(std::string_view pattern, std::string_view line) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == line;
    if (!line.starts_with(pattern.substr(0, star))) return false;
    for (std::size_t from = star; from <= line.size(); ++from)
        if (line_matches(pattern.substr(star + 1), line.substr(from))) return true;
    return false;
}

std::string difference(const std::vector<std::string>& expected, const std::string& text) {
    if (expected.empty()) return {};
    const bool want_nothing = expected.size() == 1 && expected[0] == "(nothing)";
    if (want_nothing ? text.empty() : all_match(expected, 0, lines_of(with_plain_blanks(text)), 0))
        return {};
    std::string all = "expected\n";
    for (const auto& line : expected) all += "  " + line + "\n";
    return all + "but there was\n" + text;
}

}  // namespace corridor::test
