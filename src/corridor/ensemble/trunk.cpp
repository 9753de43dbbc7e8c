#include "corridor/ensemble/trunk.h"

#include "corridor/ensemble/growth.h"
#include "corridor/ensemble/same_past.h"

#include <algorithm>

namespace corridor::ensemble {

namespace {

std::shared_ptr<Trunk> empty_trunk(std::shared_ptr<const simulate::Engine> engine,
                                   std::uint32_t seed, const LifePlan& plan) {
    auto out = std::make_shared<Trunk>();
    out->day = engine->world.as_of_day;
    out->layout = simulate::layout_of(*engine, engine->rule != nullptr);
    if (!plan.variables.empty()) simulate::keep_series(out->layout, plan.variables);
    out->engine = std::move(engine);
    out->seed = seed;
    return out;
}

//! Lives one member from its first day to the morning of the as-of date.
std::shared_ptr<const TrunkMember> live_past(simulate::Simulator& simulator,
                                             const simulate::Engine& engine,
                                             simulate::MemberInputs inputs,
                                             const simulate::Layout& days,
                                             std::vector<float>& record, const LifePlan& plan) {
    auto member = std::make_shared<TrunkMember>();
    auto state = simulate::initial_state(engine, inputs);
    live_recorded(simulator, inputs, state, engine.world.as_of_day - 1,
                  {days, record, member->label, member->checkpoints}, plan);
    member->inputs = std::make_shared<simulate::MemberInputs>(std::move(inputs));
    member->state = std::make_shared<simulate::MemberState>(std::move(state));
    return member;
}

//! Takes over the members that are on the morning of `out` already; returns how many.
std::size_t take_over(const Trunk* older, Growth& growth, Trunk& out) {
    if (older == nullptr || older->engine != out.engine || older->seed != out.seed ||
        older->day != out.day)
        return 0;
    const std::size_t n = std::min({out.members.size(), older->records.size(), k_first_members});
    std::copy_n(older->members.begin(), n, out.members.begin());
    std::vector<std::vector<float>> records;
    for (std::size_t m = 0; m < n; ++m)
        records.emplace_back(
            older->records[m].end() - static_cast<std::ptrdiff_t>(growth.days().n_values()),
            older->records[m].end());
    growth.put(0, records);
    return n;
}

}  // namespace

std::shared_ptr<const Trunk> grow_trunk(std::shared_ptr<const simulate::Engine> engine,
                                        std::uint32_t seed, std::size_t n, const LifePlan& plan,
                                        const Trunk* older) {
    require_members(static_cast<std::int64_t>(n), "members");
    auto out = empty_trunk(engine, seed, plan);
    Growth growth(*out, 0, n, plan);
    out->members.resize(n);
    const std::size_t first = take_over(older, growth, *out);
    const auto strata = all_strata(*engine, seed, n);
    Simulators simulators(plan.threads);
    growth.add(first, n, [&](std::size_t worker, std::size_t m, std::vector<float>& record) {
        auto inputs = simulate::draw_inputs(*engine, {seed, static_cast<std::uint32_t>(m)},
                                            *strata[m / model::k_stratum_members]);
        out->members[m] = live_past(simulators.of(worker, *engine), *engine, std::move(inputs),
                                    growth.days(), record, plan);
    });
    growth.finish(nullptr);
    return out;
}

std::shared_ptr<const Trunk> extend_trunk(const Trunk& trunk, std::int32_t day,
                                          const LifePlan& plan, const Trunk* older) {
    auto out = std::make_shared<Trunk>();
    out->engine = trunk.engine;
    out->seed = trunk.seed;
    out->day = day;
    out->layout = trunk.layout;
    const std::size_t n_places = trunk.engine->world.places.size();
    Growth growth(*out, trunk.day, trunk.members.size(), plan);
    out->members.resize(trunk.members.size());
    const std::size_t first = take_over(older, growth, *out);
    Simulators simulators(plan.threads);
    growth.add(first, trunk.members.size(), [&](std::size_t worker, std::size_t m,
                                                std::vector<float>& record) {
        const TrunkMember& before = *trunk.members[m];
        auto member = std::make_shared<TrunkMember>();
        member->inputs = before.inputs;
        auto state = *before.state;
        std::vector<std::uint8_t> label, checkpoints;
        live_recorded(simulators.of(worker, *trunk.engine), *member->inputs, state, day - 1,
                      {growth.days(), record, label, checkpoints}, plan);
        member->state = std::make_shared<simulate::MemberState>(std::move(state));
        member->label = joined(before.label, label, n_places);
        member->checkpoints = joined(before.checkpoints, checkpoints, n_places);
        member->confined_as_of = before.confined_as_of +
            people_as_of(growth.days(), trunk.engine->world, result::Variable::people_confined, record);
        member->trapped_as_of = before.trapped_as_of +
            people_as_of(growth.days(), trunk.engine->world, result::Variable::people_trapped, record);
        out->members[m] = std::move(member);
    });
    growth.finish(&trunk);
    return out;
}

namespace {

//! Records of the members whose past changed, by member; the others are in the base's store.
using Fresh = std::vector<std::vector<float>>;

//! Quantiles over members 0 .. n - 1 of the base's past, with the fresh ones in their place.
void reduce_patched(const Trunk& base, const Fresh& fresh, std::size_t n, std::size_t n_rows,
                    const LifePlan& plan, std::vector<result::Quantiles>& cells) {
    const std::size_t n_days = base.n_past;
    cells.resize(n_rows * n_days);
    const auto patch = [&](std::size_t first, std::span<std::vector<float>> rows) {
        base.past->get(first, rows);
        for (auto& row : rows) row.resize(n * n_days);
        for (std::size_t m = 0; m < n; ++m) {
            if (fresh[m].empty()) continue;
            for (std::size_t i = 0; i < rows.size(); ++i)
                for (std::size_t day = 0; day < n_days; ++day)
                    rows[i][m * n_days + day] = fresh[m][day * n_rows + first + i];
        }
    };
    reduce_tiles(n_rows, n_days, plan, [&](std::size_t row) { return &cells[row * n_days]; }, patch);
}

}  // namespace

std::shared_ptr<const Trunk> graft_trunk(const Trunk& base,
                                         std::shared_ptr<const simulate::Engine> engine,
                                         std::size_t n, const LifePlan& plan,
                                         const Trunk* older) {
    const SamePast same(*base.engine, *engine);
    if (!same.may_be() || base.past == nullptr || base.members.size() < n)
        return grow_trunk(engine, base.seed, n, plan, older);
    require_members(static_cast<std::int64_t>(n), "members");
    auto out = empty_trunk(engine, base.seed, plan);
    out->n_past = base.n_past;
    const auto days = days_between(out->layout, 0, out->day);
    out->members.resize(n);
    Fresh fresh(n);
    const auto strata = all_strata(*engine, base.seed, n);
    Simulators simulators(plan.threads);
    Steps steps(plan.progress, n, "past");
    for_each_item(plan.threads, n, [&](std::size_t worker, std::size_t m) {
        throw_if_stopped(plan);
        if (older != nullptr && m < older->records.size()) {
            out->members[m] = older->members[m];
            fresh[m] = older->records[m];
            return steps.done();
        }
        auto inputs = simulate::draw_inputs(*engine, {base.seed, static_cast<std::uint32_t>(m)},
                                            *strata[m / model::k_stratum_members]);
        const TrunkMember& before = *base.members[m];
        if (same(before.inputs->calendar, inputs.calendar)) {
            auto member = std::make_shared<TrunkMember>(before);
            member->inputs = std::make_shared<simulate::MemberInputs>(std::move(inputs));
            out->members[m] = std::move(member);
        } else {
            fresh[m].resize(days.n_values());
            out->members[m] = live_past(simulators.of(worker, *engine), *engine, std::move(inputs),
                                        days, fresh[m], plan);
        }
        steps.done();
    });
    const std::size_t n_first = std::min(n, k_first_members), n_rows = out->layout.n_rows;
    out->records.assign(base.records.begin(),
                        base.records.begin() + static_cast<std::ptrdiff_t>(n_first));
    for (std::size_t m = 0; m < n_first; ++m)
        if (!fresh[m].empty()) out->records[m] = fresh[m];
    out->first_cells.resize(n_rows * out->n_past);
    reduce_records(out->records, n_rows, out->n_past, plan, [&](std::size_t row) {
        return &out->first_cells[row * out->n_past];
    });
    if (n == n_first)
        out->cells = out->first_cells;
    else
        reduce_patched(base, fresh, n, n_rows, plan, out->cells);
    return out;
}

}  // namespace corridor::ensemble
