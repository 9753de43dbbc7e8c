#pragma once
//! \file Rules by which people move who are already displaced, beside Corridor's own rule of people
//! who live under a siege (movement.h). A rule works on the same cohorts, days and keyed draws,
//! inside the same day loop; checkpoints, raids and detention hold under each.

#include "corridor/base/random.h"
#include "corridor/model/cohorts.h"
#include "corridor/model/terms.h"
#include "corridor/model/world.h"
#include "corridor/scenario/parameters.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace corridor::model {

//! What a rule reads of one day.
struct RuleDay {
    const World& world;
    const Terms* terms = nullptr;  //!< null where no measure ever acts
    StreamKey key;
    std::int32_t day = 0;
    const scenario::ParameterValues* parameters = nullptr;  //!< of the member; null: the defaults
};

//! Series that are the same in every member, by day: what the rule was fed with.
struct RuleSeries {
    std::vector<std::int32_t> places;       //!< columns: places that are compared, in their order
    std::vector<std::vector<double>> data;  //!< [column][day]: registered people
    std::vector<double> raw;                //!< by day: running count of registered inflow
    std::vector<double> debt;               //!< by day: people registered less, still to be made up
    std::vector<std::vector<std::uint8_t>> idp_camp;  //!< [column][day]
};

class MovementRule {
  public:
    //! Buffers of one thread.
    struct Scratch {
        virtual ~Scratch() = default;
    };

    virtual ~MovementRule() = default;
    virtual std::unique_ptr<Scratch> make_scratch() const = 0;
    //! People before the first day.
    virtual void start(const World& world, StreamKey key, People& people,
                       PeopleDay& record) const = 0;
    //! One day: who is driven out, who leaves, who goes on, who arrives.
    virtual void move(const RuleDay& in, People& people, PeopleDay& record,
                      Scratch& scratch) const = 0;
    virtual const RuleSeries& series() const = 0;
    //! What the person who runs it should know, one a line.
    virtual const std::vector<std::string>& warnings() const = 0;
};

//! The rule a scenario names; null where its people follow Corridor's own. \throws Error{input}
//! where the scenario cannot be moved by it.
std::unique_ptr<MovementRule> make_movement_rule(const World& world);

}  // namespace corridor::model
