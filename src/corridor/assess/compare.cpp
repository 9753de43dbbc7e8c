#include "corridor/assess/compare.h"

#include "corridor/assess/compare_parts.h"
#include "corridor/assess/order_checks.h"
#include "corridor/assess/suggest.h"
#include "corridor/base/error.h"
#include "corridor/ensemble/quantiles.h"
#include "corridor/ensemble/reduce.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace corridor::assess {

namespace {

constexpr std::size_t k_finalists = 5;

class Comparing {
  public:
    Comparing(const scenario::Scenario& scenario, const ComparePlan& plan)
        : scenario_(scenario),
          plan_(plan),
          engine_(simulate::make_engine(scenario)),
          n_screen_(static_cast<std::size_t>(plan.n_screen)),
          n_final_(static_cast<std::size_t>(std::max(plan.n_final, plan.n_screen))) {}

    result::OptionTable go() {
        stage("futures", 0, 0.2, n_final_);
        auto outcomes = live_base(engine_, plan_.seed, n_final_, live_, kept_);
        base_.emplace(engine_, kept_, std::move(outcomes));
        gather();
        describe();
        screen();
        compare_best();
        if (finalists_.index.size() > 1) {
            add_bundles();
            add_checks();
        }
        return std::move(table_);
    }

  private:
    //! What follows is `share` of the whole from `from` on, in n steps of one member.
    void stage(std::string_view name, double from, double share, std::size_t n) {
        live_ = {.threads = plan_.threads, .stop = plan_.stop, .lived = {}};
        if (!plan_.progress) return;
        live_.lived = [this, name = std::string(name), from, share, n, done = std::size_t{0},
                       last = -1]() mutable {
            const double part = std::min(1.0, static_cast<double>(++done) / static_cast<double>(n));
            const int percent = static_cast<int>(100 * (from + share * part));
            if (percent != last) plan_.progress(from + share * part, name);
            last = percent;
        };
    }

    std::span<const Outcome> first_members(const Outcomes& outcomes, std::size_t n) const {
        return std::span(outcomes).first(n);
    }

    //! The scenario's options and those suggested.
    void gather() {
        options_ = scenario_.options;
        n_declared_ = options_.size();
        if (plan_.suggest)
            for (auto& option : suggest_options(scenario_, needs_of(engine_, base_->outcomes())))
                options_.push_back(std::move(option));
        choose(plan_.only, options_, n_declared_);
        if (options_.empty())
            throw Error(ErrorKind::usage, "compare", "there is no option to compare",
                        "Add [[option]] rows to scenario.toml, or use --suggest");
    }

    void describe() {
        auto described = ensemble::describe_scenario(engine_, static_cast<int>(n_final_), plan_.seed);
        table_.manifest = std::move(described.manifest);
        table_.places = std::move(described.places);
        table_.n_screen = static_cast<int>(n_screen_);
        table_.n_final = static_cast<int>(n_final_);
        std::vector<double> shortage;
        for (const Outcome& outcome : base_->outcomes()) shortage.push_back(outcome.total_short);
        table_.base_short = ensemble::summarise(shortage);
    }

    void screen() {
        stage("options", 0.2, 0.3, (options_.size() + 1) * n_screen_);
        const OptionCase nothing = make_case(scenario_, std::span<const scenario::Option* const>());
        const auto still = base_->live(nothing, 0, n_screen_, live_);
        for (std::size_t m = 0; m < n_screen_; ++m)
            table_.nothing_difference =
                std::max(table_.nothing_difference,
                         std::abs(still[m].total_short - base_->outcomes()[m].total_short));
        with_.resize(options_.size());
        rows_.resize(options_.size());
        for (const std::size_t i : by_first_day()) {
            const OptionCase option_case = make_case(scenario_, options_[i]);
            with_[i] = base_->live(option_case, 0, n_screen_, live_);
            rows_[i] = row_of(option_case, with_[i]);
            rows_[i].suggested = i >= n_declared_;
        }
    }

    //! Options in the order in which they begin: members are lived to each first day once.
    std::vector<std::size_t> by_first_day() const {
        std::vector<std::size_t> order(options_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return options_[i].start; });
        return order;
    }

    result::ComparedOption row_of(const OptionCase& option_case, const Outcomes& with) const {
        auto row = compared(engine_, option_case,
                            first_members(base_->outcomes(), with.size()), with);
        if (option_case.parts.size() == 1)
            row.subject = subject_of(scenario_, *option_case.parts[0].option);
        return row;
    }

