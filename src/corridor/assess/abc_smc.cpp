#include "corridor/assess/abc_smc.h"

#include "corridor/assess/abc_distance.h"
#include "corridor/assess/abc_proposal.h"
#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace corridor::assess {
namespace {

constexpr double k_infinite = std::numeric_limits<double>::infinity();
constexpr double k_nowhere = std::numeric_limits<double>::quiet_NaN();  // within no tolerance

// Value at half of the weight.
double weighted_median(std::vector<std::pair<double, double>> value_and_weight) {
    std::sort(value_and_weight.begin(), value_and_weight.end());
    double total = 0, seen = 0;
    for (const auto& [value, weight] : value_and_weight) total += weight;
    for (const auto& [value, weight] : value_and_weight) {
        seen += weight;
        if (2 * seen >= total) return value;
    }
    return value_and_weight.back().first;
}

class Calibration {
  public:
    Calibration(const AbcProblem& problem, const AbcPlan& plan)
        : problem_(problem), plan_(plan), proposal_(problem.priors, plan.seed) {
        result_.n_dims = problem.n_dims();
        result_.n_targets = problem.n_targets();
        result_.members = problem.members;
        distances_.resize(problem.n_folds());
    }

    AbcResult run() {
        first_generation();
        while (next_generation()) {
        }
        return std::move(result_);
    }

  private:
    std::size_t n_particles() const { return result_.points.size() / result_.n_dims; }
    auto population() const { return static_cast<std::size_t>(plan_.population); }

    void check_stop() const {
        if (plan_.stop != nullptr && plan_.stop->load())
            throw Error(ErrorKind::interrupted, "calibrate", "stopped",
                        "The same command goes on where it stopped");
    }

    void first_generation() {
        const std::vector<double> all(problem_.n_folds(), k_infinite);
        std::size_t n_usable = 0;
        while (n_usable < population()) {
            const std::size_t first = n_particles();
            simulate_batch();
            for (std::size_t i = first; i < n_particles(); ++i) n_usable += possible(0, i);
            tell(all[0], static_cast<double>(n_usable) / static_cast<double>(population()));
        }
        result_.scale = abc_scales(problem_, result_.deviations);
        if (std::ranges::all_of(result_.scale, [](double s) { return s <= 0; }))
            throw Error(ErrorKind::input, "calibrate",
                        "no observation differs between the particles, nothing can be learnt",
                        "Observations need use=score and a variable that the parameters move");
        measure_from(0);
        add_generation(all, 0);
    }

    // False where it ends instead.
    bool next_generation() {
        if (static_cast<int>(result_.generations.size()) >= plan_.most_generations)
            return end(AbcEnd::generations);
        const AbcGeneration& last = result_.generations.back();
        std::vector<double> tolerance;
        for (std::size_t f = 0; f < problem_.n_folds(); ++f)
            tolerance.push_back(median_distance(f, last.folds[f]));
        if (tolerance[0] > (1 - plan_.least_step) * last.folds[0].tolerance)
            return end(AbcEnd::step);
        proposal_.next(clouds_of(last));
        return fill(tolerance);
    }

    bool fill(const std::vector<double>& tolerance) {
        const std::size_t before = n_particles();
        std::size_t within = n_within(0, before, tolerance[0]), fresh = 0;
        while (within < population()) {
            if (n_particles() + static_cast<std::size_t>(plan_.batch) >
                static_cast<std::size_t>(plan_.most_simulations))
                return drop(before, AbcEnd::simulations);
            const std::size_t first = n_particles();
            simulate_batch();
            measure_from(first);
            const std::size_t hits = n_within(first, n_particles(), tolerance[0]);
            within += hits;
            fresh += hits;
            tell(tolerance[0], static_cast<double>(within) / static_cast<double>(population()));
            const auto tried = static_cast<double>(n_particles() - before);
            if (static_cast<double>(fresh) < plan_.least_acceptance * tried && tried >= 4.0 * plan_.batch)
                return drop(before, AbcEnd::acceptance);
        }
        add_generation(tolerance, before);
        return true;
    }

    // An unfinished generation counts for nothing: its particles were drawn for a tolerance not reached.
    bool drop(std::size_t before, AbcEnd why) {
        result_.points.resize(before * result_.n_dims);
        result_.deviations.resize(before * result_.members * result_.n_targets);
        for (auto& distances : distances_) distances.resize(before);
        return end(why);
    }

    bool end(AbcEnd why) {
        result_.end = why;
        return false;
    }

    void tell(double tolerance, double share) const {
        if (plan_.progress)
            plan_.progress(static_cast<int>(result_.generations.size()), tolerance,
                           std::min(share, 1.0));
    }

