#pragma once
//! \file Where results and talk go: results to standard output, talk to standard error.

#include "messages.h"

#include <chrono>
#include <string>
#include <string_view>

namespace corridor::app {

//! How a person wants to be answered; the same for every verb.
struct Manner {
    Lang lang = Lang::en;
    bool lang_given = false;  //!< by --lang; otherwise the scenario's language is taken
    bool json = false;
    bool quiet = false;
    bool no_color = false;
    std::string program = "corridor";  //!< as it was typed, for commands that can be copied

    //! From here on, the language of what was read, unless --lang was given.
    void follow(std::string_view lang_of_data);
};

//! Writes to the two streams; colours only on a terminal.
class Console {
  public:
    explicit Console(const Manner& manner);

    //! A result. \throws Error{io} where it cannot be written; a reader that has gone is no error
    void result(std::string_view text) const;
    //! A line for the person who waits; nothing when --quiet.
    void talk(std::string_view line) const;
    void warn(std::string_view line) const;
    //! "error: ..." always; with --json also an object on standard output.
    void fail(const std::exception& error) const;

    bool color_on_stdout() const { return color_out_; }
    //! Columns of the terminal on standard output, 96 where it is none.
    int width() const;

  private:
    std::string label(Message word, std::string_view ink) const;

    const Manner& manner_;
    bool color_out_, color_err_;
};

//! Progress on standard error: a bar on a terminal, one plain line each 10 % elsewhere.
class ProgressBar {
  public:
    explicit ProgressBar(const Manner& manner);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    //! \param share 0..1
    void show(double share, std::string_view stage);
    void clear();

  private:
    using Clock = std::chrono::steady_clock;
    const Manner& manner_;
    bool is_terminal_;
    bool drawn_ = false;
    int last_tenth_ = 0;
    Clock::time_point began_ = Clock::now();
    Clock::time_point last_drawn_{};
};

}  // namespace corridor::app
