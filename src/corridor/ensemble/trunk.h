#pragma once
//! \file What members have in common before anything that is compared begins: lived once, kept, and
//! branched from (branch.h).

#include "corridor/ensemble/run.h"
#include "corridor/ensemble/store.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace corridor::ensemble {

//! How members are lived; nothing here changes a number.
struct LifePlan {
    int threads = 0;                          //!< 0 = all cores
    const std::atomic<bool>* stop = nullptr;  //!< asked every day of every member: Error{interrupted}
    std::filesystem::path spill_folder = {};  //!< where the temporary file may stand; empty = memory
    std::size_t keep_in_memory = SeriesStore::k_keep_in_memory;  //!< bytes of records; more go to the file
    //! Recorded; empty = all. The headline tells people_confined and people_trapped.
    std::vector<result::Variable> variables = {};
    std::function<void(double, std::string_view)> progress = {};  //!< as in RunPlan
};

//! One member on the morning of the trunk's day.
struct TrunkMember {
    std::shared_ptr<const simulate::MemberInputs> inputs;
    std::shared_ptr<const simulate::MemberState> state;
    std::vector<std::uint8_t> label, checkpoints;  //!< [place * n_past + recorded day]
    double confined_as_of = 0, trapped_as_of = 0;  //!< people, all places, where that day is past
};

/*!
 * Members 0 .. n - 1 up to the morning of a day, and what was recorded on the days before. Never
 * changed once made, so that several runs may branch from it at once.
 */
struct Trunk {
    std::shared_ptr<const simulate::Engine> engine;
    std::uint32_t seed = 0;
    std::int32_t day = 0;            //!< first day not lived
    simulate::Layout layout;         //!< of the whole run
    std::size_t n_past = 0;          //!< recorded days before `day`
    std::vector<std::shared_ptr<const TrunkMember>> members;
    //! Past of the first members, [recorded day * n_rows + row].
    std::vector<std::vector<float>> records;
    std::vector<result::Quantiles> first_cells;  //!< over those, [row * n_past + recorded day]
    std::vector<result::Quantiles> cells;        //!< over all, the same
    //! Past of all members, where they were lived from the first day; else null.
    std::shared_ptr<const SeriesStore> past;
};

//! Members whose past is kept member by member: a block of strata, which makes the first picture.
inline constexpr std::size_t k_first_members = 128;

/*!
 * Lives members 0 .. n - 1 of a scenario to the morning of the as-of date.
 * \param older  members of the same engine and seed that are there already, or null
 * \throws Error{interrupted}, Error{limit} for more than 100000 members
 */
std::shared_ptr<const Trunk> grow_trunk(std::shared_ptr<const simulate::Engine> engine,
                                        std::uint32_t seed, std::size_t n, const LifePlan& plan,
                                        const Trunk* older = nullptr);

/*!
 * As grow_trunk(), for a scenario changed from the one of `base`: members whose past is the same are
 * taken over, only the others live it. Nothing is taken over where the change may reach the past of
 * everybody (places, roads, goods, parameters, ...).
 * \param base   on the morning of its as-of date
 * \param older  as in grow_trunk()
 */
std::shared_ptr<const Trunk> graft_trunk(const Trunk& base,
                                         std::shared_ptr<const simulate::Engine> engine,
                                         std::size_t n, const LifePlan& plan,
                                         const Trunk* older = nullptr);

/*!
 * The same members on the morning of a later day. \throws Error{interrupted}
 * \param older  the first of these members on that morning already, or null
 */
std::shared_ptr<const Trunk> extend_trunk(const Trunk& trunk, std::int32_t day,
                                          const LifePlan& plan, const Trunk* older = nullptr);

}  // namespace corridor::ensemble
