#include "corridor/model/reference.h"

#include "corridor/model/goods_network.h"
#include "corridor/model/trade_solver.h"

#include <algorithm>
#include <cmath>

namespace corridor::model {

namespace {

scenario::ParameterValues centre_values(const scenario::Scenario& scenario) {
    scenario::ParameterValues values;
    const auto rows = scenario::parameter_rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        values.*(rows[i].member) = centre(scenario.parameters.values[i]);
    return values;
}

std::vector<std::int64_t> needs_at_start(const World& world) {
    std::vector<std::int64_t> people(world.places.size(), 0);
    for (const auto& cohort : world.cohorts)
        people[static_cast<std::size_t>(cohort.place)] += cohort.count;
    std::vector<std::int64_t> need(world.places.size() * world.goods.size(), 0);
    for (std::size_t p = 0; p < world.places.size(); ++p) {
        if (!world.places[p].eats()) continue;
        for (std::size_t g = 0; g < world.goods.size(); ++g) {
            const double per_person =
                centre(world.scenario->goods[g].need_per_person_day) *
                static_cast<double>(world.goods[g].quanta_per_unit);
            need[p * world.goods.size() + g] = static_cast<std::int64_t>(
                std::ceil(per_person * static_cast<double>(people[p])));
        }
    }
    return need;
}

//! Without measures: every arc as it is, all supply of the first day.
GoodTerms ordinary_terms(const World& world, const scenario::ParameterValues& parameters,
                         std::int32_t good, std::int64_t source_price) {
    GoodTerms terms;
    terms.arcs.resize(world.arcs.size());
    std::vector<std::uint8_t> active(world.supply.size());
    for (std::size_t s = 0; s < world.supply.size(); ++s)
        active[s] = world.supply[s].first_day <= 0 && world.supply[s].last_day >= 0;
    build_goods_network(world, nullptr, parameters, good, source_price, {}, active, nullptr,
                        terms);
    return terms;
}

constexpr std::int64_t k_minutes_per_day = 1440;

std::int32_t days_of_minutes(double minutes) {
    return std::max(1, static_cast<std::int32_t>(
                           std::ceil(minutes / static_cast<double>(k_minutes_per_day))));
}

class ReferenceSolve {
  public:
    explicit ReferenceSolve(const World& world)
        : world_(world), parameters_(centre_values(*world.scenario)) {
        const auto n = world.places.size() * world.goods.size();
        out_.source_price = cheapest_sources(world);
        out_.price.assign(n, 0);
        out_.lead_days.assign(n, 1);
        out_.arc_flow.assign(world.goods.size() * world.arcs.size(), 0);
        out_.daily_need = needs_at_start(world);
        for (const Arc& arc : world.arcs) remaining_kg_.push_back(static_cast<double>(arc.cap_kg));
    }

    Reference run() {
        for (const std::int32_t good : world_.trade_order) solve(good);
        return std::move(out_);
    }

  private:
    std::size_t cell(std::int32_t place, std::int32_t good) const {
        return static_cast<std::size_t>(place * world_.n_goods() + good);
    }

    void solve(std::int32_t good) {
        const auto g = static_cast<std::size_t>(good);
        const auto terms = ordinary_terms(world_, parameters_, good, out_.source_price[g]);
        const auto ceiling = std::min(
            k_max_money, static_cast<std::int64_t>(static_cast<double>(out_.source_price[g]) *
                                                   parameters_.price_max));
        std::vector<Tier> tiers(world_.places.size());
        std::vector<FlowSink> sinks;
        for (const std::int32_t p : world_.by_id) {
            if (!world_.places[static_cast<std::size_t>(p)].eats()) continue;
            auto& tier = tiers[static_cast<std::size_t>(p)];
            tier = {.quantity = out_.daily_need[cell(p, good)], .value = ceiling};
            sinks.push_back({.node = p, .tiers = {&tier, 1}});
        }
        std::vector<std::int64_t> capacity;
        for (std::size_t a = 0; a < terms.network.arcs.size(); ++a)
            capacity.push_back(left_for(terms.arc_of[a], good));
        const auto outcome = solve_trade(*terms.forest, sinks, capacity, {}, workspace_);
        record_flow(terms, outcome, good);
        record_prices(terms, outcome, good);
        record_lead_times(terms, sinks, outcome, good);
    }

    std::int64_t left_for(std::int32_t arc, std::int32_t good) const {
        const auto a = static_cast<std::size_t>(arc);
        if (world_.arcs[a].cap_kg == k_unlimited) return k_unlimited;
        // What is left of a full road may lie a last bit below nothing.
        return static_cast<std::int64_t>(
            std::floor(std::max(0.0, remaining_kg_[a]) /
                       world_.goods[static_cast<std::size_t>(good)].kg_per_quantum));
    }

    void record_flow(const GoodTerms& terms, const TradeOutcome& outcome, std::int32_t good) {
        for (std::size_t a = 0; a < terms.network.arcs.size(); ++a) {
            const std::int32_t arc = terms.arc_of[a];
            out_.arc_flow[static_cast<std::size_t>(good * world_.n_arcs() + arc)] =
                outcome.arc_flow[a];
            remaining_kg_[static_cast<std::size_t>(arc)] -=
                static_cast<double>(outcome.arc_flow[a]) *
                world_.goods[static_cast<std::size_t>(good)].kg_per_quantum;
        }
    }

    void record_prices(const GoodTerms& terms, const TradeOutcome& outcome, std::int32_t good) {
        for (std::int32_t p = 0; p < world_.n_places(); ++p) {
            const auto dual = outcome.price[static_cast<std::size_t>(p)];
            out_.price[cell(p, good)] =
                dual == k_unreachable ? out_.source_price[static_cast<std::size_t>(good)]
                                      : money_of(dual);
            // A town with no need today still has a lead time, that of its cheapest path.
            if (terms.forest->reached(p))
                out_.lead_days[cell(p, good)] =
                    days_of_minutes(static_cast<double>(terms.forest->minutes(p)));
        }
    }

    void record_lead_times(const GoodTerms& terms, std::span<const FlowSink> sinks,
                           const TradeOutcome& outcome, std::int32_t good) {
        std::vector<double> minutes(sinks.size(), 0), quantity(sinks.size(), 0);
        for (const PathFlow& path : decompose(*terms.forest, sinks, outcome, workspace_)) {
            const auto s = static_cast<std::size_t>(path.sink);
            const auto amount = static_cast<double>(path.quantity);
            minutes[s] += amount * static_cast<double>(path.minutes);
            quantity[s] += amount;
        }
        for (std::size_t s = 0; s < sinks.size(); ++s)
            if (quantity[s] > 0)
                out_.lead_days[cell(sinks[s].node, good)] =
                    days_of_minutes(minutes[s] / quantity[s]);
    }

    const World& world_;
    scenario::ParameterValues parameters_;
    Reference out_;
    std::vector<double> remaining_kg_;
    TradeWorkspace workspace_;
};

}  // namespace

Reference reference_trade(const World& world) {
    return ReferenceSolve(world).run();
}

}  // namespace corridor::model
