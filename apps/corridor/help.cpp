#include "corridor/corridor.h"
#include "corridor/view/words.h"
#include "verbs.h"

namespace corridor::app {
namespace {

constexpr std::size_t k_width = 96;

// "  left     text", the text wrapped beside it.
void row(std::string& out, std::string_view left, std::size_t column, std::string_view text) {
    std::string line = "  " + std::string(left);
    line.append(column > view::text_width(line) ? column - view::text_width(line) : 1, ' ');
    std::string word;
    const auto put = [&] {
        if (view::text_width(line) + 1 + view::text_width(word) > k_width) {
            out += line + "\n";
            line.assign(column, ' ');
        }
        if (line.back() != ' ') line += ' ';
        line += word;
        word.clear();
    };
    for (const char c : text) {
        if (c != ' ')
            word += c;
        else if (!word.empty())
            put();
    }
    if (!word.empty()) put();
    out += line + "\n";
}

std::string flag_text(const Flag& flag) {
    std::string text = flag.short_name.empty() ? "" : std::string(flag.short_name) + ", ";
    text += flag.name;
    if (!flag.value.empty()) text += " " + std::string(flag.value);
    return text;
}

void heading(std::string& out, std::string_view text) {
    out += "\n" + std::string(text) + "\n";
}

void flag_rows(std::string& out, std::span<const Flag> flags, Lang lang) {
    constexpr std::size_t k_column = 24;
    for (const Flag& flag : flags) row(out, flag_text(flag), k_column, message(lang, flag.help));
}

std::string program_help(Lang lang) {
    std::string out = "corridor " + std::string(version()) + ": " +
                      std::string(message(lang, Message::about)) + "\n";
    heading(out, message(lang, Message::examples));
    out += "  corridor run examples/mali_2025\n  corridor check examples/01_one_road\n";
    heading(out, message(lang, Message::usage));
    out += "  corridor " + std::string(message(lang, Message::verb)) + " [" +
           std::string(message(lang, Message::arguments)) + "]\n";
    heading(out, message(lang, Message::verbs));
    for (const Verb& verb : verbs())
        row(out, std::string(verb.name) + " " + std::string(verb.argument), 24,
            message(lang, verb.help));
    heading(out, message(lang, Message::common_flags));
    flag_rows(out, common_flags(), lang);
    row(out, "--version", 24, message(lang, Message::help_version));
    out += "\n" + std::string(message(lang, Message::more_help)) + "\n" +
           std::string(message(lang, Message::exit_codes)) + "\n";
    return out;
}

}  // namespace

std::string help_text(const Verb* verb, Lang lang) {
    if (verb == nullptr) return program_help(lang);
    std::string out = "corridor " + std::string(verb->name) + ": " +
                      std::string(message(lang, verb->help)) + "\n";
    heading(out, message(lang, Message::examples));
    for (const auto example : verb->examples) out += "  " + std::string(example) + "\n";
    heading(out, message(lang, Message::usage));
    out += "  corridor " + std::string(verb->name) + " " + std::string(verb->argument) + " [" +
           std::string(message(lang, Message::word_flags)) + "]\n";
    out += "\n";
    row(out, verb->argument, 24, message(lang, verb->argument_help));
    if (!verb->flags.empty()) {
        heading(out, message(lang, Message::flags));
        flag_rows(out, verb->flags, lang);
    }
    heading(out, message(lang, Message::common_flags));
    flag_rows(out, common_flags(), lang);
    return out;
}

}  // namespace corridor::app
