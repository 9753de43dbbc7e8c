// The command line: reads what was typed, calls one verb, turns every error into a message and an
// exit code.

#include "corridor/base/error.h"
#include "interrupt.h"
#include "run_verb.h"

#include <cstdio>
#include <new>

namespace {

using namespace corridor;
using namespace corridor::app;

int answer(int argc, char** argv, Manner& manner) {
    const Arguments arguments(argc, argv, manner);
    const Console console(manner);
    if (arguments.has("--version")) {
        console.result("corridor " + std::string(version()) + "\n");
    } else if (arguments.has("--help")) {
        console.result(help_text(arguments.verb, manner.lang));
    } else if (arguments.verb == nullptr) {
        std::fputs(help_text(nullptr, manner.lang).c_str(), stderr);
        return exit_code(ErrorKind::usage);
    } else {
        using Run = void (*)(const Arguments&, Manner&, const Console&);
        static constexpr std::pair<std::string_view, Run> k_runs[]{{"check", run_check},
                                                                   {"run", run_run},
                                                                   {"compare", run_compare},
                                                                   {"serve", run_serve},
                                                                   {"import", run_import},
                                                                   {"score", run_score},
                                                                   {"calibrate", run_calibrate},
                                                                   {"sensitivity", run_sensitivity},
                                                                   {"spells", run_spells},
                                                                   {"displacement", run_displacement},
                                                                   {"show", run_show},
                                                                   {"export", run_export},
                                                                   {"explain", run_explain},
                                                                   {"completion", run_completion}};
        for (const auto& [name, run] : k_runs)
            if (name == arguments.verb->name) run(arguments, manner, console);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    catch_signals();
    Manner manner;
    // A program found by its path is told by its path.
    if (argc > 0 && std::string_view(argv[0]).find('/') != std::string_view::npos)
        manner.program = shell_word(argv[0]);
    try {
        return answer(argc, argv, manner);
    } catch (const Error& error) {
        Console(manner).fail(error);
        return exit_code(error.kind);
    } catch (const std::bad_alloc&) {
        const Error error(ErrorKind::limit, "", message(manner.lang, Message::out_of_memory),
                          message(manner.lang, Message::fewer_members));
        Console(manner).fail(error);
        return exit_code(error.kind);
    } catch (const std::exception& error) {
        Console(manner).fail(error);
        return exit_code(ErrorKind::internal);
    }
}
