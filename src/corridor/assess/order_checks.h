#pragma once
//! \file Does the order of the best options survive: without a source, with other harm, with people
//! who ration otherwise?

#include "corridor/assess/option_outcomes.h"
#include "corridor/assess/option_runs.h"
#include "corridor/result/option_table.h"

#include <string>
#include <vector>

namespace corridor::assess {

//! The options compared to the end, as indices into OptionTable::options, with what members came to.
struct Finalists {
    std::vector<std::size_t> index;                       //!< into OptionTable::options, best first
    std::vector<const scenario::Option*> options;
    std::vector<Outcomes> with;                           //!< by finalist: by member
};

//! Reweighted without each cluster of sources that moves a credence.
std::vector<result::OrderCheck> checks_without_sources(const scenario::Scenario& scenario,
                                                       const BaseMembers& base,
                                                       const Finalists& finalists, double zone);

//! The same members by other measures of harm: cereals alone, services too, critical person-days.
std::vector<result::OrderCheck> checks_with_other_harm(const BaseMembers& base,
                                                       const Finalists& finalists);

/*!
 * The first n members live again with another rationing exponent of every good.
 * \param alpha  0..1
 * \param name   of the check
 */
result::OrderCheck check_with_rationing(const scenario::Scenario& scenario, double alpha,
                                        std::uint32_t seed, std::size_t n,
                                        const Finalists& finalists, const LivePlan& plan,
                                        std::string name);

}  // namespace corridor::assess
