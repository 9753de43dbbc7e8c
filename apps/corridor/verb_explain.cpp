#include "corridor/base/error.h"
#include "run_verb.h"

#include <nlohmann/json.hpp>

namespace corridor::app {

void run_explain(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.argument.empty())
        throw Error(ErrorKind::usage, "corridor explain", message(manner.lang, Message::which_key),
                    message(manner.lang, Message::which_key_hint));
    auto text = explain(arguments.argument, manner.lang);
    if (!text.ends_with('\n')) text += '\n';
    if (!manner.json) return console.result(text);
    const nlohmann::ordered_json out{{"schema", 1}, {"key", arguments.argument}, {"text", text}};
    console.result(out.dump(2) + "\n");
}

void run_completion(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.argument.empty())
        throw Error(ErrorKind::usage, "corridor completion",
                    message(manner.lang, Message::which_shell),
                    message(manner.lang, Message::which_shell_hint));
    console.result(completion_script(arguments.argument, manner.lang));
}

}  // namespace corridor::app
