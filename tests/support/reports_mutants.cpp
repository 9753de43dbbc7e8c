#include "tests/support/reports_mutants.h"

#include <fmt/format.h>

#include <algorithm>

#include "corridor/base/hash.h"
#include "corridor/model/strata.h"
#include "tests/support/reports_cases.h"

namespace corridor::test {
namespace {

double usual_credence(const scenario::Scenario& scenario, const scenario::Ids& ids,
                      std::optional<double> written) {
    return model::credence_of(scenario, usual_parameters(), ids, written, {}, {}).probability;
}

double odds(double p) {
    return p / (1 - p);
}

}  // namespace

double right_strata(StreamKey key, std::string_view group, std::uint32_t) {
    return model::stratified_uniform(key, group);
}

double each_for_itself(StreamKey key, std::string_view group, std::uint32_t) {
    return uniform(key, hash64(group), 0, Purpose::measure_in_force);
}

double by_member_number(StreamKey key, std::string_view group, std::uint32_t) {
    return (key.member % model::k_stratum_members +
            uniform(key, hash64(group), 0, Purpose::measure_jitter)) /
           model::k_stratum_members;
}

double over_all_members(StreamKey key, std::string_view group, std::uint32_t n) {
    const auto word = [&](std::uint32_t member) {
        return bits64({key.seed, member}, hash64(group), 0, Purpose::measure_in_force);
    };
    std::uint32_t rank = 0;
    for (std::uint32_t member = 0; member < n; ++member) rank += word(member) < word(key.member);
    return (rank + uniform(key, hash64(group), 0, Purpose::measure_jitter)) / n;
}

double right_credence(const scenario::Scenario& scenario, const scenario::Measure& measure) {
    return usual_credence(scenario, measure.report_ids, measure.credence);
}

double counts_every_copy(const scenario::Scenario& scenario, const scenario::Measure& measure) {
    double product = 1;
    for (const std::string& id : measure.report_ids)
        product *= odds(usual_credence(scenario, {id}, {}));
    return product / (1 + product);
}

double first_of_list_speaks(const scenario::Scenario& scenario, const scenario::Measure& measure) {
    scenario::Ids heard;
    std::vector<std::string> clusters;
    for (const scenario::Report& report : scenario.reports) {
        if (std::find(measure.report_ids.begin(), measure.report_ids.end(), report.id) ==
            measure.report_ids.end())
            continue;
        const std::string cluster = model::cluster_of(scenario, report);
        if (std::find(clusters.begin(), clusters.end(), cluster) != clusters.end()) continue;
        clusters.push_back(cluster);
        heard.push_back(report.id);
    }
    return usual_credence(scenario, heard, measure.credence);
}

double clips_what_is_written(const scenario::Scenario& scenario, const scenario::Measure& measure) {
    return std::clamp(right_credence(scenario, measure), 0.02, 0.98);
}

model::Calendar right_calendar(const scenario::Scenario& scenario, StreamKey key) {
    return calendar_of(scenario, key);
}

model::Calendar keyed_by_position(const scenario::Scenario& scenario, StreamKey key) {
    scenario::Scenario renamed = scenario;
    const auto position_of = [&](const std::string& id) {
        for (std::size_t i = 0; i < scenario.measures.size(); ++i)
            if (scenario.measures[i].id == id) return fmt::format("position{}", i);
        return id;
    };
    for (scenario::Measure& measure : renamed.measures) {
        measure.id = position_of(measure.id);
        for (std::string& id : measure.exempts.measures) id = position_of(id);
        for (scenario::Phase& phase : measure.phases)
            phase.resumes_measure = position_of(phase.resumes_measure);
    }
    return calendar_of(renamed, key);
}

}  // namespace corridor::test