    //! The best five live on with all members; the others keep what the first look said.
    void compare_best() {
        std::vector<std::size_t> order(options_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) {
            return rows_[i].outcome.short_days_averted.mean;
        });
        const std::size_t n_best = std::min(k_finalists, order.size());
        stage("options", 0.5, 0.2, n_best * (n_final_ - n_screen_));
        std::vector<Finalist> best;
        for (std::size_t i = 0; i < n_best; ++i) {
            const std::size_t o = order[i];
            const OptionCase option_case = make_case(scenario_, options_[o]);
            if (n_final_ > n_screen_)
                for (auto& more : base_->live(option_case, n_screen_, n_final_, live_))
                    with_[o].push_back(std::move(more));
            const bool suggested = rows_[o].suggested;
            rows_[o] = row_of(option_case, with_[o]);
            rows_[o].suggested = suggested;
            best.push_back({&options_[o], std::move(rows_[o]), std::move(with_[o])});
        }
        rank(std::move(best));
        for (std::size_t i = n_best; i < order.size(); ++i) {
            table_.options.push_back(std::move(rows_[order[i]]));
            table_.options.back().screened = true;
        }
    }

    struct Finalist {
        const scenario::Option* option;
        result::ComparedOption row;
        Outcomes with;
    };

    static float mean_of_finalist(const Finalist& f) {
        return f.row.outcome.short_days_averted.mean;
    }

    void rank(std::vector<Finalist> best) {
        std::ranges::stable_sort(best, std::ranges::greater(), mean_of_finalist);
        std::vector<std::vector<double>> gains;
        std::vector<double> means;
        for (const Finalist& f : best) {
            gains.push_back(gains_of(base_->outcomes(), f.with));
            means.push_back(mean_gain(gains.back()));
        }
        table_.zone = indifference_zone(gains, least_that_matters(base_->outcomes()));
        const auto place = ranks(means, table_.zone);
        std::vector<result::OptionOutcome> outcomes;
        for (std::size_t i = 0; i < best.size(); ++i) {
            finalists_.index.push_back(i);
            finalists_.options.push_back(best[i].option);
            finalists_.with.push_back(std::move(best[i].with));
            outcomes.push_back(best[i].row.outcome);
        }
        fill_best(finalists_.with, base_->outcomes(), outcomes);
        for (std::size_t i = 0; i < best.size(); ++i) {
            best[i].row.outcome = std::move(outcomes[i]);
            best[i].row.outcome.rank = place[i];
            table_.options.push_back(std::move(best[i].row));
        }
    }

    void add_bundles() {
        const auto sets = bundles_of(finalists_.options.size());
        stage("bundles", 0.7, 0.15, sets.size() * n_screen_);
        std::vector<result::ComparedOption> rows;
        for (const auto& set : sets) {
            std::vector<const scenario::Option*> options;
            for (const std::size_t i : set) options.push_back(finalists_.options[i]);
            const OptionCase option_case = make_case(scenario_, options);
            const auto with = base_->live(option_case, 0, n_screen_, live_);
            auto row = row_of(option_case, with);
            row.parts = set;
            beyond_parts(base_->outcomes(), finalists_.with, with, table_.zone, row);
            rows.push_back(std::move(row));
        }
        std::ranges::stable_sort(rows, std::ranges::greater(), [](const auto& row) {
            return row.outcome.short_days_averted.mean;
        });
        table_.options.insert(table_.options.begin() +
                                  static_cast<std::ptrdiff_t>(finalists_.index.size()),
                              std::make_move_iterator(rows.begin()),
                              std::make_move_iterator(rows.end()));
    }

    void add_checks() {
        table_.checks = checks_without_sources(scenario_, *base_, finalists_, table_.zone);
        for (auto& check : checks_with_other_harm(*base_, finalists_))
            table_.checks.push_back(std::move(check));
        const std::size_t n_lives = (finalists_.options.size() + 1) * n_screen_;
        const struct { double alpha; const char* name; double from; } others[] = {
            {0.2, "alpha=0.2", 0.85}, {1, "alpha=1", 0.925}};
        for (const auto& other : others) {
            stage("checks", other.from, 0.075, n_lives);
            table_.checks.push_back(check_with_rationing(scenario_, other.alpha, plan_.seed,
                                                         n_screen_, finalists_, live_, other.name));
        }
    }

    const scenario::Scenario& scenario_;
    const ComparePlan& plan_;
    simulate::Engine engine_;
    std::size_t n_screen_, n_final_, n_declared_ = 0;
    LivePlan live_;
    std::vector<ensemble::KeptMember> kept_;
    std::optional<BaseMembers> base_;
    std::vector<scenario::Option> options_;
    std::vector<Outcomes> with_;                   // by option
    std::vector<result::ComparedOption> rows_;     // by option
    Finalists finalists_;
    result::OptionTable table_;
};

}  // namespace

result::OptionTable compare(const scenario::Scenario& scenario, const ComparePlan& plan) {
    return Comparing(scenario, plan).go();
}

}  // namespace corridor::assess
