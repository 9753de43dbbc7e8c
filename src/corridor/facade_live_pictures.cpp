#include "corridor/facade_live_pictures.h"

#include "corridor/assess/what_if.h"
#include "corridor/facade_manifest.h"
#include "corridor/view/picture_json.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

namespace corridor {

namespace {

using Output = Futures::Output;

assess::OptionCase case_of(const LiveQuestion& question) {
    std::vector<const scenario::Option*> rows;
    for (const auto& option : question.options) rows.push_back(&option);
    return assess::make_case(question.with->loaded().scenario, rows);
}

//! One run: its id, and where its pictures go.
class Sender {
  public:
    Sender(LiveRuns& runs, const serve::Emit& emit)
        : runs_(runs), emit_(emit), run_(runs.next_id()) {}

    void send(bool final, const Output& output, const result::WhatIf& difference) {
        const std::string picture = view::picture_json(
            {.run_id = run_, .result = &output->result, .difference = &difference});
        runs_.put(run_, output);
        emit_(fmt::format(R"({{"type":"picture","final":{},"members":{},"picture":{}}})", final,
                          output->result.manifest.members, picture));
    }

  private:
    LiveRuns& runs_;
    const serve::Emit& emit_;
    std::string run_;
};

//! The scenario as it stands: the difference from itself is exactly zero.
void send_base(Futures& base, LiveRuns& runs, const serve::Emit& emit,
               const std::atomic<bool>& stop) {
    Sender sender(runs, emit);
    const auto part = [&](double from, double to) {
        return Waiting{stop, progress_lines(emit, from, to)};
    };
    const auto nothing = [&](const Output& output) {
        return assess::what_if({}, base.engine(), *output, base.engine(), *output);
    };
    base.first_trunk(part(0, 0.1));
    const auto first = base.first(part(0.1, 0.15));
    sender.send(false, first, nothing(first));
    base.trunk(part(0.15, 0.4));
    const auto whole = base.whole(part(0.4, 0.85));
    const auto difference = nothing(whole);
    sender.send(false, whole, difference);
    sender.send(true, base.with_influence(part(0.85, 1)), difference);
}

//! Edits alone: futures of their own, kept.
void send_edited(const LiveQuestion& question, LiveRuns& runs, const serve::Emit& emit,
                 const std::atomic<bool>& stop) {
    Sender sender(runs, emit);
    Futures &base = *question.base, &with = *question.with;
    const auto part = [&](double from, double to) {
        return Waiting{stop, progress_lines(emit, from, to)};
    };
    const auto send = [&](bool final, const Output& before, const Output& output) {
        sender.send(final, output,
                    assess::what_if({}, base.engine(), *before, with.engine(), *output));
    };
    base.first_trunk(part(0, 0.04));
    const auto before = base.first(part(0.04, 0.05));
    with.first_trunk(part(0.05, 0.12));
    send(false, before, with.first(part(0.12, 0.15)));
    base.trunk(part(0.15, 0.25));
    const auto all_before = base.whole(part(0.25, 0.45));
    with.trunk(part(0.45, 0.6));
    send(true, all_before, with.whole(part(0.6, 1)));
}

//! The day on which the options part from the forecast: the days before are lived once for all of them.
std::int32_t parting_day(const Futures& with, const assess::OptionCase& option_case) {
    return std::min(option_case.stages.front().first_day, with.engine().world.deadline_day);
}

void send_options(const LiveQuestion& question, LiveRuns& runs, const serve::Emit& emit,
                  const std::atomic<bool>& stop) {
    Sender sender(runs, emit);
    Futures &base = *question.base, &with = *question.with;
    const auto part = [&](double from, double to) {
        return Waiting{stop, progress_lines(emit, from, to)};
    };
    const auto option_case = case_of(question);
    const auto send = [&](bool final, const Output& before, ensemble::BranchOutput output) {
        if (final)
            complete(output.result, with.loaded());
        else
            sign(output.result.manifest, with.loaded());
        const auto difference =
            assess::what_if(option_case, base.engine(), *before, with.engine(), output);
        output.members = {};
        sender.send(final, std::make_shared<const ensemble::BranchOutput>(std::move(output)),
                    difference);
    };
    base.first_trunk(part(0, 0.03));
    const auto before = base.first(part(0.03, 0.05));
    const std::int32_t day = parting_day(with, option_case);
    const auto trunk = with.first_trunk_on(day, part(0.05, 0.1));
    ensemble::Branch branch(assess::course_of(option_case), with.plan(part(0.1, 0.15)));
    send(false, before, branch.to_deadline(*trunk));
    base.trunk(part(0.15, 0.25));
    const auto all_before = base.whole(part(0.25, 0.4));
    with.trunk(part(0.4, 0.5));
    const auto all = with.trunk_on(day, part(0.5, 0.55));
    branch.plan(with.plan(part(0.55, 1)));
    send(true, all_before, branch.to_horizon(*all));
}

}  // namespace

std::function<void(double, std::string_view)> progress_lines(const serve::Emit& emit, double from,
                                                             double to) {
    // An eye sees no more than ten steps a second; a line costs the browser more than it tells.
    static constexpr std::chrono::milliseconds k_pause{100};
    using Clock = std::chrono::steady_clock;
    return [&emit, from, to, said = Clock::time_point{}](double share, std::string_view stage) mutable {
        const auto now = Clock::now();
        if (now - said < k_pause) return;
        said = now;
        emit(fmt::format(R"({{"type":"progress","share":{:.3f},"stage":"{}"}})",
                         from + (to - from) * share, stage));
    };
}

void send_pictures(const LiveQuestion& question, LiveRuns& runs, const serve::Emit& emit,
                   const std::atomic<bool>& stop) {
    if (question.is_empty())
        send_base(*question.base, runs, emit, stop);
    else if (question.options.empty())
        send_edited(question, runs, emit, stop);
    else
        send_options(question, runs, emit, stop);
}

result::Result answer(const LiveQuestion& question, const std::atomic<bool>& stop) {
    const Waiting waiting{stop};
    if (question.is_empty()) return question.base->with_influence(waiting)->result;
    Futures& with = *question.with;
    if (question.options.empty()) return with.with_influence(waiting)->result;
    const auto option_case = case_of(question);
    ensemble::Branch branch(assess::course_of(option_case), with.plan(waiting));
    auto output = branch.to_horizon(*with.trunk_on(parting_day(with, option_case), waiting));
    complete(output.result, with.loaded());
    output.result.options = {assess::what_if(option_case, question.base->engine(),
                                             *question.base->whole(waiting), with.engine(), output)
                                 .outcome};
    output.result.options[0].rank = 1;
    return std::move(output.result);
}

}  // namespace corridor
