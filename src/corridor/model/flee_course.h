#pragma once
//! \file What is the same in every member under the rule of Flee, day by day: types of places,
//! conflicts, scores, move chances, capacities, open links, inflow. Inside of the rule.

#include "corridor/model/flee_register.h"
#include "corridor/model/movement_rule.h"
#include "corridor/scenario/flee.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::model::detail {

//! One place on one day, after the day's changes.
struct FleeSite {
    bool town = false, camp = false, idp_camp = false, marker = false, foreign = false;
    double score = 1;        //!< S: how much the place attracts
    double end_factor = 1;   //!< of floods, on the score of an end of a route
    double move_chance = 1;  //!< of whoever stands there and follows no route, population aside
    double flood_chance =
        -1;  //!< move chance of a flooded place, whatever else holds; below 0: none
    double flood_factor = 1;  //!< of today's flood on the score, forecasts aside
    double forecast = 1;      //!< factor on it while a flood forecaster is active, awareness aside
    double ipc = 0;           //!< share of hunger that makes people leave, 0..1
    double spawn_per_head = 0;  //!< weight of being driven out from here, a head of population
    double level = 0;  //!< of conflict or flood, where that decides how many are driven out
    friend bool operator==(const FleeSite&, const FleeSite&) = default;
};

//! Usable links on one day: those leaving place p are links[first[p] .. first[p + 1]), in the order
//! in which Flee looks at them.
struct FleeNetwork {
    std::vector<std::int32_t> first, links;
    std::vector<std::int32_t> ends;  //!< of links, in the same order
    std::span<const std::int32_t> from(std::int32_t place) const {
        const auto p = static_cast<std::size_t>(place);
        return std::span(links).subspan(static_cast<std::size_t>(first[p]),
                                        static_cast<std::size_t>(first[p + 1] - first[p]));
    }
    //! The link that people take from one place to a neighbour: the first of several; -1 = none.
    std::int32_t link_between(std::int32_t place, std::int32_t to) const {
        const auto p = static_cast<std::size_t>(place);
        for (auto i = static_cast<std::size_t>(first[p]);
             i < static_cast<std::size_t>(first[p + 1]); ++i)
            if (ends[i] == to) return links[i];
        return -1;
    }
};

struct FleeDay {
    std::shared_ptr<const std::vector<FleeSite>> sites;
    std::shared_ptr<const std::vector<double>>
        capacity;  //!< by place, of today; below 1: see the quirk
    std::shared_ptr<const FleeNetwork> network;
    std::vector<std::int32_t> closed_today, reopened_today;  //!< links
    std::int64_t inflow = 0;   //!< people to drive out, where registrations decide that
    bool harvest = false;      //!< nobody sets out
    bool forecasting = false;  //!< the flood forecaster is active
};

/*!
 * The course of a Flee scenario.
 *
 *     S = [1 + trade_volume + hdi^2 | 1 if not foreign or no economic pull]
 *         · foreign_weight if foreign, else 1 - (IPC/100)^2 with the food rule, t > 0
 *         · camp_weight of camps · conflict_weight^(D · conflict) where conflict > 0
 *     D = decay[min(int((t - time of conflict) / interval), last)], 1 without a list
 *
 * Conflicts begin where the level passes 1e-6 from below, keep the intensity of that day, and end
 * where it falls below.
 */
class FleeCourse {
  public:
    //! \throws Error{input} where people must be driven out and no place has any
    explicit FleeCourse(const scenario::Flee& flee);

    const scenario::Flee& flee() const { return flee_; }
    const FleeRegister& registered() const { return register_; }
    const std::vector<FleeDay>& days() const { return days_; }
    //! Places compared with registrations: the camps before the first day.
    const std::vector<std::int32_t>& columns() const { return columns_; }
    //! Population at the start, divided; 0 for camps.
    const std::vector<std::int64_t>& population() const { return population_; }
    //! People who stand in a place before the first day: by column.
    const std::vector<std::int64_t>& first_people() const { return first_people_; }
    RuleSeries series() const;
    //! What the person who runs it should know, one a line.
    const std::vector<std::string>& warnings() const { return warnings_; }

  private:
    class Builder;

    const scenario::Flee& flee_;
    FleeRegister register_;
    std::vector<std::int64_t> population_, first_people_;
    std::vector<std::int32_t> columns_;
    std::vector<std::vector<std::uint8_t>> idp_;  //!< [column][day]
    std::vector<FleeDay> days_;
    std::vector<std::string> warnings_;
};

//! Linear between the entries of a list by their index; x < size - 1, else Error{input}.
double between_entries(std::span<const double> list, double x, std::string_view what);

}  // namespace corridor::model::detail
