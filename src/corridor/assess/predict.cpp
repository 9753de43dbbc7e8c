#include "corridor/assess/predict.h"

#include "corridor/assess/predict_rows.h"
#include "corridor/assess/siege_end.h"
#include "corridor/base/error.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/model/strata.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <mutex>
#include <string>

namespace corridor::assess {
namespace {

using scenario::Observed;

constexpr int k_block = static_cast<int>(model::k_stratum_members);
constexpr int k_most_members = 100000;
constexpr double k_not_within = std::numeric_limits<double>::infinity();
constexpr double k_no_value = std::numeric_limits<double>::quiet_NaN();

//! People who left, by wanted row, added up while a member lives.
struct Flows {
    std::vector<double> left;
    std::vector<double> present_before;
};

//! One member after its life, and what the rows read of it.
class MemberReader {
  public:
    MemberReader(const simulate::Engine& engine, const WantedRows& wanted)
        : engine_(engine),
          wanted_(wanted),
          values_(wanted.layout.n_values()),
          labels_(wanted.labels && engine.judges_access()
                      ? engine.world.places.size() * wanted.layout.n_days()
                      : 0),
          checkpoints_(labels_.size()) {}

    //! Lives the member and writes out[row][member].
    void read(StreamKey key, const model::StrataTable& strata, std::size_t member,
              std::vector<Prediction>& out) {
        const auto inputs = simulate::draw_inputs(engine_, key, strata);
        auto state = simulate::initial_state(engine_, inputs);
        flows_.left.assign(wanted_.rows.size(), 0);
        flows_.present_before.assign(wanted_.rows.size(), 0);
        if (wanted_.last_day >= 0) live(inputs, state);
        for (std::size_t i = 0; i < wanted_.rows.size(); ++i)
            out[i].members[member] = value_of(i, inputs, state);
    }

  private:
    void live(const simulate::MemberInputs& inputs, simulate::MemberState& state) {
        if (!simulator_) simulator_ = std::make_unique<simulate::Simulator>(engine_);
        const simulate::Record record{.layout = &wanted_.layout,
                                      .values = values_,
                                      .label = labels_,
                                      .checkpoints = checkpoints_};
        if (!wanted_.flows) return simulator_->run(inputs, state, wanted_.last_day, record);
        count_present(state, -1);
        simulator_->run(
            inputs, state, wanted_.last_day, record,
            [&](const simulate::MemberState& now, const model::Terms&, std::int32_t day) {
                count_left(simulator_->moved(), day);
                count_present(now, day);
            });
    }

    //! People in the places of shares on the evening before their first day.
    void count_present(const simulate::MemberState& state, std::int32_t day) {
        for (std::size_t i = 0; i < wanted_.rows.size(); ++i)
            if (wanted_.rows[i].is_flow() && wanted_.rows[i].first_day == day + 1)
                flows_.present_before[i] =
                    static_cast<double>(state.people.present(wanted_.rows[i].place));
    }

    void count_left(const model::PeopleDay& moved, std::int32_t day) {
        for (std::size_t i = 0; i < wanted_.rows.size(); ++i) {
            const WantedRow& row = wanted_.rows[i];
            if (!row.is_flow() || day < row.first_day || day > row.last_day) continue;
            for (const auto& departure : moved.departures)
                if (departure.from == row.place && (row.to < 0 || departure.to == row.to))
                    flows_.left[i] += static_cast<double>(departure.count);
        }
    }

    double value_of(std::size_t i, const simulate::MemberInputs& inputs,
                    const simulate::MemberState& state) const {
        const WantedRow& row = wanted_.rows[i];
        switch (row.variable) {
            case Observed::people_out:
                return flows_.left[i];
            case Observed::share_out:
                return flows_.present_before[i] > 0 ? flows_.left[i] / flows_.present_before[i] : 0;
            case Observed::runout_date:
                return runout(row, state);
            case Observed::siege_end: {
                const auto day = siege_end_day(engine_.world, inputs.calendar, row.measures);
                return day ? date_number(*day) : k_no_value;
            }
            case Observed::label:
                return frequent_label(row);
            default:
                return mean_of_days(row);
        }
    }

    double date_number(std::int32_t day) const {
        return day == model::k_never ? k_not_within
                                     : static_cast<double>(engine_.world.date_of(day).days());
    }

    //! Out on the as-of date: the first day of that spell; else the first run-out after it.
    double runout(const WantedRow& row, const simulate::MemberState& state) const {
        if (!engine_.follows_supply()) return k_not_within;
        const std::int32_t n_all = engine_.world.n_goods() + simulate::k_n_services;
        const auto& spell =
            state.tally.spells[static_cast<std::size_t>(row.place * n_all + row.good)];
        if (spell.out_since_as_of >= 0) return date_number(spell.out_since_as_of);
        return spell.first_runout >= 0 ? date_number(spell.first_runout) : k_not_within;
    }

