#include "corridor/base/error.h"

#include <cstddef>
#include <utility>

namespace corridor {
namespace {

constexpr std::size_t k_listed_problems = 200;

bool ends_sentence(std::string_view text) {
    return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?');
}

void append_sentence(std::string& out, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty() && out.back() != '\n' && out.back() != ' ') out += ' ';
    out += text;
    if (!ends_sentence(text)) out += '.';
}

std::string message(std::string_view where, std::string_view problem, std::string_view hint) {
    std::string out;
    if (!where.empty()) out.append(where).append(": ");
    append_sentence(out, problem);
    append_sentence(out, hint);
    return out;
}

std::string one_a_line(const std::vector<Problem>& problems) {
    std::string lines;
    for (std::size_t i = 0; i < problems.size() && i < k_listed_problems; ++i) {
        if (i > 0) lines += '\n';
        lines += problems[i].to_string();
    }
    if (problems.size() > k_listed_problems)
        lines += "\nand " + std::to_string(problems.size() - k_listed_problems) + " more problems.";
    return lines;
}

// The path as it stands in the source tree, so that no message names a folder of the machine
// that built the program.
std::string_view path_in_tree(std::string_view path) {
    constexpr std::string_view k_root = "corridor/";
    const auto at = path.rfind(k_root);
    return at == std::string_view::npos ? path.substr(path.find_last_of('/') + 1) : path.substr(at);
}

}  // namespace

int exit_code(ErrorKind kind) {
    return static_cast<int>(kind);
}

Error::Error(ErrorKind error_kind, std::string_view where_text, std::string_view problem_text,
             std::string_view hint_text)
    : std::runtime_error(message(where_text, problem_text, hint_text)),
      kind(error_kind),
      where(where_text),
      problem(problem_text),
      hint(hint_text) {}

ManyProblems::ManyProblems(std::vector<Problem> problems)
    : Error(ErrorKind::input, "", one_a_line(problems)), all(std::move(problems)) {}

std::string Problem::to_string() const {
    return message(where, problem, hint);
}

void Problems::add(std::string_view where, std::string_view problem, std::string_view hint) {
    problems_.push_back({std::string(where), std::string(problem), std::string(hint)});
}

void Problems::throw_if_any() const {
    if (problems_.empty()) return;
    if (problems_.size() == 1) {
        const Problem& only = problems_.front();
        throw Error(ErrorKind::input, only.where, only.problem, only.hint);
    }
    throw ManyProblems(problems_);
}

void fail_expectation(const char* condition, const char* file, int line, std::string_view text) {
    std::string where{path_in_tree(file)};
    where += ':' + std::to_string(line);
    std::string problem{text};
    problem.append(" (expected ").append(condition).append(")");
    throw Error(ErrorKind::internal, where, problem, "This is a bug in Corridor: please report it");
}

}  // namespace corridor
