#pragma once
//! \file From what members left behind to the Result, in member order.

#include "corridor/ensemble/run.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace corridor::ensemble {

//! Places, roads and manifest alone.
result::Result describe_scenario(const simulate::Engine& engine, int members, std::uint32_t seed);

//! A Result with everything that does not depend on members: names, days, manifest, empty series.
result::Result describe(const simulate::Engine& engine, const simulate::Layout& layout,
                        const RunPlan& plan);

//! Where the quantiles of each row (series x site) go, in row order.
std::vector<result::Quantiles*> row_cells(const simulate::Layout& layout, result::Result& result);

//! Series and site of a row.
std::pair<std::size_t, std::size_t> series_of_row(const simulate::Layout& layout, std::size_t row);

//! Quantiles of each day of one row; values[member * n_days + day] are left as they were.
void reduce_row(const std::vector<float>& values, std::size_t n_days, result::Quantiles* cells);

//! Run-outs, access, flows, detained, ultimatums, measures, evidence rows and the headline.
//! \param threads  0 = all cores
void reduce_members(const simulate::Engine& engine, const simulate::Layout& layout,
                    const std::vector<MemberSummary>& members, result::Result& result,
                    int threads = 1);

// --- parts of reduce_members -------------------------------------------------------------------

void reduce_runouts(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                    result::Result& result);
void reduce_access(const simulate::Engine& engine, const simulate::Layout& layout,
                   const std::vector<MemberSummary>& members, result::Result& result, int threads);
void reduce_flows(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                  result::Result& result);
void reduce_detained(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                     result::Result& result);
void reduce_ultimatums(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                       result::Result& result);
void describe_evidence(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                       result::Result& result);
//! Needs access and measures.
void reduce_onset(const simulate::Engine& engine, result::Result& result);
//! Needs run-outs and series.
void choose_headline(const simulate::Engine& engine, result::Result& result);

}  // namespace corridor::ensemble
