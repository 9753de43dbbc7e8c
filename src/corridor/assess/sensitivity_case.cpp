#include "corridor/assess/sensitivity_case.h"

#include "corridor/assess/calibration_priors.h"
#include "corridor/assess/predict.h"
#include "corridor/assess/sensitivity.h"
#include "corridor/assess/skill_scale.h"
#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/text.h"
#include "corridor/model/sampling.h"
#include "corridor/model/strata.h"
#include "corridor/scenario/names.h"

#include <algorithm>
#include <cmath>

namespace corridor::assess {
namespace {

using scenario::Observation;
using scenario::Observed;
using scenario::Scenario;

constexpr int k_block = static_cast<int>(model::k_stratum_members);

[[noreturn]] void refuse(const std::string& output, const std::string& problem,
                         const std::string& hint = {}) {
    throw Error(ErrorKind::usage, "--variable " + output, problem, hint);
}

//! The place with most people among those that measures name, else of all.
std::string main_place(const Scenario& s) {
    const scenario::Place* best = nullptr;
    for (const bool named : {true, false}) {
        for (const auto& place : s.places) {
            const bool is_named = std::ranges::any_of(s.measures, [&](const auto& m) {
                return std::ranges::find(m.places, place.id) != m.places.end();
            });
            if (place.role != scenario::Role::town || (named && !is_named)) continue;
            if (best == nullptr || place.population > best->population) best = &place;
        }
        if (best != nullptr) return best->id;
    }
    throw Error(ErrorKind::input, s.name, "has no town to ask about");
}

//! One output as an observation that nobody made.
Observation observation_of(const Scenario& s, const std::string& output) {
    Observation row;
    const auto at = output.find('@');
    const std::string place = at == std::string::npos ? main_place(s) : output.substr(at + 1);
    const std::string what = output.substr(0, at);
    const auto colon = what.find(':');
    const std::string word = what.substr(0, colon);
    const auto variable = scenario::from_word<Observed>(word);
    if (!variable) {
        const auto guess = nearest(word, scenario::Words<Observed>::all);
        refuse(output, "'" + word + "' is not a variable of observations.csv",
               guess ? "Did you mean '" + *guess + "'?" : "docs/formats/observations.md lists them");
    }
    if (std::ranges::find(s.places, place, &scenario::Place::id) == s.places.end())
        refuse(output, "there is no place '" + place + "'");
    row.id = output;
    row.variable = *variable;
    row.good = colon == std::string::npos ? std::string() : what.substr(colon + 1);
    const auto& about = row_of(*variable);
    if (const auto told = scenario::problem_of_good(*variable, row.good)) {
        const bool service = about.good == scenario::ObservedGood::service;
        refuse(output, told->problem,
               row.good.empty() ? "Write " + word + ":" + (service ? "water" : "staple") : told->hint);
    }
    const bool service =
        std::ranges::find(scenario::k_services, row.good) != scenario::k_services.end();
    if (!row.good.empty() && !service &&
        std::ranges::find(s.goods, row.good, &scenario::Good::id) == s.goods.end())
        refuse(output, "there is no good '" + row.good + "'");
    (about.is_flow ? row.from : row.place) = place;
    row.start = s.time.as_of + 1;
    row.end = s.time.deadline();
    row.best = about.form == scenario::ObservedForm::date
                   ? static_cast<double>(s.time.deadline().days())
                   : std::max(1.0, about.low);
    row.use = scenario::ObservationUse::score;
    return row;
}

bool used(const Scenario& s, std::string_view key) {
    if (!scenario::is_left_open(s, key)) return false;
    const auto any_leak = [&](scenario::LeakWord word) {
        return std::ranges::any_of(s.measures, [&](const auto& m) { return m.leak_word == word; });
    };
    if (key == "leak_sealed") return any_leak(scenario::LeakWord::sealed);
    if (key == "leak_hard") return any_leak(scenario::LeakWord::hard);
    if (key == "leak_leaky") return any_leak(scenario::LeakWord::leaky);
    if (model::is_compliance(key))
        return std::ranges::any_of(s.measures, [](const auto& m) {
            return m.pattern == scenario::Pattern::ultimatum;
        });
    return true;
}

class Question {
  public:
    Question(const Scenario& s, const SensitivityPlan& plan) : scenario_(s), plan_(plan) {
        scenario_.observations.clear();
        scenario_.posterior.reset();
        for (const auto& output : plan.outputs.empty() ? sensitivity_outputs(s) : plan.outputs)
            scenario_.observations.push_back(observation_of(s, output));
        for (const Observation& row : scenario_.observations) scales_.emplace_back(scenario_, row);
        for (const CalibrationPrior& row : calibration_priors())
            if (used(s, row.key)) inputs_.push_back(&row);
        engine_ = std::make_unique<simulate::Engine>(simulate::make_engine(scenario_));
    }

