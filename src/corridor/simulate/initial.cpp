#include "corridor/simulate/member.h"

#include <cmath>

namespace corridor::simulate {

namespace {

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

void place_people(const Engine& engine, const MemberInputs& inputs, MemberState& state) {
    const std::size_t n = engine.world.places.size();
    state.people.at.resize(n);
    state.people.captured_by_home.assign(n, 0);
    state.people.first_residents_gone.assign(n, 0);
    state.people.calm_days.assign(n, 0);
    if (engine.rule) {
        model::PeopleDay record;
        engine.rule->start(engine.world, inputs.key, state.people, record);
        state.entered = record.driven_out;
        return;
    }
    for (const auto& cohort : inputs.cohorts)
        if (cohort.count > 0)
            state.people.cohort(cohort.place, cohort.group).count += cohort.count;
}

/*!
 * Stock = normal cover of the season. In transit = one day of need due on each of the days
 * start + 1 .. start + L - 1, as ordinary trade would have sent.
 */
void place_goods(const Engine& engine, const MemberInputs& inputs, MemberState& state) {
    const model::World& world = engine.world;
    const std::size_t n_cells = world.places.size() * world.goods.size();
    model::GoodsState& goods = state.goods;
    goods.stock.assign(n_cells, 0);
    goods.carry.assign(n_cells, 0);
    goods.blocked.assign(n_cells, 0);
    for (auto* clock : {&goods.clock_staple, &goods.clock_water, &goods.clock_care})
        clock->assign(world.places.size(), 0);
    goods.transit = model::Transit(n_cells);
    goods.ledger.resize(world.goods.size());
    goods.trade.resize(world.goods.size());
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        if (!world.places[index(p)].eats()) continue;
        const auto people = static_cast<double>(state.people.present(p));
        for (std::int32_t g = 0; g < world.n_goods(); ++g) {
            const std::size_t cell = index(p * world.n_goods() + g);
            const double need = inputs.goods[index(g)].need_quanta_per_person_day * people;
            const double cover = inputs.cover[index(world.curve_of[cell])][0];
            goods.stock[cell] = static_cast<std::int64_t>(std::ceil(need * cover));
            goods.ledger[index(g)].initial += goods.stock[cell];
            const auto daily = static_cast<std::int64_t>(std::ceil(need));
            for (std::int32_t day = 1; day < engine.reference.lead_days[cell]; ++day) {
                goods.transit.add(0, day, cell, daily);
                goods.ledger[index(g)].initial += daily;
            }
        }
    }
}

}  // namespace

MemberState initial_state(const Engine& engine, const MemberInputs& inputs) {
    const model::World& world = engine.world;
    MemberState state;
    place_people(engine, inputs, state);
    place_goods(engine, inputs, state);
    state.labels = model::start_labels(
        world, static_cast<std::int32_t>(inputs.parameters.label_window));
    const std::size_t n = world.places.size();
    Tally& tally = state.tally;
    tally.spells.resize(n * (world.goods.size() + k_n_services));
    tally.first_capture_day.assign(n, -1);
    for (auto* counts : {&tally.captured_first_week, &tally.captured_as_of, &tally.held_as_of,
                         &tally.captured_deadline, &tally.held_deadline})
        counts->assign(n, 0);
    tally.scores_as_of.assign(n, 0), tally.scores_deadline.assign(n, 0);
    return state;
}

}  // namespace corridor::simulate