    std::size_t slot(std::int32_t day) const {
        return static_cast<std::size_t>(wanted_.layout.slot_of_day[static_cast<std::size_t>(day)]);
    }

    double mean_of_days(const WantedRow& row) const {
        const auto& layout = wanted_.layout;
        const auto series = layout.find(*series_of(row.variable), row.good);
        if (series < 0) return k_no_value;
        const std::size_t at = layout.series[static_cast<std::size_t>(series)].row +
                               static_cast<std::size_t>(row.place);
        const bool last_only = row_of(row.variable).is_cumulative;
        const std::int32_t first = last_only ? row.last_day : row.first_day;
        double sum = 0;
        for (std::int32_t day = first; day <= row.last_day; ++day)
            sum += static_cast<double>(values_[slot(day) * layout.n_rows + at]);
        return sum / static_cast<double>(row.last_day - first + 1);
    }

    double frequent_label(const WantedRow& row) const {
        if (labels_.empty()) return 0;
        std::array<int, 4> days{};
        for (std::int32_t day = row.first_day; day <= row.last_day; ++day)
            ++days[labels_[static_cast<std::size_t>(row.place) * wanted_.layout.n_days() +
                           slot(day)] &
                   3];
        std::size_t most = 0;
        for (std::size_t k = 1; k < days.size(); ++k)
            if (days[k] >= days[most]) most = k;
        return static_cast<double>(most);
    }

    const simulate::Engine& engine_;
    const WantedRows& wanted_;
    std::unique_ptr<simulate::Simulator> simulator_;
    std::vector<float> values_;
    std::vector<std::uint8_t> labels_, checkpoints_;
    Flows flows_;
};

void require_sane(const PredictPlan& plan) {
    if (plan.members < 1 || plan.members > k_most_members)
        throw Error(ErrorKind::limit, "--members",
                    std::to_string(plan.members) + " (must be 1 to 100000)");
}

std::vector<Prediction> predict_rows(const simulate::Engine& engine, const PredictPlan& plan,
                                     RowsRead which) {
    require_sane(plan);
    const WantedRows wanted(engine, plan.with_inputs, which);
    std::vector<Prediction> out;
    for (const WantedRow& row : wanted.rows)
        out.push_back({row.observation,
                       std::vector<double>(static_cast<std::size_t>(plan.members), k_no_value)});
    if (out.empty()) return out;
    std::vector<std::unique_ptr<MemberReader>> readers(ensemble::worker_count(plan.threads));
    std::mutex mutex;
    int n_done = 0;
    for (int first = 0; first < plan.members; first += k_block) {
        const model::StrataTable strata(*engine.world.scenario, plan.seed,
                                        static_cast<std::uint32_t>(first / k_block));
        const int n = std::min(k_block, plan.members - first);
        ensemble::for_each_item(
            plan.threads, static_cast<std::size_t>(n), [&](std::size_t worker, std::size_t i) {
                if (plan.stop != nullptr && plan.stop->load())
                    throw Error(ErrorKind::interrupted, "score", "stopped", "Nothing was written");
                if (!readers[worker])
                    readers[worker] = std::make_unique<MemberReader>(engine, wanted);
                const auto member = static_cast<std::size_t>(first) + i;
                readers[worker]->read({plan.seed, static_cast<std::uint32_t>(member)}, strata,
                                      member, out);
                const std::scoped_lock lock(mutex);
                if (plan.progress) plan.progress(++n_done / static_cast<double>(plan.members));
            });
    }
    return out;
}

//! The same plan as a part of the whole, for its progress.
PredictPlan part_of(const PredictPlan& plan, double from, double to) {
    PredictPlan out = plan;
    if (plan.progress)
        out.progress = [&plan, from, to](double share) {
            plan.progress(from + (to - from) * share);
        };
    return out;
}

bool asks_for_dates(const scenario::Scenario& scenario) {
    return std::ranges::any_of(scenario.observations, [](const scenario::Observation& row) {
        return row_of(row.variable).form == scenario::ObservedForm::date;
    });
}

}  // namespace

std::vector<Prediction> predict(const simulate::Engine& engine, const PredictPlan& plan) {
    return predict_rows(engine, plan, RowsRead::all);
}

std::vector<Prediction> predict(const scenario::Scenario& scenario, const PredictPlan& plan) {
    if (scenario.time.horizon_days >= k_least_days_of_dates || !asks_for_dates(scenario))
        return predict(simulate::make_engine(scenario), plan);
    constexpr double k_half = 0.5;
    auto out =
        predict_rows(simulate::make_engine(scenario), part_of(plan, 0, k_half), RowsRead::others);
    scenario::Scenario longer = scenario;
    longer.time.horizon_days = k_least_days_of_dates;
    for (auto& date :
         predict_rows(simulate::make_engine(longer), part_of(plan, k_half, 1), RowsRead::dates))
        out.push_back(std::move(date));
    std::ranges::sort(out, {}, &Prediction::observation);
    return out;
}

}  // namespace corridor::assess
