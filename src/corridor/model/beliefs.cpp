#include "corridor/model/credence.h"
#include "corridor/model/credence_weigh.h"

#include <algorithm>
#include <set>

namespace corridor::model {
namespace {

using scenario::Report;

// The origin clusters of some reports as one text; `alone` where there are none.
std::string cluster_set(const scenario::Scenario& scenario, std::span<const Report* const> reports,
                        std::string_view alone) {
    std::set<std::string> clusters;
    for (const Report* report : reports) clusters.insert(cluster_of(scenario, *report));
    if (clusters.empty()) return std::string(alone);
    std::string text;
    for (const std::string& cluster : clusters) {
        if (!text.empty()) text += '|';
        text += cluster;
    }
    return text;
}

// Weighs one thing after another against the same reports.
struct Weighing {
    const scenario::Scenario& scenario;
    const scenario::ParameterValues& parameters;
    std::string_view without_cluster;
    ReportIndex index;

    CredenceUnit unit(std::int32_t measure, std::int32_t phase, const scenario::Ids& report_ids,
                      Question question, std::string_view group, std::string_view alone) const {
        const std::vector<const Report*> reports = index.known(report_ids);
        question.has_reports = !report_ids.empty();
        CredenceUnit result{
            .measure = measure, .phase = phase, .group = std::string(group), .credence = {}};
        if (group.empty()) result.group = cluster_set(scenario, reports, alone);
        result.credence = weigh(scenario, parameters, reports, question, without_cluster);
        return result;
    }
};

void add_measure(const Weighing& weighing, std::int32_t number, std::vector<CredenceUnit>& units) {
    const scenario::Measure& measure = weighing.scenario.measures[static_cast<std::size_t>(number)];
    const ClaimSubject subject = subject_of(measure);
    const bool has_phases = !measure.phases.empty();
    units.push_back(
        weighing.unit(number, -1, measure.report_ids,
                      {.written = measure.credence,
                       .starts = has_phases ? measure.phases.front().start : std::nullopt,
                       .ends = has_phases ? measure.phases.back().end : std::nullopt,
                       .subject = subject},
                      measure.credence_group, measure.id));
    for (std::size_t i = 0; i < measure.phases.size(); ++i) {
        const scenario::Phase& phase = measure.phases[i];
        if (phase.report_ids.empty()) continue;
        units.push_back(weighing.unit(
            number, static_cast<std::int32_t>(i), phase.report_ids,
            {.written = {}, .starts = phase.start, .ends = phase.end, .subject = subject},
            measure.credence_group, measure.id));
    }
}

}  // namespace

ReportIndex::ReportIndex(const scenario::Scenario& scenario) : scenario_(&scenario) {
    by_id_.reserve(scenario.reports.size());
    for (const Report& report : scenario.reports) by_id_.emplace_back(report.id, &report);
    std::sort(by_id_.begin(), by_id_.end());
}

std::vector<const Report*> ReportIndex::known(const scenario::Ids& ids) const {
    std::vector<const Report*> result;
    for (const std::string& id : ids) {
        const auto place = std::lower_bound(
            by_id_.begin(), by_id_.end(), std::string_view(id),
            [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
        if (place == by_id_.end() || place->first != id) continue;
        if (place->second->known_on() <= scenario_->time.as_of) result.push_back(place->second);
    }
    return result;
}

std::vector<CredenceUnit> credence_units(const scenario::Scenario& scenario,
                                         const scenario::ParameterValues& parameters,
                                         std::string_view without_cluster) {
    const Weighing weighing{scenario, parameters, without_cluster, ReportIndex(scenario)};
    std::vector<CredenceUnit> units;
    for (std::size_t i = 0; i < scenario.measures.size(); ++i)
        add_measure(weighing, static_cast<std::int32_t>(i), units);
    return units;
}

Beliefs beliefs_of(const scenario::Scenario& scenario, const scenario::ParameterValues& parameters,
                   std::string_view without_cluster) {
    Beliefs result{.measures = credence_units(scenario, parameters, without_cluster),
                   .holders = {}};
    const Weighing weighing{scenario, parameters, without_cluster, ReportIndex(scenario)};
    for (std::size_t i = 0; i < scenario.holders.size(); ++i) {
        const scenario::Holder& row = scenario.holders[i];
        result.holders.push_back(weighing.unit(
            static_cast<std::int32_t>(i), -1, row.report_ids,
            {.written = {}, .starts = row.start, .ends = row.end, .subject = {row.actor, false}},
            {}, "holder:" + row.place + ":" + row.actor));
    }
    return result;
}

bool beliefs_vary(const scenario::Scenario& scenario) {
    constexpr std::string_view keys[] = {"prior_active", "report_half_life", "ratio_a",
                                         "ratio_b",      "ratio_c",          "ratio_d"};
    return std::any_of(std::begin(keys), std::end(keys), [&](std::string_view key) {
        return !scenario.parameters.at(key).is_fixed();
    });
}

}  // namespace corridor::model
