#include "corridor/live.h"

#include "corridor/assess/compare.h"
#include "corridor/assess/what_if.h"
#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/facade_futures.h"
#include "corridor/facade_live_request.h"
#include "corridor/facade_live_runs.h"
#include "corridor/scenario/check.h"
#include "corridor/view/compare_text.h"
#include "corridor/view/page.h"
#include "corridor/view/picture_json.h"

#include <algorithm>
#include <mutex>

#include <nlohmann/json.hpp>

namespace corridor {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

//! Part of a bar that runs from one share to another.
Waiting part_of(const serve::Emit& emit, const std::atomic<bool>& stop, double from, double to) {
    return {.stop = stop, .progress = [&emit, from, to](double share, std::string_view stage) {
        emit(dump({{"type", "progress"}, {"share", from + (to - from) * share}, {"stage", stage}}));
    }};
}

class LiveService final : public serve::Service {
  public:
    explicit LiveService(LiveRequest request) : request_(std::move(request)) {
        if (!request_.folder.empty()) base_ = load_base(request_.folder);
    }

    std::string scenario() override { return not_yet("scenario"); }
    std::string suggested() override { return not_yet("suggested"); }
    std::string folders() override { return not_yet("folders"); }
    std::string open(std::string_view body) override {
        auto opened = load_base(text_in(body, "folder"));
        const std::scoped_lock lock(mutex_);
        base_ = std::move(opened);
        return "{}";
    }

    void run(std::string_view body, const serve::Emit& emit,
             const std::atomic<bool>& stop) override {
        const LiveBody wanted = read_live_body(body);
        const auto base = base_of(wanted.members);
        const auto with = base;
        refuse_edits(wanted);
        if (wanted.options.empty())
            run_plain(*base, emit, stop);
        else
            run_options(*base, *with, checked(with->loaded().scenario, wanted.options), emit, stop);
    }

    void compare(std::string_view body, const serve::Emit& emit,
                 const std::atomic<bool>& stop) override {
        const LiveBody wanted = read_live_body(body);
        refuse_edits(wanted);
        const auto base = base_of({});
        auto table = assess::compare(base->loaded().scenario,
                                     {.suggest = wanted.suggest,
                                      .seed = seed_of(base->loaded()),
                                      .threads = request_.threads,
                                      .progress = part_of(emit, stop, 0, 1).progress,
                                      .stop = &stop});
        table.manifest.engine_version = version();
        table.manifest.fingerprint = base->loaded().fingerprint;
        Json names = Json::object();
        for (const auto& option : table.options)
            names[option.outcome.id] = {
                {"en", view::compared_name(table, option, view::Lang::en)},
                {"fr", view::compared_name(table, option, view::Lang::fr)}};
        const auto advice = [&](view::Lang lang) { return view::compare_summary(table, {.lang = lang}); };
        emit(dump({{"type", "comparison"},
                   {"comparison", Json::parse(view::compare_json(table, wanted.lang))},
                   {"names", names},
                   {"advice", {{"en", advice(view::Lang::en)}, {"fr", advice(view::Lang::fr)}}}}));
    }

    std::string series(std::string_view run, std::string_view variable,
                       std::string_view good) override {
        return view::series_json(runs_.get(run)->result, variable, good);
    }
    std::string town(std::string_view run, std::string_view place) override {
        const auto kept = runs_.get(run);
        return view::town_json(kept->result, kept->singles, place);
    }
    std::string save(std::string_view) override { return not_yet("save"); }
    std::string report(std::string_view body) override {
        const LiveBody wanted = read_live_body(body);
        refuse_edits(wanted);
        const std::atomic<bool> never{false};
        const auto base = base_of({});
        const Waiting waiting{.stop = never};
        if (wanted.options.empty())
            return view::report_page(base->with_influence(waiting)->result,
                                     {.lang = wanted.lang, .internal = wanted.internal});
        const auto options = checked(base->loaded().scenario, wanted.options);
        const auto option_case = case_of(base->loaded().scenario, options);
        auto out = ensemble::Branch(assess::course_of(option_case), base->plan(waiting))
                       .to_horizon(*base->trunk(waiting));
        base->complete(out.result);
        out.result.options = {assess::what_if(option_case, base->engine(), *base->whole(waiting),
                                              base->engine(), out).outcome};
        return view::report_page(out.result, {.lang = wanted.lang, .internal = wanted.internal});
    }
    std::string record() override { return not_yet("record"); }

  private:
    using FuturesPtr = std::shared_ptr<Futures>;

    [[noreturn]] static std::string not_yet(std::string_view what) {
        throw Error(ErrorKind::usage, what, "is not served yet");
    }

    static void refuse_edits(const LiveBody& wanted) {
        if (!wanted.edits.empty())
            throw Error(ErrorKind::input, "edits", "edits are not lived yet",
                        "Change the files of the scenario and open it again");
    }

