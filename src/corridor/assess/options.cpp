#include "corridor/assess/options.h"

#include "corridor/assess/apply_option.h"
#include "corridor/base/error.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <cmath>

namespace corridor::assess {

namespace {

constexpr std::size_t k_most_options = 5;
constexpr std::size_t k_place_effects = 5;
constexpr double k_clear = 0.6;  // share of members in which the better option must be ahead

//! What one member comes to, by the deadline.
struct Outcome {
    std::vector<double> short_days;   //!< by place, all traded goods
    double total_short = 0, harm = 0, trapped = 0, detained = 0, displaced = 0, cargo_lost = 0;
};

Outcome outcome_of(const simulate::Engine& engine, const simulate::Tally& tally) {
    const auto n_goods = static_cast<std::size_t>(engine.world.n_goods());
    const std::size_t n_all = n_goods + static_cast<std::size_t>(simulate::k_n_services);
    Outcome out;
    for (std::size_t p = 0; p < engine.world.places.size(); ++p) {
        std::int64_t days = 0;
        for (std::size_t g = 0; g < n_goods; ++g) days += tally.spells[p * n_all + g].short_days;
        out.short_days.push_back(static_cast<double>(days));
        out.total_short += static_cast<double>(days);
    }
    out.harm = tally.harm;
    out.trapped = static_cast<double>(tally.trapped_deadline);
    out.detained = static_cast<double>(tally.detained_deadline);
    out.displaced = static_cast<double>(tally.displaced);
    out.cargo_lost = tally.cargo_lost_deadline - tally.cargo_lost_as_of;
    return out;
}

//! Members' outcomes with one option, in member order.
class OptionRun {
  public:
    OptionRun(const ensemble::RunOutput& base, const OptionCase& option_case, const OptionPlan& plan)
        : base_(base), case_(option_case), plan_(plan) {}

    std::vector<Outcome> go() {
        std::vector<Outcome> out(base_.kept.size());
        std::vector<std::unique_ptr<Workers>> workers(ensemble::worker_count(plan_.threads));
        ensemble::for_each_item(plan_.threads, out.size(), [&](std::size_t worker, std::size_t m) {
            if (plan_.stop != nullptr && plan_.stop->load())
                throw Error(ErrorKind::interrupted, "options", "stopped", "Nothing was written");
            if (!workers[worker])
                workers[worker] = std::make_unique<Workers>(*base_.engine, case_.engine);
            out[m] = run_member(base_.kept[m], *workers[worker]);
        });
        return out;
    }

  private:
    struct Workers {
        Workers(const simulate::Engine& base, const simulate::Engine& option)
            : before(base), with(option) {}
        simulate::Simulator before, with;
    };

    //! As in the base up to the option's first day, then with it, to the deadline.
    Outcome run_member(const ensemble::KeptMember& kept, Workers& workers) const {
        simulate::MemberState state = kept.state;
        const std::int32_t deadline = case_.engine.world.deadline_day;
        workers.before.run(kept.inputs, state, std::min(case_.first_day - 1, deadline), {});
        if (case_.quanta > 0 && state.next_day <= deadline) {
            const std::size_t cell = static_cast<std::size_t>(
                case_.place * case_.engine.world.n_goods() + case_.good);
            state.goods.stock[cell] += case_.quanta;
            state.goods.ledger[static_cast<std::size_t>(case_.good)].produced += case_.quanta;
        }
        workers.with.run(apply(case_, kept.inputs), state, deadline, {});
        return outcome_of(case_.engine, state.tally);
    }

