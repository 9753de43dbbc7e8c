#include "corridor/model/credence.h"

#include "corridor/base/portable_math.h"
#include "corridor/model/credence_weigh.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace corridor::model {
namespace {

using scenario::ClaimKind;
using scenario::Report;

constexpr double k_least = 0.02, k_most = 0.98;

bool is_dated_event(ClaimKind claim) {
    switch (claim) {
        case ClaimKind::attack:
        case ClaimKind::convoy_arrived:
        case ClaimKind::convoy_blocked:
        case ClaimKind::detained:
        case ClaimKind::released:
        case ClaimKind::holder_change:
        case ClaimKind::ultimatum:
        case ClaimKind::displacement:
        case ClaimKind::price:
            return true;
        default:
            return false;
    }
}

// Source and cluster of a report against the id of an actor.
bool speaks_for(const Report& report, std::string_view cluster, std::string_view actor) {
    return !actor.empty() && (report.source_id == actor || cluster == actor);
}

bool is_party(const scenario::Scenario& scenario, const Report& report, std::string_view cluster) {
    return std::any_of(scenario.actors.begin(), scenario.actors.end(),
                       [&](const scenario::Actor& actor) {
                           const bool fights = actor.kind == scenario::ActorKind::armed ||
                                               actor.kind == scenario::ActorKind::authority;
                           return fights && speaks_for(report, cluster, actor.id);
                       });
}

// +1 affirms, -1 denies.
int side_of(const Report& report, const Question& question) {
    if (report.claim == ClaimKind::denial) return -1;
    const bool says_open = report.claim == ClaimKind::opened || report.claim == ClaimKind::lifted;
    if (question.subject.opening) return report.claim == ClaimKind::closed ? -1 : 1;
    // Word of the lifting, from its last day on, takes for granted that there was something to
    // lift.
    const bool tells_of_end = question.ends && report.event_date >= *question.ends;
    return says_open && !tells_of_end ? -1 : 1;
}

char reliability_of(const scenario::Scenario& scenario, const Report& report,
                    std::string_view cluster, const Question& question) {
    if (report.claim == ClaimKind::denial)
        return is_party(scenario, report, cluster) ? 'D' : report.reliability;
    return speaks_for(report, cluster, question.subject.actor) ? 'B' : report.reliability;
}

double log_ratio(char reliability, const scenario::ParameterValues& parameters) {
    switch (reliability) {
        case 'A':
            return pm::log(parameters.ratio_a);
        case 'B':
            return pm::log(parameters.ratio_b);
        case 'C':
            return pm::log(parameters.ratio_c);
        case 'D':
            return pm::log(parameters.ratio_d);
        default:
            return 0;  // unreliable or unknown: no information, and not the opposite
    }
}

double credibility_weight(int credibility) {
    constexpr double weights[] = {1, 1, 0.7, 0.3, 0, 0.5};
    return credibility >= 1 && credibility <= 6 ? weights[credibility - 1] : 0;
}

double freshness(const scenario::Scenario& scenario, const scenario::ParameterValues& parameters,
                 const Report& report, const Question& question) {
    const Date as_of = scenario.time.as_of;
    const bool over = question.ends && *question.ends < as_of;
    const bool to_come = question.starts && *question.starts > as_of;  // an announcement, dated
    if (over || to_come || is_dated_event(report.claim)) return 1;
    const int age = std::max(0, as_of - report.event_date);
    return pm::pow(0.5, age / parameters.report_half_life);
}

std::string speaker_of(const Report& report) {
    if (!report.source_id.empty()) return report.source_id;
    if (!report.source_name.empty()) return "name:" + report.source_name;
    return "report:" + report.id;
}

bool later(const Report& a, const Report& b) {
    if (a.event_date != b.event_date) return a.event_date > b.event_date;
    if (a.known_on() != b.known_on()) return a.known_on() > b.known_on();
    return a.id < b.id;
}

// The last word of every source: a retraction replaces what the same source said before.
std::vector<const Report*> last_words(std::span<const Report* const> reports) {
    std::map<std::string, const Report*> word;
    for (const Report* report : reports) {
        const auto [place, fresh] = word.emplace(speaker_of(*report), report);
        if (!fresh && later(*report, *place->second)) place->second = report;
    }
    std::vector<const Report*> result;
    for (const auto& [speaker, report] : word) result.push_back(report);
    return result;
}

bool stronger(const ClusterVoice& a, const Report& report_a, const ClusterVoice& b,
              const Report& report_b) {
    const double size_a = std::abs(a.log_odds), size_b = std::abs(b.log_odds);
    if (size_a != size_b) return size_a > size_b;
    if (report_a.event_date != report_b.event_date)
        return report_a.event_date > report_b.event_date;
    return report_a.id < report_b.id;
}

}  // namespace

