#include "corridor/assess/suggest.h"
#include "corridor/corridor.h"
#include "corridor/model/credence.h"
#include "corridor/model/sampling.h"
#include "corridor/view/scenario_json.h"

namespace corridor {

std::string scenario_json(const Loaded& loaded, const std::string& etag, bool read_only) {
    const auto& scenario = loaded.scenario;
    view::ScenarioFacts facts{.etag = etag,
                              .read_only = read_only,
                              .version = version(),
                              .credence = std::vector<double>(scenario.measures.size(), 1),
                              .clusters = {},
                              .options = assess::option_names(scenario, scenario.options)};
    for (const auto& unit :
         model::credence_units(scenario, model::central_parameters(scenario)))
        if (unit.phase < 0)
            facts.credence.at(static_cast<std::size_t>(unit.measure)) = unit.credence.probability;
    for (const auto& report : scenario.reports)
        facts.clusters.push_back(model::cluster_of(scenario, report));
    return view::scenario_json(scenario, facts);
}

std::string suggested_json(const Loaded& loaded, int threads, const std::atomic<bool>* stop) {
    const auto found = assess::suggest(
        loaded.scenario, {.seed = loaded.scenario.seed, .threads = threads, .stop = stop});
    return view::suggested_json(found.options, found.table);
}

}  // namespace corridor
