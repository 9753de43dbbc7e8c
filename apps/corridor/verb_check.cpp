#include "corridor/base/error.h"
#include "corridor/view/words.h"
#include "run_verb.h"

#include <nlohmann/json.hpp>

namespace corridor::app {
namespace {

std::string check_json(const Loaded& loaded) {
    const auto& s = loaded.scenario;
    const nlohmann::ordered_json out{{"schema", 1},
                                     {"valid", true},
                                     {"scenario", s.name},
                                     {"title", s.title},
                                     {"as_of", s.time.as_of.to_iso()},
                                     {"horizon_days", s.time.horizon_days},
                                     {"places", s.places.size()},
                                     {"roads", s.roads.size()},
                                     {"measures", s.measures.size()},
                                     {"reports", s.reports.size()},
                                     {"fingerprint", loaded.fingerprint},
                                     {"warnings", s.warnings}};
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

std::optional<std::uint32_t> seed_of(const Arguments& arguments) {
    if (const auto n = arguments.whole("--seed", 0, 4294967295))
        return static_cast<std::uint32_t>(*n);
    return {};
}

int threads_of(const Arguments& arguments) {
    return static_cast<int>(arguments.whole("--threads", 1, 1024).value_or(0));
}

Input::FleeInput flee_input(const Arguments& arguments, const Manner& manner) {
    Input::FleeInput out;
    out.divide_by =
        static_cast<int>(arguments.whole("--hasten", 1, 1000000000).value_or(out.divide_by));
    const auto rule = arguments.text("--rule");
    if (!rule.empty() && rule != "flee3" && rule != "corridor")
        throw Error(ErrorKind::usage, "--rule", say(manner.lang, Message::not_a_rule, rule));
    out.own_rule = rule == "corridor";
    const auto fidelity = arguments.text("--fidelity");
    if (!fidelity.empty() && fidelity != "flee3" && fidelity != "corrected")
        throw Error(ErrorKind::usage, "--fidelity",
                    say(manner.lang, Message::not_a_fidelity, fidelity));
    out.corrected = fidelity == "corrected";
    out.keep = arguments.all("--keep-quirk");
    out.correct = arguments.all("--correct-quirk");
    return out;
}

Loaded load_scenario(const Arguments& arguments, Manner& manner) {
    const std::string verb(arguments.verb->name);
    if (arguments.argument.empty())
        throw Error(ErrorKind::usage, "corridor " + verb,
                    message(manner.lang, Message::which_scenario),
                    say(manner.lang, Message::which_scenario_hint, verb));
    if (arguments.argument == "-")
        throw Error(ErrorKind::usage, "-", message(manner.lang, Message::no_stdin),
                    say(manner.lang, Message::which_scenario_hint, verb));
    Input input{.folder = arguments.argument,
                .as_of = arguments.date("--as-of"),
                .horizon_days = {},
                .allow_columns = arguments.all("--allow-column")};
    if (const auto days = arguments.whole("--days", 1, 3650))
        input.horizon_days = static_cast<int>(*days);
    input.flee = flee_input(arguments, manner);
    auto loaded = load(input);
    manner.follow(loaded.scenario.lang);
    return loaded;
}

std::string what_was_read(const Loaded& loaded, Lang lang) {
    const auto& s = loaded.scenario;
    return say(lang, Message::loaded, s.name, s.places.size(), s.roads.size(), s.measures.size(),
               s.reports.size(), view::date_words(s.time.as_of, lang), s.time.horizon_days);
}

std::string shell_word(const std::string& path) {
    const auto plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("/._-+=:@%,").find(c) != std::string_view::npos;
    };
    bool all_plain = !path.empty();
    for (const char c : path) all_plain = all_plain && plain(c);
    if (all_plain) return path;
    std::string out = "'";
    for (const char c : path) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

void run_check(const Arguments& arguments, Manner& manner, const Console& console) {
    const auto loaded = load_scenario(arguments, manner);
    if (manner.json) return console.result(check_json(loaded));
    for (const auto& warning : loaded.scenario.warnings) console.warn(warning);
    console.result(std::string(message(manner.lang, Message::scenario_valid)) + "\n" +
                   what_was_read(loaded, manner.lang) + "\n" +
                   say(manner.lang, Message::fingerprint, loaded.fingerprint) + "\n");
    console.talk(
        say(manner.lang, Message::next, manner.program + " run " + shell_word(arguments.argument)));
}

}  // namespace corridor::app
