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
#include "corridor/scenario/load.h"
#include "tests/statistical/binomial_oracle.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace corridor::assess {
namespace {

constexpr double k_tail = 1e-7;
constexpr std::uint32_t k_truths = 64;
constexpr int k_draws = 3;  // ranks 0 .. 3, sixteen truths each

scenario::Observation seen(std::string id, scenario::Observed variable, int from, int days) {
    scenario::Observation row;
    row.id = std::move(id);
    row.place = "bravo";
    row.variable = variable;
    row.good = "staple";
    row.start = *parse_date("2030-04-16") + from;
    row.end = row.start + days;
    row.best = 1;
    row.reliability = 'A';
    return row;
}

// Example 03 with a leak by a word and three things seen of the besieged town.
scenario::Scenario besieged() {
    auto s = scenario::load(std::filesystem::path(CORRIDOR_SOURCE_DIR) /
                            "examples/03_siege_with_a_leak");
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

std::vector<double> prior_draw(const AbcPriors& priors, std::uint32_t truth) {
    std::vector<double> x;
    for (std::size_t a = 0; a < priors.size(); ++a)
        x.push_back(priors[a].x_quantile(uniform({55, truth}, 0, 0, Purpose::quantity,
                                                 static_cast<std::uint16_t>(a))));
    return x;
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
    for (std::uint32_t t = 0; t < k_truths; ++t) {
        const auto truth = prior_draw(priors, t);
        std::vector<double> values;
        for (std::size_t i = 0; i < model::k_stratum_members; ++i)
            for (std::size_t a = 0; a < truth.size(); ++a)
                values.push_back(priors[a].to_value(truth[a]));
        const auto observed = town.deviations(values, 9000 + t);  // of the first particle
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
    for (const auto& [key, of_key] : counts) {
        double sum = 0;
        const double expected = double{k_truths} / (k_draws + 1);
        for (const double n : of_key) sum += (n - expected) * (n - expected) / expected;
        EXPECT_GT(oracle::chi_square_tail(k_draws, sum), k_tail) << key;
    }
}

}  // namespace
}  // namespace corridor::assess
