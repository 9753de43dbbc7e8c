#include "corridor/assess/option_runs.h"

#include "corridor/base/error.h"
#include "corridor/ensemble/life.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/model/strata.h"

#include <algorithm>
#include <memory>
#include <mutex>

namespace corridor::assess {

namespace {

void throw_if_stopped(const LivePlan& plan) {
    if (plan.stop != nullptr && plan.stop->load())
        throw Error(ErrorKind::interrupted, "options", "stopped", "Nothing was written");
}

//! Calls body(simulators of one thread, item) and tells of each item done.
template <class Tools, class Make, class Body>
void for_each_member(const LivePlan& plan, std::size_t n, const Make& make, const Body& body) {
    std::vector<std::unique_ptr<Tools>> tools(ensemble::worker_count(plan.threads));
    std::mutex mutex;
    ensemble::for_each_item(plan.threads, n, [&](std::size_t worker, std::size_t item) {
        throw_if_stopped(plan);
        if (!tools[worker]) tools[worker] = make();
        body(*tools[worker], item);
        if (!plan.lived) return;
        const std::scoped_lock lock(mutex);
        plan.lived();
    });
}

//! One simulator a stage.
struct StageTools {
    explicit StageTools(const OptionCase& option_case) {
        for (const OptionStage& stage : option_case.stages) simulators.emplace_back(stage.engine);
    }
    std::vector<simulate::Simulator> simulators;
};

}  // namespace

void put_stock(const OptionCase& option_case, std::int32_t day, std::int32_t n_goods,
               simulate::MemberState& state) {
    for (const OptionPart& part : option_case.parts) {
        if (part.quanta <= 0 || part.first_day != day) continue;
        state.goods.stock[static_cast<std::size_t>(part.place * n_goods + part.good)] +=
            part.quanta;
        state.goods.ledger[static_cast<std::size_t>(part.good)].produced += part.quanta;
    }
}

BaseMembers::BaseMembers(const simulate::Engine& engine,
                         const std::vector<ensemble::KeptMember>& members,
                         std::vector<Outcome> outcomes)
    : engine_(engine), members_(members), outcomes_(std::move(outcomes)), states_(members.size()) {}

void BaseMembers::advance_to(std::int32_t day, std::size_t first, std::size_t last,
                             const LivePlan& plan) {
    if (day != morning_) {
        for (auto& state : states_) state = {};
        for (auto& state : states_) state.next_day = -1;
        morning_ = day;
    }
    std::vector<std::size_t> missing;
    for (std::size_t m = first; m < last; ++m)
        if (states_[m].next_day < 0) missing.push_back(m);
    const LivePlan quietly{.threads = plan.threads, .stop = plan.stop};
    for_each_member<simulate::Simulator>(
        quietly, missing.size(), [&] { return std::make_unique<simulate::Simulator>(engine_); },
        [&](simulate::Simulator& simulator, std::size_t i) {
            const ensemble::KeptMember& kept = members_[missing[i]];
            simulate::MemberState state = kept.state;
            simulator.run(kept.inputs, state, day - 1, {});
            states_[missing[i]] = std::move(state);
        });
}

std::vector<Outcome> BaseMembers::live(const OptionCase& option_case, std::size_t first,
                                       std::size_t last, const LivePlan& plan) {
    const std::int32_t deadline = engine_.world.deadline_day;
    const auto begin_of = [&](std::size_t stage) {
        return std::min(option_case.stages[stage].first_day, deadline + 1);
    };
    // The as-of day itself belongs to the past: an option begins after it.
    advance_to(std::max(begin_of(0), engine_.world.as_of_day), first, last, plan);
    std::vector<Outcome> out(last - first);
    const std::size_t n_stages = option_case.stages.size();
    for_each_member<StageTools>(
        plan, out.size(), [&] { return std::make_unique<StageTools>(option_case); },
        [&](StageTools& tools, std::size_t i) {
            simulate::MemberState state = states_[first + i];
            for (std::size_t s = 0; s < n_stages; ++s) {
                const OptionStage& stage = option_case.stages[s];
                if (state.next_day <= deadline)
                    put_stock(option_case, stage.first_day, engine_.world.n_goods(), state);
                const std::int32_t until = s + 1 < n_stages ? begin_of(s + 1) - 1 : deadline;
                tools.simulators[s].run(apply(option_case, stage, members_[first + i].inputs),
                                        state, until, {});
            }
            out[i] = outcome_of(option_case.stages.back().engine, state.tally);
        });
    return out;
}

std::vector<Outcome> live_base(const simulate::Engine& engine, std::uint32_t seed, std::size_t n,
                               const LivePlan& plan, std::vector<ensemble::KeptMember>& kept) {
    const auto strata = ensemble::all_strata(engine, seed, n);
    kept.resize(n);
    std::vector<Outcome> out(n);
    for_each_member<simulate::Simulator>(
        plan, n, [&] { return std::make_unique<simulate::Simulator>(engine); },
        [&](simulate::Simulator& simulator, std::size_t m) {
            auto inputs = simulate::draw_inputs(engine, {seed, static_cast<std::uint32_t>(m)},
                                                *strata[m / model::k_stratum_members]);
            auto state = simulate::initial_state(engine, inputs);
            simulator.run(inputs, state, engine.world.as_of_day - 1, {});
            kept[m] = {std::move(inputs), state};
            simulator.run(kept[m].inputs, state, engine.world.deadline_day, {});
            out[m] = outcome_of(engine, state.tally);
        });
    return out;
}

}  // namespace corridor::assess
