// Law S1 through the whole engine: parameters from the priors of calibration make the observations of a
// besieged town, and the rank of the truth in its posterior is uniform. Few truths, so that it ends within a
// minute: it would see a scale, a sign or a parameter that is mixed up, not a small bias.
//
// Fixed seeds; chi-square tail 1e-7 for each of four parameters: false-alarm rate below 1e-6 for fresh ones.

#include "corridor/assess/abc_smc.h"
#include "corridor/assess/calibration_priors.h"
#include "corridor/assess/case_targets.h"
#include "corridor/base/random.h"
#include "corridor/model/strata.h"
#include "tests/statistical/binomial_oracle.h"
#include "tests/support/observed_rows.h"

#include <gtest/gtest.h>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace corridor::assess {
namespace {

constexpr double k_tail = 1e-7;
constexpr std::uint32_t k_truths = 64;
constexpr int k_draws = 3;  // ranks 0 .. 3, sixteen truths each

scenario::Observation seen(std::string id, scenario::Observed variable, int from, int days) {
    const Date start = *parse_date("2030-04-16") + from;
    auto row = test::row(variable, "bravo", start, start + days, "staple");
    row.id = std::move(id);
    row.reliability = 'A';
    return row;
}

// Example 03 with a leak by a word and three things seen of the besieged town.
scenario::Scenario besieged() {
    auto s = test::example("03_siege_with_a_leak");
    for (auto& measure : s.measures)
        if (measure.leak) {
            measure.leak.reset();
            measure.leak_word = scenario::LeakWord::hard;
        }
    s.observations = {seen("early", scenario::Observed::price_index, 0, 3),
                      seen("late", scenario::Observed::price_index, 25, 10),
                      seen("eaten", scenario::Observed::consumption_ratio, 25, 10)};
    return s;
}

// One truth a member of a stratum; those after the first k_truths are not used.
std::vector<std::vector<double>> prior_draws(const AbcPriors& priors) {
    std::vector<std::vector<double>> out(model::k_stratum_members);
    for (std::uint32_t truth = 0; truth < out.size(); ++truth)
        for (std::size_t a = 0; a < priors.size(); ++a)
            out[truth].push_back(priors[a].x_quantile(
                uniform({55, truth}, 0, 0, Purpose::quantity, static_cast<std::uint16_t>(a))));
    return out;
}

std::vector<double> values_of(const AbcPriors& priors,
                              const std::vector<std::vector<double>>& truths) {
    std::vector<double> out;
    for (const auto& truth : truths)
        for (std::size_t a = 0; a < truth.size(); ++a) out.push_back(priors[a].to_value(truth[a]));
    return out;
}

class Town {
  public:
    std::vector<double> deviations(std::span<const double> values, std::uint32_t seed) const {
        std::vector<double> out(model::k_stratum_members * targets_.size(), 0);
        PredictPlan plan;
        plan.members = 1;
        plan.seed = seed;
        targets_.simulate(values, plan, targets_.size(), 0, out);
        return out;
    }
    std::size_t size() const { return targets_.size(); }

  private:
    scenario::Scenario scenario_ = besieged();
    CaseTargets targets_{scenario_, {}};
};

// Draws of a parameter at equal steps of the weight that lie below the truth.
int rank_of(const AbcResult& result, std::size_t a, double truth) {
    const AbcFold& fold = result.generations.back().folds[0];
    int rank = 0, taken = 0;
    double sum = 0;
    for (std::size_t i = 0; i < fold.chosen.size(); ++i) {
        sum += fold.weights[i];
        for (; taken < k_draws && (taken + 0.5) / k_draws <= sum; ++taken)
            rank += result.point(fold.chosen[i])[a] < truth;
    }
    return rank;
}

TEST(CalibrationRanks, AreUniformThroughTheEngine) {
    const Town town;
    const AbcPriors priors = priors_without({});
    std::map<std::string, std::vector<double>> counts;
    for (const char* key : {"alpha", "elasticity", "leak_hard", "cover_scale_staple"})
        counts[key].assign(k_draws + 1, 0);
    const auto truths = prior_draws(priors);
    const auto observed_of_all = town.deviations(values_of(priors, truths), 9000);
    for (std::uint32_t t = 0; t < k_truths; ++t) {
        const std::vector<double>& truth = truths[t];
        const auto observed = std::span(observed_of_all).subspan(t * town.size(), town.size());
        AbcProblem problem;
        problem.priors = {priors};
        problem.weights = {std::vector<double>(town.size(), 1)};
        problem.least_scale.assign(town.size(), 0.02);
        problem.simulate = [&](std::span<const double> all, std::uint32_t batch) {
            auto out = town.deviations(all, 100 * t + batch);
            for (std::size_t i = 0; i < out.size(); ++i) out[i] -= observed[i % town.size()];
            return out;
        };
        const AbcResult result = calibrate(
            problem,
            {.population = 128, .batch = 128, .most_generations = 3, .seed = 300 + t});
        for (auto& [key, of_key] : counts)
            for (std::size_t a = 0; a < priors.size(); ++a)
                if (calibration_priors()[a].key == key)
                    of_key[static_cast<std::size_t>(rank_of(result, a, truth[a]))] += 1;
    }
    for (const auto& [key, of_key] : counts)
        EXPECT_GT(oracle::chance_of_even(of_key), k_tail) << key;
}

}  // namespace
}  // namespace corridor::assess
