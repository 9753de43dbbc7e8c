#pragma once
//! \file Learning from cases as functions: the verbs *calibrate* and *sensitivity*. Part of the facade
//! (corridor.h).

#include "corridor/base/date.h"
#include "corridor/result/calibration.h"
#include "corridor/result/sensitivity.h"
#include "corridor/view/text.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor {

struct CalibrateRequest {
    std::filesystem::path folder;      //!< written; holds the state while it goes on
    bool replace = false;              //!< forget what stands there
    int population = 500;              //!< particles, 10..100000
    int folds = 5;                     //!< of cases, left out one after the other; 0, 1 = none
    int members = 2;                   //!< simulations of each particle, 1..64
    int rows = 500;                    //!< most draws of a fold in posterior.csv, 10..10000
    int most_generations = 8;          //!< 1..100
    int most_simulations = 50000;      //!< particles; the last whole generation counts
    std::uint32_t seed = 7;
    int threads = 0;                   //!< 0 = all cores; never changes a number
    std::optional<Date> published_by;  //!< observations known later teach nothing
    std::vector<std::string> allow_columns;
    view::Lang lang = view::Lang::en;  //!< of the summary that is written
    //! Share done, 0..1, at most: it may end sooner. Called from one thread.
    std::function<void(double, std::string_view)> progress;
    const std::atomic<bool>* stop = nullptr;  //!< Error{interrupted}; the state stays and goes on
};

struct CalibrateOutcome {
    result::Calibration calibration;
    std::filesystem::path folder;
    int recalled = 0;  //!< batches that an earlier, interrupted call had simulated
};

/*!
 * Learns the parameters from the observations of cases (verb *calibrate*) and writes posterior.csv,
 * posterior_moved.csv, posterior_folds.csv, calibration.csv, calibration.json and calibration.txt.
 *
 * Every batch of particles is on the disk before the next begins. A call that is stopped or killed and
 * made again with the same cases and numbers goes on where it was, to the same bytes.
 * \param folders  each is a case, or holds cases
 * \throws Error{usage} where a posterior or the state of another calibration stands there and `replace`
 *         is not set; Error{input} the problems of all cases, or nothing to learn from;
 *         Error{interrupted}; Error{io}
 */
CalibrateOutcome calibrate(const std::vector<std::filesystem::path>& folders,
                           const CalibrateRequest& request);

struct Loaded;

struct SensitivityRequest {
    std::vector<std::string> outputs;  //!< VARIABLE[:GOOD][@PLACE]; empty: of the main town
    int samples = 512;                 //!< N, 128..65536; N (inputs + 2) futures are lived
    std::uint32_t seed = 7;
    int threads = 0;                   //!< 0 = all cores; never changes a number
    std::filesystem::path file;        //!< table to write; empty = none
    bool replace = false;              //!< a file of that name may be replaced
    std::function<void(double, std::string_view)> progress;  //!< share done, 0..1
    const std::atomic<bool>* stop = nullptr;                 //!< Error{interrupted}
};

/*!
 * Which parameters the results of a scenario hang on (verb *sensitivity*).
 * \throws Error{usage} an output that does not exist, or a file that stands there; Error{interrupted}
 */
result::SensitivityTable sensitivity(const Loaded& loaded, const SensitivityRequest& request);

}  // namespace corridor
