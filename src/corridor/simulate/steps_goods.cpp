// Steps 1 to 6 of the day: arrivals, spoilage, consumption and services, clocks, trade, missions.

#include "corridor/base/hash.h"
#include "corridor/base/quantile.h"
#include "corridor/model/consumption.h"
#include "corridor/model/range_width.h"
#include "corridor/model/sampling.h"
#include "corridor/simulate/day_loop.h"

#include <algorithm>
#include <cmath>

namespace corridor::simulate {

namespace {

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

}  // namespace

MemberPlan::MemberPlan(const Engine& engine, const MemberInputs& inputs) {
    const model::World& world = engine.world;
    cells.resize(world.places.size() * world.goods.size());
    for (const auto& good : inputs.goods) need.push_back(good.need_quanta_per_person_day);
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (world.curve_of[cell] < 0) continue;
        const auto curve = index(world.curve_of[cell]);
        const auto& good = world.goods[cell % world.goods.size()];
        const double lowest = inputs.lowest_cover[curve];
        cells[cell] = {.horizon = std::min(lowest, good.rationing_days.value_or(lowest)),
                       .normal_cover = inputs.cover[curve].data()};
    }
}

namespace {

//! A dated count in quanta, drawn from its range; `need` turns days of cover into quanta.
std::int64_t counted_quanta(const MemberDay& in, const Engine::Count& count, double need) {
    const scenario::Stock& row = *count.row;
    const double scale =
        row.quantity ? static_cast<double>(
                           in.engine.world.goods[index(count.good)].quanta_per_unit)
                     : need;
    double amount = row.quantity.value_or(row.days_of_cover.value_or(0));
    if (row.low && row.high && *row.low > 0 && *row.low < *row.high && amount > 0) {
        const auto entity = hash64("stock:" + row.place + ":" + row.good);
        amount = lognormal_quantile(
            amount, model::widened(*row.low, amount, count.width),
            model::widened(*row.high, amount, count.width),
            uniform(in.inputs.key, entity, count.day, Purpose::quantity));
    }
    return static_cast<std::int64_t>(std::llround(amount * scale));
}

//! A count made in the reconstruction resets the stock; the difference is a ledger entry.
void apply_counts(const MemberDay& in, MemberState& state) {
    const auto& counts = in.engine.counts;
    auto it = std::lower_bound(counts.begin(), counts.end(), in.day,
                               [](const auto& count, std::int32_t day) { return count.day < day; });
    // Counts from before the run describe its first morning.
    if (in.day == 0) it = counts.begin();
    for (; it != counts.end() && it->day <= in.day; ++it) {
        const auto p = index(it->place);
        if (!in.engine.world.places[p].eats()) continue;
        const std::size_t cell = index(it->place * in.engine.world.n_goods() + it->good);
        const double need = in.inputs.goods[index(it->good)].need_quanta_per_person_day *
                            static_cast<double>(state.people.present(it->place));
        const std::int64_t seen = counted_quanta(in, *it, need);
        state.goods.ledger[index(it->good)].adjusted += seen - state.goods.stock[cell];
        state.goods.stock[cell] = seen;
    }
}

}  // namespace

void step_arrivals(const MemberDay& in, MemberState& state, Today& today) {
    state.goods.transit.take_due(in.day, state.goods.stock);
    apply_counts(in, state);
    model::arrive_people(in.engine.world, state.people, in.day, today.moved);
}

void step_spoilage(const MemberDay& in, MemberState& state) {
    const model::World& world = in.engine.world;
    for (std::int32_t g = 0; g < world.n_goods(); ++g) {
        const double rate = world.goods[index(g)].spoilage;
        if (rate <= 0) continue;
        for (std::int32_t p = 0; p < world.n_places(); ++p) {
            std::int64_t& stock = state.goods.stock[index(p * world.n_goods() + g)];
            const auto gone = static_cast<std::int64_t>(
                std::llround(rate * static_cast<double>(stock)));
            stock -= gone;
            state.goods.ledger[index(g)].spoiled += gone;
        }
    }
}

