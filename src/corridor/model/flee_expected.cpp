#include "corridor/model/flee_expected.h"

#include "corridor/model/flee_choice.h"

#include <algorithm>

namespace corridor::model {
namespace {

using detail::DisplacedBook;
using detail::DisplacedChoice;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! One free run in expected numbers; the order of a day is that of the rule over cohorts.
class ExpectedRun {
  public:
    ExpectedRun(const DisplacedBook& book, const DisplacedWeights& weights,
                std::span<const double> effects)
        : book_(book),
          choice_(book, weights, effects),
          n_ends_(book.ends().size()),
          standing_(n_ends_, 0),
          coming_(n_ends_, 0),
          present_(n_ends_, 0),
          shares_(n_ends_, 0),
          waiting_(book.n_places(), 0) {
        const auto& first = book.course().first_people();
        for (std::size_t c = 0; c < first.size(); ++c) standing_[c] = static_cast<double>(first[c]);
    }

    std::vector<std::vector<double>> live() {
        const std::size_t n_columns = book_.course().columns().size();
        std::vector<std::vector<double>> out(n_columns);
        const auto n_days = static_cast<std::int32_t>(book_.course().days().size());
        for (std::int32_t day = 0; day < n_days; ++day) {
            live_day(day);
            for (std::size_t c = 0; c < n_columns; ++c) out[c].push_back(standing_[c]);
        }
        return out;
    }

  private:
    using Who = DisplacedChoice::Who;

    void live_day(std::int32_t day) {
        arrive(day);
        for (std::size_t e = 0; e < n_ends_; ++e) present_[e] = standing_[e] + coming_[e];
        choice_.begin_day(day, present_);
        const auto people = static_cast<double>(book_.course().days()[at(day)].inflow);
        for (std::size_t p = 0; p < waiting_.size(); ++p)
            waiting_[p] += people * choice_.origins()[p];
        morning_ = standing_;
        for (std::size_t p = 0; p < waiting_.size(); ++p)
            if (waiting_[p] > 0 && send(day, p, Who::newcomer, waiting_[p])) waiting_[p] = 0;
        for (std::size_t e = 0; e < n_ends_; ++e) {
            const double leaving = morning_[e] * choice_.leaving(e);
            if (leaving > 0 && send(day, at(book_.ends()[e]), Who::onward, leaving))
                standing_[e] -= leaving;
        }
    }

    void arrive(std::int32_t day) {
        if (at(day) >= due_.size()) return;
        for (const auto& [end, people] : due_[at(day)]) {
            standing_[end] += people;
            coming_[end] -= people;
        }
        due_[at(day)].clear();
    }

    //! False where no camp can be reached: people wait.
    bool send(std::int32_t day, std::size_t from, Who who, double people) {
        if (!choice_.shares(from, who, shares_)) return false;
        const auto& ways = book_.ways()[book_.way_of(day)];
        for (std::size_t e = 0; e < n_ends_; ++e) {
            if (shares_[e] <= 0) continue;
            const double here = people * shares_[e];
            const std::int32_t days = ways.days[e * book_.n_places() + from];
            if (days == 0) {
                standing_[e] += here;
                continue;
            }
            if (due_.size() <= at(day + days)) due_.resize(at(day + days) + 1);
            due_[at(day + days)].emplace_back(e, here);
            coming_[e] += here;
        }
        return true;
    }

    const DisplacedBook& book_;
    DisplacedChoice choice_;
    std::size_t n_ends_;
    std::vector<double> standing_, coming_, present_, morning_, shares_, waiting_;
    std::vector<std::vector<std::pair<std::size_t, double>>> due_;  //!< by day: end, people
};

class ExpectedDisplaced final : public Displaced {
  public:
    explicit ExpectedDisplaced(const scenario::Flee& flee)
        : book_(flee), series_(book_.course().series()) {}

    const RuleSeries& series() const override { return series_; }

    std::vector<std::vector<double>> expect(const DisplacedWeights& weights,
                                            std::span<const double> effects) const override {
        return ExpectedRun(book_, weights, effects).live();
    }

    std::vector<double> arrivals(std::int32_t day, const DisplacedWeights& weights,
                                 std::span<const double> present) const override {
        const std::size_t n_ends = book_.ends().size(), n = series_.places.size();
        std::vector<double> here(n_ends, 0), shares(n_ends, 0), out(n, 0);
        std::copy_n(present.begin(), std::min(present.size(), n), here.begin());
        DisplacedChoice choice(book_, weights, {});
        choice.begin_day(day, here);
        double total = 0;
        for (std::size_t p = 0; p < book_.n_places(); ++p) {
            const double share = choice.origins()[p];
            if (share <= 0 || !choice.shares(p, DisplacedChoice::Who::newcomer, shares)) continue;
            for (std::size_t c = 0; c < n; ++c) out[c] += share * shares[c];
        }
        for (const double share : out) total += share;
        if (total > 0)
            for (double& share : out) share /= total;
        return out;
    }

  private:
    DisplacedBook book_;
    RuleSeries series_;
};

}  // namespace

std::unique_ptr<Displaced> make_expected_displaced(const scenario::Flee& flee) {
    return std::make_unique<ExpectedDisplaced>(flee);
}

}  // namespace corridor::model
