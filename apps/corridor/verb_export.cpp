#include "corridor/base/error.h"
#include "run_verb.h"

#include <nlohmann/json.hpp>

namespace corridor::app {

void run_export(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.argument.empty() || arguments.argument == "-")
        throw Error(ErrorKind::usage, "corridor export",
                    message(manner.lang, Message::which_result),
                    message(manner.lang, Message::which_result_hint));
    if (!arguments.has("--public"))
        throw Error(ErrorKind::usage, "corridor export", message(manner.lang, Message::export_what),
                    std::string(arguments.verb->examples[0]));
    manner.follow(show(arguments.argument).manifest.lang);
    ExportRequest request;
    request.folder = arguments.text("--output");
    request.replace = arguments.has("--force");
    request.lang = manner.lang;
    if (const auto n = arguments.whole("--threshold", 5, 1000)) request.threshold = static_cast<int>(*n);
    const auto folder = export_public(arguments.argument, request);
    if (manner.json)
        return console.result(nlohmann::ordered_json{{"schema", 1},
                                                     {"folder", folder.string()},
                                                     {"threshold", request.threshold}}
                                  .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
                              "\n");
    console.result(say(manner.lang, Message::exported, folder.string()) + "\n");
    console.talk(message(manner.lang, Message::export_read));
}

}  // namespace corridor::app
