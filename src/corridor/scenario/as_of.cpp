#include "corridor/scenario/load_parts.h"
#include "corridor/scenario/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace corridor::scenario {
namespace {

using KnownIds = std::set<std::string, std::less<>>;

// Removes the ids that are not known; true if the list was not empty and now is.
bool keep_known(Ids& ids, const KnownIds& known) {
    const bool had = !ids.empty();
    std::erase_if(ids, [&](const std::string& id) { return id != "*" && !known.contains(id); });
    return had && ids.empty();
}

template <class Row, class Predicate>
void drop(std::vector<Row>& rows, Predicate predicate, std::vector<std::string>& warnings,
          std::string_view what, std::string_view why) {
    const std::size_t n = std::erase_if(rows, predicate);
    if (n > 0) warnings.push_back(fmt::format("{} {} dropped: {}", n, what, why));
}

// What an earlier or later as-of date makes of observations: an input must be known by it, and what
// is known by it cannot be scored.
void drop_observations(Scenario& s) {
    const Date as_of = s.time.as_of;
    drop(
        s.observations,
        [&](const Observation& o) {
            return (o.use == ObservationUse::input) != (o.published() <= as_of);
        },
        s.warnings, "observations",
        "they are an input known later, or a score known by then");
}

void drop_measures(Scenario& s, const KnownIds& reports) {
    std::set<std::string, std::less<>> gone;
    for (Measure& measure : s.measures) {
        const bool had_phases = !measure.phases.empty();
        bool lost_phase = false;
        std::erase_if(measure.phases, [&](Phase& phase) {
            const bool lost = keep_known(phase.report_ids, reports);
            lost_phase |= lost;
            return lost;
        });
        const bool lost_all = keep_known(measure.report_ids, reports);
        if ((lost_all && !measure.credence) || (had_phases && measure.phases.empty()))
            gone.insert(measure.id);
        else if (lost_phase)
            s.warnings.push_back(fmt::format("measure {}: phases first reported after {} dropped",
                                             measure.id, s.time.as_of.to_iso()));
    }
    for (const std::string& id : gone)
        s.warnings.push_back(fmt::format("measure {} dropped: all its reports are later than {}",
                                         id, s.time.as_of.to_iso()));
    std::erase_if(s.measures, [&](const Measure& m) { return gone.contains(m.id); });
    for (Measure& measure : s.measures) {
        const bool had = !measure.exempts.measures.empty();
        std::erase_if(measure.exempts.measures,
                      [&](const std::string& id) { return gone.contains(id); });
        if (had && measure.exempts.measures.empty()) measure.exempts = {};
        for (Phase& phase : measure.phases)
            if (gone.contains(phase.resumes_measure)) phase.resumes_measure.clear();
    }
    drop(
        s.options, [&](const Option& o) { return gone.contains(o.measure); }, s.warnings, "options",
        "their measure is not known yet");
}

}  // namespace

void apply_as_of(Scenario& s, const std::optional<Date>& moved_to) {
    if (moved_to) s.time.as_of = *moved_to;
    const Date as_of = s.time.as_of;
    for (const Report& report : s.reports)
        if (report.sensitivity) s.sensitivity = std::max(s.sensitivity, *report.sensitivity);
    const std::string later = fmt::format("later than the as-of date {}", as_of.to_iso());
    drop(
        s.reports, [&](const Report& r) { return r.known_on() > as_of; }, s.warnings, "reports",
        later);
    drop(
        s.stocks, [&](const Stock& stock) { return stock.date > as_of; }, s.warnings, "stocks",
        later);
    drop_observations(s);
    KnownIds known;
    for (const Report& report : s.reports) known.insert(report.id);
    drop(
        s.holders, [&](Holder& h) { return keep_known(h.report_ids, known); }, s.warnings,
        "holders", "all their reports are later than the as-of date");
    drop_measures(s, known);
    if (moved_to)
        drop(
            s.options, [&](const Option& o) { return o.start <= as_of; }, s.warnings, "options",
            "they start before the forecast");
}

}  // namespace corridor::scenario
