#include "corridor/base/error.h"
#include "corridor/view/skill.h"
#include "run_verb.h"

namespace corridor::app {
namespace {

ScoreRequest request_of(const Arguments& arguments, const Manner& manner) {
    ScoreRequest request;
    if (const auto n = arguments.whole("--members", 1, 100000))
        request.members = static_cast<int>(*n);
    request.seed = seed_of(arguments);
    request.threads = threads_of(arguments);
    request.posterior = arguments.text("--posterior");
    request.training = arguments.text("--training");
    request.folder = arguments.text("--output");
    request.replace = arguments.has("--force");
    request.allow_columns = arguments.all("--allow-column");
    request.lang = manner.lang;
    return request;
}

}  // namespace

void run_score(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.arguments.empty())
        throw Error(ErrorKind::usage, "corridor score", message(manner.lang, Message::which_cases),
                    message(manner.lang, Message::which_cases_hint));
    auto request = request_of(arguments, manner);
    const std::vector<std::filesystem::path> folders(arguments.arguments.begin(),
                                                     arguments.arguments.end());
    const auto outcome = with_progress(
        request, manner, [&](const auto& ready) { return score(folders, ready); });
    for (const auto& c : outcome.skill.cases)
        if (c.n_scored == 0) console.warn(say(manner.lang, Message::nothing_to_score, c.id));
    console.result(manner.json
                       ? view::skill_json(outcome.skill, manner.lang)
                       : view::skill_summary(outcome.skill, {.lang = manner.lang,
                                                             .color = console.color_on_stdout(),
                                                             .width = console.width()}));
    console.talk("");
    console.talk(say(manner.lang, Message::scores_written, outcome.folder.string()));
}

}  // namespace corridor::app
