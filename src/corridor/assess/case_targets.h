#pragma once
//! \file Observations of one case as targets of a calibration.

#include "corridor/assess/predict.h"
#include "corridor/assess/skill_scale.h"
#include "corridor/scenario/scenario.h"
#include "corridor/simulate/member.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace corridor::assess {

/*!
 * One case, compiled once. Its particles are rows of a posterior that is put into a copy of the scenario
 * before each prediction.
 */
class CaseTargets {
  public:
    CaseTargets(const scenario::Scenario& scenario, std::optional<Date> published_by);

    std::size_t size() const { return targets_.size(); }
    //! Error of each observation, on its scale (one standard deviation).
    std::vector<double> errors() const;
    const std::string& name() const { return scenario_->name; }
    const std::string& observation(std::size_t target) const {
        return scenario_->observations[targets_[target].observation].id;
    }

    /*!
     * Deviations of a batch, out[(particle * members + member) * n_all + first + target].
     * \param values  128 particles row by row, keys as in calibration_priors(): of a stratum of members
     *                each takes another one
     * \param plan    members is that of a particle; seed keys the batch
     */
    void simulate(std::span<const double> values, const PredictPlan& plan, std::size_t n_all,
                  std::size_t first, std::span<double> out) const;

  private:
    struct Target {
        std::size_t observation = 0;
        Scale scale;
        NoisyValue observed;
    };
    std::unique_ptr<scenario::Scenario> scenario_;  // fixed address: the engine points to it
    std::vector<Target> targets_;
    std::unique_ptr<simulate::Engine> engine_;
};

//! True where the parameters that are calibrated have a say in this variable.
bool teaches(scenario::Observed variable);

}  // namespace corridor::assess
