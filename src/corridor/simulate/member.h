#pragma once
//! \file One member: what it draws before day 0, and the day loop (docs/model/README.md).

#include "corridor/base/portable_math.h"
#include "corridor/base/random.h"
#include "corridor/model/calendar.h"
#include "corridor/model/missions.h"
#include "corridor/model/movement_rule.h"
#include "corridor/model/reference.h"
#include "corridor/model/sampling.h"
#include "corridor/model/strata.h"
#include "corridor/model/trade_day.h"
#include "corridor/model/world.h"
#include "corridor/simulate/layout.h"
#include "corridor/simulate/state.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corridor::simulate {

//! Everything members share, read-only. Made once per scenario (and once per option).
struct Engine {
    model::World world;
    model::Reference reference;
    std::vector<model::WorldMission> missions;
    //! A stock counted on a date, resolved.
    struct Count {
        std::int32_t day = 0, place = 0, good = 0;
        const scenario::Stock* row = nullptr;
        double width = 1;                    //!< factor on its range, see range_width()
    };
    std::vector<Count> counts;               //!< by day
    std::vector<pm::PowerTable> power;       //!< by good, for members whose alpha is the centre
    //! How people move who are already displaced; null: Corridor's own rule.
    std::shared_ptr<const model::MovementRule> rule;
    //! False where a rule moves people and no measure ever acts: nothing there has an access label.
    bool judges_access() const { return !rule || !world.measures.empty(); }
    //! False where a rule moves people and there are no goods: nobody's supply is followed.
    bool follows_supply() const { return !rule || !world.goods.empty(); }
};

/*!
 * \param scenario  valid; outlives the Engine
 * \param option_missions  missions named by options that leave here; all other missions that options
 *        name stay on the ground
 */
Engine make_engine(const scenario::Scenario& scenario,
                   std::span<const std::string> option_missions = {});

//! What a member of an engine leaves to be recorded. \param daily  as in make_layout()
Layout layout_of(const Engine& engine, bool daily);

//! What one member draws before day 0.
struct MemberInputs {
    StreamKey key;
    scenario::ParameterValues parameters;
    std::vector<model::GoodValues> goods;
    std::vector<pm::PowerTable> power;       //!< by good
    std::vector<model::Ladder> ladders;      //!< by good
    model::Calendar calendar;
    std::vector<std::vector<double>> cover;  //!< [curve][day]: normal cover [days]
    std::vector<double> lowest_cover;        //!< by curve: H unless the good sets its own
    double informal_cap = 2.5;
    std::vector<model::InitialCohort> cohorts;
};

MemberInputs draw_inputs(const Engine& engine, StreamKey key);

//! The same, with the strata of the member's block made beforehand.
MemberInputs draw_inputs(const Engine& engine, StreamKey key, const model::StrataTable& strata);

//! State before the first day: normal cover (or a dated count), ordinary transit, people at home.
MemberState initial_state(const Engine& engine, const MemberInputs& inputs);

//! Where a member's numbers go; nothing is recorded where `values` is empty.
struct Record {
    const Layout* layout = nullptr;
    std::span<float> values;                 //!< layout->n_values()
    std::span<std::uint8_t> label;           //!< [place * n_days + record day], two bits a window
    std::span<std::uint8_t> checkpoints;     //!< [place * n_days + record day]
};

/*!
 * Runs members over days. One per thread: it keeps buffers and the terms of recent days.
 */
class Simulator {
  public:
    explicit Simulator(const Engine& engine);
    ~Simulator();
    Simulator(Simulator&&) noexcept;

    //! Called after each day with the state (tests of laws); may be empty.
    using DayHook = std::function<void(const MemberState&, const model::Terms&, std::int32_t day)>;

    //! Simulate days state.next_day .. last_day. `record` may be default.
    void run(const MemberInputs& inputs, MemberState& state, std::int32_t last_day,
             const Record& record, const DayHook& hook = {});

    //! What moved on the day last simulated.
    const model::PeopleDay& moved() const;

    //! Terms composed since construction and found again, for the profile.
    std::pair<std::int64_t, std::int64_t> terms_made_and_reused() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace corridor::simulate
