#pragma once
//! \file A case as the rivals see it: what was known on its as-of date, by rules of thumb, without
//! a run; and what was observed, for the rivals of other cases to learn from.

#include "corridor/assess/skill_scale.h"
#include "corridor/model/world.h"
#include "corridor/result/skill.h"
#include "corridor/scenario/scenario.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace corridor::assess {

/*!
 * How a place is closed, read off the measures of actors hostile to access that are in force there
 * on the as-of date, else the first that follow: `sealed`, `hard`, `leaky` (a siege by its leak: at
 * most 0.1, at most 0.5, more, or the word it is given), `ultimatum`, `fuel` (bans on fuel alone),
 * `partial` (any other), `open` (none).
 */
struct Closing {
    std::string regime = "open";
    std::optional<Date> since;  //!< first day of the earliest of those measures
    std::map<std::string, bool, std::less<>> goods;  //!< goods whose way in is narrowed
};

class SkillCase {
  public:
    //! \param event  of which it is a part; empty: by its name, see event_by_name()
    SkillCase(std::string id, const scenario::Scenario& scenario, std::string event = {});

    const std::string& id() const { return id_; }
    //! Cases of one event share causes and sometimes days: they do not teach each other's rivals.
    const std::string& event() const { return event_; }
    const scenario::Scenario& scenario() const { return *scenario_; }
    const Closing& closing(const std::string& place) const;

    //! What persistence says: the last input of the same thing, else the normal of peace; in the
    //! unit of the variable, +infinity for a date.
    double persistence(const scenario::Observation& row) const;
    //! Days of cover on the as-of date by the last stock row, else by the normal cover eaten since
    //! the closing; never below 0.
    double cover_on_as_of(const std::string& place, const std::string& good) const;
    //! What stock divided by daily need says; nothing where it says nothing of the variable.
    std::optional<double> stock_need(const scenario::Observation& row) const;

  private:
    Closing closing_of(std::int32_t place) const;
    double normal_cover(const std::string& place, const std::string& good) const;
    double peace(const scenario::Observation& row) const;
    double daily_need(const scenario::Observation& row) const;  //!< units of the good a day

    std::string id_, event_;
    const scenario::Scenario* scenario_;
    model::World world_;
    std::map<std::string, Closing, std::less<>> closings_;
};

//! The event of a case by its name, without the numbers at its end: "bf_djibo" of "bf_djibo_2022_10",
//! "siege" of "siege2"; a name of numbers alone stays.
std::string event_by_name(std::string_view case_id);

//! Group of a row: its variable, with `food` or the good or service it is of.
std::string target_of(const scenario::Observation& row);

//! The place a row speaks of: the place people left, or the place.
inline const std::string& place_of(const scenario::Observation& row) {
    return row.from.empty() ? row.place : row.from;
}

}  // namespace corridor::assess
