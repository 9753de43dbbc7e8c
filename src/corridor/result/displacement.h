#pragma once
//! \file What the comparison of displacement forecasts says (docs/model/displacement.md): errors of
//! free runs, skill of rolling forecasts, and the weights of every fold.

#include "corridor/result/interval.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::result {

//! What is told about the capacities of camps.
enum class CapacitySetting : std::uint8_t {
    as_given,   //!< the numbers of the file, whatever they were taken from
    honest,     //!< on every day the largest registration before it
    first_day   //!< the registration of day 0, and nothing later
};
std::string_view name_of(CapacitySetting setting);

/*!
 * Error of one forecast of one conflict in a free run: the total of each day is given.
 *
 *     rescaled = mean over days of  sum over camps |f·sim - registered| / sum over camps registered,
 *                f = sum registered / sum sim of the day (0 where nothing is in camps)
 *     normal   = the same with f = 1
 */
struct FreeRunScore {
    std::string conflict;
    CapacitySetting setting = CapacitySetting::as_given;
    std::string method;         //!< corridor, flee3, or a baseline
    Interval rescaled_by_days;  //!< interval: bootstrap of blocks of days
    Interval rescaled_by_camps; //!< the same value; bootstrap of camps
    Interval rescaled_by_members;  //!< the same value; 5-95 % over members; one member: no width
    Interval against_flee;      //!< rescaled error less that of Flee's rule; blocks of days, paired
    double normal = 0;
    double coverage = 0;        //!< share of camp-days inside 5-95 % of members
    double crps = 0;            //!< mean over camps and days, of the mean registered of a camp-day
    std::size_t n_members = 0, n_days = 0, n_camps = 0;
};

/*!
 * Skill of rolling forecasts of one conflict: made on day t from what was known on t, for t + h.
 *
 *     error = mean over t of  sum over camps |forecast - registered| / sum over camps registered
 *     skill = 1 - error / error of persistence        (the same t)
 */
struct RollingScore {
    std::string conflict;       //!< or "all": conflicts count alike
    int horizon = 0;            //!< h [days]
    std::string quantity;       //!< shares: of the registered total; numbers: total forecast too
    std::string method;         //!< corridor, or corridor without the geography of the rule
    double error = 0, persistence = 0;
    Interval skill;             //!< interval: bootstrap of blocks of forecast days
    double crps_skill = 0;      //!< of the same on the CRPS, each with the errors of other conflicts
    double coverage = 0;        //!< share of camps inside 5-95 %
    std::size_t n_forecasts = 0;
    bool scored = true;         //!< false: persistence makes no error, nothing to gain
};

//! Weights found without one conflict.
struct FoldWeights {
    std::string setting;        //!< a CapacitySetting or "rolling"
    std::string left_out;       //!< conflict; empty: none
    std::vector<std::pair<std::string, double>> weights;
    double error = 0;           //!< mean over the conflicts it was found on
};

struct DisplacementReport {
    std::vector<std::string> conflicts;
    std::vector<FreeRunScore> free_runs;
    std::vector<RollingScore> rolling;
    std::vector<FoldWeights> weights;
};

}  // namespace corridor::result
