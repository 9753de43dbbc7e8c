#include "corridor/assess/order_checks.h"

#include "corridor/assess/cluster_weights.h"

#include <algorithm>
#include <set>
#include <string>

namespace corridor::assess {

namespace {

using Gains = std::vector<std::vector<double>>;  // [finalist][member]

//! Fills order and what survives of it, from means by finalist.
void judge(const std::vector<double>& means, const Finalists& finalists, double zone,
           result::OrderCheck& check) {
    std::vector<std::size_t> order(means.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return means[i]; });
    for (const std::size_t i : order) check.order.push_back(finalists.index[i]);
    check.same_best = means[order[0]] - means[0] <= zone;
    for (std::size_t i = 0; i < means.size(); ++i)
        for (std::size_t j = i + 1; j < means.size(); ++j)
            if (means[j] - means[i] > zone) check.same_order = false;
}

std::set<std::string> clusters_of(const scenario::Scenario& scenario) {
    std::set<std::string> out;
    for (const auto& report : scenario.reports)
        out.insert(model::cluster_of_source(scenario, report.source_id));
    return out;
}

double weighted_mean(const std::vector<double>& values, const std::vector<double>& weight) {
    double sum = 0, weights = 0;
    for (std::size_t m = 0; m < values.size(); ++m) {
        sum += weight[m] * values[m];
        weights += weight[m];
    }
    return weights > 0 ? sum / weights : 0;
}

//! Gains by one measure of harm.
template <class Harm>
Gains gains_by(const BaseMembers& base, const Finalists& finalists, const Harm& harm) {
    Gains out;
    for (const Outcomes& with : finalists.with) {
        auto& row = out.emplace_back();
        for (std::size_t m = 0; m < with.size(); ++m)
            row.push_back(harm(base.outcomes()[m]) - harm(with[m]));
    }
    return out;
}

std::vector<double> means_of(const Gains& gains) {
    std::vector<double> out;
    for (const auto& row : gains) out.push_back(mean_gain(row));
    return out;
}

//! Person-days short of the good of one index, all places; or of all from one index on.
double short_of(const Outcome& outcome, std::size_t first, std::size_t last) {
    double sum = 0;
    for (std::size_t i = 0; i < outcome.short_days.size(); ++i) {
        const std::size_t good = i % outcome.n_goods;
        if (good >= first && good < last) sum += outcome.short_days[i];
    }
    return sum;
}

result::OrderCheck check_of(const Gains& gains, const Finalists& finalists, double least,
                            std::string name) {
    result::OrderCheck check;
    check.kind = result::OrderCheck::Kind::other_harm;
    check.name = std::move(name);
    check.sample_size = static_cast<double>(gains[0].size());
    judge(means_of(gains), finalists, indifference_zone(gains, least), check);
    return check;
}

}  // namespace

std::vector<result::OrderCheck> checks_without_sources(const scenario::Scenario& scenario,
                                                       const BaseMembers& base,
                                                       const Finalists& finalists, double zone) {
    std::vector<std::span<const std::uint8_t>> in_force;
    for (std::size_t m = 0; m < base.size(); ++m)
        in_force.emplace_back(base.member(m).inputs.calendar.in_force);
    const ClusterWeights weights(scenario, std::move(in_force));
    Gains gains;
    for (const Outcomes& with : finalists.with) gains.push_back(gains_of(base.outcomes(), with));
    std::vector<result::OrderCheck> out;
    for (const std::string& cluster : clusters_of(scenario)) {
        const ClusterWeight found = weights.without(cluster);
        if (!found.moves) continue;
        result::OrderCheck& check = out.emplace_back();
        check.name = cluster;
        check.tells = found.tells;
        check.sample_size = found.sample_size;
        if (!found.tells) continue;
        std::vector<double> means;
        for (const auto& row : gains) means.push_back(weighted_mean(row, found.weight));
        judge(means, finalists, zone, check);
    }
    return out;
}

std::vector<result::OrderCheck> checks_with_other_harm(const BaseMembers& base,
                                                       const Finalists& finalists) {
    std::vector<result::OrderCheck> out;
    const auto& goods = base.engine().world.scenario->goods;
    const auto staple = std::ranges::find(goods, "staple", &scenario::Good::id);
    const std::size_t n_traded = goods.size(), n_all = base.outcomes().front().n_goods;
    if (staple != goods.end()) {
        const auto g = static_cast<std::size_t>(staple - goods.begin());
        out.push_back(check_of(
            gains_by(base, finalists, [=](const Outcome& o) { return short_of(o, g, g + 1); }),
            finalists, 1, "staple"));
    }
    out.push_back(check_of(
        gains_by(base, finalists, [=](const Outcome& o) { return short_of(o, n_traded, n_all); }),
        finalists, 1, "services"));
    out.push_back(check_of(
        gains_by(base, finalists, [](const Outcome& o) { return o.harm; }), finalists, 0,
        "critical_days"));
    return out;
}

result::OrderCheck check_with_rationing(const scenario::Scenario& scenario, double alpha,
                                        std::uint32_t seed, std::size_t n,
                                        const Finalists& finalists, const LivePlan& plan,
                                        std::string name) {
    scenario::Scenario other = scenario;
    other.parameters.at("alpha") = scenario::fixed(alpha);
    for (auto& good : other.goods) good.alpha = scenario::fixed(alpha);
    const simulate::Engine engine = simulate::make_engine(other);
    std::vector<ensemble::KeptMember> kept;
    auto outcomes = live_base(engine, seed, n, plan, kept);
    BaseMembers base(engine, kept, std::move(outcomes));
    Gains gains;
    for (const scenario::Option* option : finalists.options) {
        const OptionCase option_case = make_case(other, *option);
        gains.push_back(gains_of(base.outcomes(), base.live(option_case, 0, n, plan)));
    }
    result::OrderCheck check;
    check.kind = result::OrderCheck::Kind::other_rationing;
    check.name = std::move(name);
    check.sample_size = static_cast<double>(n);
    judge(means_of(gains), finalists,
          indifference_zone(gains, least_that_matters(base.outcomes())), check);
    return check;
}

}  // namespace corridor::assess
