#pragma once
//! \file One function per verb; each prints its answer and throws Error for everything else.

#include "arguments.h"
#include "console.h"
#include "corridor/corridor.h"
#include "interrupt.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace corridor::app {

void run_check(const Arguments& arguments, Manner& manner, const Console& console);
void run_run(const Arguments& arguments, Manner& manner, const Console& console);
void run_compare(const Arguments& arguments, Manner& manner, const Console& console);
void run_serve(const Arguments& arguments, Manner& manner, const Console& console);
void run_import(const Arguments& arguments, Manner& manner, const Console& console);
void run_score(const Arguments& arguments, Manner& manner, const Console& console);
void run_calibrate(const Arguments& arguments, Manner& manner, const Console& console);
void run_sensitivity(const Arguments& arguments, Manner& manner, const Console& console);
void run_spells(const Arguments& arguments, Manner& manner, const Console& console);
void run_displacement(const Arguments& arguments, Manner& manner, const Console& console);
void run_show(const Arguments& arguments, Manner& manner, const Console& console);
void run_export(const Arguments& arguments, Manner& manner, const Console& console);
void run_explain(const Arguments& arguments, Manner& manner, const Console& console);
void run_completion(const Arguments& arguments, Manner& manner, const Console& console);

//! What was said of a folder of Flee. \throws Error{usage}
Input::FleeInput flee_input(const Arguments& arguments, const Manner& manner);

//! Reads the scenario that check and run name, and takes over its language.
Loaded load_scenario(const Arguments& arguments, Manner& manner);

//! One line on what was read.
std::string what_was_read(const Loaded& loaded, Lang lang);

//! The first warnings of a scenario, and where the others are told.
void show_warnings(const Loaded& loaded, const std::string& scenario, const Manner& manner,
                   const Console& console);

//! --seed, where it was given.
std::optional<std::uint32_t> seed_of(const Arguments& arguments);

//! --threads; 0 = all cores.
int threads_of(const Arguments& arguments);

/*!
 * What a verb does that takes a while: with a bar, and stopped by Ctrl-C.
 * \param request  its `progress` and `stop` are set for the work, which takes it
 */
template <class Request, class Work>
auto with_progress(Request& request, const Manner& manner, const Work& work) {
    const GracefulStop stop;
    ProgressBar bar(manner);
    request.stop = stop.flag();
    request.progress = [&bar](double share, std::string_view stage) { bar.show(share, stage); };
    return work(request);
}

//! A path as a shell takes it.
std::string shell_word(const std::string& path);

}  // namespace corridor::app
