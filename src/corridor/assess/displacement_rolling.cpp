// Rolling forecasts: made on day t from what was known on t, for 7, 30 and 90 days ahead.

#include "corridor/assess/displacement_known.h"
#include "corridor/assess/displacement_rolling.h"
#include "corridor/assess/displacement_search.h"
#include "corridor/assess/displacement_work.h"
#include "corridor/base/portable_math.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corridor::assess {

using ensemble::linear_quantile;
using ensemble::sum_of;
using result::RollingScore;

namespace {

constexpr std::int32_t k_first_forecast = 28, k_every = k_days_between;
constexpr std::size_t k_error_quantiles = 39;

//! Forecast days of one conflict, and what became of each forecast.
struct Course {
    std::vector<Known> known;
    //! [horizon][forecast day]: registered people; empty: beyond the end.
    std::array<std::vector<std::vector<double>>, k_horizons.size()> truth;
};

//! Log ratio that stays finite at nought; `small` people are added to both.
double log_ratio(double truth, double guess, double small) {
    return pm::log((truth + small) / (guess + small));
}

double small_of(std::span<const double> people) {
    return std::max(1.0, 0.01 * sum_of(people) / static_cast<double>(people.size()));
}

class Rolling {
  public:
    Rolling(const std::vector<DisplacementCase>& cases,
            std::span<const model::DisplacedWeights> geography, const DisplacementPlan& plan,
            DisplacementProgress& watch)
        : cases_(cases), geography_(geography), plan_(plan), watch_(watch) {}

    void run(result::DisplacementReport& out) {
        know();
        std::vector<result::FoldWeights> weights((cases_.size() + 1) * 2);
        std::vector<std::vector<RollingScore>> scores(cases_.size() * 2);
        ensemble::for_each_item(plan_.threads, weights.size(), [&](std::size_t, std::size_t job) {
            const std::size_t fold = job / 2;
            const bool with_rule = job % 2 == 0;
            const auto found = fit(fold, with_rule, weights[job]);
            if (fold < cases_.size()) score_case(fold, with_rule, found, scores[job]);
            watch_.done("rolling");
        });
        for (auto& row : weights) out.weights.push_back(std::move(row));
        for (auto& some : scores)
            for (auto& score : some) out.rolling.push_back(std::move(score));
    }

  private:
    void know() {
        courses_.resize(cases_.size());
        ensemble::for_each_item(plan_.threads, cases_.size(), [&](std::size_t, std::size_t k) {
            const auto flee = as_published(*cases_[k].scenario.flee);
            const auto whole = model::make_displaced(flee);
            const auto& data = whole->series().data;
            for (std::int32_t day = k_first_forecast; day + k_horizons[0] < flee.days;
                 day += k_every) {
                watch_.throw_if_stopped();
                auto& course = courses_[k];
                course.known.push_back(known_on(flee, day, geography_));
                for (std::size_t h = 0; h < k_horizons.size(); ++h) {
                    auto& truth = course.truth[h].emplace_back();
                    if (day + k_horizons[h] < flee.days)
                        for (const auto& column : data)
                            truth.push_back(
                                column[static_cast<std::size_t>(day + k_horizons[h])]);
                }
            }
            watch_.done("known");
        });
    }

    //! Errors of a forecast and of persistence by forecast day.
    struct Errors {
        std::vector<double> own, persistence;
        double ratio() const {
            const double reference = sum_of(persistence);
            return reference > 0 ? sum_of(own) / reference : -1;
        }
    };

    Errors errors(std::size_t k, std::size_t h, bool shares, const RollingWeights& w,
                  std::size_t fold) const {
        Errors out;
        const Course& course = courses_[k];
        const auto guess = learning_forecasts(course.known, w, fold, k_horizons[h]);
        for (std::size_t i = 0; i < guess.size(); ++i) {
            const auto& truth = course.truth[h][i];
            if (truth.empty()) continue;
            out.own.push_back(relative_error(guess[i], truth, shares));
            out.persistence.push_back(relative_error(course.known[i].people, truth, shares));
        }
        return out;
    }

    //! Mean over conflicts, horizons, shares and numbers of error / error of persistence.
    double mean_ratio(const RollingWeights& w, std::size_t fold) const {
        double sum = 0;
        int n = 0;
        for (std::size_t k = 0; k < cases_.size(); ++k) {
            if (k == fold) continue;
            for (std::size_t h = 0; h < k_horizons.size(); ++h)
                for (const bool shares : {true, false})
                    if (const double ratio = errors(k, h, shares, w, fold).ratio(); ratio >= 0)
                        sum += ratio, ++n;
        }
        return n > 0 ? sum / n : 1;
    }

    RollingWeights fit(std::size_t fold, bool with_rule, result::FoldWeights& told) const {
        const auto axes = rolling_axes();
        const auto read = [&](std::span<const double> values) {
            auto w = RollingWeights::from(values);
            if (!with_rule) w.rule = 0;
            return w;
        };
        const auto objective = [&](std::span<const double> values) {
            watch_.throw_if_stopped();
            return mean_ratio(read(values), fold);
        };
        const auto best = minimise(axes,
                                   {.random_points = plan_.random_points,
                                    .simplex_steps = plan_.simplex_steps,
                                    .pull = 0.1,
                                    .seed = plan_.seed},
                                   objective);
        const auto found = read(best);
        told = {.setting = with_rule ? "rolling" : "rolling_without_rule",
                .left_out = fold < cases_.size() ? cases_[fold].name : "",
                .weights = found.named(),
                .error = objective(best)};
        return found;
    }

