#pragma once
//! \file Draws from uncertain numbers, with what is slow about them done once a scenario.

#include "corridor/base/quantile.h"
#include "corridor/scenario/scenario.h"

#include <string_view>
#include <utility>
#include <vector>

namespace corridor::model {

//! True for the parameters that are drawn for each ultimatum by itself, not once a member.
bool is_compliance(std::string_view parameter);

/*!
 * Draws from Values as scenario::draw does. The Beta distribution that goes with a range takes
 * milliseconds to find, so the ones of a scenario are found once. An empty table finds each anew.
 */
class ShapeTable {
  public:
    ShapeTable() = default;
    //! The shapes of all parameters, effects, leaks and goods of a scenario that are drawn.
    explicit ShapeTable(const scenario::Scenario& scenario);

    double draw(const scenario::Value& value, double u) const;

  private:
    void add(const scenario::Value& value);

    std::vector<std::pair<std::pair<double, double>, BetaShape>> shapes_;  // sorted by range
};

}  // namespace corridor::model