    std::uint32_t seed_of(const Loaded& loaded) const {
        return request_.seed.value_or(loaded.scenario.seed);
    }

    FuturesPtr make_futures(Loaded loaded, std::optional<int> members) const {
        const int n = members.value_or(request_.members.value_or(loaded.scenario.members));
        if (n < 1 || n > 100000)
            throw Error(ErrorKind::limit, "members", std::to_string(n) + " (must be 1 to 100000)");
        const std::uint32_t seed = seed_of(loaded);
        return std::make_shared<Futures>(std::move(loaded), seed, static_cast<std::size_t>(n),
                                         request_.threads);
    }

    FuturesPtr load_base(const fs::path& folder) const {
        return make_futures(
            load({.folder = folder, .as_of = {}, .horizon_days = {},
                  .allow_columns = request_.allow_columns}), {});
    }

    //! The open scenario, with as many members as a client wants.
    FuturesPtr base_of(std::optional<int> members) {
        const std::scoped_lock lock(mutex_);
        if (!base_)
            throw Error(ErrorKind::usage, "scenario", "no scenario is open", "Choose one first");
        if (members && static_cast<std::size_t>(std::max(*members, 0)) != base_->members())
            base_ = make_futures(base_->loaded(), members);
        return base_;
    }

    //! Options as the loader would judge them. \throws Error{input}
    static std::vector<scenario::Option> checked(const scenario::Scenario& scenario,
                                                 const std::vector<scenario::Option>& options) {
        scenario::Scenario with = scenario;
        with.options = options;
        Problems problems;
        std::vector<std::string> warnings;
        scenario::check(with, {}, problems, warnings);
        problems.throw_if_any();
        return options;
    }

    static assess::OptionCase case_of(const scenario::Scenario& scenario,
                                      const std::vector<scenario::Option>& options) {
        std::vector<const scenario::Option*> rows;
        for (const auto& option : options) rows.push_back(&option);
        return assess::make_case(scenario, rows);
    }

    void emit_picture(const serve::Emit& emit, std::string_view run, bool final,
                      std::shared_ptr<const ensemble::BranchOutput> output,
                      const result::WhatIf& difference) {
        const int members = output->result.manifest.members;
        const std::string picture =
            view::picture_json({.run_id = std::string(run), .result = &output->result,
                                .difference = &difference});
        runs_.put(run, std::move(output));
        emit(R"({"type":"picture","final":)" + std::string(final ? "true" : "false") +
             R"(,"members":)" + std::to_string(members) + R"(,"picture":)" + picture + "}");
    }

    //! The scenario as it stands: the difference from itself is exactly zero.
    void run_plain(Futures& base, const serve::Emit& emit, const std::atomic<bool>& stop) {
        const std::string run = runs_.next_id();
        const auto nothing = [&](const Futures::Output& output) {
            return assess::what_if({}, base.engine(), *output, base.engine(), *output);
        };
        base.first_trunk(part_of(emit, stop, 0, 0.1));
        const auto first = base.first(part_of(emit, stop, 0.1, 0.15));
        emit_picture(emit, run, false, first, nothing(first));
        base.trunk(part_of(emit, stop, 0.15, 0.4));
        const auto whole = base.whole(part_of(emit, stop, 0.4, 0.85));
        const auto difference = nothing(whole);
        emit_picture(emit, run, false, whole, difference);
        emit_picture(emit, run, true, base.with_influence(part_of(emit, stop, 0.85, 1)), difference);
    }

    void run_options(Futures& base, Futures& with, const std::vector<scenario::Option>& options,
                     const serve::Emit& emit, const std::atomic<bool>& stop) {
        const std::string run = runs_.next_id();
        const auto option_case = case_of(with.loaded().scenario, options);
        ensemble::Branch branch(assess::course_of(option_case),
                                with.plan(part_of(emit, stop, 0.1, 0.2)));
        const auto show = [&](ensemble::BranchOutput output, const Futures::Output& before,
                              bool final) {
            with.complete(output.result);
            const auto difference =
                assess::what_if(option_case, base.engine(), *before, with.engine(), output);
            output.members = {};
            emit_picture(emit, run, final,
                         std::make_shared<const ensemble::BranchOutput>(std::move(output)),
                         difference);
        };
        const auto before = base.first(part_of(emit, stop, 0, 0.1));
        show(branch.to_deadline(*with.first_trunk(part_of(emit, stop, 0, 0.1))), before, false);
        const auto all_before = base.whole(part_of(emit, stop, 0.2, 0.5));
        show(branch.to_horizon(*with.trunk(part_of(emit, stop, 0.2, 0.5))), all_before, true);
    }

    LiveRequest request_;
    std::mutex mutex_;
    FuturesPtr base_;
    LiveRuns runs_;
};

}  // namespace

std::unique_ptr<serve::Service> make_live_service(const LiveRequest& request) {
    return std::make_unique<LiveService>(request);
}

}  // namespace corridor
