#include "corridor/ensemble/run.h"

#include "corridor/base/error.h"
#include "corridor/ensemble/compare.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/ensemble/reduce.h"
#include "corridor/ensemble/steps.h"
#include "corridor/ensemble/store.h"

#include <algorithm>

namespace corridor::ensemble {

namespace {

constexpr int k_block = 128;          // members simulated before their records are put away
constexpr std::int64_t k_most_members = 100000;
constexpr double k_share_of_reduce = 0.15;  // of the progress bar

void require_sane(const RunPlan& plan) {
    require_members(plan.members, "--members");
}

class Run {
  public:
    Run(const scenario::Scenario& scenario, const RunPlan& plan)
        : plan_(plan),
          engine_(std::make_shared<simulate::Engine>(simulate::make_engine(scenario))),
          layout_(simulate::layout_of(*engine_, plan.daily || engine_->rule != nullptr)),
          store_(n_rows(), static_cast<std::size_t>(plan.members), layout_.n_days(),
                 plan.spill_folder),
          simulators_(worker_count(plan.threads)) {}

    //! Members are compared with what was registered, where the rule of movement knows it.
    void compare(std::optional<result::Comparison>& comparison) {
        comparison = start_comparison(*engine_, plan_);
        if (!comparison) return;
        std::vector<bool> counts, compared;
        for (const auto& spec : layout_.series) {
            using enum result::Variable;
            counts.push_back(spec.variable == people_present ||
                             spec.variable == people_travelling ||
                             spec.variable == people_detained);
            compared.push_back(spec.variable == people_present);
        }
        comparison_ = std::make_unique<result::ComparisonSink>(*comparison, counts, compared,
                                                               plan_.sink);
    }

    RunOutput go() {
        RunOutput out;
        out.engine = engine_;
        out.members.resize(static_cast<std::size_t>(plan_.members));
        out.kept.resize(static_cast<std::size_t>(std::min(plan_.option_members, plan_.members)));
        simulate_all(out);
        simulators_.clear();
        reduce_all(out);
        return out;
    }

  private:
    std::size_t n_rows() const { return layout_.n_rows; }

    void check_stop() const {
        if (plan_.stop != nullptr && plan_.stop->load())
            throw Error(ErrorKind::interrupted, "run", "stopped", "Nothing was written");
    }

    void simulate_all(RunOutput& out) {
        Steps steps(plan_.progress, static_cast<std::size_t>(plan_.members), "futures", 0,
                    1 - k_share_of_reduce);
        std::vector<std::vector<float>> records(
            static_cast<std::size_t>(std::min(k_block, plan_.members)));
        for (int first = 0; first < plan_.members; first += k_block) {
            const auto n = static_cast<std::size_t>(std::min(k_block, plan_.members - first));
            const model::StrataTable strata(*engine_->world.scenario, plan_.seed,
                                            static_cast<std::uint32_t>(first / k_block));
            for_each_item(plan_.threads, n, [&](std::size_t worker, std::size_t i) {
                check_stop();
                const std::size_t member = static_cast<std::size_t>(first) + i;
                simulate_one(worker, member, strata, records[i], out);
                steps.done();
            });
            store_.put(static_cast<std::size_t>(first), {records.data(), n}, plan_.threads);
        }
    }

    void simulate_one(std::size_t worker, std::size_t member, const model::StrataTable& strata,
                      std::vector<float>& values, RunOutput& out) {
        auto& simulator = simulators_[worker];
        if (!simulator) simulator = std::make_unique<simulate::Simulator>(*engine_);
        const StreamKey key{plan_.seed, static_cast<std::uint32_t>(member)};
        auto inputs = simulate::draw_inputs(*engine_, key, strata);
        auto state = simulate::initial_state(*engine_, inputs);
        MemberSummary& summary = out.members[member];
        values.resize(layout_.n_values());
        const std::size_t cells = engine_->world.places.size() * layout_.n_days();
        if (engine_->judges_access()) {
            summary.label.assign(cells, 0);
            summary.checkpoints.assign(cells, 0);
        }
        const simulate::Record record{.layout = &layout_, .values = values,
                                      .label = summary.label,
                                      .checkpoints = summary.checkpoints};
        simulator->run(inputs, state, engine_->world.as_of_day - 1, record);
        if (member < out.kept.size()) out.kept[member] = {inputs, state};
        check_stop();
        simulator->run(inputs, state, engine_->world.n_days - 1, record);
        summary.in_force = inputs.calendar.in_force;
        summary.tally = std::move(state.tally);
    }

