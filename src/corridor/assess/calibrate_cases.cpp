#include "corridor/assess/calibrate_cases.h"

#include "corridor/assess/abc_cross.h"
#include "corridor/assess/calibration_priors.h"
#include "corridor/assess/calibration_report.h"
#include "corridor/assess/case_targets.h"
#include "corridor/assess/skill_case.h"
#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/base/portable_math.h"
#include "corridor/model/strata.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace corridor::assess {
namespace {

// All cases behind one another, as one problem.
class Cases {
  public:
    Cases(const std::vector<scenario::Scenario>& cases, const CalibratePlan& plan) : plan_(plan) {
        for (const scenario::Scenario& one : cases) {
            targets_.push_back(std::make_unique<CaseTargets>(one, plan.published_by));
            first_.push_back(n_all_);
            n_all_ += targets_.back()->size();
        }
        if (n_all_ == 0)
            throw Error(ErrorKind::input, "calibrate", "no case has an observation to learn from",
                        "Rows of observations.csv with use=score; ends of sieges and labels teach "
                        "no parameter");
        std::vector<std::string> teaching;
        for (const auto& one : targets_)
            if (one->size() > 0) teaching.push_back(one->name());
        folds_ = folds_of(teaching, plan.folds, plan.events);
    }

    const std::map<std::string, int>& folds() const { return folds_; }
    int n_folds() const {
        int most = 0;
        for (const auto& [name, fold] : folds_) most = std::max(most, fold);
        return most + 1;
    }
    int fold_of(const std::string& name) const {
        const auto found = folds_.find(name);
        return found == folds_.end() ? 0 : found->second;
    }

    AbcProblem problem() const {
        AbcProblem out;
        out.members = static_cast<std::size_t>(plan_.members);
        for (const auto& one : targets_)
            for (const double error : one->errors()) out.least_scale.push_back(error);
        for (int fold = 0; fold < n_folds(); ++fold) {
            out.priors.push_back(priors_without(left_out(fold)));
            out.weights.push_back(weights_of(fold));
        }
        out.simulate = [this](std::span<const double> values, std::uint32_t batch) {
            return simulate(values, batch);
        };
        return out;
    }

    std::vector<result::CalibratedCase> report() const {
        std::vector<result::CalibratedCase> out;
        for (const auto& one : targets_)
            out.push_back({.name = one->name(),
                           .fold = fold_of(one->name()),
                           .n_targets = static_cast<std::int64_t>(one->size())});
        return out;
    }

    std::vector<std::string_view> left_out(int fold) const {
        std::vector<std::string_view> out;
        for (const auto& one : targets_)
            if (fold > 0 && fold_of(one->name()) == fold) out.push_back(one->name());
        return out;
    }

    //! Each observation that a fold leaves out, in the first generation and in the one that was taken.
    std::vector<result::CalibratedTarget> targets(const AbcProblem& problem, const AbcResult& result,
                                                  std::size_t chosen) const {
        std::vector<result::CalibratedTarget> out;
        for (std::size_t c = 0; c < targets_.size(); ++c) {
            const int fold = fold_of(targets_[c]->name());
            if (fold == 0) continue;
            const auto spread = [&](std::size_t generation, std::size_t t) {
                const AbcAnswer a =
                    answer_of(problem, result,
                              result.generations[generation].folds[static_cast<std::size_t>(fold)], t);
                return result::Spread90{a.q05, a.q50, a.q95};
            };
            for (std::size_t t = 0; t < targets_[c]->size(); ++t)
                if (result.scale[first_[c] + t] > 0)
                    out.push_back({.case_name = targets_[c]->name(),
                                   .observation = targets_[c]->observation(t),
                                   .fold = fold,
                                   .before = spread(0, first_[c] + t),
                                   .after = spread(chosen, first_[c] + t)});
        }
        return out;
    }

  private:
    // A case counts as the root of its number of values: those of one case err together.
    std::vector<double> weights_of(int fold) const {
        std::vector<double> out(n_all_, 0);
        for (std::size_t c = 0; c < targets_.size(); ++c) {
            if (fold > 0 && fold_of(targets_[c]->name()) == fold) continue;
            const std::size_t n = targets_[c]->size();
            for (std::size_t t = 0; t < n; ++t)
                out[first_[c] + t] = 1 / pm::sqrt(static_cast<double>(n));
        }
        return out;
    }

    std::vector<double> simulate(std::span<const double> values, std::uint32_t batch) const {
        std::vector<double> out(model::k_stratum_members * static_cast<std::size_t>(plan_.members) *
                                    n_all_,
                                std::numeric_limits<double>::quiet_NaN());
        for (std::size_t c = 0; c < targets_.size(); ++c) {
            PredictPlan predict_plan;
            predict_plan.members = plan_.members;
            predict_plan.threads = plan_.threads;
            predict_plan.stop = plan_.abc.stop;
            predict_plan.seed = static_cast<std::uint32_t>(
                hash64(targets_[c]->name() + ":" + std::to_string(plan_.abc.seed) + ":" +
                       std::to_string(batch)));
            targets_[c]->simulate(values, predict_plan, n_all_, first_[c], out);
        }
        return out;
    }

    const CalibratePlan& plan_;
    std::vector<std::unique_ptr<CaseTargets>> targets_;
    std::vector<std::size_t> first_;  // by case: its first target
    std::size_t n_all_ = 0;
    std::map<std::string, int> folds_;
};

}  // namespace

std::map<std::string, int> folds_of(const std::vector<std::string>& names, int folds,
                                    const std::map<std::string, std::string>& events) {
    std::map<std::string, std::vector<std::string>> cases_of;
    for (const std::string& name : names) {
        const auto told = events.find(name);
        cases_of[told == events.end() ? event_by_name(name) : told->second].push_back(name);
    }
    const int n = std::min(folds, static_cast<int>(cases_of.size()));
    std::map<std::string, int> out;
    int number = 0;
    for (const auto& [event, cases] : cases_of) {
        for (const std::string& name : cases) out[name] = n < 2 ? 0 : 1 + number % n;
        ++number;
    }
    return out;
}

CalibrateOutcome calibrate_cases(const std::vector<scenario::Scenario>& cases,
                                 const CalibratePlan& plan) {
    const Cases all(cases, plan);
    const AbcProblem problem = all.problem();
    AbcPlan abc = plan.abc;
    abc.batch = static_cast<int>(model::k_stratum_members);
    const AbcResult result = calibrate(problem, abc);
    const std::size_t chosen = best_generation(problem, result);
    CalibrateOutcome out;
    out.posterior = posterior_of(problem, result, chosen, plan.rows);
    out.report = report_of(problem, result, chosen);
    out.report.seed = abc.seed;
    out.report.population = abc.population;
    out.report.cases = all.report();
    out.report.targets = all.targets(problem, result, chosen);
    if (plan.published_by) out.report.published_by = plan.published_by->to_iso();
    for (std::size_t p = 0; p < out.report.parameters.size(); ++p)
        for (int fold = 1; fold < all.n_folds(); ++fold)
            for (const std::string_view name : all.left_out(fold))
                if (quotes_case(calibration_priors()[p], name)) {
                    out.report.parameters[p].widened_in.push_back(fold);
                    break;
                }
    return out;
}

}  // namespace corridor::assess
