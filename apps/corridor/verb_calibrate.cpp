#include "corridor/base/error.h"
#include "corridor/calibrate.h"
#include "corridor/view/calibration.h"
#include "run_verb.h"

namespace corridor::app {
namespace {

CalibrateRequest request_of(const Arguments& arguments, const Manner& manner) {
    CalibrateRequest request;
    request.folder = arguments.text("--output");
    request.replace = arguments.has("--force");
    const auto whole = [&](std::string_view flag, std::int64_t low, std::int64_t high, int& out) {
        if (const auto n = arguments.whole(flag, low, high)) out = static_cast<int>(*n);
    };
    whole("--population", 10, 100000, request.population);
    whole("--folds", 0, 1000, request.folds);
    whole("--members-per-particle", 1, 64, request.members);
    whole("--rows", 10, 10000, request.rows);
    whole("--generations", 1, 100, request.most_generations);
    whole("--simulations", 10, 10'000'000, request.most_simulations);
    request.threads = threads_of(arguments);
    request.seed = seed_of(arguments).value_or(request.seed);
    request.published_by = arguments.date("--published-by");
    request.allow_columns = arguments.all("--allow-column");
    request.lang = manner.lang;
    return request;
}

}  // namespace

void run_calibrate(const Arguments& arguments, Manner& manner, const Console& console) {
    if (arguments.arguments.empty())
        throw Error(ErrorKind::usage, "corridor calibrate",
                    message(manner.lang, Message::which_cases),
                    std::string(arguments.verb->examples[0]));
    auto request = request_of(arguments, manner);
    const std::vector<std::filesystem::path> folders(arguments.arguments.begin(),
                                                     arguments.arguments.end());
    const auto outcome = with_progress(
        request, manner, [&](const auto& ready) { return calibrate(folders, ready); });
    if (outcome.recalled > 0) console.talk(say(manner.lang, Message::recalled, outcome.recalled));
    console.talk("");
    console.result(manner.json ? view::calibration_json(outcome.calibration)
                               : view::calibration_text(outcome.calibration, manner.lang));
    console.talk("");
    console.talk(say(manner.lang, Message::written, outcome.folder.string()));
}

}  // namespace corridor::app
