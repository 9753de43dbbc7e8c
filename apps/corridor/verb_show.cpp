#include "corridor/base/error.h"
#include "corridor/view/summary.h"
#include "run_verb.h"

namespace corridor::app {

void run_show(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.argument.empty() || arguments.argument == "-")
        throw Error(ErrorKind::usage, "corridor show", message(manner.lang, Message::which_result),
                    message(manner.lang, Message::which_result_hint));
    const auto result = show(arguments.argument);
    manner.follow(result.manifest.lang);
    const auto page = arguments.text("--html");
    if (!page.empty()) {
        write_page(result, page, manner.lang, arguments.has("--internal"),
                   arguments.has("--force"));
        console.talk(say(manner.lang, Message::page_at, page));
        return;
    }
    if (manner.json) return console.result(view::summary_json(result, manner.lang));
    console.result(view::summary(result, {.lang = manner.lang,
                                          .color = console.color_on_stdout(),
                                          .width = console.width(),
                                          .next_command = {}}));
    console.talk("");
    console.talk(say(manner.lang, Message::next,
                     manner.program + " show " + shell_word(arguments.argument) +
                         " --internal --html full.html"));
}

}  // namespace corridor::app
