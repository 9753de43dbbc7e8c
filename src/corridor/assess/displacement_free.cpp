// Free runs: the total of every day is given, the split among camps is forecast.

#include "corridor/assess/displacement_known.h"
#include "corridor/assess/displacement_work.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace corridor::assess {

using ensemble::linear_quantile;
using model::DisplacedWeights;
using result::CapacitySetting;
using result::FreeRunScore;

namespace {

constexpr std::size_t k_all = static_cast<std::size_t>(-1);
constexpr std::size_t k_block_days = 30;
//! Headroom tried for Flee's rule; the last is no limit.
constexpr std::array k_flee_headroom{1.0, 1.25, 1.5, 2.0, 3.0, 1e9};

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

CampSeries mean_of(const std::vector<CampSeries>& members) {
    CampSeries out = members[0];
    for (std::size_t c = 0; c < out.size(); ++c)
        for (std::size_t day = 0; day < out[c].size(); ++day) {
            double sum = 0;
            for (const auto& member : members) sum += member[c][day];
            out[c][day] = sum / static_cast<double>(members.size());
        }
    return out;
}

//! Spread of the members on their numbers: CRPS and share inside 5-95 %.
void score_members(const std::vector<CampSeries>& members, const CampSeries& registered,
                   FreeRunScore& out) {
    double crps = 0, total = 0, inside = 0, n = 0;
    std::vector<double> sample(members.size());
    for (std::size_t c = 0; c < registered.size(); ++c)
        for (std::size_t day = 0; day < registered[c].size(); ++day) {
            for (std::size_t m = 0; m < members.size(); ++m) sample[m] = members[m][c][day];
            const double y = registered[c][day];
            crps += fair_crps(sample, y);
            inside += linear_quantile(sample, 0.05) <= y && y <= linear_quantile(sample, 0.95);
            total += y, n += 1;
        }
    out.crps = crps / std::max(1.0, total);
    out.coverage = inside / std::max(1.0, n);
    std::vector<double> errors;
    for (const auto& member : members)
        errors.push_back(error_parts(member, registered, true).mean());
    std::sort(errors.begin(), errors.end());
    out.rescaled_by_members = {out.rescaled_by_days.value, linear_quantile(errors, 0.05),
                               linear_quantile(errors, 0.95)};
}

FreeRunScore score_of(const std::string& conflict, CapacitySetting setting, std::string method,
                      const CampSeries& central, const std::vector<CampSeries>& members,
                      const CampSeries& registered) {
    FreeRunScore out;
    out.conflict = conflict;
    out.setting = setting;
    out.method = std::move(method);
    const auto parts = error_parts(central, registered, true);
    out.rescaled_by_days = block_interval(parts.by_day(), k_block_days);
    out.rescaled_by_camps = camp_interval(parts);
    out.normal = error_parts(central, registered, false).mean();
    out.n_members = members.size();
    out.n_days = parts.n_days();
    out.n_camps = registered.size();
    if (members.empty())
        out.rescaled_by_members = {out.rescaled_by_days.value, out.rescaled_by_days.value,
                                   out.rescaled_by_days.value};
    else
        score_members(members, registered, out);
    return out;
}

//! The registered total of each day, split by shares(camp, day); equal where they are all 0.
CampSeries split(const CampSeries& registered,
                 const std::function<double(std::size_t, std::size_t)>& share) {
    CampSeries out = registered;
    for (std::size_t day = 0; day < registered[0].size(); ++day) {
        double total = 0, sum = 0;
        for (std::size_t c = 0; c < out.size(); ++c) {
            total += registered[c][day];
            sum += share(c, day);
        }
        for (std::size_t c = 0; c < out.size(); ++c)
            out[c][day] = sum > 0 ? total * share(c, day) / sum
                                  : total / static_cast<double>(out.size());
    }
    return out;
}

CampSeries capacities_of(const FreeCase& free) {
    CampSeries out(free.registered.size());
    const auto& places = free.rule->series().places;
    for (std::size_t c = 0; c < out.size(); ++c) {
        const auto number = static_cast<double>(
            std::max<std::int64_t>(0, free.flee.locations[at(places[c])].number));
        out[c].assign(free.registered[c].size(), number);
        for (const auto& series : free.flee.capacities)
            if (series.location == places[c])
                std::copy_n(series.by_day.begin(), out[c].size(), out[c].begin());
    }
    return out;
}

void score_baselines(const std::string& conflict, CapacitySetting setting, const FreeCase& free,
                     std::vector<FreeRunScore>& out) {
    const auto& data = free.registered;
    const auto put = [&](const char* method, const auto& share) {
        out.push_back(score_of(conflict, setting, method, split(data, share), {}, data));
    };
    const auto room = capacities_of(free);
    put("equal_split", [](std::size_t, std::size_t) { return 1.0; });
    put("capacity_split", [&](std::size_t c, std::size_t day) { return room[c][day]; });
    put("shares_7_days_before",
        [&](std::size_t c, std::size_t day) { return data[c][day > 7 ? day - 7 : 0]; });
    put("shares_30_days_before",
        [&](std::size_t c, std::size_t day) { return data[c][day > 30 ? day - 30 : 0]; });
    put("shares_of_day_0", [&](std::size_t c, std::size_t) { return data[c][0]; });
}

//! Everything about one setting.
class FreeRuns {
  public:
    FreeRuns(const std::vector<DisplacementCase>& cases, CapacitySetting setting,
             const DisplacementPlan& plan, DisplacementProgress& watch)
        : cases_(cases), setting_(setting), plan_(plan), watch_(watch) {
        for (const auto& one : cases) {
            FreeCase free{.flee = variant_of(*one.scenario.flee, setting),
                          .rule = nullptr,
                          .registered = {}};
            free.rule = model::make_displaced(free.flee);
            free.registered = free.rule->series().data;
            free_.push_back(std::move(free));
        }
    }

