#include "console.h"

#include "corridor/base/error.h"
#include "french_errors.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

#include <nlohmann/json.hpp>

namespace corridor::app {
namespace {

constexpr int k_plain_width = 96;

bool wants_color(int stream, const Manner& manner) {
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return isatty(stream) == 1 && !manner.no_color && (no_color == nullptr || *no_color == '\0') &&
           (term == nullptr || std::strcmp(term, "dumb") != 0);
}

std::string_view name_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::internal:
            return "internal";
        case ErrorKind::usage:
            return "usage";
        case ErrorKind::input:
            return "input";
        case ErrorKind::io:
            return "io";
        case ErrorKind::limit:
            return "limit";
        case ErrorKind::interrupted:
            return "interrupted";
    }
    return "internal";
}

void print_error(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

// One object, so that a program that asked for JSON never has to read text.
std::string error_json(const std::exception& error) {
    nlohmann::ordered_json body;
    if (const auto* ours = dynamic_cast<const Error*>(&error)) {
        body = {{"kind", name_of(ours->kind)},
                {"exit_code", exit_code(ours->kind)},
                {"where", ours->where},
                {"problem", ours->problem},
                {"hint", ours->hint}};
    } else {
        body = {{"kind", "internal"}, {"exit_code", 1}, {"problem", error.what()}};
    }
    const nlohmann::ordered_json out{{"schema", 1}, {"error", body}};
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

// The engine names its stages in one word each.
std::string_view stage_words(std::string_view stage, Lang lang) {
    if (stage == "futures") return message(lang, Message::stage_futures);
    if (stage == "quantiles") return message(lang, Message::stage_quantiles);
    if (stage == "sources") return message(lang, Message::stage_sources);
    if (stage == "options") return message(lang, Message::stage_options);
    if (stage == "weights") return message(lang, Message::stage_weights);
    if (stage == "runs") return message(lang, Message::stage_runs);
    if (stage == "known") return message(lang, Message::stage_known);
    if (stage == "bundles") return message(lang, Message::stage_bundles);
    if (stage == "checks") return message(lang, Message::stage_checks);
    if (stage == "particles") return message(lang, Message::stage_particles);
    if (stage == "rolling") return message(lang, Message::stage_rolling);
    return stage;
}

}  // namespace

void Manner::follow(std::string_view lang_of_data) {
    if (!lang_given) lang = lang_of_data == "fr" ? Lang::fr : Lang::en;
}

Console::Console(const Manner& manner)
    : manner_(manner),
      color_out_(wants_color(STDOUT_FILENO, manner)),
      color_err_(wants_color(STDERR_FILENO, manner)) {}

void Console::result(std::string_view text) const {
    errno = 0;
    const auto n = std::fwrite(text.data(), 1, text.size(), stdout);
    if ((n == text.size() && std::fflush(stdout) == 0) || errno == EPIPE) return;
    const std::string why = std::strerror(errno);
    throw Error(ErrorKind::io, message(manner_.lang, Message::stdout_name),
                say(manner_.lang, Message::cannot_write_stdout, why));
}

void Console::talk(std::string_view line) const {
    if (!manner_.quiet) print_error(std::string(line) + "\n");
}

void Console::warn(std::string_view line) const {
    if (manner_.quiet) return;
    print_error(label(Message::warning, "\033[33m") +
                (manner_.lang == Lang::fr ? line_in_french(line) : std::string(line)) + "\n");
}

void Console::fail(const std::exception& error) const {
    print_error(label(Message::error, "\033[1;31m") +
                (manner_.lang == Lang::fr ? error_in_french(error) : error.what()) + "\n");
    if (manner_.json) {
        const auto text = error_json(error);
        std::fwrite(text.data(), 1, text.size(), stdout);
        std::fflush(stdout);
    }
}

std::string Console::label(Message word, std::string_view ink) const {
    const std::string text(message(manner_.lang, word));
    return (color_err_ ? std::string(ink) + text + "\033[0m" : text) +
           (manner_.lang == Lang::fr ? "\u00a0: " : ": ");
}

int Console::width() const {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return k_plain_width;
    return std::clamp<int>(size.ws_col, 40, 120);
}

ProgressBar::ProgressBar(const Manner& manner)
    : manner_(manner), is_terminal_(isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::clear() {
    if (drawn_) print_error("\r\033[K");
    drawn_ = false;
}

void ProgressBar::show(double share, std::string_view stage) {
    if (manner_.quiet) return;
    const double done = std::clamp(share, 0.0, 1.0);
    const int percent = static_cast<int>(done * 100);
    const auto line =
        say(manner_.lang, Message::progress, percent, stage_words(stage, manner_.lang));
    if (!is_terminal_) {
        if (percent / 10 <= last_tenth_) return;
        last_tenth_ = percent / 10;
        print_error(line + "\n");
        return;
    }
    const auto now = Clock::now();
    if (drawn_ && now - last_drawn_ < std::chrono::milliseconds(100) && done < 1) return;
    last_drawn_ = now;
    constexpr int k_cells = 24;
    const auto full = static_cast<std::size_t>(done * k_cells);
    std::string bar =
        "\r\033[K[" + std::string(full, '#') + std::string(k_cells - full, '.') + "] ";
    bar += line;
    const double waited = std::chrono::duration<double>(now - began_).count();
    if (done > 0.05 && waited > 1)
        bar += "  " + say(manner_.lang, Message::seconds_left,
                          static_cast<int>(waited * (1 - done) / done + 1));
    print_error(bar);
    drawn_ = true;
}

}  // namespace corridor::app
