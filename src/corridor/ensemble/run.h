#pragma once
//! \file One run: many members, in parallel, reduced in member order to a Result.

#include "corridor/result/result.h"
#include "corridor/scenario/scenario.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace corridor::ensemble {

//! How a run is made. Nothing here changes the numbers of a member.
struct RunPlan {
    int members = 1024;               //!< 1..100000; strata are blocks of 128
    std::uint32_t seed = 7;
    int threads = 0;                  //!< 0 = all cores
    int option_members = 128;         //!< paired members for options; 0 = no options
    bool daily = false;               //!< record every forecast day, not weekly after day 60
    std::filesystem::path spill_folder;  //!< where the temporary file may stand; empty = memory
    //! Called from one thread at a time with the share done, 0..1, and the name of the stage.
    std::function<void(double, std::string_view)> progress;
    const std::atomic<bool>* stop = nullptr;  //!< set by another thread or a signal: Error{interrupted}
    result::MemberSink* sink = nullptr;       //!< receives the members' own series
};

/*!
 * Run a valid scenario.
 * The Result's manifest holds what is known here: scenario, seed, members, warnings. The facade adds
 * input hashes and the digest.
 * \throws Error{interrupted} when stopped, Error{limit} when the plan is too large, Error{io} when
 * the spill file cannot be written.
 */
result::Result run(const scenario::Scenario& scenario, const RunPlan& plan);

}  // namespace corridor::ensemble
