#include "corridor/base/error.h"
#include "corridor/view/summary.h"
#include "run_verb.h"

#include <nlohmann/json.hpp>

namespace corridor::app {
namespace {

RunRequest request_of(const Arguments& arguments, const Manner& manner) {
    RunRequest request;
    if (const auto n = arguments.whole("--members", 1, 100000))
        request.members = static_cast<int>(*n);
    request.seed = seed_of(arguments);
    request.threads = threads_of(arguments);
    request.daily = arguments.has("--daily");
    auto& outputs = request.outputs;
    outputs.folder = arguments.text("--output");
    outputs.replace = arguments.has("--force");
    outputs.internal = arguments.has("--internal");
    outputs.write_members = static_cast<int>(
        arguments.whole("--write-members", 0, 100000).value_or(outputs.write_members));
    outputs.lang = manner.lang;
    const auto whose = arguments.text("--flee-out");
    if (whose == "median")
        outputs.flee_out = view::FleeOut::median;
    else if (whose == "all")
        outputs.flee_out = view::FleeOut::all_members;
    else if (!whose.empty() && whose != "first")
        throw Error(ErrorKind::usage, "--flee-out",
                    say(manner.lang, Message::not_a_flee_out, whose));
    return request;
}

// The summary's object, and where the files are.
std::string run_json(const RunOutcome& outcome, Lang lang) {
    auto out = nlohmann::ordered_json::parse(view::summary_json(outcome.result, lang));
    out["folder"] = outcome.folder.string();
    out["page"] = (outcome.folder / "report.html").string();
    out["reused"] = outcome.reused;
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

void show_warnings(const Loaded& loaded, const std::string& scenario, const Manner& manner,
                   const Console& console) {
    constexpr std::size_t k_warnings_shown = 5;
    const auto& warnings = loaded.scenario.warnings;
    for (std::size_t i = 0; i < warnings.size() && i < k_warnings_shown; ++i)
        console.warn(warnings[i]);
    if (warnings.size() > k_warnings_shown)
        console.talk(say(manner.lang, Message::warnings_more, warnings.size() - k_warnings_shown,
                         shell_word(scenario)));
}

void run_run(const Arguments& arguments, Manner& manner, const Console& console) {
    request_of(arguments, manner);  // a wrong flag is told before a file is read
    const auto loaded = load_scenario(arguments, manner);
    auto request = request_of(arguments, manner);
    console.talk(what_was_read(loaded, manner.lang));
    show_warnings(loaded, arguments.argument, manner, console);
    console.talk(say(manner.lang, Message::running,
                     request.members.value_or(loaded.scenario.members),
                     request.seed.value_or(loaded.scenario.seed)));
    const auto outcome = with_progress(
        request, manner, [&](const auto& ready) { return run(loaded, ready); });
    const auto folder = outcome.folder.string();
    if (outcome.reused) console.talk(say(manner.lang, Message::reused, folder));
    console.talk("");
    console.result(manner.json ? run_json(outcome, manner.lang)
                               : view::summary(outcome.result, {.lang = manner.lang,
                                                                .color = console.color_on_stdout(),
                                                                .width = console.width(),
                                                                .next_command = {}}));
    console.talk("");
    console.talk(say(manner.lang, Message::written, folder));
    console.talk(say(manner.lang, Message::page_at, (outcome.folder / "report.html").string()));
    console.talk(
        say(manner.lang, Message::next,
            manner.program + " show " + shell_word(folder) + " --internal --html full.html"));
}

}  // namespace corridor::app