    void reduce_all(RunOutput& out) {
        out.result = describe(*engine_, layout_, plan_);
        reduce_series(out);
        reduce_members(*engine_, layout_, out.members, out.result, plan_.threads);
    }

    //! Rows are reduced in parallel, a batch of tiles at a time; the sink gets them in order.
    void reduce_series(RunOutput& out) {
        constexpr std::size_t k_tile = SeriesStore::k_tile, k_batch = 4 * k_tile;
        const std::size_t n = n_rows(), n_days = layout_.n_days();
        Steps steps(plan_.progress, (n + k_tile - 1) / k_tile, "quantiles", 1 - k_share_of_reduce, 1);
        std::vector<std::vector<float>> rows(k_batch);
        std::vector<result::Quantiles*> cells = row_cells(layout_, out.result);
        for (std::size_t first = 0; first < n; first += k_batch) {
            const std::size_t batch = std::min(k_batch, n - first);
            for_each_item(plan_.threads, (batch + k_tile - 1) / k_tile,
                          [&](std::size_t, std::size_t tile) {
                check_stop();
                const std::size_t from = tile * k_tile, here = std::min(k_tile, batch - from);
                store_.get(first + from, std::span(rows).subspan(from, here));
                for (std::size_t i = from; i < from + here; ++i)
                    reduce_row(rows[i], n_days, cells[first + i]);
                steps.done();
            });
            for (std::size_t i = 0; i < batch; ++i) {
                const auto [series, site] = series_of_row(layout_, first + i);
                add_to_totals(series, rows[i], out);
                if (comparison_)
                    comparison_->put(series, site, rows[i]);
                else if (plan_.sink != nullptr)
                    plan_.sink->put(series, site, rows[i]);
            }
        }
    }

    //! People of all places on the as-of date, by member: the sum of quantiles is no quantile.
    void add_to_totals(std::size_t series, const std::vector<float>& row, RunOutput& out) const {
        const auto variable = layout_.series[series].variable;
        const auto slot = static_cast<std::size_t>(
            layout_.slot_of_day[static_cast<std::size_t>(engine_->world.as_of_day)]);
        for (std::size_t m = 0; m < out.members.size(); ++m) {
            const double people = static_cast<double>(row[m * layout_.n_days() + slot]);
            if (variable == result::Variable::people_confined)
                out.members[m].confined_as_of += people;
            if (variable == result::Variable::people_trapped)
                out.members[m].trapped_as_of += people;
        }
    }

    const RunPlan& plan_;
    std::shared_ptr<simulate::Engine> engine_;
    simulate::Layout layout_;
    SeriesStore store_;
    std::vector<std::unique_ptr<simulate::Simulator>> simulators_;
    std::unique_ptr<result::ComparisonSink> comparison_;
};

}  // namespace

void require_members(std::int64_t n, const char* where) {
    if (n < 1 || n > k_most_members)
        throw Error(ErrorKind::limit, where, std::to_string(n) + " (must be 1 to 100000)",
                    "1024 members give chances to about 3 %");
}

RunOutput run(const scenario::Scenario& scenario, const RunPlan& plan) {
    require_sane(plan);
    return Run(scenario, plan).go();
}

RunOutput run(const scenario::Scenario& scenario, const RunPlan& plan,
              std::optional<result::Comparison>& comparison) {
    require_sane(plan);
    Run run(scenario, plan);
    run.compare(comparison);
    return run.go();
}

}  // namespace corridor::ensemble
