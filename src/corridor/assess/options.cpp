#include "corridor/assess/options.h"

#include "corridor/assess/option_outcomes.h"
#include "corridor/assess/option_runs.h"

#include <algorithm>

namespace corridor::assess {

namespace {

constexpr std::size_t k_most_options = 5;

//! By mean gain, best first, with ranks; means within the zone share one.
void order_by_gain(const std::vector<std::vector<double>>& gains, double zone,
                   std::vector<result::OptionOutcome>& out) {
    std::vector<std::size_t> order(out.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::size_t i) { return mean_gain(gains[i]); });
    std::vector<result::OptionOutcome> sorted;
    std::vector<double> means;
    for (const std::size_t i : order) {
        sorted.push_back(std::move(out[i]));
        means.push_back(mean_gain(gains[i]));
    }
    const auto rank = ranks(means, zone);
    for (std::size_t i = 0; i < sorted.size(); ++i) sorted[i].rank = rank[i];
    out = std::move(sorted);
}

}  // namespace

std::vector<result::OptionOutcome> evaluate_options(const scenario::Scenario& scenario,
                                                    const ensemble::RunOutput& base,
                                                    const OptionPlan& plan) {
    std::vector<result::OptionOutcome> out;
    const std::size_t n_options = std::min(k_most_options, scenario.options.size());
    if (base.kept.empty() || n_options == 0) return out;
    Outcomes without;
    for (std::size_t m = 0; m < base.kept.size(); ++m)
        without.push_back(outcome_of(*base.engine, base.members[m].tally));
    BaseMembers members(*base.engine, base.kept, without);
    const LivePlan live{.threads = plan.threads, .stop = plan.stop};
    std::vector<Outcomes> with;
    std::vector<std::vector<double>> gains;
    for (std::size_t o = 0; o < n_options; ++o) {
        const OptionCase option_case = make_case(scenario, scenario.options[o]);
        with.push_back(members.live(option_case, 0, members.size(), live));
        gains.push_back(gains_of(without, with.back()));
        out.push_back(summarise_option(option_case, without, with.back()));
        if (plan.progress)
            plan.progress(static_cast<double>(o + 1) / static_cast<double>(n_options), "options");
    }
    fill_best(with, without, out);
    order_by_gain(gains, indifference_zone(gains, least_that_matters(without)), out);
    return out;
}

}  // namespace corridor::assess
