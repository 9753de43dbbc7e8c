#include "tests/support/mutants.h"

#include <algorithm>

namespace corridor::test::wrong {
namespace {

using simulate::Engine;
using simulate::MemberInputs;
using simulate::MemberState;

Wrong by_engine(std::function<void(Engine&)> change) {
    Wrong wrong;
    wrong.engine = std::move(change);
    return wrong;
}

Wrong by_inputs(std::function<void(const Engine&, MemberInputs&)> change) {
    Wrong wrong;
    wrong.inputs = std::move(change);
    return wrong;
}

Wrong by_night(std::function<void(const Engine&, MemberState&, std::int32_t)> change) {
    Wrong wrong;
    wrong.night = std::move(change);
    return wrong;
}

// The people of the first place that has some, or null.
model::Cohort* somebody(MemberState& state) {
    for (auto& place : state.people.at)
        for (model::Cohort& cohort : place)
            if (cohort.count > 0) return &cohort;
    return nullptr;
}

}  // namespace

Wrong rations_on_an_ordinary_day() {
    return by_inputs([](const Engine&, MemberInputs& inputs) {
        for (double& cover : inputs.lowest_cover) cover *= 1.2;
    });
}

Wrong restless_in_peace() {
    return by_engine([](Engine& engine) {
        for (auto& place : engine.world.places)
            if (place.eats()) place.danger = std::max(place.danger, 0.2);
    });
}

Wrong loses_a_quantum() {
    return by_night([](const Engine&, MemberState& state, std::int32_t day) {
        if (day == 10 && state.goods.stock.back() > 0) --state.goods.stock.back();
        if (day == 11)
            for (auto& stock : state.goods.stock)
                if (stock > 0) {
                    --stock;
                    return;
                }
    });
}

Wrong loses_a_person() {
    return by_night([](const Engine&, MemberState& state, std::int32_t day) {
        model::Cohort* cohort = somebody(state);
        if (day == 10 && cohort != nullptr && cohort->want < cohort->count) --cohort->count;
    });
}

Wrong swaps_homes() {
    return by_night([](const Engine&, MemberState& state, std::int32_t day) {
        if (day % 5 == 0 && !state.people.on_road.empty()) state.people.on_road.front().group ^= 1;
    });
}

Wrong wants_more_than_are_there() {
    return by_night([](const Engine&, MemberState& state, std::int32_t) {
        for (auto& place : state.people.at)
            for (model::Cohort& cohort : place)
                if (cohort.want > 0) cohort.want = cohort.count + 1;
    });
}

Wrong doubles_capacities() {
    return by_engine([](Engine& engine) {
        for (auto& arc : engine.world.arcs)
            if (arc.cap_kg != model::k_unlimited) arc.cap_kg *= 2;
    });
}

Wrong leaves_a_residue() {
    return by_inputs([](const Engine&, MemberInputs& inputs) {
        for (auto& span : inputs.calendar.spans)
            if (span.effect == model::EffectValues{}) span.effect = {.fee = 30, .pass = 0.9};
    });
}

Wrong revives_the_expired() {
    return by_inputs([](const Engine& engine, MemberInputs& inputs) {
        auto& spans = inputs.calendar.spans;
        for (std::int32_t m = 0; m < static_cast<std::int32_t>(engine.world.measures.size()); ++m) {
            const auto own = [&](const model::PhaseSpan& span) { return span.measure == m; };
            if (std::any_of(spans.begin(), spans.end(), own)) continue;
            const auto after = std::find_if(spans.begin(), spans.end(),
                                            [&](const auto& span) { return span.measure > m; });
            spans.insert(after, {.measure = m,
                                 .last_day = engine.world.n_days - 1,
                                 .effect = {.open = 0.2, .fee = 100, .pass = 0.5}});
        }
    });
}

Wrong keys_by_position() {
    return by_engine([](Engine& engine) {
        std::uint64_t position = 0;
        for (auto& place : engine.world.places) place.key = ++position;
    });
}

Wrong bans_every_good() {
    return by_engine([](Engine& engine) {
        for (auto& measure : engine.world.measures)
            if (measure.goods != 0) measure.goods = (1U << engine.world.goods.size()) - 1;
    });
}

Wrong forgets_fractions() {
    Wrong wrong;
    wrong.loaded = [](MemberState& state) {
        std::fill(state.goods.carry.begin(), state.goods.carry.end(), 0.0);
    };
    return wrong;
}

Wrong forgets_what_is_on_the_way() {
    Wrong wrong;
    wrong.loaded = [](MemberState& state) {
        state.goods.transit = model::Transit(state.goods.stock.size());
    };
    return wrong;
}

Wrong knows_the_month() {
    return by_night([](const Engine& engine, MemberState& state, std::int32_t day) {
        if (engine.world.date_of(day).day() == 1)
            for (auto& stock : state.goods.stock) stock -= stock / 10;
    });
}

Wrong wastes_when_open() {
    return by_night([](const Engine& engine, MemberState& state, std::int32_t) {
        if (engine.world.measures.empty())
            for (auto& stock : state.goods.stock) stock -= stock / 4;
    });
}

Wrong throws_away_plenty() {
    return by_night([](const Engine& engine, MemberState& state, std::int32_t) {
        const auto& initial = engine.world.scenario->places;
        for (std::size_t cell = 0; cell < state.goods.stock.size(); ++cell) {
            const auto place = cell / engine.world.goods.size();
            const auto people = initial[place].population;
            auto& stock = state.goods.stock[cell];
            if (stock > people * 555 * 4) stock /= 2;
        }
    });
}

Wrong rations_at_rumours() {
    return by_inputs([](const Engine& engine, MemberInputs& inputs) {
        if (!engine.world.measures.empty())
            for (double& cover : inputs.lowest_cover) cover *= 40;
    });
}

Wrong takes_a_fixed_share() {
    return by_night([](const Engine&, MemberState& state, std::int32_t) {
        for (auto& stock : state.goods.stock) stock -= std::min<std::int64_t>(stock, 500'000);
    });
}

Wrong obeys_unasked() {
    return by_inputs([](const Engine&, MemberInputs& inputs) {
        for (double& comply : inputs.calendar.comply) comply = std::max(comply, 0.3);
        for (double& comply : inputs.calendar.comply_garrison) comply = std::max(comply, 0.3);
    });
}

Wrong feeds_the_cut_off() {
    return by_night([](const Engine&, MemberState& state, std::int32_t) {
        for (auto& stock : state.goods.stock) stock += stock == 0 ? 100'000 : 0;
    });
}

Wrong always_detains() {
    return by_inputs([](const Engine&, MemberInputs& inputs) {
        for (auto& span : inputs.calendar.spans)
            span.effect.detain = std::min(1 - span.effect.pass, span.effect.detain + 0.2);
    });
}

Wrong releases_late() {
    return by_inputs([](const Engine&, MemberInputs& inputs) { inputs.parameters.release *= 0.5; });
}

Wrong counts_missions_in_keys() {
    return by_engine([](Engine& engine) {
        for (auto& place : engine.world.places) place.key += engine.world.scenario->missions.size();
    });
}

}  // namespace corridor::test::wrong