    std::vector<DisplacedWeights> run(result::DisplacementReport& out) {
        find_weights();
        find_flee_headroom();
        std::vector<std::vector<FreeRunScore>> scores(cases_.size());
        ensemble::for_each_item(plan_.threads, cases_.size(), [&](std::size_t, std::size_t k) {
            score_case(k, scores[k]);
            watch_.done("runs");
        });
        for (auto& some : scores)
            for (auto& score : some) out.free_runs.push_back(std::move(score));
        for (std::size_t fold = 0; fold <= cases_.size(); ++fold)
            out.weights.push_back(
                {.setting = std::string(name_of(setting_)),
                 .left_out = fold < cases_.size() ? cases_[fold].name : "",
                 .weights = named(weights_[fold]),
                 .error = errors_[fold]});
        return weights_;
    }

  private:
    void find_weights() {
        weights_.resize(cases_.size() + 1);
        errors_.resize(cases_.size() + 1);
        const FirstErrors first = first_errors(free_, plan_, watch_);
        ensemble::for_each_item(
            plan_.threads, weights_.size(), [&](std::size_t, std::size_t fold) {
                weights_[fold] = fit_free(free_, fold < cases_.size() ? fold : k_all, first, plan_,
                                          watch_, errors_[fold]);
                watch_.done("weights");
            });
    }

    scenario::Flee flee_of(std::size_t k, double headroom) const {
        scenario::Flee flee = free_[k].flee;
        if (setting_ != CapacitySetting::as_given) flee.settings.capacity_scaling = headroom;
        return flee;
    }

    //! Of each fold: the headroom under which Flee's rule does best on the other conflicts.
    void find_flee_headroom() {
        headroom_.assign(cases_.size(), 1);
        if (setting_ == CapacitySetting::as_given) return;
        const std::size_t n = k_flee_headroom.size();
        std::vector<double> errors(cases_.size() * n);
        ensemble::for_each_item(plan_.threads, errors.size(), [&](std::size_t, std::size_t job) {
            const std::size_t k = job / n;
            const auto members = flee_members(cases_[k].scenario, flee_of(k, k_flee_headroom[job % n]),
                                              1, plan_.seed, watch_);
            errors[job] = error_parts(members[0], free_[k].registered, true).mean();
        });
        watch_.done("runs");
        for (std::size_t fold = 0; fold < cases_.size(); ++fold) {
            double least = -1;
            for (std::size_t i = 0; i < n; ++i) {
                double sum = 0;
                for (std::size_t k = 0; k < cases_.size(); ++k)
                    if (k != fold) sum += errors[k * n + i];
                if (least >= 0 && sum >= least) continue;
                least = sum;
                headroom_[fold] = k_flee_headroom[i];
            }
        }
    }

    void score_case(std::size_t k, std::vector<FreeRunScore>& out) const {
        const auto& name = cases_[k].name;
        const auto& data = free_[k].registered;
        const auto members = members_of(free_[k], weights_[k], plan_.members, plan_.seed);
        const auto own = free_[k].rule->expect(weights_[k]);
        out.push_back(score_of(name, setting_, "corridor", own, members, data));
        const auto flee = flee_members(cases_[k].scenario, flee_of(k, headroom_[k]),
                                       plan_.flee_members, plan_.seed, watch_);
        const auto of_flee = mean_of(flee);
        out.back().against_flee =
            difference_interval(error_parts(own, data, true).by_day(),
                                error_parts(of_flee, data, true).by_day(), k_block_days);
        out.push_back(score_of(name, setting_, "flee3", of_flee, flee, data));
        score_baselines(name, setting_, free_[k], out);
    }

    const std::vector<DisplacementCase>& cases_;
    CapacitySetting setting_;
    const DisplacementPlan& plan_;
    DisplacementProgress& watch_;
    std::vector<FreeCase> free_;
    std::vector<DisplacedWeights> weights_;  //!< by fold; the last of all conflicts
    std::vector<double> errors_, headroom_;
};

}  // namespace

std::vector<DisplacedWeights> compare_free_runs(const std::vector<DisplacementCase>& cases,
                                                CapacitySetting setting,
                                                const DisplacementPlan& plan,
                                                DisplacementProgress& watch,
                                                result::DisplacementReport& out) {
    return FreeRuns(cases, setting, plan, watch).run(out);
}

}  // namespace corridor::assess
