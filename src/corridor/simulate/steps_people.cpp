// Steps 7 to 9 of the day: people, labels, running counts.

#include "corridor/model/impediments.h"
#include "corridor/model/consumption.h"
#include "corridor/simulate/day_loop.h"

#include <algorithm>

namespace corridor::simulate {

namespace {

constexpr std::int32_t k_week = 7;
constexpr std::int32_t k_days_to_run_out = 3;

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

model::PlaceDay place_day(const Today& today, const MemberState& state) {
    return {.staple_ratio = today.staple_ratio,
            .water_ratio = today.water_ratio,
            .fuel_ratio = today.fuel_ratio,
            .deprivation = today.deprivation,
            .label = state.labels.label()};
}

}  // namespace

void step_people(const MemberDay& in, MemberState& state, Workshop& shop) {
    const Engine& engine = in.engine;
    if (engine.rule) {
        const bool judged = engine.judges_access();
        engine.rule->move({.world = engine.world, .terms = judged ? &in.terms : nullptr,
                           .key = in.inputs.key, .day = in.day,
                           .parameters = &in.inputs.parameters},
                          state.people, shop.today.moved, *shop.rule);
        state.entered += shop.today.moved.driven_out;
        if (judged)
            model::hold_and_release(engine.world, in.inputs.parameters, in.inputs.calendar,
                                    in.terms, place_day(shop.today, state), in.inputs.key, in.day,
                                    state.people, shop.today.moved, shop.movement);
        return;
    }
    model::move_people(in.engine.world, in.inputs.parameters, in.inputs.calendar, in.terms,
                       place_day(shop.today, state), in.inputs.key, in.day, state.people,
                       shop.today.moved, shop.movement);
}

const model::SafeExit& step_labels(const MemberDay& in, MemberState& state, Workshop& shop) {
    const model::World& world = in.engine.world;
    Today& today = shop.today;
    const model::SafeExit& exits =
        model::safe_exit(world, in.terms, state.labels.label(), shop.movement);
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const auto place = index(p);
        today.staple_need[place] = today.staple_aid[place] = 0;
        if (world.staple < 0) continue;
        const std::size_t cell = index(p * world.n_goods() + world.staple);
        today.staple_need[place] = static_cast<std::int64_t>(today.need[cell]);
        today.staple_aid[place] = today.missions.sent[cell];
    }
    model::update_labels(world, in.terms, exits, state.people,
                         {.staple_ratio = today.staple_ratio,
                          .aid_delivered = today.staple_aid,
                          .staple_need = today.staple_need},
                         static_cast<std::int32_t>(in.inputs.parameters.label_patience),
                         state.labels);
    return exits;
}

