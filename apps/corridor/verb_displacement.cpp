#include "corridor/base/error.h"
#include "corridor/view/displacement.h"
#include "interrupt.h"
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
    if (const auto n = arguments.whole("--seed", 0, 4294967295))
        request.seed = static_cast<std::uint32_t>(*n);
    request.threads = static_cast<int>(arguments.whole("--threads", 1, 1024).value_or(0));
    request.output = arguments.text("--output");
    request.replace = arguments.has("--force");
    DisplacementOutcome outcome;
    {
        const GracefulStop stop;
        ProgressBar bar(manner);
        request.stop = stop.flag();
        request.progress = [&](double share, std::string_view stage) { bar.show(share, stage); };
        outcome = compare_displacement(request);
    }
    console.result(manner.json ? view::displacement_json(outcome.report)
                               : view::displacement_summary(outcome.report, manner.lang));
    console.talk("");
    console.talk(say(manner.lang, Message::displacement_written, outcome.folder.string()));
}

}  // namespace corridor::app
