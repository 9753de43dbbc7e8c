#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corridor/model/calendar.h"
#include "corridor/model/world.h"

// Small scenarios about measures, reports, truces and holders, built by hand or at random.
namespace corridor::test {

//! Day `n` of the scenarios made here; they start on day 0, and day 60 is the as-of date.
Date day(int n);
inline constexpr int k_as_of = 60;

//! Three places on two roads, three actors, 60 days of reconstruction and `horizon` of forecast.
scenario::Scenario bare_scenario(int horizon = 180);

//! Adds a measure of the actor `rebels` on road ab with one phase per pair of days; -1 = not
//! written. Returns it; the reference holds until the next measure is added.
struct Days {
    int start = -1, end = -1;
};
scenario::Measure& add_measure(scenario::Scenario& scenario, std::string id,
                               std::vector<Days> phases);

//! Adds a report by a source that is its own cluster, known on the day it speaks of.
scenario::Report& add_report(scenario::Scenario& scenario, std::string id, std::string source,
                             scenario::ClaimKind claim, char reliability, int on_day);

//! Adds the source to the table, as part of a cluster.
void join_cluster(scenario::Scenario& scenario, const std::string& source,
                  const std::string& cluster);

//! The parameters at their centres.
scenario::ParameterValues usual_parameters();

//! What a calendar says, one line a fact, by ids instead of indices and with every bit of every
//! number; sorted, so that two scenarios with their rows in another order compare equal.
std::vector<std::string> facts_of(const scenario::Scenario& scenario,
                                  const model::Calendar& calendar);

//! The lines that are about one measure.
std::vector<std::string> facts_about(const std::vector<std::string>& facts,
                                     const std::string& measure);

//! Compiles and draws.
model::Calendar calendar_of(const scenario::Scenario& scenario, StreamKey key);

//! A random scenario: up to six measures of every pattern with phases of known and unknown dates,
//! up to twelve reports of few sources, truces with every condition, holders.
scenario::Scenario random_reports_case(std::uint64_t seed);

//! The same rows in another order in every table.
scenario::Scenario shuffled(scenario::Scenario scenario, std::uint64_t seed);

}  // namespace corridor::test
