#include "corridor/assess/kaplan_meier.h"

#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"

#include <set>

namespace corridor::assess {
namespace {

// The interval of a survival s whose relative variance (Greenwood's sum) is given.
void set_interval(double greenwood, SurvivalStep& step) {
    step.low = step.high = step.survival;
    if (step.survival <= 0 || step.survival >= 1) return;
    const double log_s = pm::log(step.survival);
    const double width = normal_quantile(0.975) * pm::sqrt(greenwood) / -log_s;
    step.low = pm::exp(log_s * pm::exp(width));
    step.high = pm::exp(log_s * pm::exp(-width));
}

}  // namespace

std::vector<SurvivalStep> kaplan_meier(std::span<const Follow> follows) {
    std::set<double> days;
    for (const Follow& follow : follows)
        if (follow.ended) days.insert(follow.exit);
    std::vector<SurvivalStep> out;
    double survival = 1, greenwood = 0;
    for (const double day : days) {
        SurvivalStep step{.day = day};
        for (const Follow& follow : follows) {
            step.at_risk += follow.entry < day && follow.exit >= day;
            step.ends += follow.ended && follow.exit == day;
        }
        survival *= 1 - static_cast<double>(step.ends) / step.at_risk;
        if (step.at_risk > step.ends)
            greenwood += static_cast<double>(step.ends) /
                         (static_cast<double>(step.at_risk) * (step.at_risk - step.ends));
        step.survival = survival;
        set_interval(greenwood, step);
        out.push_back(step);
    }
    return out;
}

SurvivalStep step_at(std::span<const SurvivalStep> steps, double day) {
    SurvivalStep last;
    for (const SurvivalStep& step : steps)
        if (step.day <= day) last = step;
    return last;
}

std::optional<double> survival_quantile(std::span<const SurvivalStep> steps, double p) {
    constexpr double k_rounding = 1e-12;  // of the product over days
    for (const SurvivalStep& step : steps)
        if (step.survival <= 1 - p + k_rounding) return step.day;
    return {};
}

}  // namespace corridor::assess
