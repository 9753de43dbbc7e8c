#include "corridor/base/error.h"
#include "corridor/calibrate.h"
#include "corridor/view/sensitivity.h"
#include "run_verb.h"

namespace corridor::app {

void run_sensitivity(const Arguments& arguments, Manner& manner, const Console& console) {
    SensitivityRequest request;
    request.outputs = arguments.all("--variable");
    if (const auto n = arguments.whole("--samples", 128, 65536))
        request.samples = static_cast<int>(*n);
    request.seed = seed_of(arguments).value_or(request.seed);
    request.threads = threads_of(arguments);
    request.file = arguments.text("--csv");
    request.replace = arguments.has("--force");
    const auto loaded = load_scenario(arguments, manner);
    console.talk(what_was_read(loaded, manner.lang));
    const auto answer = with_progress(
        request, manner, [&](const auto& ready) { return sensitivity(loaded, ready); });
    console.talk("");
    console.result(manner.json ? view::sensitivity_json(answer)
                               : view::sensitivity_text(answer, manner.lang));
    if (!request.file.empty())
        console.talk(say(manner.lang, Message::written, request.file.string()));
}

}  // namespace corridor::app
