#pragma once
//! \file Corridor's own choice of people who are already displaced, on the network of a Flee
//! folder (docs/model/displacement.md): its weights, and what it expects without a draw. The same
//! choice moves cohorts as a rule of movement (movement_rule.h).

#include "corridor/model/movement_rule.h"
#include "corridor/scenario/flee.h"
#include "corridor/scenario/parameters.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corridor::model {

//! The weights of the choice; one row of parameters.inc each, where unit and range stand.
struct DisplacedWeights {
    double distance = 2.4;            //!< exponent of the way's length
    double near_km = 14;              //!< km added to every way
    double size = 0.94;               //!< exponent of a camp's size
    double new_size = 410;            //!< people added to the known capacity of every camp in its size
    double room = 1.6;                //!< exponent of the free share of a camp
    double headroom = 1;              //!< people a camp takes, as a multiple of its capacity
    double onward = 0.0013;           //!< chance a day that somebody leaves a camp for another with room
    double crowding = 0.48;           //!< added to it for each time a camp's capacity is exceeded
    double origin_size = 0.63;        //!< exponent of the population of a place in conflict
    double origin_half_life = 91;     //!< days after which a conflict drives out half as many
    double spread = 1.3;              //!< standard deviation of what draws people to one camp, log scale

    //! As a scenario's parameters have them.
    static DisplacedWeights of(const scenario::ParameterValues& parameters);
};

//! The choice on one Flee folder, in expected numbers of people.
class Displaced {
  public:
    virtual ~Displaced() = default;

    //! Registered people, by column and day, under the same columns as expect().
    virtual const RuleSeries& series() const = 0;

    /*!
     * People in every camp at the end of every day [column][day] when the registered inflow of each
     * day is given.
     * \param effects  by column: added to the log of what draws people to it; empty = none
     */
    virtual std::vector<std::vector<double>> expect(const DisplacedWeights& weights,
                                                    std::span<const double> effects = {}) const = 0;

    /*!
     * Where people who are driven out on a day go: shares by column that sum to 1, or all 0 where
     * nobody is driven out or no camp can be reached.
     * \param day      0 .. days - 1; conflicts and open links of that day
     * \param present  people by column; empty = none
     */
    virtual std::vector<double> arrivals(std::int32_t day, const DisplacedWeights& weights,
                                         std::span<const double> present) const = 0;
};

/*!
 * \throws Error{input} where registrations do not decide how many people are driven out, or this
 *         build lacks the rule of Flee, whose reading of the days it shares
 */
std::unique_ptr<Displaced> make_displaced(const scenario::Flee& flee);

}  // namespace corridor::model