    const ensemble::RunOutput& base_;
    const OptionCase& case_;
    const OptionPlan& plan_;
};

result::Quantiles differences(const std::vector<Outcome>& x, const std::vector<Outcome>& y,
                              double Outcome::*field) {
    std::vector<double> values;
    for (std::size_t m = 0; m < x.size(); ++m) values.push_back(x[m].*field - y[m].*field);
    return ensemble::summarise(values);
}

using PlaceEffects = std::vector<result::OptionOutcome::PlaceEffect>;

PlaceEffects largest(PlaceEffects effects) {
    std::stable_sort(effects.begin(), effects.end(), [](const auto& x, const auto& y) {
        return std::abs(x.short_days_averted) > std::abs(y.short_days_averted);
    });
    effects.resize(std::min(effects.size(), k_place_effects));
    return effects;
}

void fill_places(const std::vector<Outcome>& base, const std::vector<Outcome>& with,
                 result::OptionOutcome& out) {
    PlaceEffects gains, losses;
    for (std::size_t p = 0; p < base.front().short_days.size(); ++p) {
        double sum = 0;
        for (std::size_t m = 0; m < base.size(); ++m)
            sum += base[m].short_days[p] - with[m].short_days[p];
        const double mean = sum / static_cast<double>(base.size());
        if (mean > 0) gains.push_back({.place = p, .short_days_averted = mean});
        if (mean < 0) losses.push_back({.place = p, .short_days_averted = mean});
    }
    out.gains = largest(std::move(gains));
    out.losses = largest(std::move(losses));
}

result::OptionOutcome summarise_option(const OptionCase& option_case,
                                       const std::vector<Outcome>& base,
                                       const std::vector<Outcome>& with) {
    constexpr const char* k_kinds[] = {"lift",   "ease",        "corridor",   "convoy",
                                       "airlift", "repair",     "preposition", "fee_waiver",
                                       "evacuation_window"};
    const scenario::Option& option = *option_case.option;
    result::OptionOutcome out;
    out.id = option.id;
    out.name = option.title.empty() ? option.id : option.title;
    out.name_fr = option.title_fr.empty() ? out.name : option.title_fr;
    out.kind = k_kinds[static_cast<std::size_t>(option.kind)];
    out.short_days_averted = differences(base, with, &Outcome::total_short);
    out.harm_averted = differences(base, with, &Outcome::harm);
    out.trapped = differences(with, base, &Outcome::trapped);
    out.detained = differences(with, base, &Outcome::detained);
    out.displaced = differences(with, base, &Outcome::displaced);
    out.cargo_lost = differences(with, base, &Outcome::cargo_lost);
    out.tonnes = option_case.tonnes;
    out.n_members = static_cast<int>(base.size());
    int better = 0, worse = 0;
    for (std::size_t m = 0; m < base.size(); ++m) {
        better += with[m].total_short < base[m].total_short;
        worse += with[m].total_short > base[m].total_short;
    }
    const auto n = static_cast<double>(base.size());
    out.p_better = better / n;
    out.p_harm = worse / n;
    out.p_in_vain = 1 - out.p_better;
    fill_places(base, with, out);
    return out;
}

//! Share of members in which each option is the best; members nothing helps count for none.
void fill_best(const std::vector<std::vector<Outcome>>& with, const std::vector<Outcome>& base,
               std::vector<result::OptionOutcome>& out) {
    for (std::size_t m = 0; m < base.size(); ++m) {
        std::size_t best = with.size();
        double least = base[m].total_short;
        for (std::size_t o = 0; o < with.size(); ++o)
            if (with[o][m].total_short < least) {
                least = with[o][m].total_short;
                best = o;
            }
        if (best < with.size()) out[best].p_best += 1.0 / static_cast<double>(base.size());
    }
}

//! Two options tie when neither is ahead of the other in more than k_clear of the members.
bool tied(const std::vector<Outcome>& x, const std::vector<Outcome>& y) {
    double ahead = 0, behind = 0;
    for (std::size_t m = 0; m < x.size(); ++m) {
        ahead += x[m].total_short < y[m].total_short;
        behind += x[m].total_short > y[m].total_short;
    }
    return std::max(ahead, behind) <= k_clear * static_cast<double>(x.size());
}

void rank_options(const std::vector<std::vector<Outcome>>& with,
                  std::vector<result::OptionOutcome>& out) {
    std::vector<std::size_t> order(out.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        return out[x].short_days_averted.q50 > out[y].short_days_averted.q50;
    });
    std::vector<result::OptionOutcome> ranked;
    for (std::size_t i = 0; i < order.size(); ++i) {
        result::OptionOutcome option = out[order[i]];
        option.rank = static_cast<int>(i) + 1;
        if (i > 0 && tied(with[order[i - 1]], with[order[i]])) option.rank = ranked.back().rank;
        ranked.push_back(std::move(option));
    }
    out = std::move(ranked);
}

}  // namespace

std::vector<result::OptionOutcome> evaluate_options(const scenario::Scenario& scenario,
                                                    const ensemble::RunOutput& base,
                                                    const OptionPlan& plan) {
    std::vector<result::OptionOutcome> out;
    if (base.kept.empty()) return out;
    std::vector<Outcome> without;
    for (std::size_t m = 0; m < base.kept.size(); ++m)
        without.push_back(outcome_of(*base.engine, base.members[m].tally));
    std::vector<std::vector<Outcome>> with;
    const std::size_t n = std::min(k_most_options, scenario.options.size());
    for (std::size_t o = 0; o < n; ++o) {
        const OptionCase option_case = make_case(scenario, scenario.options[o]);
        with.push_back(OptionRun(base, option_case, plan).go());
        out.push_back(summarise_option(option_case, without, with.back()));
        if (plan.progress)
            plan.progress(static_cast<double>(o + 1) / static_cast<double>(n), "options");
    }
    fill_best(with, without, out);
    rank_options(with, out);
    return out;
}

}  // namespace corridor::assess