namespace {

double quanta_to_units(const model::World& world, std::int32_t good, double quanta) {
    return quanta / static_cast<double>(world.goods[index(good)].quanta_per_unit);
}

//! One place eats one good.
void eat(const MemberDay& in, std::int32_t place, std::int32_t good, MemberState& state,
         Today& today) {
    const model::World& world = in.engine.world;
    const std::size_t cell = index(place * world.n_goods() + good);
    const MemberInputs& inputs = in.inputs;
    model::Want want{.stock = state.goods.stock[cell],
                     .need = today.need[cell],
                     .horizon = in.plan.cells[cell].horizon +
                                inputs.parameters.siege_stretch * state.goods.blocked[cell],
                     .carry = state.goods.carry[cell]};
    if (good == world.fuel) {
        const model::ServiceNeed& need = today.service_need[index(place)];
        const double quanta = (need.care + need.water) *
                              static_cast<double>(world.goods[index(good)].quanta_per_unit);
        want.claim = static_cast<std::int64_t>(
            std::min(quanta, inputs.parameters.service_claim * static_cast<double>(want.stock)));
    }
    const model::Eaten eaten = model::consume(want, inputs.power[index(good)]);
    state.goods.stock[cell] -= eaten.quanta;
    state.goods.carry[cell] = eaten.carry;
    state.goods.ledger[index(good)].eaten += eaten.quanta;
    today.ratio[cell] = eaten.ratio;
    today.cover[cell] = eaten.cover;
}

double medicine_ratio(const model::World& world, std::int32_t place, const Today& today) {
    return world.medicine < 0 ? 1
                              : today.ratio[index(place * world.n_goods() + world.medicine)];
}

//! Care, water and power from the fuel eaten today.
void serve_with_fuel(const MemberDay& in, std::int32_t place, std::int64_t eaten, Today& today) {
    const model::World& world = in.engine.world;
    const std::size_t cell = index(place * world.n_goods() + world.fuel);
    // Fully served is fully served, whatever the fraction of a quantum carried over.
    const double need = today.need[cell];
    const double amount = today.ratio[cell] >= 1 ? need : static_cast<double>(eaten);
    today.service[index(place)] = model::serve(
        world.places[index(place)], today.people[index(place)], today.service_need[index(place)],
        quanta_to_units(world, world.fuel, amount), quanta_to_units(world, world.fuel, need),
        medicine_ratio(world, place, today), in.inputs.parameters);
}

//! Where fuel is no good of this scenario, services have what they need of it.
void serve_without_fuel(const MemberDay& in, std::int32_t place, Today& today) {
    const model::World& world = in.engine.world;
    const auto& need = today.service_need[index(place)];
    const double all = need.care + need.water + need.power;
    today.service[index(place)] =
        model::serve(world.places[index(place)], today.people[index(place)], need, all, all,
                     medicine_ratio(world, place, today), in.inputs.parameters);
}

//! Everything one inhabited town eats and is served.
void live_a_day(const MemberDay& in, std::int32_t place, MemberState& state, Today& today) {
    const model::World& world = in.engine.world;
    const auto people = static_cast<double>(today.people[index(place)]);
    const std::int32_t first = place * world.n_goods();
    today.service_need[index(place)] = model::service_need(
        world.places[index(place)], today.people[index(place)], in.inputs.parameters);
    for (std::int32_t g = 0; g < world.n_goods(); ++g)
        today.need[index(first + g)] = in.plan.need[index(g)] * people;
    const bool burns = world.fuel >= 0 && today.need[index(first + world.fuel)] > 0;
    const std::int64_t fuel_before = burns ? state.goods.stock[index(first + world.fuel)] : 0;
    // Medicine first: care needs to know how much there was.
    for (const std::int32_t g : world.trade_order)
        if (today.need[index(first + g)] > 0) eat(in, place, g, state, today);
    if (burns)
        serve_with_fuel(in, place, fuel_before - state.goods.stock[index(first + world.fuel)],
                        today);
    else
        serve_without_fuel(in, place, today);
}

}  // namespace

void step_consumption(const MemberDay& in, MemberState& state, Today& today) {
    const model::World& world = in.engine.world;
    today.stock_seen = state.goods.stock;
    std::fill(today.ratio.begin(), today.ratio.end(), 1.0);
    std::fill(today.cover.begin(), today.cover.end(), 1.0);
    std::fill(today.need.begin(), today.need.end(), 0.0);
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const auto place = index(p);
        today.people[place] = state.people.present(p);
        if (world.places[place].eats() && today.people[place] > 0) {
            live_a_day(in, p, state, today);
        } else {
            today.service[place] = {.power_hours = world.places[place].grid_hours};
            today.service_need[place] = {};
        }
    }
}

