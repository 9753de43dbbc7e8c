#pragma once
//! \file One run: many members, in parallel, reduced in member order to a Result.

#include "corridor/result/comparison.h"
#include "corridor/result/result.h"
#include "corridor/scenario/scenario.h"
#include "corridor/simulate/member.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace corridor::ensemble {

//! How a run is made. Nothing here changes the numbers of a member.
struct RunPlan {
    int members = 1024;               //!< 1..100000; strata are blocks of 128
    std::uint32_t seed = 7;
    int threads = 0;                  //!< 0 = all cores
    int option_members = 128;         //!< members whose as-of state is kept, for options; 0 = none
    bool daily = false;               //!< record every forecast day, not weekly after day 60
    std::filesystem::path spill_folder = {};  //!< where the temporary file may stand; empty = memory
    //! Called from one thread at a time with the share done, 0..1, and the name of the stage.
    std::function<void(double, std::string_view)> progress = {};
    const std::atomic<bool>* stop = nullptr;  //!< set by another thread or a signal: Error{interrupted}
    result::MemberSink* sink = nullptr;       //!< receives the members' own series
};

//! What one member left behind besides its series.
struct MemberSummary {
    simulate::Tally tally;
    std::vector<std::uint8_t> label, checkpoints;  //!< [place * n_days + record day]
    std::vector<std::uint8_t> in_force;            //!< by measure
    double confined_as_of = 0, trapped_as_of = 0;  //!< people, all places
};

//! Members whose state on the morning of the as-of date is kept: options and what-ifs start there.
struct KeptMember {
    simulate::MemberInputs inputs;
    simulate::MemberState state;     //!< state.next_day = the as-of date
};

struct RunOutput {
    result::Result result;                         //!< options and influences are added by assess
    std::shared_ptr<const simulate::Engine> engine;
    std::vector<MemberSummary> members;            //!< in member order
    std::vector<KeptMember> kept;                  //!< the first option_members
};

//! \throws Error{limit} at `where` unless n is a number of members that a run may have, 1..100000
void require_members(std::int64_t n, const char* where);

/*!
 * Run a valid scenario, which must outlive the output.
 * The Result's manifest holds what is known here: scenario, seed, members, warnings. The facade adds
 * input hashes and the digest.
 * \throws Error{interrupted} when stopped, Error{limit} when the plan is too large, Error{io} when
 * the spill file cannot be written.
 */
RunOutput run(const scenario::Scenario& scenario, const RunPlan& plan);

//! The same; where a rule of movement is compared with registrations, `comparison` is set and filled.
RunOutput run(const scenario::Scenario& scenario, const RunPlan& plan,
              std::optional<result::Comparison>& comparison);

}  // namespace corridor::ensemble
