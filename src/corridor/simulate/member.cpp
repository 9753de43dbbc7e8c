#include "corridor/simulate/member.h"

#include "corridor/simulate/day_loop.h"

#include <algorithm>
#include <bit>

namespace corridor::simulate {

namespace {

constexpr std::size_t k_terms_kept = 64;

//! The parameters that decide terms, folded into one number; equal members share their terms.
std::uint64_t parameter_key(const MemberInputs& inputs) {
    std::uint64_t key = 0;
    const auto add = [&](double x) {
        key ^= std::bit_cast<std::uint64_t>(x);
        key *= 0x9e3779b97f4a7c15ULL;
        key ^= key >> 29;
    };
    const auto& q = inputs.parameters;
    for (const double x : {q.risk_premium, q.time_cost, q.road_danger}) add(x);
    for (const auto& ladder : inputs.ladders)
        for (const double premium : ladder.premium) add(premium);
    return key;
}

}  // namespace

Workshop::Workshop(const Engine& for_engine)
    : engine(for_engine), cache(k_terms_kept, for_engine.world), movement(for_engine.world) {
    const std::size_t n = engine.world.places.size();
    const std::size_t cells = n * engine.world.goods.size();
    today.people.resize(n);
    today.need.resize(cells);
    today.ratio.resize(cells);
    today.cover.resize(cells);
    today.service_need.resize(n);
    today.service.resize(n);
    for (auto* list : {&today.staple_ratio, &today.water_ratio, &today.fuel_ratio,
                       &today.deprivation, &today.market})
        list->assign(n, 1);
    for (auto* list : {&today.staple_need, &today.staple_aid, &today.confined,
                       &today.moved.leaving, &today.moved.arriving, &today.moved.detained_today})
        list->assign(n, 0);
    today.wants.resize(n);
    today.trade.resize(engine.world.goods.size());
    today.missions.sent.assign(cells, 0);
    if (engine.rule) rule = engine.rule->make_scratch();
}

struct Simulator::Impl {
    explicit Impl(const Engine& engine) : shop(engine) {}
    Workshop shop;
};

Simulator::Simulator(const Engine& engine) : impl_(std::make_unique<Impl>(engine)) {}
Simulator::~Simulator() = default;
Simulator::Simulator(Simulator&&) noexcept = default;

const model::PeopleDay& Simulator::moved() const {
    return impl_->shop.today.moved;
}

std::pair<std::int64_t, std::int64_t> Simulator::terms_made_and_reused() const {
    return {impl_->shop.cache.n_made, impl_->shop.cache.n_reused};
}

namespace {

//! True when the terms of `day` may differ from those of the day before.
bool may_change(const Engine& engine, const model::Calendar& calendar, std::int32_t day) {
    if (std::binary_search(calendar.change_days.begin(), calendar.change_days.end(), day))
        return true;
    return std::any_of(engine.world.supply.begin(), engine.world.supply.end(),
                       [&](const model::WorldSupply& supply) {
                           return supply.first_day == day || supply.last_day == day - 1;
                       });
}

void start_day(Today& today) {
    auto& moved = today.moved;
    for (auto* list : {&moved.leaving, &moved.arriving, &moved.detained_today})
        std::fill(list->begin(), list->end(), 0);
    moved.departures.clear();
    moved.captures.clear();
    moved.driven_out = 0;
}

}  // namespace

void Simulator::run(const MemberInputs& inputs, MemberState& state, std::int32_t last_day,
                    const Record& record, const DayHook& hook) {
    Workshop& shop = impl_->shop;
    const Engine& engine = shop.engine;
    const std::uint64_t key = parameter_key(inputs);
    const MemberPlan plan(engine, inputs);
    model::ActiveMeasures active;
    const model::Terms* terms = nullptr;
    const bool judged = engine.judges_access();
    static const model::Terms k_no_terms;
    static const model::SafeExit k_no_exits;
    for (std::int32_t day = state.next_day; day <= last_day; ++day) {
        if (!judged)
            terms = &k_no_terms;
        else if (terms == nullptr || may_change(engine, inputs.calendar, day)) {
            active = model::active_on(engine.world, inputs.calendar, day);
            terms = &shop.cache.get(engine.world, engine.reference, inputs.parameters,
                                    inputs.calendar, active, inputs.ladders, key);
        }
        active.day = day;
        const MemberDay in{engine, inputs, plan, active, *terms, day};
        start_day(shop.today);
        if (engine.follows_supply()) {
            step_arrivals(in, state, shop.today);
            step_spoilage(in, state);
            step_consumption(in, state, shop.today);
            step_clocks(in, state, shop.today);
            step_trade(in, state, shop);
        }
        step_people(in, state, shop);
        const model::SafeExit& exits = judged ? step_labels(in, state, shop) : k_no_exits;
        step_tally(in, state, shop.today);
        step_record(in, state, exits, shop, record);
        state.next_day = day + 1;
        if (hook) hook(state, *terms, day);
    }
}

}  // namespace corridor::simulate
