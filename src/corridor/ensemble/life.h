#pragma once
//! \file Small parts that trunk and branch share: one member lived and recorded, and records reduced.

#include "corridor/ensemble/steps.h"
#include "corridor/ensemble/store.h"
#include "corridor/ensemble/trunk.h"
#include "corridor/model/strata.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace corridor::ensemble {

//! \throws Error{interrupted} when the plan was stopped
void throw_if_stopped(const LifePlan& plan);

//! One simulator a thread and engine, made when first asked for.
class Simulators {
  public:
    explicit Simulators(int threads);
    simulate::Simulator& of(std::size_t worker, const simulate::Engine& engine);

  private:
    struct Made {
        const simulate::Engine* engine;
        simulate::Simulator simulator;
    };
    std::vector<std::vector<Made>> made_;  // by worker
};

//! Strata of the blocks of members 0 .. n - 1.
std::vector<std::unique_ptr<model::StrataTable>> all_strata(const simulate::Engine& engine,
                                                            std::uint32_t seed, std::size_t n);

//! Where the days of one member go.
struct MemberRecord {
    const simulate::Layout& days;
    std::vector<float>& values;                      //!< days.n_values()
    std::vector<std::uint8_t>&label, &checkpoints;   //!< sized when empty
};

//! Lives one member to a day. \throws Error{interrupted} on the day on which the plan is stopped
void live_recorded(simulate::Simulator& simulator, const simulate::MemberInputs& inputs,
                   simulate::MemberState& state, std::int32_t last_day, const MemberRecord& record,
                   const LifePlan& plan);

//! The layout of recorded days first .. last - 1 alone.
simulate::Layout days_between(const simulate::Layout& layout, std::int32_t first,
                              std::int32_t last);
//! Recorded days before a day.
std::size_t n_days_before(const simulate::Layout& layout, std::int32_t day);

//! Values [place * n_days + day] of some days, then of the days after them.
std::vector<std::uint8_t> joined(std::span<const std::uint8_t> older,
                                 std::span<const std::uint8_t> newer, std::size_t n_places);

//! People of all places on the as-of date in one member's record; 0 where that day is not in it.
double people_as_of(const simulate::Layout& days, const model::World& world,
                    result::Variable variable, std::span<const float> record);

//! Where the quantiles of a row begin.
using CellsOfRow = std::function<result::Quantiles*(std::size_t row)>;

//! Fills rows[i][member * n_days + day] of row first + i.
using FetchRows = std::function<void(std::size_t first, std::span<std::vector<float>> rows)>;

//! Quantiles of every row, fetched a tile of rows at a time. \throws Error{interrupted}
void reduce_tiles(std::size_t n_rows, std::size_t n_days, const LifePlan& plan,
                  const CellsOfRow& cells, const FetchRows& fetch);
//! Quantiles over the members of a store, row by row. \throws Error{interrupted}
void reduce_store(const SeriesStore& store, std::size_t n_rows, std::size_t n_days,
                  const LifePlan& plan, const CellsOfRow& cells);
//! The same of records that lie in memory; they may hold later days too.
void reduce_records(std::span<const std::vector<float>> records, std::size_t n_rows,
                    std::size_t n_days, const LifePlan& plan, const CellsOfRow& cells);

}  // namespace corridor::ensemble
