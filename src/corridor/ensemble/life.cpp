#include "corridor/ensemble/life.h"

#include "corridor/base/error.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/ensemble/reduce.h"

#include <algorithm>

namespace corridor::ensemble {

void throw_if_stopped(const LifePlan& plan) {
    if (plan.stop != nullptr && plan.stop->load(std::memory_order_relaxed))
        throw Error(ErrorKind::interrupted, "run", "stopped", "Nothing was written");
}

Simulators::Simulators(int threads) : made_(worker_count(threads)) {}

simulate::Simulator& Simulators::of(std::size_t worker, const simulate::Engine& engine) {
    for (Made& made : made_[worker])
        if (made.engine == &engine) return made.simulator;
    return made_[worker].emplace_back(&engine, simulate::Simulator(engine)).simulator;
}

std::vector<std::unique_ptr<model::StrataTable>> all_strata(const simulate::Engine& engine,
                                                            std::uint32_t seed, std::size_t n) {
    std::vector<std::unique_ptr<model::StrataTable>> out;
    for (std::size_t first = 0; first < n; first += model::k_stratum_members)
        out.push_back(std::make_unique<model::StrataTable>(
            *engine.world.scenario, seed,
            static_cast<std::uint32_t>(first / model::k_stratum_members)));
    return out;
}

void live_recorded(simulate::Simulator& simulator, const simulate::MemberInputs& inputs,
                   simulate::MemberState& state, std::int32_t last_day, const MemberRecord& record,
                   const LifePlan& plan) {
    throw_if_stopped(plan);
    const bool judged = record.days.find(result::Variable::road_passable) >= 0;
    const std::size_t cells = judged ? state.people.at.size() * record.days.n_days() : 0;
    if (record.label.size() != cells) {
        record.label.assign(cells, 0);
        record.checkpoints.assign(cells, 0);
    }
    const simulate::Record out{.layout = &record.days, .values = record.values,
                               .label = record.label, .checkpoints = record.checkpoints};
    if (plan.stop == nullptr) return simulator.run(inputs, state, last_day, out);
    simulator.run(inputs, state, last_day, out,
                  [&](const auto&, const auto&, std::int32_t) { throw_if_stopped(plan); });
}

simulate::Layout days_between(const simulate::Layout& layout, std::int32_t first,
                              std::int32_t last) {
    simulate::Layout out = layout;
    std::erase_if(out.record_days, [&](std::int32_t day) { return day < first || day >= last; });
    std::fill(out.slot_of_day.begin(), out.slot_of_day.end(), -1);
    for (std::size_t i = 0; i < out.record_days.size(); ++i)
        out.slot_of_day[static_cast<std::size_t>(out.record_days[i])] =
            static_cast<std::int32_t>(i);
    return out;
}

std::size_t n_days_before(const simulate::Layout& layout, std::int32_t day) {
    return static_cast<std::size_t>(std::ranges::lower_bound(layout.record_days, day) -
                                    layout.record_days.begin());
}

std::vector<std::uint8_t> joined(std::span<const std::uint8_t> older,
                                 std::span<const std::uint8_t> newer, std::size_t n_places) {
    std::vector<std::uint8_t> out;
    out.reserve(older.size() + newer.size());
    for (std::size_t p = 0; p < n_places; ++p)
        for (const auto& part : {older, newer}) {
            const auto here = part.subspan(p * part.size() / n_places, part.size() / n_places);
            out.insert(out.end(), here.begin(), here.end());
        }
    return out;
}

double people_as_of(const simulate::Layout& days, const model::World& world,
                    result::Variable variable, std::span<const float> record) {
    const std::int32_t slot = days.slot_of_day[static_cast<std::size_t>(world.as_of_day)];
    const std::int32_t series = days.find(variable);
    if (slot < 0 || series < 0) return 0;
    const auto& spec = days.series[static_cast<std::size_t>(series)];
    const float* here = &record[static_cast<std::size_t>(slot) * days.n_rows + spec.row];
    double sum = 0;
    for (std::int32_t site = 0; site < spec.n_sites; ++site) sum += static_cast<double>(here[site]);
    return sum;
}

void reduce_tiles(std::size_t n_rows, std::size_t n_days, const LifePlan& plan,
                  const CellsOfRow& cells, const FetchRows& fetch) {
    constexpr std::size_t k_tile = SeriesStore::k_tile;
    if (n_days == 0) return;
    std::vector<std::vector<std::vector<float>>> buffers(worker_count(plan.threads));
    for_each_item(plan.threads, (n_rows + k_tile - 1) / k_tile,
                  [&](std::size_t worker, std::size_t tile) {
        throw_if_stopped(plan);
        auto& rows = buffers[worker];
        rows.resize(std::min(k_tile, n_rows - tile * k_tile));
        fetch(tile * k_tile, rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            reduce_row(rows[i], n_days, cells(tile * k_tile + i));
    });
}

void reduce_store(const SeriesStore& store, std::size_t n_rows, std::size_t n_days,
                  const LifePlan& plan, const CellsOfRow& cells) {
    reduce_tiles(n_rows, n_days, plan, cells,
                 [&](std::size_t first, std::span<std::vector<float>> rows) { store.get(first, rows); });
}

void reduce_records(std::span<const std::vector<float>> records, std::size_t n_rows,
                    std::size_t n_days, const LifePlan& plan, const CellsOfRow& cells) {
    reduce_tiles(n_rows, n_days, plan, cells,
                 [&](std::size_t first, std::span<std::vector<float>> rows) {
        for (auto& row : rows) row.resize(records.size() * n_days);
        gather_rows(records, n_rows, n_days, first, rows);
    });
}

}  // namespace corridor::ensemble
