#pragma once
//! \file From reports to the credence of a measure (docs/model/reports.md).

#include "corridor/scenario/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::model {

//! The strongest report of one origin cluster about one measure or phase.
struct ClusterVoice {
    std::string cluster;
    std::string report_id;
    double log_odds = 0;  //!< s * ln LR * c * 2^(-age / half-life): positive affirms
};

struct Credence {
    double probability = 1;            //!< 0..1
    bool written = false;              //!< credence= in the scenario: no clipping, no reports
    std::vector<ClusterVoice> voices;  //!< by cluster; one each
};

//! What the reports are about, so that a word for or against it can be told apart.
struct ClaimSubject {
    std::string_view actor;  //!< who issues the measure; empty = nobody in particular
    bool opening = false;    //!< a corridor or truce: "opened" affirms it and "closed" denies it
};

//! The subject of a measure's reports.
ClaimSubject subject_of(const scenario::Measure& measure);

/*!
 *     logit p = logit prior_active + sum over clusters of s ln LR(reliability) c(credibility)
 * 2^(-age/half-life)
 *
 * \param report_ids  reports about the measure or phase, any order
 * \param starts      first day of the measure (or phase) where known: before it, reports do not age
 * \param ends        last day of the measure (or phase) where known, for the age of the reports
 * \param without_cluster  leave this cluster out (influence of a source)
 * Result clipped to [0.02, 0.98]. Only the strongest report per cluster counts; equal: later event
 * date, then id. With no reports the probability is 1; with reports none of which is known by the
 * as-of date it is 0 (nobody has heard of the measure yet). Unreliable sources (E, F) weigh
 * nothing.
 */
Credence credence_of(const scenario::Scenario& scenario,
                     const scenario::ParameterValues& parameters, const scenario::Ids& report_ids,
                     std::optional<double> written, std::optional<Date> starts,
                     std::optional<Date> ends, std::string_view without_cluster = {},
                     ClaimSubject subject = {});

//! Origin cluster of a source of sources.csv: its cluster, else its id.
std::string cluster_of_source(const scenario::Scenario& scenario, std::string_view source_id);

//! Origin cluster of a report: its source's cluster, else its source id, else the report itself.
std::string cluster_of(const scenario::Scenario& scenario, const scenario::Report& report);

//! One draw per row of measures.csv (or phase with its own reports): which group's permutation it
//! shares.
struct CredenceUnit {
    std::int32_t measure = 0;
    std::int32_t phase = -1;  //!< -1: the measure as a whole
    std::string group;        //!< credence_group, or the set of its origin clusters
    Credence credence;
};

//! All units of a scenario, in a stable order.
std::vector<CredenceUnit> credence_units(const scenario::Scenario& scenario,
                                         const scenario::ParameterValues& parameters,
                                         std::string_view without_cluster = {});

//! Everything of a scenario that is a matter of belief.
struct Beliefs {
    std::vector<CredenceUnit> measures;  //!< credence_units()
    std::vector<CredenceUnit> holders;   //!< by row of holders.csv; `measure` is the row
};

Beliefs beliefs_of(const scenario::Scenario& scenario, const scenario::ParameterValues& parameters,
                   std::string_view without_cluster = {});

//! True where a parameter that weighs reports is a distribution, so that beliefs differ by member.
bool beliefs_vary(const scenario::Scenario& scenario);

}  // namespace corridor::model
