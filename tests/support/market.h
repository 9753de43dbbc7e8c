#pragma once
//! \file Trade, arrivals and meals of one good in a small world, for tests of a day of trade.

#include "corridor/base/portable_math.h"
#include "corridor/model/consumption.h"
#include "corridor/model/trade_day.h"
#include "tests/support/small_world.h"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace corridor::test {

//! Trade, arrivals and meals of one good, day by day. Every town starts at normal cover.
struct Market {
    static constexpr double k_alpha = 0.5, k_beta = 0.82;

    const SmallWorld& small;
    std::int32_t good;
    double cover;
    model::GoodsState state;
    model::TradeScratch scratch;
    model::TradeDay today;
    std::vector<model::TownWant> wants;
    std::vector<double> ratio;
    model::Ladder ladder;
    pm::PowerTable power{k_alpha};
    scenario::ParameterValues parameters;
    std::int32_t day = 0;

    Market(const SmallWorld& s, std::string_view good_id, double cover_days)
        : small(s),
          good(s.good(good_id)),
          cover(cover_days),
          state(s.empty_goods()),
          wants(s.world.places.size()),
          ratio(s.world.places.size(), 1),
          ladder(k_alpha, k_beta, 100) {
        for (std::int32_t p = 0; p < s.world.n_places(); ++p) {
            const std::size_t here = cell(p);
            const std::int64_t need = s.reference.daily_need[here];
            want(p) = {
                .need = static_cast<double>(need), .normal_cover = cover, .rationing = cover};
            if (need == 0) continue;
            state.stock[here] =
                static_cast<std::int64_t>(std::ceil(cover * static_cast<double>(need)));
            for (std::int32_t due = 1; due < s.reference.lead_days[here]; ++due)
                state.transit.add(0, due, here, need);
        }
    }

    std::size_t cell(std::int32_t place) const {
        return static_cast<std::size_t>(place * small.world.n_goods() + good);
    }
    model::TownWant& want(std::int32_t place) { return wants[static_cast<std::size_t>(place)]; }

    void trade(const model::Terms& terms) {
        model::start_trade(small.world, scratch);
        model::trade_good(small.world, small.reference, terms, parameters, ladder, good, wants,
                          {7, 0}, day, state, today, scratch);
    }

    void live(const model::Terms& terms) {
        if (day > 0) state.transit.take_due(day, state.stock);
        for (std::int32_t p = 0; p < small.world.n_places(); ++p) {
            if (want(p).need <= 0) continue;
            const model::Eaten eaten = model::consume({.stock = state.stock[cell(p)],
                                                       .need = want(p).need,
                                                       .horizon = want(p).rationing},
                                                      power);
            state.stock[cell(p)] -= eaten.quanta;
            state.ledger[static_cast<std::size_t>(good)].eaten += eaten.quanta;
            ratio[static_cast<std::size_t>(p)] = eaten.ratio;
        }
        trade(terms);
        ++day;
    }
};

}  // namespace corridor::test
