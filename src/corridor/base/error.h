#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace corridor {

//! What went wrong, in one word; the value is the exit code of the program.
enum class ErrorKind {
    internal = 1,       //!< Our bug.
    usage = 2,          //!< The command was used wrongly.
    input = 3,          //!< A file or a value given to us is wrong.
    io = 4,             //!< The machine could not read or write.
    limit = 5,          //!< A stated limit (time, memory, size) was exceeded.
    interrupted = 130,  //!< The user asked us to stop.
};

//! Exit code of the program for this kind; 0 is never returned.
int exit_code(ErrorKind kind);

/*!
 * The one exception type of Corridor.
 *
 * what() follows one grammar: "where: problem. hint." An empty `where` or `hint` is left out, and
 * a full stop is added only where the text does not end a sentence itself.
 */
class Error : public std::runtime_error {
  public:
    Error(ErrorKind error_kind, std::string_view where_text, std::string_view problem_text,
          std::string_view hint_text = {});

    const ErrorKind kind;       //!< Decides the exit code and the HTTP status.
    const std::string where;    //!< Place a person can find: "file:line:column key", a flag, a URL.
    const std::string problem;  //!< What is wrong and, in brackets, why.
    const std::string hint;     //!< What to do about it; may be empty.
};

//! One thing that is wrong with an input; the parts mean what they mean in Error.
struct Problem {
    std::string where;
    std::string problem;
    std::string hint;

    //! The problem as one line: "where: problem. hint."
    std::string to_string() const;
};

//! Several problems at once, as Problems throws them.
class ManyProblems : public Error {
  public:
    explicit ManyProblems(std::vector<Problem> problems);

    const std::vector<Problem> all;  //!< at least two, in the order they were found
};

/*!
 * Collects every problem of an input, so that a person sees all of them at once.
 * Order of insertion is kept.
 */
class Problems {
  public:
    void add(std::string_view where, std::string_view problem, std::string_view hint = {});
    bool empty() const { return problems_.empty(); }
    const std::vector<Problem>& all() const { return problems_; }

    /*!
     * Does nothing if empty.
     * \throws Error{input}. One problem: its own parts. Several: ManyProblems, whose `problem` holds them
     *         one a line, at most 200, then the count of those left out.
     */
    void throw_if_any() const;

  private:
    std::vector<Problem> problems_;
};

//! Throws Error{internal} that names the broken expectation; called by CORRIDOR_EXPECT only.
[[noreturn]] void fail_expectation(const char* condition, const char* file, int line,
                                   std::string_view text);

}  // namespace corridor

/*!
 * States what must hold unless we have a bug; always on, in every build.
 * `text` says what the reader should know, as a string or anything a string_view is made of.
 */
#define CORRIDOR_EXPECT(condition, text)                                          \
    do {                                                                          \
        if (!(condition)) [[unlikely]]                                            \
            ::corridor::fail_expectation(#condition, __FILE__, __LINE__, (text)); \
    } while (false)
