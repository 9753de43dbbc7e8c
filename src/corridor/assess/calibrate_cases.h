#pragma once
//! \file Calibration on cases: what each observation teaches, and the particles as members.

#include "corridor/assess/abc_smc.h"
#include "corridor/base/date.h"
#include "corridor/result/calibration.h"
#include "corridor/scenario/posterior.h"
#include "corridor/scenario/scenario.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace corridor::assess {

struct CalibratePlan {
    int folds = 5;                      //!< 0 or 1: no cross-validation; at most the number of cases
    int members = 2;                    //!< simulations of each particle, 1..64
    int threads = 0;                    //!< 0 = all cores
    int rows = 500;                     //!< most draws of a fold in the posterior file
    std::optional<Date> published_by;   //!< observations known later teach nothing
    std::map<std::string, std::string> events = {};  //!< case -> event; else event_by_name()
    AbcPlan abc;
};

struct CalibrateOutcome {
    result::Calibration report;
    scenario::PosteriorFolds posterior;
};

/*!
 * Learns the parameters of calibration_priors() from the observations with use=score of the cases. A case
 * is in one fold, and the fold learns nothing from it; a case without anything to learn from is in none.
 *
 * Particles are simulated as members: a batch of 128 stands as the posterior of every case, one
 * row a member, so that a case is compiled once for all of them.
 *
 * \param cases  names unique; they are read only, and outlive the call
 * \throws Error{input} where there is nothing to learn from; Error{interrupted}
 */
CalibrateOutcome calibrate_cases(const std::vector<scenario::Scenario>& cases,
                                 const CalibratePlan& plan);

/*!
 * The folds of cases. Cases of one event share causes, so they share a fold. Events of a country stand
 * together in the alphabet, so every K-th goes to one fold. Values 1 .. folds, at most the number of
 * events; 0 where there are fewer than two folds.
 * \param events  case -> event; a case that is not in it has the event of its name
 */
std::map<std::string, int> folds_of(const std::vector<std::string>& names, int folds,
                                    const std::map<std::string, std::string>& events);

}  // namespace corridor::assess
