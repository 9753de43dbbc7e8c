#pragma once
//! \file What a calibration learnt and how: plain data for the tables and the summary
//! (docs/formats/calibration.md).

#include <cstdint>
#include <string>
#include <vector>

namespace corridor::result {

//! Three points of a distribution, in the unit of the parameter.
struct Spread90 {
    double q05 = 0, q50 = 0, q95 = 0;
};

//! One parameter, fold 0, unless said otherwise.
struct CalibratedParameter {
    std::string key, unit;
    bool logarithmic = false;  //!< spreads are compared on the logarithm
    Spread90 prior, posterior;
    double narrowing = 0;  //!< 1 - width of the posterior / width of the prior, 5 to 95 %, on its scale
    double shift = 0;      //!< posterior median - prior median, in widths (5 to 95 %) of the prior
    bool moved = false;    //!< narrowed by a quarter, or shifted by a tenth of the width
    std::vector<int> widened_in;      //!< folds whose left-out cases its prior quotes
    std::vector<double> fold_medians;  //!< of folds 1, 2, ...
    std::string source;                //!< of the prior
};

//! One fold of one generation.
struct CalibrationStep {
    int generation = 0, fold = 0;
    double tolerance = 0;  //!< infinite in generation 0
    std::int64_t simulated = 0, fresh = 0, accepted = 0;  //!< particles; accepted: of the fresh ones
    std::int64_t kept = 0;                                //!< in the fold's population
    double effective = 0;
};

//! How a generation answers targets that it did not learn from.
struct HeldOut {
    int generation = 0;
    std::int64_t n_targets = 0;
    double crps = 0, coverage50 = 0, coverage90 = 0, width90 = 0;  //!< in scales of the targets
};

//! One observation: deviations (simulated - observed) in its scale, before, and after without its case.
struct CalibratedTarget {
    std::string case_name, observation;
    int fold = 0;              //!< that did not learn from it
    Spread90 before, after;
};

struct CalibratedCase {
    std::string name;
    int fold = 0;                //!< fold that learns without it; 0 = none
    std::int64_t n_targets = 0;  //!< observations it teaches
};

struct Calibration {
    std::string version;
    std::uint32_t seed = 0;
    int population = 0, folds = 0, members = 0;
    int chosen = 0;           //!< generation that was taken
    std::string end;          //!< acceptance | step | generations | simulations
    std::string published_by;  //!< ISO date, or empty: rows known later teach nothing
    std::vector<CalibratedCase> cases;
    std::vector<CalibratedParameter> parameters;
    std::vector<CalibrationStep> steps;
    std::vector<HeldOut> held_out;
    std::vector<CalibratedTarget> targets;  //!< those that some fold leaves out
};

}  // namespace corridor::result
