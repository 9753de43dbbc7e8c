// Steps 1 to 6 of the day: arrivals, spoilage, consumption and services, clocks, trade, missions.

#include "corridor/base/hash.h"
#include "corridor/base/quantile.h"
#include "corridor/model/consumption.h"
#include "corridor/model/sampling.h"
#include "corridor/simulate/day_loop.h"

#include <algorithm>
#include <cmath>

namespace corridor::simulate {

namespace {

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

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
            amount, *row.low, *row.high,
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
    const auto curve = index(world.curve_of[cell]);
    const double lowest = inputs.lowest_cover[curve];
    const double horizon = std::min(lowest, world.goods[index(good)].rationing_days.value_or(lowest));
    model::Want want{
        .stock = state.goods.stock[cell],
        .need = today.need[cell],
        .horizon = horizon + inputs.parameters.siege_stretch * state.goods.blocked[cell],
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
    if (good == world.fuel) {
        // Fully served is fully served, whatever the fraction of a quantum carried over.
        const double need = today.need[cell];
        const double amount = eaten.ratio >= 1 ? need : static_cast<double>(eaten.quanta);
        const double medicine =
            world.medicine < 0
                ? 1
                : today.ratio[index(place * world.n_goods() + world.medicine)];
        today.service[index(place)] = model::serve(
            world.places[index(place)], today.people[index(place)],
            today.service_need[index(place)], quanta_to_units(world, good, amount),
            quanta_to_units(world, good, need), medicine, inputs.parameters);
    }
}

//! Where fuel is no good of this scenario, services have what they need of it.
void serve_without_fuel(const MemberDay& in, std::int32_t place, Today& today) {
    const model::World& world = in.engine.world;
    const auto& need = today.service_need[index(place)];
    const double all = need.care + need.water + need.power;
    const double medicine =
        world.medicine < 0 ? 1 : today.ratio[index(place * world.n_goods() + world.medicine)];
    today.service[index(place)] =
        model::serve(world.places[index(place)], today.people[index(place)], need, all, all,
                     medicine, in.inputs.parameters);
}

}  // namespace

void step_consumption(const MemberDay& in, MemberState& state, Today& today) {
    const model::World& world = in.engine.world;
    today.stock_seen = state.goods.stock;
    std::fill(today.ratio.begin(), today.ratio.end(), 1.0);
    std::fill(today.cover.begin(), today.cover.end(), 1.0);
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const auto place = index(p);
        today.people[place] = state.people.present(p);
        today.service[place] = {.power_hours = world.places[place].grid_hours};
        const bool eats = world.places[place].eats() && today.people[place] > 0;
        today.service_need[place] =
            eats ? model::service_need(world.places[place], today.people[place], in.inputs.parameters)
                 : model::ServiceNeed{};
        for (std::int32_t g = 0; g < world.n_goods(); ++g)
            today.need[index(p * world.n_goods() + g)] =
                eats ? in.inputs.goods[index(g)].need_quanta_per_person_day *
                           static_cast<double>(today.people[place])
                     : 0;
        if (!eats) continue;
        // Medicine first: care needs to know how much there was.
        for (const std::int32_t g : world.trade_order)
            if (today.need[index(p * world.n_goods() + g)] > 0) eat(in, p, g, state, today);
        if (world.fuel < 0 || today.need[index(p * world.n_goods() + world.fuel)] <= 0)
            serve_without_fuel(in, p, today);
    }
}

void step_clocks(const MemberDay& in, MemberState& state, Today& today) {
    const model::World& world = in.engine.world;
    const auto& q = in.inputs.parameters;
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const auto place = index(p);
        const auto ratio = [&](std::int32_t good) {
            return good < 0 ? 1 : today.ratio[index(p * world.n_goods() + good)];
        };
        today.staple_ratio[place] = ratio(world.staple);
        today.fuel_ratio[place] = ratio(world.fuel);
        today.water_ratio[place] = today.service[place].water;
        double& staple = state.goods.clock_staple[place];
        double& water = state.goods.clock_water[place];
        double& care = state.goods.clock_care[place];
        staple = model::next_clock(staple, today.staple_ratio[place], q.recovery_staple);
        water = model::next_clock(water, today.water_ratio[place], q.recovery_water);
        care = model::next_clock(care, today.service[place].care, q.recovery_care);
        today.deprivation[place] =
            model::harm_rate(staple, q.critical_staple, q.harm_curvature) +
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
        want = {};
        want.need = today.need[cell];
        if (want.need <= 0) continue;
        const auto curve = index(world.curve_of[cell]);
        const double lowest = in.inputs.lowest_cover[curve];
        want.normal_cover = in.inputs.cover[curve][index(in.day)];
        want.rationing =
            std::min(lowest, world.goods[index(good)].rationing_days.value_or(lowest));
        if (good == world.fuel)
            want.first_claim =
                k_claim_days * (today.service_need[index(p)].care + today.service_need[index(p)].water) *
                static_cast<double>(world.goods[index(good)].quanta_per_unit);
    }
}

/*!
 * Blocked days: B <- max(0, B + 1 - 2a), a = the share of what was wanted (at most a day's need)
 * that left for the place today; 1 if nothing was wanted.
 */
void update_blocked(const MemberDay& in, std::int32_t good, MemberState& state,
                    const Today& today) {
    const model::World& world = in.engine.world;
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const std::size_t cell = index(p * world.n_goods() + good);
        if (today.need[cell] <= 0) continue;
        const auto wanted = static_cast<double>(today.wanted[cell]);
        const auto sent = static_cast<double>(today.shipped[cell] + today.missions.sent[cell]);
        const double share =
            wanted <= 0 ? 1 : std::min(1.0, sent / std::min(wanted, today.need[cell]));
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
                          state.goods, today.trade, shop.trade);
        for (std::int32_t p = 0; p < world.n_places(); ++p) {
            today.shipped[index(p * world.n_goods() + good)] = today.trade.shipped[index(p)];
            today.wanted[index(p * world.n_goods() + good)] = today.trade.wanted[index(p)];
        }
    }
    std::fill(today.missions.sent.begin(), today.missions.sent.end(), 0);
    model::run_missions(world, in.engine.missions, in.inputs.parameters, in.inputs.calendar,
                        in.active, today.need, in.inputs.key, state.goods, today.missions);
    for (const std::int32_t good : world.trade_order) update_blocked(in, good, state, today);
}

}  // namespace corridor::simulate