std::string cluster_of_source(const scenario::Scenario& scenario, std::string_view source_id) {
    for (const scenario::Source& source : scenario.sources)
        if (source.id == source_id && !source.cluster.empty()) return source.cluster;
    return std::string(source_id);
}

std::string cluster_of(const scenario::Scenario& scenario, const Report& report) {
    return report.source_id.empty() ? report.id : cluster_of_source(scenario, report.source_id);
}

ClaimSubject subject_of(const scenario::Measure& measure) {
    return {.actor = measure.actor,
            .opening = measure.pattern == scenario::Pattern::corridor ||
                       measure.pattern == scenario::Pattern::truce};
}

Credence weigh(const scenario::Scenario& scenario, const scenario::ParameterValues& parameters,
               std::span<const Report* const> reports, const Question& question,
               std::string_view without_cluster) {
    if (question.written) return {.probability = *question.written, .written = true, .voices = {}};
    if (!question.has_reports) return {};
    if (reports.empty()) return {.probability = 0, .written = false, .voices = {}};
    std::vector<const Report*> heard_of(reports.begin(), reports.end());
    std::erase_if(heard_of, [](const Report* report) { return report->set_aside; });

    std::map<std::string, std::pair<ClusterVoice, const Report*>> strongest;
    for (const Report* report : last_words(heard_of)) {
        const std::string cluster = cluster_of(scenario, *report);
        if (!without_cluster.empty() && cluster == without_cluster) continue;
        const char reliability = reliability_of(scenario, *report, cluster, question);
        const ClusterVoice voice{cluster, report->id,
                                 side_of(*report, question) * log_ratio(reliability, parameters) *
                                     credibility_weight(report->credibility) *
                                     freshness(scenario, parameters, *report, question)};
        const auto [place, fresh] = strongest.emplace(cluster, std::pair{voice, report});
        if (!fresh && stronger(voice, *report, place->second.first, *place->second.second))
            place->second = {voice, report};
    }
    const double prior = parameters.prior_active;
    double logit = pm::log(prior) - pm::log1p(-prior);
    Credence result;
    for (const auto& [cluster, heard] : strongest) {  // by cluster: a fixed order of summing
        logit += heard.first.log_odds;
        result.voices.push_back(heard.first);
    }
    result.probability = std::clamp(1 / (1 + pm::exp(-logit)), k_least, k_most);
    return result;
}

Credence credence_of(const scenario::Scenario& scenario,
                     const scenario::ParameterValues& parameters, const scenario::Ids& report_ids,
                     std::optional<double> written, std::optional<Date> starts,
                     std::optional<Date> ends, std::string_view without_cluster,
                     ClaimSubject subject) {
    const std::vector<const Report*> reports = ReportIndex(scenario).known(report_ids);
    const Question question{.written = written,
                            .starts = starts,
                            .ends = ends,
                            .subject = subject,
                            .has_reports = !report_ids.empty()};
    return weigh(scenario, parameters, reports, question, without_cluster);
}

}  // namespace corridor::model
