#pragma once
//! \file Members lived on from a trunk under another course of things, recorded in full.

#include "corridor/ensemble/life.h"
#include "corridor/ensemble/trunk.h"
#include "corridor/result/singles.h"

#include <functional>
#include <span>
#include <vector>

namespace corridor::ensemble {

//! What a branch lives under, from one day on.
struct CourseStage {
    std::int32_t first_day = 0;
    const simulate::Engine* engine = nullptr;  //!< same places, roads, goods, groups and days as the trunk's
};

//! What differs from the trunk. Without anything set it is the trunk itself, lived on.
struct Course {
    std::vector<CourseStage> stages = {};   //!< by first day; empty: the trunk's engine
    //! A member's inputs under a stage; not set: those of the trunk.
    std::function<simulate::MemberInputs(std::size_t stage, const simulate::MemberInputs&)> inputs = {};
    //! Called on the morning on which a stage begins; may be empty.
    std::function<void(std::size_t stage, simulate::MemberState&)> begin = {};
};

//! What a branch came to.
struct BranchOutput {
    result::Result result;              //!< all days, those of the trunk included
    std::vector<MemberSummary> members;
    result::Singles singles;
};

/*!
 * One course of things, lived first by few members to the deadline, then by all to the horizon.
 *
 * What a member comes to is, number for number, what ensemble::run gives it under the same scenario:
 * draws are keyed, and a state is all that the next day needs.
 */
class Branch {
  public:
    Branch(Course course, LifePlan plan);
    //! How members are lived from now on.
    void plan(LifePlan plan) { plan_ = std::move(plan); }

    /*!
     * The first k_first_members members (or as many as there are) to the deadline. The Result is that
     * of a run whose horizon is the deadline; its manifest says so.
     */
    BranchOutput to_deadline(const Trunk& trunk);

    /*!
     * All members to the horizon; those that live at the deadline already live on.
     * \param trunk  the one of to_deadline() or more of its members, on the same morning
     */
    BranchOutput to_horizon(const Trunk& trunk);

  private:
    //! A member under way; its labels and record are of the days from the trunk's on.
    struct Member {
        simulate::MemberState state;
        std::vector<std::uint8_t> label, checkpoints;
        std::vector<float> record;
    };
    void start(const Trunk& trunk, std::size_t m, Member& member) const;
    void live(const Trunk& trunk, std::size_t first, std::span<Member> members,
              std::int32_t last_day, Simulators& simulators, Steps& steps) const;

    Course course_;
    LifePlan plan_;
    std::vector<Member> first_;   //!< lived to the deadline
    std::int32_t first_day_ = 0;  //!< on which they left the trunk
    simulate::Layout days_;       //!< recorded from the trunk's day on
};

}  // namespace corridor::ensemble