    const std::vector<const CalibrationPrior*>& inputs() const { return inputs_; }
    std::size_t n_outputs() const { return scales_.size(); }
    const Observation& output(std::size_t o) const { return scenario_.observations[o]; }

    std::vector<double> evaluate(std::span<const double> u, std::uint32_t block) {
        scenario::Posterior rows;
        rows.file = "sensitivity";
        for (const auto* input : inputs_) rows.keys.emplace_back(input->key);
        for (std::size_t i = 0; i < u.size(); ++i) {
            const AbcPrior& prior = inputs_[i % inputs_.size()]->prior;
            rows.values.push_back(prior.to_value(prior.x_quantile(u[i])));
        }
        rows.weights.assign(u.size() / inputs_.size(), 1);
        scenario_.posterior = std::move(rows);
        PredictPlan plan{.members = k_block, .seed = 0, .threads = plan_.threads, .with_inputs = false,
                         .progress = {}, .stop = plan_.stop};
        plan.seed = static_cast<std::uint32_t>(
            hash64("sensitivity:" + std::to_string(plan_.seed) + ":" + std::to_string(block)));
        std::vector<double> out(k_block * n_outputs(), 0);
        for (const Prediction& one : predict(*engine_, plan))
            for (int m = 0; m < k_block; ++m) {
                const std::size_t row = model::posterior_row(
                    scenario_, {plan.seed, static_cast<std::uint32_t>(m)});
                const double x = scales_[one.observation].of(one.members[static_cast<std::size_t>(m)]);
                out[row * n_outputs() + one.observation] = std::isfinite(x) ? x : 0;
            }
        return out;
    }

  private:
    Scenario scenario_;
    const SensitivityPlan& plan_;
    std::vector<Scale> scales_;
    std::vector<const CalibrationPrior*> inputs_;
    std::unique_ptr<simulate::Engine> engine_;
};

}  // namespace

std::vector<std::string> sensitivity_outputs(const Scenario& s) {
    const std::string at = "@" + main_place(s);
    std::vector<std::string> out;
    for (const auto& good : s.goods) {
        out.push_back("price_index:" + good.id + at);
        out.push_back("consumption_ratio:" + good.id + at);
    }
    out.push_back("service_level:water" + at);
    out.push_back("share_out" + at);
    return out;
}

result::SensitivityTable sensitivity(const Scenario& s, const SensitivityPlan& plan) {
    Question question(s, plan);
    SobolPlan sobol{.samples = (plan.samples + k_block - 1) / k_block * k_block,
                    .block = k_block, .resamples = 200, .seed = plan.seed,
                    .progress = plan.progress, .stop = plan.stop};
    const auto indices = sobol_indices(
        question.inputs().size(), question.n_outputs(),
        [&](std::span<const double> u, std::uint32_t block) { return question.evaluate(u, block); },
        sobol);
    result::SensitivityTable out;
    out.scenario = s.name;
    out.seed = plan.seed;
    out.samples = sobol.samples;
    out.from = (s.time.as_of + 1).to_iso();
    out.to = s.time.deadline().to_iso();
    for (const auto* input : question.inputs())
        out.inputs.push_back({std::string(input->key),
                              std::string(scenario::find_parameter(input->key)->unit),
                              input->prior.low, input->prior.high});
    for (std::size_t o = 0; o < indices.size(); ++o) {
        const SobolIndices& from = indices[o];
        result::SensitivityOutput to{.name = question.output(o).id, .mean = from.mean,
                                     .deviation = pm::sqrt(from.variance), .first = from.first,
                                     .total = from.total, .chance = from.chance};
        out.outputs.push_back(std::move(to));
    }
    return out;
}

}  // namespace corridor::assess
