#include "corridor/base/error.h"
#include "corridor/calibrate.h"
#include "corridor/view/sensitivity.h"
#include "interrupt.h"
#include "run_verb.h"

namespace corridor::app {

void run_sensitivity(const Arguments& arguments, Manner& manner, const Console& console) {
    SensitivityRequest request;
    request.outputs = arguments.all("--variable");
    if (const auto n = arguments.whole("--samples", 128, 65536))
        request.samples = static_cast<int>(*n);
    if (const auto n = arguments.whole("--seed", 0, 4294967295))
        request.seed = static_cast<std::uint32_t>(*n);
    request.threads = static_cast<int>(arguments.whole("--threads", 1, 1024).value_or(0));
    request.file = arguments.text("--csv");
    request.replace = arguments.has("--force");
    const auto loaded = load_scenario(arguments, manner);
    console.talk(what_was_read(loaded, manner.lang));
    result::SensitivityTable answer;
    {
        const GracefulStop stop;
        ProgressBar bar(manner);
        request.stop = stop.flag();
        request.progress = [&](double share, std::string_view stage) { bar.show(share, stage); };
        answer = sensitivity(loaded, request);
    }
    console.talk("");
    console.result(manner.json ? view::sensitivity_json(answer)
                               : view::sensitivity_text(answer, manner.lang));
    if (!request.file.empty())
        console.talk(say(manner.lang, Message::written, request.file.string()));
}

}  // namespace corridor::app
