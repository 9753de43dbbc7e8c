#include "corridor/ensemble/branch.h"

#include "corridor/base/error.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/ensemble/reduce.h"
#include "corridor/ensemble/store.h"

#include <algorithm>

namespace corridor::ensemble {

namespace {

constexpr std::size_t k_singles = 20;

//! Recorded days up to `last` of a layout.
simulate::Layout days_until(const simulate::Layout& layout, std::int32_t last) {
    return days_between(layout, 0, last + 1);
}

//! Puts what trunk and branch recorded of each member side by side, and reduces it to a Result.
class Assembly {
  public:
    /*!
     * \param last  the last day lived
     */
    Assembly(const Trunk& trunk, std::int32_t last, std::size_t n, const LifePlan& plan)
        : trunk_(trunk), plan_(plan), layout_(days_until(trunk.layout, last)) {
        const RunPlan run{.members = static_cast<int>(n), .seed = trunk.seed};
        out_.result = describe(*trunk.engine, layout_, run);
        out_.members.resize(n);
        start_singles(std::min(n, k_singles));
        const auto& cells = n == trunk.members.size() ? trunk.cells : trunk.first_cells;
        cells_ = row_cells(layout_, out_.result);
        for (std::size_t row = 0; row < cells_.size(); ++row)
            std::copy_n(&cells[row * trunk.n_past], trunk.n_past, cells_[row]);
    }

    std::size_t n_new() const { return layout_.n_days() - trunk_.n_past; }

    //! \param days  of the record and the labels, at least up to the last day of this
    void add(std::size_t m, const simulate::Tally& tally, const simulate::Layout& days,
             const std::vector<std::uint8_t>& label, const std::vector<std::uint8_t>& checkpoints,
             std::span<const float> record) {
        const TrunkMember& past = *trunk_.members[m];
        MemberSummary& out = out_.members[m];
        out.tally = tally;
        out.in_force = past.inputs->calendar.in_force;
        join(past.label, label, days.n_days(), out.label);
        join(past.checkpoints, checkpoints, days.n_days(), out.checkpoints);
        const auto& world = trunk_.engine->world;
        out.confined_as_of = past.confined_as_of +
            people_as_of(days, world, result::Variable::people_confined, record);
        out.trapped_as_of = past.trapped_as_of +
            people_as_of(days, world, result::Variable::people_trapped, record);
        if (m < out_.singles.n_members) add_single(m, record);
    }

    //! Where the quantiles of the new days go.
    CellsOfRow cells() const {
        return [this](std::size_t row) { return cells_[row] + trunk_.n_past; };
    }

    BranchOutput finish() {
        throw_if_stopped(plan_);
        reduce_members(*trunk_.engine, layout_, out_.members, out_.result, plan_.threads);
        return std::move(out_);
    }

  private:
    void join(const std::vector<std::uint8_t>& older, const std::vector<std::uint8_t>& newer,
              std::size_t n_newer, std::vector<std::uint8_t>& out) const {
        if (older.empty() && newer.empty()) return;
        const std::size_t n_days = layout_.n_days(), n_past = trunk_.n_past;
        out.resize(trunk_.engine->world.places.size() * n_days);
        for (std::size_t p = 0; p < trunk_.engine->world.places.size(); ++p) {
            if (n_past > 0) std::copy_n(&older[p * n_past], n_past, &out[p * n_days]);
            std::copy_n(&newer[p * n_newer], n_new(), &out[p * n_days + n_past]);
        }
    }

    void start_singles(std::size_t n) {
        result::Singles& singles = out_.singles;
        singles.n_members = std::min(n, trunk_.records.size());
        for (const auto& spec : layout_.series) {
            if (spec.variable != result::Variable::days_of_cover) continue;
            singles.goods.push_back(layout_.goods_and_services[static_cast<std::size_t>(spec.good)]);
            for (std::int32_t site = 0; site < spec.n_sites; ++site) {
                single_rows_.push_back(spec.row + static_cast<std::size_t>(site));
                singles.cover.emplace_back(singles.n_members * layout_.n_days());
            }
        }
    }

    void add_single(std::size_t m, std::span<const float> record) {
        const std::size_t n_days = layout_.n_days(), n_rows = layout_.n_rows;
        for (std::size_t i = 0; i < single_rows_.size(); ++i)
            for (std::size_t day = 0; day < n_days; ++day) {
                const bool past = day < trunk_.n_past;
                const std::size_t at = past ? day : day - trunk_.n_past;
                const std::span<const float> from = past ? trunk_.records[m] : record;
                out_.singles.cover[i][m * n_days + day] = from[at * n_rows + single_rows_[i]];
            }
    }

