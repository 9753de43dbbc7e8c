#include "corridor/assess/case_targets.h"

#include "corridor/assess/calibration_priors.h"
#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/base/quantile.h"
#include "corridor/model/sampling.h"
#include "corridor/model/strata.h"

#include <algorithm>

namespace corridor::assess {
namespace {

scenario::Posterior rows_of(std::span<const double> values) {
    scenario::Posterior out;
    out.file = "calibration";
    for (const CalibrationPrior& row : calibration_priors()) out.keys.emplace_back(row.key);
    out.values.assign(values.begin(), values.end());
    out.weights.assign(values.size() / out.keys.size(), 1);
    return out;
}

}  // namespace

// Ends of sieges come from the record of sieges, labels from the measures that were reported.
bool teaches(scenario::Observed variable) {
    return variable != scenario::Observed::siege_end && variable != scenario::Observed::label;
}

CaseTargets::CaseTargets(const scenario::Scenario& scenario, std::optional<Date> published_by)
    : scenario_(std::make_unique<scenario::Scenario>(scenario)) {
    for (std::size_t i = 0; i < scenario_->observations.size(); ++i) {
        const scenario::Observation& row = scenario_->observations[i];
        if (row.use != scenario::ObservationUse::score || !teaches(row.variable)) continue;
        if (published_by && row.published() > *published_by) continue;
        const Scale scale(*scenario_, row);
        targets_.push_back({.observation = i, .scale = scale, .observed = scale.observed()});
    }
    // What is not a target need not be simulated.
    for (scenario::Observation& row : scenario_->observations)
        row.use = scenario::ObservationUse::input;
    for (const Target& target : targets_)
        scenario_->observations[target.observation].use = scenario::ObservationUse::score;
    if (!targets_.empty())
        engine_ = std::make_unique<simulate::Engine>(simulate::make_engine(*scenario_));
}

std::vector<double> CaseTargets::errors() const {
    std::vector<double> out;
    for (const Target& target : targets_)
        out.push_back((target.observed.below + target.observed.above) / 2 / k_normal_95);
    return out;
}

void CaseTargets::simulate(std::span<const double> values, const PredictPlan& plan,
                           std::size_t n_all, std::size_t first, std::span<double> out) const {
    if (targets_.empty()) return;
    scenario_->posterior = rows_of(values);
    const scenario::Posterior& rows = *scenario_->posterior;
    CORRIDOR_EXPECT(rows.n_rows() == model::k_stratum_members,
                    "a whole stratum of members takes every particle once");
    PredictPlan batch = plan;
    batch.members = static_cast<int>(rows.n_rows());
    for (int replicate = 0; replicate < plan.members; ++replicate) {
        batch.seed = static_cast<std::uint32_t>(
            hash64("calibrate:" + std::to_string(plan.seed) + ":" + std::to_string(replicate)));
        const auto predictions = predict(*engine_, batch);
        for (int member = 0; member < batch.members; ++member) {
            const std::size_t particle = model::posterior_row(
                *scenario_, {batch.seed, static_cast<std::uint32_t>(member)});
            const std::size_t cell =
                (particle * static_cast<std::size_t>(plan.members) +
                 static_cast<std::size_t>(replicate)) * n_all + first;
            for (std::size_t t = 0; t < targets_.size(); ++t) {
                const auto found = std::ranges::find(predictions, targets_[t].observation,
                                                     &Prediction::observation);
                if (found == predictions.end()) continue;
                const double x = found->members[static_cast<std::size_t>(member)];
                out[cell + t] = targets_[t].scale.of(x) - targets_[t].observed.y;
            }
        }
    }
    scenario_->posterior.reset();
}

}  // namespace corridor::assess
