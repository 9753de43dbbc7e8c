#include "corridor/model/onset_law.h"

#include "corridor/base/portable_math.h"

namespace corridor::model {

double onset_chance(const scenario::ParameterValues& parameters, const OnsetSigns& signs) {
    double per_day = parameters.onset_base;
    if (signs.near) per_day *= parameters.onset_near;
    if (signs.threat) per_day *= parameters.onset_threat;
    if (signs.garrison) per_day *= parameters.onset_garrison;
    if (signs.past) per_day *= parameters.onset_past;
    return pm::one_minus_exp(k_onset_window_days * per_day);
}

double onset_base_chance(const scenario::ParameterValues& parameters) {
    return pm::one_minus_exp(k_onset_window_days * parameters.onset_any);
}

}  // namespace corridor::model
