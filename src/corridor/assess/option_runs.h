#pragma once
//! \file Members lived with options, from their state on the option's first day.

#include "corridor/assess/apply_option.h"
#include "corridor/assess/outcome.h"
#include "corridor/ensemble/run.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <vector>

namespace corridor::assess {

//! How members are lived; nothing here changes a number.
struct LivePlan {
    int threads = 0;                              //!< 0 = all cores
    const std::atomic<bool>* stop = nullptr;      //!< Error{interrupted} when set
    std::function<void()> lived = {};             //!< after each member, from one thread at a time
};

/*!
 * Members without any option: their state on the morning of the as-of date, and what they come to.
 * The states of one later morning are kept too, since options mostly begin on few days.
 */
class BaseMembers {
  public:
    /*!
     * \param engine   of the scenario without options; outlives this
     * \param members  states on the morning of the as-of date; outlive this
     * \param outcomes what they come to, in the same order
     */
    BaseMembers(const simulate::Engine& engine, const std::vector<ensemble::KeptMember>& members,
                std::vector<Outcome> outcomes);

    std::size_t size() const { return members_.size(); }
    const simulate::Engine& engine() const { return engine_; }
    const std::vector<Outcome>& outcomes() const { return outcomes_; }
    const ensemble::KeptMember& member(std::size_t i) const { return members_[i]; }

    /*!
     * What members [first, last) come to under a case, in order.
     * \throws Error{interrupted}
     */
    std::vector<Outcome> live(const OptionCase& option_case, std::size_t first, std::size_t last,
                              const LivePlan& plan);

  private:
    void advance_to(std::int32_t day, std::size_t first, std::size_t last, const LivePlan& plan);

    const simulate::Engine& engine_;
    const std::vector<ensemble::KeptMember>& members_;
    std::vector<Outcome> outcomes_;
    std::int32_t morning_ = -1;                   //!< day of the states below
    std::vector<simulate::MemberState> states_;   //!< by member; next_day < 0: not yet there
};

//! Puts the stock that the parts of a case bring on a morning into a member's state.
void put_stock(const OptionCase& option_case, std::int32_t day, std::int32_t n_goods,
               simulate::MemberState& state);

/*!
 * Live members 0 .. n - 1 of a scenario to the as-of date and on to the deadline.
 * \param engine  compiled without an option
 * \param kept    is filled with their states on the morning of the as-of date
 * \return what they come to
 */
std::vector<Outcome> live_base(const simulate::Engine& engine, std::uint32_t seed, std::size_t n,
                               const LivePlan& plan, std::vector<ensemble::KeptMember>& kept);

}  // namespace corridor::assess
