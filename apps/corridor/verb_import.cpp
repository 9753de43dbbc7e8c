#include "corridor/base/error.h"
#include "run_verb.h"

namespace corridor::app {

void run_import(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.kind != arguments.verb->kinds)
        throw Error(ErrorKind::usage, "corridor import",
                    say(manner.lang, Message::import_what, arguments.verb->kinds),
                    std::string(arguments.verb->examples[0]));
    const std::string folder = arguments.text("--output");
    if (folder.empty())
        throw Error(ErrorKind::usage, "corridor import",
                    message(manner.lang, Message::import_needs_output),
                    std::string(arguments.verb->examples[0]));
    const auto loaded = load_scenario(arguments, manner);
    for (const auto& warning : loaded.scenario.warnings) console.warn(warning);
    save(loaded, folder);
    console.result(say(manner.lang, Message::imported, folder) + "\n");
    console.talk(say(manner.lang, Message::next,
                     manner.program + " run " + shell_word(folder)));
}

}  // namespace corridor::app
