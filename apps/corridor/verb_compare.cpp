#include "corridor/base/error.h"
#include "corridor/view/compare_text.h"
#include "run_verb.h"

#include <nlohmann/json.hpp>

namespace corridor::app {
namespace {

CompareRequest request_of(const Arguments& arguments, const Manner& manner) {
    CompareRequest request;
    request.suggest = arguments.has("--suggest");
    request.only = arguments.all("--option");
    request.members =
        static_cast<int>(arguments.whole("--members", 1, 100000).value_or(request.members));
    request.seed = seed_of(arguments);
    request.threads = threads_of(arguments);
    request.folder = arguments.text("--output");
    request.replace = arguments.has("--force");
    request.lang = manner.lang;
    return request;
}

std::string json_of(const CompareOutcome& outcome, Lang lang) {
    auto out = nlohmann::ordered_json::parse(view::compare_json(outcome.table, lang));
    out["folder"] = outcome.folder.string();
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

void run_compare(const Arguments& arguments, Manner& manner, const Console& console) {
    request_of(arguments, manner);  // a wrong flag is told before a file is read
    const auto loaded = load_scenario(arguments, manner);
    auto request = request_of(arguments, manner);
    console.talk(what_was_read(loaded, manner.lang));
    show_warnings(loaded, arguments.argument, manner, console);
    console.talk(say(manner.lang, Message::running, request.members,
                     request.seed.value_or(loaded.scenario.seed)));
    const auto outcome = with_progress(
        request, manner, [&](const auto& ready) { return compare(loaded, ready); });
    const auto folder = outcome.folder.string();
    console.talk("");
    console.result(manner.json
                       ? json_of(outcome, manner.lang)
                       : view::compare_summary(outcome.table, {.lang = manner.lang,
                                                               .color = console.color_on_stdout(),
                                                               .width = console.width()}));
    console.talk("");
    console.talk(say(manner.lang, Message::written, folder));
    if (!request.suggest)
        console.talk(say(manner.lang, Message::next,
                         manner.program + " compare " + shell_word(arguments.argument) +
                             " --suggest"));
}

}  // namespace corridor::app
