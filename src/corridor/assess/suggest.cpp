#include "corridor/assess/suggest.h"

#include "corridor/assess/compare_parts.h"
#include "corridor/assess/option_runs.h"
#include "corridor/ensemble/reduce.h"

#include <algorithm>

namespace corridor::assess {

std::vector<Need> needs_of(const simulate::Engine& engine, const Outcomes& outcomes) {
    const auto& scenario = *engine.world.scenario;
    std::vector<Need> out;
    for (std::size_t p = 0; p < scenario.places.size(); ++p)
        for (std::size_t g = 0; g < scenario.goods.size(); ++g) {
            double sum = 0;
            for (const Outcome& outcome : outcomes) sum += outcome.short_days[p * outcome.n_goods + g];
            if (sum <= 0) continue;
            const auto& place = scenario.places[p];
            const auto& good = scenario.goods[g];
            out.push_back({.place = place.id,
                           .good = good.id,
                           .person_days = sum / static_cast<double>(outcomes.size()),
                           .units_per_day = static_cast<double>(place.population) *
                                            centre(good.need_per_person_day)});
        }
    std::ranges::stable_sort(out, std::ranges::greater(), &Need::person_days);
    return out;
}

result::OptionTable option_names(const scenario::Scenario& scenario,
                                 const std::vector<scenario::Option>& options) {
    const auto engine = simulate::make_engine(scenario);
    auto described = ensemble::describe_scenario(engine, scenario.members, scenario.seed);
    result::OptionTable table;
    table.manifest = std::move(described.manifest);
    table.places = std::move(described.places);
    for (const scenario::Option& option : options) {
        result::ComparedOption row;
        row.outcome.id = option.id;
        row.outcome.name = option.title.empty() ? option.id : option.title;
        row.outcome.name_fr = option.title_fr.empty() ? row.outcome.name : option.title_fr;
        row.subject = subject_of(scenario, option);
        table.options.push_back(std::move(row));
    }
    return table;
}

Suggestions suggest(const scenario::Scenario& scenario, const SuggestPlan& plan) {
    const auto engine = simulate::make_engine(scenario);
    std::vector<ensemble::KeptMember> kept;
    const auto outcomes =
        live_base(engine, plan.seed, static_cast<std::size_t>(plan.n_members),
                  {.threads = plan.threads, .stop = plan.stop, .lived = {}}, kept);
    Suggestions out;
    out.options = suggest_options(scenario, needs_of(engine, outcomes));
    out.table = option_names(scenario, out.options);
    return out;
}

}  // namespace corridor::assess