namespace {

//! Moves one clock; a place that was always served keeps it at 0.
void advance(double& clock, double ratio, double recovery) {
    if (clock > 0 || ratio < 1) clock = model::next_clock(clock, ratio, recovery);
}

}  // namespace

void step_clocks(const MemberDay& in, MemberState& state, Today& today) {
    const model::World& world = in.engine.world;
    const auto& q = in.inputs.parameters;
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const auto place = index(p);
        const std::int32_t first = p * world.n_goods();
        today.staple_ratio[place] = world.staple < 0 ? 1 : today.ratio[index(first + world.staple)];
        today.fuel_ratio[place] = world.fuel < 0 ? 1 : today.ratio[index(first + world.fuel)];
        today.water_ratio[place] = today.service[place].water;
        double& staple = state.goods.clock_staple[place];
        double& water = state.goods.clock_water[place];
        advance(staple, today.staple_ratio[place], q.recovery_staple);
        advance(water, today.water_ratio[place], q.recovery_water);
        advance(state.goods.clock_care[place], today.service[place].care, q.recovery_care);
        today.deprivation[place] =
            staple <= 0 && water <= 0
                ? 0
                : model::harm_rate(staple, q.critical_staple, q.harm_curvature) +
                      model::harm_rate(water, q.critical_water, q.harm_curvature);
    }
}

namespace {

//! Days of pumping and care fuel that towns bid for before anything else.
constexpr double k_claim_days = 30;

void fill_wants(const MemberDay& in, std::int32_t good, Today& today) {
    const model::World& world = in.engine.world;
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const std::size_t cell = index(p * world.n_goods() + good);
        model::TownWant& want = today.wants[index(p)];
        want.need = today.need[cell];
        if (want.need <= 0) continue;
        want.normal_cover = in.plan.cells[cell].normal_cover[in.day];
        want.rationing = in.plan.cells[cell].horizon;
        want.first_claim =
            good == world.fuel
                ? k_claim_days *
                      (today.service_need[index(p)].care + today.service_need[index(p)].water) *
                      static_cast<double>(world.goods[index(good)].quanta_per_unit)
                : 0;
    }
}

/*!
 * Blocked days: B <- max(0, B + 1 - 2a), a = the share of what was wanted (at most a day's need)
 * that left for the place today; 1 if nothing was wanted.
 */
void update_blocked(const MemberDay& in, std::int32_t good, MemberState& state,
                    const Today& today) {
    const model::World& world = in.engine.world;
    const model::TradeDay& trade = today.trade[index(good)];
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const std::size_t cell = index(p * world.n_goods() + good);
        if (today.need[cell] <= 0) continue;
        const auto wanted = static_cast<double>(trade.wanted[index(p)]);
        const auto sent =
            static_cast<double>(trade.shipped[index(p)] + today.missions.sent[cell]);
        const double enough = std::min(wanted, today.need[cell]);
        const double share = sent >= enough ? 1 : sent / enough;
        state.goods.blocked[cell] = std::max(0.0, state.goods.blocked[cell] + 1 - 2 * share);
    }
}

}  // namespace

void step_trade(const MemberDay& in, MemberState& state, Workshop& shop) {
    const model::World& world = in.engine.world;
    Today& today = shop.today;
    model::start_trade(world, shop.trade);
    for (const std::int32_t good : world.trade_order) {
        fill_wants(in, good, today);
        model::trade_good(world, in.engine.reference, in.terms, in.inputs.parameters,
                          in.inputs.ladders[index(good)], good, today.wants, in.inputs.key, in.day,
                          state.goods, today.trade[index(good)], shop.trade);
    }
    std::fill(today.missions.sent.begin(), today.missions.sent.end(), 0);
    model::run_missions(world, in.engine.missions, in.inputs.parameters, in.inputs.calendar,
                        in.active, today.need, in.inputs.key, state.goods, today.missions);
    for (const std::int32_t good : world.trade_order) update_blocked(in, good, state, today);
}

}  // namespace corridor::simulate
