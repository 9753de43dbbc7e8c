// Law M1: from the same state, lifting a measure never lessens the supply that can be reached nor
// the value of the day's trade.
#include <gtest/gtest.h>

#include <functional>

#include "tests/support/laws_life.h"
#include "tests/support/random_scenario.h"
#include "tests/support/trade_cases.h"
#include "tests/support/trade_check.h"
#include "tests/support/trade_mutants.h"

namespace corridor::test {
namespace {

using Solver =
    std::function<TradeAnswer(const model::TradeForest&, std::span<const model::FlowSink>)>;

TradeAnswer solve_rightly(const model::TradeForest& forest,
                          std::span<const model::FlowSink> sinks) {
    model::TradeWorkspace workspace;
    return solve(forest, sinks, workspace);
}

// What each town bids that day, kept apart from the network it is brought to.
struct Bids {
    std::vector<double> need;
    std::vector<std::vector<model::Tier>> ladders;  // by place; empty = no bid
};

Bids random_bids(const Life& life, std::int32_t good, std::int32_t day, bool all_they_can) {
    Bids bids;
    const model::World& world = life.world();
    const auto& reference = life.engine->reference;
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const auto place = static_cast<std::size_t>(p);
        const auto cell = place * world.goods.size() + static_cast<std::size_t>(good);
        const auto& state = life.days[static_cast<std::size_t>(day)];
        const double need =
            world.places[place].eats()
                ? life.inputs.goods[static_cast<std::size_t>(good)].need_quanta_per_person_day *
                      static_cast<double>(state.people.present(p))
                : 0;
        bids.need.push_back(need);
        bids.ladders.emplace_back();
        if (need <= 0) continue;
        const auto quantity = static_cast<std::int64_t>(need) + 1;
        if (all_they_can) {  // paid above any cost: what arrives is the greatest flow
            bids.ladders.back() = {{.quantity = 3 * quantity, .value = model::k_max_money}};
            continue;
        }
        for (int tier = 10; tier > 0; --tier)
            bids.ladders.back().push_back(
                {.quantity = quantity / 5,
                 .value = reference.price[cell] +
                          reference.source_price[static_cast<std::size_t>(good)] * tier / 20});
    }
    return bids;
}

TradeAnswer trade(const model::GoodTerms& terms, const Bids& bids, const Solver& solver) {
    std::vector<model::FlowSink> sinks;
    for (std::size_t p = 0; p < bids.ladders.size(); ++p) {
        if (bids.ladders[p].empty()) continue;
        const double share = terms.entry_share[p];
        sinks.push_back({.node = terms.sink_node[p],
                         .entry_capacity = share < 0
                                               ? model::k_unlimited
                                               : static_cast<std::int64_t>(share * bids.need[p]),
                         .tiers = bids.ladders[p]});
    }
    return solver(*terms.forest, sinks);
}

std::int64_t brought(const TradeAnswer& answer) {
    std::int64_t all = 0;
    for (const std::int64_t taken : answer.taken) all += taken;
    return all;
}

// The calendar with one measure lifted, or made milder.
model::Calendar eased(model::Calendar calendar, std::int32_t measure, bool lift) {
    if (lift)
        std::erase_if(calendar.spans,
                      [&](const model::PhaseSpan& span) { return span.measure == measure; });
    for (model::PhaseSpan& span : calendar.spans) {
        if (span.measure != measure) continue;
        span.effect.open = (1 + span.effect.open) / 2;
        span.effect.fee *= 0.5;
        span.effect.attack *= 0.5;
        if (span.leak > 0) span.leak = (1 + span.leak) / 2;
    }
    return calendar;
}

// Ties between equal routes cost up to a 64th of the smallest amount of money for each road; a
// siege that is eased may lead a load through one gate more.
model::Int128 one_gate(std::int64_t quanta) {
    return model::Int128{quanta} * model::scaled_cost(0, ~std::uint64_t{0});
}

struct Tried {
    int openings = 0, better = 0;
};

std::string worse_after_opening(std::uint64_t seed, const Solver& solver, Tried& tried) {
    const scenario::Scenario scenario = random_scenario(seed);
    const Life life = live(scenario);
    const model::World& world = life.world();
    CaseRandom random(CaseRandom(seed).bits() + 1);
    const auto day = static_cast<std::int32_t>(random.whole(8, 25));
    const auto compose = [&](const model::Calendar& calendar) {
        return model::compose_terms(world, life.engine->reference, life.inputs.parameters, calendar,
                                    model::active_on(world, calendar, day));
    };
    const auto before = compose(life.inputs.calendar);
    for (std::int32_t m = 0; m < static_cast<std::int32_t>(world.measures.size()); ++m) {
        // Who exempts takes away; lifting it would close.
        if (scenario.measures[static_cast<std::size_t>(m)].pattern == scenario::Pattern::corridor)
            continue;
        const auto after = compose(eased(life.inputs.calendar, m, random.chance(50)));
        for (std::int32_t g = 0; g < world.n_goods(); ++g) {
            const auto good = static_cast<std::size_t>(g);
            const Bids bids = random_bids(life, g, day, false),
                       all = random_bids(life, g, day, true);
            const auto x = trade(*before->goods[good], bids, solver);
            const auto y = trade(*after->goods[good], bids, solver);
            ++tried.openings;
            tried.better += y.objective < x.objective;
            if (y.objective > x.objective + one_gate(brought(y)))
                return "the day's trade is worth less";
            if (brought(trade(*after->goods[good], all, solver)) <
                brought(trade(*before->goods[good], all, solver)))
                return "less can be reached";
        }
    }
    return {};
}

TEST(Laws, M1OpeningNeverLessensADaysTrade) {
    Tried tried;
    for (std::uint64_t seed = 0; seed < 200; ++seed)
        EXPECT_EQ(worse_after_opening(seed, solve_rightly, tried), "")
            << "seed " << seed << " kept in "
            << keep_case(random_scenario(seed), "M1-" + std::to_string(seed));
    RecordProperty("openings", tried.openings);
    RecordProperty("better", tried.better);
    EXPECT_GT(tried.better, 100);
}

TEST(Laws, M1WrongSolversAreNoticed) {
    bool caught = false;
    const Solver first_come = [](const auto& forest, const auto& sinks) {
        return solve_wrongly(TradeMutant::first_come, forest, sinks);
    };
    Tried tried;
    for (std::uint64_t seed = 0; seed < 200 && !caught; ++seed)
        caught = !worse_after_opening(seed, first_come, tried).empty();
    EXPECT_TRUE(caught);
}

}  // namespace
}  // namespace corridor::test
