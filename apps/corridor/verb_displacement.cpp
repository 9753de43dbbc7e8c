#include "corridor/base/error.h"
#include "corridor/view/displacement.h"
#include "run_verb.h"

namespace corridor::app {

void run_displacement(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.arguments.empty())
        throw Error(ErrorKind::usage, "corridor displacement",
                    message(manner.lang, Message::which_flee_folders),
                    message(manner.lang, Message::which_flee_folders_hint));
    DisplacementRequest request;
    request.folders.assign(arguments.arguments.begin(), arguments.arguments.end());
    if (const auto n = arguments.whole("--members", 2, 10000))
        request.members = static_cast<int>(*n);
    request.seed = seed_of(arguments);
    request.threads = threads_of(arguments);
    request.output = arguments.text("--output");
    request.replace = arguments.has("--force");
    const auto outcome = with_progress(
        request, manner, [&](const auto& ready) { return compare_displacement(ready); });
    console.result(manner.json ? view::displacement_json(outcome.report)
                               : view::displacement_summary(outcome.report, manner.lang));
    console.talk("");
    console.talk(say(manner.lang, Message::displacement_written, outcome.folder.string()));
}

}  // namespace corridor::app