namespace {

void add_flow(const model::PeopleDay::Departure& departure, std::vector<FlowCount>& flows) {
    const std::pair at(departure.from, departure.to);
    auto it = std::lower_bound(flows.begin(), flows.end(), at, [](const auto& flow, const auto& key) {
        return std::pair(flow.from, flow.to) < key;
    });
    if (it == flows.end() || std::pair(it->from, it->to) != at)
        it = flows.insert(it, {.from = departure.from, .to = departure.to});
    it->people += departure.count;
    if (departure.in_window) it->in_window += departure.count;
}

void tally_flows(const MemberDay& in, MemberState& state, const Today& today) {
    const model::World& world = in.engine.world;
    for (const auto& departure : today.moved.departures) {
        if (in.day <= world.as_of_day) {
            if (departure.in_window) add_flow(departure, state.tally.early_flows);
        } else if (in.day <= world.deadline_day) {
            add_flow(departure, state.tally.flows);
            state.tally.displaced += departure.count;
        }
    }
}

//! Held now by home, long-held included.
void count_held(const model::World& world, const model::People& people,
                std::vector<std::int64_t>& by_home) {
    std::fill(by_home.begin(), by_home.end(), 0);
    for (const auto& held : people.held)
        by_home[index(world.home_of(held.group))] += held.held + held.long_held;
}

void tally_detained(const MemberDay& in, MemberState& state, const Today& today) {
    Tally& tally = state.tally;
    const model::World& world = in.engine.world;
    for (std::size_t home = 0; home < world.places.size(); ++home) {
        const std::int64_t taken = today.moved.detained_today[home];
        if (taken <= 0) continue;
        std::int32_t& first = tally.first_capture_day[home];
        if (first < 0) first = in.day;
        if (in.day < first + k_week && in.day <= world.as_of_day)
            tally.captured_first_week[home] += taken;
    }
    if (in.day == world.as_of_day) {
        tally.captured_as_of = state.people.captured_by_home;
        count_held(world, state.people, tally.held_as_of);
        tally.cargo_lost_as_of = state.goods.cargo_lost_kg;
    }
    if (in.day == world.deadline_day) {
        tally.captured_deadline = state.people.captured_by_home;
        count_held(world, state.people, tally.held_deadline);
        tally.detained_deadline = state.people.detained();
        tally.cargo_lost_deadline = state.goods.cargo_lost_kg;
        for (std::int32_t p = 0; p < world.n_places(); ++p)
            tally.trapped_deadline += state.people.wanting(p);
    }
}

//! First of three consecutive days below runout_ratio; which side of the as-of date it began on.
void update_spell(const MemberDay& in, double ratio, std::int64_t people, Spell& spell) {
    const model::World& world = in.engine.world;
    const auto& q = in.inputs.parameters;
    if (in.day == world.as_of_day) spell.ratio_as_of = static_cast<float>(ratio);
    spell.streak = ratio < q.runout_ratio ? spell.streak + 1 : 0;
    if (spell.streak >= k_days_to_run_out) {
        const std::int32_t began = in.day - spell.streak + 1;
        const bool on_as_of = began <= world.as_of_day && in.day >= world.as_of_day;
        if (on_as_of && spell.out_since_as_of < 0) spell.out_since_as_of = began;
        if (began > world.as_of_day && spell.first_runout < 0) spell.first_runout = began;
    }
    if (in.day > world.as_of_day && in.day <= world.deadline_day && ratio < q.short_ratio)
        spell.short_days += people;
}

void tally_spells(const MemberDay& in, MemberState& state, const Today& today) {
    const model::World& world = in.engine.world;
    const std::int32_t n_all = world.n_goods() + k_n_services;
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const auto place = index(p);
        if (!world.places[place].eats() || today.people[place] <= 0) continue;
        Spell* spells = &state.tally.spells[index(p * n_all)];
        for (std::int32_t g = 0; g < world.n_goods(); ++g)
            update_spell(in, today.ratio[index(p * world.n_goods() + g)], today.people[place],
                         spells[g]);
        const model::ServiceLevel& service = today.service[place];
        Spell* of_services = spells + world.n_goods();
        update_spell(in, service.care, today.people[place], of_services[0]);
        update_spell(in, service.water, today.people[place], of_services[1]);
        if (world.places[place].grid_hours > 0)
            update_spell(in, service.power, today.people[place], of_services[2]);
    }
}

//! L = sum of N (gamma_staple + gamma_water + gamma_care) over the days after the as-of date.
void tally_harm(const MemberDay& in, MemberState& state, const Today& today) {
    const model::World& world = in.engine.world;
    if (in.day <= world.as_of_day || in.day > world.deadline_day) return;
    const auto& q = in.inputs.parameters;
    for (std::size_t p = 0; p < world.places.size(); ++p) {
        if (!world.places[p].eats()) continue;
        const double care =
            model::harm_rate(state.goods.clock_care[p], q.critical_care, q.harm_curvature);
        state.tally.harm +=
            static_cast<double>(today.people[p]) * (today.deprivation[p] + care);
    }
}

//! Access indicators of two days (docs/model/impediments.md).
void tally_scores(const MemberDay& in, MemberState& state) {
    const model::World& world = in.engine.world;
    const auto score = [&](std::vector<std::uint8_t>& out) {
        const auto scores = model::impediment_scores(
            world, {.terms = in.terms, .calendar = in.inputs.calendar, .people = state.people,
                    .labels = state.labels, .day = in.day});
        std::transform(scores.begin(), scores.end(), out.begin(), model::packed);
    };
    if (in.day == world.as_of_day) score(state.tally.scores_as_of);
    if (in.day == world.deadline_day) score(state.tally.scores_deadline);
}

}  // namespace

void step_tally(const MemberDay& in, MemberState& state, const Today& today) {
    tally_flows(in, state, today);
    tally_detained(in, state, today);
    if (in.engine.follows_supply()) {
        tally_spells(in, state, today);
        tally_harm(in, state, today);
    }
    if (in.engine.judges_access()) tally_scores(in, state);
}

}  // namespace corridor::simulate