    const Trunk& trunk_;
    const LifePlan& plan_;
    simulate::Layout layout_;
    BranchOutput out_;
    std::vector<result::Quantiles*> cells_;
    std::vector<std::size_t> single_rows_;
};

//! What a run that ends on the deadline can and cannot say.
void end_at_deadline(result::Result& result) {
    result.manifest.horizon_days = result.manifest.deadline_days;
}

}  // namespace

Branch::Branch(Course course, LifePlan plan) : course_(std::move(course)), plan_(std::move(plan)) {}

void Branch::start(const Trunk& trunk, std::size_t m, Member& member) const {
    member.state = *trunk.members[m]->state;
    member.record.resize(days_.n_values());
}

void Branch::live(const Trunk& trunk, std::size_t first, std::span<Member> members,
                  std::int32_t last_day, Simulators& simulators, Steps& steps) const {
    const auto& stages = course_.stages;
    const auto end_of = [&](std::size_t stage) {  // the trunk's own days go before stage 0
        return stage < stages.size() ? std::min(last_day, stages[stage].first_day - 1) : last_day;
    };
    for_each_item(plan_.threads, members.size(), [&](std::size_t worker, std::size_t i) {
        Member& member = members[i];
        if (member.record.empty()) start(trunk, first + i, member);
        const auto live_until = [&](const simulate::Engine& engine,
                                    const simulate::MemberInputs& inputs, std::int32_t day) {
            live_recorded(simulators.of(worker, engine), inputs, member.state, day,
                          {days_, member.record, member.label, member.checkpoints}, plan_);
        };
        const auto& inputs = *trunk.members[first + i]->inputs;
        if (member.state.next_day <= end_of(0)) live_until(*trunk.engine, inputs, end_of(0));
        for (std::size_t s = 0; s < stages.size(); ++s) {
            if (member.state.next_day > end_of(s + 1)) continue;
            if (course_.begin && member.state.next_day == stages[s].first_day)
                course_.begin(s, member.state);
            live_until(*stages[s].engine, course_.inputs ? course_.inputs(s, inputs) : inputs,
                       end_of(s + 1));
        }
        steps.done();
    });
}

BranchOutput Branch::to_deadline(const Trunk& trunk) {
    const auto& world = trunk.engine->world;
    days_ = days_between(trunk.layout, trunk.day, world.n_days);
    first_ = std::vector<Member>(std::min(k_first_members, trunk.members.size()));
    first_day_ = trunk.day;
    Simulators simulators(plan_.threads);
    Steps steps(plan_.progress, first_.size(), "futures");
    live(trunk, 0, first_, world.deadline_day, simulators, steps);
    Assembly assembly(trunk, world.deadline_day, first_.size(), plan_);
    std::vector<std::vector<float>> records;
    for (std::size_t m = 0; m < first_.size(); ++m) {
        const Member& member = first_[m];
        assembly.add(m, member.state.tally, days_, member.label, member.checkpoints, member.record);
        records.push_back(std::move(first_[m].record));
    }
    reduce_records(records, days_.n_rows, assembly.n_new(), plan_, assembly.cells());
    for (std::size_t m = 0; m < first_.size(); ++m) first_[m].record = std::move(records[m]);
    BranchOutput out = assembly.finish();
    end_at_deadline(out.result);
    return out;
}

BranchOutput Branch::to_horizon(const Trunk& trunk) {
    const auto& world = trunk.engine->world;
    const std::size_t n = trunk.members.size();
    const std::int32_t last = world.n_days - 1;
    days_ = days_between(trunk.layout, trunk.day, world.n_days);
    Assembly assembly(trunk, last, n, plan_);
    SeriesStore store(days_.n_rows, n, days_.n_days(), plan_.spill_folder, plan_.keep_in_memory);
    Simulators simulators(plan_.threads);
    Steps steps(plan_.progress, n, "futures");
    CORRIDOR_EXPECT(first_.empty() || first_day_ == trunk.day, "a branch goes on from its trunk's morning");
    std::vector<Member> members = std::move(first_);
    for (std::size_t first = 0; first < n; first += k_first_members) {
        const std::size_t here = std::min(k_first_members, n - first);
        members.resize(here);  // those of the block before: their memory serves again
        if (first > 0)
            for (Member& member : members) member.label.clear();
        live(trunk, first, members, last, simulators, steps);
        std::vector<std::vector<float>> records;
        for (std::size_t i = 0; i < here; ++i) {
            const Member& member = members[i];
            assembly.add(first + i, member.state.tally, days_, member.label, member.checkpoints,
                         member.record);
            records.push_back(std::move(members[i].record));
        }
        store.put(first, records, plan_.threads);
    }
    first_.clear();
    reduce_store(store, days_.n_rows, days_.n_days(), plan_, assembly.cells());
    return assembly.finish();
}

}  // namespace corridor::ensemble