    //! Of all forecast days; no weights: persistence.
    static std::vector<std::vector<double>> guesses(const Course& course, std::size_t h,
                                                    const RollingWeights* w, std::size_t fold) {
        if (w != nullptr) return learning_forecasts(course.known, *w, fold, k_horizons[h]);
        std::vector<std::vector<double>> out;
        for (const Known& known : course.known) out.push_back(known.people);
        return out;
    }

    //! Quantiles of log errors on the other conflicts.
    std::vector<double> log_errors(std::size_t fold, std::size_t h, const RollingWeights* w) const {
        std::vector<double> all;
        for (std::size_t k = 0; k < cases_.size(); ++k) {
            if (k == fold || !moves(k, h)) continue;
            const Course& course = courses_[k];
            const auto guess = guesses(course, h, w, fold);
            for (std::size_t i = 0; i < guess.size(); ++i) {
                const auto& truth = course.truth[h][i];
                const double small = small_of(course.known[i].people);
                for (std::size_t c = 0; c < truth.size(); ++c)
                    all.push_back(log_ratio(truth[c], guess[i][c], small));
            }
        }
        std::sort(all.begin(), all.end());
        std::vector<double> out;
        for (std::size_t i = 0; i < k_error_quantiles; ++i)
            out.push_back(linear_quantile(
                all, (static_cast<double>(i) + 0.5) / double{k_error_quantiles}));
        return out;
    }

    //! False where persistence makes no error at all.
    bool moves(std::size_t k, std::size_t h) const {
        const Course& course = courses_[k];
        for (std::size_t i = 0; i < course.known.size(); ++i)
            if (!course.truth[h][i].empty() &&
                relative_error(course.known[i].people, course.truth[h][i], true) > 1e-6)
                return true;
        return false;
    }

    //! CRPS over camps, and coverage of 5-95 %, of a forecast dressed with errors.
    void dress(std::span<const double> guess, std::span<const double> truth, double small,
               std::span<const double> log_error, double& crps, double& inside) const {
        std::vector<double> sample;
        for (std::size_t c = 0; c < truth.size(); ++c) {
            sample.clear();
            for (const double e : log_error)
                sample.push_back(std::max(0.0, (guess[c] + small) * pm::exp(e) - small));
            crps += fair_crps(sample, truth[c]);
            inside += linear_quantile(sample, 0.05) - 0.5 <= truth[c] &&
                      truth[c] <= linear_quantile(sample, 0.95) + 0.5;
        }
    }

    void score_spread(std::size_t k, std::size_t h, const RollingWeights& w,
                      RollingScore& out) const {
        const auto own = log_errors(k, h, &w), still = log_errors(k, h, nullptr);
        double crps = 0, reference = 0, inside = 0, ignored = 0, n = 0;
        const Course& course = courses_[k];
        const auto guess = guesses(course, h, &w, k);
        for (std::size_t i = 0; i < guess.size(); ++i) {
            const auto& truth = course.truth[h][i];
            if (truth.empty()) continue;
            const auto& people = course.known[i].people;
            const double small = small_of(people);
            dress(guess[i], truth, small, own, crps, inside);
            dress(people, truth, small, still, reference, ignored);
            n += static_cast<double>(truth.size());
        }
        out.crps_skill = reference > 0 ? 1 - crps / reference : 0;
        out.coverage = n > 0 ? inside / n : 0;
    }

    void score_case(std::size_t k, bool with_rule, const RollingWeights& w,
                    std::vector<RollingScore>& out) const {
        for (std::size_t h = 0; h < k_horizons.size(); ++h)
            for (const bool shares : {true, false}) {
                const auto e = errors(k, h, shares, w, k);
                if (e.own.empty()) continue;
                RollingScore score;
                score.conflict = cases_[k].name;
                score.horizon = k_horizons[h];
                score.quantity = shares ? "shares" : "numbers";
                score.method = with_rule ? "corridor" : "corridor_without_rule";
                score.error = ensemble::mean_of(e.own);
                score.persistence = ensemble::mean_of(e.persistence);
                score.n_forecasts = e.own.size();
                score.scored = moves(k, h);
                const auto block =
                    static_cast<std::size_t>((std::max(28, k_horizons[h]) + k_every - 1) / k_every);
                score.skill = skill_interval(e.own, e.persistence, block);
                if (score.scored && !shares) score_spread(k, h, w, score);
                out.push_back(std::move(score));
            }
    }

    const std::vector<DisplacementCase>& cases_;
    std::span<const model::DisplacedWeights> geography_;
    const DisplacementPlan& plan_;
    DisplacementProgress& watch_;
    std::vector<Course> courses_;  //!< by conflict
};

}  // namespace

void compare_rolling(const std::vector<DisplacementCase>& cases,
                     std::span<const model::DisplacedWeights> geography,
                     const DisplacementPlan& plan, DisplacementProgress& watch,
                     result::DisplacementReport& out) {
    Rolling(cases, geography, plan, watch).run(out);
}

}  // namespace corridor::assess
