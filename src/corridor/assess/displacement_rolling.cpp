// Rolling forecasts: made on day t from what was known on t, for 7, 30 and 90 days ahead.

#include "corridor/assess/displacement_known.h"
#include "corridor/assess/displacement_rolling.h"
#include "corridor/assess/displacement_search.h"
#include "corridor/assess/displacement_work.h"
#include "corridor/base/portable_math.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corridor::assess {

using result::RollingScore;

namespace {

constexpr std::size_t k_all = static_cast<std::size_t>(-1);
constexpr std::int32_t k_first_forecast = 28, k_every = k_days_between;
constexpr double k_kept_a_week = 0.95;
constexpr std::size_t k_error_quantiles = 39;

//! 1 + f + ... + f^(h-1), times f: the days that a damped change goes on.
double damped_days(double f, int horizon) {
    return f >= 1 ? horizon : f * (1 - pm::pow(f, horizon)) / (1 - f);
}

double sum_of(std::span<const double> values) {
    double sum = 0;
    for (const double v : values) sum += v;
    return sum;
}

}  // namespace

Known known_on(const scenario::Flee& flee, std::int32_t day,
               std::span<const model::DisplacedWeights> geography) {
    const auto known =
        variant_of(known_at(flee, day), result::CapacitySetting::honest);
    const auto rule = model::make_displaced(known);
    Known out;
    const std::int32_t before = std::max(0, day - k_flow_days);
    for (const auto& column : rule->series().data) {
        const double now = column[static_cast<std::size_t>(day)];
        out.people.push_back(now);
        out.flow.push_back((now - column[static_cast<std::size_t>(before)]) /
                           std::max(1, day - before));
    }
    for (const auto& weights : geography)
        out.arrivals.push_back(rule->arrivals(day, weights, out.people));
    return out;
}

std::vector<double> forecast(const Known& known, const RollingWeights& w, std::size_t fold,
                             int horizon) {
    const std::size_t n = known.people.size();
    double coming = 0;
    for (const double flow : known.flow) coming += std::max(0.0, flow);
    const double all = std::max(1.0, sum_of(known.people));
    const auto& rule = known.arrivals[fold];
    const double weight_of_rule = sum_of(rule) > 0 ? w.rule * all / k_flow_days : 0;
    const double grows = coming * w.growth * damped_days(w.growth_damping, horizon);
    const double falls = w.decline * damped_days(w.decline_damping, horizon);
    std::vector<double> out(n);
    for (std::size_t c = 0; c < n; ++c) {
        const double recent = std::max(0.0, known.flow[c]) + weight_of_rule * rule[c];
        const double stock = known.people[c] / all;
        const double newcomers = coming + weight_of_rule;
        const double share = newcomers > 0
                                 ? (1 - w.stock) * recent / newcomers + w.stock * stock
                                 : stock;
        out[c] = std::max(0.0, known.people[c] + grows * share +
                                   falls * std::min(0.0, known.flow[c]));
    }
    return out;
}

double relative_error(std::span<const double> guess, std::span<const double> truth, bool shares) {
    const double total = sum_of(truth), guessed = sum_of(guess);
    const double factor = !shares ? 1 : guessed > 0 ? total / guessed : 0;
    double sum = 0;
    for (std::size_t c = 0; c < truth.size(); ++c) sum += std::abs(factor * guess[c] - truth[c]);
    return sum / std::max(1.0, total);
}

std::vector<std::vector<double>> learning_forecasts(std::span<const Known> known,
                                                    const RollingWeights& w, std::size_t fold,
                                                    int horizon) {
    const auto steps = static_cast<std::size_t>((horizon + k_every - 1) / k_every);
    std::vector<std::vector<double>> raw, out;
    double own = 0, still = 0, weeks = 0;  // discounted sums over forecasts that have come due
    for (std::size_t i = 0; i < known.size(); ++i) {
        raw.push_back(forecast(known[i], w, fold, horizon));
        own *= k_kept_a_week, still *= k_kept_a_week, weeks *= k_kept_a_week;
        weeks += i >= steps ? 1 : 0;
        if (i >= steps)
            for (const bool shares : {true, false}) {
                own += relative_error(raw[i - steps], known[i].people, shares) / 2;
                still += relative_error(known[i - steps].people, known[i].people, shares) / 2;
            }
        const double worse = weeks * (own - still) / std::max(still, 1e-9);
        const double odds = pm::exp(std::clamp(w.learning * worse, -50.0, 50.0));
        const double p = w.trust / std::max(1e-12, w.trust + (1 - w.trust) * odds);
        out.push_back(raw[i]);
        for (std::size_t c = 0; c < out[i].size(); ++c)
            out[i][c] = p * raw[i][c] + (1 - p) * known[i].people[c];
    }
    return out;
}

namespace {

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
            out.push_back(quantile_of_sorted(
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
            inside += quantile_of_sorted(sample, 0.05) - 0.5 <= truth[c] &&
                      truth[c] <= quantile_of_sorted(sample, 0.95) + 0.5;
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
                const auto n = static_cast<double>(e.own.size());
                score.error = sum_of(e.own) / n;
                score.persistence = sum_of(e.persistence) / n;
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

RollingWeights RollingWeights::from(std::span<const double> v) {
    return {.growth = v[0],
            .growth_damping = v[1],
            .decline = v[2],
            .decline_damping = v[3],
            .rule = v[4],
            .stock = v[5],
            .trust = v[6],
            .learning = v[7]};
}

std::vector<std::pair<std::string, double>> RollingWeights::named() const {
    return {{"growth", growth},       {"growth_damping", growth_damping},
            {"decline", decline},     {"decline_damping", decline_damping},
            {"rule", rule},           {"stock", stock},
            {"trust", trust},         {"learning", learning}};
}

std::vector<SearchAxis> rolling_axes() {
    return {{0, 1.2, 0.5, false},   {0.8, 1, 0.97, false}, {0, 1.2, 0.3, false},
            {0.8, 1, 0.97, false},  {1e-5, 1, 0.01, true}, {0, 1, 0.3, false},
            {0, 1, 0.5, false},     {0.05, 5, 0.5, true}};
}

void compare_rolling(const std::vector<DisplacementCase>& cases,
                     std::span<const model::DisplacedWeights> geography,
                     const DisplacementPlan& plan, DisplacementProgress& watch,
                     result::DisplacementReport& out) {
    Rolling(cases, geography, plan, watch).run(out);
}

}  // namespace corridor::assess