    void simulate_batch() {
        check_stop();
        const auto n = static_cast<std::size_t>(plan_.batch), first = n_particles();
        std::vector<double> values;
        for (std::size_t i = 0; i < n; ++i) {
            const std::vector<double> x = proposal_.draw(first + i);
            for (std::size_t a = 0; a < x.size(); ++a)
                values.push_back(proposal_.widest()[a].to_value(x[a]));
            result_.points.insert(result_.points.end(), x.begin(), x.end());
        }
        Digest digest;
        for (const double value : values) digest.add(value);
        const auto deviations = batch(values, digest.hex());
        CORRIDOR_EXPECT(deviations.size() == n * problem_.members * problem_.n_targets(),
                        "a batch answers every target for every member");
        result_.deviations.insert(result_.deviations.end(), deviations.begin(), deviations.end());
        ++n_batches_;
    }

    std::vector<double> batch(const std::vector<double>& values, const std::string& digest) {
        if (plan_.recall)
            if (auto known = plan_.recall(n_batches_, digest)) return *std::move(known);
        auto fresh = simulated(values);
        check_stop();
        if (plan_.keep) plan_.keep(n_batches_, digest, fresh);
        return fresh;
    }

    // What a simulation says when it is stopped is not what a calibration says.
    std::vector<double> simulated(const std::vector<double>& values) {
        try {
            return problem_.simulate(values, n_batches_);
        } catch (const Error& error) {
            if (error.kind == ErrorKind::interrupted) check_stop();
            throw;
        }
    }

    void measure_from(std::size_t first) {
        for (std::size_t f = 0; f < problem_.n_folds(); ++f)
            for (std::size_t i = first; i < n_particles(); ++i)
                distances_[f].push_back(possible(f, i)
                                            ? abc_distance(problem_, problem_.weights[f],
                                                           result_.scale, result_.deviations_of(i))
                                            : k_nowhere);
    }

    // A particle drawn for a fold with a wider prior may lie outside the prior of another.
    bool possible(std::size_t f, std::size_t i) const {
        return x_density(problem_.priors[f], result_.point(i)) > 0;
    }

    std::size_t n_within(std::size_t first, std::size_t last, double tolerance) const {
        return static_cast<std::size_t>(
            std::count_if(distances_[0].begin() + static_cast<std::ptrdiff_t>(first),
                          distances_[0].begin() + static_cast<std::ptrdiff_t>(last),
                          [&](double d) { return d <= tolerance; }));
    }

    double median_distance(std::size_t f, const AbcFold& fold) const {
        std::vector<std::pair<double, double>> pairs;
        for (std::size_t i = 0; i < fold.chosen.size(); ++i)
            pairs.emplace_back(distances_[f][fold.chosen[i]], fold.weights[i]);
        return weighted_median(std::move(pairs));
    }

    void add_generation(const std::vector<double>& tolerance, std::size_t before) {
        const std::size_t n = n_particles();
        proposal_.close_generation(n - before);
        AbcGeneration generation{.simulated = n, .fresh = n - before, .accepted = 0, .folds = {}};
        generation.accepted = n_within(before, n, tolerance[0]);
        const std::vector<double> density = proposal_.densities(result_.points);
        for (std::size_t f = 0; f < problem_.n_folds(); ++f)
            generation.folds.push_back(choose(f, tolerance[f], density));
        result_.generations.push_back(std::move(generation));
    }

    AbcFold choose(std::size_t f, double tolerance, const std::vector<double>& density) const {
        AbcFold fold{.tolerance = tolerance, .chosen = {}, .weights = {}, .effective = 0};
        double total = 0;
        for (std::size_t i = 0; i < n_particles(); ++i) {
            if (!(distances_[f][i] <= tolerance)) continue;
            const double prior = x_density(problem_.priors[f], result_.point(i));
            fold.chosen.push_back(i);
            fold.weights.push_back(prior / density[i]);
            total += fold.weights.back();
        }
        CORRIDOR_EXPECT(total > 0, "half of a population lies within its median distance");
        for (double& w : fold.weights) w /= total;
        fold.effective = ensemble::effective_size(fold.weights);
        return fold;
    }

    std::vector<AbcCloud> clouds_of(const AbcGeneration& generation) const {
        std::vector<AbcCloud> clouds;
        for (const AbcFold& fold : generation.folds) {
            AbcCloud cloud{.n_dims = result_.n_dims, .points = {}, .weights = fold.weights};
            for (const std::size_t i : fold.chosen) {
                const auto x = result_.point(i);
                cloud.points.insert(cloud.points.end(), x.begin(), x.end());
            }
            clouds.push_back(std::move(cloud));
        }
        return clouds;
    }

    const AbcProblem& problem_;
    const AbcPlan& plan_;
    AbcProposal proposal_;
    AbcResult result_;
    std::vector<std::vector<double>> distances_;  // [fold][particle]
    std::uint32_t n_batches_ = 0;
};

}  // namespace

AbcResult calibrate(const AbcProblem& problem, const AbcPlan& plan) {
    return Calibration(problem, plan).run();
}

std::vector<double> abc_distances(const AbcProblem& problem, const AbcResult& result,
                                  std::size_t fold) {
    std::vector<double> out;
    for (std::size_t i = 0; i < result.points.size() / result.n_dims; ++i)
        out.push_back(abc_distance(problem, problem.weights[fold], result.scale,
                                   result.deviations_of(i)));
    return out;
}

}  // namespace corridor::assess
