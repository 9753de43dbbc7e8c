#include "corridor/base/error.h"
#include "corridor/view/spells.h"
#include "run_verb.h"

namespace corridor::app {

void run_spells(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.argument.empty() || arguments.argument == "-")
        throw Error(ErrorKind::usage, "corridor spells",
                    message(manner.lang, Message::which_record),
                    std::string(arguments.verb->examples[0]));
    const auto report = spells({.folder = arguments.argument,
                                .as_of = arguments.date("--as-of"),
                                .region = arguments.text("--region"),
                                .without = arguments.text("--without")});
    const std::string folder = arguments.text("--output");
    if (!folder.empty()) {
        std::string names;
        for (const auto& name : write_spells(report, folder, arguments.has("--force")))
            names += (names.empty() ? "" : ", ") + name;
        console.talk(say(manner.lang, Message::written_files, folder, names));
    }
    console.result(manner.json ? view::spells_json(report)
                               : view::spells_text(report, manner.lang));
}

}  // namespace corridor::app
